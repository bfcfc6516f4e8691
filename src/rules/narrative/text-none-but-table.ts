import { isAsserted } from "../../facts/fact.ts";
import { factsOf } from "../../facts/facts.ts";
import { numberAt } from "../../report/model.ts";
import { contradiction, isContradicted } from "../claims/claims.ts";
import { requestClaims } from "../claims/request-claims.ts";
import { hasNoRequests, requestCell } from "../claims/request-totals.ts";
import { defineRule } from "../define.ts";

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
  examples: [
    {
      name: "说没有，表里有 3 件 none, but three",
      report: {
        sections: { overview: "2023年，本机关未收到公民、法人和其他组织提出的政府信息公开申请。" },
        applications: { received: [3, 0, 0, 0, 0, 0, 3], "outcomes/total": [3, 0, 0, 0, 0, 0, 3] },
      },
      expect: ["none@/applications/table/received/total"],
    },
    {
      name: "说 0 件，表里有 2 件 zero, but two",
      report: {
        sections: { overview: "全年受理政府信息公开申请总数0条。" },
        applications: { received: [2, 0, 0, 0, 0, 0, 2], "outcomes/total": [2, 0, 0, 0, 0, 0, 2] },
      },
      expect: ["none@/applications/table/received/total"],
    },
    {
      name: "说有，表里全是 0 some, but none",
      report: { sections: { overview: "全年收到信息公开申请4件，均已答复。" } },
      expect: ["some@/applications/table/received/total"],
    },
    {
      name: "无依申请公开的信息 none to disclose on request",
      report: {
        sections: { overview: "（二）依申请公开情况。2023年度无依申请公开的信息" },
        applications: { received: [1, 0, 0, 0, 0, 0, 1], "outcomes/total": [1, 0, 0, 0, 0, 0, 1] },
      },
      expect: ["none@/applications/table/received/total"],
    },
    {
      name: "零申请 no requests at all",
      report: {
        sections: {
          overview: "依申请公开申请受理0件。全年零申请，依申请公开渠道畅通。没有收到政府信息公开的申请。",
        },
        applications: { received: [5, 0, 0, 0, 0, 0, 5], "outcomes/total": [5, 0, 0, 0, 0, 0, 5] },
      },
      expect: [
        "none@/applications/table/received/total",
        "none@/applications/table/received/total",
        "none@/applications/table/received/total",
      ],
    },
    { name: "都说没有 none in both", report: { sections: { overview: "全年未收到依申请公开信息的申请。" } } },
    {
      name: "没有的是别的 none of something else",
      report: {
        sections: {
          overview:
            "因政府信息公开申请未收到行政复议。办理公开申请未收取任何费用。没有逾期未答复的申请。未收到重复申请。依申请公开信息数0条。",
        },
        applications: { received: [3, 0, 0, 0, 0, 0, 3], "outcomes/total": [3, 0, 0, 0, 0, 0, 3] },
      },
    },
    {
      name: "下属单位没有 none at the offices below",
      report: {
        sections: { overview: "局属事业单位未收到政府信息公开申请；局机关收到政府信息公开申请3件。" },
        applications: { received: [3, 0, 0, 0, 0, 0, 3], "outcomes/total": [3, 0, 0, 0, 0, 0, 3] },
      },
    },
    {
      name: "上年没有，今年有 none last year",
      report: {
        sections: { overview: "2022年未收到政府信息公开申请，2023年收到政府信息公开申请3件。" },
        applications: { received: [3, 0, 0, 0, 0, 0, 3], "outcomes/total": [3, 0, 0, 0, 0, 0, 3] },
      },
    },
    {
      name: "只有上年结转 only carried in",
      report: {
        sections: { overview: "全年未收到政府信息公开申请，办结上年结转2件。" },
        applications: { carriedIn: [2, 0, 0, 0, 0, 0, 2], "outcomes/total": [2, 0, 0, 0, 0, 0, 2] },
      },
    },
    {
      name: "收到后撤回 withdrawn later",
      report: { sections: { overview: "全年收到政府信息公开申请1件，答复前申请人主动撤回。" } },
    },
    {
      name: "没有书面申请，有网上申请 none on paper",
      report: {
        sections: { overview: "未收到书面申请，网上收到政府信息公开申请2件。" },
        applications: { received: [2, 0, 0, 0, 0, 0, 2], "outcomes/total": [2, 0, 0, 0, 0, 0, 2] },
      },
    },
  ],
  check(report, found, { options }) {
    if (hasNoRequests(report, options)) {
      for (const claim of requestClaims(report, options)) {
        if (claim.value > 0 && isContradicted(claim)) found("some", { ...contradiction(claim), expected: 0 });
      }
      return;
    }
    const received = numberAt(report, requestCell(report, "received"));
    if (received === null || received === 0) return;
    for (const fact of factsOf(report, "requests")) {
      if (fact.value > 0 || !isAsserted(fact)) continue;
      found("none", {
        cell: requestCell(report, "received"),
        at: fact.at,
        related: [{ cell: requestCell(report, "received"), at: null }],
        expected: received,
        actual: 0,
        data: { quote: fact.quote },
      });
    }
  },
});
