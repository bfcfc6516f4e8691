import { type CellTemplate, cellsByRow, cellsOf, type TableTemplate } from "../../form/index.ts";
import type { CellReading, RowReading } from "../../report/model.ts";
import type { Draft } from "./draft.ts";
import { absentColumn, absentRow } from "./evidence.ts";
import { nothing } from "./table-cells.ts";
import { gapOf } from "./table-columns.ts";

/** What was read in the order of the file, in the form's. */
export function inFormOrder(
  draft: Draft,
  form: TableTemplate,
): { cells: Draft["cells"]; rows: RowReading[] } {
  const cells: Draft["cells"] = new Map();
  const rowOf = new Map(draft.rows.map((reading) => [reading.row.path.join(), reading]));
  for (const cell of cellsOf(form)) {
    const reading = draft.cells.get(cell.pointer);
    cells.set(cell.pointer, reading === undefined ? notInFile(draft, cell) : { ...reading, cell });
  }
  const rows = form.blocks
    .flatMap((block) => block.rows)
    .map((row) => {
      const reading = rowOf.get(row.path.join());
      return reading === undefined
        ? { row, rawLabel: null, similarity: 0, at: null, found: null }
        : { ...reading, row };
    });
  return { cells, rows };
}

/** A cell whose row, or whose column, the order of the file does not have. */
function notInFile({ candidate, cells, rows }: Draft, cell: CellTemplate): CellReading {
  const { template } = candidate.table;
  const path = cell.row.path.join();
  const row = rows.find((one) => one.row.path.join() === path);
  const block = template.blocks.find((one) => one.rows.some((other) => other.path.join() === path));
  const due = cell.block.columns.length;
  const column = absentColumn(block ?? cell.block, block === undefined ? "absent" : gapOf(block, cell.table));
  if (row?.at == null) return nothing(cell, "row-missing", null, { ...absentRow(due), column });
  // What is known of the row stands on the cells that the file has.
  const beside = cellsByRow(template)
    .get(row.row)
    ?.flatMap((one) => cells.get(one.pointer)?.evidence ?? []);
  const known = beside?.[0] ?? absentRow(due);
  return nothing(cell, "missing", null, { row: known.row, figures: known.figures, column });
}
