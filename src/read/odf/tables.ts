import type { Cell, Content, Row, Table } from "../flow/content.ts";
import { limitReached } from "../limit-reached.ts";
import type { CellPlace, Limits, TablePlace } from "../reading.ts";

/** A table of a text document while it is read. */
export interface OpenTable {
  readonly outer: OpenTable | null;
  readonly at: TablePlace;
  readonly rows: Row[];
  readonly hanging: Hanging;
  innerCells: number;
  row: OpenRow | null;
}

export interface OpenRow {
  readonly cells: Cell[];
  /** Grid column of the next cell, 0-based. */
  column: number;
  /** Covered cells that still belong to the cell before them. */
  covered: number;
  readonly repeated: number;
}

/** Merged areas that reach down: by their first column, the rows still to come and how wide they are. */
type Hanging = Map<number, { rows: number; readonly span: number }>;

/** Most repetitions that make sense in a document; programs write more only for what is empty. */
const mostRepeated = 1024;

export function repetitions(value: string | undefined): number {
  return Math.min(mostRepeated, spanOf(value));
}

export function spanOf(value: string | undefined): number {
  const number = Number(value ?? "1");
  return Number.isInteger(number) && number >= 1 ? number : 1;
}

/** Adds a cell, as often as it is repeated. */
export function addCell(
  table: OpenTable,
  cell: { readonly content: readonly Content[]; readonly columns: number; readonly rows: number },
  times: number,
): void {
  const { row, hanging } = table;
  if (row === null) return;
  for (let index = 0; index < times; index += 1) {
    const at = placeIn(table, row);
    const vertical = cell.rows > 1 ? "start" : undefined;
    row.cells.push({ content: cell.content, at, span: cell.columns, vertical, horizontal: undefined });
    if (cell.rows > 1) hanging.set(row.column, { rows: cell.rows, span: cell.columns });
    row.column += cell.columns;
    row.covered = cell.columns - 1;
  }
}

/** Covered cells: those to the right of their cell say nothing; those below it go on with it. */
export function coverCells(table: OpenTable, times: number): void {
  const { row, hanging } = table;
  if (row === null) return;
  for (let left = times; left > 0; left -= 1) {
    if (row.covered > 0) {
      row.covered -= 1;
      continue;
    }
    const above = hanging.get(row.column);
    const span = above?.span ?? 1;
    const vertical = above === undefined ? undefined : "continue";
    const at = placeIn(table, row);
    row.cells.push({ content: [], at, span, vertical, horizontal: undefined });
    row.column += span;
    row.covered = span - 1;
  }
}

/** Ends a row; what is repeated stands so many times. */
export function endRow(table: OpenTable, limits: Limits): void {
  const { row, hanging } = table;
  if (row === null) return;
  table.row = null;
  for (const [column, area] of hanging) {
    area.rows -= 1;
    if (area.rows <= 0) hanging.delete(column);
  }
  if (row.repeated * row.cells.length > limits.cells)
    throw limitReached("cells", limits.cells, { zh: "表格单元格过多", en: "too many table cells" });
  for (let index = 0; index < row.repeated; index += 1) {
    const number = table.rows.length + 1;
    const cells =
      index === 0 ? row.cells : row.cells.map((cell) => ({ ...cell, at: { ...cell.at, row: number } }));
    table.rows.push({ cells, before: 0, after: 0 });
  }
}

export function toTable({ at, rows, innerCells }: OpenTable): Table {
  return { kind: "table", at, rows, columns: 0, innerCells };
}

/** Counted as a person does, and as Writer names them: what is merged across is one cell. */
function placeIn({ at, rows }: OpenTable, { cells }: OpenRow): CellPlace {
  return { table: at.table, row: rows.length + 1, column: cells.length + 1 };
}
