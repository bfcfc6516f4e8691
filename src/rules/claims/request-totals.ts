import { oncePerOptions } from "../../form/once.ts";
import type { CellPointer, RowRole } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import { cellOf } from "../reading/cells.ts";
import { tablePointer } from "../reading/tables.ts";
import { applicationReadings, type Readings } from "./table-readings.ts";

/** Rows with whose totals statements about requests are compared. */
const totalRows = {
  received: "received",
  carriedIn: "carriedIn",
  results: "outcomeTotal",
  carriedForward: "carriedForward",
} as const satisfies Record<string, RowRole>;

/** The total of such a row; the table where the edition has none. */
export function requestCell(report: Report, of: keyof typeof totalRows): CellPointer {
  const roles = { row: totalRows[of], column: "total" } as const;
  return cellOf(report, "applications", roles) ?? tablePointer("applications");
}

/** Totals of 表三, each with its readings. */
export const requestTotals = oncePerOptions((report: Report, options: RuleOptions) => {
  const of = (row: keyof typeof totalRows): Readings => applicationReadings(report, totalRows[row], options);
  return {
    received: of("received"),
    carriedIn: of("carriedIn"),
    results: of("results"),
    carriedForward: of("carriedForward"),
  };
});

/** True where 表三 is known to say that there were no requests: none received, none carried in, none handled. */
export function hasNoRequests(report: Report, options: RuleOptions): boolean {
  const { received, carriedIn, results } = requestTotals(report, options);
  return [received, carriedIn, results].every((readings) => readings.length === 1 && readings[0] === 0);
}
