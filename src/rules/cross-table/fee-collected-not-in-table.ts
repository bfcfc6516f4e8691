import { isAsserted } from "../../facts/fact.ts";
import { factsOf } from "../../facts/facts.ts";
import type { CellPointer } from "../../form/index.ts";
import { type Report, readingAt } from "../../report/model.ts";
import { occurs } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { cellOf, figureIn } from "../reading/cells.ts";

const amountCell = "/proactiveDisclosure/table/administrativeFees/amount";

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
    zh: "国办函〔2020〕109号《政府信息公开信息处理费管理办法》及各地落实文件：信息处理费属行政事业性收费",
    en: "Guo Ban Han [2020] No. 109 and its implementing notices: processing fees are administrative fees",
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
    notTold: {
      zh: "{label}是 {actual} 件，说明发过收费通知，报告里却没有说收取信息处理费的情况",
      en: "{label} is {actual}, so fees were demanded, yet the report says nothing of fees",
    },
  },
  examples: [
    {
      name: "收 400 元，表二是 0 collected, not in the table",
      report: { sections: { otherMatters: "2023年共收取信息处理费400元。" } },
      expect: [`notInTable@${amountCell}`],
    },
    {
      name: "收 1 件 38000 元 a large one",
      report: {
        sections: { otherMatters: "有1件政府信息公开申请收取信息处理费3.8万元。" },
        proactiveDisclosure: { administrativeFees: ["2.15"] },
      },
      expect: [`notInTable@${amountCell}`],
    },
    {
      name: "逾期未缴费，第六部分没有说 fee unpaid, nothing said",
      report: {
        sections: { otherMatters: "没有其他需要报告的事项。" },
        applications: { "outcomes/otherwiseHandled/feeUnpaid": [1, 0, 0, 0, 0, 0, 1] },
      },
      expect: ["notTold@/applications/table/outcomes/otherwiseHandled/feeUnpaid/total"],
    },
    {
      name: "已计入 included",
      report: {
        sections: { otherMatters: "2023年共收取信息处理费400元。" },
        proactiveDisclosure: { administrativeFees: ["26.55"] },
      },
    },
    { name: "未收取 none", report: { sections: { otherMatters: "2023年未收取信息处理费。" } } },
    {
      name: "收费标准 a tariff",
      report: {
        sections: { otherMatters: "信息处理费按每件100元、10件以上收取标准执行，本年收取信息处理费0元。" },
      },
    },
    {
      name: "只发了收费通知 only asked for",
      report: {
        sections: {
          otherMatters:
            "依据《政府信息公开信息处理费管理办法》，发出收费通知的件数为1件，总金额为200元，实际收取的总金额为0元。",
        },
      },
    },
    {
      name: "应缴未缴 due, not paid",
      report: {
        sections: { otherMatters: "发出信息处理费收费通知1件，应缴200元，申请人逾期未缴纳，不再处理。" },
      },
    },
    {
      name: "收了一部分，已计入 a part of what was asked for",
      report: {
        sections: {
          otherMatters: "2023年共发出收费通知3件，收费金额共计1900元，实际收取信息处理费1件100元。",
        },
        proactiveDisclosure: { administrativeFees: ["0.01"] },
      },
    },
    {
      name: "收了一部分，没有计入 a part of what was asked for, not in the table",
      report: {
        sections: { otherMatters: "发出收费通知3件，收费金额共计1900元，实际收取信息处理费1件400元。" },
      },
      expect: [`notInTable@${amountCell}`],
    },
    {
      name: "保留一位小数 rounded to one place",
      report: {
        sections: { otherMatters: "收取信息处理费400元。" },
        proactiveDisclosure: { administrativeFees: ["0.0"] },
      },
    },
  ],
  check(report, found) {
    const told = factsOf(report, "processingFee").filter((fact) => fact.value > 0 && isAsserted(fact));
    const cell = cellOf(report, "proactiveDisclosure", { row: "fees", column: "amount" });
    for (const { value: yuan, quote, at } of told) {
      const amount = figureIn(report, cell);
      if (cell === null || amount === null) break;
      const due = yuan / 10_000;
      if (amount >= due - roundingOf(report, cell)) continue;
      found("notInTable", { cell, at, expected: due, actual: amount, data: { quote } });
      break;
    }
    const unpaidCell = cellOf(report, "applications", { row: "feeUnpaid", column: "total" });
    const unpaid = figureIn(report, unpaidCell) ?? 0;
    if (unpaidCell !== null && unpaid > 0 && !occurs(report, /处理费|收费|费用|缴费|缴纳/u))
      found("notTold", { cell: unpaidCell, actual: unpaid });
  },
});

/** Half a unit of the last place of 0.0; else 0.01 万元. */
function roundingOf(report: Report, cell: CellPointer): number {
  const decimals = /\.(\d+)/u.exec(readingAt(report, cell)?.raw?.normalize("NFKC") ?? "")?.[1]?.length;
  return (decimals === 1 ? 0.05 : 0.01) + 1e-9;
}
