import { cellsOf, tableOf } from "../../src/form/index.ts";
import type { CellPointer, EditionId, RowTemplate, TableKey } from "../../src/form/types.ts";
import { type ExampleLayout, type ExampleReport, formOfTable } from "../../src/rules/example.ts";
import {
  type PrintedCell,
  type PrintedRow,
  type PrintedTable,
  print,
  replaceRow,
} from "../../test/bed/printed.ts";
import { makeReport } from "../../test/bed/report.ts";

/** A statutory table with the figures and the faults of an example; `null` where the example has none. */
export function printExampleTable(
  key: TableKey,
  form: EditionId,
  example: ExampleReport,
): PrintedTable | null {
  if (example[key] === null) return null;
  const layout = example.tables?.[key] ?? {};
  const template = tableOf(layout.formOf === undefined ? form : formOfTable(example, key), key);
  const rows = template.blocks.flatMap((block) => block.rows);
  const figures = new Map<CellPointer, { value: null; raw: string }>();
  for (const row of rows) {
    const written = example[key]?.[row.path.join("/")];
    cellsOf(template)
      .filter((cell) => cell.row === row)
      .forEach((cell, column) => {
        figures.set(cell.pointer, { value: null, raw: String(written?.[column] ?? 0) });
      });
  }
  const report = makeReport(1, { mode: "distinct", form, singleRow: false });
  const printed = print({ ...report, tables: { ...report.tables, [key]: template }, figures });
  const table = printed.sections.find((section) => section.key === key)?.table;
  if (table === null || table === undefined) throw new Error(`no table ${key}`);
  return withFaults(table, rows, layout);
}

function withFaults(table: PrintedTable, rows: readonly RowTemplate[], layout: ExampleLayout): PrintedTable {
  let faulty = table;
  const change = (name: string, how: (row: PrintedRow) => readonly PrintedRow[]) => {
    const row = faulty.rows.find(({ cells }) => cells.some((cell) => belongsTo(cell, table.key, name)));
    if (row === undefined) throw new Error(`the printed table has no row “${name}”`);
    faulty = replaceRow(faulty, row, how(row));
  };
  for (const [name, text] of Object.entries(layout.rowLabels ?? {}))
    change(name, (row) => [relabel(row, text ?? "")]);
  for (const [name, count] of Object.entries(layout.found ?? {}))
    change(name, (row) => [shorten(row, count)]);
  for (const name of layout.tornRows ?? []) change(name, tear);
  faulty = withHeaders(faulty, layout.headers ?? {});
  for (const name of layout.missingRows ?? []) faulty = dropRow(faulty, rows, name);
  for (const extra of layout.extraRows ?? []) faulty = insertRow(faulty, extra);
  return faulty;
}

/** @param name path of a row; empty for the only one of 表四 */
function belongsTo({ pointer }: PrintedCell, key: TableKey, name: string): boolean {
  return pointer?.startsWith(["", key, "table", ...(name === "" ? [] : [name]), ""].join("/")) ?? false;
}

function relabel(row: PrintedRow, text: string): PrintedRow {
  return { ...row, cells: row.cells.map((cell) => (cell.role === "label" ? { ...cell, text } : cell)) };
}

/** Only the first `count` values are there. */
function shorten(row: PrintedRow, count: number): PrintedRow {
  const values = row.cells.filter(({ role }) => role === "value");
  const lost = values.slice(count);
  return { ...row, cells: row.cells.filter((cell) => !lost.includes(cell)), missing: lost.length };
}

/** A page break runs through the label: its halves stand in two rows, and the values in both. */
function tear(row: PrintedRow): PrintedRow[] {
  const above = row.cells.map((cell) =>
    cell.role === "label" ? { ...cell, text: half(cell.text, 0) } : cell,
  );
  const below = row.cells
    .filter(({ role }) => role === "label" || role === "value")
    .map(({ pointer: _, ...cell }) => (cell.role === "label" ? { ...cell, text: half(cell.text, 1) } : cell));
  return [{ ...row, cells: above }, { cells: below }];
}

function half(text: string, which: 0 | 1): string {
  const middle = Math.ceil(text.length / 2);
  return which === 0 ? text.slice(0, middle) : text.slice(middle);
}

function withHeaders(table: PrintedTable, headers: Readonly<Record<string, string | null>>): PrintedTable {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const written = cell.role === "value" || cell.role === "label" ? undefined : headers[cell.text];
        return written === undefined ? cell : { ...cell, text: written ?? "" };
      }),
    })),
  };
}

/** Takes a row away, with the caption and header above it where nothing else stands below them. */
function dropRow(table: PrintedTable, rows: readonly RowTemplate[], name: string): PrintedTable {
  const at = table.rows.findIndex(({ cells }) => cells.some((cell) => belongsTo(cell, table.key, name)));
  const row = table.rows[at];
  if (row === undefined || !rows.some(({ path }) => path.join("/") === name)) {
    throw new Error(`the printed table has no row “${name}”`);
  }
  const heads = (index: number) => {
    const cells = table.rows[index]?.cells ?? [];
    return (
      cells.length > 0 && cells.every(({ role }) => role !== "value" && role !== "label" && role !== "group")
    );
  };
  let dropped = replaceRow(table, row, []);
  const last = table.rows[at + 1] === undefined || heads(at + 1);
  for (let above = at - 1; last && above > 0 && heads(above); above -= 1) {
    const head = dropped.rows[above];
    if (head !== undefined) dropped = replaceRow(dropped, head, []);
  }
  return dropped;
}

/** A row that is not of the form stands before the last one. */
function insertRow(table: PrintedTable, texts: readonly string[]): PrintedTable {
  const wide = table.width - texts.length + 1;
  const cells = texts.map((text, index) => ({
    role: index === 0 ? ("label" as const) : ("value" as const),
    text,
    rowSpan: 1,
    colSpan: index === 0 ? wide : 1,
  }));
  return { ...table, rows: [...table.rows.slice(0, -1), { cells }, ...table.rows.slice(-1)] };
}
