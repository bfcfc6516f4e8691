import type { WorkBook } from "@e965/xlsx";
import { checksName, firstCellOfChecks, unquoted } from "../sheets/own-checks.ts";
import { areaOf, tableNames } from "../sheets/own-tables.ts";
import type { SheetArea } from "../sheets/sheet.ts";

/** Names of the sheets of checks that gia-report put beside a report. */
export function ownChecks({ Workbook, Sheets }: WorkBook): ReadonlySet<string> {
  const named = (Workbook?.Names ?? []).filter(({ Name }) => Name === checksName);
  const sheets = named.map(({ Ref }) => unquoted(Ref.split("!", 1)[0] ?? ""));
  return new Set(sheets.filter((name) => Sheets[name]?.["!data"]?.[0]?.[0]?.v === firstCellOfChecks));
}

/** Tables that gia-report wrote and marked, by their sheet. */
export function ownTables({ Workbook }: WorkBook): ReadonlyMap<string, readonly SheetArea[]> {
  // A hostile workbook has as many names as it likes: none may cost more than the one before.
  const bySheet = new Map<string, SheetArea[]>();
  for (const { Name, Ref } of Workbook?.Names ?? []) {
    if (!Name.startsWith(tableNames)) continue;
    const at = Ref.lastIndexOf("!");
    const area = areaOf(Ref.slice(at + 1));
    if (area === null) continue;
    const sheet = unquoted(Ref.slice(0, at));
    const areas = bySheet.get(sheet) ?? [];
    areas.push(area);
    bySheet.set(sheet, areas);
  }
  return bySheet;
}
