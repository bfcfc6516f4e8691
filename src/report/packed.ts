import { cellsOf, tableKeys, tableOf } from "../form/index.ts";
import type { EditionId, TableKey, TableTemplate } from "../form/types.ts";
import type { CellReading, Report, RowReading, TableReading } from "./model.ts";

/**
 * A report as text, for a comparison with the year after it: figures, contact and prose are kept; what rules only look
 * at in the report they check (raw text and places of cells, headers, foreign tables, remarks of the reader) is not.
 */
export function packReport(report: Report): string {
  const tables = tableKeys.map((key) => packTable(report.tables[key]));
  return JSON.stringify({ ...report, tables, otherTables: [], issues: [] });
}

/** The report that was packed; its templates are those of `form`. */
export function unpackReport(text: string): Report {
  const { tables, ...report }: PackedReport = JSON.parse(text);
  const [proactiveDisclosure, applications, remedies] = tables;
  return {
    ...report,
    tables: {
      proactiveDisclosure: unpackTable(proactiveDisclosure),
      applications: unpackTable(applications),
      remedies: unpackTable(remedies),
    },
  };
}

type PackedReport = Omit<Report, "tables"> & {
  readonly tables: readonly [PackedTable | null, PackedTable | null, PackedTable | null];
};

interface PackedTable {
  readonly edition: EditionId;
  readonly key: TableKey;
  readonly rest: Pick<TableReading, "layout" | "at" | "confidence">;
  /** Indexes of the cells in the template, and their values. */
  readonly cells: readonly number[];
  readonly values: readonly CellReading["value"][];
  /** How the cells were placed: in one way mostly, else each in its own. */
  readonly placedBy: CellReading["placedBy"] | readonly CellReading["placedBy"][];
  /** Reasons and styles of those cells that have any, by their position in `cells`. */
  readonly remarks: readonly PackedRemark[];
  readonly rows: readonly PackedRow[];
}

type PackedRemark = readonly [number, CellReading["reason"], CellReading["styles"]];

type PackedRow = readonly [number, string | null, number, number | null, boolean];

function packTable(table: TableReading | null): PackedTable | null {
  if (table === null) return null;
  const { template, layout, at, confidence } = table;
  const cells = [...table.cells.values()];
  const ways = cells.map(({ placedBy }) => placedBy);
  const places = new Map(rowsOf(template).map((row, index) => [row, index]));
  return {
    edition: template.edition,
    key: template.key,
    rest: { layout, at, confidence },
    cells: cells.map(({ cell }) => cell.index),
    values: cells.map(({ value }) => value),
    placedBy: ways.every((way) => way === ways[0]) ? (ways[0] ?? null) : ways,
    remarks: cells.flatMap(({ reason, styles }, position): PackedRemark[] =>
      reason === null && styles.length === 0 ? [] : [[position, reason, styles]],
    ),
    rows: table.rows.map(({ row, rawLabel, similarity, found, torn }) => [
      places.get(row) ?? -1,
      rawLabel,
      similarity,
      found,
      torn === true,
    ]),
  };
}

function unpackTable(packed: PackedTable | null): TableReading | null {
  if (packed === null) return null;
  const template = tableOf(packed.edition, packed.key);
  const templates = cellsOf(template);
  const remarks = new Map(packed.remarks.map((remark) => [remark[0], remark]));
  const { placedBy } = packed;
  const cells = packed.cells.flatMap((index, position): CellReading[] => {
    const cell = templates[index];
    if (cell === undefined) return [];
    const [, reason = null, styles = []] = remarks.get(position) ?? [];
    const way = isList(placedBy) ? (placedBy[position] ?? null) : placedBy;
    return [
      { cell, value: packed.values[position] ?? null, raw: null, at: null, placedBy: way, reason, styles },
    ];
  });
  const rowTemplates = rowsOf(template);
  const rows = packed.rows.flatMap(([index, rawLabel, similarity, found, torn]): RowReading[] => {
    const row = rowTemplates[index];
    return row === undefined
      ? []
      : [{ row, rawLabel, similarity, at: null, found, ...(torn ? { torn } : {}) }];
  });
  return {
    ...packed.rest,
    template,
    cells: new Map(cells.map((reading) => [reading.cell.pointer, reading])),
    rows,
    headers: [],
    extraRows: [],
    margin: null,
  };
}

function rowsOf(template: TableTemplate) {
  return template.blocks.flatMap(({ rows }) => rows);
}

/** `Array.isArray` does not narrow read-only lists. */
function isList<Way>(ways: Way | readonly Way[]): ways is readonly Way[] {
  return Array.isArray(ways);
}
