import { defineRule } from "../define.ts";
import { cellPlaces, cellsIn, tablesOf } from "../reading/tables.ts";

/** 单元格只填数字，不带单位。 */
export default defineRule({
  id: "cell-unit-embedded",
  group: "values",
  title: { zh: "单元格内含单位", en: "A unit inside a cell" },
  severity: "info",
  basis: { zh: "填报惯例：单位写在表头", en: "Practice: units belong in the header" },
  why: {
    zh: "带单位的格在表格软件里是文字，不能相加。",
    en: "With a unit the cell is text to a spreadsheet and cannot be added up.",
  },
  remedy: { zh: "只留数字。", en: "Leave the number alone." },
  traps: {
    zh: "2019 年格式“采购总金额”表头没有单位，写“75万元”反而清楚，只作提示。",
    en: "The amount of the 2019 form has no unit in its header; writing it helps and is only noted.",
  },
  messages: {
    unit: { zh: "{label}填的是“{raw}”，带有单位", en: "{label} holds “{raw}”, with a unit" },
    many: {
      zh: "{table}有 {count} 格带有单位（如“{raw}”）",
      en: "{table}: {count} cells hold a unit (“{raw}”)",
    },
  },
  examples: [
    { name: "只填数字 numbers only", report: {} },
    {
      name: "表三写“3件” a count with a unit",
      report: { applications: { received: ["3件", 0, 0, 0, 0, 0, 3] } },
      expect: ["unit@/applications/table/received/naturalPerson"],
    },
    {
      name: "整行带单位 a row with units",
      report: { applications: { received: ["1件", "2件", "0件", "0件", "0件", "0件", "3件"] } },
      expect: ["many@/applications/table"],
    },
    {
      name: "采购总金额 75万元",
      report: { formOf: 2020, proactiveDisclosure: { governmentProcurement: [3, "75万元"] } },
      expect: ["unit@/proactiveDisclosure/table/governmentProcurement/amount"],
    },
  ],
  check(report, found) {
    for (const table of tablesOf(report)) {
      const severity = table.template.key === "proactiveDisclosure" ? "info" : "warning";
      const cells = cellsIn(table).filter(({ raw, styles }) => raw !== null && styles.includes("unit"));
      for (const { isMany, raw, data, ...place } of cellPlaces(table, cells))
        found(isMany ? "many" : "unit", { ...place, severity, data: { ...data, raw } });
    }
  },
});
