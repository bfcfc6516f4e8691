import { describe, expect, test } from "vitest";
import { joinCutRow } from "../../../src/read/pages/cut-rows.ts";
import type { JoinedCell } from "../../../src/read/pages/joined-table.ts";
import type { Character, Page, Stroke } from "../../../src/read/pages/page.ts";
import { across, down, gridsOf, page, write } from "./draw.ts";

/** The rows of all tables, cells parted by bars; a cell over several rows has their number before it. */
const rows = (...pages: readonly Page[]) =>
  gridsOf(...pages).flatMap((grid) =>
    Array.from({ length: grid.height }, (_, row) =>
      grid.cells
        .filter((cell) => cell.row === row)
        .map(({ rowSpan, text }) => `${rowSpan > 1 ? `${rowSpan}↓` : ""}${text.replaceAll("\n", "/")}`)
        .join("|"),
    ),
  );

/** A column of labels that has room for five characters, and two of figures for two digits. */
const edges = [100, 156, 173, 190];
const cells = (y: number, ...texts: readonly string[]): Character[] =>
  texts.flatMap((text, column) => write(text, (edges[column] ?? 0) + 3, y));
const ruled = (top: number, bottom: number, levels: readonly number[]): Stroke[] => [
  ...edges.map((x) => down(x, top, bottom)),
  ...levels.map((y) => across(y, 100, 190)),
];

/** A row above, the pieces of one or two on both sides of the page break, and a row below. */
const cut = (
  upper: readonly string[],
  lower: readonly string[],
  lines: { readonly foot: boolean; readonly head: boolean },
) => {
  const foot = [...cells(705, "1.甲乙丙丁", "11", "12"), ...cells(718, "的", ""), ...cells(735, ...upper)];
  const head = [...cells(55, ...lower), ...cells(75, "9.乙", "8", "9")];
  return [
    page(1, foot, ruled(700, 750, [700, 730, ...(lines.foot ? [750] : [])])),
    page(2, head, ruled(50, 90, [...(lines.head ? [50] : []), 70, 90])),
  ];
};
const open = { foot: false, head: false };
const closed = { foot: true, head: true };
const [before, behind] = ["1.甲乙丙丁/的|11|12", "9.乙|8|9"];

/** Programs leave out the line at the end of a page below whole rows too, and draw one below pieces of rows. */
describe.each([
  ["both pieces closed by lines", closed],
  ["no line at the edges of the pages", open],
])("the two pieces of a row that a page break cut, %s", (_, lines) => {
  test.each<[string, readonly string[], readonly string[], string]>([
    [
      "a numbered label goes on in one without a number",
      ["2.其他事业", "5", ""],
      ["处理", "", ""],
      "2.其他事业/处理|5|",
    ],
    ["the figures stand at its end", ["2.其他事业", "", ""], ["处理", "5", "6"], "2.其他事业/处理|5|6"],
    [
      "figures go on beside it where they were full",
      ["2.其他事业", "38", "74"],
      ["处理", "", "4"],
      "2.其他事业/处理|38|744",
    ],
    [
      "one of the figures goes on, and its label does not",
      ["2.其他事业", "38", "74"],
      ["", "1", ""],
      "2.其他事业|381|74",
    ],
    [
      "all words of a header that go on were full",
      ["信息内容和", "类", "数"],
      ["项目", "", "量"],
      "信息内容和/项目|类|数/量",
    ],
  ])("are one where %s", (__, upper, lower, whole) => {
    expect(rows(...cut(upper, lower, lines))).toEqual([before, whole, behind]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["a label without a number goes on", ["机关事业单", "38", "74"], ["位", "", "4"]],
    ["all figures go on, and no label", ["2.其他事业", "38", "74"], ["", "1", "4"]],
  ])("are one row without those figures where nothing but figures tells: %s", (__, upper, lower) => {
    const whole = upper.map((text, index) => (lower[index] === "" ? text : `${text}/${lower[index]}`));
    expect(rows(...cut(upper, lower, lines))).toEqual([before, whole.join("|"), behind]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["both are numbered", ["2.其他事业", "38", "74"], ["3.处理", "1", "4"]],
    ["both are numbered, and the lower one is blank", ["2.其他事业", "5", "6"], ["3.处理", "", ""]],
    ["the label had room", ["2.其", "5", ""], ["处理", "", ""]],
    ["a label without a number had room", ["机关", "38", "74"], ["务所", "1", "4"]],
    ["a figure had room", ["2.其他事业", "3", "74"], ["处理", "1", "4"]],
    ["a figure is longer than the one above", ["2.其他事业", "38", "74"], ["处理", "1", "478"]],
    ["the lower one is blank, and not numbered either", ["机关事业单", "5", "6"], ["务所", "", ""]],
    ["they have no figures, and one cell of words goes on", ["2.其他事业", "", ""], ["处理", "", ""]],
    ["a word of a header had room", ["信息", "类", "数"], ["项目", "别", ""]],
    ["a row without figures has signs for them", ["信息内容和", "类", "数"], ["规章", "无", "—"]],
    ["the lower one has no text", ["机关事业单", "5", "6"], ["", "", ""]],
  ])("are two where %s", (__, upper, lower) => {
    expect(rows(...cut(upper, lower, lines))).toEqual([before, upper.join("|"), lower.join("|"), behind]);
  });
});

test("a label over several rows goes on with the rows below the break, which move up", () => {
  const sides = (top: number, bottom: number) => [60, ...edges].map((x) => down(x, top, bottom));
  const first = [...write("三、结", 63, 705), ...cells(705, "2.其他事业", "5", "6")];
  const second = [...write("果", 63, 55), ...cells(55, "处理", "", ""), ...cells(75, "3.不予", "8", "9")];
  // A page with a single line at its top has one row that is cut.
  const closedFirst = page(1, first, [...sides(700, 750), across(700, 60, 190), across(750, 60, 190)]);
  const closedSecond = page(2, second, [
    ...sides(50, 90),
    across(50, 60, 190),
    across(70, 100, 190),
    across(90, 60, 190),
  ]);
  expect(rows(closedFirst, closedSecond)).toEqual(["2↓三、结/果|2.其他事业/处理|5|6", "3.不予|8|9"]);
});

test("a cell stands where what it says begins", () => {
  const places = (...pages: readonly Page[]) =>
    new Map(gridsOf(...pages).flatMap((grid) => grid.cells.map(({ text, at }) => [text, at] as const)));
  const above = places(...cut(["2.其他事业", "38", "74"], ["处理", "", "4"], closed));
  expect(above.get("744")).toEqual({ page: 1, table: 1, row: 2, column: 3 });
  const below = places(...cut(["2.其他事业", "", ""], ["处理", "5", "6"], closed));
  expect(below.get("2.其他事业\n处理")).toEqual({ page: 1, table: 1, row: 2, column: 1 });
  expect(below.get("5")).toEqual({ page: 2, table: 1, row: 1, column: 2 });
  expect(below.get("9.乙")).toEqual({ page: 2, table: 1, row: 2, column: 1 });
});

test("a page may hold the end of one row and the beginning of the next, with a single line between them", () => {
  const pages = [
    page(1, cells(725, "2.其他事业", "38", "7"), ruled(720, 750, [720])),
    page(2, [...cells(55, "处理", "1", ""), ...cells(75, "3.不予", "74", "8")], ruled(50, 100, [70])),
    page(3, cells(55, "公开", "4", ""), ruled(50, 90, [70, 90])),
  ];
  expect(rows(...pages)).toEqual(["2.其他事业/处理|381|7", "3.不予/公开|744|8", "||"]);
});

test("a label over all rows of a page has no line that touches its side", () => {
  const first = [
    ...write("三、结", 63, 705),
    ...cells(705, "2.其他事业", "5", "6"),
    ...cells(725, "3.处理机关", "7", "8"),
  ];
  const strokes = (top: number, levels: readonly number[], whole: readonly number[]) => [
    ...[60, ...edges].map((x) => down(x, top, top + 40)),
    ...levels.map((y) => across(y, 100, 190)),
    ...whole.map((y) => across(y, 60, 190)),
  ];
  const second = [...write("果", 63, 55), ...cells(55, "事项", "", ""), ...cells(75, "4.公开机关", "9", "1")];
  const third = [...cells(55, "事项", "", ""), ...cells(75, "5.不予", "4", "3")];
  expect(
    rows(
      page(1, first, strokes(700, [720], [700])),
      page(2, second, strokes(50, [70], [])),
      page(3, third, strokes(50, [70], [90])),
    ),
  ).toEqual(["4↓三、结/果|2.其他事业|5|6", "3.处理机关/事项|7|8", "4.公开机关/事项|9|1", "5.不予|4|3"]);
});

describe("pieces are of one row only in the same columns", () => {
  const cell = (row: number, column: number, text: string, more: Partial<JoinedCell> = {}): JoinedCell => ({
    ...{ text, row, column, rowSpan: 1, columnSpan: 1, regular: true, fullEnd: 2 },
    ...{ page: row + 1, table: 1, rowOnPage: 1 },
    ...more,
  });
  const upper = [cell(0, 0, "2.其他"), cell(0, 1, "38")];
  const lower = [cell(1, 0, "处理"), cell(1, 1, "1")];

  test("which these are", () => {
    expect(joinCutRow(upper, lower, 1)?.map(({ text }) => text)).toEqual(["2.其他\n处理", "381"]);
  });

  test.each<[string, readonly JoinedCell[]]>([
    ["a cell that is wider", [cell(1, 0, "处理"), cell(1, 1, "1", { columnSpan: 2 })]],
    ["a cell bent around a corner", [cell(1, 0, "处理"), cell(1, 1, "1", { regular: false })]],
    ["a cell more", [...lower, cell(1, 2, "")]],
    ["a cell elsewhere", [cell(1, 0, "处理"), cell(1, 2, "1")]],
  ])("and not with %s", (_, others) => {
    expect(joinCutRow(upper, others, 1)).toBeNull();
  });
});
