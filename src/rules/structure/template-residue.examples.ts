import type { Example } from "../example.ts";

/** Examples of `template-residue`: its tests and its documentation. */
export const examples: readonly Example<"residue">[] = [
  { name: "干净 clean", report: {} },
  {
    name: "模板说明没有删 instructions left in",
    report: { sections: { proactiveDisclosure: "该部分以表格形式报告。表格如下：" } },
    expect: ["residue"],
  },
  {
    name: "年份没有填 year not filled in",
    report: {
      sections: { problems: "20XX年，本机关的公开工作还有差距，政策解读的形式不够丰富，将逐项改进。" },
    },
    expect: ["residue"],
  },
  {
    name: "件数没有填 a number not filled in",
    report: { sections: { overview: "（一）主动公开。全年主动公开政府信息XX条，其他信息30条。" } },
    expect: ["residue"],
  },
  {
    name: "书签文字 bookmark",
    report: { headings: { overview: "[bookmark: _GoBack]一、总体情况" } },
    expect: ["residue"],
  },
  {
    name: "转成文本的 Word 文件 a Word file saved as text",
    text: [
      "云岭市青溪区水务局2023年政府信息公开工作年度报告",
      "[bookmark: _GoBack]一、总体情况",
      "2023年，区水务局主动公开供水信息。",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
    ].join("\n"),
    expect: ["residue"],
  },
  {
    name: "下划线 underlines",
    report: { sections: { overview: "（一）主动公开。公开信息___条。" } },
    expect: ["residue"],
  },
  {
    name: "只有空括号 empty brackets",
    report: { sections: { overview: "（一）主动公开。全年组织培训（　）次。" } },
    expect: ["residue"],
  },
  {
    name: "几个空着的名称 names not filled in",
    report: { sections: { overview: "（一）主动公开。公开XX、XX等信息。" } },
    expect: ["residue"],
  },
  {
    name: "隐去的姓名和号码 masked names",
    report: { sections: { otherMatters: "申请人张××（电话138****1234）的申请已答复。未收取信息处理费。" } },
  },
  {
    name: "地址没有填 an address left blank",
    report: { preamble: "联系单位：云岭市青溪区水务局（地址：XX路XX号）。" },
    expect: ["residue"],
  },
];
