import type { SectionKey } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import { defineRule } from "../define.ts";
import { hasPicture } from "../reading/own-words.ts";
import { pastedRuns } from "../reading/pasted-runs.ts";
import { examples } from "./content-as-image.examples.ts";

/** 不以图片、截图代替文字和表格。 */
export default defineRule({
  id: "content-as-image",
  group: "publication",
  title: { zh: "以图片代替文字或表格", en: "Pictures instead of text or tables" },
  severity: "warning",
  basis: {
    zh: "条例第二十四条：公开平台应具备检索、查阅、下载功能；比照适用于年度报告",
    en: "Regulation, article 24: platforms offer search, reading and download; applied to the report by analogy",
  },
  why: {
    zh: "图片里的文字和数字检索不到、复制不出，读屏软件也读不了。",
    en: "Text and figures in pictures can be neither searched nor copied nor read aloud.",
  },
  remedy: {
    zh: "换成文字和表格；截图删去，需要时附链接。",
    en: "Use text and tables; replace screenshots by links.",
  },
  traps: {
    zh: "正文已有数字、另配图表说明的不算；有表格同时有图片的不算。",
    en: "Charts beside figures in the text, and pictures beside the table, are not meant.",
  },
  messages: {
    table: {
      zh: "「{section}」只有图片，没有可读的表格",
      en: "“{section}” holds a picture and no readable table",
    },
    screenshot: {
      zh: "「{section}」中从这里起有 {count} 行像是网页截图（“{text}”），不是报告的文字",
      en: "“{section}”: {count} lines from here on look like a screenshot of a page (“{text}”)",
    },
  },
  examples,
  check(report, found) {
    for (const key of ["proactiveDisclosure", "applications", "remedies"] as const) {
      const section = report.sections[key];
      if (section === null || report.tables[key] !== null || !isPictured(report, key)) continue;
      found("table", { cell: `/${key}`, severity: "error", data: { section: section.heading.trim() } });
    }
    for (const { key, heading, first, count, isScreenshot } of pastedRuns(report)) {
      if (!isScreenshot) continue;
      const data = { section: heading, count, text: first.text.slice(0, 16) };
      found("screenshot", { cell: `/${key}`, at: first.at, data });
    }
  },
});

function isPictured(report: Report, key: SectionKey): boolean {
  const said = report.issues.some(({ code, cell }) => code === "table-image" && cell === `/${key}/table`);
  return said || hasPicture(report.sections[key]);
}
