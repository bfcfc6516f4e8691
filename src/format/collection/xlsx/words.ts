import type { Language } from "../../words.ts";

export interface SheetWords {
  readonly offices: string;
  readonly officeColumns: readonly string[];
  readonly findings: string;
  readonly findingColumns: readonly string[];
  readonly figures: string;
  readonly figureColumns: readonly string[];
  readonly sum: string;
  readonly differences: string;
  readonly differenceColumns: readonly string[];
  readonly others: string;
  readonly otherColumns: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly comma: string;
  readonly unreadable: string;
  readonly unidentified: string;
  readonly misfiled: string;
  readonly shared: string;
  readonly broken: string;
  readonly comparable: string;
  readonly incomplete: string;
  readonly lacking: (count: number, names: string) => string;
  readonly title: (year: number, form: string, offices: number, of: number) => string;
}

/** Names of sheets and columns. */
export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  zh: {
    offices: "名单",
    officeColumns: [
      "单位",
      "年度",
      "状态",
      "错误",
      "警告",
      "类型",
      "上级单位",
      "截止日期",
      "计入汇总",
      "文件",
    ],
    findings: "问题",
    findingColumns: ["单位", "年度", "级别", "规则", "位置", "说明", "建议", "文件"],
    figures: "各单位",
    figureColumns: ["单位", "年度", "计入汇总", "格式"],
    sum: "汇总",
    differences: "差额",
    differenceColumns: ["年度", "格", "政府报告", "汇总", "差", "可否判断", "各单位"],
    others: "其他",
    otherColumns: ["事项", "单位", "文件或年度", "说明"],
    yes: "是",
    no: "否",
    comma: "、",
    unreadable: "读不了",
    unidentified: "不知道是哪个单位的",
    misfiled: "文件名与内容不是同一单位",
    shared: "文字雷同",
    broken: "与上年对不上",
    comparable: "可以判断",
    incomplete: "不完整，缺：",
    lacking: (count, names) => `${count} 格不完整，缺：${names}`,
    title: (year, form, offices, of) => `${year} 年汇总（${form}）：应计 ${of} 个单位，计入 ${offices} 个`,
  },
  en: {
    offices: "offices",
    officeColumns: [
      "office",
      "year",
      "status",
      "errors",
      "warnings",
      "type",
      "parent",
      "deadline",
      "counted",
      "files",
    ],
    findings: "findings",
    findingColumns: ["office", "year", "severity", "rule", "place", "message", "suggestion", "file"],
    figures: "figures",
    figureColumns: ["office", "year", "counted", "form"],
    sum: "sum ",
    differences: "differences",
    differenceColumns: ["year", "cell", "government", "sum", "difference", "assessable", "offices"],
    others: "others",
    otherColumns: ["matter", "office", "file or year", "text"],
    yes: "yes",
    no: "no",
    comma: ", ",
    unreadable: "unreadable",
    unidentified: "nobody knows whose",
    misfiled: "named after another office",
    shared: "one text",
    broken: "does not follow from last year",
    comparable: "assessable",
    incomplete: "incomplete, missing: ",
    lacking: (count, names) => `${count} cells incomplete, missing: ${names}`,
    title: (year, form, offices, of) => `Sums ${year} (${form}): ${offices} of ${of} offices`,
  },
};
