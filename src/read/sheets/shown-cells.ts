import { countWhile } from "../../first-from.ts";
import type { CellContent } from "../reading.ts";
import { cellName, columnName, type Sheet, type SheetCell, type Unseen } from "./sheet.ts";

/** A cell that a person sees, counted among the rows and columns that are shown. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** `C7` on the sheet itself. */
  readonly name: string;
  readonly holds?: CellContent;
}

/**
 * The cells of a sheet without hidden rows and columns. A merged cell is shown as long as a part of it is.
 * `left` are the hidden rows and columns that hold text, as programs write them: `9:9`, `E:E`; `unseen` names the shown
 * cells of whose value something is not seen.
 */
export function shownCells(sheet: Sheet): {
  readonly cells: readonly ShownCell[];
  readonly left: readonly string[];
  readonly unseen: Readonly<Record<Unseen, readonly string[]>>;
} {
  const row = shownIndex(sheet.hiddenRows);
  const column = shownIndex(sheet.hiddenColumns);
  const cells: ShownCell[] = [];
  const left = new Set<string>();
  const unseen: Record<Unseen, string[]> = { struck: [], unshown: [] };
  for (const cell of sheet.cells) {
    const top = row(cell.row);
    const start = column(cell.column);
    const rowSpan = row(cell.row + cell.rowSpan) - top;
    const columnSpan = column(cell.column + cell.columnSpan) - start;
    if (rowSpan < 1 || columnSpan < 1) {
      if (saysSomething(cell)) left.add(hiddenPlace(sheet, cell));
      continue;
    }
    const name = cellName(cell.row, cell.column);
    if (cell.unseen !== undefined) unseen[cell.unseen].push(name);
    const held = cell.holds === undefined ? {} : { holds: cell.holds };
    cells.push({ row: top, column: start, rowSpan, columnSpan, text: cell.text, name, ...held });
  }
  return { cells, left: [...left], unseen };
}

function hiddenPlace({ hiddenRows }: Sheet, { row, column }: SheetCell): string {
  if (hiddenRows.has(row)) return `${row + 1}:${row + 1}`;
  return `${columnName(column)}:${columnName(column)}`;
}

/** Names the cell that stands in a row and column among those shown. */
export function shownNames({ hiddenRows, hiddenColumns }: Sheet): (row: number, column: number) => string {
  const row = hiddenSkipped(hiddenRows);
  const column = hiddenSkipped(hiddenColumns);
  return (r, c) => cellName(row(r), column(c));
}

/** From the count among those shown to the count among all. */
function hiddenSkipped(hidden: ReadonlySet<number>): (index: number) => number {
  const sorted = [...hidden].sort((one, other) => one - other);
  // Those that stand before the place that is looked for.
  return (index) => index + countWhile(sorted, (place, before) => place - before <= index);
}

export function saysSomething({ text }: Pick<SheetCell, "text">): boolean {
  return text.trim() !== "";
}

/** How many rows (columns) before one are shown. */
function shownIndex(hidden: ReadonlySet<number>): (index: number) => number {
  if (hidden.size === 0) return (index) => index;
  const sorted = [...hidden].sort((one, other) => one - other);
  return (index) => index - countWhile(sorted, (place) => place < index);
}
