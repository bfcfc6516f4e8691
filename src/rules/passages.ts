import { plainProse, simplify } from "../form/fold.ts";
import { oncePer } from "../form/once.ts";
import type { SectionKey } from "../form/types.ts";
import type { Location } from "../read/source.ts";
import type { Report, SectionReading, TextLine } from "../report/model.ts";
import { isEnded, isTorn } from "../report/torn.ts";
import { ownLines } from "./section-text.ts";

/** A paragraph as its author wrote it: lines cut at a fixed width (PDF, OCR) stand joined. */
export interface Passage {
  /** As written; of the same length as `text`. */
  readonly raw: string;
  /** For comparison: half-width letters, digits and punctuation, simplified characters; offsets are those of `raw`. */
  readonly text: string;
  /** Section it stands in; `null` for what stands before section one. */
  readonly section: SectionKey | null;
  readonly lines: readonly TextLine[];
}

/** Own passages of the whole report in the order of the file; pasted material is left out. */
export const passagesOf: (report: Report) => readonly Passage[] = oncePer((report) => [
  ...openingPassages(report),
  ...report.order.flatMap((key) => passagesIn(report, key)),
]);

/**
 * The passages in one text, a line each: where a pattern without `^` and `$` is not found in it, it is in no passage.
 * Most rules find nothing in most reports, and one search says so.
 */
export const wholeText: (report: Report) => string = oncePer((report) =>
  passagesOf(report)
    .map(({ text }) => text)
    .join("\n"),
);

/** Whether a pattern without `^` and `$` is found in any passage. */
export function occurs(report: Report, pattern: RegExp): boolean {
  return wholeText(report).search(pattern) >= 0;
}

/** Own passages before section one. */
export const openingPassages: (report: Report) => readonly Passage[] = oncePer(({ preamble }) =>
  joinLines(
    preamble.filter((line) => line.foreign !== true),
    null,
  ),
);

/** Where preambles stand: before section one, or in its first two paragraphs (format-spec A.4). */
export function preamblePassages(report: Report): Passage[] {
  return [...openingPassages(report), ...passagesIn(report, "overview").slice(0, 2)];
}

/** Own passages of one section; empty where it is missing. */
export function passagesIn(report: Report, key: SectionKey): readonly Passage[] {
  const section = report.sections[key];
  return section === null ? [] : passagesOfSection(section);
}

const passagesOfSection = oncePer((section: SectionReading) => joinLines(ownLines(section), section.key));

/**
 * Place of a character of a passage: its line, and in text files its column too. In Word and HTML a column means
 * something else, so the paragraph must do.
 */
export function placeIn(report: Report, { lines }: Passage, offset: number): Location {
  let rest = offset;
  for (const line of lines) {
    if (rest < line.text.length || line === lines.at(-1)) return columnIn(report, line, rest);
    rest -= line.text.length;
  }
  return report.at;
}

/** Place of a character of a line. */
export function columnIn({ kind }: Report, { at }: TextLine, offset: number): Location {
  return kind === "text" && at.column !== undefined ? { ...at, column: at.column + offset } : at;
}

/** Every match of a pattern in a passage with its place; the pattern needs the flags `g` and `u`. */
export function placesOf(
  report: Report,
  passage: Passage,
  pattern: RegExp,
): { readonly match: RegExpExecArray; readonly at: Location; readonly written: string }[] {
  return [...passage.text.matchAll(pattern)].map((match) => ({
    match,
    at: placeIn(report, passage, match.index),
    written: passage.raw.slice(match.index, match.index + match[0].length),
  }));
}

/** Half-width, simplified, of the same length as what is given. */
export function plainText(raw: string): string {
  const half = halfWidth(raw);
  const simple = simplify(half);
  return simple.length === half.length ? simple : half;
}

function halfWidth(raw: string): string {
  let half = "";
  let rest = 0;
  for (let index = 0; index < raw.length; index++) {
    const code = raw.charCodeAt(index);
    const isForm = code >= 0xff01 && code <= 0xff5e;
    if (!isForm && code !== 0x3000 && code !== 0xa0) continue;
    half += raw.slice(rest, index) + (isForm ? String.fromCharCode(code - 0xfee0) : " ");
    rest = index + 1;
  }
  return rest === 0 ? raw : half + raw.slice(rest);
}

/** A paragraph has no more lines; the bound keeps hostile text cheap. */
const mostLines = 60;
/** Lines shorter than this are whole, not cut at a fixed width. */
const shortestCut = 20;
const ended = /[。；：！？;:!?…|]["”’）)」』]?$/u;
const startsAnew =
  /^[\s•*\-–—#]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．](?!\d|\s?[项款条目])|[（(]\s*[)）]|第[一二三四五六七八九十]+|[一二三四五六七八九十]是|附件|时间[:：]|20\d{2}年?[-\d]*$)|^[-•*]\s/u;

function joinLines(lines: readonly TextLine[], section: SectionKey | null): Passage[] {
  const groups: TextLine[][] = [];
  let last: TextLine | null = null;
  /** The group is put together from pieces of lines: it goes on to the end of its sentence. */
  let torn = false;
  for (const line of lines) {
    const group = groups.at(-1);
    const wraps = last !== null && goesOn(last, line);
    torn = last !== null && !wraps && isBelow(last, line) && isPiece(last, line, torn);
    if ((wraps || torn) && group !== undefined && group.length < mostLines) group.push(line);
    else groups.push([line]);
    last = line;
  }
  return groups.map((group) => {
    const raw = group.map(({ text }) => text).join("");
    return { raw, text: plainText(raw), section, lines: group };
  });
}

function isBelow({ at }: TextLine, next: TextLine): boolean {
  const [place, nextPlace] = [at.line ?? at.paragraph, next.at.line ?? next.at.paragraph];
  return at.table === undefined && place !== undefined && nextPlace !== undefined && nextPlace - place === 1;
}

function isPiece(last: TextLine, { text }: TextLine, torn: boolean): boolean {
  if (startsNewBlock(text) || startsNewBlock(last.text)) return false;
  return isTorn(last.text, text) || (torn && !isEnded(last.text));
}

/** 「（二）依申请公开及行政复议（行政诉讼）情况」: an item's mark, nothing but a title, however long. */
const subheading =
  /^[\s•*#-]*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、]|[一二三四五六七八九十]是)[^，。；：！？,;:!?\d]{2,40}(?:情况|方面|工作)$/u;

/** True where a line is cut at a fixed width and the next one goes on with its sentence. */
export function goesOn({ text, at }: TextLine, next: TextLine): boolean {
  if (text.length < shortestCut || ended.test(text) || text.includes("\t") || next.text.includes("\t"))
    return false;
  if (subheading.test(text.trimEnd())) return false;
  if (/(?:年度)?报告$/u.test(text) || startsNewBlock(next.text)) return false;
  return !isCutShort(text, next.text) || (next.at.line ?? 0) - (at.line ?? 0) === 1;
}

/** True where a line begins with a number, a bullet or another mark of a new paragraph. */
export function startsNewBlock(text: string): boolean {
  return startsAnew.test(text);
}

/** A paragraph that ends with a bare count, its measure word and all that followed lost (mess.md 1d). */
export function isCutShort(text: string, next: string | null): boolean {
  const last = text.charAt(text.length - 1);
  if (last < "0" || last > "9") return false;
  if (!/\p{Script=Han}\s?\d{1,6}$/u.test(text)) return false;
  return next === null || !/^[\d年月日时分件条次个项份篇起宗人名家万元%亿余多]/u.test(next.trimStart());
}

/** What a passage says, for a search by words: without white space and without the pinyin of mirror sites. */
export const wordsOf: (passage: Passage) => string = oncePer(({ text }) => {
  const plain = plainProse(text);
  return /\s/u.test(plain) ? plain.replace(/\s+/gu, "") : plain;
});

/** True for running text. Cells of a table that was not recognised may stand among the lines of sections two to four. */
export function isProse({ text, section }: Passage): boolean {
  if (text.includes("\t") || text.includes("|")) return false;
  const tabular = section === "proactiveDisclosure" || section === "applications" || section === "remedies";
  return !tabular || (text.length >= 25 && /[。;!?]/u.test(text));
}
