import type { Bilingual } from "../errors.ts";

/** What the page says by itself; of reports, findings and rules it uses the words of the command line. */
export const pageWords = {
  title: { zh: "政府信息公开年报校对", en: "Check of annual reports on government information disclosure" },
  lead: {
    zh: "放入年度报告，立即指出勾稽关系、章节、文表一致等问题，标在原文上。",
    en: "Drop annual reports: broken sums, missing sections, text against tables are shown at their place.",
  },
  private: {
    zh: "文件只在本机的浏览器里处理：不上传，不联网，不保存。",
    en: "Files are handled in this browser alone: nothing is uploaded, nothing is loaded, nothing is kept.",
  },
  drop: { zh: "把年度报告拖到这里", en: "Drop annual reports here" },
  chooseFiles: { zh: "选择文件", en: "Choose files" },
  chooseFolder: { zh: "选择文件夹", en: "Choose a folder" },
  kinds: { zh: "可读：{kinds}，以及 .zip 压缩包", en: "Reads {kinds}, and .zip archives" },
  lastYear: {
    zh: "把上年的报告一起放入，就能核对上年结转、现行有效件数等跨年衔接。",
    en: "Add last year's report, and what must follow from it is checked too.",
  },
  limitsTitle: { zh: "网页做不到的事", en: "What a page may not do" },
  limits: {
    zh: [
      "浏览器不让网页沿着快捷方式（符号链接）找文件。",
      "文件在 Word 或 WPS 里改过以后，网页不知道：请再放入一次。",
      "网页不能写回原文件：批注稿、修改单等请下载。",
      "关闭网页后什么都不留：需要的请先下载。",
      "PDF 里日文、韩文和繁体的老式编码，这里没有收录：遇到时会说明读不出，命令行版可读。",
    ],
    en: [
      "Browsers do not let a page follow shortcuts (symbolic links).",
      "A page is not told when a file was changed in Word or WPS: drop it again.",
      "A page cannot write back into a file: download annotated copies and slips.",
      "Nothing is kept when the page is closed: download what you need.",
      "Old encodings of Japanese, Korean and traditional Chinese in PDF are not in this page: it says so where it meets one, and the command line reads them.",
    ],
  },
  noScript: {
    zh: "这个网页要用脚本。请用 Chrome、Edge、360、麒麟等浏览器打开，并允许脚本。",
    en: "This page needs scripts. Open it in Chrome, Edge or Firefox and allow them.",
  },
  language: { zh: "English", en: "中文" },
  skip: { zh: "跳到报告", en: "Skip to the report" },
  files: { zh: "文件", en: "Files" },
  addFiles: { zh: "添加文件", en: "Add files" },
  addFolder: { zh: "添加文件夹", en: "Add a folder" },
  clear: { zh: "清空", en: "Clear" },
  remove: { zh: "移除 {file}", en: "Remove {file}" },
  waiting: { zh: "等待", en: "waiting" },
  reading: { zh: "正在检查", en: "checking" },
  failed: { zh: "未检查", en: "not checked" },
  clean: { zh: "没有发现问题", en: "no findings" },
  progress: { zh: "正在检查 {done} / {all}", en: "Checking {done} of {all}" },
  skipped: { zh: "未读取 {count} 项", en: "{count} not read" },
  show: { zh: "显示", en: "Show" },
  search: { zh: "在发现中查找", en: "Search the findings" },
  searchFiles: { zh: "在文件名中查找", en: "Search the files" },
  matches: { zh: "显示 {shown} 条，共 {all} 条", en: "{shown} of {all} shown" },
  why: { zh: "为什么", en: "Why?" },
  previousFinding: { zh: "上一条", en: "Previous" },
  nextFinding: { zh: "下一条", en: "Next" },
  comparedWith: { zh: "已与 {year} 年度报告对照", en: "compared with the report for {year}" },
  examples: { zh: "例", en: "Examples" },
  passes: { zh: "通过", en: "passes" },
  fails: { zh: "不通过", en: "found" },
  download: { zh: "下载", en: "Download" },
  downloadAll: { zh: "全部下载", en: "Download all" },
  annotated: { zh: "带批注的 Word", en: "Word with comments" },
  slip: { zh: "退回修改单", en: "Slip to send back" },
  json: { zh: "数据 JSON", en: "Data as JSON" },
  csv: { zh: "数据 CSV", en: "Data as CSV" },
  xlsx: { zh: "数据 Excel", en: "Data as Excel" },
  findings: { zh: "校对网页", en: "Page of findings" },
  result: { zh: "发现 JSON", en: "Findings as JSON" },
  all: { zh: "以上全部（.zip）", en: "All of these (.zip)" },
  slipName: { zh: "退回修改单", en: "slip" },
  findingsName: { zh: "发现", en: "findings" },
  archiveName: { zh: "年报校对", en: "reports-checked" },
  preparing: { zh: "正在准备下载…", en: "Preparing the download…" },
  ready: { zh: "已交给浏览器下载：{file}", en: "Handed to the browser: {file}" },
  print: { zh: "打印", en: "Print" },
  timeLimit: { zh: "超过每个文件 {seconds} 秒的时限，没有处理完", en: "not done within {seconds} s" },
  timeLimitHint: {
    zh: "文件多半不是一份年度报告；确实是的，请用命令行版",
    en: "it is hardly one annual report; where it is, use the command line",
  },
  folderUnreadable: {
    zh: "浏览器不让网页读取拖来的文件夹，请用“选择文件夹”",
    en: "the browser does not let the page read a dropped folder: use “Choose a folder”",
  },
  engineLost: { zh: "处理时意外中断", en: "the work ended unexpectedly" },
  defectHint: {
    zh: "这是本程序的缺陷，不是报告的错误；请把这句话和文件的种类告诉维护者",
    en: "this is a defect of the program, no fault of the report; please tell the maintainers this sentence and the kind of file",
  },
} as const satisfies Record<string, Bilingual | { zh: readonly string[]; en: readonly string[] }>;

/** A text with its placeholders filled. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
