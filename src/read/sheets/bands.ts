import { grouped } from "../../grouped.ts";
import { type ShownCell, saysSomething } from "./shown-cells.ts";

/** Rows of a sheet without an empty row among them, each with the cells that begin in it, from left to right. */
export interface Band {
  readonly rows: readonly BandRow[];
}

export interface BandRow {
  /** 0-based, among the rows shown. */
  readonly row: number;
  readonly cells: readonly ShownCell[];
  /** A cell from a row above reaches into it. */
  readonly reached: boolean;
}

/** Cuts a sheet at its empty rows; merged cells hold the rows together that they cover. */
export function bandsOf(cells: readonly ShownCell[]): Band[] {
  const rows = grouped(cells, ({ row }) => row);
  const filled = [...rows].filter(([, own]) => own.some(saysSomething)).sort(([one], [other]) => one - other);
  const bands: BandRow[][] = [];
  let reach = -1;
  for (const [row, own] of filled) {
    const last = bands.at(-1);
    const joins = last !== undefined && row <= reach;
    const sorted = own.toSorted((one, other) => one.column - other.column);
    const reached = row < reach;
    if (joins) {
      fillUp(last, row);
      last.push({ row, cells: sorted, reached });
    } else bands.push([{ row, cells: sorted, reached: false }]);
    for (const cell of own) if (saysSomething(cell)) reach = Math.max(reach, cell.row + cell.rowSpan);
    reach = Math.max(reach, row + 1);
  }
  return bands.map((band) => ({ rows: band }));
}

/** Rows below a merged cell that hold nothing of their own. */
function fillUp(band: BandRow[], before: number): void {
  for (let row = (band.at(-1)?.row ?? before) + 1; row < before; row += 1)
    band.push({ row, cells: [], reached: true });
}
