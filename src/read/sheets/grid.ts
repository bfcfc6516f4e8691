import type { Grid, GridCell, GridProblem, Location } from "../reading.ts";
import type { BandRow } from "./bands.ts";
import type { SheetArea } from "./sheet.ts";
import { type ShownCell, saysSomething } from "./shown-cells.ts";

/** Where a table of a sheet stands. */
export interface TablePlace {
  readonly sheet: string;
  /** Counts the tables of the file. */
  readonly table: number;
  /** Name of the cell in a row and column that are shown: some between may be hidden. */
  readonly nameOf: (row: number, column: number) => string;
}

/** Columns of a table: those that it is marked to have, else from the first to the last that says something. */
export function columnsOf(
  rows: readonly BandRow[],
  area: SheetArea | null,
): { readonly first: number; readonly width: number } {
  return area === null ? extentOf(rows) : { first: area.left, width: area.right - area.left + 1 };
}

function extentOf(rows: readonly BandRow[]): { readonly first: number; readonly width: number } {
  let first = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (!saysSomething(cell)) continue;
      first = Math.min(first, cell.column);
      end = Math.max(end, cell.column + cell.columnSpan);
    }
  }
  return { first, width: Math.max(0, end - first) };
}

/**
 * Rows of a sheet as a grid. Positions are known, so that nothing is inferred: a slot that no cell covers is a blank
 * cell of its own. Where merged cells overlap, which programs do not make, the first keeps the slot.
 */
export function formSheetGrid(
  rows: readonly BandRow[],
  place: TablePlace,
  area: SheetArea | null = null,
): Grid {
  const { first, width } = columnsOf(rows, area);
  const top = rows[0]?.row ?? 0;
  const cells: GridCell[] = [];
  const problems: GridProblem[] = [];
  const slots = rows.map(() => new Array<number>(width).fill(-1));
  const add = (
    cell: Pick<ShownCell, "row" | "column" | "text" | "holds">,
    rowSpan: number,
    columnSpan: number,
  ) => {
    const row = cell.row - top;
    const column = cell.column - first;
    cells.push({
      text: cell.text.trim() === "" ? "" : cell.text,
      row,
      column,
      rowSpan,
      columnSpan,
      at: placeOf(place, row, column, place.nameOf(cell.row, cell.column)),
      ...(cell.holds === undefined ? {} : { holds: cell.holds }),
    });
  };
  rows.forEach((row, index) => {
    for (const cell of row.cells) {
      const start = cell.column - first;
      if (start < 0 || start >= width || slots[index]?.[start] !== -1) {
        if (saysSomething(cell)) problems.push({ kind: "overlap", row: index, column: start });
        continue;
      }
      const rowSpan = Math.min(cell.rowSpan, rows.length - index);
      const columnSpan = Math.min(cell.columnSpan, width - start);
      cover(slots, index, start, rowSpan, columnSpan, cells.length);
      add(cell, rowSpan, columnSpan);
    }
    slots[index]?.forEach((slot, column) => {
      if (slot !== -1) return;
      cover(slots, index, column, 1, 1, cells.length);
      add({ row: row.row, column: column + first, text: "" }, 1, 1);
    });
  });
  const at = { sheet: place.sheet, cell: place.nameOf(top, first), table: place.table };
  return { kind: "grid", at, width, height: rows.length, cells, slots, problems };
}

function placeOf({ sheet, table }: TablePlace, row: number, column: number, cell: string): Location {
  return { sheet, cell, table, row: row + 1, column: column + 1 };
}

function cover(
  slots: number[][],
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
  index: number,
): void {
  for (let r = row; r < row + rowSpan; r += 1) {
    const line = slots[r];
    if (line === undefined) continue;
    for (let c = column; c < column + columnSpan; c += 1) if (line[c] === -1) line[c] = index;
  }
}
