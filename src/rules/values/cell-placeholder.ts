import { defineRule } from "../define.ts";
import { cellPlaces, cellsIn, tablesOf } from "../reading/tables.ts";

/** 不应用「/」「—」「无」代替数字。 */
export default defineRule({
  id: "cell-placeholder",
  group: "values",
  title: { zh: "用“/”“—”“无”代替数字", en: "A sign or word instead of a figure" },
  severity: "warning",
  basis: {
    zh: "填报惯例：没有的填 0（所见文件没有规定）",
    en: "Practice: 0 where there is nothing (no document that was read says so)",
  },
  why: {
    zh: "汇总系统只认数字，“/”会被当作漏填。",
    en: "Collecting systems take numbers only; “/” counts as not filled in.",
  },
  remedy: { zh: "没有的填 0。", en: "Write 0." },
  traps: { zh: "数字前的“-”是负号，不是占位符。", en: "A “-” before digits is a sign." },
  messages: {
    placeholder: {
      zh: "{label}填的是“{actual}”，应填数字，没有的填 0",
      en: "{label} holds “{actual}”; write a figure, 0 for nothing",
    },
    many: {
      zh: "{table}有 {count} 格填的是“{actual}”，应填数字，没有的填 0",
      en: "{table}: {count} cells hold “{actual}”; write figures, 0 for nothing",
    },
  },
  examples: [
    { name: "填 0 written 0", report: {} },
    {
      name: "规章填“/” a slash",
      report: { proactiveDisclosure: { regulations: ["/", 0, 0] } },
      expect: ["placeholder@/proactiveDisclosure/table/regulations/issued"],
    },
    {
      name: "整行“/” many",
      report: { applications: { carriedIn: ["/", "/", "/", "/", "/", "/", "/"] } },
      expect: ["many@/applications/table"],
    },
    {
      name: "负数不是占位符 a negative change",
      report: { formOf: 2020, proactiveDisclosure: { administrativeFees: [2, "-1"] } },
    },
  ],
  check(report, found) {
    for (const table of tablesOf(report)) {
      const cells = cellsIn(table).filter(({ reason }) => reason === "placeholder");
      for (const { isMany, raw: actual, ...place } of cellPlaces(table, cells))
        found(isMany ? "many" : "placeholder", { ...place, actual });
    }
  },
});
