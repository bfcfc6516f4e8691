import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../src/read/flow/number-format.ts";
import { gridsOf, p, r, readBody, show, tbl, tc, textsOf, tr } from "./build.ts";

const level = (index: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const instance = (id: number, abstractId: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
const item = (text: string, id: number | string, index?: number) =>
  p(
    r(text),
    `<w:numPr>${index === undefined ? "" : `<w:ilvl w:val="${index}"/>`}<w:numId w:val="${id}"/></w:numPr>`,
  );

describe("automatic numbers", () => {
  const sections = list(
    1,
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%1.%2.%3"),
  );

  it("are written out, level by level; a higher level restarts the lower ones", () => {
    const body = [
      item("甲", 1, 0),
      item("子", 1, 1),
      item("丑", 1, 1),
      item("乙", 1, 0),
      item("寅", 1, 1),
      item("卯", 1, 2),
    ].join("");
    expect(textsOf(body, { numbering: sections + instance(1, 1) })).toEqual([
      "一、甲",
      "（一）子",
      "（二）丑",
      "二、乙",
      "（一）寅",
      "二.一.1 卯",
    ]);
  });

  it("are all Arabic where the level is legal", () => {
    const numbering =
      list(1, level(0, "chineseCounting", "%1"), level(1, "upperRoman", "%1.%2", "<w:isLgl/>")) +
      instance(1, 1);
    expect(textsOf(item("甲", 1, 0) + item("乙", 1, 1), { numbering })).toEqual(["一 甲", "1.1 乙"]);
  });

  it("go on in lists of one definition and restart where a list says so", () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = sections + instance(1, 1) + instance(2, 1) + instance(3, 1, override);
    const body = item("a", 1) + item("b", 2) + item("c", 3) + item("d", 3) + item("e", 1);
    expect(textsOf(body, { numbering })).toEqual(["一、a", "二、b", "五、c", "六、d", "七、e"]);
  });

  it("are parted from figures, whatever stands between", () => {
    const nothing = '<w:suff w:val="nothing"/>';
    const numbering =
      list(1, level(0, "decimal", "%1", nothing), level(1, "decimal", "%2.", nothing)) + instance(1, 1);
    expect(textsOf(item("9", 1, 0) + item("9", 1, 1), { numbering })).toEqual(["1 9", "1. 9"]);
  });

  it("take a level replaced by the list", () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, "decimal", "%1.")}</w:lvlOverride>`;
    expect(textsOf(item("a", 2), { numbering: sections + instance(2, 1, override) })).toEqual(["1. a"]);
  });

  it.each([
    ["never", '<w:lvlRestart w:val="0"/>', "3"],
    ["by default", "", "1"],
  ])("of a lower level restart %s", (_, restart, expected) => {
    const numbering =
      list(1, level(0, "decimal", "%1."), level(1, "decimal", "%2)", restart)) + instance(1, 1);
    const body = item("a", 1, 0) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1, 0) + item("e", 1, 1);
    expect(textsOf(body, { numbering }).at(-1)).toBe(`${expected}) e`);
  });

  it.each([
    ["tab", "", "1. a"],
    ["space", '<w:suff w:val="space"/>', "1. a"],
    ["nothing", '<w:suff w:val="nothing"/>', "1.a"],
  ])("are followed by what the list says: %s", (_, suffix, expected) => {
    expect(
      textsOf(item("a", 1), { numbering: list(1, level(0, "decimal", "%1.", suffix)) + instance(1, 1) }),
    ).toEqual([expected]);
  });

  it.each([
    ["bullets have no text", list(1, level(0, "bullet", "\uf06c")) + instance(1, 1), item("a", 1), ["a"]],
    ["list 0 is no list", sections + instance(1, 1), item("a", 0), ["a"]],
    ["unknown list", sections, item("a", 7), ["a"]],
    [
      "hidden number",
      list(1, level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")) + instance(1, 1),
      item("a", 1),
      ["a"],
    ],
    ["a number without a paragraph text", sections + instance(1, 1), item("", 1), ["一、"]],
    ["text only", list(1, level(0, "none", "附：")) + instance(1, 1), item("a", 1), ["附：a"]],
    [
      "start at another number",
      list(1, level(0, "decimal", "%1.").replace('start w:val="1"', 'start w:val="4"')) + instance(1, 1),
      item("a", 1),
      ["4. a"],
    ],
    [
      "a custom format with its fallback",
      list(
        1,
        `<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>`,
      ) + instance(1, 1),
      item("a", 1),
      ["007、a"],
    ],
  ])("%s", (_, numbering, body, expected) => {
    expect(textsOf(body, { numbering })).toEqual(expected);
  });

  it("come through styles, styles based on them, and the style that a level names", () => {
    const numbering =
      list(1, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%2.", '<w:pStyle w:val="two"/>')) +
      instance(1, 1);
    const styles = `
      <w:style w:type="paragraph" w:styleId="one"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="sub"><w:basedOn w:val="one"/></w:style>
      <w:style w:type="paragraph" w:styleId="two"><w:basedOn w:val="one"/></w:style>`;
    const styled = (style: string, more = "") => p(r(style), `<w:pStyle w:val="${style}"/>${more}`);
    const body =
      styled("one") +
      styled("sub") +
      styled("two") +
      styled("one", '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(textsOf(body, { numbering, styles })).toEqual(["一、one", "二、sub", "1. two", "one"]);
  });

  it("come through a numbering style", () => {
    const numbering = `${list(1, level(0, "decimal", "%1)"))}<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="link"/></w:abstractNum>${instance(1, 1)}${instance(2, 2)}`;
    const styles =
      '<w:style w:type="numbering" w:styleId="link"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(textsOf(item("a", 2) + item("b", 1), { numbering, styles })).toEqual(["1) a", "2) b"]);
  });

  it("are not counted in deleted or joined paragraphs", () => {
    const removed = (text: string) =>
      p(`<w:del>${r(text)}</w:del>`, '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>');
    const row = `<w:tr><w:trPr><w:del/></w:trPr>${tc(item("x", 1))}</w:tr>`;
    const body = item("a", 1) + removed("b") + item("c", 1) + tbl(1, row, tr(tc("y"))) + item("d", 1);
    expect(textsOf(body, { numbering: sections + instance(1, 1) })).toEqual(["一、a", "二、c", "y", "三、d"]);
  });

  it("are part of a cell's text", () => {
    const body = tbl(2, tr(tc(item("甲", 1)), tc("5")), tr(tc(item("乙", 1)), tc("6")));
    expect(show(gridsOf(readBody(body, { numbering: sections + instance(1, 1) }).blocks)[0])).toEqual([
      ["一、甲", "5"],
      ["二、乙", "6"],
    ]);
  });
});

describe("number formats", () => {
  it.each([
    [
      "chineseCounting",
      [1, 10, 11, 20, 35, 99, 105],
      ["一", "十", "十一", "二十", "三十五", "九十九", "一〇五"],
    ],
    [
      "chineseCountingThousand",
      [10, 12, 100, 105, 110, 1001, 2340],
      ["十", "十二", "一百", "一百零五", "一百一十", "一千零一", "二千三百四十"],
    ],
    ["taiwaneseCounting", [3, 14], ["三", "十四"]],
    ["japaneseCounting", [10, 100, 115, 1000], ["十", "百", "百十五", "千"]],
    ["ideographTraditional", [1, 10, 11], ["甲", "癸", "11"]],
    ["ideographZodiac", [1, 12], ["子", "亥"]],
    ["ideographZodiacTraditional", [1, 60], ["甲子", "癸亥"]],
    ["ideographDigital", [0, 20], ["〇", "二〇"]],
    ["chineseLegalSimplified", [3, 10, 26], ["叁", "壹拾", "贰拾陆"]],
    ["decimal", [0, 12], ["0", "12"]],
    ["decimalZero", [7, 12], ["07", "12"]],
    ["decimalFullWidth", [12], ["１２"]],
    ["decimalEnclosedCircle", [1, 20, 21], ["①", "⑳", "21"]],
    ["decimalEnclosedCircleChinese", [3], ["③"]],
    ["decimalEnclosedParen", [2], ["⑵"]],
    ["decimalEnclosedFullstop", [2], ["⒉"]],
    ["ideographEnclosedCircle", [2], ["㊁"]],
    ["numberInDash", [2], ["- 2 -"]],
    ["upperLetter", [1, 26, 27, 54], ["A", "Z", "AA", "BBB"]],
    ["lowerLetter", [2], ["b"]],
    ["upperRoman", [4, 9, 1994], ["IV", "IX", "MCMXCIV"]],
    ["lowerRoman", [14], ["xiv"]],
    ["none", [3], [""]],
    ["no such format", [3], ["3"]],
    ["toString", [3], ["3"]],
  ])("%s", (format, values, expected) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(expected);
  });
});
