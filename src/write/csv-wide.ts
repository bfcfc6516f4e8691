import type { CellType } from "../form/index.ts";
import { cellsOf, editions, tableKeys } from "../form/index.ts";
import { once } from "../form/once.ts";
import { type Report, readingAt } from "../report/model.ts";
import type { CsvField } from "./csv.ts";
import { numberField, unitOf } from "./csv-tidy.ts";

const leadColumns = ["file", "report", "organization", "year", "form", "title", "publishedOn"] as const;

/**
 * Every cell of all editions once, in the order of the newest edition that has it. What is money in any of them keeps
 * its unit.
 */
const cellTypes = once((): ReadonlyMap<string, CellType> => {
  const types = new Map<string, CellType>();
  for (const key of tableKeys) {
    for (const { pointer, column } of editions.flatMap(({ tables }) => cellsOf(tables[key]))) {
      if (!types.has(pointer) || column.type === "money") types.set(pointer, column.type);
    }
  }
  return types;
});

/** Header of the wide layout: the JSON Pointer of each cell; money has a column for its value and one for its unit. */
export function wideColumns(): readonly string[] {
  const cells = [...cellTypes()].flatMap(([pointer, type]) =>
    type === "money" ? [`${pointer}/value`, `${pointer}/unit`] : [pointer],
  );
  return [...leadColumns, ...cells];
}

/** One record per report; a cell that the report's form does not have is empty, like one that holds nothing. */
export function wideRecords(file: string, reports: readonly Report[]): CsvField[][] {
  return reports.map((report, index) => [
    file,
    index + 1,
    report.organization?.value ?? null,
    report.year?.value ?? null,
    report.form,
    report.title?.value ?? null,
    report.publishedOn?.value ?? null,
    ...[...cellTypes()].flatMap(([pointer, type]) => {
      const reading = readingAt(report, pointer);
      const number = reading === null ? null : numberField(reading);
      return type === "money" ? [number, unitOf(reading?.value ?? null)] : [number];
    }),
  ]);
}
