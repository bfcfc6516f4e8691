import { assertedOf } from "../../facts/facts.ts";
import type { Report } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import { type Claim, claimOf } from "./claims.ts";
import { withDropped } from "./dropped.ts";
import { requestCell, requestTotals } from "./request-totals.ts";
import { plus } from "./table-readings.ts";

/** Numbers of requests received or handled: 共收到政府信息公开申请26件. */
export function requestClaims(report: Report, options: RuleOptions): Claim[] {
  const totals = requestTotals(report, options);
  const handled = [
    ...totals.received,
    ...plus(totals.received, totals.carriedIn),
    ...totals.results,
    ...plus(totals.results, totals.carriedForward),
  ];
  const known = totals.received.length > 0 && totals.carriedIn.length > 0 && totals.results.length > 0;
  return countedRequests(report).map((fact) => {
    const { fresh } = fact.measure;
    const readings = fresh ? totals.received : known ? handled : [];
    return claimOf(fact, {
      readings: withDropped(readings, fact.value, fact.clause.sentence),
      cell: requestCell(report, "received"),
      related: fresh ? [] : [requestCell(report, "carriedIn"), requestCell(report, "results")],
    });
  });
}

/** Where the text gives the number of this body's requests of the report's year, 0 included. */
export function countedRequests(report: Report) {
  return assertedOf(report, "requests").filter(({ said }) => said === "number");
}
