import { plainProse } from "../../form/fold.ts";
import type { Located } from "../../report/model.ts";
import { isEnded, isTorn } from "../../text/torn.ts";
import type { PhysicalRow } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import { datesInDigits, firstDate } from "./dates.ts";

/**
 * Keys of metadata on government pages, most trusted first. 成文日期 is not the publication date but the last
 * resort; 更新日期 is that of a site moved, or of a slip mended.
 */
const keys: readonly (readonly string[])[] = [
  [
    "发布日期",
    "发布时间",
    "公开日期",
    "公开时间",
    "公布日期",
    "公布时间",
    "發布日期",
    "發佈日期",
    "发文日期",
    "发表日期",
    "发表时间",
    "发表于",
    "发布于",
    "刊登日期",
    "刊登时间",
    "上线时间",
    "释出日期",
    "释出时间",
  ],
  [
    "时间",
    "日期",
    "信息时间",
    "信息日期",
    "上传时间",
    "上传日期",
    "添加时间",
    "添加日期",
    "录入时间",
    "录入日期",
  ],
  ["撰写时间", "印发日期"],
  ["生成日期", "生成时间", "成文日期", "成文时间"],
];
const labels = keys.flat().sort((left, right) => right.length - left.length);
const keyed = new RegExp(
  `(?:^|[\\s\\t|【\\[（(•·:：,，;；])(${labels.map(spaced).join("|")})\\s*(?:[:：】\\]|\\t ]|$)`,
  "u",
);

/** The last character of every key; most rows have neither. */
const endOfKey = /[期间間于]/u;

/** `索 引 号`: keys are often padded with spaces. */
function spaced(label: string): string {
  return Array.from(label).join("\\s*");
}

/** Date of publication from the rows around a report's title. */
export function findPublication(
  rows: readonly PhysicalRow[],
  from: number,
  title: number,
  to: number,
): Located<string> | null {
  let best: { rank: number; found: Located<string> } | null = null;
  for (let index = from; index < to; index++) {
    const row = rows[index];
    if (
      row === undefined ||
      row.text.length > thresholds.metadataPublication.longestKeyLine ||
      !endOfKey.test(row.text)
    )
      continue;
    for (const { rank, found } of datesIn(row, rows[index + 1], rows[index + 2])) {
      // Of two equally trusted dates the nearer to the report counts: the later one.
      if (best === null || rank <= best.rank) best = { rank, found };
    }
  }
  return best?.found ?? bareDate(rows, Math.max(from, title - rowsAboveTitle), to);
}

const rowsAboveTitle = thresholds.metadataPublication.rowsAboveTitle;

const bareLine =
  /^[\s（(【[]*(20\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}(?:\s*[日号])?)(?:\s*\d{1,2}\s*[:：]\s*\d{2}(?:\s*[:：]\s*\d{2})?)?[\s）)】\]]{0,8}(?:[|｜·]\s{0,4}\p{Script=Han}{2,30}\s{0,4}(?=[|｜·]))?[\s|｜·]{0,8}(?:$|(?:信息)?来源\s*[:：]|作者\s*[:：]|浏览|点击|阅读|字[体号]|【)/u;
/** What pages have before the date: the size of the letters, the source. */
const furniture = /^[\s【[（(]*(?:字[体号]|(?:信息)?来源)[:： ][^，。；]{2,24}$/u;

function withoutFurniture(text: string): string {
  const date = text.search(/20\d{2}/u);
  return furniture.test(text.slice(0, date)) ? text.slice(date) : text;
}

/** A date of today, which every page of the site shows. */
const today = /星期|今天|农历|现在/u;

const shortestCut = thresholds.metadataPublication.shortestCut;

/** Whether the lines around make a date a piece of their sentence: 统计期限自 / 2023年1月1日 / 起至. */
function isWithinSentence(rows: readonly PhysicalRow[], index: number): boolean {
  const own = plainProse(rows[index]?.text ?? "");
  const before = plainProse(neighbour(rows, index, -1)).trimEnd();
  const after = plainProse(neighbour(rows, index, 1));
  if (isTorn(before, own) || isTorn(own, after)) return true;
  return before.length >= shortestCut && !isEnded(before) && !/(?:报告|年报|[)）】|])$/u.test(before);
}

/** Text of the nearest line that is not blank, of three. */
function neighbour(rows: readonly PhysicalRow[], index: number, step: 1 | -1): string {
  for (let distance = 1; distance <= 3; distance++) {
    const text = rows[index + step * distance]?.text ?? "";
    if (text.trim() !== "") return text;
  }
  return "";
}

/** A line that is a date, and nothing else but where it comes from; with a time of day it is surely that of a page. */
function bareDate(rows: readonly PhysicalRow[], from: number, to: number): Located<string> | null {
  let found: Located<string> | null = null;
  for (let index = from; index < to; index++) {
    const row = rows[index];
    if (
      row === undefined ||
      row.text.length > thresholds.metadataPublication.longestDateLine ||
      !/[2２二][0０〇○零OoＯ]/u.test(row.text)
    )
      continue;
    const text = datesInDigits(plainProse(row.text));
    if (today.test(text) || isWithinSentence(rows, index)) continue;
    const written = bareLine.exec(withoutFurniture(text))?.[1];
    const date = written === undefined ? null : firstDate(compactDate(written));
    // The first and the last day of a year are those of a period, and holidays.
    if (date === null || /-(?:01-01|12-31)$/u.test(date.iso)) continue;
    if (/\d\s*[:：]\s*\d{2}/u.test(text)) return { value: date.iso, at: row.at };
    found ??= { value: date.iso, at: row.at };
  }
  return found;
}

/** 20240122 after its key. */
const digitsAlone = /^(\s*20\d{2})(\d{2})(\d{2})(?!\d)/u;

/** 2024-02-30: whole, and yet no day. */
const wholeDate = /^[\s|]*(20\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?)(?!\d)/u;

/** A date of publication that is no day of any calendar, as written after a key of the most trusted ones. */
export function impossiblePublication(
  rows: readonly PhysicalRow[],
  from: number,
  to: number,
): Located<string> | null {
  for (let index = from; index < to; index++) {
    const row = rows[index];
    if (row === undefined || row.text.length > thresholds.metadataPublication.longestKeyLine) continue;
    if (!endOfKey.test(row.text)) continue;
    for (const { rank, written } of valuesIn(row, rows[index + 1], rows[index + 2])) {
      const whole = wholeDate.exec(compactDate(written))?.[1];
      if (rank === 0 && whole !== undefined && firstDate(whole) === null) return { value: whole, at: row.at };
    }
  }
  return null;
}

/** What stands after each key of a row. */
function* valuesIn(
  row: PhysicalRow,
  next: PhysicalRow | undefined,
  afterNext: PhysicalRow | undefined,
): Generator<{ rank: number; written: string }> {
  const text = plainProse(row.text);
  for (let offset = 0; offset < text.length; ) {
    const match = keyed.exec(text.slice(offset));
    const key = match?.[1]?.replace(/\s/gu, "");
    if (match === null || key === undefined) break;
    const end = offset + match.index + match[0].length;
    const value = text.slice(end, end + 40);
    // The value may stand in the next line (`• 发布日期:` newline value); a blank line may be between.
    const following =
      value.replace(/[|\s]/gu, "") === "" ? `${next?.text ?? ""} ${afterNext?.text ?? ""}` : value;
    const written = following.slice(0, thresholds.metadataPublication.longestDate);
    const rank = keys.findIndex((group) => group.includes(key));
    yield { rank, written: written.replace(digitsAlone, "$1-$2-$3") };
    offset = end;
  }
}

function* datesIn(
  row: PhysicalRow,
  next: PhysicalRow | undefined,
  afterNext: PhysicalRow | undefined,
): Generator<{ rank: number; found: Located<string> }> {
  for (const { rank, written } of valuesIn(row, next, afterNext)) {
    const date = firstDate(compactDate(written));
    if (date !== null) yield { rank, found: { value: date.iso, at: row.at } };
  }
  const transposed = transposedDate(row, next);
  if (transposed !== null) yield transposed;
}

/** Header row over value row: `发布日期 | 索引号` / `2024-01-18 | …`. */
function transposedDate(
  row: PhysicalRow,
  next: PhysicalRow | undefined,
): { rank: number; found: Located<string> } | null {
  if (next === undefined || row.cells.length < 2 || next.cells.length !== row.cells.length) return null;
  for (const [index, cell] of row.cells.entries()) {
    const key = cell.text.replace(/[\s:：]/gu, "");
    const rank = keys.findIndex((group) => group.includes(key));
    const below = next.cells[index];
    if (rank < 0 || below === undefined) continue;
    const date = firstDate(compactDate(below.text.slice(0, thresholds.metadataPublication.longestBelow)));
    if (date !== null) return { rank, found: { value: date.iso, at: below.at } };
  }
  return null;
}

/** `2021- 01- 20 08 : 32` → `2021-01-20 08 : 32`. */
function compactDate(text: string): string {
  return datesInDigits(text.normalize("NFKC").replace(/(?:(?<!\s)\s+)?([-./年月])\s*/gu, "$1"));
}
