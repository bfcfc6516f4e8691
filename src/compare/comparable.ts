import { type CellPointer, cellsOf, type EditionId, sectionKeys, tableKeys } from "../form/index.ts";
import type { SectionKey, TableKey } from "../form/types.ts";
import type { Location } from "../read/source.ts";
import type { CellValue, NullReason, Report } from "../report/model.ts";

/** What of a report can be held against another version of it: plain data, which may be handed from thread to thread. */
export interface Comparable {
  readonly form: EditionId | null;
  readonly facts: readonly Fact[];
  readonly sections: Readonly<Record<SectionKey, ComparableSection | null>>;
  readonly tables: Readonly<Record<TableKey, ComparableTable | null>>;
  readonly otherTables: readonly ComparableRows[];
}

/** `value` is `null` where the report does not state it. */
export interface Fact {
  readonly field: FactName;
  readonly value: string | null;
  readonly at: Location | null;
}

export type FactName = (typeof factNames)[number];

/** Facts in the order in which they are told. */
export const factNames = [
  "title",
  "organization",
  "year",
  "form",
  "period.start",
  "period.end",
  "publishedOn",
  "contact.address",
  "contact.postcode",
  "contact.telephone",
  "contact.fax",
  "contact.email",
  "contact.website",
] as const;

export interface ComparableSection {
  readonly heading: string;
  readonly headingAt: Location;
  /** Without what was pasted into the report. */
  readonly lines: readonly { readonly text: string; readonly at: Location }[];
}

export interface ComparableTable {
  readonly edition: EditionId;
  readonly at: Location;
  readonly cells: ReadonlyMap<CellPointer, ComparableCell>;
}

export interface ComparableCell {
  readonly value: CellValue;
  /** Why there is no value. */
  readonly reason: NullReason | null;
  readonly at: Location | null;
}

/** A table that is none of the form. */
export interface ComparableRows {
  readonly section: SectionKey | null;
  readonly rows: readonly (readonly string[])[];
  readonly at: Location;
}

/** What of a report can be compared. */
export function comparableOf(report: Report): Comparable {
  return {
    form: report.form,
    facts: factNames.map((field) => ({ field, ...factOf(report, field) })),
    sections: {
      overview: sectionOf(report, "overview"),
      proactiveDisclosure: sectionOf(report, "proactiveDisclosure"),
      applications: sectionOf(report, "applications"),
      remedies: sectionOf(report, "remedies"),
      problems: sectionOf(report, "problems"),
      otherMatters: sectionOf(report, "otherMatters"),
    },
    tables: {
      proactiveDisclosure: tableOf(report, "proactiveDisclosure"),
      applications: tableOf(report, "applications"),
      remedies: tableOf(report, "remedies"),
    },
    otherTables: report.otherTables.map(({ section, rows, at }) => ({ section, rows, at })),
  };
}

/** All sections and tables, in the order of the form. */
export const comparedSections = sectionKeys;
export const comparedTables = tableKeys;

function factOf(report: Report, field: FactName): Omit<Fact, "field"> {
  switch (field) {
    case "title":
      return located(report.title);
    case "organization":
      return located(report.organization);
    case "year":
      return located(report.year);
    case "form":
      return { value: report.form, at: null };
    case "period.start":
      return { value: report.period?.value.start ?? null, at: report.period?.at ?? null };
    case "period.end":
      return { value: report.period?.value.end ?? null, at: report.period?.at ?? null };
    case "publishedOn":
      return located(report.publishedOn);
    case "contact.address":
      return located(report.contact.address);
    case "contact.postcode":
      return located(report.contact.postcode);
    case "contact.telephone":
      return located(report.contact.telephone);
    case "contact.fax":
      return located(report.contact.fax);
    case "contact.email":
      return located(report.contact.email);
    case "contact.website":
      return located(report.contact.website);
  }
}

function located(found: { readonly value: string | number; readonly at: Location } | null) {
  return { value: found === null ? null : String(found.value), at: found?.at ?? null };
}

function sectionOf({ sections }: Report, key: SectionKey): ComparableSection | null {
  const section = sections[key];
  if (section === null) return null;
  const lines = section.lines
    .filter(({ foreign, text }) => foreign !== true && text.trim() !== "")
    .map(({ text, at }) => ({ text, at }));
  return { heading: section.heading, headingAt: section.headingAt, lines };
}

function tableOf({ tables }: Report, key: TableKey): ComparableTable | null {
  const table = tables[key];
  if (table === null) return null;
  const cells = cellsOf(table.template).map(({ pointer }): [CellPointer, ComparableCell] => {
    const reading = table.cells.get(pointer);
    const { value = null, reason = "missing", at = null } = reading ?? {};
    return [pointer, { value, reason, at }];
  });
  return { edition: table.template.edition, at: table.at, cells: new Map(cells) };
}
