import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../src/read/source.ts";
import { errorOf, filesOf, gridsOf, p, pack, r, read, readBody, show, tbl, tc, tr } from "./build.ts";

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const start = '<w:vMerge w:val="restart"/>';
const more = "<w:vMerge/>";

interface Region {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Name of the cell at each slot, after merging the regions that lie inside and cut no other. */
function mergeRegions(height: number, width: number, regions: readonly Region[]): string[][] {
  const owners = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => `${row}.${column}`),
  );
  const merged = new Set<string>();
  for (const { row, column, rows, columns } of regions) {
    if (row + rows > height || column + columns > width) continue;
    const slots = owners.slice(row, row + rows).flatMap((line) => line.slice(column, column + columns));
    if (slots.some((owner) => merged.has(owner))) continue;
    merged.add(`${row}.${column}`);
    for (const line of owners.slice(row, row + rows)) line.fill(`${row}.${column}`, column, column + columns);
  }
  return owners;
}

function writeRow(owners: readonly (readonly string[])[], row: number): string {
  const line = owners[row] ?? [];
  const cells: string[] = [];
  for (let column = 0; column < line.length; ) {
    const owner = line[column] ?? "";
    let end = column;
    while (line[end] === owner) end++;
    const isFirst = owner === `${row}.${column}`;
    const goesOn = owners[row + 1]?.[column] === owner;
    const merge = isFirst ? (goesOn ? start : "") : more;
    cells.push(tc(isFirst ? owner : "", span(end - column) + merge));
    column = end;
  }
  return tr(...cells);
}

const gridOf = (body: string) => gridsOf(readBody(body).blocks)[0];

describe("merged cells", () => {
  it("covers columns and rows", () => {
    const grid = gridOf(
      tbl(
        3,
        tr(tc("甲", span(2) + start), tc("1")),
        tr(tc("", span(2) + more), tc("2")),
        tr(tc("乙"), tc("丙"), tc("3")),
      ),
    );
    expect(show(grid)).toEqual([
      ["甲", "甲", "1"],
      ["甲", "甲", "2"],
      ["乙", "丙", "3"],
    ]);
    expect(grid?.cells[0]).toEqual({
      text: "甲",
      row: 0,
      column: 0,
      rowSpan: 2,
      columnSpan: 2,
      at: { table: 1, row: 1, column: 1, paragraph: 1 },
    });
    expect(grid?.problems).toEqual([]);
  });

  it.each([
    [
      "a region that starts anew",
      tbl(1, tr(tc("甲", start), tc("1")), tr(tc("乙", start), tc("2")), tr(tc("", more), tc("3"))),
      [
        ["甲", "1"],
        ["乙", "2"],
        ["乙", "3"],
      ],
    ],
    [
      "a continuation without a start stands for itself",
      tbl(2, tr(tc("甲"), tc("1")), tr(tc("", more), tc("2")), tr(tc("", more), tc("3"))),
      [
        ["甲", "1"],
        ["", "2"],
        ["", "3"],
      ],
    ],
    [
      "a continuation over other columns is a cell of its own",
      tbl(2, tr(tc("甲", start + span(2))), tr(tc("乙", more), tc("2"))),
      [
        ["甲", "甲"],
        ["乙", "2"],
      ],
    ],
    [
      "a row in between ends the region",
      tbl(2, tr(tc("甲", start), tc("1")), tr(tc("乙"), tc("2")), tr(tc("", more), tc("3"))),
      [
        ["甲", "1"],
        ["乙", "2"],
        ["", "3"],
      ],
    ],
    [
      "w:hMerge",
      tbl(
        3,
        tr(tc("甲", '<w:hMerge w:val="restart"/>'), tc("", '<w:hMerge w:val="continue"/>'), tc("1")),
        tr(tc("乙"), tc("丙"), tc("2")),
      ),
      [
        ["甲", "甲", "1"],
        ["乙", "丙", "2"],
      ],
    ],
    [
      "w:hMerge and w:vMerge together",
      tbl(
        3,
        tr(tc("甲", `<w:hMerge w:val="restart"/>${start}`), tc("", "<w:hMerge/>"), tc("1")),
        tr(tc("", `<w:hMerge w:val="restart"/>${more}`), tc("", "<w:hMerge/>"), tc("2")),
      ),
      [
        ["甲", "甲", "1"],
        ["甲", "甲", "2"],
      ],
    ],
    [
      "no w:tblGrid",
      tbl(0, tr(tc("甲", span(2))), tr(tc("1"), tc("2"))),
      [
        ["甲", "甲"],
        ["1", "2"],
      ],
    ],
    [
      "w:tblGrid wider than any row",
      tbl(9, tr(tc("甲"), tc("1")), tr(tc("乙"), tc("2"))),
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
    ],
    [
      "span of nothing",
      tbl(
        2,
        tr(tc("甲", '<w:gridSpan w:val="0"/>'), tc("1", '<w:gridSpan w:val="x"/>')),
        tr(tc("乙"), tc("2")),
      ),
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
    ],
  ])("%s", (_, body, expected) => {
    const grid = gridOf(body);
    expect(show(grid)).toEqual(expected);
    expect(grid?.problems).toEqual([]);
  });

  it("leaves columns free before and after a row", () => {
    const row = `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${tc("甲")}</w:tr>`;
    const grid = gridOf(tbl(3, tr(tc("1"), tc("2"), tc("3")), row));
    expect(show(grid)).toEqual([
      ["1", "2", "3"],
      ["-", "甲", "-"],
    ]);
    expect(grid?.problems).toEqual([]);
    expect(grid?.cells[3]).toMatchObject({ row: 1, column: 1, at: { row: 2, column: 1 } });
  });

  it("notes rows that are too short", () => {
    const grid = gridOf(tbl(3, tr(tc("1"), tc("2"), tc("3")), tr(tc("4"))));
    expect(show(grid)).toEqual([
      ["1", "2", "3"],
      ["4", "-", "-"],
    ]);
    expect(grid?.problems).toEqual([{ kind: "hole", row: 1, column: 1 }]);
  });

  it("clips a last cell that reaches beyond a grid which other rows keep to", () => {
    const grid = gridOf(tbl(2, tr(tc("甲", span(40))), tr(tc("1"), tc("2"))));
    expect(show(grid)).toEqual([
      ["甲", "甲"],
      ["1", "2"],
    ]);
    expect(grid?.problems).toEqual([{ kind: "span-too-long", row: 0, column: 0 }]);
  });

  it("notes text that Word does not show because another cell covers it", () => {
    const grid = gridOf(tbl(2, tr(tc("甲", start), tc("1")), tr(tc("乙", more), tc("2"))));
    expect(show(grid)).toEqual([
      ["甲", "1"],
      ["甲", "2"],
    ]);
    expect(grid?.problems).toEqual([{ kind: "overlap", row: 1, column: 0 }]);
  });

  it("says where merged cells do not fit together; holes are no matter", () => {
    const covered = tbl(2, tr(tc("甲", start), tc("1")), tr(tc("乙", more), tc("2")));
    const short = tbl(2, tr(tc("甲"), tc("1")), tr(tc("乙")));
    expect(readBody(short + covered).notices).toEqual([
      { code: "grid-irregular", at: { table: 2, paragraph: 4 }, detail: "overlap × 1" },
    ]);
  });

  it("has the same slots whatever regions are merged", () => {
    const size = fc.integer({ min: 1, max: 6 });
    const region = fc.record({ row: fc.nat(6), column: fc.nat(6), rows: size, columns: size });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 7 }),
        fc.integer({ min: 2, max: 7 }),
        fc.array(region),
        (height, width, regions) => {
          const owners = mergeRegions(height, width, regions);
          const grid = gridOf(tbl(width, ...owners.map((_, row) => writeRow(owners, row))));
          expect(show(grid)).toEqual(owners);
          expect(grid?.problems).toEqual([]);
          for (const { row, column, rowSpan, columnSpan, text } of grid?.cells ?? []) {
            const slots = owners
              .slice(row, row + rowSpan)
              .map((line) => line.slice(column, column + columnSpan));
            expect(new Set(slots.flat())).toEqual(new Set([text]));
          }
        },
      ),
    );
  });

  it("does not build what a span promises", () => {
    const rows = Array.from({ length: 3000 }, () => tr(tc("1", span(1_000_000_000)))).join("");
    expect(errorOf(pack(filesOf(tbl(0, rows))))).toMatchObject({ code: "too-many-cells", exitCode: 3 });
  });

  it("counts the cells of all tables against the limit", () => {
    const body = tbl(2, tr(tc("1"), tc("2"))).repeat(6);
    expect(errorOf(pack(filesOf(body)), { cells: 10 })).toMatchObject({ code: "too-many-cells" });
    expect(gridsOf(read(pack(filesOf(body)), { cells: 12 }).blocks)).toHaveLength(6);
    expect(defaultLimits.cells).toBeGreaterThan(100_000);
  });
});

describe("content of cells", () => {
  it("joins paragraphs and lines, leaves empty ones out, gives the place of the text", () => {
    const grid = gridOf(
      tbl(2, tr(tc("甲"), tc(`<w:p/>${p(`${r("一")}<w:r><w:br/></w:r>${r("二")}`)}${p(r("三"))}`))),
    );
    expect(grid?.cells[1]).toMatchObject({
      text: "一\n二\n三",
      at: { table: 1, row: 1, column: 2, paragraph: 3 },
    });
  });

  it("reads rows, cells and content inside content controls", () => {
    const sdt = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const grid = gridOf(tbl(2, tr(tc("甲"), sdt(tc("1"))), sdt(tr(tc("乙"), tc(sdt(p(r("2"))))))));
    expect(show(grid)).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]);
    expect(grid?.cells.at(-1)?.at).toEqual({ table: 1, row: 2, column: 2, paragraph: 4 });
  });

  it("keeps blocks in order and counts paragraphs and tables through the file", () => {
    const { blocks } = readBody(
      p(r("前")) + tbl(2, tr(tc("1"), tc("2"))) + p(r("中")) + tbl(2, tr(tc("3"), tc("4"))),
    );
    expect(blocks.map(({ kind, at }) => [kind, at])).toEqual([
      ["paragraph", { paragraph: 1 }],
      ["grid", { table: 1, paragraph: 2 }],
      ["paragraph", { paragraph: 4 }],
      ["grid", { table: 2, paragraph: 5 }],
    ]);
  });

  it("puts a picture in a cell after the grid", () => {
    const { blocks } = readBody(tbl(2, tr(tc("1"), tc(p("<w:r><w:drawing><a:blip/></w:drawing></w:r>")))));
    expect(blocks.map(({ kind }) => kind)).toEqual(["grid", "paragraph"]);
    expect(blocks[1]).toMatchObject({ text: "", image: true, at: { table: 1, row: 1, column: 2 } });
  });
});

describe("tables in tables", () => {
  const inner = tbl(2, tr(tc("甲"), tc("1")), tr(tc("乙"), tc("2")));

  it("dissolves a table that only lays out others", () => {
    const { blocks } = readBody(tbl(1, tr(tc(p(r("标题")))), tr(tc(`${p(r("前"))}${inner}${p(r("后"))}`))));
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.text : show(block)))).toEqual([
      "标题",
      "前",
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
      "后",
    ]);
    expect(blocks[1]?.at).toEqual({ table: 1, row: 2, column: 1, paragraph: 2 });
    expect(gridsOf(blocks)[0]?.cells[1]?.at).toEqual({ table: 2, row: 1, column: 2, paragraph: 4 });
  });

  it("takes a single cell for a frame", () => {
    expect(readBody(tbl(1, tr(tc(p(r("一、总体情况")) + p(r("正文")))))).blocks).toMatchObject([
      { kind: "paragraph", text: "一、总体情况", at: { table: 1, row: 1, column: 1, paragraph: 1 } },
      { kind: "paragraph", text: "正文" },
    ]);
  });

  it("keeps a table of figures that holds a smaller one, which follows it", () => {
    const outer = tbl(3, tr(tc("a"), tc("b"), tc("c")), tr(tc("d"), tc("e"), tc(`${p(r("f"))}${inner}`)));
    expect(gridsOf(readBody(outer).blocks).map(show)).toEqual([
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
    ]);
  });

  it("does not take a cell that holds nothing but a table for a blank one", () => {
    const outer = tbl(3, tr(tc("a"), tc("b"), tc("c")), tr(tc("d"), tc("e"), tc(`${inner}${p("")}`)));
    expect(gridOf(outer)?.cells.at(-1)).toMatchObject({ text: "", holds: "object" });
  });

  it("reads a frame inside a cell as the text of that cell", () => {
    const outer = tbl(2, tr(tc("a"), tc("b")), tr(tc("c"), tc(tbl(1, tr(tc("7"))) + p(""))));
    expect(show(gridOf(outer))).toEqual([
      ["a", "b"],
      ["c", "7"],
    ]);
  });
});
