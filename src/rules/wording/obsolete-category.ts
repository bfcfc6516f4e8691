import { defineRule } from "../define.ts";
import { isBeforeRevision } from "../law-years.ts";
import { firstPlaces } from "../reading/first-places.ts";

/** 不再使用旧条例时期的栏目。 */
export default defineRule({
  id: "obsolete-category",
  group: "wording",
  title: { zh: "沿用旧条例时期的栏目", en: "A category of the old Regulation" },
  severity: "info",
  basis: {
    zh: "2019年修订的《中华人民共和国政府信息公开条例》第五十条",
    en: "Regulation as revised in 2019, article 50",
  },
  why: {
    zh: "这些栏目是条例修订以前的要求，现行格式没有，说明文字是沿用的。",
    en: "These were required before the revision; the present form has none of them.",
  },
  remedy: { zh: "按现行格式改写。", en: "Rewrite it by the present form." },
  traps: {
    zh: "信息处理费的收取情况是现行要求，不算；2018年及以前的报告不算。",
    en: "Information processing fees are of the present form; reports up to 2018 are not meant.",
  },
  messages: {
    obsolete: {
      zh: "“{written}”是条例修订前的栏目，现行格式没有",
      en: "“{written}” is a category of the old Regulation",
    },
  },
  examples: [
    { name: "没有 none", report: {} },
    {
      name: "收费及减免 fees and waivers",
      report: { sections: { applications: "本年度没有政府信息公开收费及减免情况。" } },
      expect: ["obsolete"],
    },
    {
      name: "不予公开备案 records of denials",
      report: { sections: { applications: "本年度没有不予公开政府信息备案情况。" } },
      expect: ["obsolete"],
    },
    {
      name: "咨询处理 enquiries",
      report: { sections: { overview: "（六）咨询处理情况。全年接受咨询12次。" } },
      expect: ["obsolete"],
    },
    {
      name: "三需要 the three needs",
      report: { sections: { overview: "申请人须说明“三需要”，即自身生产、生活、科研等特殊需要。" } },
      expect: ["obsolete"],
    },
    {
      name: "信息处理费 present fees",
      report: { sections: { otherMatters: "信息处理费收取情况：没有收取。" } },
    },
    {
      name: "旧年份 in its time",
      report: { year: 2018, formOf: null, sections: { overview: "收费及减免情况：无。" } },
    },
    {
      name: "行政事业性收费减免政策 waiving other fees",
      report: { sections: { overview: "解读污水处理费减免政策。" } },
    },
    { name: "转贴材料 pasted", report: { sections: { overview: "及时公开。\n^收费及减免情况" } } },
  ],
  check(report, found) {
    if (isBeforeRevision(report)) return;
    for (const { at, written } of firstPlaces(report, categories))
      found("obsolete", { at, data: { written } });
  },
});

const categories =
  /不予公开政府信息(?:的)?备案|(?:收费|费用)(?:以?及|和|、)减免(?:的)?情况|政府信息公开咨询(?:处理)?情况|(?<=[)、])咨询处理情况|["“]三需要["”]|自身生产、生活、科研等特殊需要/u;
