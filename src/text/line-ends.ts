import type { TextLine } from "../report/model.ts";
import { isEnded, isField, isTabular, isTorn } from "./torn.ts";

/**
 * Whether a line goes on in the next. A paragraph is cut into lines by the width of a page (PDF, mail), or into pieces
 * by programs that write a line for every run of a PDF; all other line ends are ends of paragraphs.
 */
export type LineEnd =
  /** The paragraph ends. */
  | "end"
  /** The page was too narrow: what follows belongs to the last word, a number included. */
  | "wrapped"
  /** The sentence goes on, whatever cut it. */
  | "open";

/** A paragraph as far as it was read, and the line that may go on with it. */
interface Seam {
  /** All lines of the paragraph so far, joined. */
  readonly before: string;
  /** The last of them. */
  readonly line: TextLine;
  readonly next: TextLine;
  /** The paragraph was put together from pieces. */
  readonly torn: boolean;
  /** The last line reaches the edge of the page. */
  readonly full: boolean;
  /** Plain text: in other files a paragraph has no lines, and what is cut short has lost its end. */
  readonly isPlain: boolean;
}

/** No more of a paragraph is looked at for each of its lines, so that the cost stays linear. */
const longestSeen = 300;

/** Shorter paragraphs are whole lines, unless words or marks show them to be pieces. */
const shortestCut = 16;

export function lineEnd({ before, line, next, torn, full, isPlain }: Seam): LineEnd {
  if (isTabular(line.text) || isTabular(next.text)) return "end";
  const text = before.slice(-longestSeen).trimEnd();
  const goesOn = isBelow(line, next) && (isPlain || isTorn(text, next.text));
  if (isCutShort(text, next.text) && !goesOn) return "end";
  const isWrapped = full && wraps(text, next.text);
  if (isWrapped) return mayCutNumber(text, next.text) ? "wrapped" : "open";
  // No line begins with a mark that closes.
  if (isBelow(line, next) && (inBrackets(text) || /^\s*[，。；、！？,;!?]/u.test(next.text))) return "open";
  if (isField(line.text) && isField(next.text)) return "end";
  if (startsItem(next.text) || isTitle(text) || isHeading(text)) return "end";
  if (text.length < shortestCut)
    return isBelow(line, next) && (isTorn(text, next.text) || (torn && !isEnded(text))) ? "open" : "end";
  return ended.test(text) ? "end" : "open";
}

/** Whether a paragraph that has reached the edge of the page goes on below it. */
function wraps(text: string, written: string): boolean {
  const next = written.trimStart();
  // Where paragraphs are indented, a stop at the edge is an end.
  if (ended.test(text) && written.length - next.length >= 2) return false;
  if (/[\d０-９]$/u.test(text) && /^[\d０-９]/u.test(next)) return true;
  if (pausing.test(text) || closing.test(next)) return true;
  if (startsSection.test(next) || isTitle(text)) return false;
  if (ended.test(text)) return true;
  return !titled.test(text) || !isHeading(text);
}

/** 请与X联系（电话： with nothing behind it: the brackets, of whatever kind, show that the paragraph goes on. */
function inBrackets(text: string): boolean {
  const lastOf = (marks: string) => Math.max(...[...marks].map((mark) => text.lastIndexOf(mark)));
  const open = lastOf("（([［【");
  const closed = lastOf("）)]］】");
  return open > closed && /[：:，,、；;]$/u.test(text) && text.length - open < longestBracket;
}

const longestBracket = 200;

/** Columns of figures are no prose, and a year begins anew: there a line's end cuts no number. */
function mayCutNumber(text: string, next: string): boolean {
  return !columns.test(text) && !/^\s*20\d{2}\s?年/u.test(next);
}

const columns = /\d\s+\d+\s+\d+\s+\d+$/u;

const ended = /[。；：！？;:!?…|]["”’）)」』]?$/u;
const pausing = /[，、；：,;:（(《“〔]$/u;
const closing = /^[，。；：、！？）)》”〕,;:!?]/u;

/** A title of a report, which has no mark at its end. */
function isTitle(text: string): boolean {
  return /^[^，。；：、,;:]*报告(?:[（(][^（）()，。]{1,12}[)）])?$/u.test(text);
}

/** 「（二）依申请公开及行政复议（行政诉讼）情况」: an item's mark, nothing but a title, however long. */
function isHeading(text: string): boolean {
  const mark = itemMark.exec(text);
  if (mark === null) return false;
  const title = text.slice(mark[0].length);
  if (/[，。；：,;:!?！？]/u.test(title) || /\d/u.test(title)) return false;
  return text.length <= longestHeading || (title.length <= 42 && titled.test(title));
}

const longestHeading = 26;
const titled = /(?:情况|方面|工作|建设|公开|管理|保障|申请|机制|渠道|信息)$/u;
const itemMark =
  /^[\s•·*#\-–—]*(?:[（(][一二三四五六七八九十\d]{0,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[)）])/u;

/** （一） 一、 1. 第一部分 附件: a mark that begins a paragraph wherever it stands. */
const startsSection =
  /^[\s•*\-–—#]*(?:[（(]?[一二三四五六七八九十\d０-９]{1,3}[)）、.．](?![\d０-９]|\s?[项款条目])|[（(]\s*[)）]|第[一二三四五六七八九十]+(?![项款条届次])|附件|时间[:：]|20\d{2}年?[-\d]*$|20\d{2}年\d{1,2}月\d{1,2}日\s*$)|^[-•*]\s/u;

/** True where a line begins with a number, a bullet or another mark of a new paragraph, 一是 included. */
export function startsItem(text: string): boolean {
  return startsSection.test(text) || /^\s*[一二三四五六七八九十]是/u.test(text);
}

/** A paragraph that ends with a bare count, its measure word and all that followed lost. */
export function isCutShort(text: string, next: string | null): boolean {
  if (!/\p{Script=Han}\s?[\d０-９]{1,6}$/u.test(text.slice(-8))) return false;
  return next === null || !/^[\d０-９年月日时分件条次个项份篇起宗人名家万元%亿余多]/u.test(next.trimStart());
}

/** Only what stands right behind a line continues it: the next line of a text or page, the next paragraph in Word. */
export function isBelow({ at }: TextLine, next: TextLine): boolean {
  const [place, nextPlace] = [at.line ?? at.paragraph, next.at.line ?? next.at.paragraph];
  return at.table === undefined && place !== undefined && nextPlace !== undefined && nextPlace - place <= 1;
}

/** How many characters a line has where it is cut by the edge of the page. */
export interface PageWidth {
  readonly characters: number;
  /** The same in half-width characters, which Latin letters and figures are. */
  readonly halves: number;
}

/** Pages are no wider: longer lines are paragraphs. */
const widestPage = 90;
const narrowestPage = 20;

/** The width at which the paragraphs of a text were cut; `null` where nothing shows that they were. */
export function pageWidth(lines: readonly TextLine[]): PageWidth | null {
  const isProse = ({ text }: TextLine) =>
    !isTabular(text) && /\p{Script=Han}/u.test(text) && !isTitle(text.trimEnd());
  const prose = lines.filter(isProse);
  let [characters, halves] = [0, 0];
  for (const { text } of prose) {
    if (text.length > widestPage) return null;
    characters = Math.max(characters, text.length);
    halves = Math.max(halves, halvesOf(text));
  }
  const width = { characters, halves };
  if (characters < narrowestPage) return null;
  const last = lines.at(-1);
  const isCut = prose.some(
    (line) => line !== last && reachesEdge(line.text, width) && !ended.test(line.text.trimEnd()),
  );
  return isCut ? width : null;
}

/** Whether a line is as long as the page is wide; no mark may begin a line, so some are a little shorter. */
export function reachesEdge(text: string, width: PageWidth | null): boolean {
  if (width === null) return false;
  return text.length >= width.characters - 1 || halvesOf(text) >= width.halves - 2;
}

function halvesOf(text: string): number {
  let halves = 0;
  for (let index = 0; index < text.length; index++) halves += text.charCodeAt(index) < 0x100 ? 1 : 2;
  return halves;
}
