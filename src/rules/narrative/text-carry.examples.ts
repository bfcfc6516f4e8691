import type { Example } from "../example.ts";

/** Examples of `text-carry`: its tests and its documentation. */
export const examples: readonly Example<"differs">[] = [
  {
    name: "上年结转不同 carried in",
    report: {
      sections: { overview: "全年新收政府信息公开申请12件，上年度结转3件，结转下年度1件。" },
      applications: {
        received: [12, 0, 0, 0, 0, 0, 12],
        carriedIn: [2, 0, 0, 0, 0, 0, 2],
        "outcomes/total": [13, 0, 0, 0, 0, 0, 13],
        carriedForward: [1, 0, 0, 0, 0, 0, 1],
      },
    },
    expect: ["differs@/applications/table/carriedIn/total"],
  },
  {
    name: "结转下年不同 carried forward",
    report: {
      sections: { overview: "政府信息公开申请办结11件（含上年结转2件），结转下年度继续办理4件。" },
      applications: {
        received: [12, 0, 0, 0, 0, 0, 12],
        carriedIn: [2, 0, 0, 0, 0, 0, 2],
        "outcomes/total": [11, 0, 0, 0, 0, 0, 11],
        carriedForward: [3, 0, 0, 0, 0, 0, 3],
      },
    },
    expect: ["differs@/applications/table/carriedForward/total"],
  },
  {
    name: "写年份的结转 named by year",
    report: {
      sections: { overview: "政府信息公开申请中，2022年结转5件，6件结转下年。" },
      applications: {
        received: [8, 0, 0, 0, 0, 0, 8],
        carriedIn: [4, 0, 0, 0, 0, 0, 4],
        "outcomes/total": [5, 0, 0, 0, 0, 0, 5],
        carriedForward: [7, 0, 0, 0, 0, 0, 7],
      },
    },
    expect: [
      "differs@/applications/table/carriedIn/total",
      "differs@/applications/table/carriedForward/total",
    ],
  },
  {
    name: "一致 agrees",
    report: {
      sections: { overview: "政府信息公开申请上年度结转16件，结转下年度9件。" },
      applications: { carriedIn: [16, 0, 0, 0, 0, 0, 16], carriedForward: [9, 0, 0, 0, 0, 0, 9] },
    },
  },
  {
    name: "办结的含部分上年结转 some of those carried in",
    report: {
      sections: { overview: "办结政府信息公开申请14件（含上年结转2件）。" },
      applications: {
        received: [13, 0, 0, 0, 0, 0, 13],
        carriedIn: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [14, 0, 0, 0, 0, 0, 14],
      },
    },
  },
  {
    name: "年末尚在办理 still open at the end of the year",
    report: {
      sections: {
        overview:
          "收到政府信息公开申请12件，办结9件，尚有4件正在办理。\n收到政府信息公开申请12件，截至2024年1月20日，尚有1件正在办理。",
      },
      applications: {
        received: [12, 0, 0, 0, 0, 0, 12],
        "outcomes/total": [9, 0, 0, 0, 0, 0, 9],
        carriedForward: [3, 0, 0, 0, 0, 0, 3],
      },
    },
    expect: ["differs@/applications/table/carriedForward/total"],
  },
  {
    name: "延期、没说方向 extended, or no direction",
    report: {
      sections: { overview: "政府信息公开申请3件延期至次年答复。已结转2件。" },
      applications: { carriedForward: [1, 0, 0, 0, 0, 0, 1] },
    },
  },
  {
    name: "复议案件的结转 cases carried over",
    report: { sections: { overview: "政府信息公开申请引起的行政复议上年结转2件。" } },
  },
  {
    name: "后面说到复议 reconsideration behind it",
    report: {
      sections: { overview: "全年收到政府信息公开申请12件，结转下年度3件；因此引起行政复议1件。" },
      applications: { received: [12, 0, 0, 0, 0, 0, 12], carriedForward: [2, 0, 0, 0, 0, 0, 2] },
      remedies: { "": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    },
    expect: ["differs@/applications/table/carriedForward/total"],
  },
  {
    name: "上一年的结转 last year's",
    report: {
      sections: { overview: "2022年收到政府信息公开申请5件，结转下年2件。" },
      applications: { carriedIn: [3, 0, 0, 0, 0, 0, 3] },
    },
  },
  {
    name: "括号里的往年数字 a figure of the year before in brackets",
    report: {
      sections: { overview: "收到政府信息公开申请3件（2022年4件），结转下年1件。" },
      applications: {
        received: [3, 0, 0, 0, 0, 0, 3],
        "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
        "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
      },
    },
    expect: ["differs"],
  },
];
