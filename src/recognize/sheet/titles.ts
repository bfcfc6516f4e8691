import { plainProse, simplify } from "../../form/fold.ts";
import type { Location } from "../../read/source.ts";
import { yearValue } from "../../text/numerals.ts";
import { thresholds } from "../thresholds.ts";
import type { PhysicalRow } from "./rows.ts";
import { leadOf, titlePlaces } from "./title-line.ts";

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
  /** Nothing else stands on its line. */
  readonly isBare: boolean;
}

const longestTitle = thresholds.metadataTitle.longestTitle;
const ending =
  /^(.*?)(政府信息公开|政务信息公开|政务公开|信息公开)(?:工作的?)?(20\d{2}年?|年度|年)?(?:工作)?(?:情况的?)?(?:年度报告|报告|年报|告年度报)(\([^()]{1,12}\))?$/u;
const sentence = /[。！？；，,;!?《》<>:：]/u;
const notATitle = /解读|指南|通知|意见|目录|公告|培训|方案|链接|专栏|汇编/u;
/** 现公布……年度报告。: words of a sentence that ends as a title does. */
const told = /^[现本我该按依为向将由在]|根据|公布|发布|编制|撰写|形成|印发|公开/u;

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
  if (own === null || !mayEnd(squeeze(plainProse(own)))) return null;
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
    const previous = previousText(rows, from, above, bracketed.test(joined));
    if (previous === null) break;
    joined = previous.text + joined;
    above = previous.row;
    const candidate = parseTitle(joined);
    if (candidate === null && title !== null) break;
    // 附件2 on a line of its own adds nothing.
    if (candidate === null || isSame(candidate, title)) continue;
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

/** Nearly every row of a file is ruled out by its length or its words. */
function mayEndTitle(row: PhysicalRow | undefined): boolean {
  return (
    row !== undefined && row.text.length <= longestTitle * 2 && /[告报報]|[)）][\s|*=]*$/u.test(row.text)
  );
}

/** Whether a title may end on a line: with its words, a piece of them (告), or what stands in brackets behind it. */
function mayEnd(plain: string): boolean {
  return plain.endsWith(")") || "年度报告".endsWith(plain) || titlePlaces(plain).length > 0;
}

function isSame(one: ParsedTitle, other: ParsedTitle | null): boolean {
  return one.organization === other?.organization && one.year === other.year;
}

/** （2023年度） on a line of its own below the title. */
const bracketed = /^[（(]20\d{2}年?度?[)）]$/u;

/** The nearest line above that can be a part of a title; blank lines between are nothing. */
function previousText(
  rows: readonly PhysicalRow[],
  from: number,
  row: number,
  mayBeTitle = false,
): { text: string; row: number } | null {
  for (let index = row - 1; index >= Math.max(from, row - 3); index--) {
    const text = textOf(rows[index]);
    if (text === "") continue;
    if (text === null || text.length > thresholds.metadataTitle.longestBefore || sentence.test(text))
      return null;
    const plain = squeeze(plainProse(text));
    if (!mayBeTitle && titlePlaces(plain).length > 0) return null;
    // The number of the document between the body's name and the rest.
    if (leadOf(plain) === plain.length) continue;
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

type ParsedTitle = Pick<Title, "text" | "organization" | "year" | "isBare">;

/** Organisation and year of a title, or `null` where the text is no title. */
export function parseTitle(text: string): ParsedTitle | null {
  const compact = squeeze(plainProse(text));
  for (const { start, end, plan, isSentence, isOnPage } of titlePlaces(compact)) {
    const body = compact.slice(start, end);
    const match = ending.exec(body.slice(0, body.length - plan));
    const head = match?.[1];
    if (match === null || head === undefined || sentence.test(head) || notATitle.test(head)) continue;
    const { year, organization } = factsIn(asWritten(text, compact, start, head.length), match[3], match[4]);
    const isFull = year !== null && organization !== null;
    // 信息公开 without 政府 is a title only beside an organisation and a year, and so is what ends as a sentence does.
    if (!isFull && (match[2] !== "政府信息公开" || isSentence)) continue;
    if ((isSentence && told.test(head)) || (isOnPage && year === null)) continue;
    // The title is kept as written; only white space and what stands around it are gone.
    const written = strip(text);
    const kept = written.length === compact.length ? written.slice(start, end) : body;
    return { text: kept, organization, year, isBare: body.length === compact.length };
  }
  return null;
}

/** Of two years the title does not say which the report is of: 2022-2023年. */
const severalYears = /20\d{2}年?度?[-—–~至到、和及与]{1,2}20\d{2}年?度?/u;
const months =
  /\d{1,2}(?:月|(?=[-—–~至到]{1,2}\d{1,2}月))(?:\d{1,2}日)?[-—–~至到]{1,2}\d{1,2}月(?:\d{1,2}日)?/u;
const inWords = "二[〇○零0Oo][一二三四五六七八九〇○零0Oo]{2}";
/** The year that 政府信息公开 stands behind; 年 may be lost behind the digits. */
const yearAtEnd = new RegExp(`(?:(?<!\\d)(20\\d{2})|(${inWords}))(?:年度?|度)?(?:关于|年度|的)*$`, "u");
const wholeYear = new RegExp(`(?:(?<!\\d)(20\\d{2})|(${inWords}))年度?`, "u");
const everyWholeYear = new RegExp(wholeYear, "gu");
/** （2023年）, not （2024年1月） and not （石水字〔2024〕3号）. */
const yearInBrackets = new RegExp(`^\\((?:(20\\d{2})度?\\)|.*?(?:(20\\d{2})|(${inWords}))年(?!\\d))`, "u");
/** Where a name begins with its place, digits before it are none of it. */
const placeFirst =
  /^(?:\p{Script=Han}{1,8}?(?:[省市县旗州盟镇乡]|(?<![园新社城景校林片])区|街道)|国家|中国)/u;

/** Year and body in the words before 政府信息公开, behind it, and in the brackets at the end. */
function factsIn(
  head: string,
  behind = "",
  brackets = "",
): { readonly year: number | null; readonly organization: string | null } {
  const words = head.replace(severalYears, "").replace(months, "");
  const isOpen = severalYears.test(head);
  const named = yearOf(/(20\d{2})/u, behind) ?? yearOf(yearAtEnd, words) ?? yearOf(yearInBrackets, brackets);
  const own = isOpen ? null : (named ?? onlyWholeYear(words));
  const name = words.replace(yearAtEnd, "").replace(everyWholeYear, "");
  // 2025湖口县大垅乡2025年度…: a year may stand twice.
  const [digits = "", rest = name] = /^(20\d{2})度?(?=\p{Script=Han})(.*)$/u.exec(name)?.slice(1) ?? [];
  if (digits !== "" && placeFirst.test(rest))
    return { year: own ?? (isOpen ? null : Number(digits)), organization: nameIn(rest) };
  // 石桥县2049新城管委会: digits are a part of the name where another year is that of the report, else nobody knows.
  const inside = /(?<!\d)20\d{2}(?!\d)/u.exec(name)?.[0];
  const isClear = inside === undefined || (own !== null && own !== Number(inside));
  return { year: own, organization: isClear ? nameIn(name) : null };
}

function onlyWholeYear(text: string): number | null {
  const years = new Set([...text.matchAll(everyWholeYear)].map(([written]) => yearOf(wholeYear, written)));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

function yearOf(pattern: RegExp, text: string): number | null {
  const written = pattern
    .exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
  return written === undefined ? null : yearValue(written);
}

/** Marks of other text, and the blanks of a form: XX局20XX年. */
const blankLeft = /[<>|〔〕[\]]|[XＸ×*＊_＿○]{2}/u;

/** The body's name without the words around it; `null` where none is left, or where its first characters may be a number. */
function nameIn(words: string): string | null {
  const name = words
    .replace(/^\(([^()]{4,30})\)$/u, "$1")
    .replace(/\(\)|(?<![-—–·|:_])[-—–·|:_]+$/gu, "")
    .replace(/^[【[(][^【】[\]()]{1,10}[】\])]/u, "")
    .replace(/^\d{2}年度?|(?<!\d)\d{2}年度?$/gu, "")
    .replace(/^(?:关于|公布|发布|印发|报送|上报|[年度])+/u, "")
    .replace(/(?<!关于|年度|的)(?:关于|年度|的)+$/u, "");
  if (name.length < 2 || !/\p{Script=Han}/u.test(name) || blankLeft.test(name)) return null;
  const numbered = /^(?:\d{1,2}(?![\d团师连号])|附件)/u.exec(name)?.[0] ?? "";
  const rest = name.slice(numbered.length);
  if (numbered === "") return name;
  return numbered !== "附件" && placeFirst.test(rest) ? rest : null;
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
  // X2022年《政府信息公开工作年度报告》: the name of the report in marks.
  return strip(text.normalize("NFKC")).replace(/(?<=\d年度?)《([^《》]{6,20}报告)》$/u, "$1");
}

function strip(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, "");
}
