import {
  type EditionId,
  editionOfYear,
  latestEdition,
  type SectionKey,
  type TableKey,
} from "../form/index.ts";
import type { SourceKind } from "../read/source.ts";
import type { Issue } from "../report/issues.ts";
import type { Contact, Period } from "../report/model.ts";
import type { RuleOptions } from "./options.ts";

/**
 * An example of a rule. Give `text` (a file as it would be read) for rules about structure, `report` for the rest.
 * `expect` lists `messageId` or `messageId@/pointer` of every finding due, in order; absent = none.
 */
export interface Example<MessageId extends string = string> {
  readonly name: string;
  readonly text?: string;
  readonly report?: ExampleReport;
  /** Options that differ from the usual ones. */
  readonly options?: Partial<RuleOptions>;
  /** Last year's report, for rules across years. */
  readonly previous?: ExampleReport;
  /** Further reports of the same file, for rules about the file as a whole. */
  readonly siblings?: readonly ExampleReport[];
  readonly expect?: readonly (MessageId | `${MessageId}@${string}`)[];
  /** Certain corrections due, in order: before and after. Absent = not looked at. */
  readonly edits?: readonly (readonly [before: string, after: string])[];
}

/**
 * A report in short. Whatever is not given is as in a faultless report of a made-up office: all six sections
 * present, all cells 0, title, period, contact and dates in order.
 */
export interface ExampleReport {
  /** A year whose form it uses; default: its own year. `null` = no form that is known. */
  readonly formOf?: number | null;
  /** Default: the year of the form, else 2023. */
  readonly year?: number | null;
  /** The year that the user says it is of; default: none was given. */
  readonly checkedAs?: number;
  /** Kind of the input it was read from; default "text". */
  readonly kind?: SourceKind;
  readonly organization?: string;
  readonly title?: string | null;
  readonly publishedOn?: string | null;
  /** Default: the whole year; `null` = none was found. */
  readonly period?: Period | null;
  /** Details that differ from the office's own; `null` = not found. For the whole: nothing was found. */
  readonly contact?: Partial<Readonly<Record<keyof Contact, string | null>>> | null;
  /** Text before the first section, one paragraph per line; the title is put above it. */
  readonly preamble?: string;
  /** Section text, one paragraph per line; `null` = the section is missing. A line that begins with `^` is foreign. */
  readonly sections?: Partial<Record<SectionKey, string | null>>;
  /** Section headings that differ from the official wording. */
  readonly headings?: Partial<Record<SectionKey, string>>;
  /** Order of the sections in the file; default the statutory one. */
  readonly order?: readonly SectionKey[];
  /**
   * Cells that differ from 0, by row: key = row path below the table (`received`, `outcomes/denied/petition`,
   * `regulations`; `""` for 表四), value = the row's cells in column order. A string is what the cell holds
   * (`""` blank, `"/"`, `"75万元"`). A table given as `null` is missing.
   */
  readonly proactiveDisclosure?: ExampleTable | null;
  readonly applications?: ExampleTable | null;
  readonly remedies?: ExampleTable | null;
  /** What was met of the tables besides their figures. */
  readonly tables?: Partial<Record<TableKey, ExampleLayout>>;
  /** Tables that are not of the form, by the section in which they stand. */
  readonly otherTables?: Partial<Record<SectionKey, readonly (readonly string[])[]>>;
  /** What the reader had to say. */
  readonly issues?: readonly Issue[];
  /** Facts beside the text (HTML title, meta elements). */
  readonly properties?: Readonly<Record<string, string>>;
}

/** How a table stands in the file where it differs from the form. Rows are named as in `ExampleTable`. */
export interface ExampleLayout {
  /** A year whose form the table uses, where it is not the report's. */
  readonly formOf?: number;
  readonly layout?: "grid" | "rows" | "stream";
  /** Rows that are not there. */
  readonly missingRows?: readonly string[];
  /** Captions of blocks of which no label was found. */
  readonly missingBlocks?: readonly string[];
  /** Row labels as found; `null` = lost. */
  readonly rowLabels?: Readonly<Record<string, string | null>>;
  /** Rows torn over a page break and joined. */
  readonly tornRows?: readonly string[];
  /** Number of values found, where it is not the number due. */
  readonly found?: Readonly<Record<string, number>>;
  readonly extraRows?: readonly (readonly string[])[];
  /** Column and group headers as found, by official wording; `null` = not there. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** The header of a neighbour that stands in the place of another, by the official wording of that. */
  readonly doubledHeaders?: Readonly<Record<string, string>>;
}

export type ExampleTable = Readonly<Record<string, readonly (number | string)[]>>;

/** The year of an example and the edition that it uses; both are `null` where it says so. */
export function yearAndForm({ year, formOf }: ExampleReport): {
  readonly year: number | null;
  readonly form: EditionId | null;
} {
  const own = year === undefined ? (formOf ?? 2023) : year;
  const of = formOf === undefined ? (own ?? latestEdition().years.from) : formOf;
  return { year: own, form: of === null ? null : editionOfYear(of) };
}

/** The edition of a table of an example: its own, the report's, or the one in force now. */
export function formOfTable(report: ExampleReport, key: TableKey): EditionId {
  const own = report.tables?.[key]?.formOf;
  return (own === undefined ? yearAndForm(report).form : editionOfYear(own)) ?? latestEdition().id;
}
