import { disputeCell } from "../claims/dispute-cells.ts";
import { areNone, requestCell } from "../claims/request-totals.ts";
import { type DisputeGroup, disputeReadings } from "../claims/table-readings.ts";
import { defineRule } from "../define.ts";

const groups: readonly DisputeGroup[] = ["reconsideration", "direct", "afterReconsideration"];

/** 有复议诉讼而近两年没有申请，提请核对。 */
export default defineRule({
  id: "disputes-without-requests",
  group: "cross-table",
  title: { zh: "有复议诉讼但无申请记录", en: "Cases without requests" },
  severity: "info",
  basis: {
    zh: "格式表三、表四的文义：复议诉讼多由答复申请引起",
    en: "Meaning of tables 3 and 4: cases mostly arise from replies to requests",
  },
  why: {
    zh: "没有申请却有复议诉讼，可能是表三漏填，也可能把与信息公开无关的案件填进了表四。",
    en: "Either requests were left out, or cases that are not about disclosure were counted.",
  },
  remedy: {
    zh: "核对案件是否因政府信息公开引起；确由更早的申请或主动公开引起的，不必改。",
    en: "Check whether the cases are about disclosure; leave them if they concern older requests.",
  },
  traps: {
    zh: "更早的申请、因主动公开引起的争议，都可能在没有申请的年份发生，故只作提示。",
    en: "Older requests and disputes about proactive disclosure are possible, hence only a hint.",
  },
  messages: {
    noRequests: {
      zh: "表四有 {actual} 件复议诉讼，表三本年新收、上年结转都是 0，请核对案件来由",
      en: "Table 4 has {actual} cases, yet table 3 has no requests received or carried in; check where they come from",
    },
  },
  examples: [
    {
      name: "有复议，没有申请 a case, no requests",
      report: { remedies: { "": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
      expect: ["noRequests@/remedies/table/reconsideration/total"],
    },
    {
      name: "有诉讼，上年也没有申请 none last year either",
      report: { remedies: { "": [0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0] } },
      previous: { year: 2022 },
      expect: ["noRequests@/remedies/table/litigation/direct/total"],
    },
    {
      name: "合并计数 all cases counted",
      report: { remedies: { "": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2] } },
      expect: ["noRequests@/remedies/table/reconsideration/total"],
    },
    {
      name: "上年有申请 requests last year",
      report: { remedies: { "": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
      previous: { year: 2022, applications: { received: [3, 0, 0, 0, 0, 0, 3] } },
    },
    {
      name: "本年有申请 requests this year",
      report: {
        applications: { received: [3, 0, 0, 0, 0, 0, 3] },
        remedies: { "": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
      },
    },
    { name: "都没有 neither", report: {} },
    {
      name: "上年表三读不出来 last year unknown",
      report: { remedies: { "": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
      previous: { year: 2022, applications: null },
    },
  ],
  check(report, found, { options, previous }) {
    const years = previous === null ? [report] : [report, previous];
    if (!years.every((one) => areNone(one, ["received", "carriedIn"], options))) return;
    const counts = groups.map((group) => disputeReadings(report, [group], "total", options)[0] ?? 0);
    const first = groups[counts.findIndex((count) => count > 0)];
    if (first === undefined) return;
    found("noRequests", {
      cell: disputeCell(report, first),
      related: [{ cell: requestCell(report, "received") }, { cell: requestCell(report, "carriedIn") }],
      actual: counts.reduce((sum, count) => sum + count, 0),
    });
  },
});
