import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../src/read/pages/blocks.ts";
import type { Character, Page, Stroke } from "../../../src/read/pages/page.ts";
import { defaultLimits, type Grid } from "../../../src/read/source.ts";
import { across, down, gridsOf, page, write } from "./draw.ts";

const blocks = (...pages: readonly Page[]) => blocksOf(pages, defaultLimits);

/** The rows of a table, cells parted by bars; a cell over several columns has their number before it. */
const rowsOf = (grid: Grid | undefined) =>
  Array.from({ length: grid?.height ?? 0 }, (_, row) =>
    (grid?.cells ?? [])
      .filter((cell) => cell.row === row)
      .map(({ columnSpan, rowSpan, text }) =>
        [columnSpan > 1 ? `${columnSpan}×` : "", rowSpan > 1 ? `${rowSpan}↓` : "", text].join(""),
      )
      .join("|"),
  );

/** Upright lines from top to bottom: labels up to 200, then three columns of 50. */
const edges = [100, 200, 250, 300, 350];
const upright = (top: number, bottom: number, places = edges): Stroke[] =>
  places.map((x) => down(x, top, bottom));
const figures = (y: number, ...all: readonly string[]): Character[] =>
  all.flatMap((text, index) => write(text, 225 + 50 * index - text.length * 2.5, y));
const row = (y: number, label: string, ...all: readonly string[]): Character[] => [
  ...write(label, 105, y),
  ...figures(y, ...all),
];

describe("where only the columns are drawn", () => {
  test("each line of figures is a row, and blank cells are known", () => {
    const marks = [
      ...row(105, "规章", "1", "", "3"),
      ...row(125, "规范性文件", "", "5"),
      ...row(145, "其他"),
    ];
    expect(rowsOf(gridsOf(page(1, marks, upright(100, 160)))[0])).toEqual([
      "规章|1||3",
      "规范性文件||5|",
      "其他|||",
    ]);
  });

  test("columns that are blank in every row are there", () => {
    const marks = [...row(105, "规章", "", "", "3"), ...row(125, "其他", "", "", "6")];
    expect(rowsOf(gridsOf(page(1, marks, upright(100, 140)))[0])).toEqual(["规章|||3", "其他|||6"]);
  });

  test("a figure with the mark of a note is a figure of its row, and keeps the mark", () => {
    const marks = [
      ...row(105, "规章", "1", "2", "3"),
      ...write("9", 277.5, 104, 6),
      ...row(125, "其他", "4", "5"),
    ];
    expect(rowsOf(gridsOf(page(1, marks, upright(100, 140)))[0])).toEqual(["规章|1|2⁹|3", "其他|4|5|"]);
  });

  test("places are page, table, row and column", () => {
    const marks = [...row(105, "规章", "1", "2", "3"), ...row(125, "其他", "4", "5", "6")];
    const cell = gridsOf(page(2, marks, upright(100, 140)))[0]?.cells.find(({ text }) => text === "5");
    expect(cell?.at).toEqual({ page: 2, table: 1, row: 2, column: 3 });
  });

  test("lines that end over a header show over how many columns it stands; its lines are one cell", () => {
    const header = [
      ...write("信息", 105, 117),
      ...write("内容", 105, 129),
      ...write("申请人情况", 245, 105),
      ...write("个", 220, 120),
      ...write("人", 220, 130),
      ...write("企业", 265, 125),
      ...write("总计", 315, 125),
    ];
    const strokes = [...upright(100, 160, [100, 200, 350]), ...upright(118, 160, [250, 300])];
    expect(rowsOf(gridsOf(page(1, [...header, ...row(145, "新收", "1", "2", "3")], strokes))[0])).toEqual([
      "2↓信息内容|3×申请人情况",
      "个人|企业|总计",
      "新收|1|2|3",
    ]);
  });

  test("a cell over several columns stays one where it is blank", () => {
    const strokes = [...upright(100, 140, [100, 200, 250, 350]), ...upright(100, 120, [300])];
    const marks = [...row(105, "规章", "1", "2", "3"), ...row(125, "收费", "4")];
    expect(rowsOf(gridsOf(page(1, marks, strokes))[0])).toEqual(["规章|1|2|3", "收费|4|2×"]);
  });

  test("a label broken around its figures is one, a group beside it is none of it", () => {
    const places = [100, 140, 200, 250, 300, 350];
    const marks = [
      ...write("不予", 105, 112),
      ...write("其他法律", 145, 105),
      ...write("行政法规", 145, 117),
      ...figures(111, "1", "2", "3"),
      ...write("其他", 145, 135),
      ...figures(135, "4", "5", "6"),
    ];
    const [grid] = gridsOf(page(1, marks, upright(100, 150, places)));
    expect(rowsOf(grid)).toEqual(["不予|其他法律行政法规|1|2|3", "|其他|4|5|6"]);
  });

  test("the header may stand at the foot of the page before", () => {
    const header = [...write("内容", 105, 705), ...figures(705, "甲", "乙", "丙")];
    const [grid, ...others] = gridsOf(
      page(1, header, upright(700, 720)),
      page(2, row(65, "规章", "1", "2", "3"), upright(60, 80)),
    );
    expect([rowsOf(grid), others]).toEqual([["内容|甲|乙|丙", "规章|1|2|3"], []]);
  });

  test("a blank table has its rows", () => {
    const lines = Array.from({ length: 9 }, (_, index) => row(105 + 20 * index, `第${index}行`));
    const marks = [...write("内容", 105, 85), ...figures(85, "甲", "乙", "丙"), ...lines.flat()];
    const [grid] = gridsOf(page(1, marks, upright(80, 290)));
    expect(rowsOf(grid).slice(0, 3)).toEqual(["内容|甲|乙|丙", "第0行|||", "第1行|||"]);
    expect(grid?.height).toBe(10);
  });

  test("level lines that part a header, but no rows, change nothing", () => {
    const marks = [
      ...write("内容", 105, 105),
      ...figures(105, "甲", "乙", "丙"),
      ...row(125, "规章", "1", "2", "3"),
      ...row(145, "其他", "4", "5", "6"),
      ...row(165, "另外", "7", "8", "9"),
      ...row(185, "总计", "12", "15", "18"),
    ];
    const strokes = [...upright(100, 200), ...[100, 120, 200].map((y) => across(y, 100, 350))];
    expect(rowsOf(gridsOf(page(1, marks, strokes))[0]).slice(0, 3)).toEqual([
      "内容|甲|乙|丙",
      "规章|1|2|3",
      "其他|4|5|6",
    ]);
  });
});

describe("no table is made", () => {
  const full = "123456789";
  test.each<[string, readonly Character[]]>([
    [
      "of a figure that its narrow column may have broken",
      [...row(105, "规章", full, "2", "3"), ...figures(117, "12")],
    ],
    [
      "of figures whose lines overlap",
      [...row(105, "规章", "", "2", "3"), ...figures(99, "12345"), ...figures(111, "67")],
    ],
    [
      "of rows with words among their figures",
      [...row(105, "规章", "1", "件", "3"), ...row(125, "其他", "4", "5", "6")],
    ],
    ["of text without figures", [...write("左", 105, 105), ...write("右", 215, 105)]],
    [
      "of text that stands between no two lines",
      [...row(105, "规章", "1", "2", "3"), ...write("外", 103, 119)],
    ],
  ])("%s", (_, marks) => {
    const strokes = [...upright(100, 115), ...upright(116, 140, [200, 250, 300, 350])];
    expect(gridsOf(page(1, marks, strokes))).toEqual([]);
  });

  test("two columns of text with a line between them are none", () => {
    const marks = [...write("左栏文字", 110, 105), ...write("右栏文字", 210, 105)];
    expect(gridsOf(page(1, marks, [down(200, 100, 300)]))).toEqual([]);
  });

  test("rows whose narrow columns are full, but that have other figures below each other, are rows", () => {
    const marks = [...row(105, "规章", full, "2", "3"), ...row(117, "其他", "12", "5", "6")];
    expect(rowsOf(gridsOf(page(1, marks, upright(100, 140)))[0])).toEqual([
      `规章|${full}|2|3`,
      "其他|12|5|6",
    ]);
  });
});

describe("where only the rows are drawn", () => {
  const texts = (marks: readonly Character[], strokes: readonly Stroke[]) =>
    blocks(page(1, marks, strokes)).map((block) =>
      block.kind === "paragraph" ? block.text.trim() : "table",
    );
  const level = (...places: readonly number[]) => places.map((y) => across(y, 100, 350));

  test("all lines of a label between two lines are one, wherever its figures stand", () => {
    const marks = [
      ...write("其他法律行政", 105, 105),
      ...write("法规禁止公开", 105, 117),
      ...figures(105, "1", "2", "3"),
      ...row(137, "其他", "4", "5", "6"),
    ];
    expect(texts(marks, level(100, 130, 150))).toEqual([
      "其他法律行政法规禁止公开\t1\t2\t3",
      "其他\t4\t5\t6",
    ]);
  });

  test("figures on both sides of a line are no halves of one", () => {
    const full = "123456789";
    const marks = [...row(105, "规章", full, "2", "3"), ...row(118, "其他", "12", "5", "6")];
    expect(texts(marks, level(100, 116.5, 130))).toEqual([`规章\t${full}\t2\t3`, "其他\t12\t5\t6"]);
    expect(texts(marks, []).join("")).not.toContain("\t");
  });

  test("lines above and below a table part none of its rows", () => {
    const marks = [
      ...write("其他法律行政", 105, 105),
      ...write("法规禁止公开", 105, 117),
      ...figures(105, "1", "2", "3"),
      ...row(137, "其他", "4", "5", "6"),
    ];
    expect(texts(marks, level(100, 150))).not.toContain("其他法律行政法规禁止公开\t1\t2\t3");
  });
});

describe("figures that nearly touch", () => {
  const texts = (marks: readonly Character[]) =>
    blocks(page(1, marks)).map((block) => (block.kind === "paragraph" ? block.text.trim() : "table"));

  test("are two where their digits stand closer together than they do", () => {
    const marks = [...write("11813", 200, 105), ...write("9758", 226.5, 105)];
    expect(texts([...write("新收", 105, 105), ...marks])).toEqual([expect.stringMatching(/11813 +9758$/)]);
  });

  test("a figure whose digits are all spaced alike is one", () => {
    const marks = [..."11813"].flatMap((digit, index) => write(digit, 200 + index * 6.5, 105));
    expect(texts(marks)).toEqual(["11813"]);
  });
});

describe("figures broken in narrow columns", () => {
  /** Columns of 30: labels up to 160, figures of five digits at most in the middle. */
  const narrow = [100, 160, 190, 220];
  const cell = (column: number, y: number, ...lines: readonly string[]): Character[] =>
    lines.flatMap((text, index) =>
      write(text, 175 + 30 * column - text.length * 2.5, y + 12 * (index - (lines.length - 1) / 2)),
    );
  const label = (y: number, ...lines: readonly string[]): Character[] =>
    lines.flatMap((text, index) => write(text, 105, y + 12 * (index - (lines.length - 1) / 2)));
  const tall = [
    ...label(120, "行政规范", "性文件", "的件数"),
    ...cell(0, 120, "12345", "6"),
    ...cell(1, 120, "7"),
  ];
  const next = [...label(170, "规章", "件数"), ...cell(0, 170, "8"), ...cell(1, 170, "99999", "1")];

  test("are one where the lines of labels lie nearer to each other than rows", () => {
    expect(rowsOf(gridsOf(page(1, [...tall, ...next], upright(95, 190, narrow)))[0])).toEqual([
      "行政规范性文件的件数|123456|7",
      "规章件数|8|999991",
    ]);
  });

  test("are one where their column is wider than another by no more than lines are drawn", () => {
    const places = [...narrow.slice(0, 3), 225.5];
    expect(rowsOf(gridsOf(page(1, [...tall, ...next], upright(95, 190, places)))[0])[1]).toBe(
      "规章件数|8|999991",
    );
    const wider = [...narrow.slice(0, 3), 226];
    expect(JSON.stringify(blocks(page(1, [...tall, ...next], upright(95, 190, wider))))).not.toContain(
      "999991",
    );
  });

  test("are none where they are not at the middle of a label", () => {
    const higher = [
      ...label(120, "行政规范", "性文件", "的件数"),
      ...cell(0, 112, "12345", "6"),
      ...cell(1, 120, "7"),
    ];
    expect(gridsOf(page(1, [...higher, ...next], upright(95, 190, narrow)))).toEqual([]);
  });

  test("are none where the first had room for another digit", () => {
    const short = [
      ...label(120, "行政规范", "性文件", "的件数"),
      ...cell(0, 120, "12", "6"),
      ...cell(1, 120, "7"),
    ];
    const rows = rowsOf(gridsOf(page(1, [...short, ...next], upright(95, 190, narrow)))[0]);
    expect(rows.join()).not.toContain("126");
  });

  test("rows whose label has but one line are not taken for lines of one", () => {
    const marks = [
      ...label(105, "规章"),
      ...label(127, "文件"),
      ...cell(0, 127, "9"),
      ...label(149, "许可"),
      ...label(171, "处罚"),
      ...cell(1, 171, "3"),
    ];
    expect(rowsOf(gridsOf(page(1, marks, upright(95, 190, narrow)))[0])).toEqual([
      "规章||",
      "文件|9|",
      "许可||",
      "处罚||3",
    ]);
  });

  test("a table of one row has no labels; that one figure is broken and another not shows its row", () => {
    const header = [...cell(0, 60, "结果", "维持"), ...cell(1, 60, "总计")];
    const table = (figures: readonly Character[]) =>
      gridsOf(page(1, [...header, ...figures], upright(45, 130, [160, 190, 220])))[0];
    // Right below the header, as near as lines of one cell.
    expect(rowsOf(table([...cell(0, 84, "12345", "6"), ...cell(1, 84, "7")]))).toEqual([
      "结果维持|总计",
      "123456|7",
    ]);
    expect(table([...cell(0, 84, "12345", "6"), ...cell(1, 84, "99999", "1")])).toBeUndefined();
  });

  test("or that its header lies farther away than the lines of a cell", () => {
    const marks = [...cell(0, 60, "结果", "维持"), ...cell(1, 60, "总计")];
    const all = [...marks, ...cell(0, 100, "12345", "6"), ...cell(1, 100, "99999", "1")];
    expect(rowsOf(gridsOf(page(1, all, upright(45, 130, [160, 190, 220])))[0])).toEqual([
      "结果维持|总计",
      "123456|999991",
    ]);
  });

  test("are one where all of them stand at the top of their labels", () => {
    const top = (column: number, y: number, ...lines: readonly string[]) =>
      cell(column, y + 6 * (lines.length - 1), ...lines);
    const marks = [
      ...label(120, "行政规范", "性文件", "的件数"),
      ...top(0, 108, "12345", "6"),
      ...top(1, 108, "7"),
      ...label(170, "规章", "件数", "共计"),
      ...top(0, 158, "8"),
      ...top(1, 158, "99999", "1"),
    ];
    const header = [...cell(0, 80, "结果", "维持"), ...cell(1, 80, "总计")];
    expect(rowsOf(gridsOf(page(1, [...header, ...marks], upright(60, 200, narrow)))[0])).toEqual([
      "|结果维持|总计",
      "行政规范性文件的件数|123456|7",
      "规章件数共计|8|999991",
    ]);
  });

  test("of rows that are not told, neither half passes for a figure", () => {
    const marks = [
      ...label(105, "规章"),
      ...cell(0, 105, "12345"),
      ...cell(1, 105, "7"),
      ...cell(0, 117, "6"),
    ];
    const [text] = blocks(page(1, marks, upright(95, 130, narrow))).map((block) =>
      block.kind === "paragraph" ? block.text : "",
    );
    expect(text).toMatch(/12345\ufffd/);
    expect(text).not.toMatch(/(?:^| )6/);
  });

  // A sign that may begin no line takes the word before it along, though that had room above.
  test.each([
    [58, "机关事业", "单）位"],
    [63, "机关事业", "单）位"],
    [17, "机", "关"],
  ])("nor of rows that a page break may have cut, in a label column %d wide", (wide, upper, lower) => {
    const places = [100, 100 + wide, 117 + wide, 134 + wide];
    const line = (y: number, ...all: readonly string[]) =>
      all.flatMap((text, column) => write(text, (places[column] ?? 0) + 3, y));
    const first = [...line(705, "甲", "11", "12"), ...line(735, upper, "38", "74")];
    const second = [...line(55, lower, "1", "4"), ...line(85, "乙", "8", "9")];
    const pages = [
      page(1, first, upright(700, 750, places)),
      page(2, second, upright(50, 100, places)),
    ] as const;
    expect(rowsOf(gridsOf(...pages)[0])).toEqual(["甲|11|12", `${upper}\n${lower}|38\n1|74\n4`, "乙|8|9"]);
  });

  test("the number of a row is no figure", () => {
    const marks = [
      ...label(105, "3."),
      ...cell(0, 105, "1"),
      ...cell(1, 105, "2"),
      ...label(125, "其他"),
      ...cell(0, 125, "3"),
      ...cell(1, 125, "4"),
    ];
    expect(rowsOf(gridsOf(page(1, marks, upright(95, 140, narrow)))[0])).toEqual(["3.|1|2", "其他|3|4"]);
  });

  test("words beside figures of a line are no header", () => {
    const marks = [
      ...label(105, "许可"),
      ...cell(0, 105, "1"),
      ...cell(1, 105, "2"),
      ...cell(0, 125, "件"),
      ...cell(1, 125, "4"),
    ];
    expect(gridsOf(page(1, marks, upright(95, 140, narrow)))).toEqual([]);
  });

  test("lines of the corner belong to the header, though they lie beside none of its lines", () => {
    const header = [
      ...label(120, "第一", "项加", "第二", "项之", "和数"),
      ...cell(0, 120, "自然", "人数"),
      ...cell(1, 120, "总计"),
    ];
    const rows = [...label(200, "一、", "新收"), ...cell(0, 200, "1"), ...cell(1, 200, "2")];
    expect(rowsOf(gridsOf(page(1, [...header, ...rows], upright(85, 220, narrow)))[0])).toEqual([
      "第一项加第二项之和数|自然人数|总计",
      "一、新收|1|2",
    ]);
  });

  test("labels that no figure stands beside are labels all the same", () => {
    const header = [...label(60, "信息"), ...cell(0, 60, "件数"), ...cell(1, 60, "总计")];
    const rows = [...label(100, "一、", "新收"), ...cell(0, 100, "1"), ...cell(1, 100, "2")];
    expect(rowsOf(gridsOf(page(1, [...header, ...rows], upright(45, 130, narrow)))[0])).toEqual([
      "信息|件数|总计",
      "一、新收|1|2",
    ]);
  });
});
