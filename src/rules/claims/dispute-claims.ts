import type { Fact, Matter } from "../../facts/fact.ts";
import { assertedOf, factsOf } from "../../facts/facts.ts";
import { endingNames } from "../../facts/names.ts";
import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import type { RuleOptions } from "../define.ts";
import { tablePointer } from "../reading/tables.ts";
import { type Claim, claimOf, countedOf } from "./claims.ts";
import { disputeCell, groups, matterName } from "./dispute-cells.ts";
import { disputeReadings, plus, type Readings } from "./table-readings.ts";

/** Numbers of cases in which this body's disclosure was disputed. */
export function disputeClaims(report: Report, options: RuleOptions): Claim[] {
  return countedOf(report, "disputes").flatMap((fact) => {
    const { matters } = fact.measure;
    const together = fact.quantity?.each === true ? matters.map((matter) => [matter]) : [matters];
    return together.map((of) => {
      const cells = of.flatMap((matter) => groups[matter].map((group) => disputeCell(report, group)));
      const [cell = tablePointer("remedies"), ...related] = new Set(cells);
      const readings = readingsFor(of, fact.clause.sentence, report, options);
      return claimOf(fact, { readings, cell, related, matter: matterName(of) });
    });
  });
}

function readingsFor(
  of: readonly Matter[],
  { paragraph }: Sentence,
  report: Report,
  options: RuleOptions,
): Readings {
  const read = (matter: Matter) => disputeReadings(report, groups[matter], "total", options);
  const sum = plus(...of.map(read));
  // 行政诉讼3件, 复议后起诉1件: the first may leave the second out.
  if (sum.length === 0 || !of.includes("litigation") || !/复议后/u.test(paragraph.text)) return sum;
  return [...sum, ...plus(...of.map((matter) => read(matter === "litigation" ? "direct" : matter)))];
}

/** Endings of cases with their number: 维持a件, 纠正b件, 尚未审结c件. */
export function endingClaims(report: Report, options: RuleOptions): Claim[] {
  return countedOf(report, "ending").map((fact) => {
    const { matter, ending } = fact.measure;
    const [name, end] = [matterName([matter]), endingNames[ending]];
    return claimOf(fact, {
      readings: disputeReadings(report, groups[matter], ending, options),
      cell: disputeCell(report, groups[matter][0], ending),
      matter: { zh: `${name.zh}的“${end.zh}”`, en: `${name.en}, “${end.en}”` },
    });
  });
}

/** 无行政复议、行政诉讼: that there were no cases. */
export function noneClaims(report: Report, options: RuleOptions): Claim[] {
  return assertedOf(report, "disputes").flatMap((fact) => {
    const [matter] = fact.measure.matters;
    if (fact.said !== "none" || matter === undefined) return [];
    return [statementOf(fact, matter, disputeReadings(report, groups[matter], "total", options), report)];
  });
}

/** 均获维持: that no case ended otherwise, nor is still open. */
export function allEndedClaims(of: "upheld" | "corrected") {
  const others = (["upheld", "corrected", "otherResult", "pending"] as const).filter((one) => one !== of);
  return (report: Report, options: RuleOptions): Claim[] =>
    factsOf(report, "ending").flatMap((fact) => {
      const { matter, ending } = fact.measure;
      const { ownYear, own, besides } = fact.standing;
      if (fact.said !== "all" || ending !== of || !ownYear || !own || besides) return [];
      const readings = others.map((one) => disputeReadings(report, groups[matter], one, options));
      return [statementOf(fact, matter, plus(...readings), report)];
    });
}

/** A statement without a number claims 0 of what speaks against it. */
function statementOf(fact: Fact, matter: Matter, readings: Readings, report: Report): Claim {
  const claim = claimOf(fact, {
    readings,
    cell: disputeCell(report, groups[matter][0]),
    matter: matterName([matter]),
  });
  return { ...claim, value: 0, quote: claim.quote.slice(0, 40) };
}
