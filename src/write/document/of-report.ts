import { nearestEdition, type SectionKey, tableKeys } from "../../form/index.ts";
import type { Location } from "../../read/source.ts";
import type { Report, SectionReading, TableReading, TextLine } from "../../report/model.ts";
import { figureText } from "./figure.ts";
import { formTable } from "./form-table.ts";
import { type Block, type Notes, noNotes, type Passage } from "./model.ts";
import { plainTable } from "./plain-table.ts";

/**
 * Reports as one document, each behind the other. Sections stand in the order, and under the headings, that the file
 * has; what it lacks is lacking here too, so that reading the document gives the same data.
 */
export function documentOf(reports: readonly Report[], notes: Notes = noNotes): Block[] {
  return reports.flatMap((report, index) => {
    const [first, ...rest] = blocksOf(report, notes);
    if (first === undefined) return [];
    return [index > 0 && first.kind === "passage" ? { ...first, opensReport: true } : first, ...rest];
  });
}

function blocksOf(report: Report, notes: Notes): Block[] {
  const loose = report.otherTables.filter(({ section }) => section === null);
  return [
    ...preambleOf(report, notes),
    ...sectionsOf(report).flatMap((key) => sectionBlocks(report, key, notes)),
    ...loose.map(({ rows }) => plainTable(rows)),
  ];
}

function preambleOf(report: Report, notes: Notes): Passage[] {
  const title = report.title?.value.replaceAll(/\s/g, "") ?? "";
  let left = title;
  const lines = report.preamble.map(({ text, at }) => {
    const bare = text.replaceAll(/\s/g, "");
    // A title may be spread over several lines.
    const isTitle = left !== "" && bare !== "" && left.startsWith(bare);
    if (isTitle) left = left.slice(bare.length);
    return passage(isTitle ? "title" : "text", text, at, notes);
  });
  const behind = lines.findLastIndex(({ role }) => role === "title") + 1;
  return lines.toSpliced(behind, 0, ...publicationOf(report));
}

/** The date of publication where none of the report's own lines says it: it stood around the report, on a page. */
function publicationOf({ publishedOn, preamble, sections }: Report): Passage[] {
  if (publishedOn === null) return [];
  const lines = [...preamble, ...Object.values(sections).flatMap((section) => section?.lines ?? [])];
  if (lines.some(({ at }) => isSamePlace(at, publishedOn.at))) return [];
  const text = `发布日期：${publishedOn.value}`;
  return [{ kind: "passage", role: "text", text, at: null, notes: [] }];
}

const placeKeys = ["file", "page", "line", "column", "paragraph", "table", "row", "sheet", "cell"] as const;

function isSamePlace(one: Location, other: Location): boolean {
  return placeKeys.every((key) => one[key] === other[key]);
}

/** Sections as they stand in the file; one of which only the table was found stands where its edition has it. */
function sectionsOf(report: Report): SectionKey[] {
  const keys = [...new Set(report.order)].filter((key) => report.sections[key] !== null);
  const statutory = nearestEdition(report.form).sections.map(({ key }) => key);
  for (const key of tableKeys) {
    if (report.tables[key] === null || keys.includes(key)) continue;
    const before = new Set(statutory.slice(0, statutory.indexOf(key)));
    keys.splice(keys.findLastIndex((other) => before.has(other)) + 1, 0, key);
  }
  return keys;
}

function sectionBlocks(report: Report, key: SectionKey, notes: Notes): Block[] {
  const section = report.sections[key];
  const tableKey = tableKeys.find((one) => one === key);
  const table = tableKey === undefined ? null : report.tables[tableKey];
  const others = report.otherTables.filter((other) => other.section === key);
  const lines = section?.lines ?? [];
  const lead = table === null ? 0 : lines.filter(({ at }) => standsBefore(at, table.at)).length;
  return [
    ...headingOf(section, notes),
    ...lines.slice(0, lead).map((line) => textOf(line, notes)),
    ...(table === null ? [] : [filled(table, notes)]),
    ...lines.slice(lead).map((line) => textOf(line, notes)),
    ...others.map(({ rows }) => plainTable(rows)),
  ];
}

function headingOf(section: SectionReading | null, notes: Notes): Passage[] {
  return section === null ? [] : [passage("heading", section.heading, section.headingAt, notes)];
}

function textOf({ text, at }: TextLine, notes: Notes): Passage {
  return passage("text", text, at, notes);
}

function passage(role: Passage["role"], text: string, at: Location, notes: Notes): Passage {
  return { kind: "passage", role, text, at, notes: notes.ofLine(at) };
}

function filled({ template, cells }: TableReading, notes: Notes): Block {
  return formTable(template, (pointer) => {
    const reading = cells.get(pointer) ?? { value: null, raw: null };
    return { text: figureText(reading), value: reading.value, notes: notes.ofCell(pointer) };
  });
}

/** Whether a line stands above a table, in files that tell; prose that cannot be placed stands below it. */
function standsBefore(line: Location, table: Location): boolean {
  if (line.page !== undefined && table.page !== undefined && line.page !== table.page)
    return line.page < table.page;
  if (line.paragraph !== undefined && table.paragraph !== undefined) return line.paragraph < table.paragraph;
  if (line.line !== undefined && table.line !== undefined) return line.line < table.line;
  return false;
}
