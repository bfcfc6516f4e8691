import { describe, expect, it } from "vitest";
import { gridsOf, p, r, readBody, show, tbl, tc, textsOf, tr } from "./build.ts";

const codes = (body: string, styles?: string) =>
  readBody(body, styles === undefined ? {} : { styles }).notices.map(({ code }) => code);

describe("tracked changes are accepted", () => {
  const removedMark = "<w:rPr><w:del/></w:rPr>";
  it.each([
    [
      "inserted text is read, deleted text is not",
      p(`${r("收到")}<w:del><w:r><w:delText>17</w:delText></w:r></w:del><w:ins>${r("19")}</w:ins>${r("件")}`),
      ["收到19件"],
    ],
    [
      "moved text stands at its new place",
      p(`<w:moveFrom>${r("甲")}</w:moveFrom>`) + p(`<w:moveTo>${r("甲")}</w:moveTo>`),
      ["", "甲"],
    ],
    ["a deleted paragraph mark joins two paragraphs", p(r("上"), removedMark) + p(r("下")), ["上下"]],
    [
      "a paragraph deleted whole leaves nothing",
      p(`<w:del>${r("上")}</w:del>`, removedMark) + p(r("下")),
      ["下"],
    ],
    ["three paragraphs joined", p(r("一"), removedMark) + p(r("二"), removedMark) + p(r("三")), ["一二三"]],
    ["a mark deleted at the end joins nothing", p(r("甲"), removedMark), ["甲"]],
    [
      "former properties are not properties",
      p(
        `<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>`,
        '<w:pPrChange><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:pPrChange>',
      ),
      ["甲"],
    ],
  ])("%s", (_, body, expected) => {
    expect(textsOf(body)).toEqual(expected);
  });

  it("says so, with the place of the first change", () => {
    expect(readBody(p(r("甲")) + p(`<w:ins>${r("乙")}</w:ins>`)).notices).toEqual([
      { code: "revisions-accepted", at: { paragraph: 2 } },
    ]);
    expect(codes(p(r("甲")))).toEqual([]);
  });

  it("drops deleted rows and cells, keeps inserted ones, counts rows as the file does", () => {
    const body = tbl(
      2,
      tr(tc("甲"), tc("1")),
      `<w:tr><w:trPr><w:del/></w:trPr>${tc("乙")}${tc("2")}</w:tr>`,
      `<w:tr><w:trPr><w:ins/></w:trPr>${tc("丙")}${tc("x", "<w:cellDel/>")}${tc("3", "<w:cellIns/>")}</w:tr>`,
    );
    const { blocks, notices } = readBody(body);
    const [grid] = gridsOf(blocks);
    expect(show(grid)).toEqual([
      ["甲", "1"],
      ["丙", "3"],
    ]);
    expect(grid?.cells.at(-1)?.at).toEqual({ table: 1, row: 3, column: 3, paragraph: 7 });
    expect(notices.map(({ code }) => code)).toEqual(["revisions-accepted"]);
  });

  it("accepts tracked merging of cells", () => {
    const body = tbl(
      2,
      tr(tc("甲", '<w:cellMerge w:vMerge="rest"/>'), tc("1")),
      tr(tc("<w:p/>", '<w:cellMerge w:vMerge="cont"/>'), tc("2")),
    );
    expect(show(gridsOf(readBody(body).blocks)[0])).toEqual([
      ["甲", "1"],
      ["甲", "2"],
    ]);
  });
});

describe("hidden text is not read", () => {
  const styles = `
    <w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="h2"><w:basedOn w:val="h"/></w:style>
    <w:style w:type="paragraph" w:styleId="hp"><w:rPr><w:vanish/></w:rPr></w:style>`;
  it.each([
    ["of the run", p(r("甲") + r("暗", "<w:vanish/>")), ["甲"]],
    ["of its style", p(r("甲") + r("暗", '<w:rStyle w:val="h"/>')), ["甲"]],
    ["of a style based on it", p(r("甲") + r("暗", '<w:rStyle w:val="h2"/>')), ["甲"]],
    [
      "of the paragraph's style: no paragraph at all",
      p(r("暗"), '<w:pStyle w:val="hp"/>') + p(r("甲")),
      ["甲"],
    ],
    [
      "in a text box of a hidden run",
      p(
        `${r("甲")}<w:r><w:rPr><w:vanish/></w:rPr><w:drawing><w:txbxContent>${p(r("暗"))}</w:txbxContent></w:drawing></w:r>`,
      ) + p(r("暗", "<w:vanish/>")),
      ["甲", ""],
    ],
  ])("%s", (_, body, expected) => {
    expect(textsOf(body, { styles })).toEqual(expected);
    expect(codes(body, styles)).toEqual(["hidden-text-skipped"]);
  });

  it.each([
    ["switched off", p(r("明", '<w:vanish w:val="0"/>'))],
    ["switched off against the style", p(r("明", '<w:rStyle w:val="h"/><w:vanish w:val="false"/>'))],
    ["said twice, by both styles", p(r("明", '<w:rStyle w:val="h"/>'), '<w:pStyle w:val="hp"/>')],
    ["of another run", p(`<w:r><w:rPr><w:vanish/></w:rPr></w:r>${r("明")}`)],
    ["of the paragraph mark only", p(r("明"), "<w:rPr><w:vanish/></w:rPr>")],
  ])("is read: %s", (_, body) => {
    expect(textsOf(body, { styles })).toEqual(["明"]);
    expect(codes(body, styles)).toEqual([]);
  });

  it("leaves out a hidden table row without visible text", () => {
    const row = (text: string) => `<w:tr><w:trPr><w:hidden/></w:trPr>${tc(p(text))}${tc(p(text))}</w:tr>`;
    const body = tbl(2, tr(tc("甲"), tc("1")), row(r("暗", "<w:vanish/>")), row(r("乙")));
    expect(show(gridsOf(readBody(body).blocks)[0])).toEqual([
      ["甲", "1"],
      ["乙", "乙"],
    ]);
  });
});

describe("notes are not read", () => {
  const footnotes = (text: string) =>
    `<w:footnote w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${p(r(text))}</w:footnote>`;
  const body = p(`${r("17")}<w:r><w:footnoteReference w:id="2"/></w:r>`);

  it("says so where a note has text; its mark is no part of the number", () => {
    const { blocks, notices } = readBody(body, { footnotes: footnotes("注") });
    expect(blocks).toEqual([{ kind: "paragraph", text: "17", at: { paragraph: 1 } }]);
    expect(notices).toEqual([{ code: "footnote-skipped" }]);
  });

  it("does not mention empty or unused notes", () => {
    expect(readBody(body, { footnotes: footnotes(" ") }).notices).toEqual([]);
    expect(readBody(p(r("17")), { footnotes: footnotes("注") }).notices).toEqual([]);
  });
});
