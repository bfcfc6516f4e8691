import { assertedOf } from "../../facts/facts.ts";
import { measureName } from "../../facts/names.ts";
import { type Report, readingAt } from "../../report/model.ts";
import { cellOf } from "../reading/cells.ts";
import { roundingOf } from "../reading/figures.ts";
import { type Claim, claimOf } from "./claims.ts";
import { cellReading } from "./table-readings.ts";

/** What the text says of 表二's decisions and fees. */
export function enforcementClaims(report: Report): Claim[] {
  return [...decisionClaims(report), ...feeClaims(report)];
}

/** Numbers of licences, penalties and compulsory measures decided in the year. */
function decisionClaims(report: Report): Claim[] {
  return assertedOf(report, "decisions").flatMap((fact) => {
    const cell = cellOf(report, "proactiveDisclosure", { row: fact.measure.of, column: "decisions" });
    if (cell === null) return [];
    return claimOf(fact, { readings: cellReading(report, cell), cell, matter: measureName(fact.measure) });
  });
}

/** 行政事业性收费4.043万元, as an amount in 万元; rounding of either side is no contradiction. */
function feeClaims(report: Report): Claim[] {
  const cell = cellOf(report, "proactiveDisclosure", { row: "fees", column: "amount" });
  if (cell === null) return [];
  const [amount = Number.NaN] = cellReading(report, cell);
  const inTable = roundingOf(readingAt(report, cell)?.raw ?? "");
  return assertedOf(report, "fees").map((fact) => {
    const stated = roundingOf(String(fact.value));
    const rounding = Number.isInteger(fact.value) ? stated : Math.max(stated, inTable);
    const isNear = Math.abs(fact.value - amount) <= rounding;
    const readings = isNear ? [fact.value] : cellReading(report, cell);
    return claimOf(fact, { readings, cell, matter: measureName(fact.measure) });
  });
}
