import type { Sheet } from "./sheet.ts";

/** By this name a workbook that gia-report wrote says which of its sheets holds the checks, and not the report. */
export const checksName = "gia_report_checks";

/** What the first cell of such a sheet says; one that was made into something else is read. */
export const firstCellOfChecks = "核对的格";

/** Whether a sheet that was named so still is one of checks. */
export function holdsChecks({ cells }: Pick<Sheet, "cells">): boolean {
  return cells.some(({ row, column, text }) => row === 0 && column === 0 && text === firstCellOfChecks);
}

/** The sheet that a reference to it names, which stands in quotes where its name needs them. */
export function unquoted(sheet: string): string {
  return sheet.replace(/^'(.*)'$/s, "$1");
}
