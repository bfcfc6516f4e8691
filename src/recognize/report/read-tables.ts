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
} from "../../form/index.ts";
import type { Issue } from "../../report/issues.ts";
import type { TableReading } from "../../report/model.ts";
import { readTable } from "../place/read-table.ts";
import { noteIssue } from "../place/table-issues.ts";
import type { PhysicalRow, RowRange } from "../sheet/rows.ts";
import { atRow, type Sheet } from "../sheet/sheet.ts";
import { isTurned } from "../sheet/turned-grids.ts";
import type { ChosenTables } from "../tables/choose-tables.ts";
import type { TableCandidate } from "../tables/find-tables.ts";
import { isNote } from "../words/notes.ts";
import { arrangedSlotTable, slotTableOf } from "../words/slots.ts";
import { type Extents, gridBlocks } from "./extents.ts";
import { figuresApart, figuresOutside } from "./figures-apart.ts";
import type { Sections } from "./sections.ts";

/** The tables of a report, as read. */
export type Tables = Record<TableKey, TableReading | null>;

/** What is known of a report before its tables are read. */
export interface TableContext {
  readonly sheet: Sheet;
  readonly sections: Sections;
  /** Rows under the heading of each table's own section. */
  readonly under: ReadonlyMap<SectionKey, RowRange>;
  readonly extents: Extents;
  readonly form: EditionId | null;
  readonly year: number | null;
}

/** Reads the tables that were chosen for a report, and tells what stands beside them. */
export function readTables(chosen: ChosenTables, context: TableContext): { tables: Tables; issues: Issue[] } {
  const { rows } = context.sheet;
  const tables: Tables = { proactiveDisclosure: null, applications: null, remedies: null };
  const issues: Issue[] = [];
  for (const key of tableKeys) {
    const candidate = chosen.tables.get(key);
    if (candidate === undefined) continue;
    const { reading, issues: own } = readChosen(key, candidate, context);
    tables[key] = reading;
    issues.push(...own);
  }
  for (const repeated of chosen.repeated) {
    const own = tables[repeated.table.template.key];
    issues.push(repetition(repeated, otherFigures(readTable(repeated).reading, own), rows));
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
  for (const [key, table] of chosen.tables) issues.push(...notesBeside(rows, context.extents, table, key));
  return { tables, issues };
}

function readChosen(
  key: TableKey,
  candidate: TableCandidate,
  { sheet: { blocks, rows }, sections, under, form, year }: TableContext,
): { reading: TableReading; issues: Issue[] } {
  // 表四 is the same in all editions: it is of that of the others.
  const table = key === "remedies" && form !== null ? withEdition(candidate, form) : candidate;
  const { reading, issues } = readTable(table, sections[key]?.lines, year);
  const isGlued = issues.some(({ code }) => code === "text-glued");
  const apart = isGlued ? [] : figuresApart(rows, reading, candidate, under.get(key)?.to ?? 0);
  const isAnyTurned = gridBlocks(rows, candidate).some((block) => isTurned(blocks[block]));
  const turned: Issue = {
    code: "table-turned",
    cell: `/${key}/table`,
    at: atRow(rows, candidate.from),
    data: { label: namedBy([tableOf(form ?? latestEdition().id, key).name]) },
  };
  // Where figures of the only row are told, the row is there.
  const isSaid = ({ code }: Issue) => code === "row-missing" && apart.length > 0 && reading.rows.length === 1;
  const untold = issues.filter((issue) => !isSaid(issue));
  const outside = apart.length === 0 ? figuresOutside(key, sections[key]?.lines ?? []) : [];
  return { reading, issues: [...apart, ...outside, ...(isAnyTurned ? [turned] : []), ...untold] };
}

/** A table that a report has once more, with the same figures or with others. */
function repetition(
  { from, table: { template } }: TableCandidate,
  different: readonly CellTemplate[],
  rows: readonly PhysicalRow[],
): Issue {
  const place = { cell: `/${template.key}/table`, at: atRow(rows, from) };
  const label = namedBy([template.name]);
  const [first] = different;
  return first === undefined
    ? { code: "table-repeated", ...place, data: { label } }
    : {
        code: "table-differs",
        ...place,
        data: { label, count: different.length, first: cellName(first) },
      };
}

/** The cells for which one table has a figure that the table that was read does not have there. */
function otherFigures(other: TableReading, read: TableReading | null): CellTemplate[] {
  return [...other.cells].flatMap(([pointer, { cell, value }]) => {
    const own = read?.cells.get(pointer)?.value ?? null;
    return value === null || JSON.stringify(value) === JSON.stringify(own) ? [] : [cell];
  });
}

/** Rows of words in the grids of a table, above its first label or below its last row. */
function notesBeside(
  rows: readonly PhysicalRow[],
  { isBeside }: Extents,
  table: TableCandidate,
  key: TableKey,
): Issue[] {
  const grids = new Set(gridBlocks(rows, table));
  return rows.flatMap((row, index) => {
    if (!grids.has(row.block) || !isBeside(index)) return [];
    const [only, ...others] = row.cells.filter(({ text }) => text.trim() !== "");
    if (only === undefined || others.length > 0 || !isNote(only.text, key)) return [];
    return [noteIssue(table.table.template, only.text.trim(), only.at)];
  });
}

export function withEdition(candidate: TableCandidate, edition: EditionId): TableCandidate {
  const { template } = candidate.table;
  if (template.edition === edition) return candidate;
  const isForm = template === tableOf(template.edition, template.key);
  const table = isForm
    ? slotTableOf(tableOf(edition, template.key))
    : arrangedSlotTable({ ...template, edition });
  return { ...candidate, table };
}
