import type { Example } from "../example.ts";

const amountCell = "/proactiveDisclosure/table/administrativeFees/amount";

/** Examples of `fee-collected-not-in-table`: its tests and its documentation. */
export const examples: readonly Example<"notInTable" | "notTold" | "bothWays">[] = [
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
  {
    name: "既说没有收，又说收了 none, and yet some",
    report: {
      sections: {
        otherMatters: "信息处理费收取情况：2023年收取0元。其中发出收费通知2件，总金额300元，实际收取300元。",
      },
      proactiveDisclosure: { administrativeFees: ["26.55"] },
    },
    expect: ["bothWays"],
  },
  {
    name: "未收取，又收了 not taken, and yet some",
    report: {
      sections: { otherMatters: "2023年未收取信息处理费，发出收费通知2件，实际收取信息处理费500元。" },
      proactiveDisclosure: { administrativeFees: ["26.55"] },
    },
    expect: ["bothWays"],
  },
  {
    name: "上年收了，今年没有收 some last year, none this year",
    report: {
      sections: { otherMatters: "2022年收取信息处理费300元，2023年收取信息处理费0元。" },
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
];
