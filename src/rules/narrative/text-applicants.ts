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
    const wholes = new Map(countedOf(report, "requests").map((fact) => [fact.clause.sentence, fact.value]));
    for (const [sentence, facts] of grouped(
      assertedOf(report, "applicants"),
      (fact) => fact.clause.sentence,
    )) {
      const named = new Set(facts.map(({ measure }) => measure.who));
      const apart = facts.length > 1 && named.size === facts.length;
      if (!apart && !(facts.length === 1 && wholes.has(sentence))) continue;
      const counted = clausesOf(sentence).flatMap(({ quantities }) => quantities.filter(countsCases));
      const sum = facts.reduce((total, { value }) => total + value, 0);
      // 收到11件，其中自然人9件，企业2件: of the 11 alone, not of those carried in as well.
      const whole = wholes.get(sentence) === sum ? sum : null;
      for (const { measure, value: actual, at, quote } of facts) {
        // Who the others are, only a list of which all is understood tells.
        if (measure.who === "others" && counted.length > facts.length + 1) continue;
        // 其中企业9件 alone may be all that are no natural persons.
        const isLoose = !apart && measure.who === "commercialEnterprise";
        const meant = isLoose ? ([measure.who, "organization"] as const) : [measure.who];
        const readings = meant.flatMap((who) => readingsOf(report, who, { named, whole }));
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

/** The applicants that a sentence names. */
interface Split {
  /** Others are none of them, and behind three 其他组织 means the rest as well. */
  readonly named: ReadonlySet<string>;
  /** How many there are of all together, where the text tells it. */
  readonly whole: number | null;
}

/**
 * What the table says of an applicant: received, received and carried in, closed; of these only that which adds up to the
 * whole, if any does. Empty where anything is unknown.
 */
function readingsOf(report: Report, who: Applicant, split: Split): number[] {
  const { named, whole } = split;
  const isOf = (path: readonly string[]) => {
    if (who === "organization") return !path.includes("naturalPerson");
    return who === "others" ? !path.some((key) => named.has(key)) : path.includes(who);
  };
  const sumOf = (row: "received" | "carriedIn" | "outcomeTotal", isIn: typeof isOf) => {
    const parts = cellsWith(templateOf(report, "applications"), { row, column: "part" });
    const meant = parts.filter(({ column }) => isIn(column.path));
    return addUp(meant.map(({ pointer }) => numberAt(report, pointer)));
  };
  const readings = (isIn: typeof isOf) => {
    const [fresh, carried] = [sumOf("received", isIn), sumOf("carriedIn", isIn)];
    return [fresh, addUp([fresh, carried]), sumOf("outcomeTotal", isIn)];
  };
  const own = readings(isOf).flatMap((value) => value ?? []);
  if (own.length < 3) return [];
  const all = readings(() => true);
  const told = whole !== null && all.includes(whole) ? own.filter((_, index) => all[index] === whole) : own;
  const rest = named.size > 2 && who === "organization" ? readingsOf(report, "others", split) : [];
  return [...told, ...rest];
}
