import { UserError } from "../errors.ts";
import type { CellContent, Grid, GridCell, GridProblem, Limits, Location } from "./reading.ts";

/** A cell as the markup has it, before it is known which slots it covers. */
export interface FormedCell {
  readonly text: string;
  /** 0 means: down to the end of the row group. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly at: Location;
  readonly holds?: CellContent;
}

/** Caps of the HTML standard. */
const longestColumnSpan = 1000;
const longestRowSpan = 65_534;

/**
 * Forms a grid as the HTML standard does (“Forming a table”): every cell takes the first free slot of its row and
 * covers its spans; rows are clipped to their group, as browsers do. Where two cells claim a slot, the earlier one
 * keeps it.
 *
 * @param groups how many rows each row group (thead, tbody, tfoot) has, in order; one group where absent
 * @throws UserError `too-many-cells`
 */
export function formGrid(
  rows: readonly (readonly FormedCell[])[],
  at: Location,
  limits: Limits,
  groups: readonly number[] = [rows.length],
): Grid {
  const cells: GridCell[] = [];
  const problems: GridProblem[] = [];
  const slots: number[][] = rows.map(() => []);
  const ends = groupEnds(groups, rows.length);
  let width = 0;
  rows.forEach((row, r) => {
    let column = 0;
    for (const formed of row) {
      column = firstFree(slots[r] ?? [], column);
      const cell = place(formed, r, column, (ends[r] ?? rows.length) - r);
      width = Math.max(width, column + cell.columnSpan);
      // Before anything is allocated: a few long spans could otherwise claim billions of slots.
      if (width * rows.length > limits.cells) throw tooManyCells(limits, at);
      if (cell.clipped) problems.push({ kind: "span-too-long", row: r, column });
      if (cover(slots, cell, cells.length)) problems.push({ kind: "overlap", row: r, column });
      cells.push(cell.gridCell);
      column += cell.columnSpan;
    }
  });
  fillHoles(slots, width, problems);
  return { kind: "grid", at, width, height: rows.length, cells, slots, problems };
}

interface PlacedCell {
  readonly gridCell: GridCell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly clipped: boolean;
}

function place(formed: FormedCell, row: number, column: number, rowsLeft: number): PlacedCell {
  const wantedRows = formed.rowSpan === 0 ? rowsLeft : Math.max(1, Math.min(formed.rowSpan, longestRowSpan));
  const wantedColumns = Math.max(1, formed.columnSpan);
  const rowSpan = Math.min(wantedRows, rowsLeft);
  const columnSpan = Math.min(wantedColumns, longestColumnSpan);
  const { text, at, holds } = formed;
  const gridCell = {
    text,
    row,
    column,
    rowSpan,
    columnSpan,
    at,
    ...(holds === undefined ? {} : { holds }),
  };
  const clipped = rowSpan < wantedRows || columnSpan < wantedColumns;
  return { gridCell, row, column, rowSpan, columnSpan, clipped };
}

/** For each row, the row after the last of its group. */
function groupEnds(groups: readonly number[], height: number): number[] {
  const ends: number[] = [];
  let end = 0;
  for (const size of groups) {
    end = Math.min(end + size, height);
    while (ends.length < end) ends.push(end);
  }
  while (ends.length < height) ends.push(height);
  return ends;
}

function firstFree(row: readonly number[], from: number): number {
  let column = from;
  while ((row[column] ?? -1) !== -1) column += 1;
  return column;
}

/** Points the free slots of the cell's area to it; true where some were taken. */
function cover(slots: number[][], cell: PlacedCell, index: number): boolean {
  let collided = false;
  for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1) {
    const row = slots[r];
    if (row === undefined) break;
    while (row.length < cell.column) row.push(-1);
    for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1) {
      if ((row[c] ?? -1) === -1) row[c] = index;
      else collided = true;
    }
  }
  return collided;
}

/** Makes every row as wide as the grid; one problem for each run of holes. */
function fillHoles(slots: number[][], width: number, problems: GridProblem[]): void {
  slots.forEach((row, r) => {
    while (row.length < width) row.push(-1);
    row.forEach((slot, c) => {
      if (slot === -1 && (c === 0 || row[c - 1] !== -1)) problems.push({ kind: "hole", row: r, column: c });
    });
  });
}

function tooManyCells(limits: Limits, at: Location): UserError {
  const where = at.table === undefined ? "" : ` ${at.table}`;
  return new UserError("too-many-cells", {
    zh: `表格${where} 的单元格数超过上限（limits.cells = ${limits.cells}）`,
    en: `table${where} has more cells than allowed (limits.cells = ${limits.cells})`,
  });
}

/**
 * Says what is wrong with a grid (`overlap × 2, span-too-long × 1`); null where nothing is.
 * Holes do no harm: nothing is placed where there is no cell.
 */
export function describeProblems(grid: Grid): string | null {
  const kinds = ["overlap", "span-too-long"] as const;
  const counts = kinds.map((kind) => ({
    kind,
    count: grid.problems.filter((problem) => problem.kind === kind).length,
  }));
  const met = counts.filter(({ count }) => count > 0).map(({ kind, count }) => `${kind} × ${count}`);
  return met.length === 0 ? null : met.join(", ");
}
