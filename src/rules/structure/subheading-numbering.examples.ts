import type { Example } from "../example.ts";

/** Examples of `subheading-numbering`: its tests and its documentation. */
export const examples: readonly Example<"repeated" | "skipped" | "lost">[] = [
  { name: "连续 in sequence", report: {} },
  {
    name: "（二）重复 (2) twice",
    report: {
      sections: {
        overview:
          "（一）主动公开。及时。\n（二）依申请公开。无申请。\n（二）信息管理。审核。\n（三）平台。网站。",
      },
    },
    expect: ["repeated"],
  },
  {
    name: "跳号 a gap",
    report: {
      sections: {
        problems: "（一）问题。解读形式不够丰富，图表较少。\n（三）改进。增加图文解读，逐项落实。",
      },
    },
    expect: ["skipped"],
  },
  {
    name: "一是之后是三是 inline series",
    report: {
      sections: { problems: "问题：一是图表较少；三是人员变动频繁。改进：一是增加图表；二是编写手册。" },
    },
    expect: ["skipped"],
  },
  {
    name: "数字丢失 numerals lost",
    report: {
      sections: {
        otherMatters: ")落实要点情况。已落实。\n()建议提案情况。没有收到。\n(三)其他。未收取信息处理费。",
      },
    },
    expect: ["lost"],
  },
  {
    name: "换行处的条款号不是小标题 an item of an article at a line's start",
    report: {
      sections: {
        problems:
          "（一）问题。图表较少，解读形式单一，见条例第二十条第\n（八）项的要求。\n（二）改进。增加图表。",
      },
    },
  },
  {
    name: "中间夹有转贴材料 pasted material",
    report: {
      sections: {
        overview:
          "（一）主动公开。\n（二）依申请公开。\n（三）信息管理。\n（二）学习上级文件；\n（四）平台。\n（五）监督。",
      },
    },
  },
];
