import { defineRule } from "../define.ts";
import { violated } from "../relation.ts";

/** 表四每一组：结果维持、结果纠正、其他结果、尚未审结之和应等于总计。 */
export default defineRule({
  id: "t4-total",
  group: "arithmetic",
  title: { zh: "表四总计不等于四项之和", en: "Total of table 4 differs from the sum of its results" },
  severity: "error",
  relation: "R4",
  basis: { zh: "格式表四“总计”栏的文义", en: "Meaning of the column “总计” in table 4 of the form" },
  why: {
    zh: "总计就是四种结果之和；对不上，复议、诉讼的件数就不可信。",
    en: "The total is the sum of the four results; if it is not, the number of cases cannot be trusted.",
  },
  remedy: {
    zh: "对照案件台账核对这一组的五个数；未审结的案件计入“尚未审结”，也计入总计。",
    en: "Check the five figures of the group against the case register; pending cases count in the total.",
  },
  traps: {
    zh: "总计表头丢失时按位置认定；总计空白由 cell-blank 提示，不作判断。",
    en: "Where the header is lost the position decides; a blank total is a matter of cell-blank.",
  },
  messages: {
    differs: {
      zh: "表四「{group}」四项结果合计 {expected}，总计为 {actual}",
      en: "Table 4, “{group}”: the four results add up to {expected}, the total says {actual}",
    },
  },
  examples: [
    {
      name: "相符 adds up",
      report: { remedies: { "": [4, 1, 2, 3, 10, 6, 0, 1, 2, 9, 0, 0, 0, 1, 1] } },
    },
    {
      name: "总计漏填 total left at 0",
      report: { remedies: { "": [4, 1, 2, 3, 0, 6, 0, 1, 2, 9, 0, 0, 0, 1, 1] } },
      expect: ["differs@/remedies/table/reconsideration/total"],
    },
    {
      name: "总计空白，不作判断 a blank total cannot be assessed",
      report: { remedies: { "": [4, 1, 2, 3, "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
    },
  ],
  check: violated("R4", "differs"),
});
