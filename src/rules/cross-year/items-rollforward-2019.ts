import { rowsOf } from "../../form/roles.ts";
import { defineRule } from "../define.ts";
import { cellIn, cellsOfRow, figuresIn, templateOf } from "../reading/cells.ts";
import { rowName, rowsWith } from "../reading/tables.ts";

/** 2019 年格式：上一年项目数量应等于上年报告的项目数量加增减。 */
export default defineRule({
  id: "items-rollforward-2019",
  group: "cross-year",
  title: {
    zh: "上一年项目数量与上年推算不符",
    en: "Last year's items do not follow from last year's report",
  },
  severity: "info",
  needs: { row: "licences", column: "previousItems" },
  basis: {
    zh: "国办公开办函〔2019〕60号所附格式（试行）表二各栏的文义",
    en: "Meaning of the columns of table 2, Guo Ban Gong Kai Ban Han [2019] No. 60 (trial form)",
  },
  why: {
    zh: "今年的“上一年项目数量”就是上年的项目数加增减；推不出来，说明两年口径不同。",
    en: "The items of last year are those of its report plus the change; otherwise the two years count differently.",
  },
  remedy: { zh: "核对两年的事项清单。", en: "Check the lists of items of both years." },
  traps: {
    zh: "权责清单年中调整、口径变化常见，故只作提示；只比较两年都用 2019 年格式的。",
    en: "Lists change during a year, hence only a hint; both years must use the 2019 form.",
  },
  messages: {
    differs: {
      zh: "{row}：上一年项目数量填 {actual}，按 {year} 年报告推算是 {before}{change}＝{expected}",
      en: "{row}: {actual} items last year; the report for {year} gives {before}{change} = {expected}",
    },
  },
  examples: [
    {
      name: "推不出来 does not follow",
      report: { formOf: 2020, year: 2020, proactiveDisclosure: { administrativeLicenses: [36, 0, 5] } },
      previous: { formOf: 2020, year: 2019, proactiveDisclosure: { administrativeLicenses: [36, -4, 7] } },
      expect: ["differs@/proactiveDisclosure/table/administrativeLicenses/previousItems"],
    },
    {
      name: "处罚事项 penalties",
      report: { formOf: 2020, year: 2020, proactiveDisclosure: { administrativePenalties: [60, 2, 9] } },
      previous: { formOf: 2020, year: 2019, proactiveDisclosure: { administrativePenalties: [50, 8, 6] } },
      expect: ["differs@/proactiveDisclosure/table/administrativePenalties/previousItems"],
    },
    {
      name: "收费项目 fees",
      report: { formOf: 2020, year: 2020, proactiveDisclosure: { administrativeFees: [3, 0] } },
      previous: { formOf: 2020, year: 2019, proactiveDisclosure: { administrativeFees: [5, -1] } },
      expect: ["differs@/proactiveDisclosure/table/administrativeFees/previousItems"],
    },
    {
      name: "推得出来 follows",
      report: { formOf: 2020, year: 2020, proactiveDisclosure: { administrativeLicenses: [32, 0, 5] } },
      previous: { formOf: 2020, year: 2019, proactiveDisclosure: { administrativeLicenses: [36, "减4", 7] } },
    },
    {
      name: "今年换了格式 the form has changed",
      report: { year: 2021 },
      previous: { formOf: 2020, year: 2020, proactiveDisclosure: { administrativeLicenses: [36, -4, 7] } },
    },
    {
      name: "没有上年报告 no previous report",
      report: { formOf: 2020, proactiveDisclosure: { administrativeLicenses: [36, 0, 5] } },
    },
    {
      name: "上年空白 a blank last year",
      report: { formOf: 2020, year: 2020, proactiveDisclosure: { administrativeLicenses: [36, 0, 5] } },
      previous: { formOf: 2020, year: 2019, proactiveDisclosure: { administrativeLicenses: [30, "", 7] } },
    },
  ],
  check(report, found, { previous }) {
    if (previous === null) return;
    const template = templateOf(report, "proactiveDisclosure");
    const last = templateOf(previous, "proactiveDisclosure");
    for (const row of rowsWith(template, "previousItems")) {
      const [same = row] = row.roles.flatMap((role) => rowsOf(last, role));
      const cell = cellIn(template, row, "previousItems");
      const [actual] = figuresIn(report, [cell]);
      const [before, change = 0] = figuresIn(previous, cellsOfRow(last, same, ["previousItems", "change"]));
      if (cell === null || actual === undefined || before === undefined || actual === before + change)
        continue;
      const signed = change < 0 ? `−${-change}` : `+${change}`;
      const year = previous.year?.value ?? "";
      const data = { row: rowName(template, row), year, before, change: signed };
      found("differs", { cell, expected: before + change, actual, data });
    }
  },
});
