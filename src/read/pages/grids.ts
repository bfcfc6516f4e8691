import type { Grid, GridCell, GridProblem } from "../reading.ts";
import type { JoinedTable } from "./joined-table.ts";

/** A joined table as a grid. Places are those that a person counts: of the table and the row on their page. */
export function gridOf({ columns, rows, cells }: JoinedTable): Grid {
  const width = columns.length - 1;
  const slots = Array.from({ length: rows }, () => new Array<number>(width).fill(-1));
  const problems: GridProblem[] = [];
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  ordered.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    let collided = false;
    for (let r = row; r < row + rowSpan; r += 1) {
      const line = slots[r];
      for (let c = column; line !== undefined && c < column + columnSpan; c += 1) {
        if (line[c] === -1) line[c] = index;
        else collided = true;
      }
    }
    if (collided) problems.push({ kind: "overlap", row, column });
  });
  slots.forEach((line, row) => {
    const column = line.indexOf(-1);
    if (column >= 0) problems.push({ kind: "hole", row, column });
  });
  const first = ordered[0];
  const at = { page: first?.page ?? 1, table: first?.table ?? 1 };
  const gridCells = ordered.map((cell, index): GridCell => {
    const { text, row, column, rowSpan, columnSpan, page, table, rowOnPage } = cell;
    const place = placeInRow(slots[row] ?? [], index);
    return { text, row, column, rowSpan, columnSpan, at: { page, table, row: rowOnPage, column: place } };
  });
  return { kind: "grid", at, width, height: rows, cells: gridCells, slots, problems };
}

/** How many cells a person counts in the row up to this one. */
function placeInRow(row: readonly number[], cell: number): number {
  const seen = new Set<number>();
  for (const other of row) {
    if (other >= 0) seen.add(other);
    if (other === cell) break;
  }
  return Math.max(1, seen.size);
}
