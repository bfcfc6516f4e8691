import { clausesOf } from "../../facts/clauses.ts";
import type { Applicant } from "../../facts/fact.ts";
import { assertedOf } from "../../facts/facts.ts";
import { countsCases } from "../../facts/quantities.ts";
import { cellsWith } from "../../form/roles.ts";
import { addUp } from "../../form/sums.ts";
import { grouped } from "../../grouped.ts";
import { numberAt, type Report } from "../../report/model.ts";
import { countedOf } from "../claims/claims.ts";
import { defineRule } from "../define.ts";
import { templateOf } from "../reading/cells.ts";
import { examples } from "./text-applicants.examples.ts";

const received = "/applications/table/received";

/** 正文说的自然人、法人申请件数应与表三各栏一致。 */
export default defineRule({
  id: "text-applicants",
  group: "narrative",
  title: { zh: "正文的申请人构成与表三不符", en: "Applicants in the text differ from table 3" },
  severity: "error",
  basis: {
    zh: "格式表三“申请人情况”各栏的文义",
    en: "Meaning of the columns of applicants in table 3",
  },
  why: {
    zh: "“自然人几件、法人几件”照抄台账，表格另填，两处常对不上。",
    en: "The split by applicants is copied from the register, the table is filled apart, and the two differ.",
  },
  remedy: { zh: "按台账核对，改正错的一处。", en: "Check the register and correct the wrong one." },
  traps: {
    zh: "可指新收、新收加结转或办结；“法人或其他组织”是自然人以外的五栏，“企业”只是商业企业一栏；只写了其中一类的，同句写明申请总数才判断。",
    en: "The split may be of received, received and carried in, or closed requests; organisations are all columns but the first, enterprises one; a single group is judged only where the sentence tells how many requests there were.",
  },
  messages: {
    differs: {
      zh: "正文说“{quote}”，表三这一类申请人新收 {expected} 件",
      en: "The text says “{quote}”; table 3 has {expected} received from these applicants",
    },
  },
  examples,
  check(report, found) {
    // 收到86件，其中自然人74件: the whole of which one group is told is this office's.
    const sayHowMany = new Set(countedOf(report, "requests").map(({ clause }) => clause.sentence));
    for (const [sentence, facts] of grouped(
      assertedOf(report, "applicants"),
      (fact) => fact.clause.sentence,
    )) {
      const named = new Set(facts.map(({ measure }) => measure.who));
      const apart = facts.length > 1 && named.size === facts.length;
      if (!apart && !(facts.length === 1 && sayHowMany.has(sentence))) continue;
      const counted = clausesOf(sentence).flatMap(({ quantities }) => quantities.filter(countsCases));
      for (const { measure, value: actual, at, quote } of facts) {
        // Who the others are, only a list of which all is understood tells.
        if (measure.who === "others" && counted.length > facts.length + 1) continue;
        // 其中企业9件 alone may be all that are no natural persons.
        const isLoose = !apart && measure.who === "commercialEnterprise";
        const meant = isLoose ? ([measure.who, "organization"] as const) : [measure.who];
        const readings = meant.flatMap((who) => readingsOf(report, who, named));
        const [expected] = readings;
        if (expected === undefined || readings.includes(actual)) continue;
        const cell = `${received}/${columnOf[measure.who] ?? measure.who}`;
        found("differs", { cell, at, expected, actual, data: { quote } });
      }
    }
  },
});

/** Where the words name no column of the table. */
const columnOf: Readonly<Partial<Record<Applicant, string>>> = {
  organization: "total",
  others: "otherOrganization",
};

/**
 * What the table says of an applicant: received, received and carried in, closed. Empty where anything is unknown.
 *
 * @param named all applicants of the sentence: others are none of them, and behind three 其他组织 means the rest as well
 */
function readingsOf(report: Report, who: Applicant, named: ReadonlySet<string>): number[] {
  const isOf = (path: readonly string[]) => {
    if (who === "organization") return !path.includes("naturalPerson");
    return who === "others" ? !path.some((key) => named.has(key)) : path.includes(who);
  };
  const [fresh, carried, closed] = (["received", "carriedIn", "outcomeTotal"] as const).map((row) => {
    const parts = cellsWith(templateOf(report, "applications"), { row, column: "part" });
    return addUp(
      parts.filter(({ column }) => isOf(column.path)).map(({ pointer }) => numberAt(report, pointer)),
    );
  });
  if (fresh == null || carried == null || closed == null) return [];
  const rest = named.size > 2 && who === "organization" ? readingsOf(report, "others", named) : [];
  return [fresh, fresh + carried, closed, ...rest];
}
