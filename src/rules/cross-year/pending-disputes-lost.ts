import type { Bilingual } from "../../errors.ts";
import { disputeCell } from "../claims/dispute-cells.ts";
import { type DisputeGroup, disputeReadings } from "../claims/table-readings.ts";
import { defineRule } from "../define.ts";

const groups: readonly { readonly group: DisputeGroup; readonly name: Bilingual }[] = [
  { group: "reconsideration", name: { zh: "行政复议", en: "reconsiderations" } },
  { group: "direct", name: { zh: "未经复议直接起诉", en: "direct suits" } },
  { group: "afterReconsideration", name: { zh: "复议后起诉", en: "suits after reconsideration" } },
];

/** 上年尚未审结的，本年应有下文。 */
export default defineRule({
  id: "pending-disputes-lost",
  group: "cross-year",
  title: { zh: "上年尚未审结的案件没有下文", en: "Cases pending last year have vanished" },
  severity: "info",
  basis: {
    zh: "格式表四“尚未审结”与下一年度表四“总计”的文义（据此推断）",
    en: "Meaning of the pending cases of table 4 and of next year's total (an inference)",
  },
  why: {
    zh: "上年没有审结的案件，今年不是审结了就是还在审。",
    en: "A case pending last year was closed this year or is still pending.",
  },
  remedy: { zh: "对照两年的台账核对。", en: "Compare the registers of both years." },
  traps: {
    zh: "撤回的案件、只统计当年新收的口径，可以不等。",
    en: "Withdrawn cases, and counts of new cases only.",
  },
  messages: {
    lost: {
      zh: "{year} 年报告有 {expected} 件{name}尚未审结，本年表四总计只有 {actual} 件",
      en: "{expected} {name} were pending in the report for {year}; this year's total is {actual}",
    },
  },
  examples: [
    {
      name: "没有下文 vanished",
      report: {},
      previous: { year: 2022, remedies: { "": [0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
      expect: ["lost@/remedies/table/reconsideration/total"],
    },
    {
      name: "审结了 closed",
      report: { remedies: { "": [2, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
      previous: { year: 2022, remedies: { "": [0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
    },
    { name: "没有上年报告 no previous report", report: {} },
  ],
  check(report, found, { options, previous }) {
    if (previous === null) return;
    for (const { group, name } of groups) {
      const expected = Math.min(...disputeReadings(previous, [group], "pending", options));
      const actual = Math.max(...disputeReadings(report, [group], "total", options));
      if (!Number.isFinite(expected) || !Number.isFinite(actual) || expected <= actual) continue;
      const data = { name, year: previous.year?.value ?? "" };
      found("lost", { cell: disputeCell(report, group), actual, expected, data });
    }
  },
});
