import { defineRule } from "../define.ts";
import { cellsOfRow, figuresIn, templateOf } from "../reading/cells.ts";
import { rowName, rowsWith } from "../reading/tables.ts";

/** 处理决定数量是决定的件数，不是权力事项的项数。 */
export default defineRule({
  id: "t2-decisions-look-like-items",
  group: "arithmetic",
  title: { zh: "处理决定数量疑似按事项数填写", en: "Decisions look like a number of items" },
  severity: "info",
  basis: {
    zh: "国办公开办函〔2019〕60号所附格式表二各栏的文义",
    en: "Meaning of the columns of table 2, Guo Ban Gong Kai Ban Han [2019] No. 60",
  },
  why: {
    zh: "“项目数量”是清单里的事项数，“处理决定数量”是一年作出的决定数，两者没有加减关系。",
    en: "Items are entries of a list of powers, decisions are cases of the year; they do not add up.",
  },
  remedy: {
    zh: "核对该栏填的是不是全年处理决定的件数。",
    en: "Check that the column holds the decisions made in the year.",
  },
  traps: {
    zh: "可能是巧合，只作提示；小数目不提示。",
    en: "It may be a coincidence and is only noted; small figures are left alone.",
  },
  messages: {
    sum: {
      zh: "{row}：处理决定 {actual} 恰等于上一年项目 {items} 加本年增减 {change}，是否填成了事项数？",
      en: "{row}: {actual} decisions are just the {items} items plus the change of {change}; are these items?",
    },
    same: {
      zh: "{row}：处理决定 {actual} 恰等于上一年项目数量，是否填成了事项数？",
      en: "{row}: {actual} decisions are just the number of items last year; are these items?",
    },
  },
  examples: [
    {
      name: "无关 unrelated",
      report: { formOf: 2020, proactiveDisclosure: { administrativeLicenses: [61, 36, 208] } },
    },
    {
      name: "61 + 36 = 97",
      report: { formOf: 2020, proactiveDisclosure: { administrativeLicenses: [61, 36, 97] } },
      expect: ["sum@/proactiveDisclosure/table/administrativeLicenses/decisions"],
    },
    {
      name: "34、57、34",
      report: { formOf: 2020, proactiveDisclosure: { administrativePenalties: [34, 57, 34] } },
      expect: ["same@/proactiveDisclosure/table/administrativePenalties/decisions"],
    },
    {
      name: "0、1、1 可能是巧合 a coincidence",
      report: { formOf: 2020, proactiveDisclosure: { administrativePenalties: [0, 1, 1] } },
    },
  ],
  check(report, found) {
    const template = templateOf(report, "proactiveDisclosure");
    for (const row of rowsWith(template, "previousItems")) {
      const [cell, ...others] = cellsOfRow(template, row, ["decisions", "previousItems", "change"]);
      const [actual = 0, items = 0, change = 0] = figuresIn(report, [cell, ...others]);
      if (cell === undefined || items === 0 || change === 0 || actual < 3) continue;
      const finding = { cell, actual, data: { row: rowName(template, row), items, change } };
      if (actual === items + change) found("sum", finding);
      else if (actual === items) found("same", finding);
    }
  },
});
