import { numberAt } from "../../report/model.ts";
import { defineRule } from "../define.ts";
import { violationsOf } from "../relation.ts";

/** 表三每一列：第一项加第二项之和，等于第三项加第四项之和。 */
export default defineRule({
  id: "t3-balance",
  group: "arithmetic",
  title: {
    zh: "表三勾稽不平：新收+上年结转≠办理总计+结转下年",
    en: "Received + carried in differs from handled + carried forward",
  },
  severity: "error",
  relation: "R1",
  basis: {
    zh: "格式表三左上角：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
    en: "Note in the corner of table 3 of the form: item 1 + item 2 = item 3 + item 4 in each column",
  },
  why: {
    zh: "这是统一格式印在表上的唯一勾稽关系，汇总系统会直接退回。",
    en: "It is the one relation printed on the form; collecting systems reject a report that breaks it.",
  },
  remedy: {
    zh: "核对这一列的新收、上年结转、（七）总计和结转下年度四个数；没有办结的申请应计入结转下年度。",
    en: "Check the four figures of the column; requests not yet answered belong to those carried forward.",
  },
  traps: {
    zh: "七列各自成立；四个数中有空白或读不出的，不作判断。",
    en: "Holds for each of the seven columns by itself; not assessed where one of the four figures is unknown.",
  },
  messages: {
    unbalanced: {
      zh: "表三「{column}」一列不平：新收 {received}＋上年结转 {carriedIn}＝{expected}，办理总计 {handled}＋结转下年度 {carriedForward}＝{actual}",
      en: "Table 3, column “{column}”: received {received} + carried in {carriedIn} = {expected}, but handled {handled} + carried forward {carriedForward} = {actual}",
    },
  },
  examples: [
    {
      name: "相符 balanced",
      report: {
        applications: {
          received: [12, 0, 0, 0, 0, 0, 12],
          carriedIn: [3, 0, 0, 0, 0, 0, 3],
          "outcomes/granted": [11, 0, 0, 0, 0, 0, 11],
          "outcomes/total": [11, 0, 0, 0, 0, 0, 11],
          carriedForward: [4, 0, 0, 0, 0, 0, 4],
        },
      },
    },
    {
      name: "漏填结转 carry forward left out",
      report: {
        applications: {
          received: [12, 0, 0, 0, 0, 0, 12],
          carriedIn: [3, 0, 0, 0, 0, 0, 3],
          "outcomes/granted": [11, 0, 0, 0, 0, 0, 11],
          "outcomes/total": [11, 0, 0, 0, 0, 0, 11],
        },
      },
      expect: [
        "unbalanced@/applications/table/outcomes/total/naturalPerson",
        "unbalanced@/applications/table/outcomes/total/total",
      ],
    },
    {
      name: "结转空白，不作判断 a blank cannot be assessed",
      report: {
        applications: { received: [1, 0, 0, 0, 0, 0, 1], carriedForward: ["", 0, 0, 0, 0, 0, ""] },
      },
    },
  ],
  check(report, found, { options }) {
    for (const { terms, ...violation } of violationsOf("R1", report, options)) {
      const figures = terms.map((term) => numberAt(report, term) ?? "");
      const [received = "", carriedIn = "", handled = "", carriedForward = ""] = figures;
      const data = { ...violation.data, received, carriedIn, handled, carriedForward };
      found("unbalanced", { ...violation, data });
    }
  },
});
