import type { WorkBook } from "@e965/xlsx";

/** By this name a workbook that gia-report wrote says which of its sheets holds the checks, and not the report. */
const checksName = "gia_report_checks";

/** What the first cell of such a sheet says; one that was made into something else is read. */
const firstCell = "核对的格";

/** Names of the sheets of checks that gia-report put beside a report. */
export function ownChecks({ Workbook, Sheets }: WorkBook): ReadonlySet<string> {
  const named = (Workbook?.Names ?? []).filter(({ Name }) => Name === checksName);
  const sheets = named.map(({ Ref }) => (Ref.split("!", 1)[0] ?? "").replace(/^'(.*)'$/s, "$1"));
  return new Set(sheets.filter((name) => Sheets[name]?.["!data"]?.[0]?.[0]?.v === firstCell));
}
