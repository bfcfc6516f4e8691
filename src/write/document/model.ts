import type { CellPointer, TableKey } from "../../form/index.ts";
import type { Location } from "../../read/source.ts";
import type { CellValue } from "../../report/model.ts";

/**
 * A report as a document that people use: what stands in it, in its order, before it becomes Word, a workbook, Markdown
 * or a page. The writers know nothing of the form: rows, columns and merged cells are settled here.
 */
export type Block = Passage | Table;

/** A paragraph. */
export interface Passage {
  readonly kind: "passage";
  readonly role: "title" | "heading" | "text";
  /** May hold line breaks and tabs. */
  readonly text: string;
  /** What is said beside it (a comment in Word); other formats leave it out. */
  readonly notes: readonly string[];
  /** Where the line stands in the file it was read from; `null` for one that comes from no file. */
  readonly at: Location | null;
  /** True for the first passage of a report that follows another. */
  readonly opensReport?: boolean;
}

/** A table with its merged cells. */
export interface Table {
  readonly kind: "table";
  /** Which table of the form it is; `null` for a table that is none. */
  readonly key: TableKey | null;
  /** 「表二」; `null` for a table that is none. */
  readonly name: string | null;
  readonly width: number;
  readonly height: number;
  /** Columns at the left that hold labels. */
  readonly labelColumns: number;
  /** Rows at the top that are the header of the whole table, to be repeated on the next page. */
  readonly headerRows: number;
  /** From left to right and from top to bottom, each where it begins. */
  readonly cells: readonly TableCell[];
  /** Where the table stands in the file it was read from; `null` for one that comes from no file. */
  readonly at: Location | null;
}

export interface TableCell {
  readonly role: "caption" | "corner" | "column" | "group" | "row" | "figure" | "plain";
  /** A figure as it is printed: empty where nothing was read. */
  readonly text: string;
  /** 0-based slot of its upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Of a figure: the cell of the form, and its value. */
  readonly pointer: CellPointer | null;
  readonly value: CellValue;
  readonly notes: readonly string[];
  /** What a workbook works the value out with. */
  readonly formula?: string;
}
