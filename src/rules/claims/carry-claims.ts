import type { Fact } from "../../facts/fact.ts";
import { assertedOf } from "../../facts/facts.ts";
import { isOfClosed } from "../../facts/frames/requests.ts";
import type { Report } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import { type Claim, claimOf } from "./claims.ts";
import { requestCell, requestTotals } from "./request-totals.ts";
import type { Readings } from "./table-readings.ts";

/** Numbers carried over a year's end: 上年度结转16件, 结转下年度9件. */
export function carryClaims(report: Report, options: RuleOptions): Claim[] {
  const totals = requestTotals(report, options);
  const [into, outOf] = [requestCell(report, "carriedIn"), requestCell(report, "carriedForward")];
  return [
    ...assertedOf(report, "carriedIn").map((fact) =>
      claimOf(fact, { readings: withSome(totals.carriedIn, fact), cell: into }),
    ),
    ...assertedOf(report, "carriedForward").map((fact) =>
      claimOf(fact, { readings: totals.carriedForward, cell: outOf }),
    ),
  ];
}

/** 办结14件（含上年结转1件）: some of those carried in may still be open. */
function withSome(readings: Readings, { clause, quantity, standing, value }: Fact): Readings {
  const isSome = standing.part && isOfClosed(clause, quantity?.start ?? 0);
  return isSome && readings.some((total) => value < total) ? [...readings, value] : readings;
}
