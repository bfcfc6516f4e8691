import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FormedCell, formGrid } from "../../src/read/grid.ts";
import { defaultLimits, type Grid } from "../../src/read/source.ts";

/** `a`, `a:2x3` (2 rows, 3 columns), `a:0x1` (down to the end of the group); cells apart by spaces. */
function cellsOf(row: string): FormedCell[] {
  return row
    .split(" ")
    .filter((cell) => cell !== "")
    .map((cell) => {
      const [text = "", span = "1x1"] = cell.split(":");
      const [rowSpan = 1, columnSpan = 1] = span.split("x").map(Number);
      return { text, rowSpan, columnSpan, at: { line: 1, column: 1 } };
    });
}

function form(rows: readonly string[], groups?: readonly number[]): Grid {
  return formGrid(rows.map(cellsOf), { table: 1 }, defaultLimits, groups);
}

/** One line per row, the text of the cell that covers each slot, `.` for a hole. */
function picture(grid: Grid): string[] {
  return grid.slots.map((row) => row.map((slot) => grid.cells[slot]?.text ?? ".").join(""));
}

function problems(grid: Grid): string[] {
  return grid.problems.map(({ kind, row, column }) => `${kind} ${row},${column}`);
}

describe("formGrid", () => {
  test("a plain table", () => {
    const grid = form(["a b", "c d"]);
    expect(picture(grid)).toEqual(["ab", "cd"]);
    expect([grid.width, grid.height, problems(grid)]).toEqual([2, 2, []]);
  });

  test("the head of table three: spans across and down", () => {
    const grid = form(["n:3x3 p:1x7", "i:2x1 o:1x5 t:2x1", "u v w x y", "r:1x3 1 2 3 4 5 6 7"]);
    expect(picture(grid)).toEqual(["nnnppppppp", "nnniooooot", "nnniuvwxyt", "rrr1234567"]);
    expect(problems(grid)).toEqual([]);
  });

  test("a cell stands once, at its upper left corner", () => {
    const grid = form(["a:2x2 b", "c"]);
    expect(
      grid.cells.map((cell) => [cell.text, cell.row, cell.column, cell.rowSpan, cell.columnSpan]),
    ).toEqual([
      ["a", 0, 0, 2, 2],
      ["b", 0, 2, 1, 1],
      ["c", 1, 2, 1, 1],
    ]);
  });

  test("row span 0 reaches to the end of its row group", () => {
    const grid = form(["a:0x1 b", "c", "d e"], [2, 1]);
    expect(picture(grid)).toEqual(["ab", "ac", "de"]);
    expect(problems(grid)).toEqual([]);
  });

  test("a row span is clipped to its row group, and noted", () => {
    const grid = form(["a:3x1 b", "c d"], [1, 1]);
    expect(picture(grid)).toEqual(["ab", "cd"]);
    expect(problems(grid)).toEqual(["span-too-long 0,0"]);
  });

  test("a row span is clipped to the table, and noted", () => {
    const grid = form(["a b:9x1", "c"]);
    expect(picture(grid)).toEqual(["ab", "cb"]);
    expect(grid.cells[1]?.rowSpan).toBe(2);
    expect(problems(grid)).toEqual(["span-too-long 0,1"]);
  });

  test("a column span is capped at 1000, and noted", () => {
    const grid = form(["a:1x1001"]);
    expect([grid.width, grid.cells[0]?.columnSpan, problems(grid)]).toEqual([
      1000,
      1000,
      ["span-too-long 0,0"],
    ]);
  });

  test("where two cells claim a slot, the earlier one keeps it, and it is noted", () => {
    const grid = form(["a b:2x1", "c:1x2"]);
    expect(picture(grid)).toEqual(["ab", "cb"]);
    expect(problems(grid)).toEqual(["overlap 1,0"]);
  });

  test("short rows leave holes, one problem for each run of them", () => {
    const grid = form(["a b c", "d", "", "e:1x4"]);
    expect(picture(grid)).toEqual(["abc.", "d...", "....", "eeee"]);
    expect(problems(grid)).toEqual(["hole 0,3", "hole 1,1", "hole 2,0"]);
  });

  test("a table without rows", () => {
    expect(form([])).toMatchObject({ width: 0, height: 0, cells: [], slots: [] });
  });

  test("hostile spans cost no more than the rows that are there", () => {
    const grid = form(["a:65534x1000"]);
    expect([grid.height, grid.width]).toEqual([1, 1000]);
  });

  test.each([
    ["wide and high", [`${"a:65534x1000 ".repeat(50)}`, ...Array.from({ length: 60_000 }, () => "x")]],
    [
      "a column far to the right",
      [`${"a:1x1000 ".repeat(1000)}b:65534x1`, ...Array.from({ length: 60_000 }, () => "x")],
    ],
  ])("the limit on cells is named before memory is taken: %s", (_, rows) => {
    expect(() => form(rows)).toThrowError(
      expect.objectContaining({ name: "UserError", code: "too-many-cells" }),
    );
  });

  test("every cell covers its corner, every slot points to a cell whose area holds it", () => {
    const span = fc.integer({ min: 0, max: 4 });
    const rows = fc.array(fc.array(fc.tuple(span, span), { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (spans) => {
        const formed = spans.map((row) =>
          row.map(([rowSpan, columnSpan]) => ({ text: "x", rowSpan, columnSpan, at: {} })),
        );
        const grid = formGrid(formed, {}, defaultLimits);
        expect(grid.cells.length).toBe(formed.flat().length);
        expect(grid.slots.map((row) => row.length)).toEqual(formed.map(() => grid.width));
        grid.cells.forEach((cell, index) => {
          expect(grid.slots[cell.row]?.[cell.column]).toBe(index);
        });
        grid.slots.forEach((row, r) => {
          row.forEach((slot, c) => {
            const cell = grid.cells[slot];
            if (cell === undefined) return;
            expect(r >= cell.row && r < cell.row + cell.rowSpan).toBe(true);
            expect(c >= cell.column && c < cell.column + cell.columnSpan).toBe(true);
          });
        });
      }),
    );
  });
});
