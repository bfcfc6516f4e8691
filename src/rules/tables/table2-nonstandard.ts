import { defineRule } from "../define.ts";
import { isOfOthers, tablePointer } from "../reading/tables.ts";

/** 第二部分应使用统一表格。 */
export default defineRule({
  id: "table2-nonstandard",
  group: "tables",
  title: { zh: "第二部分未采用统一表格", en: "Section two does not use the standard table" },
  severity: "error",
  basis: {
    zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式",
    en: "Forms of Guo Ban Gong Kai Ban Han [2021] No. 30 and [2019] No. 60",
  },
  why: {
    zh: "自制表格里没有条例第二十条各项的指标，数据无法汇总。",
    en: "A home-made table lacks the figures required under article 20 and cannot be collected.",
  },
  remedy: {
    zh: "换用统一格式的表格，自制表格可另作附件。",
    en: "Use the table of the form; a table of one's own may be an annex.",
  },
  traps: { zh: "统一表格各分表次序不同不算。", en: "Blocks in another order are fine." },
  messages: {
    nonstandard: {
      zh: "第二部分的表格没有“第二十条第（×）项”，也没有规定的行名，不是统一表格",
      en: "The table in section two has neither the blocks “第二十条第（×）项” nor the rows of the form",
    },
  },
  examples: [
    { name: "统一表格 the form", report: {} },
    {
      name: "自制表格 a home-made table",
      report: {
        proactiveDisclosure: null,
        otherTables: {
          proactiveDisclosure: [
            ["信息类别", "本年新制作数量", "本年新公开数量"],
            ["履职依据", "22", "21"],
          ],
        },
      },
      expect: ["nonstandard@/proactiveDisclosure/table"],
    },
    { name: "没有表格 no table at all", report: { proactiveDisclosure: null } },
  ],
  check(report, found) {
    // A table of another year is one of the form all the same.
    if (report.tables.proactiveDisclosure !== null || isOfOthers(report, "proactiveDisclosure")) return;
    const [first] = report.otherTables.filter(({ section }) => section === "proactiveDisclosure");
    if (first === undefined) return;
    found("nonstandard", { cell: tablePointer("proactiveDisclosure"), at: first.at });
  },
});
