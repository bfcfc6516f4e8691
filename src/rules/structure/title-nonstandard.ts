import { simplify } from "../../form/fold.ts";
import { defineRule } from "../define.ts";
import { examples } from "./title-nonstandard.examples.ts";

const official = "政府信息公开工作年度报告";

/** 标题应为「<机关名><年份>年政府信息公开工作年度报告」。 */
export default defineRule({
  id: "title-nonstandard",
  group: "structure",
  title: { zh: "标题不规范", en: "The title differs from the standard one" },
  severity: "error",
  basis: {
    zh: "条例第四十九条、第五十条所称“政府信息公开工作年度报告”；莆田2009年通报",
    en: "Regulation, articles 49 and 50, name it 政府信息公开工作年度报告; Putian notice of 2009",
  },
  why: {
    zh: "把年度报告写成“工作报告”“情况的报告”，历来是通报点名的问题。",
    en: "Titles such as “work report” are named as faults in official notices.",
  },
  remedy: {
    zh: "改为“<机关名><年份>年政府信息公开工作年度报告”。",
    en: "Use “<office><year>年政府信息公开工作年度报告”.",
  },
  traps: {
    zh: "年份在前、分行、夹空格都可以；缺“年”字多是网页丢字，由 char-loss 提示。",
    en: "The year may come first; line breaks and spaces do not count; a lost 年 is a matter of char-loss.",
  },
  messages: {
    notThisReport: {
      zh: "标题“{title}”不是“政府信息公开工作年度报告”",
      en: "The title “{title}” does not say “政府信息公开工作年度报告”",
    },
    withoutWork: {
      zh: "标题“{title}”少“工作”二字，应为“政府信息公开工作年度报告”",
      en: "The title “{title}” lacks 工作; it should say “政府信息公开工作年度报告”",
    },
    yearInside: {
      zh: "标题“{title}”的年份写在中间，应写在“政府信息公开工作年度报告”之前",
      en: "The title “{title}” has the year within; it belongs before 政府信息公开工作年度报告",
    },
    withoutOrgan: {
      zh: "标题“{title}”缺机关名",
      en: "The title “{title}” lacks the name of the office",
    },
    withoutYear: {
      zh: "标题“{title}”缺年份",
      en: "The title “{title}” lacks the year",
    },
    bare: {
      zh: "标题“{title}”缺机关名和年份",
      en: "The title “{title}” lacks the name of the office and the year",
    },
    yearTwice: {
      zh: "标题“{title}”“年度”出现两次，写“年”即可",
      en: "The title “{title}” says 年度 twice",
    },
    suffix: {
      zh: "标题“{title}”带有附注“{suffix}”",
      en: "The title “{title}” has the suffix “{suffix}”",
    },
  },
  examples,
  check(report, found) {
    if (report.title === null) return;
    const { value, at } = report.title;
    const written = simplify(value.normalize("NFKC")).replace(/[\s\u200b\ufeff]+/gu, "");
    const data = { title: value.trim() };
    const suffix = suffixOf.exec(written)?.[0] ?? "";
    const title = written.slice(0, written.length - suffix.length).replace(/\(20\d{2}年?度?\)$/u, "");
    if (!title.endsWith(official)) {
      const near = nearly.find(({ ending }) => ending.test(title));
      found(near?.told ?? "notThisReport", { at, severity: near === undefined ? "error" : "warning", data });
      return;
    }
    const before = written.slice(0, written.indexOf(official));
    const name = before.replace(someYear, "").length > 0;
    const lacking = someYear.test(written) ? (name ? null : "withoutOrgan") : name ? "withoutYear" : "bare";
    if (lacking !== null) found(lacking, { at, severity: "warning", data });
    else if (/20\d{2}年度/u.test(before)) found("yearTwice", { at, severity: "info", data });
    if (suffix !== "") found("suffix", { at, severity: "info", data: { ...data, suffix } });
  },
});

/** （公开版）, 及2024年工作计划. */
const suffixOf =
  /\((?!20\d{2}年?度?\))[^()]{1,12}\)$|(?<=报告)[及和暨与](?:20\d{2}年度?)?\p{Script=Han}{1,16}$/u;

/** Titles that are not quite right. */
const nearly = [
  { ending: /政府信息公开(?:工作)?20\d{2}年?(?:年度)?报告$/u, told: "yearInside" },
  { ending: /政府信息公开工作的年度报告$/u, told: "notThisReport" },
  { ending: /政府信息公开年度报告$/u, told: "withoutWork" },
] as const;

const someYear = /20\d{2}年?度?|二[〇○零0Oo][一二三四五六七八九〇○零0]{2}年度?/u;
