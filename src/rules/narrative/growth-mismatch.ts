import { numberAt, type Report } from "../../report/model.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
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
    rose: {
      zh: "正文说“{quote}”，按这些件数是增加了",
      en: "The text says “{quote}”; by these numbers it is more",
    },
    fell: {
      zh: "正文说“{quote}”，按这些件数是减少了",
      en: "The text says “{quote}”; by these numbers it is less",
    },
    times: {
      zh: "正文说“{quote}”，按这些件数应是 {expected} 倍",
      en: "The text says “{quote}”; by these numbers it is {expected} times",
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
    for (const paragraph of sectionParagraphs(report)) {
      for (const { match, at, written: quote } of growthsIn(paragraph, report.year?.value ?? null)) {
        const { now, start, before, isTold, rises, by, percent, times } = growthOf(match);
        if (before === null) continue;
        const change = Math.abs(now - before);
        const data = { quote };
        if (isTold && change > 0 && rises !== now > before) {
          found(rises ? "fell" : "rose", { at, data });
          continue;
        }
        if (by !== null && by !== change) found("difference", { at, expected: change, actual: by, data });
        const right = Math.round((1000 * change) / before) / 10;
        if (percent !== null && before > 0 && Math.abs(right - percent) > tolerance)
          found("percent", { at, expected: right, actual: percent, data });
        if (times !== null && before > 0 && !isAbout(times, [change / before, now / before]))
          found("times", { at, expected: right / 100, actual: Number(times), data });
        const last = ofRequests.test(paragraph.text.slice(Math.max(0, start - 40), start))
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
const rise = "增加|增长|上升|提高|减少|下降|降低";
const count = "\\d{1,7}";
const share = "\\d{1,5}(?:\\.\\d{1,2})?";
const said = `(?:同比|增幅|降幅|比率)?(?:${rise})?(?:了|为|达)?`;
/** 10件，增长25%; 25%，比上年增加10件; 25%，比上年的40件增加10件; 1.5倍; each may tell the year before behind it: （上年40件）; ，上年为40件 */
const change =
  `(?:(?<by>${count})\\k<unit>(?:[,、]${said}(?<percent>${share})%)?` +
  `|(?:(?<share>${share})%|(?<times>${share})倍)(?:[,、](?:(?:比|较)${yearBefore}(?:的?(?<baseThen>${count})\\k<unit>)?)?(?:增加|增长|减少|下降)了?(?<byThen>${count})\\k<unit>)?)` +
  `(?:\\((?<wasIn>${yearBefore})[为是]?(?<was>${count})\\k<unit>(?:\\)|(?=[,;]))|,(?<wereIn>${yearBefore})[为是](?<were>${count})\\k<unit>)?`;
const unit = "(?<unit>件|条|篇|份|宗|次)";
const thisYear = "(?:20\\d{2}年度?|今年|本年度?|全年)";
const growths: readonly RegExp[] = [
  // 由上年的40件增加到50件，增长25%
  `(?:由|从)${yearBefore}的?(?<base>${count})${unit}(?:${rise})(?:到|至|为)${thisYear}?的?(?<now>${count})\\k<unit>,(?:同比)?(?<way>${rise}|增幅|降幅)[了为达]?${change}`,
  // 与上年的40件相比，今年收到50件，增加10件
  `(?:与|同|和|比|较)${yearBefore}的?(?<base>${count})${unit}(?:相比|比较|比)?,${thisYear}?[^,。;:\\d]{0,16}(?<now>${count})\\k<unit>,(?:同比)?(?<way>${rise})了?${change}`,
  // 去年收到申请40件，今年收到50件，同比增长25%: of the same matter where its words are said again, or only what was done
  `(?<![-—–~至到])(?<last>${yearBefore})(?![^,;。\\d]*(?:季度|半年|月|底|末|结转))(?<what>[^,。;:\\d]{0,8}?(?<verb>收到|受理|办理|公开|发布|制发)?[^,。;:\\d]{0,16}?)(?<base>${count})${unit}(?:(?:政府信息公开)?申请)?,(?<this>${thisYear})(?:\\k<what>|共?\\k<verb>|[有为])(?<now>${count})\\k<unit>,(?:同比)?(?<way>${rise})了?${change}`,
  // 50件，2022年收到40件，同比增长25%
  `(?<!\\d[., ]?)(?<now>${count})${unit},(?<last>${yearBefore})(?:为|是|有|共|收到|受理|新收)*(?<base>${count})\\k<unit>,(?:同比)?(?<way>${rise})了?${change}`,
  // 比上年增加10件，增长25%，共50件
  `(?:比|较)(?<than>${yearBefore})(?<way>${rise}|多|少)了?(?<by>${count})${unit}[,、]${said}(?<percent>${share})%,(?:总?共|合计|达到?)(?:收到)?(?<now>${count})\\k<unit>`,
  // 50件，比上年增加10件，增长25%; 较上年的40件增加10件; 较上年（40件）增长25%; 50件，增幅25%，上年为40件
  `(?<!\\d[., ]?)(?<now>${count})${unit}(?:\\((?:其中|含|包括)[^()]{0,80}\\))?[,(]?[^,。;:\\d]{0,6}(?:(?:比|较|同比)(?<than>${yearBefore})?(?:的?\\(?(?<base>${count})\\k<unit>\\)?)?(?<way>${rise}|多|少)|(?<rate>增幅|降幅)[为达]?)了?${change}`,
].map((pattern) => new RegExp(pattern, "dgu"));

/** What the text says of growth; words that two wordings fit are the first's. */
function growthsIn(paragraph: Paragraph, year: number | null) {
  return growths
    .flatMap((pattern) => placesOf(paragraph, pattern))
    .filter(({ match }) => isOfNeighbours(match, year))
    .filter(({ match }, index, all) => all.slice(0, index).every((other) => !overlaps(other.match, match)));
}

/**
 * 2022年40件，2023年50件: of two years that follow each other, the earlier first; 同比增长25%（2022年40件）: the number behind is
 * that of the year compared with.
 */
function isOfNeighbours({ groups = {} }: RegExpExecArray, year: number | null): boolean {
  const numberOf = (text: string | undefined) => {
    const written = /\d{4}/u.exec(text ?? "")?.[0];
    return written === undefined ? null : Number(written);
  };
  const own = numberOf(groups.this) ?? year;
  const before = numberOf(groups.than) ?? (own === null ? null : own - 1);
  const named = numberOf(groups.last ?? groups.wasIn ?? groups.wereIn);
  return named === null || named === before;
}

function overlaps(one: RegExpExecArray, other: RegExpExecArray): boolean {
  return one.index < other.index + other[0].length && other.index < one.index + one[0].length;
}

/** What one match says; the year before is told, or follows from the difference. */
function growthOf({ groups = {}, indices, index }: RegExpExecArray) {
  const numberIn = (...texts: (string | undefined)[]) => {
    const text = texts.find((one) => one !== undefined);
    return text === undefined ? null : Number(text);
  };
  const now = Number(groups.now);
  const by = numberIn(groups.by, groups.byThen);
  const rises = !/少|下降|降低|降幅/u.test(groups.way ?? groups.rate ?? "");
  const told = numberIn(groups.base, groups.baseThen, groups.was, groups.were);
  const derived = by === null ? null : now - (rises ? by : -by);
  return {
    now,
    start: indices?.groups?.now?.[0] ?? index,
    before: told ?? derived,
    isTold: told !== null,
    rises,
    by,
    percent: numberIn(groups.percent, groups.share),
    times: groups.times ?? null,
  };
}

/** Whether a number as it is written may be one of these: many write 增长2倍 where it is twice as many as before. */
function isAbout(written: string, values: readonly number[]): boolean {
  const decimals = written.split(".")[1]?.length ?? 0;
  return values.some((value) => Math.abs(value - Number(written)) <= 10 ** -decimals);
}

/** The words before a number that counts the requests of the year. */
const ofRequests = /(?:收到|受理|新收)[^。;,]{0,24}申请(?:共|总计)?$/u;

/** Requests received last year, where the text speaks of all that were received this year. */
function receivedBefore(report: Report, previous: Report | null, now: number): number | null {
  if (previous === null || numberAt(report, requestCell(report, "received")) !== now) return null;
  return numberAt(previous, requestCell(previous, "received"));
}
