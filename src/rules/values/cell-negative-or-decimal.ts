import { numberAt } from "../../report/model.ts";
import { defineRule } from "../define.ts";
import { writtenNumber } from "../reading/figures.ts";
import { allCells } from "../reading/tables.ts";

/** 件数应是非负整数，金额不能是负数。 */
export default defineRule({
  id: "cell-negative-or-decimal",
  group: "values",
  title: { zh: "数量为负数或小数", en: "A count is negative or a decimal" },
  severity: "error",
  basis: { zh: "格式各表填报件数、数量的文义", en: "The tables of the form hold counts" },
  why: {
    zh: "件数没有负数，也没有半件；多半是填串了格或错用了单位。",
    en: "There are no negative or half cases; usually the figure belongs elsewhere or has the wrong unit.",
  },
  remedy: { zh: "对照台账改正。", en: "Correct it from the register." },
  traps: {
    zh: "2019 年格式“本年增/减”可以是负数；“行政事业性收费”以万元计，可以有小数。",
    en: "The change column of the 2019 form may be negative; fees in 10,000 yuan may be decimals.",
  },
  messages: {
    negative: { zh: "{label}为负数 {actual}", en: "{label} is negative: {actual}" },
    decimal: {
      zh: "{label}为小数 {actual}，件数应是整数",
      en: "{label} is a decimal: {actual}; counts are whole",
    },
  },
  examples: [
    {
      name: "收费可以有小数 decimal fees",
      report: { proactiveDisclosure: { administrativeFees: ["26.55"] } },
    },
    {
      name: "处罚 12.5 件 a decimal count",
      report: { proactiveDisclosure: { administrativePenalties: ["12.5"] } },
      expect: ["decimal@/proactiveDisclosure/table/administrativePenalties/decisions"],
    },
    {
      name: "负数 negative",
      report: { applications: { carriedForward: ["-2", 0, 0, 0, 0, 0, 0] } },
      expect: ["negative@/applications/table/carriedForward/naturalPerson"],
    },
    {
      name: "2019 年格式的增减 signed change",
      report: { formOf: 2020, proactiveDisclosure: { administrativeFees: [2, "-1"] } },
    },
  ],
  check(report, found) {
    for (const { cell, raw, reason } of allCells(report)) {
      const { pointer, column } = cell;
      // Whether or not the reader took it for one of the type due.
      const unread = reason === "unreadable" && raw !== null ? writtenNumber(raw) : null;
      const actual = numberAt(report, pointer) ?? unread;
      if (actual === null || column.type === "delta") continue;
      if (actual < 0) found("negative", { cell: pointer, actual });
      else if (column.type === "count" && !Number.isInteger(actual))
        found("decimal", { cell: pointer, actual });
    }
  },
});
