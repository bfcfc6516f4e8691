import { assertedOf } from "../../facts/facts.ts";
import { claimOf, contradictions } from "../claims/claims.ts";
import { requestClaims } from "../claims/request-claims.ts";
import { areNone, requestCell, rowsOfRequests } from "../claims/request-totals.ts";
import { cellReading } from "../claims/table-readings.ts";
import { defineRule } from "../define.ts";
import { examples } from "./text-none-but-table.examples.ts";

/** 正文说没有申请，表三就不能有；正文说有，表三就不能全是 0。 */
export default defineRule({
  id: "text-none-but-table",
  group: "narrative",
  title: {
    zh: "正文称无申请但表中非零（或相反）",
    en: "No requests in the text, some in the table, or the reverse",
  },
  severity: "error",
  basis: {
    zh: "正文与附表说的是同一件事，应当一致（格式表三“本年新收政府信息公开申请数量”的文义）",
    en: "Text and table speak of the same matter (meaning of the first row of table 3 of the form)",
  },
  why: {
    zh: "一处说没有、一处有数，多半是照抄了上年的文字或表格没有填。",
    en: "One says none, the other some: usually last year's text was kept or the table was not filled in.",
  },
  remedy: {
    zh: "核实本年有没有收到申请，改正正文或表三。",
    en: "Check whether there were requests and correct the text or the table.",
  },
  traps: {
    zh: "“未收到行政复议”“未收取费用”“没有逾期”不是说没有申请；只有上年结转而本年没有新收的，可以说“未收到”。",
    en: "No reconsideration, no fees, nothing overdue: these do not say there were no requests.",
  },
  messages: {
    none: {
      zh: "正文写“{quote}”，表三新收却是 {expected} 件",
      en: "The text says “{quote}”, yet table 3 has {expected} received",
    },
    some: {
      zh: "正文写“{quote}”，表三新收、上年结转和总计却都是 0",
      en: "The text says “{quote}”, yet table 3 has none received, carried in or handled",
    },
  },
  examples,
  check(report, found, { options }) {
    if (areNone(report, rowsOfRequests, options)) {
      for (const finding of contradictions(requestClaims(report, options)))
        found("some", { ...finding, expected: 0 });
      return;
    }
    const cell = requestCell(report, "received");
    const none = assertedOf(report, "requests").filter(({ value }) => value === 0);
    const claims = none.map((fact) => claimOf(fact, { readings: cellReading(report, cell), cell }));
    for (const finding of contradictions(claims)) found("none", finding);
  },
});
