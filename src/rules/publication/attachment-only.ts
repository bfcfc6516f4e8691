import { attachmentName } from "../../text/attachment-name.ts";
import { fileParagraphs } from "../../text/file-text.ts";
import { defineRule } from "../define.ts";

/** A page with fewer characters of text holds no report. */
const fewest = 200;

/** A page with little on it. */
const bare = {
  proactiveDisclosure: null,
  applications: null,
  remedies: null,
  sections: { overview: "", problems: "", otherMatters: "" },
} as const;

/** 网页上应有报告正文，不能只挂附件。 */
export default defineRule({
  id: "attachment-only",
  group: "publication",
  title: { zh: "正文仅有附件链接", en: "The page holds nothing but an attachment" },
  severity: "warning",
  basis: {
    zh: "条例第二十四条：公开平台应具备检索、查阅、下载功能；比照适用于年度报告",
    en: "Regulation, article 24: platforms offer search, reading and download; applied to the report by analogy",
  },
  why: {
    zh: "只挂附件，报告内容在网页上看不到，也检索不到。",
    en: "An attachment alone is neither seen nor found on the site.",
  },
  remedy: {
    zh: "在网页上发布报告全文，附件另附。",
    en: "Publish the text on the page and the file beside it.",
  },
  traps: {
    zh: "既有正文又有附件的不算；Word 和文本文件不判断。",
    en: "A page with both is fine; Word and text files are not judged.",
  },
  messages: {
    only: {
      zh: "网页只有 {count} 个汉字和附件“{name}”，没有报告正文",
      en: "The page holds {count} characters and the attachment “{name}”, but no text of the report",
    },
  },
  examples: [
    { name: "有正文 with text", report: { kind: "html" } },
    {
      name: "只有标题和附件 title and attachment",
      report: { kind: "html", preamble: "附件：云岭市青溪区水务局2023年度报告.pdf", ...bare },
      expect: ["only"],
    },
    {
      name: "附件是图片 pictures",
      report: { kind: "html", preamble: "报告全文见 1.jpg 2.jpg", ...bare },
      expect: ["only"],
    },
    {
      name: "附件是文档 a document",
      report: { kind: "html", preamble: "点击下载：年报.docx", ...bare },
      expect: ["only"],
    },
    {
      name: "正文和附件都有 both",
      report: { kind: "html", sections: { otherMatters: "没有收取信息处理费。\n附件：表格.pdf" } },
    },
    { name: "文本文件 a text file", report: { preamble: "附件：年报.pdf", ...bare } },
    {
      name: "内容少但没有附件 short without attachment",
      report: { kind: "html", preamble: "内容待发布。", ...bare },
    },
    {
      name: "有表格 with a table",
      report: { kind: "html", preamble: "附件：年报.pdf", ...bare, remedies: {} },
    },
  ],
  check(report, found, { source, siblings }) {
    if (report.kind !== "html") return;
    // Read together with its attachment, a page is judged by its own words.
    const attached = report.issues.find(({ code }) => code === "attachment-read");
    if (attached === undefined && Object.values(report.tables).some((table) => table !== null)) return;
    const texts = fileParagraphs(report, source, siblings).filter(({ at }) => at(0).file === undefined);
    const count = texts.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
    const naming = texts.find(({ text }) => attachmentName(text) !== null);
    // A link to it may call it 附件1.
    const first = naming ?? (attached === undefined ? undefined : texts[0]);
    if (count >= fewest || first === undefined) return;
    const name = attachmentName(first.text) ?? String(attached?.data?.detail ?? "");
    found("only", { at: first.at(0), data: { count, name } });
  },
});
