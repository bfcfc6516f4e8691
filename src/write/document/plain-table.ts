import type { Table, TableCell } from "./model.ts";

/** A table that is none of the form, row by row; short rows are filled up. */
export function plainTable(rows: readonly (readonly string[])[]): Table {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cells = rows.flatMap((texts, row) =>
    Array.from({ length: width }, (_, column): TableCell => {
      const text = texts[column] ?? "";
      const place = { row, column, rowSpan: 1, columnSpan: 1 };
      return { role: "plain", text, ...place, pointer: null, value: null, notes: [] };
    }),
  );
  return {
    kind: "table",
    key: null,
    name: null,
    width,
    height: rows.length,
    labelColumns: 0,
    headerRows: 0,
    cells,
  };
}
