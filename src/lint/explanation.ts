import type { CellPointer } from "../form/types.ts";
import type { Likeness } from "./likeness.ts";

/** A term of an equation: its value, and whether it stands for a blank. */
export interface Figure {
  readonly value: number;
  readonly blank: boolean;
}

export type FigureOf = (cell: CellPointer) => Figure | null;

/** A figure thought otherwise than it stands. */
export interface Change {
  readonly cell: CellPointer;
  /** The figure as it stands; a blank that counts as 0 is 0. */
  readonly actual: number;
  /** The figure that would satisfy all equations. */
  readonly expected: number;
}

/** One or two changes that put everything right. */
export interface Explanation {
  readonly changes: readonly Change[];
  readonly likeness: Likeness | null;
}
