import { mapTables, type PrintedCell, type PrintedRow, type PrintedTable } from "../printed.ts";
import type { Degrade } from "./labels.ts";

/** The groups as offices call them where each has a row or a table of its own. */
const groupNames = ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"];

/** The groups of 表四 as rows of five figures below each other, instead of one row of fifteen. */
export const remediesInRows: Degrade = (printed) => mapTables(printed, inRows);

function inRows(table: PrintedTable): PrintedTable {
  if (table.key !== "remedies") return table;
  const values = valuesOf(table);
  return {
    key: table.key,
    width: 6,
    rows: [
      headerRow(table, true),
      ...groupNames.map((name, at) => ({ cells: [word("label", name), ...values(at)] })),
    ],
  };
}

/** The groups of 表四 as tables of their own, one below the other. */
export const remediesInTables: Degrade = (printed) => mapTables(printed, inTables);

function inTables(table: PrintedTable): PrintedTable {
  if (table.key !== "remedies") return table;
  const values = valuesOf(table);
  const rows = groupNames.flatMap((name, at): PrintedRow[] => [
    { cells: [{ ...word("caption", name), colSpan: 5 }] },
    headerRow(table, false),
    { cells: values(at) },
  ]);
  return { key: table.key, width: 5, rows };
}

function valuesOf(table: PrintedTable): (at: number) => readonly PrintedCell[] {
  const values = table.rows.flatMap((row) => row.cells.filter(({ role }) => role === "value"));
  return (at) => values.slice(5 * at, 5 * at + 5);
}

/** The five headers that the groups share. */
function headerRow(table: PrintedTable, cornered: boolean): PrintedRow {
  const headers = table.rows.flatMap((row) => row.cells.filter(({ role }) => role === "header"));
  const outcomes = headers.filter(({ text }) => text.length <= 5 && !text.startsWith("行政")).slice(0, 5);
  const own = outcomes.map((header) => ({ ...header, rowSpan: 1, colSpan: 1 }));
  return { cells: cornered ? [word("corner", "类别"), ...own] : own };
}

function word(role: PrintedCell["role"], text: string): PrintedCell {
  return { role, text, rowSpan: 1, colSpan: 1 };
}
