import {
  cellAt,
  cellLabel,
  type LabelLanguage,
  nearestEdition,
  sectionKeys,
  sectionOf,
  tableKeys,
} from "../form/index.ts";
import type { CellPointer, Label, TableTemplate } from "../form/types.ts";
import type { Location } from "../read/source.ts";
import type { Report, TableReading } from "../report/model.ts";

/** What a pointer of a finding means: its name in a message and its place in the file. */
export interface Place {
  readonly label: string;
  readonly at: Location | null;
}

/**
 * Names and locates what a pointer stands for: a cell, a row (`/applications/table/received`), a group of rows, a
 * table (`/applications/table`) or a section (`/overview`). `null` where the form knows nothing of that name.
 */
export function describePointer(report: Report, pointer: CellPointer, language: LabelLanguage): Place | null {
  const [, key = "", rest] = pointer.split("/", 3);
  if (rest === undefined) return describeSection(report, key, language);
  const tableKey = tableKeys.find((candidate) => candidate === key);
  if (tableKey === undefined) return null;
  const reading = report.tables[tableKey];
  if (reading === null) {
    const section = report.sections[tableKey];
    return {
      label: word(nearestEdition(report.form).tables[tableKey].name, language),
      at: section?.headingAt ?? null,
    };
  }
  const { template } = reading;
  const cell = cellAt(template.edition, pointer);
  const path = pointer.split("/").slice(3);
  const label =
    cell === null
      ? labelOfRows(template, rowsBelow(template, path), path.length, language)
      : cellLabel(cell, language);
  return { label, at: placeInTable(reading, pointer) };
}

/** The place alone, for what is not named: many findings are about dozens of cells. */
export function locatePointer(report: Report, pointer: CellPointer): Location | null {
  const key = tableKeys.find((candidate) => pointer.startsWith(`/${candidate}/`));
  const reading = key === undefined ? null : report.tables[key];
  if (reading !== null) return placeInTable(reading, pointer);
  return describePointer(report, pointer, "zh")?.at ?? null;
}

/** Of a cell its own place, or that of its row; of rows the first that has one; else the table's. */
function placeInTable(reading: TableReading, pointer: CellPointer): Location {
  const cell = cellAt(reading.template.edition, pointer);
  if (cell !== null) {
    const at = reading.cells.get(pointer)?.at ?? reading.rows.find(({ row }) => row === cell.row)?.at;
    return at ?? reading.at;
  }
  const rows = rowsBelow(reading.template, pointer.split("/").slice(3));
  return reading.rows.find(({ row, at }) => at !== null && rows.includes(row))?.at ?? reading.at;
}

function describeSection(report: Report, key: string, language: LabelLanguage): Place | null {
  const section = sectionKeys.find((candidate) => candidate === key);
  if (section === undefined) return null;
  const { ordinal, heading } = sectionOf(section, report.form);
  const label = language === "zh" ? `${ordinal}、${heading.text}` : heading.en;
  return { label, at: report.sections[section]?.headingAt ?? null };
}

function rowsBelow(template: TableTemplate, path: readonly string[]) {
  if (path.length === 0) return [];
  return template.blocks
    .flatMap((block) => block.rows)
    .filter((row) => path.every((part, index) => row.path[index] === part));
}

/** A row by its groups and label; several rows by the groups they share. */
function labelOfRows(
  template: TableTemplate,
  rows: ReturnType<typeof rowsBelow>,
  depth: number,
  language: LabelLanguage,
): string {
  const [first] = rows;
  if (first === undefined || depth === 0) return word(template.name, language);
  const labels =
    rows.length === 1
      ? [...first.groups.slice(1), ...(first.label === null ? [] : [first.label])]
      : first.groups.slice(0, depth);
  return [template.name, ...labels].map((label) => word(label, language)).join(" › ");
}

function word(label: Label, language: LabelLanguage): string {
  return language === "zh" ? label.text : label.en;
}
