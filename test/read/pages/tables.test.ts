import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../src/read/pages/blocks.ts";
import type { Character, Page, Stroke } from "../../../src/read/pages/page.ts";
import { defaultLimits, type Grid } from "../../../src/read/source.ts";
import { across, down, gridsOf, page, ruled, write } from "./draw.ts";

const blocks = (...pages: readonly Page[]) => blocksOf(pages, defaultLimits);

/** Cells as `row,column rowSpan×columnSpan text`. */
const shape = (grid: Grid | undefined) =>
  grid?.cells.map(
    ({ row, column, rowSpan, columnSpan, text }) => `${row},${column} ${rowSpan}×${columnSpan} ${text}`,
  );

const columns = [100, 200, 300];
const rows = [100, 120, 140];
const four = [
  ...write("甲", 110, 105),
  ...write("乙", 210, 105),
  ...write("丙", 110, 125),
  ...write("丁", 210, 125),
];
const fourCells = ["0,0 1×1 甲", "0,1 1×1 乙", "1,0 1×1 丙", "1,1 1×1 丁"];

describe("lines that touch make a table", () => {
  test.each<[string, readonly Stroke[]]>([
    ["whole lines", ruled(columns, rows)],
    [
      "dashes",
      ruled(columns, rows).flatMap(({ left, right, top, bottom }) =>
        Array.from({ length: 50 }, (_, index) => {
          const [from, to] = [index / 50, (index + 0.7) / 50];
          return {
            left: left + from * (right - left),
            right: left + to * (right - left),
            top: top + from * (bottom - top),
            bottom: top + to * (bottom - top),
          };
        }),
      ),
    ],
    [
      "corners that do not quite meet",
      ruled(columns, rows).map((line) =>
        line.top === line.bottom ? { ...line, left: line.left + 2, right: line.right - 2 } : line,
      ),
    ],
    [
      "a border around each cell",
      [
        [100, 198.5],
        [200, 300],
      ].flatMap(([left = 0, right = 0]) =>
        [
          [100, 118.5],
          [120, 140],
        ].flatMap(([top = 0, bottom = 0]) => ruled([left, right], [top, bottom])),
      ),
    ],
    ["double lines", [...ruled(columns, rows), ...ruled([101.5, 201.5, 301.5], [101.5, 121.5, 141.5])]],
    ["open at the sides", [...rows.map((y) => across(y, 100, 300)), down(200, 100, 140)]],
  ])("%s", (_, strokes) => {
    expect(shape(gridsOf(page(1, four, strokes))[0])).toEqual(fourCells);
  });

  test("a line that is missing makes one cell of two", () => {
    const strokes = [
      ...rows.map((y) => across(y, 100, 300)),
      down(100, 100, 140),
      down(200, 120, 140),
      down(300, 100, 140),
    ];
    const characters = [...write("表头", 110, 105), ...write("丙", 110, 125), ...write("丁", 210, 125)];
    expect(shape(gridsOf(page(1, characters, strokes))[0])).toEqual([
      "0,0 1×2 表头",
      "1,0 1×1 丙",
      "1,1 1×1 丁",
    ]);
  });

  test("a cell bent around a corner is told", () => {
    const strokes = [
      ...[100, 140].map((y) => across(y, 100, 300)),
      across(120, 200, 300),
      down(100, 100, 140),
      down(200, 100, 120),
      down(300, 100, 140),
    ];
    const grid = gridsOf(page(1, [...write("弯", 110, 105), ...write("直", 210, 105)], strokes))[0];
    expect(grid?.problems.map(({ kind }) => kind)).toEqual(["overlap"]);
  });

  test.each<[string, readonly Stroke[]]>([
    ["a frame around text", ruled([90, 310], [90, 150])],
    ["lines under text", rows.map((y) => across(y, 100, 300))],
    ["a line down the margin", [down(90, 50, 700), across(400, 90, 300)]],
  ])("%s is no table", (_, strokes) => {
    expect(gridsOf(page(1, four, strokes))).toEqual([]);
  });

  test("a table in a frame is read as a table", () => {
    expect(
      shape(gridsOf(page(1, four, [...ruled(columns, rows), ...ruled([50, 500], [50, 700])]))[0]),
    ).toEqual(fourCells);
  });

  test("lines of another table of the page move none of this one", () => {
    // Taken together with those above, the double line below would be two edges.
    const other = [98.9, 198.6, 198.7].map((x) => down(x, 20, 80));
    const doubled = [...ruled(columns, rows), down(202.7, 100, 140)];
    const strokes = [...other, across(20, 98.9, 198.7), across(80, 98.9, 198.7), ...doubled];
    const all = [...four, ...write("另", 130, 30)];
    expect(
      gridsOf(page(1, all, strokes))
        .map(shape)
        .at(-1),
    ).toEqual(fourCells);
  });

  test("a large character over the table is in no cell", () => {
    const read = blocks(page(1, [...four, ...write("样", 180, 90, 60)], ruled(columns, rows)));
    expect(shape(read.find((block): block is Grid => block.kind === "grid"))).toEqual(fourCells);
    expect(read.map((block) => (block.kind === "paragraph" ? block.text.trim() : "")).join("")).toBe("样");
  });

  test("places count what a person sees in the row", () => {
    const strokes = [
      ...rows.map((y) => across(y, 200, 300)),
      ...[100, 140].map((y) => across(y, 100, 300)),
      ...columns.map((x) => down(x, 100, 140)),
    ];
    const [grid] = gridsOf(
      page(3, [...write("组", 110, 115), ...write("1", 210, 105), ...write("2", 210, 125)], strokes),
    );
    expect(grid?.cells.map(({ text, at }) => [text, at])).toEqual([
      ["组", { page: 3, table: 1, row: 1, column: 1 }],
      ["1", { page: 3, table: 1, row: 1, column: 2 }],
      ["2", { page: 3, table: 1, row: 2, column: 2 }],
    ]);
  });
});

describe("figures in narrow cells", () => {
  const narrow = (...lines: readonly string[]) => {
    const strokes = ruled([100, 122, 200], [100, 160]);
    const characters = [
      ...lines.flatMap((line, index) => write(line, 103, 105 + 12 * index)),
      ...write("这一格写满了两行", 123, 105, 9),
      ...write("文字", 123, 117, 9),
    ];
    return gridsOf(page(1, characters, strokes))[0]?.cells[0]?.text;
  };

  test("what hangs out of its cell, or was squeezed at its end, shows no room", () => {
    const strokes = ruled([100, 119, 139], [100, 140]);
    const figure = (first: string, x: number) => {
      const label = [...write(first, x, 105), ...write("字", 101, 118)];
      const marks = [...label, ...write("12", 121, 105), ...write("3", 121, 118)];
      return gridsOf(page(1, marks, strokes))[0]?.cells.at(-1)?.text;
    };
    expect([figure("字a", 101), figure("字a", 98), figure("a）", 101)]).toEqual(["12\n3", "123", "123"]);
  });

  test("one that goes on where its line was full is one", () => {
    expect(narrow("123", "45")).toBe("12345");
    expect(narrow("123", "456", "7")).toBe("1234567");
  });

  test("two that stand below each other are two", () => {
    expect(narrow("1", "2")).toBe("1\n2");
    expect(narrow("12", "345")).toBe("12\n345");
  });

  test("words are never joined to figures", () => {
    expect(narrow("123", "件")).toBe("123\n件");
  });
});

describe("text in cells that runs otherwise", () => {
  const strokes = ruled([100, 160, 220], [100, 160]);
  const cell = (characters: Page["characters"]) =>
    gridsOf(page(1, [...write("正文的字比较多", 300, 300), ...characters], strokes))[0]?.cells[0]?.text;

  test("turned by a quarter", () => {
    const turned = write("总计", 100, 100).map((one, index) => ({
      ...one,
      left: 120,
      right: 130,
      top: 110 + 10 * index,
      bottom: 120 + 10 * index,
      turn: 1 as const,
    }));
    expect(cell(turned)).toBe("总计");
  });

  test("in columns from the right", () => {
    const places = [
      [130, 105],
      [130, 117],
      [116, 105],
      [116, 117],
    ];
    const characters = [..."结果维持"].flatMap((text, index) =>
      write(text, places[index]?.[0] ?? 0, places[index]?.[1] ?? 0),
    );
    expect(cell(characters)).toBe("结果\n维持");
  });

  test("one character per line is read downwards", () => {
    expect(cell([..."总计"].flatMap((text, index) => write(text, 120, 105 + 12 * index)))).toBe("总\n计");
  });
});

describe("tables over pages", () => {
  const top = (rows: readonly number[], texts: readonly (readonly string[])[], edges = columns) => ({
    strokes: ruled(edges, rows),
    characters: texts.flatMap((row, index) =>
      row.flatMap((text, column) => write(text, (edges[column] ?? 0) + 5, (rows[index] ?? 0) + 5)),
    ),
  });
  const first = top(
    [760, 780, 800],
    [
      ["项目", "数量"],
      ["一", "1"],
    ],
  );
  const header = write("四、标题", 100, 700);

  test("the same columns go on", () => {
    const second = top(
      [60, 80, 100],
      [
        ["二", "2"],
        ["三", "3"],
      ],
    );
    const [grid, ...others] = gridsOf(
      page(1, [...header, ...first.characters], first.strokes),
      page(2, second.characters, second.strokes),
    );
    expect(others).toEqual([]);
    expect(shape(grid)).toEqual([
      "0,0 1×1 项目",
      "0,1 1×1 数量",
      "1,0 1×1 一",
      "1,1 1×1 1",
      "2,0 1×1 二",
      "2,1 1×1 2",
      "3,0 1×1 三",
      "3,1 1×1 3",
    ]);
    expect(grid?.cells.at(-1)?.at).toEqual({ page: 2, table: 1, row: 2, column: 2 });
  });

  test("a header that is repeated stands once, a row of figures is none", () => {
    const second = top(
      [60, 80, 100],
      [
        ["项目", "数量"],
        ["二", "2"],
      ],
    );
    const [grid] = gridsOf(
      page(1, first.characters, first.strokes),
      page(2, second.characters, second.strokes),
    );
    expect(grid?.cells.map(({ text }) => text)).toEqual(["项目", "数量", "一", "1", "二", "2"]);
    const figures = top(
      [60, 80, 100],
      [
        ["一", "1"],
        ["二", "2"],
      ],
    );
    const [other] = gridsOf(
      page(
        1,
        figures.characters.map((one) => ({ ...one, top: one.top + 700, bottom: one.bottom + 700 })),
        ruled(columns, [760, 780, 800]),
      ),
      page(2, figures.characters, figures.strokes),
    );
    expect(other?.height).toBe(4);
  });

  test("text between parts them, a page number does not", () => {
    const second = top([60, 80], [["二", "2"]]);
    const numbers = [write("- 1 -", 280, 820), write("- 2 -", 280, 820)];
    const one = page(1, [...first.characters, ...(numbers[0] ?? [])], first.strokes);
    const two = page(2, [...second.characters, ...(numbers[1] ?? [])], second.strokes);
    expect(gridsOf(one, two).length).toBe(1);
    expect(
      gridsOf(one, page(2, [...write("五、别的表", 100, 40), ...second.characters], second.strokes)).length,
    ).toBe(2);
  });

  test("rows that use fewer columns go on in all of them", () => {
    const three = top([760, 780], [["甲", "乙", "丙"]], [100, 150, 200, 300]);
    const two = top([60, 80], [["标", "注"]], [100, 200, 300]);
    const [grid] = gridsOf(page(1, three.characters, three.strokes), page(2, two.characters, two.strokes));
    expect(shape(grid)).toEqual(["0,0 1×1 甲", "0,1 1×1 乙", "0,2 1×1 丙", "1,0 1×2 标", "1,2 1×1 注"]);
  });

  test("other columns are another table", () => {
    const other = top([60, 80], [["二", "2"]], [100, 170, 300]);
    expect(
      gridsOf(page(1, first.characters, first.strokes), page(2, other.characters, other.strokes)).length,
    ).toBe(2);
  });

  test("a cell over several rows is one again, a blank below the break is not", () => {
    const group = (y: number, height: number, text: string) => ({
      strokes: [
        ...ruled([200, 300], [y, y + 20, y + 40]),
        ...[y, y + height].map((at) => across(at, 100, 300)),
        down(100, y, y + height),
      ],
      characters: write(text, 105, y + 15),
    });
    const [above, below] = [group(760, 40, "组"), group(60, 40, "")];
    const figures = [...write("1", 210, 765), ...write("2", 210, 785)];
    const [grid] = gridsOf(
      page(1, [...above.characters, ...figures], above.strokes),
      page(2, write("3", 210, 65), below.strokes),
    );
    expect(shape(grid)).toEqual(["0,0 4×1 组", "0,1 1×1 1", "1,1 1×1 2", "2,1 1×1 3", "3,1 1×1 "]);
    const blank = top([60, 80], [["二", ""]]);
    const [kept] = gridsOf(
      page(1, first.characters, first.strokes),
      page(2, blank.characters, blank.strokes),
    );
    expect(shape(kept)?.at(-1)).toBe("2,1 1×1 ");
  });
});

describe("turned words", () => {
  const edges = ruled([100, 200, 300], [100, 140, 180]);
  const turned = (text: string, x: number, y: number): Character[] =>
    [...text].map((one, index) => ({
      ...{ left: x, right: x + 10, top: y + 10 * index, bottom: y + 10 * index + 10 },
      text: one,
      turn: 1 as const,
      vertical: false,
    }));
  const figures = [
    ...write("1", 110, 115),
    ...write("2", 210, 115),
    ...write("3", 110, 155),
    ...write("4", 210, 155),
  ];
  const textsOf = (marks: readonly Character[]) =>
    blocks(page(1, marks, edges)).flatMap((block) =>
      block.kind === "grid" ? block.cells.map(({ text }) => text) : [block.text],
    );

  test("that run over the lines between cells are a stamp on the table, and told apart", () => {
    expect(textsOf([...figures, ...turned("已审核", 250, 125)])).toEqual(["1", "2", "3", "4", "已审核"]);
  });

  test("within their cells are its text, also where they stand below others", () => {
    const upright = [...figures.slice(0, 1), ...write("说明文字", 110, 155)];
    expect(textsOf([...upright, ...turned("办理", 240, 110), ...turned("结果", 240, 150)])).toEqual([
      "1",
      "办理",
      "说明文字",
      "结果",
    ]);
  });
});
