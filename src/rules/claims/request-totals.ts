import { oncePerOptions } from "../../form/once.ts";
import type { CellPointer, RowRole } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import { cellOf } from "../reading/cells.ts";
import { tablePointer } from "../reading/tables.ts";
import { applicationReadings } from "./table-readings.ts";

/** The total of a row of 表三; the table where the edition has none. */
export function requestCell(report: Report, row: RowRole): CellPointer {
  return cellOf(report, "applications", { row, column: "total" }) ?? tablePointer("applications");
}

/** Totals of 表三 with which statements about requests are compared, each with its readings. */
export const requestTotals = oncePerOptions((report: Report, options: RuleOptions) => ({
  received: applicationReadings(report, "received", options),
  carriedIn: applicationReadings(report, "carriedIn", options),
  outcomeTotal: applicationReadings(report, "outcomeTotal", options),
  carriedForward: applicationReadings(report, "carriedForward", options),
}));

type RequestRow = keyof ReturnType<typeof requestTotals>;

/** True where 表三 is known to say 0 in these rows. */
export function areNone(report: Report, rows: readonly RequestRow[], options: RuleOptions): boolean {
  const totals = requestTotals(report, options);
  return rows.every((row) => totals[row].join() === "0");
}

/** Where these rows say 0 there were no requests: none received, none carried in, none handled. */
export const rowsOfRequests = ["received", "carriedIn", "outcomeTotal"] as const;
