import { isCalendarDay, onlyDayIn } from "../../report/calendar.ts";

/** A date in which the characters after its numbers were lost: `202311日`, `20231231日`. */
export interface DamagedDate {
  readonly offset: number;
  readonly written: string;
  /** The only reading that is a date, 「2023年1月1日」; `null` where there is none or more than one. */
  readonly reading: string | null;
}

/** `202311日`, `20231231日`: 年 and 月 lost. Eight digits without 日 are a stamp or a number. */
const withoutMarks = /(?<![\d.\-/])(20\d{2})(\d{2,4})日/gu;
/** `20221月1日`, `202212月31日`: 年 lost. */
const withoutYearMark = /(?<![\d.\-/])(20\d{2})(\d{1,2})月(\d{1,2})?日?/gu;
/** `2022年1231日`: 月 lost. */
const withoutMonthMark = /(?<!\d)(20\d{2})年(\d{3,4})日/gu;
/** `12月31止`: 日 lost; 10月20起投诉 are so many of them. */
const withoutDayMark = /(?<!\d)(\d{1,2})月(\d{1,2})(?=止|起(?:[至到,]|$))/gu;
/** `0二年一月二十日`: the head of 二〇二二年 lost. */
const withoutCentury =
  /(?<![一二三四五六七八九十〇○零\d])[〇○零0O][一二三四五六七八九]年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/gu;
/** `2023年l2月3l日`, `2O23年1月`: letters that look like the digits, in the date itself: 6月LED屏 has them behind it. */
const withLetters =
  /(?<![a-z\d])(?=[\dlo年月]{0,9}[lo][\dlo]{0,3}[年月日])(?:(2[\do]{3})年)?([\dlo]{1,2})月(?:([\dlo]{1,2})日)?/giu;

/** Any of them; where it is not found there are none. */
export const damagedDate = new RegExp(
  [withoutMarks, withoutYearMark, withoutMonthMark, withoutDayMark, withoutCentury, withLetters]
    .map(({ source }) => source)
    .join("|"),
  "iu",
);

/** Damaged dates in a text, in order. Addresses of pages and file numbers are left alone. */
export function damagedDates(text: string): DamagedDate[] {
  const plain = text.replace(
    /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'*+=%]+|〔[^〕]{0,12}〕\s?\d*/gu,
    (hidden) => "\u0000".repeat(hidden.length),
  );
  return damages
    .flatMap(({ pattern, reads }) =>
      [...plain.matchAll(pattern)].flatMap((match) => {
        const reading = reads(match);
        return reading === undefined ? [] : [{ offset: match.index, written: match[0], reading }];
      }),
    )
    .sort((a, b) => a.offset - b.offset);
}

/** What is lost, and how it is to be read; `undefined` where nothing is lost at all. */
const damages: readonly {
  readonly pattern: RegExp;
  readonly reads: (match: RegExpExecArray) => string | null | undefined;
}[] = [
  { pattern: withoutMarks, reads: ([, year = "", digits = ""]) => onlyReading(year, digits) },
  {
    pattern: withoutYearMark,
    reads: ([written, year = "", month = "", day]) => {
      if (day !== undefined) return inWords(year, month, day);
      const isMonth = Number(month) <= 12 && Number(month) > 0 && !written.endsWith("日");
      return isMonth ? `${year}年${Number(month)}月` : null;
    },
  },
  { pattern: withoutMonthMark, reads: ([, year = "", digits = ""]) => onlyReading(year, digits) },
  {
    pattern: withoutDayMark,
    reads: ([, month = "", day = ""]) => inWords("2024", month, day)?.slice("2024年".length),
  },
  { pattern: withoutCentury, reads: () => null },
  {
    pattern: withLetters,
    reads: ([, ...parts]) => {
      const [year, month = "", day] = parts.map((part) => part?.replace(/l/giu, "1").replace(/o/giu, "0"));
      const read = inWords(year ?? "2024", month, day ?? "1");
      const until = day === undefined ? "月" : "日";
      return read === null
        ? null
        : read.slice(year === undefined ? "2024年".length : 0, read.indexOf(until) + 1);
    },
  },
];

function onlyReading(year: string, digits: string): string | null {
  const only = onlyDayIn(Number(year), digits);
  return only === null ? null : inWords(year, String(only.month), String(only.day));
}

function inWords(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return isCalendarDay(y, m, d) ? `${y}年${m}月${d}日` : null;
}
