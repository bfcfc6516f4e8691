import type { CellContent } from "../reading.ts";

/** A sheet as its program stores it, before it is known what on it is a table. */
export interface Sheet {
  readonly name: string;
  /** Cells that say something, that are merged or that have a border; in any order. */
  readonly cells: readonly SheetCell[];
  /** 0-based; not shown. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Tables that the workbook itself marks as such. */
  readonly tables?: readonly SheetArea[];
}

/** 0-based, `bottom` and `right` included. */
export interface SheetArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const everywhere: SheetArea = {
  top: 0,
  left: 0,
  bottom: Number.POSITIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
};

export interface SheetCell {
  /** 0-based, of the upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As the program shows it. */
  readonly text: string;
  readonly unseen?: Unseen;
  /** What lies in a cell without text. */
  readonly holds?: CellContent;
}

/** Why nobody sees a part of what a cell holds: it is struck through, or its number format or its font does not show it. */
export type Unseen = "struck" | "unshown";

/** `E`: what programs call a 0-based column. */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `C7`: what programs call the cell of a 0-based row and column. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
