import { isCalendarDay, onlyDayIn } from "../../report/calendar.ts";
import type { Period } from "../../report/model.ts";
import { chineseValue, chineseYear, yearsInDigits } from "../../text/numerals.ts";

/** A date as read from text; `repaired` where 年, 月 or 日 had to be supplied. */
export interface ReadDate {
  /** ISO 8601. */
  readonly iso: string;
  readonly raw: string;
  readonly repaired: boolean;
}

/**
 * `2023年1月1日`, `2023-01-01`, `2023.1.1`, `2023/01/01`, and what is left of them where the character after a
 * number was lost: `202311日`, `20231231日`, `20221月1日`. A damaged date is read only where one
 * reading is a valid date.
 */
const dated =
  /(20\d{2})(\s{0,20}[年\-./—–]\s{0,20})?(\d{1,4})?(\s{0,20}[月\-./—–]\s{0,20})?(\d{1,2})?(\s{0,20}[日号])?/u;

/** The first date in a text, or `null`. */
export function firstDate(text: string): ReadDate | null {
  for (let rest = text, offset = 0; ; ) {
    const match = dated.exec(rest);
    if (match === null) return chineseDate(text);
    const date = dateOf(match);
    if (date !== null) return date;
    offset += match.index + 4;
    rest = text.slice(offset);
  }
}

function dateOf(match: RegExpExecArray): ReadDate | null {
  const [raw, year = "", afterYear = "", first = "", afterFirst = "", second = "", dayMark = ""] = match;
  if (first === "") return null;
  const whole = afterYear.trim() !== "" && afterFirst.trim() !== "" && second !== "";
  if (whole) {
    if (first.length > 2) return null;
    const iso = isoDate(year, first, second);
    return iso === null ? null : { iso, raw: raw.trim(), repaired: false };
  }
  // Damaged: without 日 or 月 it is a bare number, an index or a file number.
  if (dayMark.trim() === "" && afterFirst.trim() !== "月") return null;
  // `2021年12月` names no day; only digits without 月 between them may be month and day run together.
  if (second === "" && afterFirst.trim() === "月") return null;
  const iso = second === "" ? isoOfDigits(year, first) : isoDate(year, first, second);
  return iso === null ? null : { iso, raw: raw.trim(), repaired: true };
}

const yearInWords = "(二[〇○零0Oo][一二三四五六七八九〇○零0]{2})年";
const dayInWords = "([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日";
const chineseDated = new RegExp(yearInWords + dayInWords, "u");

/** `二〇二四年一月十八日`. */
function chineseDate(text: string): ReadDate | null {
  const match = chineseDated.exec(text);
  const iso = isoInWords(match?.[1], match?.[2], match?.[3]);
  return match === null || iso === null ? null : { iso, raw: match[0], repaired: false };
}

/**
 * A line with the dates in it written plainly: 二〇二四年元月廿九日 as 2024年1月29日, digits of full width as narrow ones.
 * Its length may change.
 */
export function datesInDigits(line: string): string {
  return yearsInDigits(line.normalize("NFKC"))
    .replace(/(?<=年)元(?=月)/gu, "1")
    .replace(/(?<=年)[一二三四五六七八九十]{1,2}(?=月)/gu, inDigits)
    .replace(/(?<=月)[一二三四五六七八九十廿卅]{1,3}(?=[日号])/gu, inDigits);
}

function inDigits(written: string): string {
  return String(chineseValue(written.replace("廿", "二十").replace("卅", "三十")));
}

function isoInWords(year = "x", month = "", day = ""): string | null {
  const own = chineseYear(year);
  if (own === null) return null;
  return isoDate(String(own), String(chineseValue(month)), String(chineseValue(day)));
}

/** ISO date of parts, or `null` where there is no such day. */
function isoDate(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return isCalendarDay(y, m, d) ? new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10) : null;
}

/** ISO date of a year and the digits of month and day run together; `null` where they may be read in no way or in several. */
function isoOfDigits(year: string, digits: string): string | null {
  const only = onlyDayIn(Number(year), digits);
  return only === null ? null : isoDate(year, String(only.month), String(only.day));
}

/** A period as found, with the dates that had to be repaired. */
export interface ReadPeriod {
  readonly period: Period;
  readonly raw: string;
  readonly repaired: readonly ReadDate[];
}

const joint =
  "\\s*(?:(?:零|\\d{1,2})[时点]\\s*)?(?:(?:起|开始|以来)\\s*)?(?:[,，]\\s*)?(?:截?至|到|—+|–|-+|~|～)\\s*";
const between = new RegExp(`^${joint}`, "u");
const spanInWords = new RegExp(
  `${yearInWords}${dayInWords}${joint}(?:${yearInWords}|当年|同年|本年)?${dayInWords}`,
  "u",
);
const monthAndDay = /^(?:当年|同年|本年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?/u;
const onlyEnd = /(?:截至|截止到?|截止日期为?|核定时间点为)[^0-9]{0,8}/u;

/**
 * The statistics period in a text: `自 2023年1月1日起，至 2023年12月31日止`, the second year often omitted;
 * `2023年1—12月`; only an end (`数据截至…`) leaves the start `null`.
 */
export function findPeriod(text: string): ReadPeriod | null {
  for (let offset = 0; offset < text.length; ) {
    const match = dated.exec(text.slice(offset));
    if (match === null) break;
    const start = dateOf(match);
    const after = offset + match.index + match[0].length;
    if (start !== null) {
      const rest = text.slice(after);
      const to = between.exec(rest);
      if (to !== null) {
        const tail = rest.slice(to[0].length);
        const end = endDate(tail, start.iso.slice(0, 4));
        if (end !== null) {
          return {
            period: { start: start.iso, end: end.iso },
            raw: start.raw + to[0] + end.raw,
            repaired: [start, end].filter((date) => date.repaired),
          };
        }
      }
    }
    offset = offset + match.index + Math.max(4, start === null ? 4 : match[0].length);
  }
  return wholeYear(text) ?? periodInWords(text) ?? endOnly(text);
}

/** `二〇二三年一月一日至十二月三十一日`. */
function periodInWords(text: string): ReadPeriod | null {
  const match = spanInWords.exec(text);
  if (match === null) return null;
  const [raw, year, month, day, endYear = year, endMonth, endDay] = match;
  const [start, end] = [isoInWords(year, month, day), isoInWords(endYear, endMonth, endDay)];
  return start === null || end === null ? null : { period: { start, end }, raw, repaired: [] };
}

function endDate(tail: string, year: string): ReadDate | null {
  const match = dated.exec(tail);
  if (match !== null && match.index <= 1) return dateOf(match);
  const short = monthAndDay.exec(tail);
  if (short === null) return damagedEnd(tail, year);
  const iso = isoDate(year, short[1] ?? "", short[2] ?? "");
  return iso === null ? null : { iso, raw: short[0], repaired: false };
}

/** `至1231日止`: the second year left out and 月 lost. */
function damagedEnd(tail: string, year: string): ReadDate | null {
  const match = /^(\d{2,4})日/u.exec(tail);
  if (match?.[1] === undefined) return null;
  const iso = isoOfDigits(year, match[1]);
  return iso === null ? null : { iso, raw: match[0], repaired: true };
}

/** `统计期限为2023年1—12月`. */
function wholeYear(text: string): ReadPeriod | null {
  const match = /(20\d{2})\s*年\s*1\s*(?:月\s*)?[-—–~至到]+\s*12\s*月/u.exec(text);
  if (match?.[1] === undefined) return null;
  return { period: { start: `${match[1]}-01-01`, end: `${match[1]}-12-31` }, raw: match[0], repaired: [] };
}

function endOnly(text: string): ReadPeriod | null {
  const match = onlyEnd.exec(text);
  if (match === null) return null;
  const end = firstDate(text.slice(match.index + match[0].length, match.index + match[0].length + 24));
  if (end === null) return null;
  return {
    period: { start: null, end: end.iso },
    raw: match[0] + end.raw,
    repaired: end.repaired ? [end] : [],
  };
}
