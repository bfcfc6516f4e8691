import type { EditionId, SectionKey } from "../form/index.ts";

/**
 * An example of a rule. Give `text` (a file as it would be read) for rules about structure, `report` for the rest.
 * `expect` lists `messageId` or `messageId@/pointer` of every finding due, in order; absent = none.
 */
export interface Example<MessageId extends string = string> {
  readonly name: string;
  readonly text?: string;
  readonly report?: ExampleReport;
  /** Last year's report, for rules across years. */
  readonly previous?: ExampleReport;
  readonly expect?: readonly (MessageId | `${MessageId}@${string}`)[];
}

/**
 * A report in short. Whatever is not given is as in a faultless report of a made-up office: all six sections
 * present, all cells 0, title, period, contact and dates in order.
 */
export interface ExampleReport {
  /** Default "2021". */
  readonly form?: EditionId | null;
  /** Default 2023. */
  readonly year?: number | null;
  readonly organization?: string;
  readonly title?: string | null;
  readonly publishedOn?: string | null;
  readonly preamble?: string;
  /** Section text, one paragraph per line; `null` = the section is missing. */
  readonly sections?: Partial<Record<SectionKey, string | null>>;
  /** Section headings that differ from the official wording. */
  readonly headings?: Partial<Record<SectionKey, string>>;
  /**
   * Cells that differ from 0, by row: key = row path below the table (`received`, `outcomes/denied/petition`,
   * `regulations`; `""` for 表四), value = the row's cells in column order. A string is what the cell holds
   * (`""` blank, `"/"`, `"75万元"`). A table given as `null` is missing.
   */
  readonly proactiveDisclosure?: ExampleTable | null;
  readonly applications?: ExampleTable | null;
  readonly remedies?: ExampleTable | null;
}

export type ExampleTable = Readonly<Record<string, readonly (number | string)[]>>;
