import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../src/read/pages/blocks.ts";
import type { Character, Page, Stroke } from "../../../src/read/pages/page.ts";
import { type Block, defaultLimits, type Grid } from "../../../src/read/source.ts";
import { across, down, page, write } from "./draw.ts";

const isGrid = (block: Block): block is Grid => block.kind === "grid";
const tables = (...pages: readonly Page[]) => blocksOf(pages, defaultLimits).filter(isGrid);

/** The rows of all tables, cells parted by bars; a cell over several rows has their number before it. */
const rows = (...pages: readonly Page[]) =>
  tables(...pages).flatMap((grid) =>
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

describe("a row that a page break cuts, where no line is drawn at the end of the page", () => {
  test.each<[string, readonly string[], readonly string[], string]>([
    ["a label goes on", ["机关事业", "5", ""], ["务", "", ""], "机关事业/务|5|"],
    ["figures stand at the end of it", ["机关事业", "", ""], ["务", "5", "6"], "机关事业/务|5|6"],
    ["a figure goes on where it was full", ["机关事业", "74", "80"], ["务", "4", ""], "机关事业/务|744|80"],
    ["nothing of its text is left", ["机关", "5", "6"], ["", "", ""], "机关|5|6"],
  ])("%s", (_, upper, lower, whole) => {
    expect(rows(...cut(upper, lower, open))).toEqual([before, whole, behind]);
  });

  test("a row that is whole is none: its line was left out where nothing but blank space was cut", () => {
    expect(rows(...cut(["机关", "5", "6"], ["法院", "7", "8"], open))).toEqual([
      before,
      "机关|5|6",
      "法院|7|8",
      behind,
    ]);
  });

  test("a table that is open above has no such lines", () => {
    const [first, second] = cut(["机关事业", "5", "6"], ["务所", "7", "8"], open);
    const bare = { ...(first as Page), strokes: ruled(700, 750, [730]) };
    expect(rows(bare, second as Page)).toContain("机关事业|5|6");
  });
});

describe("a row whose two pieces are both closed by lines", () => {
  test("a numbered label goes on in one without a number", () => {
    expect(rows(...cut(["2.其他事业", "5", ""], ["处理", "", ""], closed))).toEqual([
      before,
      "2.其他事业/处理|5|",
      behind,
    ]);
  });

  test("figures go on beside it where they were full", () => {
    expect(rows(...cut(["2.其他事业", "38", "74"], ["处理", "", "4"], closed))).toEqual([
      before,
      "2.其他事业/处理|38|744",
      behind,
    ]);
    expect(rows(...cut(["2.其他事业", "38", "74"], ["", "1", ""], closed))).toContain("2.其他事业|381|74");
  });

  test("where nothing tells whether figures go on, they stand in one cell and are none", () => {
    expect(rows(...cut(["机关事业", "38", "74"], ["务所", "", "4"], closed))).toEqual([
      before,
      "机关事业/务所|38|74/4",
      behind,
    ]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["both are numbered", ["2.其他事业", "38", "74"], ["3.处理", "1", "4"]],
    ["the label had room", ["2.其", "5", ""], ["处理", "", ""]],
    ["a label without a number had room", ["机关", "38", "74"], ["务所", "1", "4"]],
    ["a figure had room", ["2.其他事业", "3", "74"], ["处理", "1", "4"]],
    ["a figure is longer than the one above", ["2.其他事业", "38", "74"], ["处理", "1", "478"]],
    ["the lower one is blank, and not numbered either", ["机关事业", "5", "6"], ["务所", "", ""]],
    ["no figures at all", ["2.其他事业", "", ""], ["处理", "", ""]],
  ])("they are two where %s", (_, upper, lower) => {
    expect(rows(...cut(upper, lower, closed))).toEqual([before, upper.join("|"), lower.join("|"), behind]);
  });
});

test("a label over several rows goes on with the rows below the break, which move up", () => {
  const wide = [60, ...edges];
  const lines = (top: number, bottom: number, levels: readonly number[]) => [
    ...wide.map((x) => down(x, top, bottom)),
    ...levels,
  ];
  const first = [...write("三、结", 63, 705), ...cells(705, "2.其他事业", "5", "6")];
  const second = [...write("果", 63, 55), ...cells(55, "处理", "", ""), ...cells(75, "3.不予", "8", "9")];
  const pages = [
    page(1, first, [...lines(700, 750, []), across(700, 60, 190)] as Stroke[]),
    page(2, second, [...lines(50, 90, []), across(70, 100, 190), across(90, 60, 190)] as Stroke[]),
  ];
  // A page with a single line at its top has one row that is cut.
  const closedFirst = { ...pages[0], strokes: [...(pages[0]?.strokes ?? []), across(750, 60, 190)] } as Page;
  const closedSecond = { ...pages[1], strokes: [...(pages[1]?.strokes ?? []), across(50, 60, 190)] } as Page;
  expect(rows(closedFirst, closedSecond)).toEqual(["2↓三、结/果|2.其他事业/处理|5|6", "3.不予|8|9"]);
});

test("a cell stands where what it says begins", () => {
  const places = (...pages: readonly Page[]) =>
    new Map(tables(...pages).flatMap((grid) => grid.cells.map(({ text, at }) => [text, at] as const)));
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
