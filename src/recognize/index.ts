import { editionByYear } from "../form/alike.ts";
import {
  type CellTemplate,
  cellName,
  type EditionId,
  latestEdition,
  namedBy,
  type SectionKey,
  type TableKey,
  tableKeys,
  tableOf,
} from "../form/index.ts";
import type { Block, Location, Source } from "../read/source.ts";
import type { Issue } from "../report/issues.ts";
import type { OtherTable, Report, SectionReading, TableReading, TextLine } from "../report/model.ts";
import { partOf, withoutLength } from "../text/place.ts";
import { readMetadata } from "./metadata/index.ts";
import type { RecognizeOptions } from "./options.ts";
import { readTable } from "./place/read-table.ts";
import { excerptOf, noteIssue } from "./place/table-issues.ts";
import { pipesFromBars } from "./sheet/bars.ts";
import { joinBands } from "./sheet/broken-rows.ts";
import { joinCutCells } from "./sheet/cut-cells.ts";
import { gridsFromDrawings } from "./sheet/drawn-tables.ts";
import { joinFigureTails } from "./sheet/figure-tails.ts";
import { detachGluedHeadings } from "./sheet/glued-headings.ts";
import { isHeaderPiece, isHeaderScrap } from "./sheet/header-scraps.ts";
import type { Heading } from "./sheet/headings.ts";
import { cutLongLines } from "./sheet/long-lines.ts";
import { withoutOrdinals } from "./sheet/ordinal-column.ts";
import { withoutRemarkLines } from "./sheet/remark-lines.ts";
import { type PhysicalCell, type PhysicalRow, physicalRows, type RowRange } from "./sheet/rows.ts";
import { tabsFromSeparators } from "./sheet/separated-fields.ts";
import { withoutShares } from "./sheet/share-column.ts";
import { fillHoles } from "./sheet/space-columns.ts";
import { joinStackedHeaders } from "./sheet/stacked-headers.ts";
import { joinTabLines } from "./sheet/tab-lines.ts";
import { isTurned, uprightGrids } from "./sheet/turned-grids.ts";
import { joinWrappedHeaders } from "./sheet/wrapped-headers.ts";
import { chooseTables } from "./tables/choose-tables.ts";
import { findByFigures, findTable, type TableCandidate } from "./tables/find-tables.ts";
import { findForeignTables } from "./tables/foreign-tables.ts";
import { markForeignText } from "./tables/foreign-text.ts";
import { withLateRows } from "./tables/late-rows.ts";
import { figuresOutside, textOutside, unclearHeadings } from "./tables/outside-sections.ts";
import { type ReportSpan, splitReports } from "./tables/reports.ts";
import { thresholds } from "./thresholds.ts";
import { isNote } from "./words/notes.ts";
import { arrangedSlotTable, slotTableOf } from "./words/slots.ts";

/**
 * Recognises the annual reports in a source: none, one, or several (several years in one file).
 * Pure and synchronous; never throws on any input that a reader delivers.
 */
export function recognize(source: Source, options: RecognizeOptions = {}): Report[] {
  const blocks = withoutRemarkLines(
    tabsFromSeparators(
      detachGluedHeadings(cutLongLines(uprightGrids(pipesFromBars(gridsFromDrawings(source.blocks))))),
    ),
  );
  const rows = fillHoles(
    joinBands(
      withoutShares(
        withoutOrdinals(
          joinCutCells(
            joinTabLines(joinStackedHeaders(joinWrappedHeaders(joinFigureTails(physicalRows(blocks))))),
          ),
        ),
      ),
    ),
  );
  const read = { source, blocks, rows };
  const found = new Map<TableKey, TableCandidate[]>();
  // 表四 is the same in both editions: it is aligned once and takes the edition of its report.
  for (const key of tableKeys) {
    found.set(
      key,
      findTable(rows, 0, rows.length, key, key === "remedies" ? [latestEdition().id] : undefined),
    );
  }
  const spans = splitReports(rows, [...found.values()].flat());
  return spans.flatMap((span) => {
    const report = readReport(read, span, found, options, spans.length === 1);
    return report === null ? [] : [report];
  });
}

/** A source with what was made of it before anything is known of reports. */
interface ReadSource {
  readonly source: Source;
  /** Tables drawn with characters are grids here. */
  readonly blocks: readonly Block[];
  readonly rows: readonly PhysicalRow[];
}

function readReport(
  read: ReadSource,
  span: ReportSpan,
  found: ReadonlyMap<TableKey, readonly TableCandidate[]>,
  options: RecognizeOptions,
  alone: boolean,
): Report | null {
  const { source, rows } = read;
  const candidates = new Map<TableKey, TableCandidate[]>();
  for (const key of tableKeys) {
    const own = (found.get(key) ?? []).filter((table) => table.from >= span.from && table.from < span.to);
    candidates.set(key, own);
  }
  const year = options.year ?? span.titles.find((title) => title.year !== null)?.year ?? null;
  const under = new Map<SectionKey, RowRange>();
  for (const key of tableKeys) {
    const section = rowsBelow(span, key);
    if (section !== null) under.set(key, section);
  }
  const chosen = chooseTables(rows, candidates, under, year);
  const below = under.get("remedies");
  if (!chosen.tables.has("remedies") && below !== undefined) {
    const found = findByFigures(rows, below.from, below.to, "remedies");
    if (found !== null) chosen.tables.set("remedies", found);
  }
  if (!isReport(span, chosen.tables)) return null;
  for (const [key, table] of chosen.tables) {
    const section = under.get(key);
    if (section !== undefined) chosen.tables.set(key, withLateRows(table, section.from, section.to));
  }

  const all = [...chosen.tables.values()];
  const tableBlocks = new Set(all.flatMap((table) => gridBlocks(rows, table)));
  // A grid that holds the whole report, headings and text included, is no table.
  for (const heading of span.headings) tableBlocks.delete(rows[heading.row]?.block ?? -1);
  const spread = [...chosen.tables].map(([key, table]) => ({
    from: topOf(rows, table, key, under.get(key)?.from ?? table.from),
    to: table.to,
  }));
  // Header rows of a true grid that were beyond recognition are no text of the section either.
  const inTable = (row: number) =>
    spread.some((table) => row >= table.from && row < table.to) || tableBlocks.has(rows[row]?.block ?? -1);
  const isScrap = (row: number) =>
    [...chosen.tables.keys()].some((key) => {
      const { from = 0, to = 0 } = under.get(key) ?? {};
      const own = row >= from && row < to ? rows[row] : undefined;
      return own !== undefined && isHeaderScrap(own, key);
    });
  const { sections, otherTables } = readSections(read, span, (row) => inTable(row) || isScrap(row));
  const firstHeading = span.headings[0]?.row ?? Math.min(span.to, ...all.map((table) => table.from));
  const preamble = linesIn(read, span.from, firstHeading, inTable);
  const outside =
    sections.overview !== null
      ? []
      : [...preamble, ...(span.headings.length > 0 ? [] : linesIn(read, firstHeading, span.to, inTable))];
  const metadata = readMetadata({ source, rows, span, firstHeading, preamble, sections, options, alone });
  for (const [key, table] of chosen.tables) {
    const form = tableOf(table.table.template.edition, key);
    chosen.tables.set(key, withEdition(table, editionByYear(form, metadata.fields.year?.value ?? null)));
  }
  const form = formOf(chosen.tables);
  const issues: Issue[] = source.notices.map((notice) => ({
    code: notice.code,
    ...(notice.at === undefined ? {} : { at: notice.at }),
    data: { detail: notice.detail ?? "", ...notice.data },
  }));
  const tables: Record<TableKey, TableReading | null> = {
    proactiveDisclosure: null,
    applications: null,
    remedies: null,
  };
  for (const key of tableKeys) {
    const candidate = chosen.tables.get(key);
    if (candidate === undefined) continue;
    const retargeted = key === "remedies" && form !== null ? withEdition(candidate, form) : candidate;
    const { reading, issues: own } = readTable(
      retargeted,
      sections[key]?.lines,
      metadata.fields.year?.value ?? null,
    );
    tables[key] = reading;
    const apart = own.some(({ code }) => code === "text-glued")
      ? []
      : figuresApart(rows, reading, candidate, under.get(key)?.to ?? 0);
    issues.push(...apart);
    if (apart.length === 0) issues.push(...figuresOutside(key, sections[key]?.lines ?? []));
    if (gridBlocks(rows, candidate).some((block) => isTurned(read.blocks[block])))
      issues.push({
        code: "table-turned",
        cell: `/${key}/table`,
        at: atRow(rows, candidate.from),
        data: { label: namedBy([tableOf(form ?? latestEdition().id, key).name]) },
      });
    // Where figures of the only row are told, the row is there.
    const isSaid = ({ code }: Issue) =>
      code === "row-missing" && apart.length > 0 && reading.rows.length === 1;
    for (const issue of own) if (!isSaid(issue)) issues.push(issue);
  }
  for (const repeated of chosen.repeated) {
    const { key, name } = repeated.table.template;
    const place = { cell: `/${key}/table`, at: atRow(rows, repeated.from) };
    const different = otherFigures(readTable(repeated).reading, tables[key]);
    const [first] = different;
    issues.push(
      first === undefined
        ? { code: "table-repeated", ...place, data: { label: namedBy([name]) } }
        : {
            code: "table-differs",
            ...place,
            data: { label: namedBy([name]), count: different.length, first: cellName(first) },
          },
    );
  }
  for (const { table, says } of chosen.others) {
    const { key, name } = table.table.template;
    const isOnly = tables[key] === null;
    const place = { cell: `/${key}/table`, at: atRow(rows, table.from) };
    const label = namedBy([name]);
    issues.push(
      "year" in says
        ? { code: isOnly ? "table-of-wrong-year" : "table-of-other-year", ...place, data: { label, ...says } }
        : { code: isOnly ? "table-of-no-use" : "table-beside", ...place, data: { label, ...says } },
    );
  }
  const isFree = (row: number) =>
    tableBlocks.has(rows[row]?.block ?? -1) && !spread.some((table) => row >= table.from && row < table.to);
  for (const [key, table] of chosen.tables) issues.push(...notesBeside(rows, isFree, table, key));
  issues.push(
    ...metadata.issues,
    ...textOutside(outside, { section: null, organization: "", hasColumns: source.kind === "text" }),
    ...unclearHeadings(span, rows),
    ...skippedIssues(rows, span),
  );
  return {
    kind: source.kind,
    form,
    ...metadata.fields,
    preamble,
    sections,
    order: span.headings.map((heading) => heading.key),
    tables,
    otherTables,
    issues,
    at: atRow(rows, span.from),
  };
}

/** The cells for which one table has a figure that the table that was read does not have there. */
function otherFigures(other: TableReading, read: TableReading | null): CellTemplate[] {
  return [...other.cells].flatMap(([pointer, { cell, value }]) => {
    const own = read?.cells.get(pointer)?.value ?? null;
    return value === null || JSON.stringify(value) === JSON.stringify(own) ? [] : [cell];
  });
}

/** Where no row of a table has a figure and some stand in or below it: labels and figures are parted, and nothing joins them. */
function figuresApart(
  rows: readonly PhysicalRow[],
  reading: TableReading,
  { from, to }: RowRange,
  end: number,
): Issue[] {
  if (reading.rows.some(({ found }) => found !== null && found > 0)) return [];
  const { key, name, blocks } = reading.template;
  const label = namedBy([name]);
  const saying = (code: Issue["code"], first: PhysicalCell, data: Issue["data"]): Issue[] => [
    { code, cell: `/${key}/table`, at: first.at, data: { label, ...data } },
  ];
  // The figures of an only row may stand among its headers.
  const all = rows
    .slice(reading.rows.length === 1 ? from : to, end)
    .flatMap(({ cells, layout }) =>
      cells.filter(({ kind }) => kind === "number").map((cell) => ({ cell, isAlone: layout === "plain" })),
    );
  // A number on a line of its own may be that of a page.
  const apart = all.filter(({ isAlone }) => !isAlone);
  const cells = (all.length >= fewestAlone ? all : apart).map(({ cell }) => cell);
  const [first] = cells;
  if (first === undefined) {
    // Figures may stand amid other text: `自然人3件，商业企业0件`, `"3",`.
    const amid = rows
      .slice(from, end)
      .flatMap((row, index) => (from + index < to || isShort(row) ? row.cells : []))
      .filter(({ kind, text }) => kind === "label" && holdsFigure(text));
    const [one] = amid;
    return one === undefined
      ? []
      : saying("value-unplaced", one, { raw: excerptOf(amid.map(({ text }) => text.trim())) });
  }
  const values = excerptOf(cells.map(({ text }) => text.trim()));
  const due = reading.rows.length === 1 ? blocks[0]?.columns.length : undefined;
  if (due === undefined) return saying("columns-unclear", first, { values });
  if (cells.length === due) return saying("value-unplaced", first, { raw: values });
  const code = cells.length > due ? "row-overfull" : "row-ambiguous";
  return saying(code, first, { expected: due, found: cells.length, values });
}

/** Whether a line below a table may be part of it, and is no sentence. */
function isShort({ text }: PhysicalRow): boolean {
  return text.trim().length <= thresholds.reading.longestPart && !/[。；！？]/u.test(text);
}

/** Whether a text holds a number that neither counts it nor is a year. */
function holdsFigure(text: string): boolean {
  return /\p{Nd}/u.test(
    text.replace(/(?<!\p{Nd})(?:\p{Nd}{1,2}\s*[.．、)）]|20\p{Nd}{2}\s*年|〔20\p{Nd}{2}〕\p{Nd}+)/gu, ""),
  );
}

const fewestAlone = thresholds.reading.fewestAlone;

/** Rows of words in the grids of a table, above its first label or below its last row. */
function notesBeside(
  rows: readonly PhysicalRow[],
  isFree: (row: number) => boolean,
  table: TableCandidate,
  key: TableKey,
): Issue[] {
  const grids = new Set(gridBlocks(rows, table));
  return rows.flatMap((row, index) => {
    if (!grids.has(row.block) || !isFree(index)) return [];
    const [only, ...others] = row.cells.filter(({ text }) => text.trim() !== "");
    if (only === undefined || others.length > 0 || !isNote(only.text, key)) return [];
    return [noteIssue(table.table.template, only.text.trim(), only.at)];
  });
}

/** Grids that a table takes up. */
function gridBlocks(rows: readonly PhysicalRow[], table: TableCandidate): number[] {
  return rows.slice(table.from, table.to).flatMap((row) => (row.layout === "grid" ? [row.block] : []));
}

/** The first row of a table, lines of its header included that recognition did not need: damaged or broken ones. */
function topOf(rows: readonly PhysicalRow[], table: TableCandidate, key: TableKey, least: number): number {
  const isHeader = (row: PhysicalRow | undefined) =>
    row?.separator === "pipe" &&
    row.layout === "line" &&
    row.text.trimStart().startsWith("|") &&
    row.cells.every((cell) => cell.kind !== "number");
  let top = table.from;
  while (rows[top]?.separator === "pipe" && isHeader(rows[top - 1])) top--;
  for (let above = top - 1; above >= least; above--) {
    const row = rows[above];
    if (row === undefined || row.layout === "grid") break;
    if (isHeaderPiece(row, key)) top = above;
    else if (row.text.trim() !== "") break;
  }
  return top;
}

/** Rows between a section's heading and the next. */
function rowsBelow(span: ReportSpan, key: SectionKey): RowRange | null {
  const index = span.headings.findIndex((heading) => heading.key === key);
  const heading = span.headings[index];
  return heading === undefined
    ? null
    : { from: heading.row + 1, to: span.headings[index + 1]?.row ?? span.to };
}

function withEdition(candidate: TableCandidate, edition: EditionId): TableCandidate {
  const { template } = candidate.table;
  if (template.edition === edition) return candidate;
  const isForm = template === tableOf(template.edition, template.key);
  const table = isForm
    ? slotTableOf(tableOf(edition, template.key))
    : arrangedSlotTable({ ...template, edition });
  return { ...candidate, table };
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

function readSections(read: ReadSource, span: ReportSpan, inTable: (row: number) => boolean) {
  const sections: Record<SectionKey, SectionReading | null> = {
    overview: null,
    proactiveDisclosure: null,
    applications: null,
    remedies: null,
    problems: null,
    otherMatters: null,
  };
  const otherTables: OtherTable[] = [];
  span.headings.forEach((heading, index) => {
    const end = span.headings[index + 1]?.row ?? span.to;
    const foreign = findForeignTables(read.rows, heading.row + 1, end, inTable, heading.key);
    otherTables.push(...foreign.tables);
    const lines = linesIn(read, heading.row + 1, end, (row) => inTable(row) || foreign.rows.has(row));
    sections[heading.key] = sectionOf(heading, read.rows, lines);
  });
  return { sections, otherTables };
}

function sectionOf(
  heading: Heading,
  rows: readonly PhysicalRow[],
  lines: readonly TextLine[],
): SectionReading {
  const at = atRow(rows, heading.row);
  const first = heading.rest === "" ? [] : [restOf(heading, rows[heading.row]?.text ?? "", at)];
  return {
    key: heading.key,
    heading: heading.text,
    headingAt: at,
    ordinal: heading.ordinal,
    lines: markForeignText([...first, ...lines]),
  };
}

/** The text that stands behind a heading in the same line. */
function restOf({ rest }: Heading, line: string, at: Location): TextLine {
  const start = line.lastIndexOf(rest);
  return { text: rest, at: start < 0 ? withoutLength(at) : partOf(at, start, rest.length) };
}

/** Lines of text in rows `from`…`to`; blank ones are dropped unless they hold a picture. */
function linesIn(
  { blocks, rows }: ReadSource,
  from: number,
  to: number,
  skip: (row: number) => boolean,
): TextLine[] {
  const lines: TextLine[] = [];
  for (let index = from; index < to; index++) {
    const row = rows[index];
    if (row === undefined || skip(index)) continue;
    const block = blocks[row.block];
    const image = block?.kind === "paragraph" && block.image === true;
    const isLine = row.layout === "plain" || row.layout === "line";
    const text = isLine ? row.text : row.cells.map((cell) => cell.text).join("\t");
    const trimmed = text.trim();
    if (/^[|\s]*$/u.test(trimmed) && !image) continue;
    const lead = text.length - text.trimStart().length;
    const at = isLine ? partOf(row.at, lead, trimmed.length) : (row.cells[0]?.at ?? row.at);
    lines.push({ text: trimmed, at, ...(image ? { image } : {}) });
  }
  return lines;
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

function atRow(rows: readonly PhysicalRow[], row: number): Location {
  return rows[row]?.at ?? {};
}
