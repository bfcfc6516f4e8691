import { defineRule } from "../define.ts";
import { isBeforeForms } from "../era.ts";

/** 2018年及以前的报告没有统一格式：不按后来的格式检查，并说明没有检查什么。 */
export default defineRule({
  id: "before-forms",
  group: "structure",
  beforeForms: true,
  title: { zh: "报告早于统一格式", en: "The report is older than the forms" },
  severity: "info",
  basis: {
    zh: "国办公开办函〔2019〕60号（自2019年度报告起使用）",
    en: "Guo Ban Gong Kai Ban Han [2019] No. 60 (from the reports for 2019 on)",
  },
  why: {
    zh: "统一格式从2019年度报告起使用，此前的报告没有规定章节和表格，不能按后来的格式算缺项。",
    en: "The forms begin with the reports for 2019; older ones had no prescribed sections and tables to be missed.",
  },
  remedy: {
    zh: "不必修改；年份写错的，改正标题和正文中的年份后再检查。",
    en: "Nothing to do; if the year is a slip, correct it in title and text and check again.",
  },
  traps: {
    zh: "只有年份是2018年或更早，统计期限、编制依据、表格、发布日期都不晚于那时，才算早于统一格式。",
    en: "A year alone proves nothing: a later period, notice, table or date of publication makes it a report to be checked.",
  },
  messages: {
    older: {
      zh: "{year}年的报告早于统一格式（2019年起），只检查了文字和个人信息，没有检查章节、表格和数据",
      en: "The report for {year} is older than the forms (from 2019 on); only wording and personal data were checked, not sections, tables and figures",
    },
  },
  examples: [
    {
      name: "2018年的报告 a report for 2018",
      report: {
        title: "云岭市青溪区水务局2018年政府信息公开工作年度报告",
        year: 2018,
        formOf: null,
        period: { start: "2018-01-01", end: "2018-12-31" },
        publishedOn: null,
        preamble: "统计期限为2018年1月1日至2018年12月31日。",
        proactiveDisclosure: null,
        applications: null,
        remedies: null,
      },
      expect: ["older"],
    },
    {
      name: "标题年份写错 a slip in the title",
      report: {
        year: 2018,
        formOf: null,
        proactiveDisclosure: null,
        applications: null,
        remedies: null,
      },
    },
    {
      name: "有统一格式的表格 the tables of the form",
      report: { year: 2018, period: null, publishedOn: null },
    },
    { name: "2019年起的报告 a report since", report: { formOf: null } },
  ],
  check(report, found) {
    if (report.year === null || !isBeforeForms(report)) return;
    found("older", { at: report.at, data: { year: report.year.value } });
  },
});
