import { latestEdition, type TableKey, tableKeys } from "../form/index.ts";
import type { Source } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import type { RecognizeOptions } from "./options.ts";
import { readReport } from "./report/read-report.ts";
import { sheetOf } from "./sheet/sheet.ts";
import { findTable, type TableCandidate } from "./tables/find-tables.ts";
import { splitReports } from "./tables/reports.ts";

/**
 * Recognises the annual reports in a source: none, one, or several (several years in one file).
 * Pure and synchronous; never throws on any input that a reader delivers.
 */
export function recognize(source: Source, options: RecognizeOptions = {}): Report[] {
  const sheet = sheetOf(source);
  const { rows } = sheet;
  const found = new Map<TableKey, TableCandidate[]>();
  // 表四 is the same in both editions: it is aligned once and takes the edition of its report.
  for (const key of tableKeys) {
    const editions = key === "remedies" ? [latestEdition().id] : undefined;
    found.set(key, findTable(rows, 0, rows.length, key, editions));
  }
  const spans = splitReports(rows, [...found.values()].flat());
  return spans.flatMap((span) => readReport(sheet, span, found, options, spans.length === 1) ?? []);
}
