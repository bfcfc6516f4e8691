import { firstFrom } from "../../first-from.ts";
import { limitReached } from "../limit-reached.ts";
import type { ShiftedPiece } from "../raised.ts";
import type { CellContent, Limits } from "../reading.ts";
import type { SeenText } from "../sheets/look.ts";
import type { Sheet, SheetArea, SheetCell } from "../sheets/sheet.ts";
import type { OdfStyles } from "./styles.ts";

/** Everything that the pass over a spreadsheet has to remember. */
export interface BookState {
  readonly limits: Limits;
  readonly styles: OdfStyles;
  /** Whether zeros of the sheet of this name are shown as nothing. */
  readonly hidesZeros: (sheet: string) => boolean;
  readonly sheets: Sheet[];
  /** Names of sheets that are not shown. */
  readonly hidden: string[];
  /** Names of sheets that are said to hold our checks. */
  readonly checks: Set<string>;
  /** The sheet, the row, the cell and the line in it that are being read. */
  sheet: OpenSheet;
  row: OpenRow;
  cell: OpenCell | null;
  line: Written[] | null;
  /** Styles of the spans around the text. */
  readonly spans: (string | undefined)[];
  /** Cells, and hidden rows and columns, so far. */
  taken: number;
  withoutResult: number;
  sawSpreadsheet: boolean;
}

export interface OpenSheet {
  readonly name: string;
  readonly isShown: boolean;
  readonly cells: ReadCell[];
  /** Where conditions may paint cells. */
  readonly conditions: SheetArea[];
  /** Styles of cells that name none, by their columns. */
  readonly columnStyles: { readonly end: number; readonly style: string | undefined }[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  rowCount: number;
  columnCount: number;
}

export interface OpenRow {
  readonly times: number;
  /** Style of cells that name none. */
  readonly style: string | undefined;
  readonly cells: ReadCell[];
  /** Of the next cell, 0-based. */
  column: number;
}

export interface OpenCell {
  readonly columns: number;
  readonly rows: number;
  readonly times: number;
  readonly bordered: boolean;
  readonly formulaOnly: boolean;
  /** Its number; what other things are worth, such as percentages, is not. */
  readonly number: string | undefined;
  readonly hasNumber: boolean;
  readonly style: string | undefined;
  /** What it says where it has no text. */
  readonly value: string | undefined;
  readonly lines: Written[][];
  holds: CellContent | undefined;
}

/** Text in a cell, in the styles around it. */
export interface Written extends ShiftedPiece {
  readonly styles: readonly (string | undefined)[];
}

export interface ReadCell extends SheetCell {
  /** What is seen of it unless a condition paints it, which the end of the sheet tells. */
  readonly bare?: SeenText;
}

export function createBook(
  styles: OdfStyles,
  hidesZeros: (sheet: string) => boolean,
  limits: Limits,
): BookState {
  return {
    limits,
    styles,
    hidesZeros,
    sheets: [],
    hidden: [],
    checks: new Set(),
    sheet: emptySheet("", true),
    row: emptyRow(1, undefined),
    cell: null,
    line: null,
    spans: [],
    taken: 0,
    withoutResult: 0,
    sawSpreadsheet: false,
  };
}

export function emptySheet(name: string, isShown: boolean): OpenSheet {
  return {
    name,
    isShown,
    cells: [],
    conditions: [],
    columnStyles: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rowCount: 0,
    columnCount: 0,
  };
}

export function emptyRow(times: number, style: string | undefined): OpenRow {
  return { times, style, cells: [], column: 0 };
}

/** Style of a cell that names none. */
export function styleAt({ row, sheet }: BookState, column: number): string | undefined {
  const { columnStyles } = sheet;
  return row.style ?? columnStyles[firstFrom(columnStyles, column + 1, ({ end }) => end)]?.style;
}

/** Counts so many cells more. */
export function take(state: BookState, count: number): void {
  const { limits } = state;
  state.taken += count;
  if (state.taken > limits.cells)
    throw limitReached("cells", limits.cells, {
      zh: "工作表单元格过多",
      en: "too many cells on the sheets",
    });
}
