import { cellsByRow } from "../../form/index.ts";
import type { CellTemplate } from "../../form/types.ts";
import type { ExtraRow, RowReading, TableReading } from "../../report/model.ts";

/** Cells of a row that stand behind a word among its figures. */
export interface RestOfRow {
  readonly at: ExtraRow["at"];
  readonly cells: readonly { readonly template: CellTemplate; readonly raw: string }[];
}

/**
 * Where cells follow each other without rows, a word among the figures of a row looks like the label of another: the row
 * ends there, and what reads as a row too many are its other cells. Exactly those that it lacks, and right behind it.
 */
export function restOfRow(table: TableReading, row: RowReading): RestOfRow | null {
  if (table.layout !== "stream" || row.found === null || row.at?.line === undefined) return null;
  const own = cellsByRow(table.template).get(row.row) ?? [];
  const [from, found] = [row.at.line, row.found];
  const next = Math.min(
    ...table.rows.flatMap(({ at }) => (at?.line !== undefined && at.line > from ? at.line : [])),
  );
  const behind = table.extraRows.filter(({ at: { line = 0 } }) => line > from && line < next);
  const [only] = behind;
  if (only === undefined || behind.length > 1 || found + only.cells.length !== own.length) return null;
  const cells = own.slice(found).map((template, index) => ({ template, raw: only.cells[index] ?? "" }));
  return { at: only.at, cells };
}
