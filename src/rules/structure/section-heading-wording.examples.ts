import type { Example } from "../example.ts";

/** Examples of `section-heading-wording`: its tests and its documentation. */
export const examples: readonly Example<"differs" | "damaged">[] = [
  { name: "统一格式 as in the form", report: {} },
  {
    name: "正式的较长写法 longer official wording",
    report: { headings: { proactiveDisclosure: "二、行政机关主动公开政府信息情况" } },
  },
  {
    name: "多写“公开” a word too many",
    report: { headings: { proactiveDisclosure: "二、主动公开政府信息公开情况" } },
    expect: ["differs@/proactiveDisclosure"],
    edits: [["主动公开政府信息公开情况", "主动公开政府信息情况"]],
  },
  {
    name: "旧称“概述” the old heading",
    report: { headings: { overview: "一、概述" } },
    expect: ["differs@/overview"],
    edits: [["概述", "总体情况"]],
  },
  {
    name: "自拟的标题 a wording of one's own",
    report: { headings: { problems: "五、主要问题和下一步打算" } },
    expect: ["differs@/problems"],
    edits: [["主要问题和下一步打算", "存在的主要问题及改进情况"]],
  },
  {
    name: "标题后接正文 text after the heading",
    report: { headings: { overview: "一、概述。全年主动公开工作平稳有序" } },
    expect: ["differs@/overview"],
    edits: [],
  },
  {
    name: "丢了末字 last character lost",
    report: { headings: { otherMatters: "六、其他需要报告的事" } },
    expect: ["damaged@/otherMatters"],
    edits: [["其他需要报告的事", "其他需要报告的事项"]],
  },
  {
    name: "全角半角、空格 width and spaces",
    report: { headings: { remedies: "四、 政府信息公开行政复议,行政诉讼情况" } },
  },
];
