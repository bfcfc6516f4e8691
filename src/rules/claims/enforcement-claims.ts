import { assertedOf } from "../../facts/facts.ts";
import { measureName } from "../../facts/names.ts";
import { type Report, readingAt } from "../../report/model.ts";
import { cellOf } from "../reading/cells.ts";
import { type Claim, claimOf } from "./claims.ts";
import { cellReading } from "./table-readings.ts";

/** Numbers of licences, penalties and compulsory measures decided in the year. */
export function decisionClaims(report: Report): Claim[] {
  return assertedOf(report, "decisions").flatMap((fact) => {
    const cell = cellOf(report, "proactiveDisclosure", { row: fact.measure.of, column: "decisions" });
    if (cell === null) return [];
    const matter = measureName(fact.measure);
    return [claimOf(fact, { readings: cellReading(report, cell), cell, matter })];
  });
}

/** 行政事业性收费4.043万元, as an amount in 万元, compared with a tolerance of ±0.01 万元. */
export function feeClaims(report: Report): Claim[] {
  const cell = cellOf(report, "proactiveDisclosure", { row: "fees", column: "amount" });
  if (cell === null) return [];
  const [amount] = cellReading(report, cell);
  const raw = readingAt(report, cell)?.raw ?? "";
  return assertedOf(report, "fees").map((fact) =>
    claimOf(fact, {
      readings: amount === undefined ? [] : isNear(fact.value, amount, raw) ? [fact.value] : [amount],
      cell,
      matter: measureName(fact.measure),
    }),
  );
}

/** Rounding of either side is no contradiction. */
function isNear(stated: number, amount: number, raw: string): boolean {
  const decimals = /\.(\d+)/u.exec(raw.normalize("NFKC"))?.[1]?.length ?? 2;
  const statedDecimals = /\.(\d+)/u.exec(String(stated))?.[1]?.length ?? 0;
  const coarse = Math.min(decimals, Math.max(statedDecimals, 0));
  const tolerance = Math.max(0.01, statedDecimals === 0 ? 0.01 : 0.5 * 10 ** -coarse);
  return Math.abs(stated - amount) <= tolerance + 1e-9;
}
