import { cellsOf, sectionKeys, tableKeys } from "../form/index.ts";
import type { Source } from "../read/source.ts";
import { issueMessage } from "../report/issues.ts";
import type { Contact, OtherTable, Report, SectionReading, TableReading } from "../report/model.ts";
import type { CanonicalEnvelope, CanonicalReport } from "./canonical.generated.ts";
import { plantAt } from "./pointer.ts";
import { provenanceOf } from "./provenance.ts";

export type { CanonicalEnvelope, CanonicalReport };

/** Name of the schema as the package exports it; it resolves with `import.meta.resolve`. */
export const reportSchemaName = "gia-report/schemas/report.schema.json";

export interface CanonicalOptions {
  /** Adds `cells`: where each value was read and how it was placed. */
  readonly provenance: boolean;
  /** Language of the messages of `issues`. */
  readonly language: "zh" | "en";
}

/** One input with its reports, as `convert --to json` prints it: docs/format.md. */
export function toEnvelope(
  source: Source,
  reports: readonly Report[],
  options: CanonicalOptions,
): CanonicalEnvelope {
  return {
    $schema: reportSchemaName,
    source: { file: source.file, kind: source.kind, sha256: source.sha256() },
    reports: reports.map((report) => toCanonical(report, options)),
  };
}

/** One report as canonical JSON: a projection of the reading that alters no value and adds none. */
export function toCanonical(report: Report, options: CanonicalOptions): CanonicalReport {
  const parts = sectionKeys.map((key) => [key, sectionPart(report, key)] as const);
  const canonical = {
    form: report.form,
    title: report.title?.value ?? null,
    organization: report.organization?.value ?? null,
    year: report.year?.value ?? null,
    period: report.period?.value ?? null,
    publishedOn: report.publishedOn?.value ?? null,
    contact: contactValues(report.contact),
    ...Object.fromEntries(parts),
    otherTables: [...report.otherTables, ...besideForm(report)].map(otherTable),
    issues: report.issues.map((issue) => ({
      code: issue.code,
      cell: issue.cell ?? null,
      message: issueMessage(issue, options.language),
      ...(issue.cells === undefined ? {} : { cells: issue.cells }),
      ...(issue.at === undefined ? {} : { at: issue.at }),
    })),
    ...(options.provenance ? { cells: provenanceOf(report) } : {}),
  };
  // The shape derives from src/form like the schema does; the tests validate every output against it.
  return canonical as unknown as CanonicalReport;
}

function contactValues(contact: Contact) {
  return {
    address: contact.address?.value ?? null,
    postcode: contact.postcode?.value ?? null,
    telephone: contact.telephone?.value ?? null,
    fax: contact.fax?.value ?? null,
    email: contact.email?.value ?? null,
    website: contact.website?.value ?? null,
  };
}

/** A table can be found where its heading was lost; the section then stands with `heading: null`. */
function sectionPart(report: Report, key: (typeof sectionKeys)[number]) {
  const section = report.sections[key];
  const tableKey = tableKeys.find((candidate) => candidate === key);
  if (tableKey === undefined) return section === null ? null : sectionText(section);
  const table = report.tables[tableKey];
  if (section === null && table === null) return null;
  const text = section === null ? { heading: null, text: "" } : sectionText(section);
  return { ...text, table: table === null ? null : tableValues(table) };
}

function sectionText(section: SectionReading) {
  return { heading: section.heading, text: section.lines.map((line) => line.text).join("\n") };
}

/** All keys of the table's template, `null` where the file gives no value. */
function tableValues(table: TableReading) {
  const root = {};
  for (const { pointer, row, column } of cellsOf(table.template)) {
    plantAt(root, [...row.path, ...column.path], table.cells.get(pointer)?.value ?? null);
  }
  return root;
}

/** Rows and columns of a statutory table that the form does not have: nothing else has their figures. */
function besideForm({ tables }: Report): Pick<OtherTable, "section" | "rows">[] {
  return tableKeys.flatMap((section) => {
    const { extraRows = [], extraColumns = [] } = tables[section] ?? {};
    const parts = [extraRows.map(({ cells }) => cells), extraColumns];
    return parts.filter(({ length }) => length > 0).map((rows) => ({ section, rows }));
  });
}

function otherTable({ section, rows }: Pick<OtherTable, "section" | "rows">) {
  return { section, rows };
}
