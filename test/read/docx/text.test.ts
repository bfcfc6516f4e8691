import { describe, expect, it } from "vitest";
import { p, r, readBody, textsOf } from "./build.ts";

const fieldCharacter = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

describe("text of a paragraph", () => {
  it.each([
    ["runs are joined", p(r("甲镇") + r("人民政府")), ["甲镇人民政府"]],
    ["an empty paragraph stays", p(r("上")) + p("") + p(r("下")), ["上", "", "下"]],
    [
      "space at the ends counts only where it is preserved",
      p("<w:r><w:t> 甲 </w:t></w:r><w:r><w:t>\n乙\n</w:t></w:r>"),
      ["甲乙"],
    ],
    [
      "raised digits stay apart from those on the line",
      p(r("12") + r("1", '<w:vertAlign w:val="superscript"/>') + r("0", '<w:vertAlign w:val="baseline"/>')),
      ["12¹0"],
    ],
    [
      "the author's own mark of a note is no digit of the figure before it",
      p(
        `${r("12")}<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>3</w:t></w:r>` +
          `<w:r><w:endnoteReference w:id="1" w:customMarkFollows="0"/><w:t>4</w:t></w:r>`,
      ),
      ["12³4"],
    ],
    [
      "text struck through is deleted text",
      p(r("8", "<w:strike/>") + r("12", '<w:strike w:val="0"/>') + r("9", '<w:dstrike w:val="true"/>')),
      ["12"],
    ],
    ["ideographic space is text", p("<w:r><w:t>　甲　</w:t></w:r>"), ["　甲　"]],
    [
      "entities, CDATA and comments",
      p("<w:r><w:t>A&amp;B&#x4e59;<!-- x --><![CDATA[<丙>]]></w:t></w:r>"),
      ["A&B乙<丙>"],
    ],
    ["a tab is a tab", p(`${r("1")}<w:r><w:tab/></w:r>${r("2")}`), ["1\t2"]],
    ["tab stops are no tabs", p(r("甲"), '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'), ["甲"]],
    [
      "a manual line break ends a line",
      p(`${r("一、概述")}<w:r><w:br/></w:r>${r("正文")}`),
      ["一、概述", "正文"],
    ],
    ["a page break alone leaves an empty paragraph", p('<w:r><w:br w:type="page"/></w:r>'), [""]],
    [
      "a hyphen that does not break is a minus sign for a number",
      p(`<w:r><w:noBreakHyphen/></w:r>${r("3")}`),
      ["-3"],
    ],
    ["a soft hyphen is nothing", p(`${r("甲")}<w:r><w:softHyphen/></w:r>${r("乙")}`), ["甲乙"]],
    [
      "hyperlinks, smart tags, insertions of custom XML",
      p(
        `<w:hyperlink r:id="x">${r("甲")}</w:hyperlink><w:smartTag><w:smartTagPr/>${r("乙")}</w:smartTag><w:customXml>${r("丙")}</w:customXml>`,
      ),
      ["甲乙丙"],
    ],
    [
      "the base of a ruby without its pronunciation",
      p(`<w:r><w:ruby><w:rubyPr/><w:rt>${r("nà")}</w:rt><w:rubyBase>${r("纳")}</w:rubyBase></w:ruby></w:r>`),
      ["纳"],
    ],
    ["a formula", p("<m:oMath><m:r><m:t>17</m:t></m:r></m:oMath>"), ["17"]],
    [
      "a content control",
      `<w:sdt><w:sdtPr><w:alias w:val="题"/></w:sdtPr><w:sdtContent>${p(r("甲"))}</w:sdtContent></w:sdt>`,
      ["甲"],
    ],
  ])("%s", (_, body, expected) => {
    expect(textsOf(body)).toEqual(expected);
  });

  it.each([
    ["Wingdings", "F0FE", "☑"],
    ["Wingdings 2", "F052", "☑"],
    ["Wingdings", "F0A8", "□"],
    ["Wingdings", "F080", "⓪"],
    ["Wingdings", "F095", "❿"],
    ["Symbol", "F037", "7"],
    ["宋体", "25A1", "□"],
    ["Wingdings", "F041", ""],
    ["Unknown", "F123", ""],
    ["Wingdings", "D800", ""],
    ["Wingdings", "zz", ""],
  ])("sign %s %s reads %j", (font, code, expected) => {
    expect(textsOf(p(`<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`))).toEqual([expected]);
  });

  it("counts every paragraph of the file", () => {
    const { blocks } = readBody(p(r("甲")) + p("") + p(r("乙")));
    expect(blocks.map(({ at }) => at)).toEqual([{ paragraph: 1 }, { paragraph: 2 }, { paragraph: 3 }]);
  });
});

describe("fields", () => {
  it.each([
    [
      "a simple field shows its result",
      p(`<w:fldSimple w:instr="DATE">${r("2031年")}</w:fldSimple>`),
      ["2031年"],
    ],
    [
      "a complex field shows its result",
      p(
        fieldCharacter("begin") +
          instruction("PAGE") +
          fieldCharacter("separate") +
          r("12") +
          fieldCharacter("end") +
          r("件"),
      ),
      ["12件"],
    ],
    [
      "a field inside an instruction is part of it",
      p(
        fieldCharacter("begin") +
          instruction("IF ") +
          fieldCharacter("begin") +
          instruction("X") +
          fieldCharacter("separate") +
          r("5") +
          fieldCharacter("end") +
          fieldCharacter("separate") +
          r("6") +
          fieldCharacter("end"),
      ),
      ["6"],
    ],
    [
      "a field without a result shows nothing",
      p(r("甲") + fieldCharacter("begin") + instruction("X") + fieldCharacter("end") + r("乙")),
      ["甲乙"],
    ],
    [
      "a result may go over paragraphs",
      p(fieldCharacter("begin") + instruction("TOC") + fieldCharacter("separate") + r("甲")) +
        p(r("乙") + fieldCharacter("end")),
      ["甲", "乙"],
    ],
    [
      "a broken field loses no text",
      p(r("甲") + fieldCharacter("begin") + r("31")) + p(r("乙")),
      ["甲31", "乙"],
    ],
    ["a stray end does no harm", p(fieldCharacter("end") + r("甲")), ["甲"]],
  ])("%s", (_, body, expected) => {
    expect(textsOf(body)).toEqual(expected);
  });
});

describe("text boxes and pictures", () => {
  const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;

  it("reads a text box once, after the paragraph that holds it", () => {
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box("框内")}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("框内")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { blocks } = readBody(p(r("前") + drawing + r("后")) + p(r("下一段")));
    expect(
      blocks.map((block) => (block.kind === "paragraph" ? [block.text, block.at.paragraph] : [])),
    ).toEqual([
      ["前后", 1],
      ["框内", 2],
      ["下一段", 3],
    ]);
  });

  it("reads the fallback where there is no choice", () => {
    expect(
      textsOf(
        p(`<w:r><mc:AlternateContent><mc:Fallback>${r("甲")}</mc:Fallback></mc:AlternateContent></w:r>`),
      ),
    ).toEqual(["甲"]);
  });

  it("reads VML text boxes and WordArt", () => {
    const art = '<v:shape><v:textpath on="t" string="某局年度报告"/></v:shape>';
    expect(textsOf(p(`<w:r><w:pict><v:textbox>${box("框内")}</v:textbox>${art}</w:pict></w:r>`))).toEqual([
      "",
      "框内",
      "某局年度报告",
    ]);
  });

  it.each([
    ["DrawingML", '<w:drawing><a:blip r:embed="x"/></w:drawing>'],
    ["VML", '<w:pict><v:imagedata r:id="x"/></w:pict>'],
    ["embedded object", '<w:object><v:imagedata r:id="x"/></w:object>'],
  ])("marks a paragraph with a picture: %s", (_, picture) => {
    const { blocks } = readBody(p(`<w:r>${picture}</w:r>`) + p(r("甲")));
    expect(blocks).toEqual([
      { kind: "paragraph", text: "", at: { paragraph: 1 }, image: true },
      { kind: "paragraph", text: "甲", at: { paragraph: 2 } },
    ]);
  });
});

describe("documents of pictures", () => {
  const picture = p("<w:r><w:drawing><a:blip/></w:drawing></w:r>");
  it("are reported where there is hardly any text", () => {
    expect(readBody(p(r("某局年度报告")) + picture + picture).notices).toEqual([
      { code: "image-only", detail: "2 × img" },
    ]);
  });
  it("are not where there is", () => {
    expect(readBody(p(r("正文".repeat(50))) + picture).notices).toEqual([]);
  });
});

describe("headings", () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>
    <w:style w:type="paragraph" w:styleId="b"><w:name w:val="own"/><w:basedOn w:val="a"/></w:style>
    <w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="c"/><w:pPr><w:outlineLvl w:val="7"/></w:pPr></w:style>`;
  it.each([
    ["outline level of the paragraph", '<w:outlineLvl w:val="0"/>', 1],
    ["built-in heading style", '<w:pStyle w:val="a"/>', 2],
    ["style based on it", '<w:pStyle w:val="b"/>', 2],
    ["level below the sixth; a style based on itself", '<w:pStyle w:val="c"/>', 6],
    ["body text says so", '<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>', undefined],
    ["unknown style", '<w:pStyle w:val="zz"/>', undefined],
  ])("%s", (_, properties, expected) => {
    const [block] = readBody(p(r("甲"), properties), { styles }).blocks;
    expect(block?.kind === "paragraph" ? block.heading : null).toBe(expected);
  });
});
