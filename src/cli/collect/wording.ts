import type { Bilingual } from "../../errors.ts";

/** Descriptions of the options of `collect` and `compare`. */
export const collectWording = {
  collect: {
    zh: "汇总许多单位的年报：谁没报、谁有错、各格之和、与政府报告的差额",
    en: "many offices: who is missing, who has faults, sums of all cells, the government's own report against them",
  },
  roster: {
    zh: "单位名单（.csv 或 .xlsx）：单位名称、别名、类型、上级单位、截止日期、计入汇总；只有第一列必需",
    en: "list of offices (.csv or .xlsx): name, aliases, type, parent, deadline, aggregate; only the first is needed",
  },
  year: {
    zh: "收哪一年或哪几年，如 2024、2022-2024（默认按多数报告的年度）",
    en: "the year or years that are collected, such as 2024 or 2022-2024 (default: as most reports say)",
  },
  against: {
    zh: "政府自己的报告，与汇总逐格比较",
    en: "the government's own report, compared with the sums cell by cell",
  },
  output: {
    zh: "写到文件，可多次给出：.xlsx、.html、.json、.txt",
    en: "write to a file, may be repeated: .xlsx, .html, .json, .txt",
  },
  format: {
    zh: "标准输出的格式：text、json 或 html（默认 text）",
    en: "standard output: text, json or html (default: text)",
  },
  slips: {
    zh: "给每个有问题的单位写一份退回修改单，放进这个文件夹",
    en: "write a slip for each office with faults into this folder",
  },
  draft: {
    zh: "用汇总数写出政府报告的草稿（.docx），名称取自 --against 或 --org",
    en: "write a draft of the government's report (.docx) from the sums, named by --against or --org",
  },
  org: { zh: "草稿所用的机关名称", en: "name of the office for the draft" },
  partial: {
    zh: "只读取，写出部分结果，以后用 --merge 合并",
    en: "only read, and write a partial result for --merge",
  },
  merge: {
    zh: "输入是各部分结果，合并它们",
    en: "the inputs are partial results: join them",
  },
  compare: {
    zh: "比较同一份报告的两个版本（定稿与公布页、上一稿与这一稿），或两年的报告",
    en: "compare two versions of one report (approved file and published page), or two years",
  },
  first: { zh: "一个版本", en: "one version" },
  second: { zh: "另一个版本", en: "the other version" },
  years: {
    zh: "两年并列：每格的增减和跨年衔接",
    en: "two years side by side: every change, and what follows from the year before",
  },
} as const satisfies Record<string, Bilingual>;
