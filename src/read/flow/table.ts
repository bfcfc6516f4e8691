import { limitReached } from "../limit-reached.ts";
import type { CellContent, Grid, GridCell, GridProblem, Limits, Location } from "../reading.ts";
import type { Merge } from "./content.ts";

/** A cell whose text is known. */
export interface TextCell {
  readonly text: string;
  readonly at: Location;
  readonly span: number;
  readonly vertical: Merge;
  readonly horizontal: Merge;
  readonly holds?: CellContent;
}

export interface TextRow {
  readonly cells: readonly TextCell[];
  readonly before: number;
  readonly after: number;
}

/** Word itself stops at 63 columns. */
const longestSpan = 1000;

interface Placed {
  readonly text: string;
  readonly at: Location;
  readonly row: number;
  readonly column: number;
  readonly holds: CellContent | undefined;
  rowSpan: number;
  columnSpan: number;
  vertical: Merge;
}

/** Counts the slots of all tables of a file against the limit. */
export type TakeSlots = (count: number) => void;

/** A budget for the slots of a whole document: many tables may together do what one may not. */
export function createSlotBudget(limits: Limits): TakeSlots {
  let taken = 0;
  return (count) => {
    taken += count;
    if (taken > limits.cells)
      throw limitReached("cells", limits.cells, { zh: "表格单元格过多", en: "too many table cells" });
  };
}

/**
 * Forms the grid of a Word table. Unlike in HTML a cell starts where the cells before it end, whatever hangs down from above;
 * a region is merged downwards where the next row has a `continue` cell over exactly the same columns.
 */
export function formTable(
  rows: readonly TextRow[],
  declaredColumns: number,
  at: Location,
  takeSlots: TakeSlots,
): Grid {
  const problems: GridProblem[] = [];
  const placed = rows.map((row, index) => placeRow(row, index, problems));
  const width = findWidth(rows, placed, declaredColumns);
  takeSlots(width * rows.length);
  const cells: Placed[] = [];
  const slots = rows.map(() => new Array<number>(width).fill(-1));
  let above = new Map<number, number>();
  placed.forEach((row, index) => {
    const below = new Map<number, number>();
    for (const cell of row) {
      clip(cell, width, problems);
      const owner = join(cell, cells, above, problems);
      slots[index]?.fill(owner, cell.column, cell.column + cell.columnSpan);
      if (cell.vertical !== undefined) below.set(cell.column, owner);
    }
    above = below;
    const end = endOf(row);
    if (end + (rows[index]?.after ?? 0) < width) problems.push({ kind: "hole", row: index, column: end });
  });
  return { kind: "grid", at, width, height: rows.length, cells: cells.map(toGridCell), slots, problems };
}

/** Gives the cells of a row their columns; a `continue` cell of `w:hMerge` widens the one before it. */
function placeRow(row: TextRow, index: number, problems: GridProblem[]): Placed[] {
  const placed: Placed[] = [];
  let column = clampSpan(row.before, 0);
  for (const cell of row.cells) {
    const span = clampSpan(cell.span, 1);
    if (span < cell.span) problems.push({ kind: "span-too-long", row: index, column });
    const left = placed.at(-1);
    if (cell.horizontal === "continue" && left !== undefined) {
      left.columnSpan += span;
      if (cell.text.trim() !== "") problems.push({ kind: "overlap", row: index, column });
    } else {
      const { text, at, vertical, holds } = cell;
      placed.push({ text, at, row: index, column, holds, rowSpan: 1, columnSpan: span, vertical });
    }
    column += span;
  }
  return placed;
}

function clampSpan(span: number, least: number): number {
  return Math.min(longestSpan, Math.max(least, span));
}

function endOf(row: readonly Placed[]): number {
  const last = row.at(-1);
  return last === undefined ? 0 : last.column + last.columnSpan;
}

/**
 * As wide as the widest row. Where some row ends exactly at the declared grid, the grid is to be trusted,
 * and a last cell that reaches beyond it is only overlong.
 */
function findWidth(rows: readonly TextRow[], placed: readonly Placed[][], declared: number): number {
  let widest = 0;
  let lastStart = 0;
  let trusted = false;
  placed.forEach((row, index) => {
    const end = endOf(row);
    widest = Math.max(widest, end);
    lastStart = Math.max(lastStart, (row.at(-1)?.column ?? -1) + 1);
    if (end + (rows[index]?.after ?? 0) === declared) trusted = true;
  });
  return trusted ? Math.min(widest, Math.max(declared, lastStart)) : widest;
}

function clip(cell: Placed, width: number, problems: GridProblem[]): void {
  if (cell.column + cell.columnSpan <= width) return;
  cell.columnSpan = width - cell.column;
  problems.push({ kind: "span-too-long", row: cell.row, column: cell.column });
}

/** Index of the cell that owns the slots: the one above where the two are merged. */
function join(
  cell: Placed,
  cells: Placed[],
  above: ReadonlyMap<number, number>,
  problems: GridProblem[],
): number {
  const index = cell.vertical === "continue" ? above.get(cell.column) : undefined;
  const owner = index === undefined ? undefined : cells[index];
  if (index === undefined || owner === undefined || owner.columnSpan !== cell.columnSpan) {
    cells.push(cell);
    return cells.length - 1;
  }
  owner.rowSpan++;
  // Word shows the text of the first cell only.
  if (cell.text.trim() !== "") problems.push({ kind: "overlap", row: cell.row, column: cell.column });
  return index;
}

function toGridCell({ text, row, column, rowSpan, columnSpan, at, holds }: Placed): GridCell {
  return { text, row, column, rowSpan, columnSpan, at, ...(holds === undefined ? {} : { holds }) };
}
