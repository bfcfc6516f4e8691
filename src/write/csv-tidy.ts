import { tableKeys } from "../form/index.ts";
import type { CellReading, CellValue, Report } from "../report/model.ts";
import type { CsvField } from "./csv.ts";
import { amountOf, digitsOf } from "./decimals.ts";

/** Columns of the tidy layout: docs/format.md. */
export const tidyColumns = [
  "file",
  "report",
  "organization",
  "year",
  "form",
  "table",
  "row",
  "column",
  "value",
  "unit",
  "raw",
] as const;

/**
 * One record per cell of the tables found. `report` is the 1-based position of the report in its file.
 * `row` and `column` are the JSON keys: `/table/table/row/column` joined is the cell's JSON Pointer.
 */
export function tidyRecords(file: string, reports: readonly Report[]): CsvField[][] {
  return reports.flatMap((report, index) => {
    const lead = [
      file,
      index + 1,
      report.organization?.value ?? null,
      report.year?.value ?? null,
      report.form,
    ] as const;
    return tableKeys.flatMap((table) =>
      [...(report.tables[table]?.cells.values() ?? [])].map((reading) => [
        ...lead,
        table,
        ...cellFields(reading),
      ]),
    );
  });
}

function cellFields(reading: CellReading): CsvField[] {
  const { cell, value, raw } = reading;
  const path = [...cell.row.path, ...cell.column.path];
  return [
    path.slice(0, -1).join("/"),
    path.slice(-1).join(""),
    numberField(reading),
    unitOf(value) ?? (value === null ? null : (cell.column.unit ?? null)),
    raw,
  ];
}

/** The number of a value, with the digits that its cell shows. */
export function numberField(reading: Pick<CellReading, "value" | "raw">): CsvField {
  const digits = digitsOf(reading);
  return digits === null ? amountOf(reading.value) : { digits };
}

/** The unit that a value of money was written with. */
export function unitOf(value: CellValue): string | null {
  return typeof value === "object" && value !== null ? value.unit : null;
}
