import { defineRule } from "../define.ts";
import { violated } from "../relation.ts";

/** 表三每一行：六类申请人之和应等于「总计」。 */
export default defineRule({
  id: "t3-row-total",
  group: "arithmetic",
  title: { zh: "表三行总计不等于各类申请人之和", en: "Row total differs from the sum of the applicants" },
  severity: "error",
  relation: "R3",
  basis: {
    zh: "格式表三“总计”栏的文义",
    en: "Meaning of the column “总计” in table 3 of the form",
  },
  why: {
    zh: "总计栏就是自然人和五类法人、其他组织之和；对不上，必有一格填错，汇总单位会退回。",
    en: "The total column is the sum of natural persons and the five kinds of organisations; if it is not, a cell is wrong and the report will be returned.",
  },
  remedy: {
    zh: "对照申请台账核对这一行的七个数，改正填错的一格；不要只改总计来凑平。",
    en: "Check the seven figures of the row against the register of applications and correct the wrong one; do not just adjust the total.",
  },
  traps: {
    zh: "总计栏空白（例如整表零值留空）不算本条，由 cell-blank 提示；含空白、“/”等未知数的行不作判断。",
    en: "A blank total is a matter of cell-blank; rows with unknown terms are not assessed.",
  },
  messages: {
    differs: {
      zh: "表三「{row}」一行各类申请人合计 {expected}，总计栏为 {actual}",
      en: "Table 3, row “{row}”: the applicants add up to {expected}, the total says {actual}",
    },
  },
  examples: [
    {
      name: "相符 adds up",
      report: { applications: { received: [3, 1, 0, 0, 0, 2, 6] } },
    },
    {
      name: "差一 off by one",
      report: { applications: { received: [3, 1, 0, 0, 0, 2, 7] } },
      expect: ["differs@/applications/table/received/total"],
    },
    {
      name: "零值留空，行总计也留空 zeros and leaf totals left blank",
      report: { applications: { "outcomes/granted": [258, 14, "", "", 2, "", ""] } },
    },
    {
      name: "新收行有空白，不作判断 a blank in row 1 cannot be assessed",
      report: { applications: { received: [3, "", 0, 0, 0, 2, 7] } },
    },
  ],
  check: violated("R3", "differs"),
});
