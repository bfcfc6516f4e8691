import type { Report } from "../../report/model.ts";
import { documentOf } from "../document/of-report.ts";
import { type Check, checksOf } from "./check.ts";
import { checksSheet, conditionsOn } from "./checks.ts";
import { formSheet, type WrittenSheet } from "./form-sheet.ts";
import { packXlsx } from "./package.ts";
import { freeName, planSheets } from "./sheets.ts";
import { openStyles } from "./styles.ts";

/**
 * A workbook of reports: a sheet for each table of the form, as it was read, sheets for the prose between them, and a
 * sheet of formulas that check the sums of the form. Same reports, same bytes.
 */
export function writeXlsx(reports: readonly Report[]): Uint8Array {
  const styles = openStyles();
  const taken = new Set<string>();
  const written: WrittenSheet[] = [];
  const checks: Check[] = [];
  for (const report of reports) {
    const plans = planSheets(documentOf([report]), taken);
    const own = plans.map((plan) => ({ key: plan.table?.key ?? null, sheet: formSheet(plan, styles) }));
    written.push(...own.map(({ sheet }) => sheet));
    checks.push(
      ...checksOf(report, ({ template }) => own.find(({ key }) => key === template.key)?.sheet ?? null),
    );
  }
  const sheets = written.map((sheet) => ({ ...sheet, conditions: conditionsOn(sheet.name, checks) }));
  const checked = checks.length === 0 ? null : freeName("勾稽", taken);
  return packXlsx(checked === null ? sheets : [...sheets, checksSheet(checked, checks, styles)], {
    styles: styles.part(),
    checks: checked,
    title: reports[0]?.title?.value ?? null,
  });
}
