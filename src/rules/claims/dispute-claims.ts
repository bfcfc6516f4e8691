import { type Fact, isAsserted, type Matter, type MeasureOf } from "../../facts/fact.ts";
import { assertedOf, factsOf } from "../../facts/facts.ts";
import { endingNames } from "../../facts/names.ts";
import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import type { RuleOptions } from "../define.ts";
import { type Claim, claimOf } from "./claims.ts";
import { cellOfMatter, groups, matterName } from "./dispute-cells.ts";
import { disputeReadings, plus, type Readings } from "./table-readings.ts";

/** Numbers of cases in which this body's disclosure was disputed. */
export function disputeClaims(report: Report, options: RuleOptions): Claim[] {
  return assertedOf(report, "disputes")
    .filter(({ said }) => said === "number")
    .flatMap((fact) => {
      const { matters } = fact.measure;
      const make = (of: readonly Matter[]) => claimOfCases(fact, of, report, options);
      return fact.quantity?.each === true ? matters.map((matter) => make([matter])) : [make(matters)];
    });
}

function claimOfCases(fact: Fact, of: readonly Matter[], report: Report, options: RuleOptions): Claim {
  const apart = of.flatMap((matter) =>
    matter === "litigation" ? (["direct", "after"] as const) : ([matter] as const),
  );
  return claimOf(fact, {
    readings: readingsFor(of, fact.clause.sentence, report, options),
    cell: cellOfMatter(report, of[0] ?? "reconsideration"),
    related: [...new Set(apart.map((matter) => cellOfMatter(report, matter)))].slice(1),
    matter: matterName(of),
  });
}

function readingsFor(
  of: readonly Matter[],
  sentence: Sentence,
  report: Report,
  options: RuleOptions,
): Readings {
  const read = (matter: Matter) => disputeReadings(report, groups[matter], "total", options);
  const sum = plus(...of.map(read));
  if (sum.length === 0) return [];
  const text = sentence.paragraph.text;
  const also: Readings[] = [];
  // 行政诉讼3件, 复议后起诉1件: the first may leave the second out.
  if (of.includes("litigation") && /复议后/u.test(text)) {
    also.push(plus(...of.map((matter) => read(matter === "litigation" ? "direct" : matter))));
  }
  return [...new Set([...sum, ...also.flat()])];
}

/** Endings of cases with their number: 维持a件, 纠正b件, 尚未审结c件. */
export function endingClaims(report: Report, options: RuleOptions): Claim[] {
  return assertedOf(report, "ending")
    .filter(({ said }) => said === "number")
    .map((fact) => {
      const { matter, ending } = fact.measure;
      return claimOf(fact, {
        readings: disputeReadings(report, groups[matter], ending, options),
        cell: cellOfMatter(report, matter, ending),
        matter: {
          zh: `${matterName([matter]).zh}的“${endingNames[ending].zh}”`,
          en: `${matterName([matter]).en}, “${endingNames[ending].en}”`,
        },
      });
    });
}

/** A statement that there were no cases, or that all were upheld, against which the table speaks. */
export interface Contradicted {
  readonly kind: "none" | "upheld";
  readonly fact: Fact;
  /** Number of cases that speak against it. */
  readonly against: number;
  readonly matter: Matter;
}

/** 无行政复议、行政诉讼; 均获维持: those that the table contradicts. */
export function contradictedStatements(report: Report, options: RuleOptions): Contradicted[] {
  const none = factsOf(report, "disputes").flatMap((fact): Contradicted[] => {
    const [matter] = fact.measure.matters;
    if (fact.said !== "none" || matter === undefined || !isAsserted(fact)) return [];
    const readings = disputeReadings(report, groups[matter], "total", options);
    const [against] = readings;
    return against === undefined || readings.includes(0) ? [] : [{ kind: "none", fact, against, matter }];
  });
  const upheld = factsOf(report, "ending").flatMap((fact): Contradicted[] => {
    if (fact.said !== "all" || !isUpheldByAll(fact)) return [];
    const { matter } = fact.measure;
    const counts = (["corrected", "otherResult", "pending"] as const).map((column) =>
      disputeReadings(report, groups[matter], column, options),
    );
    const [against] = plus(...counts);
    return against === undefined || against === 0 ? [] : [{ kind: "upheld", fact, against, matter }];
  });
  return [...none, ...upheld];
}

function isUpheldByAll({ standing: { ownYear, own } }: Fact<MeasureOf<"ending">>): boolean {
  return ownYear && own;
}
