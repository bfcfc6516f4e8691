import { mapTables, type Printed, type PrintedTable, slotsOf } from "../printed.ts";

/** Every table on its side: its rows are the columns of the file. */
export function turnedTables(printed: Printed): Printed {
  return mapTables(printed, turned);
}

/** Its rows become its columns; turned twice it is what it was. */
export function turned(table: PrintedTable): PrintedTable {
  const slots = slotsOf(table);
  const rows = Array.from({ length: table.width }, (_, column) => ({
    cells: slots.flatMap((row) => {
      const slot = row[column];
      return slot?.starts && slot.leads
        ? [{ ...slot.cell, rowSpan: slot.cell.colSpan, colSpan: slot.cell.rowSpan }]
        : [];
    }),
  }));
  return { ...table, width: table.rows.length, rows };
}
