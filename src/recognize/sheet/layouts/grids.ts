import type { Grid } from "../../../read/source.ts";
import { kindOf, type PhysicalCell, type PhysicalRow, termOfCell } from "../rows.ts";

/** The rows of a true table. */
export function rowsOfGrid(grid: Grid, block: number): PhysicalRow[] {
  const rows: PhysicalCell[][] = Array.from({ length: grid.height }, () => []);
  for (const cell of grid.cells) {
    // A picture or a control without a label stands where a figure is due.
    const kind = cell.holds === undefined || kindOf(cell.text) === "label" ? kindOf(cell.text) : "number";
    rows[cell.row]?.push({
      text: cell.text,
      kind,
      ...(cell.holds === undefined ? {} : { holds: cell.holds }),
      term: termOfCell(cell.text, kind),
      at: cell.at,
      slot: cell.column,
      span: cell.columnSpan,
    });
  }
  shareFigures(grid, rows);
  return rows.map((cells) => ({
    cells: cells.toSorted((left, right) => left.slot - right.slot),
    layout: "grid",
    separator: null,
    block,
    text: cells.map((cell) => cell.text).join("\t"),
    at: cells[0]?.at ?? grid.at,
  }));
}

/** A figure that was merged over rows stands in each of them that has figures before it. */
function shareFigures({ cells }: Grid, rows: readonly PhysicalCell[][]): void {
  for (const { row, column, rowSpan } of cells) {
    if (rowSpan < 2) continue;
    const index = rows[row]?.findIndex(({ slot, kind }) => slot === column && kind === "number") ?? -1;
    const own = rows[row]?.[index];
    if (own === undefined) continue;
    const isBefore = ({ slot, kind }: PhysicalCell) => kind === "number" && slot < column;
    const below = rows.slice(row + 1, row + rowSpan).filter((others) => others.some(isBefore));
    if (below.length === 0) continue;
    const shared = { ...own, overRows: true };
    rows[row]?.splice(index, 1, shared);
    for (const others of below) others.push(shared);
  }
}
