import type { Bilingual } from "../../errors.ts";
import { pointerOf, tableKeys } from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import type {
  BlockTemplate,
  CellPointer,
  ColumnRole,
  Label,
  RowTemplate,
  TableKey,
  TableTemplate,
} from "../../form/types.ts";
import type { CellReading, Report, RowReading, TableReading } from "../../report/model.ts";
import { nameOf } from "../relation.ts";

/** The tables that were recognised, in the order of the form. */
export const tablesOf: (report: Report) => readonly TableReading[] = oncePer((report) =>
  tableKeys.flatMap((key) => report.tables[key] ?? []),
);

export const cellsIn: (table: TableReading) => readonly CellReading[] = oncePer((table) => [
  ...table.cells.values(),
]);

/** The cells of all tables, in the order of the form. */
export const allCells: (report: Report) => readonly CellReading[] = oncePer((report) =>
  tablesOf(report).flatMap(cellsIn),
);

/** `/applications/table` */
export function tablePointer(key: TableKey): CellPointer {
  return pointerOf(key, [], []);
}

/** `/applications/table/received`; for the only row of 表四 the table itself. */
export function rowPointer(table: TableTemplate, row: RowTemplate): CellPointer {
  return pointerOf(table.key, row.path, []);
}

/** Rows of the blocks that have a column of that role. */
export function rowsWith({ blocks }: TableTemplate, column: ColumnRole): RowTemplate[] {
  return blocks.flatMap(({ rows, columns }) =>
    columns.some(({ roles }) => roles.includes(column)) ? rows : [],
  );
}

/** 「（三）不予公开 › 1.属于国家秘密」; the table's name for the only row of 表四. */
export function rowName(table: TableTemplate, row: RowTemplate): Bilingual {
  return nameOf(row.label === null ? [table.name] : [...row.groups.slice(1), row.label]);
}

/** A label where a message says what to write: in English with its meaning. */
export function wordsOf({ text, en }: Label): Bilingual {
  return { zh: text, en: `${text} (${en})` };
}

export function isRowMissing(row: RowReading): boolean {
  return row.found === null && row.at === null;
}

/** Blocks of which no row and no caption was found, beside others: where all are missing, the table lacks its rows. */
export const missingBlocks: (table: TableReading) => readonly BlockTemplate[] = oncePer((table) => {
  const { template, rows, headers } = table;
  const missing = template.blocks.filter((block) => {
    const own = rows.filter(({ row }) => block.rows.includes(row));
    const captioned = headers.some(
      ({ role, expected, raw }) => role === "caption" && expected === block.caption?.text && raw !== null,
    );
    return !captioned && own.length > 0 && own.every(isRowMissing);
  });
  return missing.length === template.blocks.length ? [] : missing;
});

/** Rows that were not found, without those of blocks that are missing as a whole. */
export function missingRows(table: TableReading): RowReading[] {
  const inBlocks = new Set(missingBlocks(table).flatMap(({ rows }) => rows));
  return table.rows.filter((row) => isRowMissing(row) && !inBlocks.has(row.row));
}

/** A row as the place of a finding, with the names for its message. */
export function rowPlace({ template }: TableReading, { row, at }: RowReading) {
  const data = { table: nameOf([template.name]), row: rowName(template, row) };
  return { cell: rowPointer(template, row), at, data };
}

/** Rows of a table that are told together: where they are and how they are called. */
export function rowsTogether({ template }: TableReading, rows: readonly RowReading[]) {
  const related = rows.map(({ row, at }) => ({ cell: rowPointer(template, row), at }));
  const names = listNames(rows.map(({ row }) => rowName(template, row)));
  const data = { table: nameOf([template.name]), count: rows.length, rows: names };
  return { cell: tablePointer(template.key), at: rows[0]?.at ?? null, related, data };
}

/** From so many cells on that are wrong in one way they are told once for the table. */
const many = 6;

/** Cells that are wrong in one way, as places of findings: each by itself or, where they are many, the table once. */
export function cellPlaces({ template }: TableReading, cells: readonly CellReading[]) {
  const places = cells.map(({ cell, at, raw }) => ({ cell: cell.pointer, at, raw: raw?.trim() ?? "" }));
  if (cells.length < many) return places.map((place) => ({ ...place, isMany: false, data: {} }));
  const data = { table: nameOf([template.name]), count: cells.length };
  const together = { cell: tablePointer(template.key), isMany: true, related: places, data };
  return places.slice(0, 1).map((first) => ({ ...first, ...together }));
}

/** Names joined for a message, the first few of them, each once. */
export function listNames(all: readonly Bilingual[], most = 3): Bilingual {
  const names = all.filter((name, index) => all.findIndex(({ zh }) => zh === name.zh) === index);
  const list = (language: "zh" | "en") => {
    const [stop, more] = language === "zh" ? ["、", "等"] : [", ", " …"];
    const shown = names.slice(0, most).map((name) => `“${name[language]}”`);
    return shown.join(stop) + (names.length > most ? more : "");
  };
  return { zh: list("zh"), en: list("en") };
}

/** Whether the only table of a kind says of itself that it is not the report's: of another year, a sample, withdrawn. */
export function isOfOthers({ issues }: Report, key: TableKey): boolean {
  return issues.some(
    ({ code, cell }) =>
      (code === "table-of-wrong-year" || code === "table-of-no-use") && cell === tablePointer(key),
  );
}
