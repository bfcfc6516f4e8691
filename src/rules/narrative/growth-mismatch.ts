import { numberAt, type Report } from "../../report/model.ts";
import { placesOf, sectionParagraphs } from "../../text/report-text.ts";
import { requestCell } from "../claims/request-totals.ts";
import { defineRule } from "../define.ts";
import { examples } from "./growth-mismatch.examples.ts";

/** 「N件，比上年增加X件，增长Y%」：三个数应能互相推算。 */
export default defineRule({
  id: "growth-mismatch",
  group: "narrative",
  title: { zh: "增长的件数与百分比对不上", en: "Growth in numbers and in per cent disagree" },
  severity: "warning",
  basis: {
    zh: "“N件，比上年增加X件，增长Y%”的文义：Y = X ÷（N − X）",
    en: "Meaning of “N, X more than last year, up Y %”: Y = X / (N − X)",
  },
  why: {
    zh: "增幅常拿本年数当分母，或沿用上年的句子。",
    en: "Growth is often divided by this year's figure, or copied from last year's sentence.",
  },
  remedy: { zh: "以上年数为分母重新计算。", en: "Divide by last year's figure." },
  traps: {
    zh: "“约”“近”“百分点”不判断；相差不到 0.6 个百分点算四舍五入。",
    en: "Rounded figures and percentage points are not judged; 0.6 points are rounding.",
  },
  messages: {
    percent: {
      zh: "正文说“{quote}”，按这些件数应是 {expected}%",
      en: "The text says “{quote}”; by these numbers it is {expected} %",
    },
    difference: {
      zh: "正文说“{quote}”，按这些件数应相差 {expected} 件",
      en: "The text says “{quote}”; by these numbers the difference is {expected}",
    },
    lastYear: {
      zh: "正文说“{quote}”，即上年 {actual} 件；{year} 年报告的新收是 {expected} 件",
      en: "The text says “{quote}”, so {actual} last year; the report for {year} has {expected}",
    },
  },
  examples,
  check(report, found, { previous }) {
    for (const paragraph of sectionParagraphs(report, ["overview", "applications"])) {
      for (const { match, at, written: quote } of placesOf(paragraph, growth)) {
        const { now, before, by, percent } = growthOf(match.groups ?? {});
        if (before === null) continue;
        const change = Math.abs(now - before);
        if (by !== null && by !== change)
          found("difference", { at, expected: change, actual: by, data: { quote } });
        const right = Math.round((1000 * change) / before) / 10;
        if (percent !== null && before > 0 && Math.abs(right - percent) > tolerance)
          found("percent", { at, expected: right, actual: percent, data: { quote } });
        const last = ofRequests.test(paragraph.text.slice(Math.max(0, match.index - 40), match.index))
          ? receivedBefore(report, previous, now)
          : null;
        const year = previous?.year?.value ?? "";
        if (last !== null && last !== before)
          found("lastYear", { at, expected: last, actual: before, data: { quote, year } });
      }
    }
  },
});

const tolerance = 0.6;
/** How prose names the year before. */
const yearBefore = "(?:去年|上年度?|上一年度?|20\\d{2}年度?)(?:同期)?";
/** 比上年增加10件，增长25%; 较上年的40件增加10件; 较上年（40件）增长25%; 同比增长25%（上年40件）, …，上年为40件; 同比增长25%，比上年增加10件. */
const growth = new RegExp(
  `(?<!\\d[., ]?)(?<now>\\d{1,7})(?<unit>件|条|篇|份|宗|次)[,(]?[^,。;:\\d]{0,6}(?:比|较|同比)(?:${yearBefore})?` +
    "(?:的?\\(?(?<base>\\d{1,7})\\k<unit>\\)?)?(?<way>增加|增长|减少|下降|上升)了?" +
    "(?:(?<by>\\d{1,7})\\k<unit>" +
    "(?:[,、](?:同比|增幅|降幅|比率)?(?:增长|增加|上升|下降|减少)?(?:了|为|达)?(?<percent>\\d{1,5}(?:\\.\\d{1,2})?)%)?" +
    `|(?<share>\\d{1,5}(?:\\.\\d{1,2})?)%(?:(?:\\(${yearBefore}[为是]?|,${yearBefore}[为是])(?<was>\\d{1,7})\\k<unit>\\)?` +
    `|[,、](?:(?:比|较)${yearBefore})?(?:增加|增长|减少|下降)了?(?<byThen>\\d{1,7})\\k<unit>)?)`,
  "gu",
);
/** What a sentence says of growth; the year before is told, or follows from the difference. */
function growthOf({
  now: written,
  way = "",
  by,
  byThen,
  base,
  was,
  percent,
  share,
}: Readonly<Record<string, string>>) {
  const now = Number(written);
  const numberIn = (text: string | undefined) => (text === undefined ? null : Number(text));
  const change = numberIn(by ?? byThen);
  const derived = change === null ? null : now + (/减少|下降/u.test(way) ? change : -change);
  return { now, before: numberIn(base ?? was) ?? derived, by: change, percent: numberIn(percent ?? share) };
}

/** The words before a number that counts the requests of the year. */
const ofRequests = /(?:收到|受理|新收)[^。;,]{0,24}申请(?:共|总计)?$/u;

/** Requests received last year, where the text speaks of all that were received this year. */
function receivedBefore(report: Report, previous: Report | null, now: number): number | null {
  if (previous === null || numberAt(report, requestCell(report, "received")) !== now) return null;
  return numberAt(previous, requestCell(previous, "received"));
}
