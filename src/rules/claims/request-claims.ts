import type { Report } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import { type Claim, claimOf, countedOf } from "./claims.ts";
import { withDropped } from "./dropped.ts";
import { requestCell, requestTotals } from "./request-totals.ts";
import { plus } from "./table-readings.ts";

/** Numbers of requests received or handled: 共收到政府信息公开申请26件. */
export function requestClaims(report: Report, options: RuleOptions): Claim[] {
  const { received, carriedIn, carriedForward, outcomeTotal } = requestTotals(report, options);
  const ways = [received, plus(received, carriedIn), outcomeTotal, plus(outcomeTotal, carriedForward)];
  const known = received.length > 0 && carriedIn.length > 0 && outcomeTotal.length > 0;
  const handled = known ? ways.flat() : [];
  const others = [requestCell(report, "carriedIn"), requestCell(report, "outcomeTotal")];
  return countedOf(report, "requests").map((fact) => {
    const { fresh } = fact.measure;
    const readings = withDropped(fresh ? received : handled, fact.value, fact.clause.sentence);
    return claimOf(fact, { readings, cell: requestCell(report, "received"), related: fresh ? [] : others });
  });
}
