import type {
  CellPointer,
  CellTemplate,
  EditionId,
  RowTemplate,
  SectionKey,
  TableKey,
  TableTemplate,
} from "../form/index.ts";
import type { Location, SourceKind } from "../read/source.ts";
import type { CellEvidence } from "./evidence.ts";
import type { Issue } from "./issues.ts";

/** A piece of text with its place. */
export interface Located<T> {
  readonly value: T;
  readonly at: Location;
}

export interface TextLine {
  readonly text: string;
  readonly at: Location;
  /** The line as well as its paragraph belongs to material pasted into the report (screenshots, site navigation). */
  readonly foreign?: boolean;
  readonly image?: boolean;
}

/** Money of the 2019 form keeps the unit it was written with; nothing is converted. */
export interface Money {
  readonly value: number;
  readonly unit: "万元" | "元" | null;
}

export type CellValue = number | Money | null;

/** Why a cell is `null`. */
export type NullReason =
  /** The cell is there and holds nothing. */
  | "blank"
  /** `/`, `—`, `无` and the like. */
  | "placeholder"
  /** Text that is not a number of the type due. */
  | "unreadable"
  /** The row is there but has fewer values than columns, and nothing shows where the hole is. */
  | "ambiguous"
  /** No value was found for the cell. */
  | "missing"
  /** The row itself was not found. */
  | "row-missing";

/** How it was decided which cell of the form a value belongs to. */
export type Placement =
  /** By the row and column of a true grid or of a row with separators. */
  | "grid"
  /** By the label of its column. */
  | "label"
  /** By its position in a complete run of values after the row's label. */
  | "sequence"
  /** By the equations: the only placement that satisfies all of them. */
  | "arithmetic";

/** Oddities of writing that do not change the value; the V rules speak of them. */
export type Style =
  | "full-width"
  | "thousands-separator"
  | "unit"
  | "plus-sign"
  | "sign-word"
  | "annotation"
  | "inner-space"
  | "leading-zero";

/** What was read for one cell of the form. */
export interface CellReading {
  readonly cell: CellTemplate;
  readonly value: CellValue;
  /** Text of the cell as it stands in the file; `null` where there is none. */
  readonly raw: string | null;
  readonly at: Location | null;
  readonly placedBy: Placement | null;
  readonly reason: NullReason | null;
  readonly styles: readonly Style[];
  /** True for a figure put together from parts on several lines, because the sums of its row are right so. */
  readonly joined?: boolean;
  /** What its place rests on; absent in a report that was kept for later without its file. */
  readonly evidence?: CellEvidence;
}

export interface RowReading {
  readonly row: RowTemplate;
  /** Label as found, fragments joined without a break; `null` where the row has none or it was lost. */
  readonly rawLabel: string | null;
  /** 0–1 after normalisation; 1 = official wording or an alias. */
  readonly similarity: number;
  readonly at: Location | null;
  /** Number of value cells found in the row, pads not counted; `null` for a missing row, and where some may be halves. */
  readonly found: number | null;
  /** True where the row was torn over a page break and its halves were joined. */
  readonly torn?: boolean;
}

/** A caption, corner or column header of the table as found. */
export interface HeaderReading {
  /** Official wording. */
  readonly expected: string;
  /** What kind of label it is. */
  readonly role: "caption" | "corner" | "column" | "group";
  /** As found; `null` where it was not. */
  readonly raw: string | null;
  readonly similarity: number;
  readonly at: Location | null;
  /** The header of a neighbour that stands in its place, so that it stands there twice. */
  readonly instead?: Located<string>;
}

export interface ExtraRow {
  readonly cells: readonly string[];
  readonly at: Location;
}

export interface TableReading {
  readonly template: TableTemplate;
  /** `grid` where the file has a true table, `rows` where lines hold rows, `stream` where cells follow each other. */
  readonly layout: "grid" | "rows" | "stream";
  readonly at: Location;
  readonly cells: ReadonlyMap<CellPointer, CellReading>;
  readonly rows: readonly RowReading[];
  readonly headers: readonly HeaderReading[];
  readonly extraRows: readonly ExtraRow[];
  /** Columns that the form does not have: a line of their headers, and one for each row with what it has there. */
  readonly extraColumns?: readonly (readonly string[])[];
  /** Score of the chosen template, 0–1. */
  readonly confidence: number;
  /**
   * Its lead over the best other reading, 0–1. Found out when asked for, since the other edition may have to be aligned
   * for it; `null` in a report that was kept for later without its file.
   */
  readonly margin: (() => number) | null;
}

export interface OtherTable {
  readonly section: SectionKey | null;
  readonly rows: readonly (readonly string[])[];
  readonly at: Location;
}

export interface SectionReading {
  readonly key: SectionKey;
  /** Heading as it stands, with its ordinal. */
  readonly heading: string;
  readonly headingAt: Location;
  /** Ordinal as it stands (一…), or `null` where it was lost. */
  readonly ordinal: string | null;
  /** Text of the section without its tables, one entry per paragraph. */
  readonly lines: readonly TextLine[];
}

export interface Contact {
  readonly address: Located<string> | null;
  readonly postcode: Located<string> | null;
  readonly telephone: Located<string> | null;
  readonly fax: Located<string> | null;
  readonly email: Located<string> | null;
  readonly website: Located<string> | null;
}

/** Dates are ISO 8601 calendar dates. */
export interface Period {
  readonly start: string | null;
  readonly end: string | null;
}

/** One annual report as recognised. Canonical JSON is a projection of it (`write/canonical.ts`). */
export interface Report {
  readonly kind: SourceKind;
  readonly form: EditionId | null;
  readonly title: Located<string> | null;
  readonly organization: Located<string> | null;
  readonly year: Located<number> | null;
  /** What the year was read from. */
  readonly yearFrom: "option" | "title" | "period" | "text" | "publication" | "properties" | null;
  readonly period: Located<Period> | null;
  readonly publishedOn: Located<string> | null;
  readonly contact: Contact;
  /** Lines from the report's first line to its first section, title and metadata included. */
  readonly preamble: readonly TextLine[];
  readonly sections: Readonly<Record<SectionKey, SectionReading | null>>;
  /** Sections in the order in which they stand in the file. */
  readonly order: readonly SectionKey[];
  readonly tables: Readonly<Record<TableKey, TableReading | null>>;
  readonly otherTables: readonly OtherTable[];
  readonly issues: readonly Issue[];
  readonly at: Location;
}

/** The value of a cell as a number, or `null` where it is blank, unreadable, or the cell does not exist. */
export function numberAt(report: Report, pointer: CellPointer): number | null {
  const value = readingAt(report, pointer)?.value ?? null;
  return typeof value === "number" || value === null ? value : value.value;
}

const tableByLetter: Readonly<Record<string, TableKey | undefined>> = {
  p: "proactiveDisclosure",
  a: "applications",
  r: "remedies",
};

export function readingAt(report: Report, pointer: CellPointer): CellReading | null {
  // Asked some thousand times a report: the first letter tells the tables apart, and the map the rest.
  const table = tableByLetter[pointer.charAt(1)];
  return table === undefined ? null : (report.tables[table]?.cells.get(pointer) ?? null);
}
