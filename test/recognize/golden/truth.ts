import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { CellPointer, EditionId, SectionKey, TableKey } from "../../../src/form/index.ts";
import { cellsOf, tableKeys, tableOf } from "../../../src/form/index.ts";
import type { CellValue, Contact, Period } from "../../../src/report/model.ts";

/** Line ranges of a text file, 1-based, both ends included. */
export type Ranges = readonly (readonly [number, number])[];

export interface GoldenSection {
  /** Accepted headings. */
  readonly heading: readonly string[];
  /** Lines of the file that are the section's text; absent = not judged. */
  readonly lines?: Ranges;
  /** Lines that may be there as well: pasted material, sign-off. */
  readonly maybe?: Ranges;
}

/** What a person reads in one report of a real file, written down by hand. */
export interface GoldenReport {
  readonly form: EditionId | null;
  readonly title: readonly (string | null)[];
  readonly organization: readonly (string | null)[];
  readonly year: number | null;
  readonly period: Period | null;
  readonly publishedOn: string | null;
  readonly contact: Readonly<Record<keyof Contact, string | null>>;
  /** Rows that are not all 0, by table and row path; `null` = no statutory table at all. */
  readonly cells: Readonly<Partial<Record<TableKey, Readonly<Record<string, readonly CellValue[]>>>>> | null;
  /** 2021 form with （六） as one row. */
  readonly singleRow?: boolean;
  /** Rows (or everything) that may also come back as `null`. */
  readonly mayBeNull?: readonly string[];
  /** Rows of tables that are none of the form's. */
  readonly otherRows?: readonly (readonly string[])[];
  readonly sections: Readonly<Record<SectionKey, GoldenSection>>;
}

export interface Golden {
  readonly name: string;
  /** Below `../shared`. */
  readonly file: string;
  /** Program that turns the file into text. */
  readonly through?: "pdftotext";
  /** Every cell may come back as `null`, none may be wrong. */
  readonly mayBeNull?: boolean;
  readonly reports: readonly GoldenReport[];
}

const shared = "../shared";

/** Real files are not part of this repository; tests over them are skipped where they are absent. */
export const realFilesAtHand = existsSync(`${shared}/seeds`);

export function goldens(): Golden[] {
  const folder = new URL(".", import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({
      name: name.replace(".json", ""),
      ...(JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Omit<Golden, "name">),
    }));
}

export function pathOf(golden: Golden): string {
  return `${shared}/${golden.file}`;
}

/** Every cell of a report with its value: 0 unless the golden says otherwise. */
export function cellsIn(report: GoldenReport): Map<CellPointer, CellValue> {
  const cells = new Map<CellPointer, CellValue>();
  if (report.form === null || report.cells === null) return cells;
  for (const key of tableKeys) {
    const edition: EditionId = key === "applications" && report.singleRow ? "2019" : report.form;
    const used = new Set<string>();
    for (const { pointer, row, column, block } of cellsOf(tableOf(edition, key))) {
      const path = row.path.join("/");
      used.add(path);
      const values = report.cells[key]?.[path];
      const zero = column.type === "money" ? { value: 0, unit: null } : 0;
      const value = values === undefined ? zero : values[block.columns.indexOf(column)];
      if (value === undefined) throw new Error(`golden ${path} is short`);
      cells.set(pointer, value);
    }
    const unknown = Object.keys(report.cells[key] ?? {}).filter((path) => !used.has(path));
    if (unknown.length > 0) throw new Error(`golden names unknown rows ${unknown.join(", ")}`);
  }
  return cells;
}
