import type { CellContent, CellPlace, ParagraphPlace, TablePlace } from "../reading.ts";

/** Where a paragraph of a document stands. */
export type FlowPlace = ParagraphPlace | CellPlace;

/**
 * What the pass over the body gathers: paragraphs and tables in reading order, with what Word says about the layout.
 * Not yet grids: see `table.ts`.
 */
export type Content = TextParagraph | Table;

export interface TextParagraph {
  readonly kind: "paragraph";
  /** Automatic number included; line breaks are "\n". */
  readonly text: string;
  readonly at: FlowPlace;
  readonly heading: number | undefined;
  readonly image: boolean;
  /** What stands in it besides text, and makes a cell more than its text. */
  readonly holds?: CellContent;
}

export interface Table {
  readonly kind: "table";
  readonly at: TablePlace;
  readonly rows: readonly Row[];
  /** Columns that `w:tblGrid` declares; 0 where it is missing. */
  readonly columns: number;
  /** Cells of the tables inside its cells, at any depth. */
  readonly innerCells: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Columns left free before the first and after the last cell. */
  readonly before: number;
  readonly after: number;
}

/** How a cell belongs to the one above or to its left: `start` of a merged region, part of it (`continue`), or neither. */
export type Merge = "start" | "continue" | undefined;

export interface Cell {
  readonly content: readonly Content[];
  readonly at: CellPlace;
  /** Columns that it covers, as declared. */
  readonly span: number;
  readonly vertical: Merge;
  readonly horizontal: Merge;
}
