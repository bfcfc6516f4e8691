import type { Language } from "../../words.ts";

export interface PageWords {
  readonly title: string;
  readonly skip: string;
  readonly year: string;
  readonly office: string;
  readonly progress: string;
  readonly requests: string;
  readonly requestsDescription: (offices: number, shown: number) => string;
  readonly outcomesTitle: string;
  readonly outcomes: readonly string[];
  readonly incompleteMark: string;
  readonly incompleteNote: string;
  readonly faults: string;
  readonly faultsDescription: (offices: number, rules: number) => string;
  readonly data: string;
  readonly charts: string;
  readonly offices: string;
  readonly officeColumns: readonly string[];
  readonly sums: string;
  readonly against: string;
  readonly differenceColumns: readonly string[];
  readonly summary: string;
  readonly assessable: string;
  readonly missing: string;
  readonly footer: string;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  zh: {
    title: "政府信息公开工作年度报告汇总",
    skip: "跳到名单",
    year: "年度",
    office: "单位",
    progress: "收集进度",
    requests: "各单位新收政府信息公开申请（件）",
    requestsDescription: (offices, shown) =>
      `${offices} 个单位，图中为最多的 ${shown} 个；全部数字见图后的表`,
    outcomesTitle: "办理结果（各单位之和）",
    outcomes: ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"],
    incompleteMark: "＊",
    incompleteNote: "＊ 不完整：有单位未报，或该格没有数；空着的格没有一个单位有数。",
    faults: "各单位的错误和警告",
    faultsDescription: (offices, rules) => `${offices} 个单位，涉及 ${rules} 条规则；数字是次数`,
    data: "数据",
    charts: "图",
    offices: "名单",
    officeColumns: ["单位", "年度", "状态", "错误", "警告", "文件"],
    sums: "汇总",
    against: "与政府报告的差额",
    differenceColumns: ["格", "年度", "政府报告", "汇总", "差", "可否判断", "各单位"],
    summary: "概况",
    assessable: "可以判断",
    missing: "缺：",
    footer: "本页自成一体，不联网，不含脚本",
  },
  en: {
    title: "Annual reports on government information disclosure, collected",
    skip: "Skip to the offices",
    year: "year",
    office: "office",
    progress: "Progress of the collection",
    requests: "Requests received, by office",
    requestsDescription: (offices, shown) =>
      `${offices} offices, the ${shown} with most are drawn; the table has all figures`,
    outcomesTitle: "Outcomes (sums over the offices)",
    outcomes: ["granted", "partly granted", "denied", "unavailable", "not processed", "otherwise handled"],
    incompleteMark: "*",
    incompleteNote:
      "* incomplete: an office is missing, or has no figure there; where a cell is blank nobody has one.",
    faults: "Errors and warnings by office",
    faultsDescription: (offices, rules) => `${offices} offices, ${rules} rules; figures are counts`,
    data: "data",
    charts: "Charts",
    offices: "Offices",
    officeColumns: ["office", "year", "status", "errors", "warnings", "files"],
    sums: "Sums",
    against: "The government's report against the sums",
    differenceColumns: ["cell", "year", "government", "sum", "difference", "assessable", "offices"],
    summary: "Summary",
    assessable: "assessable",
    missing: "missing: ",
    footer: "This page is complete in itself: no network, no scripts",
  },
};
