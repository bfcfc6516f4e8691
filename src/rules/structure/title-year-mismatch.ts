import { grouped } from "../../grouped.ts";
import type { Report } from "../../report/model.ts";
import { yearValue } from "../../text/numerals.ts";
import { firstPlaceIn, preambleOf, sectionText } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { organizationName } from "../reading/organization.ts";

/** 标题年份应与统计期限、正文所说的年份一致。 */
export default defineRule({
  id: "title-year-mismatch",
  group: "structure",
  title: {
    zh: "标题年份与统计期限或正文年份不一致",
    en: "The year of the title differs from that of the text",
  },
  severity: "error",
  basis: {
    zh: "条例第四十九条：报告“上一年度”的情况；标题写明年度是通例",
    en: "Regulation, article 49: the report is on the year before; that the title names it is practice",
  },
  why: {
    zh: "多半是套用上年报告时只改了一处年份，读者不知道数据属于哪一年。",
    en: "Usually last year's report was reused and one year left unchanged; nobody knows which year the figures are of.",
  },
  remedy: {
    zh: "核对报告年份，把标题、统计期限和正文改成同一年。",
    en: "Make title, period and text name the same year.",
  },
  traps: {
    zh: "第五、六部分说到下一年的打算不算；网站迁移后补发，发布年份可以更晚；标题没有年份的不比较。",
    en: "Plans for the next year in sections five and six do not count; nor does a later date of reposting.",
  },
  messages: {
    chosen: {
      zh: "按 {year} 年检查，报告写的却是 {other} 年",
      en: "Checked as the report of {year}, which says it is that of {other}",
    },
    period: {
      zh: "标题是 {year} 年，统计期限却是 {other} 年",
      en: "The title says {year}, the reporting period is {other}",
    },
    named: {
      zh: "标题是 {year} 年，正文说的却是{other}年的报告：“{written}”",
      en: "The title says {year}, the preamble speaks of the report of {other}: “{written}”",
    },
    text: {
      zh: "标题是 {year} 年，第一部分写的却都是 {other} 年（{count} 处）",
      en: "The title says {year}, section one speaks of {other} throughout ({count} times)",
    },
  },
  examples: [
    { name: "一致 the same", report: {} },
    {
      name: "统计期限是上一年 period of the year before",
      report: { title: "云岭市青溪区水务局2022年政府信息公开工作年度报告" },
      expect: ["period"],
    },
    { name: "按标题的年份检查 checked as the year of the title", report: { checkedAs: 2023 } },
    {
      name: "按别的年份检查 checked as another year",
      report: { checkedAs: 2024 },
      expect: ["chosen"],
    },
    {
      name: "没有标题，统计期限是别的年份 no title, a period of another year",
      report: { title: null, checkedAs: 2024 },
      expect: ["chosen"],
    },
    {
      name: "标题的年份是中文数字 the title has its year in Chinese numerals",
      report: { title: "云岭市青溪区水务局二〇二二年政府信息公开工作年度报告" },
      expect: ["period"],
    },
    {
      name: "机关名里有数字，附注里有日期 digits in the name, a date behind",
      report: {
        organization: "云岭市青溪区2049新城管委会",
        title: "云岭市青溪区2049新城管委会2022年政府信息公开工作年度报告（2024年1月）",
      },
      expect: ["period"],
    },
    {
      name: "并附下年计划 with a plan",
      report: { title: "云岭市青溪区水务局2022年政府信息公开工作年度报告及2023年工作计划" },
      expect: ["period"],
    },
    {
      name: "正文都写上一年 text of the year before",
      report: {
        title: "云岭市青溪区水务局2023年政府信息公开工作年度报告",
        sections: {
          overview:
            "2022年，区水务局发布供水信息。2022年，没有收到公开申请，2022年底完成专栏清理，2022年举办培训一次。",
        },
      },
      expect: ["text"],
    },
    {
      name: "前言说的是上一年的报告 the preamble of last year's report",
      report: {
        preamble:
          "现公布云岭市青溪区水务局2022年政府信息公开工作年度报告。统计期限为2023年1月1日至12月31日。",
      },
      expect: ["named"],
    },
    {
      name: "前言提到上一年的报告 last year's report beside",
      report: {
        preamble:
          "现公布2023年政府信息公开工作年度报告，2022年政府信息公开工作年度报告另行存档。统计期限为2023年1月1日至12月31日。",
      },
    },
    {
      name: "正文提到上年作比较 a comparison",
      report: { sections: { overview: "2023年，区水务局主动公开信息，较2022年增加。2023年举办培训。" } },
    },
  ],
  check(report, found) {
    const year = titleYear(report);
    const chosen = report.yearFrom === "option" ? (report.year?.value ?? null) : null;
    const own = year ?? periodYear(report);
    if (chosen !== null && own !== null && own !== chosen) {
      const at = (year === null ? report.period : report.title)?.at ?? null;
      found("chosen", { at, actual: own, expected: chosen, data: { year: chosen, other: own } });
    }
    if (report.title === null || year === null) return;
    const { at } = report.title;
    const { period } = report;
    const other = periodYear(report);
    if (other !== null && other !== year) {
      const related = [{ at: period?.at ?? null }];
      found("period", { at, related, actual: year, data: { year, other } });
      return;
    }
    const named = firstPlaceIn(preambleOf(report), announced);
    const announcedFor = Number(named?.match[1] ?? year);
    if (named !== null && announcedFor !== year)
      found("named", {
        at: named.at,
        actual: year,
        data: { year, other: announcedFor, written: named.written },
      });
    const text = textYear(report, year);
    if (text !== null && (other === null || text.count >= 4))
      found("text", { at, actual: year, data: { year, ...text } });
  },
});

/** 现公布X2022年政府信息公开工作年度报告, 现将2022年度政府信息公开工作情况报告如下: the year whose report it says it is. */
const announced =
  /(?:公布|发布|编制|现将)了?[^,。;:《》\d]{0,30}(20\d{2})年度?[^,。;:《》\d]{0,24}(?:政府|政务)信息公开(?:工作)?(?:年度)?(?:(?:有关)?情况报告|报告|年报)/u;

/** The year of the reporting period; `null` where it has none or goes over several. */
function periodYear({ period }: Report): number | null {
  return onlyYear([period?.value.start, period?.value.end].flatMap((date) => date?.slice(0, 4) ?? []));
}

/** The only year that the title names beside the body's own name; `null` where there is none or more than one. */
export function titleYear(report: Report): number | null {
  const written = report.title?.value.normalize("NFKC").replace(/\s+/gu, "") ?? "";
  const ofReport = written.replace(organizationName(report) ?? "", "").replace(afterTitle, "");
  return onlyYear(ofReport.match(/20\d{2}|二[〇○零Oo0][一二三四五六七八九〇○零Oo0]{2}(?=年)/gu) ?? []);
}

/** （2024年1月）, 及2024年工作计划: years that are none of the report. */
const afterTitle = /(?<=报告|年报)(?:\((?!20\d{2}年?度?\))|[及和暨与]).*$/u;

/** @param named in digits or in Chinese numerals */
function onlyYear(named: readonly string[]): number | null {
  const years = new Set(named.map(yearValue));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** Another year that section one names at least three times while it never names the title's. */
function textYear(report: Report, year: number): { other: number; count: number } | null {
  const named = sectionText(report, "overview").matchAll(/(?<!\d)(20\d{2})\s?年/gu);
  const years = grouped(named, ([, digits]) => Number(digits));
  // As nearly every text does.
  if (years.has(year)) return null;
  const [most] = [...years].sort(([, a], [, b]) => b.length - a.length);
  return most !== undefined && most[1].length >= 3 ? { other: most[0], count: most[1].length } : null;
}
