import { assertedOf } from "../../facts/facts.ts";
import { grouped } from "../../grouped.ts";
import { readingAt } from "../../report/model.ts";
import { occurs } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { cellOf, figureIn } from "../reading/cells.ts";
import { roundingOf } from "../reading/figures.ts";
import { examples } from "./fee-collected-not-in-table.examples.ts";

/** 收取的信息处理费是行政事业性收费，表二应当反映。 */
export default defineRule({
  id: "fee-collected-not-in-table",
  group: "cross-table",
  title: {
    zh: "收取了信息处理费但行政事业性收费为0",
    en: "Processing fees were collected, yet table 2 has none",
  },
  severity: "warning",
  since: 2021,
  needs: { row: "fees", column: "amount" },
  basis: {
    zh: "各地落实国办函〔2020〕109号《政府信息公开信息处理费管理办法》的文件（如皖财综〔2021〕28号）：信息处理费属行政事业性收费",
    en: "Notices that implement Guo Ban Han [2020] No. 109 (such as Wan Cai Zong [2021] No. 28): processing fees are administrative fees",
  },
  why: {
    zh: "信息处理费全额上缴国库，属行政事业性收费；表二少了这笔，收费数就不全。",
    en: "These fees go to the treasury as administrative fees; without them the amount in table 2 is incomplete.",
  },
  remedy: {
    zh: "把信息处理费折成万元计入表二“行政事业性收费”。",
    en: "Include the fees, in 10,000 yuan, in the administrative fees of table 2.",
  },
  traps: {
    zh: "表二金额保留一位或两位小数的，按四舍五入比较；不足 100 元的不比较。",
    en: "Amounts rounded to one or two places are compared as rounded.",
  },
  messages: {
    notInTable: {
      zh: "正文写“{quote}”（{expected} 万元），表二行政事业性收费只有 {actual} 万元",
      en: "The text says “{quote}” ({expected} times 10,000 yuan), the administrative fees of table 2 are {actual}",
    },
    bothWays: {
      zh: "正文写“{quote}”，同一段又写“{other}”，有没有收信息处理费说法不一",
      en: "The text says “{quote}”, and in the same paragraph “{other}”: collected or not",
    },
    notTold: {
      zh: "{label}是 {actual} 件，说明发过收费通知，报告里却没有说收取信息处理费的情况",
      en: "{label} is {actual}, so fees were demanded, yet the report says nothing of fees",
    },
  },
  examples,
  check(report, found) {
    const facts = assertedOf(report, "processingFee");
    for (const [, told] of grouped(facts, (fact) => fact.clause.sentence.paragraph)) {
      const [none, some] = [told.find(({ value }) => value === 0), told.find(({ value }) => value > 0)];
      if (none !== undefined && some !== undefined)
        found("bothWays", { at: some.at, data: { quote: some.quote, other: none.quote } });
    }
    const cell = cellOf(report, "proactiveDisclosure", { row: "fees", column: "amount" });
    const amount = figureIn(report, cell);
    if (cell !== null && amount !== null) {
      const most = amount + roundingOf(readingAt(report, cell)?.raw ?? "");
      const told = facts.find(({ value }) => value > 0 && value / 10_000 > most);
      if (told !== undefined) {
        const { value: yuan, at, quote } = told;
        found("notInTable", { cell, at, expected: yuan / 10_000, actual: amount, data: { quote } });
      }
    }
    const unpaid = cellOf(report, "applications", { row: "feeUnpaid", column: "total" });
    const count = figureIn(report, unpaid) ?? 0;
    if (unpaid !== null && count > 0 && !occurs(report, /处理费|收费|费用|缴费|缴纳/u))
      found("notTold", { cell: unpaid, actual: count });
  },
});
