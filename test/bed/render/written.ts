import { strToU8 } from "fflate";
import { cellsOf, type TableKey, tableKeys } from "../../../src/form/index.ts";
import type { Report, SectionReading, TableReading } from "../../../src/report/model.ts";
import { writeDocx } from "../../../src/write/docx/index.ts";
import { writeHtml } from "../../../src/write/html/index.ts";
import { writeMarkdown } from "../../../src/write/md/index.ts";
import { writeXlsx } from "../../../src/write/xlsx/index.ts";
import type { Printed, PrintedSection } from "../printed.ts";
import type { BedReport } from "../report.ts";

const writers: Readonly<Record<string, (reports: readonly Report[]) => string | Uint8Array>> = {
  docx: writeDocx,
  xlsx: writeXlsx,
  md: writeMarkdown,
  html: writeHtml,
};

/** Kinds of documents that gia-report writes. */
export const writtenKinds: readonly string[] = Object.keys(writers);

/** A document as gia-report itself writes it. */
export function renderWritten(printed: Printed, kind: string): Uint8Array {
  const written = writers[kind]?.([reportOf(printed)]);
  if (written === undefined) throw new Error(`no writer of ${kind}`);
  return typeof written === "string" ? strToU8(written) : written;
}

/** The made-up report as if it had been read; what writers do not look at is left open. */
function reportOf({ report, title, front, preamble, sections }: Printed): Report {
  const parts = new Map(sections.map((section) => [section.key, sectionOf(section)]));
  const lines = [...title, ...front, ...preamble].map((text) => ({ text, at: {} }));
  const table = (key: TableKey) => tableOf(report, key);
  const [proactiveDisclosure, applications, remedies] = tableKeys.map(table);
  return {
    kind: "docx",
    form: report.form,
    title: { value: report.title, at: {} },
    organization: null,
    year: null,
    yearFrom: null,
    period: null,
    publishedOn: null,
    contact: { address: null, postcode: null, telephone: null, fax: null, email: null, website: null },
    preamble: lines,
    sections: {
      overview: parts.get("overview") ?? null,
      proactiveDisclosure: parts.get("proactiveDisclosure") ?? null,
      applications: parts.get("applications") ?? null,
      remedies: parts.get("remedies") ?? null,
      problems: parts.get("problems") ?? null,
      otherMatters: parts.get("otherMatters") ?? null,
    },
    order: sections.map(({ key }) => key),
    tables: {
      proactiveDisclosure: proactiveDisclosure ?? null,
      applications: applications ?? null,
      remedies: remedies ?? null,
    },
    otherTables: [],
    issues: [],
    at: {},
  };
}

function sectionOf({ key, heading, paragraphs }: PrintedSection): SectionReading {
  const lines = paragraphs.map((text) => ({ text, at: {} }));
  return { key, heading, headingAt: {}, ordinal: null, lines };
}

function tableOf({ tables, figures }: BedReport, key: TableKey): TableReading {
  const template = tables[key];
  const cells = cellsOf(template).map((cell) => {
    const { value, raw } = figures.get(cell.pointer) ?? { value: null, raw: null };
    const rest = { at: null, placedBy: null, reason: null, styles: [] };
    return [cell.pointer, { cell, value, raw, ...rest }] as const;
  });
  const rest = { rows: [], headers: [], extraRows: [], confidence: 1, margin: null };
  return { template, layout: "grid", at: {}, cells: new Map(cells), ...rest };
}
