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
    lastYear: {
      zh: "正文说“{quote}”，即上年 {actual} 件；{year} 年报告的新收是 {expected} 件",
      en: "The text says “{quote}”, so {actual} last year; the report for {year} has {expected}",
    },
  },
  examples,
  check(report, found, { previous }) {
    for (const paragraph of sectionParagraphs(report, ["overview", "applications"])) {
      for (const { match, at, written: quote } of placesOf(paragraph, growth)) {
        const [, written, , direction = "", by, percent] = match;
        const [now, change] = [Number(written), /减少|下降/u.test(direction) ? -Number(by) : Number(by)];
        const before = now - change;
        const stated = Number(percent);
        const right = Math.round((1000 * Math.abs(change)) / before) / 10;
        if (percent !== undefined && before > 0 && Math.abs(right - stated) > tolerance)
          found("percent", { at, expected: right, actual: stated, data: { quote } });
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
const growth =
  /(?<!\d[., ]?)(\d{1,7})(件|条|篇|份|宗|次)[,(]?(?:[^,。;:\d]{0,6})(?:比|较|同比)(?:去年|上年度?|上一年度?|20\d{2}年度?)?(?:同期)?(增加|增长|减少|下降)了?(\d{1,7})\2(?:[,、](?:同比|增幅|降幅|比率)?(?:增长|增加|上升|下降|减少)?(?:了|为|达)?(\d{1,5}(?:\.\d{1,2})?)%)?/gu;
/** The words before a number that counts the requests of the year. */
const ofRequests = /(?:收到|受理|新收)[^。;,]{0,24}申请(?:共|总计)?$/u;

/** Requests received last year, where the text speaks of all that were received this year. */
function receivedBefore(report: Report, previous: Report | null, now: number): number | null {
  if (previous === null || numberAt(report, requestCell(report, "received")) !== now) return null;
  return numberAt(previous, requestCell(previous, "received"));
}
