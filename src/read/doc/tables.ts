import type { Content } from "../flow/content.ts";
import type { LostText } from "../flow/lost-text.ts";
import type { CellPlace, TablePlace } from "../reading.ts";
import { layColumns, type ReadRow } from "./columns.ts";
import type { RowShape } from "./row-shape.ts";

/** A table whose end has not been met yet. */
export interface OpenTable {
  readonly number: number;
  readonly at: TablePlace;
  readonly rows: ReadRow[];
  /** Rows met so far, those that are not shown included. */
  rowCount: number;
  /** Cells of the row being read. */
  cells: { readonly content: readonly Content[]; readonly at: CellPlace }[];
  /** Content of the cell being read. */
  content: Content[];
  lost: LostText[];
  innerCells: number;
}

export function openTable(number: number, nextParagraph: number): OpenTable {
  return {
    number,
    at: { table: number, paragraph: nextParagraph },
    rows: [],
    rowCount: 0,
    cells: [],
    content: [],
    lost: [],
    innerCells: 0,
  };
}

/** Place of the cell being read, as people count. */
export function cellPlace({ number, rowCount, cells }: OpenTable): CellPlace {
  return { table: number, row: rowCount + 1, column: cells.length + 1 };
}

export function endCell(table: OpenTable): void {
  table.cells.push({ content: table.content, at: cellPlace(table) });
  table.content = [];
}

/** @param hidden the mark of the row is hidden: so is the row where nothing in it is shown */
export function endRow(
  table: OpenTable,
  shape: RowShape | undefined,
  { deleted, hidden }: { readonly deleted: boolean; readonly hidden: boolean },
): void {
  // Text behind the last cell has a place of its own rather than none.
  if (table.content.length > 0) endCell(table);
  const { cells } = table;
  table.rowCount++;
  table.cells = [];
  if (deleted || cells.length === 0 || (hidden && cells.every(({ content }) => isEmpty(content)))) return;
  table.rows.push({ cells, shape });
}

function isEmpty(content: readonly Content[]): boolean {
  return content.every((item) => item.kind === "paragraph" && item.text === "");
}

/** The table as content of what holds it; null where it has no rows. */
export function closeTable(table: OpenTable): Extract<Content, { kind: "table" }> | null {
  // A row that the file breaks off.
  if (table.cells.length > 0 || table.content.length > 0)
    endRow(table, undefined, { deleted: false, hidden: false });
  if (table.rows.length === 0) return null;
  return { kind: "table", at: table.at, innerCells: table.innerCells, ...layColumns(table.rows) };
}

export function countCells(rows: readonly { readonly cells: readonly unknown[] }[]): number {
  return rows.reduce((sum, row) => sum + row.cells.length, 0);
}
