import type { Bilingual } from "../../errors.ts";

/** What the page says by itself. */
export const words = {
  title: {
    zh: "政府信息公开工作年度报告检查结果",
    en: "Check of annual reports on government information disclosure",
  },
  skip: { zh: "跳到发现", en: "Skip to the findings" },
  index: { zh: "文件", en: "Files" },
  file: { zh: "文件", en: "File" },
  outcome: { zh: "结果", en: "Result" },
  organization: { zh: "机关", en: "Organ" },
  year: { zh: "年度", en: "Year" },
  form: { zh: "格式", en: "Form" },
  checked: { zh: "检查范围", en: "Checked" },
  found: { zh: "发现", en: "Found" },
  unknown: { zh: "未识别", en: "not recognised" },
  findings: { zh: "发现的问题", en: "Findings" },
  original: { zh: "报告原文", en: "The report" },
  suggestion: { zh: "建议", en: "Suggestion" },
  basis: { zh: "依据", en: "Basis" },
  related: { zh: "相关处", en: "Related" },
  whole: { zh: "整份报告", en: "the whole report" },
  notShown: { zh: "原文视图中没有显示此处", en: "this place does not appear in the view of the report" },
  failed: { zh: "未检查", en: "Not checked" },
  skipped: { zh: "未读取", en: "Not read" },
  hiddenFindings: { zh: "条未显示（--quiet 只显示错误）", en: "not shown (--quiet shows errors only)" },
  noOriginal: { zh: "没有可显示的原文。", en: "There is no report to show." },
  tooLarge: {
    zh: "原文太大，未在此显示（上限 {limit}）；发现已全部列出。",
    en: "The report is too large to be shown here (limit: {limit}); all findings are listed.",
  },
  tooSlow: {
    zh: "原文排成网页用时太长，未在此显示；发现已全部列出。",
    en: "Laying out the report takes too long; it is not shown, but all findings are listed.",
  },
  pageFull: {
    zh: "本页原文合计已达上限 {limit}，此文件的原文未显示；发现已全部列出。",
    en: "The reports on this page have reached the limit of {limit}; this one is not shown, all its findings are listed.",
  },
  broken: {
    zh: "原文无法排成网页，未在此显示；发现已全部列出。",
    en: "The report could not be laid out as a page and is not shown; all findings are listed.",
  },
  view: {
    zh: "原文视图供对照位置，版式与原文件不尽相同；图片不显示。",
    en: "This view serves to find places; its layout differs from the file's, pictures are not shown.",
  },
  legend: { zh: "图例", en: "Legend" },
  relatedMark: { zh: "虚线框：与某条发现相关的格", en: "dashed: related to a finding" },
  footer: {
    zh: "本页不含脚本，不访问网络，可离线保存、打印。",
    en: "This page holds no scripts and loads nothing; it can be kept and printed offline.",
  },
} as const satisfies Record<string, Bilingual>;
