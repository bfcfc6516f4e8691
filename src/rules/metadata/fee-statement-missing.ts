import { ownLines, wholeText } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { firstYearOfProcessingFees } from "../law-years.ts";
import { hasPicture } from "../reading/own-words.ts";

/** 2021 年起，第六部分应说明信息处理费的收取情况。 */
export default defineRule({
  id: "fee-statement-missing",
  group: "metadata",
  title: { zh: "第六部分未说明信息处理费收取情况", en: "Information processing fees are not mentioned" },
  severity: "warning",
  since: 2021,
  basis: {
    zh: "条例第四十二条（可以收取信息处理费的情形）；2021年以后多数报告均予说明，属编写惯例",
    en: "Regulation, article 42 (when a fee may be taken); most reports since 2021 say so: a custom",
  },
  why: {
    zh: "没有收费也要写明“未收取”，漏写会被要求补正。",
    en: "That no fee was charged is to be stated too; leaving it out is returned for correction.",
  },
  remedy: {
    zh: "在第六部分写明收取信息处理费的情况，没有收取的写“未收取信息处理费”。",
    en: "State in section six what was charged, or that nothing was.",
  },
  traps: {
    zh: "2020年及以前不要求；写在第一、第三部分的也算；行政事业性收费不是信息处理费。",
    en: "Not required up to 2020; a statement in section one or three will do; administrative fees are something else.",
  },
  messages: {
    missing: {
      zh: "没有说明{year}年收取信息处理费的情况",
      en: "Information processing fees in {year} are not mentioned",
      suggestion: {
        zh: "写明收取的件数和金额；没有收取的，写“未收取信息处理费”",
        en: "State cases and amount, or “未收取信息处理费” where nothing was charged",
      },
    },
  },
  examples: [
    { name: "写明没有收取 stated", report: {} },
    {
      name: "只写没有其他事项 no other matters",
      report: { sections: { otherMatters: "没有其他需要报告的事项。" } },
      expect: ["missing"],
    },
    {
      name: "只写建议提案 only proposals",
      report: { sections: { otherMatters: "全年办理建议3件、提案2件。" } },
      expect: ["missing"],
    },
    {
      name: "行政事业性收费不算 administrative fees are no such statement",
      report: {
        sections: { otherMatters: "公开了行政事业性收费目录，没有其他需要报告的事项。" },
      },
      expect: ["missing"],
    },
    { name: "2020年不要求 not required in 2020", report: { formOf: 2020 } },
    {
      name: "写在第一部分 in section one",
      report: {
        sections: {
          overview: "（二）依申请公开。全年没有收到申请，未收取信息处理费。",
          otherMatters: "没有其他需要报告的事项。",
        },
      },
    },
    {
      name: "换一种说法 another wording",
      report: { sections: { otherMatters: "依申请公开未收取任何费用。" } },
    },
    {
      name: "标题加“无” a heading and 无",
      report: { sections: { otherMatters: "（一）依申请公开信息处\n理费收费情况\n无。" } },
    },
    {
      name: "没有第六部分，由 section-missing 提示 section missing",
      report: { sections: { otherMatters: null } },
    },
    { name: "年份不明 year not known", report: { year: null, sections: { otherMatters: "无。" } } },
  ],
  check(report, found) {
    const section = report.sections.otherMatters;
    const year = report.year?.value ?? 0;
    if (year < firstYearOfProcessingFees || section === null || hasPicture(section)) return;
    if (stated.test(wholeText(report).replaceAll("行政事业性收费", ""))) return;
    found("missing", { at: ownLines(report, "otherMatters")[0]?.at ?? section.headingAt, data: { year } });
  },
});

const stated =
  /处理费|(?:收取|收缴|征收|产生|发生|涉及|减免|免收).{0,12}费|收费(?:情况|金额|通知|标准|和减免|及减免|减免)|(?:无|没有|不|未|零)(?:任何|发生|进行|予|产生)?收费|收费[:：]?(?:0|零|无|为)/u;
