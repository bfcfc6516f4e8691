import { sectionKeys } from "../form/index.ts";
import { oncePer } from "../form/once.ts";
import type { SectionKey } from "../form/types.ts";
import type { Location } from "../read/source.ts";
import type { Report, TextLine } from "../report/model.ts";
import { type Ground, groundOfFile, type Paragraph, paragraphsIn, type Sentence } from "./paragraphs.ts";
import { partOf } from "./place.ts";

/** The office's own paragraphs of one section; empty where it is missing. Pasted material is left out everywhere. */
export function paragraphsOf(report: Report, key: SectionKey): readonly Paragraph[] {
  return bySection(report).get(key) ?? [];
}

const bySection = oncePer(
  (report: Report): ReadonlyMap<SectionKey, readonly Paragraph[]> =>
    new Map(
      sectionKeys.map((key) => [key, paragraphsIn(report.sections[key]?.lines ?? [], groundOf(report, key))]),
    ),
);

function groundOf(report: Report, section: SectionKey | null): Ground {
  return { ...groundOfFile(report), section, organization: report.organization?.value ?? "" };
}

/** Paragraphs before section one. */
export const openingOf: (report: Report) => readonly Paragraph[] = oncePer((report) =>
  paragraphsIn(report.preamble, groundOf(report, null)),
);

/** Where preambles stand: before section one, or in its first two paragraphs. */
export const preambleOf: (report: Report) => readonly Paragraph[] = oncePer((report) => [
  ...openingOf(report),
  ...paragraphsOf(report, "overview").slice(0, 2),
]);

/** All own paragraphs, those before section one included, in the order of the file. */
export const allParagraphs: (report: Report) => readonly Paragraph[] = oncePer((report) => [
  ...openingOf(report),
  ...[...new Set([...report.order, ...sectionKeys])].flatMap((key) => paragraphsOf(report, key)),
]);

/** All own paragraphs of the sections, or of those named. */
export function sectionParagraphs(
  report: Report,
  keys: readonly SectionKey[] = sectionKeys,
): readonly Paragraph[] {
  return keys.flatMap((key) => paragraphsOf(report, key));
}

/** All sentences of the sections, or of those named. */
export function sentencesOf(report: Report, keys?: readonly SectionKey[]): readonly Sentence[] {
  return sectionParagraphs(report, keys).flatMap(({ sentences }) => sentences);
}

/**
 * All own paragraphs in one text, a line each: where a pattern without `^` and `$` is not found in it, it is in no
 * paragraph. Most rules find nothing in most reports, and one search says so.
 */
export const wholeText: (report: Report) => string = oncePer((report) => textOf(allParagraphs(report)));

/** Whether a pattern without `^` and `$` is found in any paragraph. */
export function occurs(report: Report, pattern: RegExp): boolean {
  return wholeText(report).search(pattern) >= 0;
}

/** Own text of a section, a line for each paragraph. */
export function sectionText(report: Report, key: SectionKey): string {
  return textOf(paragraphsOf(report, key));
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join("\n");
}

/** A match in a paragraph, with its place and its words as they stand in the file. */
export function placeOf(paragraph: Paragraph, match: RegExpExecArray) {
  const [start, end] = [match.index, match.index + match[0].length];
  return { paragraph, match, at: paragraph.at(start, end), written: paragraph.quote(start, end) };
}

/** The first match of a pattern in paragraphs, in their order. */
export function firstPlaceIn(paragraphs: readonly Paragraph[], pattern: RegExp) {
  for (const paragraph of paragraphs) {
    const match = pattern.exec(paragraph.text);
    if (match !== null) return placeOf(paragraph, match);
  }
  return null;
}

/** Every match of a pattern in a paragraph; the pattern needs the flags `g` and `u`. */
export function placesOf(paragraph: Paragraph, pattern: RegExp) {
  return [...paragraph.text.matchAll(pattern)].map((match) => placeOf(paragraph, match));
}

/** Every match in the report's own paragraphs; the pattern has neither `^` nor `$`. */
export function placesIn(report: Report, pattern: RegExp) {
  if (!occurs(report, pattern)) return [];
  return allParagraphs(report).flatMap((paragraph) => placesOf(paragraph, pattern));
}

/** The words around a part of a paragraph, as they stand in the file. */
export function wordsAround(
  { text, quote }: Paragraph,
  [start, end]: readonly [start: number, end: number],
  [before, behind]: readonly [before: number, behind: number],
): string {
  return quote(Math.max(0, start - before), Math.min(text.length, end + behind));
}

/** True for running text. Cells of a table that was not recognised may stand among the lines of sections two to four. */
export function isProse({ text, section, tabular }: Paragraph): boolean {
  if (tabular) return false;
  const beside = section === "proactiveDisclosure" || section === "applications" || section === "remedies";
  return !beside || (text.length >= 25 && /[。;!?]/u.test(text));
}

/** Paragraphs of each run of pasted lines of a section, with the line behind it. */
export function pastedParagraphs(report: Report, key: SectionKey) {
  const lines = report.sections[key]?.lines ?? [];
  const isPasted = (index: number) => lines[index]?.foreign === true;
  const starts = lines.flatMap((_, index) => (isPasted(index) && !isPasted(index - 1) ? [index] : []));
  const ends = lines.flatMap((_, index) => (isPasted(index - 1) && !isPasted(index) ? [index] : []));
  return starts.map((start, run) => {
    const pasted = lines.slice(start, ends[run]).map(({ text, at }) => ({ text, at }));
    return {
      paragraphs: paragraphsIn(pasted, groundOf(report, key)),
      next: lines[ends[run] ?? lines.length] ?? null,
    };
  });
}

/** Lines of a section that the office wrote itself; for what is asked of lines, such as the marks at their ends. */
export function ownLines(report: Report, key: SectionKey): readonly TextLine[] {
  return (report.sections[key]?.lines ?? []).filter((line) => line.foreign !== true);
}

/** Place of a part of a line. In Word and HTML a column means something else, so the paragraph must do. */
export function placeIn({ kind }: Report, { at }: TextLine, offset: number, length: number): Location {
  return kind === "text" ? partOf(at, offset, length) : at;
}
