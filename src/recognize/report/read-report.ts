import { editionByYear } from "../../form/alike.ts";
import { type EditionId, type SectionKey, type TableKey, tableKeys, tableOf } from "../../form/index.ts";
import type { Issue } from "../../report/issues.ts";
import type { Report } from "../../report/model.ts";
import { groundOfFile } from "../../text/paragraphs.ts";
import { readMetadata } from "../metadata/index.ts";
import type { RecognizeOptions } from "../options.ts";
import type { PhysicalRow, RowRange } from "../sheet/rows.ts";
import { atRow, type Sheet } from "../sheet/sheet.ts";
import { type ChosenTables, chooseTables } from "../tables/choose-tables.ts";
import { findByFigures, type TableCandidate } from "../tables/find-tables.ts";
import { withLateRows } from "../tables/late-rows.ts";
import { textOutside, unclearHeadings } from "../tables/outside-sections.ts";
import type { ReportSpan } from "../tables/reports.ts";
import { thresholds } from "../thresholds.ts";
import { extentsOf } from "./extents.ts";
import { readTables, withEdition } from "./read-tables.ts";
import { linesIn, readSections } from "./sections.ts";

/**
 * The report in a span of a file; `null` where what stands there is none.
 *
 * @param found runs of rows that are like a table, of the whole file
 * @param alone the file holds no other report
 */
export function readReport(
  sheet: Sheet,
  span: ReportSpan,
  found: ReadonlyMap<TableKey, readonly TableCandidate[]>,
  options: RecognizeOptions,
  alone: boolean,
): Report | null {
  const { source, rows } = sheet;
  const under = new Map<SectionKey, RowRange>();
  for (const key of tableKeys) {
    const section = rowsBelow(span, key);
    if (section !== null) under.set(key, section);
  }
  const chosen = tablesOf(sheet, span, found, under, options);
  if (!isReport(span, chosen.tables)) return null;

  const extents = extentsOf(rows, chosen.tables, under, span);
  const { sections, otherTables } = readSections(sheet, span, extents.isOfTable);
  const froms = [...chosen.tables.values()].map(({ from }) => from);
  const firstHeading = span.headings[0]?.row ?? Math.min(span.to, ...froms);
  const preamble = linesIn(sheet, span.from, firstHeading, extents.inTable);
  const body = span.headings.length > 0 ? [] : linesIn(sheet, firstHeading, span.to, extents.inTable);
  const outside = sections.overview === null ? [...preamble, ...body] : [];
  const metadata = readMetadata({ source, rows, span, firstHeading, preamble, sections, options, alone });
  const year = metadata.fields.year?.value ?? null;
  for (const [key, table] of chosen.tables) {
    const form = tableOf(table.table.template.edition, key);
    chosen.tables.set(key, withEdition(table, editionByYear(form, year)));
  }
  const form = formOf(chosen.tables);
  const { tables, issues } = readTables(chosen, { sheet, sections, under, extents, form, year });
  return {
    kind: source.kind,
    form,
    ...metadata.fields,
    preamble,
    sections,
    order: span.headings.map((heading) => heading.key),
    tables,
    otherTables,
    issues: [
      ...noticesOf(sheet),
      ...issues,
      ...metadata.issues,
      ...textOutside(outside, groundOfFile(source)),
      ...unclearHeadings(span, rows),
      ...skippedIssues(rows, span),
    ],
    at: atRow(rows, span.from),
  };
}

/** The tables of a report, whole: with rows that stand apart from the others. */
function tablesOf(
  { rows }: Sheet,
  span: ReportSpan,
  found: ReadonlyMap<TableKey, readonly TableCandidate[]>,
  under: ReadonlyMap<SectionKey, RowRange>,
  options: RecognizeOptions,
): ChosenTables {
  const isOwn = ({ from }: TableCandidate) => from >= span.from && from < span.to;
  const candidates = new Map(tableKeys.map((key) => [key, (found.get(key) ?? []).filter(isOwn)]));
  const year = options.year ?? span.titles.find((title) => title.year !== null)?.year ?? null;
  const chosen = chooseTables(rows, candidates, under, year);
  const below = under.get("remedies");
  if (!chosen.tables.has("remedies") && below !== undefined) {
    const bare = findByFigures(rows, below.from, below.to, "remedies");
    if (bare !== null) chosen.tables.set("remedies", bare);
  }
  for (const [key, table] of chosen.tables) {
    const section = under.get(key);
    if (section !== undefined) chosen.tables.set(key, withLateRows(table, section.from, section.to));
  }
  return chosen;
}

/** What the reader of the file found in it. */
function noticesOf({ source: { notices } }: Sheet): Issue[] {
  return notices.map(({ code, at, detail = "", data }) => ({
    code,
    ...(at === undefined ? {} : { at }),
    data: { detail, ...data },
  }));
}

/** Rows between a section's heading and the next. */
function rowsBelow(span: ReportSpan, key: SectionKey): RowRange | null {
  const index = span.headings.findIndex((heading) => heading.key === key);
  const heading = span.headings[index];
  return heading === undefined
    ? null
    : { from: heading.row + 1, to: span.headings[index + 1]?.row ?? span.to };
}

/** 表二 decides the edition; without it 表三 does, by （六）. */
function formOf(tables: ReadonlyMap<TableKey, TableCandidate>): EditionId | null {
  return (tables.get("proactiveDisclosure") ?? tables.get("applications"))?.table.template.edition ?? null;
}

/** A report has a statutory table, or most of the statutory headings, or a title and some of them. */
function isReport(span: ReportSpan, tables: ReadonlyMap<TableKey, TableCandidate>): boolean {
  // Lines of a guide may be like headings of free wording.
  const headings = span.headings.filter(({ likeness }) => likeness >= thresholds.headings.minimumLikeness);
  if (tables.size > 0 || headings.length >= 3) return true;
  // A file may end behind its first section.
  const isBegun =
    headings.some(({ key }) => key === "overview") && span.titles.some(({ year }) => year !== null);
  return isBegun || (span.titles.length > 0 && headings.length >= 2);
}

/** What stands before a report and behind it: guides, navigation, the site's footer. */
function skippedIssues(rows: readonly PhysicalRow[], span: ReportSpan): Issue[] {
  const parts = [rows.slice(span.head, span.from), rows.slice(span.to, span.end)];
  return parts.flatMap((part) => {
    const skipped = part.filter((row) => row.text.trim() !== "");
    const first = skipped[0];
    if (first === undefined) return [];
    return [
      {
        code: "content-skipped" as const,
        at: first.at,
        data: { detail: first.text.trim().slice(0, thresholds.reading.longestSkipped) },
      },
    ];
  });
}
