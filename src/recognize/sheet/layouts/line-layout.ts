import type { Location } from "../../../read/source.ts";
import type { PhysicalRow } from "../rows.ts";

/** A line of text. */
export interface Line {
  readonly text: string;
  readonly at: Location;
  /** Index of the block it comes from. */
  readonly block: number;
  /** Bars at its ends are the border of a table, and part no cell. */
  readonly isBordered: boolean;
}

/** A way in which cells are set into lines. */
export interface LineLayout {
  readonly isIn: (text: string) => boolean;
  readonly read: (line: Line) => PhysicalRow;
}
