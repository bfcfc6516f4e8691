import type { OtherTable } from "../../report/model.ts";
import type { Table, TableCell } from "./model.ts";

/** A table that is none of the form, row by row; a row that is shorter than others stays so. */
export function plainTable({ rows, at }: Pick<OtherTable, "rows" | "at">): Table {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column): TableCell => {
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
    at,
  };
}
