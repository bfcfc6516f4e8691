import { type Applicant, isAsserted } from "../../facts/fact.ts";
import { factsOf } from "../../facts/facts.ts";
import { cellsWith } from "../../form/roles.ts";
import type { RowRole } from "../../form/types.ts";
import { numberAt, type Report } from "../../report/model.ts";
import { addUp } from "../claims/table-readings.ts";
import { defineRule } from "../define.ts";

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
    zh: "可指新收、新收加结转或办结；“法人或其他组织”是自然人以外的五栏，“企业”只是商业企业一栏；只写了其中一类的不判断。",
    en: "The split may be of received, received and carried in, or closed requests; organisations are all columns but the first, enterprises one; a single group is not judged.",
  },
  messages: {
    differs: {
      zh: "正文说“{quote}”，表三这一类申请人新收 {expected} 件",
      en: "The text says “{quote}”; table 3 has {expected} received from these applicants",
    },
  },
  examples: [
    {
      name: "自然人不符 natural persons",
      report: {
        sections: {
          overview: "（二）依申请公开。收到政府信息公开申请35件，其中自然人33件，法人或其他组织2件。",
        },
        applications: { received: [34, 1, 0, 0, 0, 0, 35] },
      },
      expect: [`differs@${received}/naturalPerson`, `differs@${received}/total`],
    },
    {
      name: "企业不符 enterprises",
      report: {
        sections: {
          overview: "（二）依申请公开。收到政府信息公开申请35件，其中自然人申请32件、企业申请2件。",
        },
        applications: { received: [32, 3, 0, 0, 0, 0, 35] },
      },
      expect: [`differs@${received}/commercialEnterprise`],
    },
    {
      name: "相符 equal",
      report: {
        sections: {
          overview: "（二）依申请公开。收到政府信息公开申请35件，其中自然人34件，法人或其他组织1件。",
        },
        applications: { received: [34, 0, 1, 0, 0, 0, 35] },
      },
    },
    {
      name: "连结转一起说 with those carried in",
      report: {
        sections: { overview: "（二）依申请公开。共办理申请12件，自然人提出10件，法人和其他组织提出2件。" },
        applications: { received: [9, 2, 0, 0, 0, 0, 11], carriedIn: [1, 0, 0, 0, 0, 0, 1] },
      },
    },
    {
      name: "去年的 last year's",
      report: {
        sections: { overview: "（二）依申请公开。2022年收到申请5件，其中自然人4件，法人或其他组织1件。" },
        applications: { received: [3, 0, 0, 0, 0, 0, 3] },
      },
    },
    {
      name: "只说一类 one group only",
      report: {
        sections: { overview: "（二）依申请公开。收到自然人申请4件，均已答复。" },
        applications: { received: [3, 0, 0, 0, 0, 0, 3] },
      },
    },
  ],
  check(report, found) {
    const told = factsOf(report, "applicants").filter(isAsserted);
    for (const sentence of new Set(told.map(({ clause }) => clause.sentence))) {
      const facts = told.filter(({ clause }) => clause.sentence === sentence);
      if (facts.length !== 2 || facts[0]?.measure.who === facts[1]?.measure.who) continue;
      for (const { measure, value, at, quote } of facts) {
        const readings = readingsOf(report, measure.who);
        if (readings.length === 0 || readings.includes(value)) continue;
        found("differs", {
          cell: `${received}/${measure.who === "organization" ? "total" : measure.who}`,
          at,
          expected: readings[0] ?? null,
          actual: value,
          data: { quote },
        });
      }
    }
  },
});

/** What the table says of an applicant: received, received and carried in, closed. Empty where anything is unknown. */
function readingsOf(report: Report, who: Applicant): number[] {
  const table = report.tables.applications?.template;
  if (table === undefined) return [];
  const of = (row: RowRole) =>
    addUp(
      cellsWith(table, { row, column: "part" })
        .filter(({ column: { path } }) =>
          who === "organization" ? !path.includes("naturalPerson") : path.includes(who),
        )
        .map(({ pointer }) => numberAt(report, pointer)),
    );
  const [fresh, carried, closed] = [of("received"), of("carriedIn"), of("outcomeTotal")];
  if (fresh === null || carried === null || closed === null) return [];
  return [fresh, fresh + carried, closed];
}
