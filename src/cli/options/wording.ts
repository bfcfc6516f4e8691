import type { Bilingual } from "../../errors.ts";
import { lintFormatNames } from "../../format/formats.ts";

/** Descriptions of commands and options, in the order in which `--help` shows them. */
export const wording = {
  description: {
    zh: "政府信息公开工作年度报告的校验与转换：离线、确定、精确到单元格。",
    en: "Checks and converts China's annual reports on government information disclosure: offline, deterministic, to the cell.",
  },
  lint: {
    zh: "读取、识别并检查报告，列出发现的问题",
    en: "read, recognise and check reports; print findings",
  },
  convert: {
    zh: "把报告转换成规范数据，或填好的格式文件",
    en: "convert reports to canonical data, or to the form, filled",
  },
  rules: { zh: "列出全部规则", en: "list all rules" },
  explain: {
    zh: "说明一条规则：查什么、为什么、依据、正误例",
    en: "explain one rule: what, why, basis, examples",
  },
  inspect: {
    zh: "显示读到了什么：文字块、报告、章节、表格，以及每个数字如何对应到格",
    en: "show what was read: blocks, reports, sections, tables, and how each value was placed",
  },
  inputs: {
    zh: "文件、文件夹、通配符，或 - 表示标准输入",
    en: "files, folders, globs, or - for standard input",
  },
  rule: { zh: "规则名", en: "rule id" },
  draft: {
    zh: "写出某年的空白格式，带上上一年报告已定的内容",
    en: "write the form for a year, with what last year's report settles",
  },
  draftFrom: { zh: "上一年的报告", en: "the report of the year before" },
  draftTemplate: {
    zh: "机关自己的样式（标题、开头、联系方式、下载处；默认用当前目录的 gia-report.template.json）",
    en: "the office's own form: title, opening, contact, place of download (default: gia-report.template.json here)",
  },
  noTemplate: { zh: "不用机关样式", en: "do not use a template" },
  draftYear: { zh: "报告年度", en: "the report year" },
  page: {
    zh: "写出离线网页：用浏览器打开，放入报告即可校对，不必安装任何东西",
    en: "write the offline page: open it in a browser, drop reports on it; nothing to install",
  },
  pageOutput: { zh: "写到这个 .html 文件", en: "the .html file to write" },
  draftOutput: { zh: "写到这个 .docx 文件", en: "the .docx file to write" },
  why: {
    zh: '只说这一格：凭什么认定，或为什么是 null；写 "表三 › 本年新收 › 总计"，或发现中的 /applications/…',
    en: 'only this cell: what placed it, or why it is null; "Table 3 › Granted › Total", or /applications/… as in findings',
  },
  inspectInput: { zh: "文件，或 - 表示标准输入", en: "a file, or - for standard input" },
  help: { zh: "显示帮助", en: "show help" },
  version: { zh: "显示版本号", en: "show the version" },
  lang: {
    zh: "语言：zh 或 en（默认随系统，非英文环境为 zh）",
    en: "language: zh or en (default: the locale's)",
  },
  color: { zh: "使用颜色", en: "use colour" },
  noColor: { zh: "不用颜色", en: "no colour" },
  debug: { zh: "出错时显示调用栈", en: "show the stack of errors" },
  lintFormat: {
    zh: `输出格式，可多次给出；=path 写到文件：${lintFormatNames.join("、")}（默认 stylish）`,
    en: `output format, may be repeated; =path writes to a file: ${lintFormatNames.join(", ")} (default: stylish)`,
  },
  tableFormat: { zh: "输出格式：text 或 json（默认 text）", en: "text or json (default: text)" },
  quiet: { zh: "只显示错误", en: "show errors only" },
  failOn: {
    zh: "到哪一级算不通过：error、warning 或 info（默认 error）",
    en: "level that fails the run: error, warning or info (default: error)",
  },
  maxWarnings: { zh: "警告超过 N 个算不通过", en: "fail when there are more than N warnings" },
  stdinFilename: { zh: "标准输入显示为什么文件名", en: "name to show for standard input" },
  year: { zh: "报告年度，代替识别的结果", en: "report year, instead of the one recognised" },
  org: {
    zh: "报告机关名称，代替识别的结果",
    en: "name of the reporting body, instead of the one recognised",
  },
  orgType: {
    zh: "机关类型：government 政府、department 部门、township 乡镇街道",
    en: "kind of body: government, department or township",
  },
  published: {
    zh: "公布日期（年-月-日），代替识别的结果",
    en: "date of publication (YYYY-MM-DD), instead of the one recognised",
  },
  enforcement: {
    zh: "与行政执法年度数据比对许可、处罚、强制的数量，可多次给出",
    en: "compare licences, penalties and compulsion with this file of yearly enforcement data; may be repeated",
  },
  blankAsZero: {
    zh: "核对勾稽关系时把空白明细格当作 0（默认）",
    en: "take blank detail cells for 0 in sums (default)",
  },
  noBlankAsZero: { zh: "空白格不当作 0", en: "do not take blank cells for 0" },
  to: {
    zh: "转换成数据 json、ndjson、csv，或文件 docx、xlsx、md、html（默认 json）",
    en: "json, ndjson or csv, or a document: docx, xlsx, md, html (default: json)",
  },
  layout: {
    zh: "csv 的排法：tidy 一格一行，wide 一份报告一行（默认 tidy）",
    en: "CSV layout: tidy (a line per cell) or wide (a line per report) (default: tidy)",
  },
  provenance: {
    zh: "附上每格的原文和出处（json、ndjson）",
    en: "add raw text and place of every cell (json, ndjson)",
  },
  output: {
    zh: "写到文件；有多个输入或已有该文件夹时写到文件夹",
    en: "write to a file; with several inputs, or where it is a folder, into it",
  },
  pretty: { zh: "json 换行缩进（默认）", en: "indented JSON (default)" },
  compact: { zh: "json 不换行", en: "JSON on one line" },
} as const satisfies Record<string, Bilingual>;

/** Headings of help. */
export const helpTitles: Readonly<Record<string, Bilingual>> = {
  "Usage:": { zh: "用法:", en: "Usage:" },
  "Arguments:": { zh: "参数：", en: "Arguments:" },
  "Options:": { zh: "选项：", en: "Options:" },
  "Global Options:": { zh: "通用选项：", en: "Global options:" },
  "Commands:": { zh: "命令：", en: "Commands:" },
};

/** Name of the offline page where nobody gives another. */
export const pageName: Bilingual = { zh: "年报校对.html", en: "gia-report.html" };

/** What stands below the help of the program. */
export const helpEnding: Bilingual = {
  zh: `
退出码：0 通过；1 有不通过的发现；2 用法或配置错误，或本工具的缺陷；3 有输入读不了或其中没有年度报告。
例：
  gia-report lint 年报.docx
  gia-report lint "年报/**/*.html" --format stylish --format html=校对.html
  gia-report explain t3-balance
  gia-report convert 年报.docx --to csv -o 年报.csv`,
  en: `
Exit codes: 0 passed; 1 findings; 2 wrong use, a wrong configuration or a defect of this tool; 3 an input is unreadable or holds no report.
Examples:
  gia-report lint report.docx
  gia-report lint "reports/**/*.html" --format stylish --format html=findings.html
  gia-report explain t3-balance
  gia-report convert report.docx --to csv -o report.csv`,
};

const operandNames: Readonly<Record<string, string>> = {
  inputs: "FILE…|DIR…|GLOB…|-",
  rule: "RULE",
  input: "FILE|-",
  first: "A",
  second: "B",
  shell: "bash|zsh|fish",
};

/** An argument as help and complaints call it. */
export function operandName(name: string): string {
  return operandNames[name] ?? name;
}
