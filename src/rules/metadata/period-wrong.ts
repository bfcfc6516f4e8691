import { isCalendarDay } from "../../report/calendar.ts";
import type { Report } from "../../report/model.ts";
import { firstPlaceIn, preambleOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { placeOfGroup } from "../reading/place-of-group.ts";
import { titleYear } from "../structure/title-year-mismatch.ts";
import { examples } from "./period-wrong.examples.ts";

/** 统计期限应是当年1月1日至12月31日。 */
export default defineRule({
  id: "period-wrong",
  group: "metadata",
  title: { zh: "统计期限不是当年1月1日至12月31日", en: "The reporting period is not the calendar year" },
  severity: "error",
  basis: {
    zh: "条例第四十九条：报告“上一年度”的情况；四川省地方标准DB51/T 2660-2019的写法可作参考",
    en: "Regulation, article 49: the report is on the year before; DB51/T 2660-2019 of Sichuan as an example",
  },
  why: {
    zh: "期限不足一年或跨年，数据就不能和其他单位、其他年度汇总比较。",
    en: "Figures of another span cannot be added to or compared with those of other offices and years.",
  },
  remedy: {
    zh: "核对数据的起止日期，写成当年1月1日至12月31日。",
    en: "Check the dates and write 1 January to 31 December.",
  },
  traps: {
    zh: "省略第二个年份、起止字样不同都可以；日期残缺的由 date-garbled 提示；整年但与标题年份不同的由 title-year-mismatch 提示。",
    en: "The second year may be left out; damaged dates belong to date-garbled, another whole year to title-year-mismatch.",
  },
  messages: {
    differs: {
      zh: "统计期限写的是{start}至{end}，应为当年1月1日至12月31日",
      en: "The period runs from {start} to {end}, not over the calendar year",
      suggestion: {
        zh: "{year}年1月1日至{year}年12月31日",
        en: "{year}年1月1日至{year}年12月31日",
      },
    },
    onlyEnd: {
      zh: "统计期限只写了截止日期“{end}”，没有写起始日期",
      en: "The period names only its end, “{end}”",
      suggestion: {
        zh: "{year}年1月1日至{year}年12月31日",
        en: "{year}年1月1日至{year}年12月31日",
      },
    },
    impossible: {
      zh: "统计期限写到“{end}”，没有这一天",
      en: "The period ends on “{end}”, which is not a calendar day",
      suggestion: {
        zh: "{year}年1月1日至{year}年12月31日",
        en: "{year}年1月1日至{year}年12月31日",
      },
    },
  },
  examples,
  check(report, found) {
    if (report.period === null) {
      const [none, month] = [noSuchDay(report), firstPlaceIn(preambleOf(report), untilMonth)];
      const [, end = "", year = ""] = month?.match ?? [];
      if (none !== null) found("impossible", none);
      else if (month !== null) found("onlyEnd", { at: month.at, severity: "warning", data: { end, year } });
      return;
    }
    const { at, value } = report.period;
    const { start, end } = value;
    const own = (end ?? start)?.slice(0, 4);
    if (own === undefined || report.issues.some(({ code }) => code === "date-repaired")) return;
    const year = report.yearFrom === "period" ? own : String(titleYear(report) ?? report.year?.value ?? own);
    const ends = end === null || (end.endsWith("-12-31") && (start === null || start.startsWith(own)));
    const data = { start: start === null ? "（未写）" : inWords(start), end: inWords(end ?? ""), year };
    const actual = [start, end].filter((date) => date !== null).join("/");
    if (start === null && ends) found("onlyEnd", { at, severity: "warning", data });
    else if (!ends || start?.endsWith("-01-01") !== true) found("differs", { at, actual, data });
  },
});

/** `2023-11-30` → `2023年11月30日`. */
function inWords(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** 数据截止到2023年12月: a month, no day. */
const untilMonth = /数据[^。;]{0,12}(?:截止|截至)[^\d。]{0,6}((20\d{2})年\s?\d{1,2}月)(?:底|末)?(?!\s?\d)/u;
const span =
  /(?:统计|数据)[^。;]{0,20}?(20\d{2})年\s?1月\s?1日\s?起?,?(?:截?至|到|[-—–~]+)((?:20\d{2}年)?\s?(\d{1,2})月\s?(\d{1,2})日)/u;

/** 至2023年11月31日止: a day that no calendar has. */
function noSuchDay(report: Report) {
  for (const paragraph of preambleOf(report)) {
    const match = span.exec(paragraph.text);
    if (match === null || isCalendarDay(Number(match[1]), Number(match[3]), Number(match[4]))) continue;
    const { at, written } = placeOfGroup(paragraph, match, 2);
    return { at, data: { end: written, year: match[1] ?? "" } };
  }
  return null;
}
