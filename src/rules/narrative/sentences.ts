import { simplify } from "../../form/fold.ts";
import { sectionKeys } from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import type { SectionKey } from "../../form/types.ts";
import type { Location } from "../../read/source.ts";
import type { Report, TextLine } from "../../report/model.ts";
import { isTorn } from "../../report/torn.ts";

/** A run of text of one section, hard-wrapped lines joined, as the rules read it. */
export interface Paragraph {
  readonly section: SectionKey;
  /** Name of the body that reports; empty where it is not known. */
  readonly organization: string;
  /** Folded: compatibility forms unified, no white space but between digits, simplified characters. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Place in the file of a character of `text`; its column is given where the file is plain text. */
  readonly at: (index: number) => Location;
  /** The text as it stands in the file, for messages. */
  readonly quote: (start: number, end: number) => string;
}

/** Up to a full stop, or to a place where the text breaks off. */
export interface Sentence {
  readonly paragraph: Paragraph;
  readonly text: string;
  /** Index of its first character in the paragraph. */
  readonly start: number;
  /** The sentence stops without a mark: characters may be lost. */
  readonly cut: boolean;
}

/** Own paragraphs of the sections named, in the order of the file; pasted material (`foreign`) is left out. */
export function paragraphsOf(
  report: Report,
  keys: readonly SectionKey[] = sectionKeys,
): readonly Paragraph[] {
  const bySection = paragraphsBySection(report);
  return sectionKeys.flatMap((key) => (keys.includes(key) ? (bySection.get(key) ?? []) : []));
}

const paragraphsBySection = oncePer((report: Report): ReadonlyMap<SectionKey, readonly Paragraph[]> => {
  const hasColumns = report.kind === "text";
  const paragraphsIn = (key: SectionKey) => {
    const lines = (report.sections[key]?.lines ?? []).flatMap((line) => cutLong(line, hasColumns));
    return groupLines(lines).map((group) => makeParagraph(report, key, group));
  };
  return new Map(sectionKeys.map((key) => [key, paragraphsIn(key)]));
});

/** All sentences of the sections named. */
export function sentencesOf(report: Report, keys: readonly SectionKey[] = sectionKeys): readonly Sentence[] {
  return paragraphsOf(report, keys).flatMap(({ sentences }) => sentences);
}

const stop = /[。！？!?;；:：][”"’'」』）)]*$/u;
const listMark =
  /^[-•·*\s]*(?:[(（][一二三四五六七八九十\d]{0,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[)）])/u;
/** A line that starts with a list mark and is no longer than this is a subheading, not a cut sentence. */
const headingLength = 26;
/** Lines shorter than this are not broken by the width of a page. */
const wrapWidth = 16;

/** Paragraphs are read together up to so many characters, so that the cost stays linear whatever the file holds. */
const longest = 3000;

/** A very long line as pieces, cut after a full stop where there is one. */
function cutLong(line: TextLine, hasColumns: boolean): TextLine[] {
  if (line.text.length <= longest) return [line];
  const pieces: TextLine[] = [];
  for (let from = 0; from < line.text.length; ) {
    const stopAt = line.text.lastIndexOf("。", from + longest - 1);
    const to = stopAt > from ? stopAt + 1 : from + longest;
    const at = hasColumns ? { ...line.at, column: (line.at.column ?? 1) + from } : line.at;
    pieces.push({ ...line, text: line.text.slice(from, to), at });
    from = to;
  }
  return pieces;
}

/** Lines that belong together: a line without a final mark continues in the next, unless that one starts an item. */
function groupLines(lines: readonly TextLine[]): TextLine[][] {
  const groups: TextLine[][] = [];
  let open: TextLine[] | null = null;
  let size = 0;
  /** The line before, where it is too short to be cut by the width of a page: a piece, or a whole line. */
  let short: string | null = null;
  let torn = false;
  for (const line of lines) {
    const text = line.text.trim();
    if (text === "") continue;
    if (line.foreign === true || line.image === true) {
      open = null;
      continue;
    }
    torn = short !== null && (torn || isTorn(short, text));
    if (short !== null && !torn) open = null;
    size += line.text.length;
    if (open === null || listMark.test(text) || size > longest) {
      open = [line];
      size = line.text.length;
      groups.push(open);
    } else open.push(line);
    if (stop.test(text) || isHeading(text)) open = null;
    short = open !== null && text.length < wrapWidth ? text : null;
  }
  return groups;
}

function isHeading(text: string): boolean {
  return (
    listMark.test(text) &&
    text.length <= headingLength &&
    !/[，,。；;]/u.test(text) &&
    !/\d/u.test(text.slice(4))
  );
}

/** Characters of a folded text that stand one after the other in a line of the file too. */
interface Run {
  /** Index of the first in the folded text. */
  readonly start: number;
  /** Number of the line, and index of the first in it. */
  readonly line: number;
  readonly index: number;
}

function makeParagraph(report: Report, section: SectionKey, lines: readonly TextLine[]): Paragraph {
  const hasColumns = report.kind === "text";
  const organization = report.organization?.value ?? "";
  const { folded, runs } = foldLines(lines.map(({ text }) => text));
  const simple = simplify(folded);
  const text = simple.length === folded.length ? simple : folded;
  const originOf = (index: number): { readonly line: TextLine; readonly index: number } | null => {
    const run = runs.findLast(({ start }) => start <= index);
    const line = run === undefined || index >= text.length ? undefined : lines[run.line];
    return run === undefined || line === undefined ? null : { line, index: run.index + index - run.start };
  };
  const at = (index: number): Location => {
    const origin = originOf(Math.min(index, text.length - 1));
    if (origin === null) return {};
    const { at: start } = origin.line;
    if (!hasColumns || start.line === undefined) return start;
    return { ...start, column: (start.column ?? 1) + origin.index };
  };
  const quote = (start: number, end: number): string => {
    const [from, to] = [originOf(start), originOf(end - 1)];
    if (from === null || to === null || from.line !== to.line) return text.slice(start, end);
    return from.line.text.slice(from.index, to.index + 1).replace(/\s+/gu, "");
  };
  const sentences: Sentence[] = [];
  const paragraph: Paragraph = { section, organization, text, sentences, at, quote };
  for (const match of text.matchAll(/[^。！？!?\n]+[。！？!?\n]?[”"’'」』)]*/gu)) {
    const cut = !/[。！？!?][”"’'」』)]*$/u.test(match[0]);
    sentences.push({ paragraph, text: match[0], start: match.index, cut });
  }
  return paragraph;
}

/** Lines as one text without blanks, each character in its compatibility form, and where it all comes from. */
function foldLines(lines: readonly string[]): { readonly folded: string; readonly runs: readonly Run[] } {
  let folded = "";
  const runs: Run[] = [];
  let next = { line: -1, index: 0 };
  const add = (characters: string, line: number, index: number) => {
    if (next.line !== line || next.index !== index) runs.push({ start: folded.length, line, index });
    folded += characters;
    next = { line, index: index + characters.length };
  };
  lines.forEach((raw, line) => {
    const brokenHere = folded !== "";
    let spaceAt = brokenHere ? 0 : null;
    let first = true;
    for (let index = 0; index < raw.length; ) {
      const end = endOfPlain(raw, index);
      const plain = end > index ? raw.slice(index, end) : foldCharacter(raw.charAt(index));
      if (plain === "") spaceAt = index;
      else {
        // Two figures never become one: over a line break the first may have lost its unit.
        if (spaceAt !== null && isDigit(folded, folded.length - 1) && isDigit(plain, 0))
          add(first && brokenHere ? "\n" : " ", line, spaceAt);
        spaceAt = null;
        first = false;
        if (end > index) add(plain, line, index);
        else for (const character of plain.split("")) add(character, line, index);
      }
      index = Math.max(end, index + 1);
    }
  });
  return { folded, runs };
}

/** Index behind the Chinese characters and the half-width ones from `start` on, which stand for themselves. */
function endOfPlain(text: string, start: number): number {
  let end = start;
  while (end < text.length && isPlain(text.charCodeAt(end))) end += 1;
  return end;
}

function isPlain(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f);
}

/** Compatibility form of one character, where it is as long as the character itself or a mark; nothing for a blank. */
function foldCharacter(raw: string): string {
  const known = foldedCharacters.get(raw);
  if (known !== undefined) return known;
  const folded = foldRare(raw);
  foldedCharacters.set(raw, folded);
  return folded;
}

/** At most one entry for each of the 65,536 code units. */
const foldedCharacters = new Map<string, string>();

function foldRare(raw: string): string {
  if (/\s|\u200b|\ufeff/u.test(raw)) return "";
  const plain = raw.normalize("NFKC");
  return plain.length === raw.length || /^[\p{L}\p{N}\p{P}]+$/u.test(plain) ? plain : raw;
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
}
