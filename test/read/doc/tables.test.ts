import { describe, expect, test } from "vitest";
import {
  cell,
  definition,
  depth,
  gridsOf,
  on,
  type ParagraphSpec,
  paragraph,
  read,
  row,
  show,
  sprm,
  textsOf,
} from "./build.ts";

const gridOf = (paragraphs: readonly ParagraphSpec[]) => {
  const [grid] = gridsOf(read({ paragraphs }).blocks);
  return { rows: show(grid), problems: grid?.problems, grid };
};

const three = [0, 1000, 2000, 3000];

describe("tables", () => {
  test("have cells where their edges say", () => {
    const { blocks } = read({
      paragraphs: [
        paragraph("前"),
        ...row(["类别", "数量"], definition([0, 1000, 3000])),
        ...row(["甲", "1", "2"], definition(three)),
        paragraph("后"),
      ],
    });
    const [grid] = gridsOf(blocks);
    expect(show(grid)).toEqual([
      ["类别", "数量", "数量"],
      ["甲", "1", "2"],
    ]);
    expect(grid?.problems).toEqual([]);
    expect(grid?.at).toEqual({ table: 1, paragraph: 2 });
    expect(grid?.cells.map(({ at }) => at)).toEqual([
      { table: 1, row: 1, column: 1, paragraph: 2 },
      { table: 1, row: 1, column: 2, paragraph: 3 },
      { table: 1, row: 2, column: 1, paragraph: 4 },
      { table: 1, row: 2, column: 2, paragraph: 5 },
      { table: 1, row: 2, column: 3, paragraph: 6 },
    ]);
    expect(blocks.at(-1)?.at).toEqual({ paragraph: 7 });
  });

  test("have cells of several paragraphs", () => {
    const { rows } = gridOf([
      paragraph("上", { sprms: on.inTable }),
      ...row(["下", "1"], definition([0, 1000, 2000])),
    ]);
    expect(rows).toEqual([["上\n下", "1"]]);
  });

  test("take edges that were moved a little by hand for one", () => {
    const { rows } = gridOf([
      ...row(["a", "b", "c"], definition(three)),
      ...row(["d", "e", "f"], definition([-20, 1030, 1985, 3010])),
    ]);
    expect(rows).toEqual([
      ["a", "b", "c"],
      ["d", "e", "f"],
    ]);
  });

  test("keep narrow cells of a row apart", () => {
    const { rows } = gridOf([
      ...row(["a", "b", "c"], definition([0, 1000, 1030, 2000])),
      ...row(["d", "e"], definition([0, 1010, 2000])),
    ]);
    expect(rows).toEqual([
      ["a", "b", "c"],
      ["d", "e", "e"],
    ]);
  });

  test("have rows that begin further in and end earlier", () => {
    const { rows } = gridOf([
      ...row(["a", "b", "c"], definition(three)),
      ...row(["d"], definition([1000, 2000])),
    ]);
    expect(rows).toEqual([
      ["a", "b", "c"],
      ["#", "d", "#"],
    ]);
  });

  test("say what stands in a cell without width beside it rather than move the others", () => {
    const { rows } = gridOf([
      ...row(["a", "b", "c"], definition(three)),
      ...row(["d", "9", "e", "f"], definition([0, 1000, 1000, 2000, 3000])),
      ...row(["8", "d", "e", "f"], definition([0, 0, 1000, 2000, 3000])),
    ]);
    expect(rows).toEqual([
      ["a", "b", "c"],
      ["d\n9", "e", "f"],
      ["8\nd", "e", "f"],
    ]);
  });

  test("give no place to cells of a row that does not say where they stand", () => {
    const { rows } = gridOf([...row(["a", "b", "c"], definition(three)), ...row(["1", "2"], [])]);
    expect(rows).toEqual([
      ["a", "b", "c"],
      ["1\n2", "1\n2", "1\n2"],
    ]);
    expect(gridOf([...row(["a", "b"], []), ...row(["1", "2"], [])]).rows).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  test("have a place for cells beyond those declared", () => {
    expect(gridOf(row(["a", "b", "c"], definition([0, 1000, 2000]))).rows).toEqual([["a", "b", "c"]]);
  });

  test("are read where the file breaks off in a row", () => {
    const cells = row(["甲", "1"], []).slice(0, 2);
    expect(gridOf(cells).rows).toEqual([["甲", "1"]]);
  });

  test("may have properties too long for their page", () => {
    const long = definition(three, [cell.plain, cell.plain, cell.plain]);
    const data = [0, 0, long.length, 0, ...long];
    for (const code of [0x6645, 0x6646, 0x646b]) {
      const [grid] = gridsOf(read({ data, paragraphs: row(["a", "b", "c"], sprm(code, 2, 0, 0, 0)) }).blocks);
      expect(show(grid)).toEqual([["a", "b", "c"]]);
    }
  });
});

describe("merged cells", () => {
  test("go down over rows", () => {
    const top = definition(three, [cell.top]);
    const below = definition(three, [cell.below]);
    const { rows, problems } = gridOf([
      ...row(["组", "a", "1"], top),
      ...row(["", "b", "2"], below),
      ...row(["组", "c", "3"], top),
    ]);
    expect(rows).toEqual([
      ["组", "a", "1"],
      ["组", "b", "2"],
      ["组", "c", "3"],
    ]);
    expect(problems).toEqual([]);
    expect(
      gridOf([...row(["组", "a", "1"], top), ...row(["", "b", "2"], below)]).grid?.cells[0]?.rowSpan,
    ).toBe(2);
  });

  test("go across columns", () => {
    const { rows, grid } = gridOf(row(["甲", "", "1"], definition(three, [cell.first, cell.merged])));
    expect(rows).toEqual([["甲", "甲", "1"]]);
    expect(grid?.cells[0]?.columnSpan).toBe(2);
  });

  test("are merged and split by later changes", () => {
    const merge = sprm(0x5624, 0, 2);
    expect(gridOf(row(["甲", "", "1"], [...definition(three), ...merge])).rows).toEqual([["甲", "甲", "1"]]);
    const split = sprm(0x5625, 0, 3);
    const merged = definition(three, [cell.first, cell.merged]);
    expect(gridOf(row(["甲", "乙", "1"], [...merged, ...split])).rows).toEqual([["甲", "乙", "1"]]);
  });

  test("go down by later changes", () => {
    const down = (merge: number) => [...definition(three), ...sprm(0xd62b, 2, 0, merge)];
    const { grid } = gridOf([...row(["组", "a", "1"], down(3)), ...row(["", "b", "2"], down(1))]);
    expect(grid?.cells[0]?.rowSpan).toBe(2);
    const plain = gridOf([...row(["组", "a", "1"], down(3)), ...row(["", "b", "2"], down(0))]);
    expect(plain.grid?.cells[0]?.rowSpan).toBe(1);
  });
});

describe("rows changed later", () => {
  const wanted = [
    ["a", "b", "c"],
    ["d", "e", "f"],
  ];
  const first = row(["a", "b", "c"], definition(three));

  test.each<[string, number[]]>([
    ["cells put in", [...definition([0, 1000, 2000]), ...sprm(0x7621, 1, 1, 0xe8, 3)]],
    ["cells put in behind the last", [...definition([0, 1000]), ...sprm(0x7621, 2, 1, 0xe8, 3)]],
    ["cells taken out", [...definition([0, 1000, 1500, 2500, 3500]), ...sprm(0x5622, 1, 2)]],
    ["widths set", [...definition([0, 500, 1500, 2500]), ...sprm(0x7623, 0, 1, 0xe8, 3)]],
    [
      "the row moved",
      [...sprm(0x9602, 100, 0), ...definition([600, 1600, 2600, 3600]), ...sprm(0x9601, 100, 0)],
    ],
    ["the distance of texts changed", [...definition([100, 1000, 2000, 3000]), ...sprm(0x9602, 100, 0)]],
    ["a definition of earlier versions", sprm(0xd606, 10, 0, 3, 0, 0, 0xe8, 3, 0xd0, 7, 0xb8, 0x0b)],
  ])("%s", (_, shape) => {
    expect(gridOf([...first, ...row(["d", "e", "f"], shape)]).rows).toEqual(wanted);
  });

  test("have cells put in with their width", () => {
    const shape = [...definition([0, 1000]), ...sprm(0x7621, 1, 1, 0xd0, 7)];
    expect(gridOf([...first, ...row(["d", "e"], shape)]).rows.at(-1)).toEqual(["d", "e", "e"]);
  });

  test("are left out where they are deleted, and counted", () => {
    const { blocks, notices } = read({
      paragraphs: [
        ...row(["a", "b"], definition([0, 1000, 2000])),
        ...row(["c", "d"], definition([0, 1000, 2000]), { markSprms: on.deleted }),
        ...row(["e", "f"], definition([0, 1000, 2000])),
      ],
    });
    const [grid] = gridsOf(blocks);
    expect(show(grid)).toEqual([
      ["a", "b"],
      ["e", "f"],
    ]);
    expect(grid?.cells[2]?.at).toMatchObject({ row: 3, column: 1 });
    expect(notices).toEqual([{ code: "revisions-accepted", at: { table: 1, row: 2 } }]);
  });

  test("are left out where all of them is hidden", () => {
    const hidden = [{ text: "c", sprms: on.hidden }];
    const paragraphs = (text: string | typeof hidden) => [
      ...row(["a"], definition([0, 1000])),
      ...row(["b"], definition([0, 1000])),
      ...row([text], definition([0, 1000]), { markSprms: on.hidden }),
    ];
    expect(gridOf(paragraphs(hidden)).rows).toEqual([["a"], ["b"]]);
    expect(gridOf(paragraphs("c")).rows).toEqual([["a"], ["b"], ["c"]]);
  });
});

describe("tables in tables", () => {
  const inner = [...on.inTable, ...depth(2)];
  const innerRow = (cells: readonly string[], shape: readonly number[]): ParagraphSpec[] => [
    ...cells.map((text) => paragraph(text, { sprms: [...inner, ...on.innerCellEnd] })),
    { runs: [], sprms: [...inner, ...on.innerRowEnd, ...shape] },
  ];

  test("follow the table that holds them", () => {
    const shape = definition([0, 500, 1000]);
    const { blocks } = read({
      paragraphs: [
        ...row(["甲", "1", "2"], definition(three)),
        paragraph("里", { sprms: on.inTable }),
        ...innerRow(["x", "y"], shape),
        ...row(["乙", "3", "4"], definition(three)),
        paragraph("后"),
      ],
    });
    const [outer, held] = gridsOf(blocks);
    expect(show(outer)).toEqual([
      ["甲", "1", "2"],
      ["里\n乙", "3", "4"],
    ]);
    expect(show(held)).toEqual([["x", "y"]]);
    expect(held?.cells[0]?.at).toEqual({ table: 2, row: 1, column: 1, paragraph: 5 });
    expect(outer?.cells[4]?.at).toMatchObject({ table: 1, row: 2, column: 2, paragraph: 8 });
    expect(textsOf(blocks)).toEqual(["后"]);
  });

  test("may say their depth as a difference", () => {
    const deeper = [...on.inTable, ...depth(1), ...sprm(0x664a, 1, 0, 0, 0)];
    const { blocks } = read({
      paragraphs: [
        paragraph("x", { sprms: [...deeper, ...on.innerCellEnd] }),
        paragraph("y", { sprms: [...deeper, ...on.innerCellEnd] }),
        { runs: [], sprms: [...deeper, ...on.innerRowEnd, ...definition([0, 500, 1000])] },
        ...row(["尾"], definition([0, 3000])),
      ],
    });
    expect(gridsOf(blocks).map(show)).toEqual([[["x", "y"]]]);
  });

  test("stand alone where a table only holds them", () => {
    const { blocks } = read({
      paragraphs: [
        ...innerRow(["x", "y"], definition([0, 500, 1000])),
        ...row(["尾"], definition([0, 3000])),
      ],
    });
    expect(gridsOf(blocks).map(show)).toEqual([[["x", "y"]]]);
    expect(textsOf(blocks)).toEqual(["尾"]);
  });
});
