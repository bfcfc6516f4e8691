import { describe, expect, test } from "vitest";
import {
  art,
  characterStyle,
  type DocSpec,
  definition,
  drawing,
  gridsOf,
  list,
  on,
  paragraph,
  picture,
  read,
  readParagraphs,
  row,
  shape,
  show,
  sprm,
  symbol,
  textsOf,
} from "./build.ts";

describe("text", () => {
  test("is read paragraph by paragraph, counted from 1", () => {
    const { blocks, notices, properties } = read({
      paragraphs: [paragraph("一、总体情况"), paragraph("正文")],
    });
    expect(blocks).toEqual([
      { kind: "paragraph", text: "一、总体情况", at: { paragraph: 1 } },
      { kind: "paragraph", text: "正文", at: { paragraph: 2 } },
    ]);
    expect(notices).toEqual([]);
    expect(properties).toEqual({});
  });

  test("may have one byte for a character", () => {
    expect(textsOf(read({ paragraphs: [paragraph("caf\xe9 \x93x\x94")], western: true }).blocks)).toEqual([
      "café “x”",
    ]);
  });

  test("keeps what a decoder would change, so that places stay", () => {
    expect(readParagraphs(paragraph("\ufeff甲\ud83d\ude00"), paragraph("乙"))).toEqual([
      "\ufeff甲\ud83d\ude00",
      "乙",
    ]);
  });

  test("has signs for tabs, hyphens and breaks", () => {
    expect(readParagraphs(paragraph("a\tb\x1ec\x1fd"), paragraph("上\x0b下"), paragraph("前\x0c后"))).toEqual(
      ["a\tb-cd", "上", "下", "前", "后"],
    );
    expect(read({ paragraphs: [paragraph("上\x0b下"), paragraph("后")] }).blocks.at(-1)?.at).toEqual({
      paragraph: 2,
    });
  });

  test("has a paragraph that ends with its section", () => {
    const paragraphs = [paragraph("甲\x0c乙"), paragraph("丙")];
    expect(read({ paragraphs, sections: [2, 6] }).blocks.map(({ at }) => at)).toEqual([
      { paragraph: 1 },
      { paragraph: 2 },
      { paragraph: 3 },
    ]);
    expect(read({ paragraphs: [paragraph("甲", { mark: "\x0c" }), paragraph("丙")] }).blocks).toHaveLength(2);
  });

  test("shows what fields come to, not how", () => {
    const field = '见\x13 HYPERLINK "x" \x14网站\x15。';
    expect(readParagraphs(paragraph(field))).toEqual(["见网站。"]);
    expect(readParagraphs(paragraph("甲\x13 SEQ \x13 A \x14B\x15 \x14丙\x15丁"))).toEqual(["甲丙丁"]);
    expect(readParagraphs(paragraph("\x13 断"), paragraph("后\x15"))).toEqual([" 断", "后"]);
  });

  test.each([
    ["a list of a form", " FORMDROPDOWN ", "control"],
    ["a box of a form", " FORMCHECKBOX ", "control"],
    ["a formula that is drawn", " EQ \\f(1,2) ", "object"],
    ["a result that was not saved", " =3+4 ", "field"],
    ["a field within an instruction", " IF \x13 =3+4 \x15 \x14", undefined],
    ["a field without anything to see", " XE x ", undefined],
  ])("tells what %s shows, which stands in no text", (_, instruction, holds) => {
    const cells = [`甲\x13${instruction}\x15`, "乙"];
    const [grid] = gridsOf(
      read({ paragraphs: [...row(cells, definition([0, 1000, 2000])), paragraph("丙")] }).blocks,
    );
    expect(grid?.cells.map((one) => [one.text, one.holds])).toEqual([
      ["甲", holds],
      ["乙", undefined],
    ]);
  });

  test("has headings by style and by outline level", () => {
    const styles = [
      { kind: "paragraph", base: 0xfff },
      { kind: "paragraph", base: 0, builtIn: 2 },
      { kind: "paragraph", base: 1 },
    ] as const;
    const { blocks } = read({
      styles,
      paragraphs: [
        paragraph("甲", { style: 1 }),
        paragraph("乙", { style: 2 }),
        paragraph("丙", { sprms: sprm(0x2640, 0) }),
        paragraph("丁", { style: 1, sprms: sprm(0x2640, 9) }),
        paragraph("戊", { sprms: sprm(0x4600, 1, 0) }),
      ],
    });
    expect(blocks.map((block) => block.kind === "paragraph" && block.heading)).toEqual([
      2,
      2,
      1,
      undefined,
      2,
    ]);
  });

  test("has signs of symbol fonts", () => {
    const fonts = ["宋体", "Wingdings"];
    const { blocks } = read({
      fonts,
      styles: [{ kind: "paragraph" }, { kind: "character", run: sprm(0x4a4f, 1, 0) }],
      paragraphs: [
        paragraph([{ text: "是" }, { text: "(", sprms: symbol(1, 0xf0fe) }, { text: "否" }]),
        paragraph([{ text: "是" }, { text: "(", sprms: sprm(0x6a09, 1, 0, 0xfe, 0xf0) }, { text: "(否)" }]),
        paragraph([{ text: "\uf0fc", sprms: sprm(0x4a4f, 1, 0) }]),
        paragraph([{ text: "\uf0fc", sprms: characterStyle(1) }]),
        paragraph([{ text: "\uf0fc", sprms: sprm(0x4a4f, 0, 0) }, { text: "x" }]),
      ],
    });
    expect(textsOf(blocks)).toEqual(["是☑否", "是☑(否)", "✓", "✓", "x"]);
  });

  test.each([
    ["that is not known", 0xf041, "1", "sign"],
    ["that is a digit", 0xf08c, "1❶", undefined],
  ])("a sign of a symbol font in a cell %s", (_, code, text, holds) => {
    const cells = [[{ text: "1" }, { text: "(", sprms: symbol(1, code) }], "乙"];
    const paragraphs = [...row(cells, definition([0, 1000, 2000])), paragraph("丙")];
    const [grid] = gridsOf(read({ fonts: ["宋体", "Wingdings"], paragraphs }).blocks);
    expect([grid?.cells[0]?.text, grid?.cells[0]?.holds]).toEqual([text, holds]);
  });

  test("has raised digits that are no digits of the figure", () => {
    expect(readParagraphs(paragraph([{ text: "12" }, { text: "1", sprms: on.superscript }]))).toEqual([
      "12¹",
    ]);
    const styles = [{ kind: "paragraph" }, { kind: "character", run: on.superscript }] as const;
    const raised = { text: "1", sprms: characterStyle(1) };
    const lowered = { text: "2", sprms: [...characterStyle(1), ...sprm(0x2a48, 0)] };
    expect(
      textsOf(read({ styles, paragraphs: [paragraph([{ text: "3" }, raised, lowered])] }).blocks),
    ).toEqual(["3¹2"]);
  });
});

test("digits in a font of pictures are none", () => {
  const run = { text: "63", sprms: sprm(0x4a4f, 1, 0) };
  const { blocks } = read({
    paragraphs: row(["a", [run]], definition([0, 1000, 2000])),
    fonts: ["宋体", "Wingdings"],
  });
  const [grid] = blocks;
  expect(grid?.kind === "grid" ? grid.cells[1] : null).toMatchObject({ text: "", holds: "sign" });
});

describe("figures that nobody sees", () => {
  const white = sprm(0x2a42, 8);
  const exactly = sprm(0x6870, 255, 255, 254, 0);
  const dark = [0, 0, 0, 255, 0x1f, 0x4e, 0x79, 0, 0, 0];
  const blue = sprm(0x6870, 0x1f, 0x4e, 0x79, 0);
  const full = [0x1f, 0x4e, 0x79, 0, 0, 0, 0, 255, 1, 0];
  const paper = [0, 0, 0, 255, 255, 255, 255, 0, 0, 0];
  const unshaded = [255, 255, 255, 255, 255, 255, 255, 255, 255, 255];
  const lost = (sprms: readonly number[] = white) => [{ text: "9", sprms }, { text: "1" }];
  const two = definition([0, 1000, 2000]);
  const inRow = (...shades: readonly number[]) => row(["a", lost()], [...two, ...shades]);
  const seen = (paragraphs: DocSpec["paragraphs"], more: Partial<DocSpec> = {}) => {
    const { blocks, notices } = read({ paragraphs, ...more });
    const texts = blocks.flatMap((block) =>
      block.kind === "grid" ? block.cells.map(({ text }) => text) : [block.text],
    );
    return { text: texts.join("|"), codes: notices.map(({ code }) => code) };
  };

  const paragraphStyle = (run: readonly number[]) => ({ styles: [{ kind: "paragraph", run }] }) as const;
  test.each<[string, DocSpec["paragraphs"], Partial<DocSpec>]>([
    ["white", [paragraph(lost())], {}],
    ["white as it is written today", [paragraph(lost(exactly))], {}],
    [
      "white by style",
      [paragraph([{ text: "9" }, { text: "1", sprms: sprm(0x2a42, 1) }])],
      paragraphStyle(white),
    ],
    ["in a paragraph shaded white", [paragraph(lost(), { sprms: sprm(0xc64d, 10, ...paper) })], {}],
    ["in the colour of its paragraph", [paragraph(lost(blue), { sprms: sprm(0xc64d, 10, ...dark) })], {}],
    ["in the colour of its shading", [paragraph(lost([...blue, ...sprm(0xca71, 10, ...dark)]))], {}],
    ["in the colour of a highlight", [paragraph(lost([...sprm(0x2a42, 7), ...sprm(0x2a0c, 7)]))], {}],
    [
      "in the colour of shading of old",
      [paragraph(lost([...sprm(0x2a42, 2), ...sprm(0x4866, 0x40, 0)]))],
      {},
    ],
    ["in that of a full pattern", [paragraph(lost([...blue, ...sprm(0xca71, 10, ...full)]))], {}],
    ["of a point", [paragraph(lost(sprm(0x4a43, 2, 0)))], {}],
    [
      "of a point by style",
      [paragraph([{ text: "9" }, { text: "1", sprms: sprm(0x4a43, 21, 0) }])],
      paragraphStyle(sprm(0x4a43, 2, 0)),
    ],
  ])("%s are hidden text", (_, paragraphs, more) => {
    expect(seen(paragraphs, more)).toEqual({ text: "1", codes: ["hidden-text-skipped"] });
  });

  test.each<[string, readonly number[]]>([
    ["of a table", []],
    ["beside a painted one", sprm(0xd612, 20, ...dark, ...unshaded)],
    ["painted white", sprm(0xd612, 20, ...dark, ...paper)],
    ["shaded as of old, beside another", sprm(0xd609, 4, 0x40, 0, 0xff, 0xff)],
  ])("white ones in a cell %s are hidden text", (_, shades) => {
    expect(seen(inRow(...shades))).toEqual({ text: "a|1", codes: ["hidden-text-skipped"] });
  });

  test("ones in the colour of their cell are hidden text", () => {
    const shades = sprm(0xd612, 20, ...unshaded, ...dark);
    expect(seen(row(["a", lost(blue)], [...two, ...shades]))).toEqual({
      text: "a|1",
      codes: ["hidden-text-skipped"],
    });
  });

  test.each<[string, readonly number[]]>([
    ["painted", sprm(0xd612, 20, ...unshaded, ...dark)],
    ["painted before its row is described", []],
    ["with a pattern", sprm(0xd612, 20, ...unshaded, ...paper.slice(0, 8), 37, 0)],
    ["shaded as of old", sprm(0xd609, 4, 0, 0, 0x40, 0)],
    ["shaded by itself", sprm(0xd62d, 12, 1, 2, ...dark)],
    ["shaded by itself as of old", sprm(0x7627, 1, 2, 0x40, 0)],
    ["in a shaded table", sprm(0xd660, 10, ...dark)],
  ])("white ones in a cell %s are read", (name, shades) => {
    const [first, second, end] = inRow(...shades);
    const early = {
      ...end,
      runs: [],
      sprms: [...on.inTable, ...on.rowEnd, ...sprm(0xd612, 20, ...unshaded, ...dark), ...two],
    };
    const rows = [first, second, name.includes("before") ? early : end].flatMap((one) => one ?? []);
    expect(seen(rows)).toEqual({ text: "a|91", codes: [] });
  });

  test.each([
    [22, 0xd616],
    [44, 0xd60c],
  ])("the %i cells before those of another list of shading are none of it", (before, code) => {
    const edges = Array.from({ length: before + 2 }, (_, index) => 100 * index);
    const cells = edges.slice(1).map((_, index) => (index === before - 1 || index === before ? lost() : "a"));
    const { text } = seen(row(cells, [...definition(edges), ...sprm(code, 10, ...dark)]));
    expect(text).toMatch(/a\|1\|91$/);
  });

  test("white ones of a row that nothing describes are read", () => {
    expect(seen(row(["a", lost()], []))).toEqual({ text: "a|91", codes: [] });
  });

  test.each<[string, DocSpec["paragraphs"]]>([
    ["words in white", [paragraph([{ text: "第9条", sprms: white }])]],
    ["in the colour of the program", [paragraph(lost(sprm(0x6870, 255, 255, 255, 255)))]],
    ["highlighted", [paragraph(lost([...white, ...sprm(0x2a0c, 2)]))]],
    ["shaded", [paragraph(lost([...white, ...sprm(0xca71, 10, ...dark)]))]],
    ["shaded as of old", [paragraph(lost([...white, ...sprm(0x4866, 0x40, 0)]))]],
    ["in a shaded paragraph", [paragraph(lost(), { sprms: sprm(0xc64d, 10, ...dark) })]],
    ["in a paragraph shaded as of old", [paragraph(lost(), { sprms: sprm(0x442d, 0x40, 0) })]],
    ["upon a drawing", [paragraph([{ text: "\u0008", sprms: on.special }, ...lost()])]],
    ["of six points", [paragraph(lost(sprm(0x4a43, 12, 0)))]],
  ])("those that are %s are read", (_, paragraphs) => {
    expect(seen(paragraphs).text).toContain("9");
  });

  test("white ones in a paragraph whose mark is deleted are told where it goes on", () => {
    const paragraphs = [paragraph("2", { markSprms: on.deleted }), paragraph(lost())];
    expect(seen(paragraphs).text).toBe("21");
  });

  test("white ones in a text box are read, be they in a table", () => {
    const boxes = [{ shape: 7, paragraphs: inRow() }];
    const anchored = paragraph([{ text: "a" }, { text: "\u0008", sprms: on.special }]);
    const more = { boxes, anchors: [{ place: 1, shape: 7 }], drawings: drawing(shape(7, false)) };
    expect(seen([anchored], more).text).toContain("91");
  });
});

describe("hidden, struck and deleted text", () => {
  const shown = (sprms: readonly number[]) => paragraph([{ text: "甲" }, { text: "乙", sprms }]);

  test.each([
    ["hidden-text-skipped", on.hidden],
    ["hidden-text-skipped", on.hiddenAsOpposite],
    ["struck-text-skipped", on.struck],
    ["struck-text-skipped", on.struckTwice],
    ["revisions-accepted", on.deleted],
    ["revisions-accepted", sprm(0x0800, 0x81)],
  ] as const)("is left out with a word: %s", (code, sprms) => {
    const { blocks, notices } = read({ paragraphs: [paragraph("首"), shown(sprms)] });
    expect(textsOf(blocks)).toEqual(["首", "甲"]);
    expect(notices).toEqual([{ code, at: { paragraph: 2 } }]);
  });

  test("is told of no text where only blanks are hidden", () => {
    expect(read({ paragraphs: [paragraph([{ text: " ", sprms: on.hidden }])] }).notices).toEqual([]);
  });

  test("is not what was inserted", () => {
    const { blocks, notices } = read({ paragraphs: [shown(on.inserted)] });
    expect(textsOf(blocks)).toEqual(["甲乙"]);
    expect(notices).toEqual([{ code: "revisions-accepted", at: { paragraph: 1 } }]);
  });

  test("does not come from a style of another kind", () => {
    const styles = [
      { kind: "paragraph", base: 1 },
      { kind: "character", run: on.hidden },
    ] as const;
    expect(textsOf(read({ styles, paragraphs: [paragraph("甲")] }).blocks)).toEqual(["甲"]);
  });

  test("depends on the style where the run says so", () => {
    const styles = [
      { kind: "paragraph", run: on.hidden },
      { kind: "paragraph", base: 0, run: sprm(0x083c, 0x80) },
      { kind: "paragraph", base: 0, run: on.hiddenAsOpposite },
      { kind: "character", run: on.hidden },
    ] as const;
    const visible = (style: number, sprms: readonly number[]) => {
      const text = [{ text: "甲", sprms }];
      return textsOf(
        read({ styles, paragraphs: [paragraph(text, { style, markSprms: sprm(0x083c, 0) })] }).blocks,
      )[0];
    };
    expect(visible(0, [])).toBe("");
    expect(visible(0, sprm(0x083c, 0))).toBe("甲");
    expect(visible(0, sprm(0x083c, 0x80))).toBe("");
    expect(visible(0, on.hiddenAsOpposite)).toBe("甲");
    expect(visible(1, [])).toBe("");
    expect(visible(2, [])).toBe("甲");
    expect(visible(2, on.hiddenAsOpposite)).toBe("");
    // Hidden by both styles it is shown.
    expect(visible(0, characterStyle(3))).toBe("甲");
    expect(visible(2, characterStyle(3))).toBe("");
  });

  test("takes a paragraph with it where its mark is hidden too", () => {
    const gone = paragraph([{ text: "乙", sprms: on.hidden }], { markSprms: on.hidden });
    expect(read({ paragraphs: [paragraph("甲"), gone, paragraph("丙")] }).blocks.map(({ at }) => at)).toEqual(
      [{ paragraph: 1 }, { paragraph: 3 }],
    );
  });

  test("joins paragraphs where the mark between them is deleted", () => {
    const { blocks, notices } = read({
      paragraphs: [paragraph("甲", { markSprms: on.deleted }), paragraph("乙"), paragraph("丙")],
    });
    expect(blocks.map((block) => block.kind === "paragraph" && [block.text, block.at.paragraph])).toEqual([
      ["甲乙", 1],
      ["丙", 3],
    ]);
    expect(notices).toEqual([{ code: "revisions-accepted", at: { paragraph: 1 } }]);
  });

  test("loses no paragraph whose deleted mark is the last", () => {
    expect(readParagraphs(paragraph("甲", { markSprms: on.deleted }))).toEqual(["甲"]);
  });

  test("may be laid over a whole piece by a quick save", () => {
    const paragraphs = [paragraph("甲")];
    const hidden = (92 << 1) | (1 << 8);
    expect(textsOf(read({ paragraphs, modifier: hidden }).blocks)).toEqual([]);
    const struck = read({ paragraphs, modifier: (1 << 1) | 1, groups: [on.hidden, on.struck] });
    expect(textsOf(struck.blocks)).toEqual([""]);
    expect(struck.notices.map(({ code }) => code)).toEqual(["struck-text-skipped"]);
  });
});

describe("automatic numbers", () => {
  const lists = [
    { levels: [{ format: 37, text: "\0、" }] },
    {
      levels: [
        { format: 0, text: "\0.", follow: 1 },
        { format: 0, text: "\0.\x01", follow: 0 },
        ...new Array(7).fill({ format: 255, text: "" }),
      ],
    },
  ];
  const uses = [{ list: 1 }, { list: 2 }, { list: 1, restart: { level: 0, start: 5 } }];
  const numbered = (...paragraphs: readonly ReturnType<typeof paragraph>[]) =>
    textsOf(read({ lists, uses, paragraphs }).blocks);

  test("are written out", () => {
    expect(numbered(paragraph("总体", { sprms: list(1) }), paragraph("主动", { sprms: list(1) }))).toEqual([
      "一、总体",
      "二、主动",
    ]);
  });

  test("count by level and start anew below a higher one", () => {
    const levels = [0, 1, 1, 0, 1].map((level) => paragraph("甲", { sprms: list(2, level) }));
    expect(numbered(...levels)).toEqual(["1. 甲", "1.1 甲", "1.2 甲", "2. 甲", "2.1 甲"]);
  });

  test("begin where a use of the list says", () => {
    expect(numbered(paragraph("甲", { sprms: list(1) }), paragraph("乙", { sprms: list(3) }))).toEqual([
      "一、甲",
      "五、乙",
    ]);
  });

  test("keep what a use of the list says of a higher level", () => {
    const again = [{ list: 2 }, { list: 2, restart: { level: 0, start: 7 } }];
    const paragraphs = [
      paragraph("甲", { sprms: list(1) }),
      paragraph("乙", { sprms: list(2, 1) }),
      paragraph("丙", { sprms: list(1, 1) }),
      paragraph("丁", { sprms: list(1) }),
    ];
    expect(textsOf(read({ lists, uses: again, paragraphs }).blocks)).toEqual([
      "1. 甲",
      "7.1 乙",
      "7.2 丙",
      "8. 丁",
    ]);
  });

  test("come from the style unless the paragraph says otherwise", () => {
    const styles = [{ kind: "paragraph" }, { kind: "paragraph", base: 0, paragraph: list(1) }] as const;
    const paragraphs = [
      paragraph("甲", { style: 1 }),
      paragraph("乙", { style: 1, sprms: list(0) }),
      paragraph("丙", { style: 1, sprms: sprm(0x460b, 0x01, 0xf8) }),
      paragraph("丁", { style: 1, sprms: list(9) }),
      paragraph("戊", { style: 1 }),
    ];
    expect(textsOf(read({ lists, uses, styles, paragraphs }).blocks)).toEqual([
      "一、甲",
      "乙",
      "丙",
      "丁",
      "二、戊",
    ]);
  });

  test("are not shown for bullets, hidden levels and hidden paragraphs", () => {
    const some = [
      { levels: [{ format: 23, text: "\uf06c" }] },
      { levels: [{ format: 0, text: "\0.", run: on.hidden }] },
      { levels: [{ format: 0, text: "\0." }] },
    ];
    const paragraphs = [
      paragraph("甲", { sprms: list(1) }),
      paragraph("乙", { sprms: list(2) }),
      paragraph("丙", { sprms: list(3), markSprms: on.hidden }),
      paragraph("丁", { sprms: list(3) }),
    ];
    const all = [{ list: 1 }, { list: 2 }, { list: 3 }];
    expect(textsOf(read({ lists: some, uses: all, paragraphs }).blocks)).toEqual(["甲", "乙", "丙", "1.丁"]);
  });

  test("have the formats that Chinese documents use", () => {
    const formats = [14, 18, 22, 30, 38, 39, 57, 62, 99];
    const some = formats.map((format) => ({ levels: [{ format, text: "(\0)", start: 3 }] }));
    const paragraphs = formats.map((_, index) => paragraph("甲", { sprms: list(index + 1) }));
    const all = formats.map((_, index) => ({ list: index + 1 }));
    expect(textsOf(read({ lists: some, uses: all, paragraphs }).blocks)).toEqual(
      ["３", "③", "03", "丙", "叁", "三", "- 3 -", "003", "3"].map((number) => `(${number})甲`),
    );
  });
});

describe("what is no text", () => {
  const inline = { text: "\x01", sprms: [...on.special, ...picture(0)] };
  /** A picture as old programs write it, a line with nothing to show, a picture in a drawing. */
  const old = [...new Array(68).fill(0)];
  const drawn = (content: readonly number[]) => {
    const header = [68 + content.length, 0, 0, 0, 68, 0, 0x64, 0, ...new Array(60).fill(0)];
    return [...header, ...content];
  };
  const image = (data: readonly number[], run = inline) => {
    const [block] = read({ data, paragraphs: [paragraph([{ text: "图" }, run])] }).blocks;
    return block?.kind === "paragraph" && block.image === true && block.text === "图";
  };

  test("marks a paragraph with a picture", () => {
    expect(image(old)).toBe(true);
    expect(image(drawn(shape(9, true)))).toBe(true);
    expect(image([])).toBe(true);
    expect(image(old, { text: "\x01", sprms: picture(0) })).toBe(true);
  });

  test("is an embedded object too", () => {
    for (const object of [on.object, sprm(0x080a, 1)])
      expect(image(drawn(shape(9, false)), { ...inline, sprms: [...inline.sprms, ...object] })).toBe(true);
  });

  test("is not a line, data of a field, or a picture that is hidden or deleted", () => {
    expect(image(drawn(shape(9, false)))).toBe(false);
    for (const more of [on.fieldData, on.hidden, on.deleted])
      expect(image(old, { ...inline, sprms: [...inline.sprms, ...more] })).toBe(false);
    expect(image(old, { text: "\x01", sprms: [] })).toBe(false);
  });

  test("is told in a cell", () => {
    const { blocks } = read({ data: old, paragraphs: row([[inline], "1"], definition([0, 1000, 2000])) });
    expect(show(gridsOf(blocks)[0])).toEqual([["", "1"]]);
    expect(blocks[1]).toMatchObject({ kind: "paragraph", image: true, at: { table: 1, row: 1, column: 1 } });
  });

  const anchor = { text: "\x08", sprms: on.special };
  const floating = (id: number, drawings?: readonly number[]) =>
    read({
      paragraphs: [paragraph([anchor, { text: "正文" }]), paragraph("后")],
      anchors: [{ place: 0, shape: id }],
      ...(drawings ? { drawings } : {}),
    }).blocks.map((block) => block.kind === "paragraph" && block.image === true);

  test("floats over the text", () => {
    expect(floating(7, drawing(shape(7, true)))).toEqual([true, false]);
    expect(floating(7, drawing(shape(7, false)))).toEqual([false, false]);
  });

  test("is taken for a picture where nothing is known of it", () => {
    expect(floating(7)).toEqual([true, false]);
    expect(floating(7, drawing(shape(8, false)))).toEqual([true, false]);
  });
});

describe("text boxes", () => {
  const anchor = { text: "\x08", sprms: on.special };
  const box = { shape: 7, paragraphs: [paragraph("框内")] };

  test("come after the paragraph that they are anchored in", () => {
    const { blocks } = read({
      paragraphs: [paragraph([{ text: "甲" }, anchor]), paragraph("乙")],
      anchors: [{ place: 1, shape: 7 }],
      drawings: drawing(shape(7, false)),
      boxes: [box],
    });
    expect(blocks).toEqual([
      { kind: "paragraph", text: "甲", at: { paragraph: 1 } },
      { kind: "paragraph", text: "框内", at: { paragraph: 2 } },
      { kind: "paragraph", text: "乙", at: { paragraph: 3 } },
    ]);
  });

  test("come with the paragraph that theirs is joined to", () => {
    const { blocks } = read({
      paragraphs: [paragraph([{ text: "甲" }, anchor], { markSprms: on.deleted }), paragraph("乙")],
      anchors: [{ place: 1, shape: 7 }],
      drawings: drawing(shape(7, false)),
      boxes: [box, box],
    });
    expect(textsOf(blocks)).toEqual(["甲乙", "框内", "框内"]);
  });

  test("are found in groups", () => {
    const group = [...art(0xf003, [...shape(6, false), ...shape(7, false)])];
    const { blocks } = read({
      paragraphs: [paragraph([{ text: "甲" }, anchor]), paragraph("乙")],
      anchors: [{ place: 1, shape: 6 }],
      drawings: drawing(group),
      boxes: [box],
    });
    expect(textsOf(blocks)).toEqual(["甲", "框内", "乙"]);
  });

  test("are read at the end where no place refers to them", () => {
    expect(textsOf(read({ paragraphs: [paragraph("甲")], boxes: [box] }).blocks)).toEqual(["甲", "框内"]);
  });

  test("that refer to themselves are read once", () => {
    const self = { shape: 7, paragraphs: [paragraph([anchor, { text: "框内" }])] };
    const { blocks } = read({
      paragraphs: [paragraph([{ text: "甲" }, anchor])],
      anchors: [
        { place: 1, shape: 7 },
        { place: 3, shape: 7 },
      ],
      drawings: drawing(shape(7, false)),
      boxes: [self],
    });
    expect(textsOf(blocks)).toEqual(["甲", "框内"]);
  });
});

describe("WordArt", () => {
  test("comes after the paragraph that it is anchored in", () => {
    const said = [...Buffer.from("年度报告\0", "utf16le")];
    const long = (value: number) => [value & 0xff, value >>> 8, 0, 0];
    // Another property with data of its own comes first.
    const properties = [0xc5, 0x80, ...long(2), 0xc0, 0x80, ...long(said.length), 9, 9, ...said];
    const object = art(0xf004, [...art(0xf00a, [...long(7), ...long(0)]), ...art(0xf00b, properties, 2)]);
    const { blocks } = read({
      paragraphs: [paragraph([{ text: "甲" }, { text: "\x08", sprms: on.special }]), paragraph("乙")],
      anchors: [{ place: 1, shape: 7 }],
      drawings: drawing(object),
    });
    expect(blocks).toEqual([
      { kind: "paragraph", text: "甲", at: { paragraph: 1 } },
      { kind: "paragraph", text: "年度报告", at: { paragraph: 1 } },
      { kind: "paragraph", text: "乙", at: { paragraph: 2 } },
    ]);
  });
});

describe("notes", () => {
  test("are left out with a word where they say something", () => {
    const text = paragraph([{ text: "甲" }, { text: "\x02", sprms: on.special }]);
    const { blocks, notices } = read({ paragraphs: [text], footnotes: [paragraph("\x02 注")] });
    expect(textsOf(blocks)).toEqual(["甲"]);
    expect(notices).toEqual([{ code: "footnote-skipped" }]);
    expect(read({ paragraphs: [text], footnotes: [paragraph("\x02 ")] }).notices).toEqual([]);
  });
});
