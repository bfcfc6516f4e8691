import { requestCell } from "../claims/request-totals.ts";
import { defineRule } from "../define.ts";
import { figuresIn } from "../reading/cells.ts";

const carriedForward = "/applications/table/carriedForward/total";

/** 结转下年的不应比当年新收的还多。 */
export default defineRule({
  id: "carry-out-exceeds-received",
  group: "cross-table",
  title: { zh: "结转下年度的多于本年新收", en: "More carried forward than received" },
  severity: "info",
  basis: {
    zh: "条例第三十三条的答复期限：二十个工作日，经同意可延长不超过二十个工作日（据此推断）",
    en: "Regulation, article 33: twenty working days and twenty more at most (an inference)",
  },
  why: {
    zh: "转出的比新收的多，说明上年转来的有的整整一年没有办结，或数字填错了行。",
    en: "Some of last year's requests would have waited for a whole year, or a figure stands in the wrong row.",
  },
  remedy: { zh: "核对结转的是哪几件。", en: "See which requests were carried forward." },
  traps: {
    zh: "法院责令重新答复、征求第三方意见的时间不计算在内，可以有例外。",
    en: "Answers ordered by a court and opinions of third parties may take longer.",
  },
  messages: {
    more: {
      zh: "结转下年度 {actual} 件，本年新收只有 {expected} 件",
      en: "{actual} were carried forward, only {expected} received",
    },
  },
  examples: [
    { name: "没有 none", report: {} },
    {
      name: "全是上年的 all of last year",
      report: {
        applications: {
          received: [1, 0, 0, 0, 0, 0, 1],
          carriedIn: [2, 0, 0, 0, 0, 0, 2],
          carriedForward: [3, 0, 0, 0, 0, 0, 3],
        },
      },
      expect: [`more@${carriedForward}`],
    },
    {
      name: "年底收到的 received at the end",
      report: {
        applications: { received: [3, 0, 0, 0, 0, 0, 3], carriedForward: [3, 0, 0, 0, 0, 0, 3] },
      },
    },
    { name: "新收是负数 a negative number", report: { applications: { received: [0, 0, 0, 0, 0, 0, -1] } } },
    { name: "没有表三 no table", report: { applications: null } },
  ],
  check(report, found) {
    const [cell, other] = [requestCell(report, "carriedForward"), requestCell(report, "received")];
    const [actual, expected] = figuresIn(report, [cell, other]);
    if (actual === undefined || expected === undefined || actual <= expected || expected < 0) return;
    found("more", { cell, related: [{ cell: other }], actual, expected });
  },
});
