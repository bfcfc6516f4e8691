import { expect, test } from "vitest";
import type { Grid } from "../../src/read/source.ts";
import { endOf } from "../../src/recognize/place/table-layout.ts";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";

/** More than a call can have arguments. */
const many = 300_000;

test("a table of very many rows is unrolled", () => {
  const cells = Array.from({ length: many }, (_, row) => ({
    text: "规章",
    row,
    column: 0,
    rowSpan: 1,
    columnSpan: 1,
    at: { table: 1, row: row + 1, column: 1 },
  }));
  const slots = cells.map((_, index) => [index]);
  const grid: Grid = { kind: "grid", at: {}, width: 1, height: many, cells, slots, problems: [] };
  const rows = physicalRows([grid]);
  expect(rows).toHaveLength(many);
  const values = rows.map(({ cells: [cell] }, row) => ({ kind: "blank" as const, cell: cell as never, row }));
  expect(endOf({ item: {} as never, values, kinds: [] })).toBe(1);
});
