import { describe, expect, test } from "vitest";
import type { GridCell } from "../../../src/read/source.ts";
import { gridsOf, type Parts, p, r, readBody, tbl, tc, textsOf, tr } from "./build.ts";

/** The second cell of a table. */
function cellOf(content: string, parts: Parts = {}): GridCell | undefined {
  const [grid] = gridsOf(readBody(tbl(2, tr(tc("规章"), tc(content))), parts).blocks);
  return grid?.cells[1];
}

const characterStyle = (properties: string, id = "Mark", rest = "") =>
  `<w:style w:type="character" w:styleId="${id}">${rest}<w:rPr>${properties}</w:rPr></w:style>`;
const styled = (text: string, more = "") => r(text, `<w:rStyle w:val="Mark"/>${more}`);

describe("text struck through by a style", () => {
  test.each([
    ["strike", "<w:strike/>"],
    ["dstrike", "<w:dstrike/>"],
    ["of the style that it is based on", "<w:b/>", characterStyle("<w:strike/>", "Base")],
  ])("%s", (_, properties, base = "") => {
    const styles = base + characterStyle(properties, "Mark", '<w:basedOn w:val="Base"/>');
    const { blocks, notices } = readBody(p(styled("9") + r("63")), { styles });
    expect(blocks).toMatchObject([{ text: "63" }]);
    expect(notices.map(({ code }) => code)).toEqual(["struck-text-skipped"]);
  });

  test("by a paragraph style, which a character style undoes", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>${characterStyle("<w:strike/>")}`;
    expect(textsOf(p(r("9") + styled("63"), '<w:pStyle w:val="Old"/>'), { styles })).toEqual(["63"]);
  });

  test("not where the run says otherwise", () => {
    const styles = characterStyle("<w:strike/>");
    expect(textsOf(p(styled("63", '<w:strike w:val="0"/>')), { styles })).toEqual(["63"]);
  });

  test("one kind of line is not taken back by the other", () => {
    expect(textsOf(p(r("9", '<w:strike/><w:dstrike w:val="0"/>') + r("63")))).toEqual(["63"]);
  });
});

describe("digits above or below the line", () => {
  test.each([
    ["raised by position", r("12") + r("3", '<w:position w:val="6"/>'), "12³"],
    ["lowered", r("12") + r("3", '<w:position w:val="-4"/>'), "12₃"],
    ["before the figure", r("3", '<w:position w:val="6"/>') + r("12"), "³12"],
    ["with a blank between", r("12 ") + r("3", '<w:position w:val="6"/>'), "12 ³"],
    ["a whole figure set straight", r("12", '<w:position w:val="6"/>'), "12"],
    ["in pieces", r("1", '<w:position w:val="6"/>') + r("2", '<w:position w:val="6"/>'), "12"],
    ["beside words", r("共") + r("12", '<w:position w:val="6"/>') + r("件"), "共12件"],
    [
      "a mark of a note that stands on the line",
      `${r("12")}<w:r><w:footnoteReference w:customMarkFollows="1"/><w:t>3</w:t></w:r>${r("4")}`,
      "12³4",
    ],
    [
      "a mark of a note in a run of its own",
      `${r("12")}<w:r><w:endnoteReference w:customMarkFollows="1"/></w:r>${r("3")}${r("4")}`,
      "12³4",
    ],
    [
      "no mark of a note of its own",
      `${r("12")}<w:r><w:footnoteReference w:customMarkFollows="0"/></w:r>${r("3")}`,
      "123",
    ],
    ["a superscript", r("12") + r("3", '<w:vertAlign w:val="superscript"/>'), "12³"],
    ["by style", r("12") + styled("3"), "12³"],
    ["taken back from the style", r("12") + styled("3", '<w:vertAlign w:val="baseline"/>'), "123"],
  ])("%s", (_, runs, text) => {
    const styles = characterStyle('<w:vertAlign w:val="superscript"/>');
    expect(cellOf(p(runs), { styles })?.text).toBe(text);
  });

  test("position by style", () => {
    expect(
      cellOf(p(r("12") + styled("3")), { styles: characterStyle('<w:position w:val="8"/>') })?.text,
    ).toBe("12³");
  });

  test("a broken field in such a paragraph loses nothing", () => {
    const broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(textsOf(p(r("12") + r("3", '<w:position w:val="6"/>') + broken + r("件")))).toEqual(["12³件"]);
  });
});

describe("the choice among alternatives", () => {
  const alternatives = (requires: string, declared = "") =>
    p(
      `<w:r><mc:AlternateContent ${declared}><mc:Choice Requires="${requires}"><w:t>9</w:t></mc:Choice><mc:Fallback><w:t>63</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    );

  test.each([
    ["a known namespace", alternatives("wps"), "9"],
    [
      "known by another prefix",
      alternatives("x", 'xmlns:x="http://schemas.microsoft.com/office/word/2010/wordml"'),
      "9",
    ],
    ["an unknown one", alternatives("x", 'xmlns:x="urn:x"'), "63"],
    ["a familiar prefix for an unknown one", alternatives("wps", 'xmlns:wps="urn:x"'), "63"],
    ["one of two is unknown", alternatives("wps x", 'xmlns:x="urn:x"'), "63"],
    ["a prefix that is not declared", alternatives("cx9"), "63"],
  ])("%s", (_, body, text) => {
    expect(textsOf(body)).toEqual([text]);
  });

  test("the first that is known, once", () => {
    const choices = ["x", "wps", "w14"].map(
      (one) => `<mc:Choice Requires="${one}"><w:t>${one}</w:t></mc:Choice>`,
    );
    expect(
      textsOf(
        p(
          `<w:r><mc:AlternateContent>${choices.join("")}<mc:Fallback><w:t>9</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      ),
    ).toEqual(["wps"]);
  });
});

const control = (content: string, properties: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const placeholder = "<w:showingPlcHdr/>";

describe("content controls", () => {
  test("what was typed or chosen is text", () => {
    expect(cellOf(p(control(r("63"), "<w:text/>")))).toMatchObject({ text: "63" });
    expect(cellOf(p(control(r("63"), "<w:dropDownList/>")))).not.toHaveProperty("holds");
  });

  test.each([
    ["in a line", p(control(r("单击此处输入文字"), placeholder))],
    ["around a paragraph", control(p(r("单击此处输入文字")), placeholder)],
    ["a list", p(control(r("选择一项。"), `<w:dropDownList/>${placeholder}`))],
    ["inside another", p(control(control(r("0"), "<w:text/>"), placeholder))],
  ])("a hint where to write is no content: %s", (_, content) => {
    expect(cellOf(content)).toMatchObject({ text: "", holds: "control" });
  });

  test("a hint that is not shown any more", () => {
    expect(cellOf(p(control(r("63"), '<w:showingPlcHdr w:val="0"/>')))).toMatchObject({ text: "63" });
  });

  test("text behind an empty control is read", () => {
    expect(cellOf(p(control(r("提示"), placeholder) + r("63")))).toMatchObject({
      text: "63",
      holds: "control",
    });
  });

  test("its properties say nothing of text", () => {
    expect(textsOf(p(control(r("63"), "<w:rPr><w:vanish/><w:strike/></w:rPr>") + r("件")))).toEqual(["63件"]);
  });
});

describe("fields of forms", () => {
  const character = (type: string, inside = "") =>
    `<w:r><w:fldChar w:fldCharType="${type}">${inside === "" ? "" : `<w:ffData>${inside}</w:ffData>`}</w:fldChar></w:r>`;
  const field = (form: string, result?: string) =>
    p(
      character("begin", form) +
        "<w:r><w:instrText> FORM </w:instrText></w:r>" +
        (result === undefined ? "" : character("separate") + r(result)) +
        character("end"),
    );
  const list = (more: string) =>
    `<w:ddList>${more}<w:listEntry w:val="0"/><w:listEntry w:val="63"/><w:listEntry w:val="9"/></w:ddList>`;

  test.each([
    ["a list, chosen", field(list('<w:result w:val="1"/>')), "63"],
    ["a list, by default", field(list('<w:default w:val="2"/>')), "9"],
    ["a list, its first entry", field(list("")), "0"],
    ["a box to tick", field("<w:checkBox><w:default w:val='1'/></w:checkBox>"), ""],
    ["text that nobody wrote", field("<w:textInput/>", "\u2002\u2002"), "\u2002\u2002"],
  ])("%s", (_, content, text) => {
    expect(cellOf(content)).toMatchObject({ text, holds: "control" });
  });

  test("text that was written is text", () => {
    expect(cellOf(field("<w:textInput/>", "63"))).toMatchObject({ text: "63" });
    expect(cellOf(field("<w:textInput/>", "63"))).not.toHaveProperty("holds");
  });

  test("a list that writes its choice as text too says it once", () => {
    expect(cellOf(field(list('<w:result w:val="1"/>'), "63"))?.text).toBe("63");
  });

  test("fields that draw a sign", () => {
    const drawn = (instruction: string) =>
      p(`${character("begin")}<w:r><w:instrText>${instruction}</w:instrText></w:r>${character("end")}`);
    expect(cellOf(drawn(" EQ \\o\\ac(○,5)"))).toMatchObject({ text: "", holds: "object" });
    expect(cellOf(drawn(" XE x "))).not.toHaveProperty("holds");
  });

  const words = (instruction: string) => `<w:r><w:instrText>${instruction}</w:instrText></w:r>`;
  const inside = (instruction: string, result: string) =>
    character("begin") + words(instruction) + character("separate") + result + character("end");

  test.each([
    ["without a result", p(character("begin") + words(" =3+4 ") + character("end"))],
    ["of one element", p('<w:fldSimple w:instr=" QUOTE 7 "/>')],
    ["that always shows something, whose result is empty", p(inside(" =3+4 ", ""))],
    ["a reference without a result", p(character("begin") + words(" REF x ") + character("end"))],
    [
      "within the result of a condition",
      p(inside(" IF 1=1 ", character("begin") + words(" =3+4 ") + character("end"))),
    ],
  ])("what a field shows is not nothing because nobody saved it: %s", (_, content) => {
    expect(cellOf(content)).toMatchObject({ text: "", holds: "field" });
  });

  test.each([
    ["an entry of the index", p(character("begin") + words(" XE 七 ") + character("end")), ""],
    ["a condition that comes to nothing", p(inside(" IF 1=2 7 ", "")), ""],
    ["a result", p('<w:fldSimple w:instr=" SEQ x "><w:r><w:t>7</w:t></w:r></w:fldSimple>'), "7"],
    ["the result of a field within", p(inside(" QUOTE 7 ", inside(" =3+4 ", r("7")))), "7"],
    [
      "a field within an instruction",
      p(
        character("begin") +
          words(" IF ") +
          character("begin") +
          words(" =3+4 ") +
          character("end") +
          character("separate") +
          r("7") +
          character("end"),
      ),
      "7",
    ],
  ])("and shows no more than its text: %s", (_, content, text) => {
    expect(cellOf(content)).toMatchObject({ text });
    expect(cellOf(content)).not.toHaveProperty("holds");
  });
});

describe("text that its setting takes from sight", () => {
  const hiding = (body: string, parts: Parts = {}) => {
    const { blocks, notices } = readBody(body, parts);
    const texts = blocks.flatMap((block) =>
      block.kind === "grid" ? block.cells.map(({ text }) => text) : [block.text],
    );
    return [texts.join("|"), notices.map(({ code }) => code)];
  };
  const low = (height: string, rule: string) =>
    `<w:trPr><w:trHeight w:val="${height}" w:hRule="${rule}"/></w:trPr>`;
  const rowOf = (properties: string) =>
    tbl(2, `<w:tr>${properties}${tc("甲")}${tc("9")}</w:tr>`, tr(tc("乙"), tc("1")));
  const defaults = (run: string) => ({
    styles: `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="character" w:styleId="Mark"><w:rPr><w:color w:val="000000"/></w:rPr></w:style>`,
  });
  const told = ["hidden-text-skipped"];

  test.each([
    ["as wide as nothing", p(r("1") + r("9", '<w:w w:val="1"/>')), {}, "1"],
    [
      "in a line as high as nothing",
      p(r("9"), '<w:spacing w:line="20" w:lineRule="exact"/>') + p(r("1")),
      {},
      "|1",
    ],
    ["in a row as high as nothing", rowOf(low("1", "exact")), {}, "乙|1"],
    [
      "in the colour of paper by default",
      p(styled("1") + r("9")),
      defaults('<w:color w:val="FFFFFF"/>'),
      "1",
    ],
    [
      "filled with the colour of paper",
      p(
        r("1") +
          r(
            "9",
            '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>',
          ),
      ),
      {},
      "1",
    ],
  ])("%s", (_, body, parts, text) => {
    expect(hiding(body, parts)).toEqual([text, told]);
  });

  test.each([
    ["half as wide", p(r("9", '<w:w w:val="50"/>')), "9"],
    ["in lines at least as high", p(r("9"), '<w:spacing w:line="20" w:lineRule="atLeast"/>'), "9"],
    ["in lines of a usual height", p(r("9"), '<w:spacing w:line="400" w:lineRule="exact"/>'), "9"],
    ["in a row at least as high", rowOf(low("1", "atLeast")), "甲|9|乙|1"],
    ["in a row of a usual height", rowOf(low("400", "exact")), "甲|9|乙|1"],
  ])("but not %s", (_, body, text) => {
    expect(hiding(body)).toEqual([text, []]);
  });

  test("or makes its digits stand upon each other", () => {
    expect(cellOf(p(r("63", '<w:spacing w:val="-400"/>')))).toMatchObject({ text: "63", holds: "altered" });
    expect(cellOf(p(r("63", '<w:spacing w:val="-20"/>')))).not.toHaveProperty("holds");
    expect(cellOf(p(r("六三", '<w:spacing w:val="-400"/>')))).not.toHaveProperty("holds");
  });
});

describe("signs of symbol fonts", () => {
  const fonts = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
  test.each([
    ["of the run", p(r("63", fonts)), {}],
    ["of its style", p(styled("63")), { styles: characterStyle(fonts) }],
    [
      "of the paragraph's",
      p(r("63"), '<w:pStyle w:val="S"/>'),
      { styles: `<w:style w:type="paragraph" w:styleId="S"><w:rPr>${fonts}</w:rPr></w:style>` },
    ],
  ])("no letter or digit in such a font is one: that %s", (_, content, parts) => {
    expect(cellOf(content, parts)).toMatchObject({ text: "", holds: "sign" });
  });

  test("Chinese is none of theirs, and what is known is said", () => {
    expect(cellOf(p(r("完\u00a8", fonts)))?.text).toBe("完□");
  });

  const symbol = (font: string, code: string, more = "") =>
    `<w:r>${more}<w:sym w:font="${font}" w:char="${code}"/></w:r>`;

  test.each([
    ["alone", p(symbol("Wingdings", "F041")), ""],
    ["behind a figure", p(r("1") + symbol("Unknown", "F037")), "1"],
    ["of a font of pictures, with the code of a digit", p(symbol("Webdings", "0037")), ""],
  ])("that are not known make a cell more than its text: %s", (_, content, text) => {
    expect(cellOf(content)).toMatchObject({ text, holds: "sign" });
  });

  test.each([
    ["hidden", p(r("1") + symbol("Wingdings", "F041", "<w:rPr><w:vanish/></w:rPr>")), "1"],
    ["struck out", p(r("1") + symbol("Wingdings", "F041", "<w:rPr><w:strike/></w:rPr>")), "1"],
    ["a digit in a circle", p(symbol("Wingdings", "F08C")), "❶"],
  ])("and no more where they are not seen, or known: %s", (_, content, text) => {
    expect(cellOf(content)).toMatchObject({ text });
    expect(cellOf(content)).not.toHaveProperty("holds");
  });
});

describe("cells that hold something else than text", () => {
  const drawing = (inside: string) => `<w:r><w:drawing>${inside}</w:drawing></w:r>`;

  test.each([
    ["a picture", p(drawing("<wp:inline><a:blip/></wp:inline>")), "", "picture"],
    ["a picture of old", p("<w:r><w:pict><v:imagedata/></w:pict></w:r>"), "", "picture"],
    ["a picture amid a figure", p(r("6") + drawing("<wp:inline><a:blip/></wp:inline>")), "6", "picture"],
    ["a picture that floats over nothing", p(drawing("<wp:anchor><a:blip/></wp:anchor>")), "", "picture"],
    ["a chart", p(drawing('<a:graphicData uri="http://x/2006/chart"/>')), "", "object"],
    ["an embedded sheet", p("<w:r><w:object><v:imagedata/></w:object></w:r>"), "", "object"],
    ["a control of old", p("<w:r><w:object><w:control/></w:object></w:r>"), "", "control"],
    [
      "a power",
      p(
        "<m:oMath><m:sSup><m:e><m:r><m:t>12</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>",
      ),
      "12³",
      "object",
    ],
    [
      "a fraction",
      p(
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
      ),
      "1₂",
      "object",
    ],
  ])("%s", (_, content, text, holds) => {
    expect(cellOf(content)).toMatchObject({ text, holds });
  });

  test.each([
    ["a seal that floats over a figure", p(r("63") + drawing("<wp:anchor><a:blip/></wp:anchor>"))],
    [
      "a line that is drawn",
      p(r("63") + drawing('<wp:inline><a:graphicData uri="http://x/wordprocessingShape"/></wp:inline>')),
    ],
    ["a formula in one line", p("<m:oMath><m:r><m:t>63</m:t></m:r></m:oMath>")],
    [
      "a hidden picture",
      p(`<w:r><w:rPr><w:vanish/></w:rPr><w:object><v:imagedata/></w:object></w:r>${r("63")}`),
    ],
  ])("but not %s", (_, content) => {
    expect(cellOf(content)?.text).toBe("63");
    expect(cellOf(content)).not.toHaveProperty("holds");
  });
});

describe("lines of a cell", () => {
  test.each([
    ["a manual break", p(`${r("1")}<w:r><w:br/></w:r>${r("2")}`), "1\n2"],
    ["a carriage return", p(`${r("1")}<w:r><w:cr/></w:r>${r("2")}`), "1\n2"],
    ["a break within a figure", p(`${r("1,")}<w:r><w:br/></w:r>${r("234")}`), "1,\n234"],
    ["paragraphs", p(r("1")) + p("") + p(r("2")), "1\n2"],
    ["a tab", p(`${r("1")}<w:r><w:tab/></w:r>${r("2")}`), "1\t2"],
    ["runs", p(r("1") + r("2")), "12"],
  ])("%s", (_, content, text) => {
    expect(cellOf(content)?.text).toBe(text);
  });

  test("what turns the direction stays", () => {
    expect(cellOf(p(r("1\u202e23")))?.text).toBe("1\u202e23");
    expect(cellOf(p(`<w:bdo w:val="rtl">${r("12")}</w:bdo>${r("3")}`))?.text).toBe("\u202e12\u202c3");
    expect(cellOf(p(`<w:bdo w:val="ltr">${r("12")}</w:bdo>`))?.text).toBe("12");
  });
});

describe("figures in white", () => {
  const white = (text: string, more = "") => r(text, `<w:color w:val="FFFFFF"/>${more}`);
  const dark = '<w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/>';
  const tableStyle = (inside: string) => `<w:style w:type="table" w:styleId="Bands">${inside}</w:style>`;
  const inTable = (properties: string) =>
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>${tr(tc(p(white("9") + r("1"))))}</w:tbl>`;

  const shownBy = (body: string, parts: Parts = {}) =>
    readBody(body, parts)
      .blocks.flatMap((block) => (block.kind === "grid" ? block.cells.map(({ text }) => text) : [block.text]))
      .join("");

  test("on white paper are hidden text, and said", () => {
    const { blocks, notices } = readBody(p(r("1") + white("9")));
    expect(blocks).toMatchObject([{ text: "1" }]);
    expect(notices.map(({ code }) => code)).toEqual(["hidden-text-skipped"]);
  });

  test.each([
    ["hardly less than white", p(r("1") + r("9", '<w:color w:val="FEFDFF"/>'))],
    [
      "in a cell shaded white",
      tbl(1, tr(tc(p(r("1") + white("9")), '<w:shd w:val="clear" w:fill="FFFFFF"/>'))),
    ],
    ["in a table of a style without shading", inTable('<w:tblStyle w:val="Grid"/>')],
  ])("%s", (_, body) => {
    expect(shownBy(body)).toBe("1");
  });

  const red = '<w:color w:val="C00000"/>';
  const onRed = '<w:shd w:val="clear" w:color="auto" w:fill="C10202"/>';
  test.each([
    ["of a cell", tbl(1, tr(tc(p(r("1") + r("第9条", red)), onRed.replace("C10202", "C00000"))))],
    ["of a paragraph", p(r("9", red), onRed) + p(r("1"))],
    ["of a run", p(r("1") + r("9", red + onRed))],
    ["of a pattern that covers all", p(r("1") + r("9", `${red}<w:shd w:val="solid" w:color="C00000"/>`))],
    ["of a highlight", p(r("1") + r("9", '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'))],
    ["of a table", inTable(onRed).replace("FFFFFF", "C00000")],
    ["of the nearest of two", tbl(1, tr(tc(p(r("1") + white("9", '<w:shd w:fill="FFFFFF"/>')), dark)))],
    ["of nothing", p(r("1") + r("9", "<w14:textFill><w14:noFill/></w14:textFill>"))],
  ])("or in the colour %s", (_, body) => {
    expect(shownBy(body)).toBe("1");
  });

  test.each([
    ["a highlight above a shading", p(r("9", `${red}<w:highlight w:val="yellow"/>${onRed}`))],
    ["a colour of no ground", p(r("9", red))],
    ["an automatic colour", p(r("9", `<w:color w:val="auto"/>${onRed}`))],
    ["another colour", p(r("9", `<w:color w:val="C01000"/>${onRed}`))],
  ])("%s is seen", (_, body) => {
    expect(shownBy(body)).toBe("9");
  });

  test.each([
    ["by a character style", p(r("1") + styled("9")), characterStyle('<w:color w:val="FFFFFF"/>')],
    [
      "by a paragraph style",
      p(r("9"), '<w:pStyle w:val="Pale"/>') + p(r("1")),
      '<w:style w:type="paragraph" w:styleId="Pale"><w:rPr><w:color w:val="ffffff"/></w:rPr></w:style>',
    ],
  ])("%s", (_, body, styles) => {
    expect(shownBy(body, { styles })).toBe("1");
  });

  test.each([
    ["hidden", "<w:vanish/>"],
    ["struck", "<w:strike/>"],
    ["tiny", '<w:sz w:val="1"/>'],
  ])("and what is %s by the style of its table", (_, said) => {
    const styled = inTable('<w:tblStyle w:val="Bands"/>').replace("FFFFFF", "000000");
    const cells = (body: string) => shownBy(body, { styles: tableStyle(`<w:rPr>${said}</w:rPr>`) });
    expect(cells(styled + p(r("1")))).toBe("1");
    expect(cells(styled.replace("Bands", "Plain") + p(r("1")))).toBe("911");
  });

  test.each([
    ["of half a point", r("9第", '<w:sz w:val="1"/>')],
    ["of a point, on a colour", r("9", `<w:sz w:val="2"/>${dark}`)],
    ["of a point by style", styled("9")],
  ])("%s nobody sees either", (_, tiny) => {
    const { blocks, notices } = readBody(p(r("1") + tiny), { styles: characterStyle('<w:sz w:val="2"/>') });
    expect(blocks).toMatchObject([{ text: "1" }]);
    expect(notices.map(({ code }) => code)).toEqual(["hidden-text-skipped"]);
  });

  test.each([
    ["of six points", r("9", '<w:sz w:val="12"/>')],
    ["of no size", r("9", '<w:sz w:val="0"/>')],
    ["of a size of its own", styled("9", '<w:sz w:val="21"/>')],
  ])("one %s is read", (_, run) => {
    expect(textsOf(p(run), { styles: characterStyle('<w:sz w:val="2"/>') })).toEqual(["9"]);
  });

  test.each([
    ["words", p(white("第9条"))],
    ["in a shaded run", p(white("9", dark))],
    ["in a highlighted run", p(white("9", '<w:highlight w:val="red"/>'))],
    ["in a shaded paragraph", p(white("9"), dark)],
    ["in a shaded cell", tbl(1, tr(tc(p(white("9")), dark)))],
    ["in a cell with a pattern", tbl(1, tr(tc(p(white("9")), '<w:shd w:val="pct50" w:fill="FFFFFF"/>')))],
    ["in a cell of a colour of the theme", tbl(1, tr(tc(p(white("9")), '<w:shd w:themeFill="accent1"/>')))],
    ["in a shaded table", inTable(dark)],
    [
      "in a table of a style that shades rows",
      inTable('<w:tblStyle w:val="Bands"/>'),
      tableStyle("<w:tblStylePr/>"),
    ],
    [
      "in a table of a shaded style",
      inTable('<w:tblStyle w:val="Bands"/>'),
      tableStyle(`<w:tblPr>${dark}</w:tblPr>`),
    ],
    ["in a table in a shaded cell", tbl(1, tr(tc(inTable("") + p(""), dark)))],
    [
      "upon a picture, as on a cover",
      p(`<w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r>${white("2019")}${white("年度报告")}`),
    ],
    ["upon a shape of older files", p(`<w:r><w:pict/></w:r>${white("2019")}`)],
    ["in a text box", p(`<w:r><w:pict><w:txbxContent>${p(white("9"))}</w:txbxContent></w:pict></w:r>`)],
  ])("%s are read", (_, body, styles = "") => {
    expect(shownBy(body, styles === "" ? {} : { styles })).toContain("9");
  });
});
