import { nearestEdition, type SectionKey, tableKeys } from "../../form/index.ts";
import type { Location } from "../../read/source.ts";
import type { Report, SectionReading, TableReading, TextLine } from "../../report/model.ts";
import { figureText } from "./figure.ts";
import { formTable } from "./form-table.ts";
import type { Block, Passage } from "./model.ts";
import { plainTable } from "./plain-table.ts";

/** Reports as one document, each behind the other. */
export function documentOf(reports: readonly Report[]): Block[] {
  return documentsOf(reports).flat();
}

/**
 * What each report puts into the document of all of them. Sections stand in the order, and under the headings, that the file
 * has; what it lacks is lacking here too, so that reading the document gives the same data.
 */
export function documentsOf(reports: readonly Report[]): Block[][] {
  return reports.map((report, index) => {
    const [first, ...rest] = blocksOf(report);
    if (first === undefined) return [];
    return [index > 0 && first.kind === "passage" ? { ...first, opensReport: true } : first, ...rest];
  });
}

function blocksOf(report: Report): Block[] {
  const loose = report.otherTables.filter(({ section }) => section === null);
  return [
    ...preambleOf(report),
    ...sectionsOf(report).flatMap((key) => sectionBlocks(report, key)),
    ...loose.map(plainTable),
  ];
}

function preambleOf(report: Report): Passage[] {
  const title = report.title?.value.replaceAll(/\s/g, "") ?? "";
  let left = title;
  const lines = report.preamble.map(({ text, at }) => {
    const bare = text.replaceAll(/\s/g, "");
    // A title may be spread over several lines.
    const isTitle = left !== "" && bare !== "" && left.startsWith(bare);
    if (isTitle) left = left.slice(bare.length);
    return passage(isTitle ? "title" : "text", text, at);
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

function sectionBlocks(report: Report, key: SectionKey): Block[] {
  const section = report.sections[key];
  const tableKey = tableKeys.find((one) => one === key);
  const table = tableKey === undefined ? null : report.tables[tableKey];
  const others = report.otherTables.filter((other) => other.section === key);
  const lines = section?.lines ?? [];
  const lead = table === null ? 0 : lines.filter(({ at }) => standsBefore(at, table.at)).length;
  return [
    ...headingOf(section),
    ...lines.slice(0, lead).map(textOf),
    ...(table === null ? [] : [filled(table)]),
    ...lines.slice(lead).map(textOf),
    ...others.map(plainTable),
  ];
}

function headingOf(section: SectionReading | null): Passage[] {
  return section === null ? [] : [passage("heading", section.heading, section.headingAt)];
}

function textOf({ text, at }: TextLine): Passage {
  return passage("text", text, at);
}

function passage(role: Passage["role"], text: string, at: Location): Passage {
  return { kind: "passage", role, text, at, notes: [] };
}

function filled({ template, cells, at }: TableReading): Block {
  const table = formTable(template, (pointer) => {
    const reading = cells.get(pointer) ?? { value: null, raw: null };
    return { text: figureText(reading), value: reading.value, notes: [] };
  });
  return { ...table, at };
}

/** Whether a line stands above a table, in files that tell; prose that cannot be placed stands below it. */
function standsBefore(line: Location, table: Location): boolean {
  if (line.page !== undefined && table.page !== undefined && line.page !== table.page)
    return line.page < table.page;
  if (line.paragraph !== undefined && table.paragraph !== undefined) return line.paragraph < table.paragraph;
  if (line.line !== undefined && table.line !== undefined) return line.line < table.line;
  return false;
}
