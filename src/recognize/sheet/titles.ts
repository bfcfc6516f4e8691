import { plainProse, simplify } from "../../form/fold.ts";
import type { Location } from "../../read/source.ts";
import { chineseYear } from "../../text/numerals.ts";
import { thresholds } from "../thresholds.ts";
import type { PhysicalRow } from "./rows.ts";

/** A report title as found. */
export interface Title {
  /** All white space removed. */
  readonly text: string;
  readonly organization: string | null;
  readonly year: number | null;
  readonly at: Location;
  /** First and last row, both inclusive. */
  readonly from: number;
  readonly to: number;
}

const longestTitle = thresholds.metadataTitle.longestTitle;
const ending =
  /^(.*?)(政府信息公开|政务信息公开|政务公开|信息公开)(?:工作的?)?(20\d{2}年?|年度|年)?(?:工作)?(?:情况的?)?(?:年度报告|报告|年报|告年度报)([(（][^()（）]{1,12}[)）])?$/u;
const sentence = /[。！？；，,;!?《》<>:：]/u;
/** 附件： before a title is no part of it. */
const attached = /^附件\d{0,2}[:：]/u;
const notATitle = /解读|指南|通知|意见|目录|公告|培训|方案|链接|专栏|汇编/u;

/** Titles in rows `from`…`to`; a title may be broken over up to three lines. */
export function findTitles(rows: readonly PhysicalRow[], from: number, to: number): Title[] {
  const titles: Title[] = [];
  for (let index = from; index < to; index++) {
    const title = titleEndingAt(rows, from, index);
    if (title !== null) titles.push(title);
  }
  return titles;
}

function titleEndingAt(rows: readonly PhysicalRow[], from: number, last: number): Title | null {
  if (!mayEndTitle(rows[last])) return null;
  const own = textOf(rows[last]);
  const plain = own === null ? "" : plainProse(own);
  if (own === null || !(/(?:报告|年报|度报|[)）])$/u.test(plain) || "年度报告".endsWith(plain))) return null;
  let joined = own;
  let title = parseTitle(joined);
  let first = last;
  let at = rows[last]?.at ?? {};
  // A whole title needs no line before it; `政府信息公开工作年度报告` alone does, and so does what a line's end cut off.
  let above = first;
  for (
    let lines = 1;
    lines < 3 && (title === null || title.organization === null || title.year === null);
    lines++
  ) {
    const previous = previousText(rows, from, above);
    if (previous === null) break;
    joined = previous.text + joined;
    above = previous.row;
    const candidate = parseTitle(joined);
    if (candidate === null && title !== null) break;
    if (candidate === null) continue;
    title = candidate;
    first = above;
    at = rows[first]?.at ?? at;
  }
  const organization = title?.organization ?? null;
  const place = organization === null ? null : previousText(rows, from, first);
  if (title !== null && organization !== null && place !== null && isPlaceOf(place.text, organization)) {
    const whole = parseTitle(place.text + title.text);
    if (whole !== null) return { ...whole, at: rows[place.row]?.at ?? at, from: place.row, to: last };
  }
  return title === null ? null : { ...title, at, from: first, to: last };
}

/** Whether a line is the name of a place, and the body that the next one names has none: 青桐市清河县 / 水务局2022年……. */
function isPlaceOf(line: string, organization: string): boolean {
  return (
    /^\p{Script=Han}{1,14}[省市县区旗州盟镇乡]$/u.test(line) && !/[省市县区旗州盟镇乡]/u.test(organization)
  );
}

/** Nearly every row of a file is ruled out by its length or its last character. */
function mayEndTitle(row: PhysicalRow | undefined): boolean {
  if (row === undefined || row.text.length > longestTitle * 2) return false;
  for (let index = row.text.length - 1; index >= 0; index--) {
    const character = row.text.charAt(index);
    if (character.trim() === "" || "|*=".includes(character)) continue;
    return "告报報)）".includes(character);
  }
  return false;
}

/** The nearest line above that can be a part of a title; blank lines between are nothing. */
function previousText(
  rows: readonly PhysicalRow[],
  from: number,
  row: number,
): { text: string; row: number } | null {
  for (let index = row - 1; index >= Math.max(from, row - 3); index--) {
    const text = textOf(rows[index]);
    if (text === "") continue;
    if (
      text === null ||
      text.length > thresholds.metadataTitle.longestBefore ||
      sentence.test(text) ||
      /(?:报告|年报)$/u.test(plainProse(text))
    )
      return null;
    return { text, row: index };
  }
  return null;
}

/** `# `, `= … =`, `h1. ` with an anchor in brackets: what languages of markup write around a heading. */
const markup = /^(?:[#*>=-]|h[1-6](?:\([^()]{0,80}\))?\.|\{[^{}]{1,80}\})+|(?<!\*)\*+$|(?<!=)=+$/gu;

/** Text of a row that can be a title, without white space and marks. */
function textOf(row: PhysicalRow | undefined): string | null {
  if (row === undefined || row.text.length > longestTitle * 2) return null;
  const filled = row.cells.filter((cell) => cell.text.trim() !== "");
  if (row.layout !== "plain" && filled.length > 1) return null;
  const text = row.layout === "plain" ? row.text : (filled[0]?.text ?? "");
  const compact = strip(text).replace(markup, "");
  return compact.length > longestTitle ? null : compact;
}

/** Organisation and year of a title without white space, or `null` where the text is no title. */
export function parseTitle(text: string): Pick<Title, "text" | "organization" | "year"> | null {
  const compact = squeeze(plainProse(text));
  const lead = attached.exec(compact)?.[0].length ?? 0;
  const body = compact.slice(lead).replace(/(报告|年报)(?:[-_|—–].{1,40})$/u, "$1");
  const match = ending.exec(body);
  if (match === null || match[1] === undefined) return null;
  const head = match[1];
  if (sentence.test(head) || notATitle.test(head)) return null;
  // 信息公开 without 政府 is a title only beside an organisation and a year.
  const year = yearIn(head) ?? yearIn(match[3] ?? "") ?? yearIn(match[4] ?? "");
  const organization = organizationIn(asWritten(text, compact, lead, head.length));
  if (match[2] !== "政府信息公开" && (year === null || organization === null)) return null;
  // The title is kept as written; only white space, 附件： before it and the site's name behind it are gone.
  const written = strip(text);
  const kept = written.length === compact.length ? written.slice(lead, lead + body.length) : body;
  return { text: kept, organization, year };
}

/** Of two years the title does not say which the report is of: 2022-2023年. */
const severalYears = /20\d{2}年?度?[-—–~至到]{1,2}20\d{2}年?度?/u;
const months = /\d{1,2}月(?:\d{1,2}日)?[-—–~至到]{1,2}\d{1,2}月(?:\d{1,2}日)?/u;
/** 年 may be lost behind the digits. */
const arabicYear = /(20\d{2})(?:年度?|度)?/u;
const everyArabicYear = new RegExp(arabicYear, "gu");
const yearInWords = /(二[〇○零0Oo]{1}[一二三四五六七八九〇○零0]{2})年/u;

function yearIn(text: string): number | null {
  if (severalYears.test(text)) return null;
  const arabic = arabicYear.exec(text)?.[1];
  if (arabic !== undefined) return Number(arabic);
  const chinese = yearInWords.exec(text)?.[1];
  return chinese === undefined ? null : chineseYear(chinese);
}

function organizationIn(head: string): string | null {
  const name = head
    .replace(/^【[^【】]{1,10}】/u, "")
    .replace(severalYears, "")
    .replace(months, "")
    // 2025湖口县大垅乡2025年度…: a year may stand twice.
    .replace(everyArabicYear, "")
    .replace(yearInWords, "")
    .replace(/^(?:关于|[年度])+/u, "")
    .replace(/(?<!关于|年度|的)(?:关于|年度|的)+$/u, "");
  return name.length >= 2 && /[\u4e00-\u9fff]/u.test(name) ? name : null;
}

/**
 * The head of a title with its own words: where characters are made plain, words of other regions are exchanged as
 * well (檔案局 would become 文件局). Characters alone are made plain.
 */
function asWritten(text: string, compact: string, from: number, length: number): string {
  const written = strip(text.normalize("NFKC"));
  if (written.length !== compact.length) return compact.slice(from, from + length);
  return Array.from(written.slice(from, from + length), simplify).join("");
}

function squeeze(text: string): string {
  return strip(text.normalize("NFKC"));
}

function strip(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, "");
}
