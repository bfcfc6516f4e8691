import type { Example } from "../example.ts";

/** What `unbalanced-punctuation` says, and what it leaves alone: its tests, and the examples of its page. */
export const examples = [
  {
    name: "网页上的按钮 buttons of the page",
    report: { preamble: "【打印】 【字体:\n根据《中华人民共和国政府信息公开条例》编制本报告。" },
  },
  { name: "成对 in pairs", report: {} },
  {
    name: "括号没有收尾 never closed",
    report: { preamble: "如有疑问，请与区水务局联系（地址：清源路18号；电话：0999-6123457。" },
    expect: ["opening"],
  },
  {
    name: "多一个引号 a quotation mark too many",
    report: { sections: { overview: "开通“青溪水务”微信公众号”、“清清河湖”小程序，及时发布信息。" } },
    expect: ["closing"],
  },
  {
    name: "书名号丢失 a title mark lost",
    report: { sections: { otherMatters: "2023年政务公开工作方案》落实情况。没有收取信息处理费。" } },
    expect: ["closing"],
  },
  {
    name: "嵌套、全角半角混用 nested, mixed width",
    report: {
      sections: {
        overview: "学习《关于印发〈年度报告格式〉的通知》(云政办发〔2023〕11号），落实“谁公开、谁负责”。",
      },
    },
  },
  {
    name: "跨行 over two lines",
    report: {
      sections: {
        overview: "会同相关单位和基层站所，邀请群众代表开展开放活动（参观水厂、\n座谈交流），增进了解。",
      },
    },
  },
  {
    name: "跨段 over two paragraphs",
    report: { sections: { overview: "开展活动（参观水厂。\n座谈交流），增进了解。" } },
  },
  {
    name: "列举跨几段 a list in brackets",
    report: { sections: { overview: "落实四项制度（一是审查；\n二是清理；\n三是考核），及时发布。" } },
  },
  {
    name: "邮箱后的括号 a bracket behind an address",
    report: { preamble: "请与区水务局联系（邮箱：\nshuiwu@qingxi.com）。" },
  },
  {
    name: "文号括号丢失，是网页损坏 a lost bracket of a file number",
    report: { kind: "html", sections: { overview: "参照国办公开办函〔202130号逐项自查。" } },
    expect: ["opening"],
  },
  {
    name: "序号 list numbers",
    report: {
      sections: { problems: "问题：1)图表较少；2)人员变动频繁。\n一）增加图表，丰富形式；二）编写手册。" },
    },
  },
] as const satisfies readonly Example[];
