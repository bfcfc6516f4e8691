import type { Printed, PrintedCell, PrintedRow, PrintedTable } from "../printed.ts";

/** Every table on its side: its rows are the columns of the file. */
export function turnedTables(printed: Printed): Printed {
  return {
    ...printed,
    sections: printed.sections.map((section) => ({
      ...section,
      table: section.table === null ? null : turned(section.table),
    })),
  };
}

/** Its rows become its columns; turned twice it is what it was. */
export function turned(table: PrintedTable): PrintedTable {
  const taken = new Set<string>();
  const columns: PrintedCell[][] = Array.from({ length: table.width }, () => []);
  table.rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      for (let below = row; below < row + cell.rowSpan; below += 1)
        for (let beside = column; beside < column + cell.colSpan; beside += 1)
          taken.add(`${below} ${beside}`);
      columns[column]?.push({ ...cell, rowSpan: cell.colSpan, colSpan: cell.rowSpan });
    }
  });
  return { ...table, width: table.rows.length, rows: columns.map((cells): PrintedRow => ({ cells })) };
}
