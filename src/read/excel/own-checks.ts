import type { WorkBook } from "@e965/xlsx";
import { checksName, firstCellOfChecks, unquoted } from "../sheets/own-checks.ts";

/** Names of the sheets of checks that gia-report put beside a report. */
export function ownChecks({ Workbook, Sheets }: WorkBook): ReadonlySet<string> {
  const named = (Workbook?.Names ?? []).filter(({ Name }) => Name === checksName);
  const sheets = named.map(({ Ref }) => unquoted(Ref.split("!", 1)[0] ?? ""));
  return new Set(sheets.filter((name) => Sheets[name]?.["!data"]?.[0]?.[0]?.v === firstCellOfChecks));
}
