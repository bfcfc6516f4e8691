import type { SectionKey } from "../../form/index.ts";
import type { Location } from "../../read/source.ts";
import type { OtherTable, SectionReading, TextLine } from "../../report/model.ts";
import { partOf, withoutLength } from "../../text/place.ts";
import type { Heading } from "../sheet/headings.ts";
import type { PhysicalRow } from "../sheet/rows.ts";
import { atRow, type Sheet } from "../sheet/sheet.ts";
import { findForeignTables } from "../tables/foreign-tables.ts";
import { markForeignText } from "../tables/foreign-text.ts";
import type { ReportSpan } from "../tables/reports.ts";

export type Sections = Readonly<Record<SectionKey, SectionReading | null>>;

/** The sections of a report with their text, and the tables of the office's own that stand in them. */
export function readSections(sheet: Sheet, span: ReportSpan, inTable: (row: number) => boolean) {
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
    const foreign = findForeignTables(sheet.rows, heading.row + 1, end, inTable, heading.key);
    otherTables.push(...foreign.tables);
    const lines = linesIn(sheet, heading.row + 1, end, (row) => inTable(row) || foreign.rows.has(row));
    sections[heading.key] = sectionOf(heading, sheet.rows, lines);
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
export function linesIn(
  { blocks, rows }: Sheet,
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
