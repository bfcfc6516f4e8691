import { defineRule } from "../define.ts";

/** 应写明是哪一年的报告；读不出年份的，与年份有关的检查都做不了。 */
export default defineRule({
  id: "year-missing",
  group: "metadata",
  title: { zh: "看不出是哪一年的报告", en: "The report does not say which year it covers" },
  severity: "warning",
  basis: {
    zh: "条例第四十九条：报告“上一年度”的情况",
    en: "Regulation, article 49: the report is on the year before",
  },
  why: {
    zh: "不知道年份，就无法核对格式版本、统计期限、发布日期和上年结转。",
    en: "Without the year, form, period, date of publication and what was carried over cannot be checked.",
  },
  remedy: {
    zh: "在标题和统计期限中写明年份；文件本身不能改的，用 --year 指明。",
    en: "State the year in the title and the period; where the file must stay as it is, give it with --year.",
  },
  traps: {
    zh: "条例的修订年份、文件的文号不是报告年份；正文里出现几个年份、分不清的，也算没有写明。",
    en: "Years of laws and numbers of notices are not those of the report; several years of equal standing do not tell.",
  },
  messages: {
    missing: {
      zh: "看不出是哪一年的报告，与年份有关的检查没有做",
      en: "The report does not say which year it covers; what depends on the year was not checked",
    },
  },
  examples: [
    { name: "写明年份 with a year", report: {} },
    { name: "没有年份 without", report: { year: null }, expect: ["missing"] },
  ],
  check(report, found) {
    if (report.year === null) found("missing", { at: report.title?.at ?? report.at });
  },
});
