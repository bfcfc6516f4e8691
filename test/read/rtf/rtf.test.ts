import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../src/read/index.ts";
import { inBytes, inUnicode, packRtf } from "../../bed/render/rtf.ts";
import { inShort, refusalOf, sourceOf } from "../as-read.ts";

const rtf = (body: string, page?: number) => Uint8Array.from(packRtf(body, page), (one) => one.charCodeAt(0));
const textOf = async (body: string, page?: number) => inShort((await sourceOf(rtf(body, page))).blocks);
const codesOf = async (body: string) => (await sourceOf(rtf(body))).notices.map(({ code }) => code);

describe("an RTF file", () => {
  test("gives text by the code page of its font, by Unicode numbers, and signs by their words", async () => {
    expect((await sourceOf(rtf("a\\par"))).kind).toBe("rtf");
    expect(
      await textOf(`${inBytes("规章")}\\par ${inUnicode("许可𠮷")}\\par a\\emdash b\\tab c\\{\\}\\\\\\par`),
    ).toEqual(["规章", "许可𠮷", "a—b\tc{}\\"]);
  });

  test("reads a character whose second byte stands as a letter", async () => {
    expect(await textOf("\\f1 \\'81A\\par")).toEqual([
      new TextDecoder("gb18030").decode(Uint8Array.of(0x81, 0x41)),
    ]);
  });

  test("reads Chinese bytes in a Western font of a Chinese file", async () => {
    expect(await textOf(`\\f0 ${inBytes("规章")}\\par`)).toEqual(["规章"]);
    expect(await textOf("\\f0 \\'e9\\par", 1252)).toEqual(["é"]);
  });

  test("passes over as many stand-ins as it is told", async () => {
    expect(await textOf("\\uc0\\u35268 1\\par\\uc2\\u35268 ab2\\par\\uc1\\u35268\\'3f3\\par")).toEqual([
      "规1",
      "规2",
      "规3",
    ]);
  });

  test("a sign of a picture font is no figure", async () => {
    expect(await textOf("{\\fonttbl{\\f5\\fcharset2 Wingdings;}}{\\f5 12}\\par")).toEqual(["□□"]);
  });

  const rows = [
    "\\trowd\\clvmgf\\cellx1000\\cellx3000\\pard\\intbl 甲\\cell 乙\\cell\\row",
    "\\trowd\\clvmrg\\cellx1000\\cellx2010\\cellx3000\\pard\\intbl\\cell 1\\cell 2\\cell\\row",
    "\\trowd\\clmgf\\cellx1000\\clmrg\\cellx1995\\cellx3000\\pard\\intbl a\\cell\\cell 4\\cell\\row",
  ]
    .join("\n")
    .replaceAll(/[甲乙]/g, (one) => inBytes(one));

  test("gives cells by their edges, merged ones their room, and places", async () => {
    const { blocks } = await sourceOf(rtf(`x\\par ${rows}\\pard y\\par`));
    expect(inShort(blocks)).toEqual([
      "x",
      [
        ["甲 (2×1)", "乙 (1×2)"],
        ["1", "2"],
        ["a (1×2)", "4"],
      ],
      "y",
    ]);
    const [, grid] = blocks;
    expect(grid?.kind === "grid" ? grid.cells.find(({ text }) => text === "2")?.at : null).toEqual({
      table: 1,
      row: 2,
      column: 3,
      paragraph: 6,
    });
  });

  test("keeps the paragraphs of a cell", async () => {
    expect(await textOf("\\trowd\\cellx1\\cellx900\\pard\\intbl a\\par b\\cell c\\cell\\row\\pard")).toEqual([
      [["a\nb", "c"]],
    ]);
  });

  test("a table in a cell follows its table, whose rows keep their own edges", async () => {
    const inner =
      "\\pard\\intbl\\itap2 i\\nestcell j\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}";
    const outer = `\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl\\itap1 a\\cell ${inner}\\pard\\intbl\\itap1 b\\cell c\\cell\\row\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl d\\cell e\\cell f\\cell\\row\\pard`;
    expect(await textOf(outer)).toEqual([
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
      [["i", "j"]],
    ]);
  });

  test("keeps automatic numbers as the program wrote them out", async () => {
    expect(await textOf(`{\\listtext\\pard\\plain ${inBytes("一、")}\\tab}x\\par`)).toEqual(["一、x"]);
  });

  test("an automatic number is no part of the figure behind it", async () => {
    expect(await textOf("{\\listtext 1.\\tab}5\\par")).toEqual(["1. 5"]);
    expect(await textOf("{\\listtext 3\\tab}5\\par")).toEqual(["3 5"]);
    expect(await textOf("{\\listtext\\pard\\plain 1.}5\\par{\\pntext 2}6\\par")).toEqual(["1. 5", "2 6"]);
    expect(await textOf("3{\\listtext }5\\par")).toEqual(["35"]);
  });

  test("tells headings", async () => {
    const [block] = (await sourceOf(rtf("\\pard\\outlinelevel0 x\\par"))).blocks;
    expect(block).toEqual({ kind: "paragraph", text: "x", at: { paragraph: 1 }, heading: 1 });
  });

  test.each([
    ["hidden", "{\\v 5}", "hidden-text-skipped"],
    ["struck", "{\\strike 5}", "struck-text-skipped"],
    ["twice struck", "{\\striked1 5}", "struck-text-skipped"],
    ["deleted", "{\\deleted 5}", "revisions-accepted"],
    ["noted", "{\\footnote\\pard 5\\par}", "footnote-skipped"],
    ["commented", "{\\*\\annotation\\pard 5\\par}", "footnote-skipped"],
  ])("leaves %s text out and says so", async (_, text, code) => {
    expect(await textOf(`a${text}b\\par`)).toEqual(["ab"]);
    expect(await codesOf(`a${text}b\\par`)).toEqual([code]);
  });

  test.each([
    ["of its own", "12{1{\\footnote\\pard x}}3\\par", "12¹3"],
    ["that the program numbers", "12{\\super\\chftn}{\\footnote\\pard x}3\\par", "123"],
    ["that is no digit", "12*{\\footnote\\pard x}3\\par", "12*3"],
  ])("the mark of a note %s is no digit of a figure", async (_, body, text) => {
    expect(await textOf(body)).toEqual([text]);
  });

  test("digits that stand upon each other, or are pictures, are none that can be told", async () => {
    const cells = (text: string) =>
      `\\trowd\\cellx900\\cellx1800\\pard\\intbl a\\cell ${text}\\cell\\row\\pard`;
    const heldIn = async (text: string) => {
      const [grid] = (await sourceOf(rtf(cells(text)))).blocks;
      return grid?.kind === "grid" ? [grid.cells[1]?.text, grid.cells[1]?.holds] : [];
    };
    expect(await heldIn("{\\expndtw-400 12}")).toEqual(["12", "altered"]);
    expect(await heldIn("{\\expndtw-20 12}")).toEqual(["12", undefined]);
    expect((await heldIn("{\\fonttbl{\\f7\\fnil Wingdings;}}{\\f7 12}"))[0]).toBe("□□");
  });

  describe("figures that nobody sees", () => {
    const colours = "{\\colortbl;\\red255\\green255\\blue254;\\red31\\green78\\blue121;}";
    const inCell = (cell: string, text = "\\cf1 9\\cf0 1", row = "") =>
      `${colours}\\trowd${row}\\cellx900${cell}\\cellx1800\\pard\\intbl a\\cell ${text}\\cell\\row\\pard`;
    const seen = async (body: string) => (await textOf(body)).flat(2).join("|");

    test.each([
      ["white", `${colours}a{\\cf1 9}1\\par`],
      ["white, in a cell beside a painted one", inCell("", undefined, "\\clcbpat2")],
      ["white, in a cell painted white", inCell("\\clcbpat1")],
      ["white, behind a painted paragraph", `${colours}\\pard\\cbpat2 a\\par\\pard{\\cf1 9}1\\par`],
      ["of a point", "a{\\fs2 9}1\\par"],
      ["as wide as nothing", "a{\\charscalex1 9}1\\par"],
      ["in a line as high as nothing", "a\\par\\pard\\sl-20 9\\par\\pard 1\\par"],
      [
        "in a row as high as nothing",
        "\\trowd\\trrh-10\\cellx900\\cellx1800\\pard\\intbl 9\\cell 9\\cell\\row\\pard a1\\par",
      ],
      ["of the colour of its cell", inCell("\\clcbpat2", "{\\cf2 9}1")],
      ["of the colour of its row", inCell("", "{\\cf2 9}1", "\\trcbpat2")],
      ["of the colour of its paragraph", `${colours}\\pard\\cbpat2 a{\\cf2 9}1\\par`],
      ["of the colour of its characters", `${colours}a{\\cf2\\chcbpat2 9}1\\par`],
      ["of the colour of a highlight", `${colours}a{\\cf2\\chcbpat1\\highlight2 9}1\\par`],
      ["of the colour of the nearest ground", inCell("\\clcbpat2", "{\\cf1\\chcbpat1 9}1")],
    ])("%s are hidden text", async (_, body) => {
      expect((await seen(body)).replaceAll("|", "")).toBe("a1");
      expect(await codesOf(body)).toEqual(["hidden-text-skipped"]);
    });

    test("white ones in an inner table, and the row that is described behind its cells", async () => {
      const inner =
        "\\pard\\intbl\\itap2 {\\cf1 9}1\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}";
      const table = (shape: string) =>
        `${colours}\\pard\\intbl\\itap1 a\\cell ${inner}\\pard\\intbl\\itap1 b\\cell\\trowd\\cellx900${shape}\\cellx1800\\row\\pard`;
      expect(await seen(table(""))).toBe("a|1\nb");
      expect(await seen(table("\\clcbpat2"))).toBe("a|91\nb");
    });

    test.each([
      ["white words", `${colours}{\\cf1 9\\'b5\\'da}\\par`],
      ["automatic", `${colours}{\\cf0 9}\\par`],
      ["in a colour", `${colours}{\\cf2 9}\\par`],
      ["black again", `${colours}{\\cf1\\plain 9}\\par`],
      ["highlighted", `${colours}{\\cf1\\highlight2 9}\\par`],
      ["in another colour than its cell", inCell("\\clcbpat1", "{\\cf2 9}1")],
      ["painted", `${colours}{\\cf1\\chcbpat2 9}\\par`],
      ["patterned", `${colours}{\\cf1\\chshdng5000 9}\\par`],
      ["in a painted paragraph", `${colours}\\pard\\cbpat2 b\\par {\\cf1 9}\\par`],
      ["in a patterned paragraph", `${colours}\\pard\\shading5000{\\cf1 9}\\par`],
      ["in a painted cell", inCell("\\clcbpat2")],
      ["in a patterned cell", inCell("\\clshdng5000")],
      ["in a painted row", inCell("", undefined, "\\trcbpat2")],
      ["in a patterned row", inCell("", undefined, "\\trshdng5000")],
      [
        "in a cell without a shape",
        `${colours}\\trowd\\cellx900\\pard\\intbl a\\cell {\\cf1 9}\\cell\\row\\pard`,
      ],
      ["in a text box", `${colours}{\\shp{\\*\\shpinst{\\shptxt\\pard{\\cf1 9}\\par}}}\\par`],
      ["upon a shape", `${colours}{\\shp}{\\cf1 9}\\par`],
      ["on painted pages", `{\\*\\background}${inCell("")}`],
      ["half as wide", "{\\charscalex50 9}\\par"],
      ["in a high line", "\\pard\\sl-400 9\\par"],
      ["in a row at least as high", "\\trowd\\trrh10\\cellx900\\cellx1800\\pard\\intbl 9\\cell 9\\cell\\row"],
      ["of six points", "{\\fs12 9}\\par"],
      ["of a size of old", "{\\fs2\\plain 9}\\par"],
    ])("those that are %s are read", async (_, body) => {
      expect(await seen(body)).toContain("9");
    });
  });

  test("says that revisions are accepted where text was inserted", async () => {
    expect(await codesOf("a{\\revised b}\\par")).toEqual(["revisions-accepted"]);
  });

  test.each([
    ["448{\\super 1}", "448¹"],
    ["448{\\sub 1}", "448₁"],
    ["448{\\up6 1}", "448¹"],
    ["448{\\dn6 1}", "448₁"],
    ["\\super 1\\super0 448", "¹448"],
    ["\\sub 1\\nosupersub 448", "₁448"],
    ["\\up6 1\\up0 448", "¹448"],
    ["\\dn6\\super 1\\plain 448", "¹448"],
    ["\\dn2 448", "448"],
  ])("a raised digit is none of the figure's: %s", async (text, read) => {
    expect(await textOf(`${text}\\par`)).toEqual([read]);
  });

  test("ends what was turned on with \\v0 and \\plain", async () => {
    expect(await textOf("\\v 1\\v0 2\\strike 3\\plain 4\\par")).toEqual(["24"]);
  });

  test("leaves out headers, instructions, properties, pictures' bytes and what is marked as unknown", async () => {
    const body =
      "{\\header x\\par}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\pict\\pngblip 00ff}{\\*\\whatever 9}{\\pict\\bin3 {{{}{\\tc 5}{\\xe{\\v 6}}a\\par";
    expect(await textOf(body)).toEqual(["7a"]);
  });

  test.each([
    ["{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\ffres1}}}{\\fldrslt}}", "", "control"],
    ["{\\field{\\*\\fldinst {\\b FORMDROPDOWN}}{\\fldrslt}}", "", "control"],
    ["{\\field{\\*\\fldinst EQ \\\\o(1,2)}{\\fldrslt}}", "", "object"],
    ["{\\field{\\*\\fldinst =1+1}}", "", "field"],
    ["{\\object\\objemb{\\*\\objdata 31}}", "", "object"],
    ["{\\object\\objemb{\\*\\objdata 31}{\\result{\\pict 00}}}", "", "picture"],
    ["{\\object\\objemb{\\*\\objdata 31}{\\result 12}}", "12", undefined],
    ["{\\mmath{\\*\\moMath{\\mr 12}}}", "", "object"],
    ["{\\field{\\*\\fldinst FORMTEXT}{\\fldrslt}}", "", undefined],
    ["{\\field{\\*\\fldinst =1+1}{\\fldrslt 2}}", "2", undefined],
    ["{\\field{\\*\\fldinst =1+1}{\\fldrslt{\\field{\\*\\fldinst REF a}{\\fldrslt 2}}}}", "2", undefined],
    ["{\\field{\\*\\fldinst REF {\\field{\\*\\fldinst EQ a}{\\fldrslt}}}{\\fldrslt 2}}", "2", undefined],
    ["{\\header{\\field{\\*\\fldinst EQ a}}{\\object}{\\mmath{\\*\\moMath a}}}", "", undefined],
  ])("a cell with %s reads %j and holds %s", async (body, text, holds) => {
    const row = `\\trowd\\cellx900\\cellx1800\\cellx2700\\pard\\intbl a\\cell ${body}\\cell b\\cell\\row`;
    const [table] = (await sourceOf(rtf(row))).blocks;
    const cell = table?.kind === "grid" ? table.cells[1] : undefined;
    expect([cell?.text, cell?.holds]).toEqual([text, holds]);
  });

  test("reads what is said twice in Unicode only", async () => {
    expect(await textOf(`{\\upr{??}{\\*\\ud{${inUnicode("规章")}}}}\\par`)).toEqual(["规章"]);
  });

  test("puts a text box behind its paragraph, once", async () => {
    const box = "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt\\pard in\\par}}{\\shprslt{old}}}";
    expect(await textOf(`a${box}b\\par`)).toEqual(["ab", "in"]);
  });

  test("that ends too early is refused", async () => {
    expect((await refusalOf(strToU8("{\\rtf1 a\\par"))).code).toBe("rtf-truncated");
  });

  test("what stands behind its end is not read", async () => {
    expect(inShort((await sourceOf(strToU8("{\\rtf1 a\\par}9\\par"))).blocks)).toEqual(["a"]);
  });

  test.each([
    ["groups without end", "{".repeat(600), "nested-too-deeply"],
    ["cells without end", `\\trowd${"\\cellx9".repeat(2000)}`, "too-many-cells"],
  ])("%s are refused", async (_, body, code) => {
    expect((await refusalOf(rtf(body))).code).toBe(code);
  });

  test("more paragraphs than allowed are refused", async () => {
    expect((await refusalOf(rtf("a\\par b\\par"), { ...defaultLimits, blocks: 1 })).code).toBe(
      "too-many-blocks",
    );
  });
});
