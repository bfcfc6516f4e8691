/**
 * What a reader makes of a file: a sequence of paragraphs and grids, each with its place.
 * Readers know neither the form nor the rules.
 */

/**
 * Where something stands in the file, 1-based, in the terms a person sees. A union that is told apart by what a place
 * has, as it is printed: `sheet`, else `table` (with `row`: a row or cell), else `column` (a line), else `page`, else
 * `paragraph`, else nothing. So a test of one of them narrows the type, and JSON needs no tag.
 */
export type Location = SheetPlace | CellPlace | TablePlace | LinePlace | PagePlace | ParagraphPlace | Nowhere;

/** Text, and HTML outside of tables. */
export type LinePlace = Place<{
  readonly line: number;
  /** In characters (UTF-16 units, as editors and SARIF count). */
  readonly column: number;
  /** Characters from the column on, never beyond the end of the line; in text, where what is told is written there. */
  readonly length?: number;
  /** In a text that knows its pages. */
  readonly page?: number;
}>;

/** PDF and OFD outside of tables: lines are counted on their page and have no columns. */
export type PagePlace = Place<{ readonly page: number; readonly line?: number }>;

/** Word, ODT and RTF outside of tables. */
export type ParagraphPlace = Place<{ readonly paragraph: number }>;

/** A table as a whole: its number in the file (PDF, OFD: on its page), and where it begins. */
export type TablePlace = Place<{
  readonly table: number;
  readonly line?: number;
  /** HTML: of the line in which the table begins. */
  readonly column?: number;
  readonly page?: number;
  readonly paragraph?: number;
}>;

/** A row of a table, or a cell: its place among the cells of the row; in HTML with its line. */
export type CellPlace = Place<{
  readonly table: number;
  readonly row: number;
  readonly column?: number;
  readonly line?: number;
  readonly page?: number;
  readonly paragraph?: number;
}>;

/** Excel, WPS, ODS. */
export type SheetPlace = Place<{
  /** Name of the sheet. */
  readonly sheet: string;
  /** As the program calls it: `C7`; the upper left one of merged cells. */
  readonly cell?: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}>;

/** What stands beside the text, such as properties of the file, or was given by the user. */
export type Nowhere = Place<Readonly<Record<never, never>>>;

/** Own parts, and of the other kinds of places none. */
type Place<Own> = Own & { readonly [Part in Exclude<PlacePart, keyof Own>]?: undefined } & {
  /** Name of the attachment, where a page and its attachment are read as one. */
  readonly file?: string;
};

type PlacePart = "sheet" | "cell" | "table" | "row" | "column" | "line" | "length" | "page" | "paragraph";

export interface Paragraph {
  readonly kind: "paragraph";
  /** Text as a person sees it, automatic numbers included. May be empty; holds no line break in text input. */
  readonly text: string;
  readonly at: Location;
  /** 1–6 for an HTML heading or a Word outline level; absent otherwise. */
  readonly heading?: number;
  /** True where the paragraph holds a picture (a scanned table, a screenshot). */
  readonly image?: boolean;
}

/** A cell stands once in `cells`; every slot it covers in `slots` points to it. */
export interface GridCell {
  /** Paragraphs and lines of the cell joined by "\n": figures on two lines are two texts. */
  readonly text: string;
  /** 0-based slot of its upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly at: Location;
  /** What it holds that is no text, or whose text is no content: such a cell is never blank, and not read whole. */
  readonly holds?: CellContent;
}

export type CellContent = "picture" | "object" | "control" | "sign" | "field" | "altered";

export interface Grid {
  readonly kind: "grid";
  readonly at: Location;
  readonly width: number;
  readonly height: number;
  readonly cells: readonly GridCell[];
  /** `slots[row][column]` is an index into `cells`, or -1 for a hole. */
  readonly slots: readonly (readonly number[])[];
  /** Collisions, holes and overlong spans met while the grid was formed. */
  readonly problems: readonly GridProblem[];
}

export interface GridProblem {
  readonly kind: "overlap" | "hole" | "span-too-long";
  readonly row: number;
  readonly column: number;
}

export type Block = Paragraph | Grid;

/**
 * What a reader wants said about the file as a whole; becomes an issue of every report in it.
 * Codes are listed in `report/issues.ts`.
 */
export interface Notice {
  readonly code:
    | "revisions-accepted"
    | "hidden-text-skipped"
    | "veiled-text-read"
    | "altered-text-read"
    | "struck-text-skipped"
    | "encoding-guessed"
    | "characters-undecodable"
    | "mojibake-undone"
    | "grid-irregular"
    | "image-only"
    | "markup-unescaped"
    | "footnote-skipped"
    | "hidden-cells-skipped"
    | "formula-without-value"
    | "value-not-shown"
    | "attachment-read"
    | "attachment-unread"
    | "attachment-copy"
    | "attachment-copies-differ"
    | "content-damaged"
    | "overlay-unread"
    | "covered-unread"
    | "font-unreadable"
    | "text-from-picture"
    | "renamed-file";
  readonly at?: Location;
  readonly detail?: string;
  /** What the text of the issue names beside `detail`. */
  readonly data?: Readonly<Record<string, string | number>>;
}

/** Facts that stand beside the text: HTML title and meta elements, Word core properties. Lower-case names. */
export type Properties = Readonly<Record<string, string>>;

/** What one reader makes of its bytes or text. */
export interface Reading {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
  readonly properties: Properties;
}

/** Limits that keep a hostile file from harming the machine; named in the message when they bite. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of one part after unzipping. */
  readonly unzippedBytes: number;
  /** Unzipped over zipped size, above 1 MiB. */
  readonly compressionRatio: number;
  /** Nesting of XML or HTML elements. */
  readonly depth: number;
  /** Cells of one table, spans counted. */
  readonly cells: number;
  /** Elements of one page or of one part of a Word file; in HTML those that a parser must add to mend it included. */
  readonly elements: number;
  /** Paragraphs and tables of one file; lines of a text. */
  readonly blocks: number;
  /** Characters of one paragraph or line. */
  readonly paragraphCharacters: number;
  /** Pages of a PDF or OFD file. */
  readonly pages: number;
  /** Characters, line pieces and drawing steps on all pages of a PDF or OFD file. */
  readonly marks: number;
}

export const defaultLimits: Limits = {
  fileBytes: 200 * 1024 * 1024,
  unzippedBytes: 200 * 1024 * 1024,
  compressionRatio: 500,
  depth: 512,
  cells: 2_000_000,
  elements: 4_000_000,
  blocks: 4_000_000,
  paragraphCharacters: 1_000_000,
  pages: 2_000,
  marks: 1_000_000,
};
