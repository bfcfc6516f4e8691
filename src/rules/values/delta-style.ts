import { defineRule } from "../define.ts";
import { allCells } from "../reading/tables.ts";

/** 「本年增/减」用带符号的数字。 */
export default defineRule({
  id: "delta-style",
  group: "values",
  title: { zh: "“本年增/减”写法不规范", en: "The change of the year is written in another style" },
  severity: "info",
  needs: { row: "licences", column: "change" },
  basis: {
    zh: "国办公开办函〔2019〕60号所附格式表二“本年增/减”",
    en: "Table 2 of Guo Ban Gong Kai Ban Han [2019] No. 60",
  },
  why: {
    zh: "“减1”“+18”在表格软件里不是统一的数字写法，汇总时要逐个改。",
    en: "Words and plus signs have to be changed one by one before figures are collected.",
  },
  remedy: { zh: "增加写“18”，减少写“-1”。", en: "Write 18 for more and -1 for fewer." },
  traps: { zh: "不带符号的“57”就是增加 57，不提示。", en: "A bare 57 means 57 more." },
  messages: {
    style: { zh: "{label}写的是“{raw}”，读作 {actual}", en: "{label} is written “{raw}”, read as {actual}" },
  },
  examples: [
    { name: "-1", report: { formOf: 2020, proactiveDisclosure: { administrativeFees: [2, "-1"] } } },
    {
      name: "减1",
      report: { formOf: 2020, proactiveDisclosure: { administrativeFees: [2, "减1"] } },
      expect: ["style@/proactiveDisclosure/table/administrativeFees/change"],
    },
    {
      name: "+18",
      report: { formOf: 2020, proactiveDisclosure: { administrativeLicenses: [61, "+18", 4] } },
      expect: ["style@/proactiveDisclosure/table/administrativeLicenses/change"],
    },
  ],
  check(report, found) {
    for (const { cell, value, raw, styles } of allCells(report)) {
      if (cell.column.type !== "delta" || raw === null || typeof value !== "number") continue;
      if (!styles.includes("sign-word") && !styles.includes("plus-sign")) continue;
      found("style", { cell: cell.pointer, actual: value, data: { raw: raw.trim() } });
    }
  },
});
