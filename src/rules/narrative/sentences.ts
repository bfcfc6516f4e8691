import { simplify } from "../../form/fold.ts";
import { sectionKeys } from "../../form/index.ts";
import type { SectionKey } from "../../form/types.ts";
import type { Location } from "../../read/source.ts";
import type { Report, TextLine } from "../../report/model.ts";

/** A run of text of one section, hard-wrapped lines joined, as the rules read it. */
export interface Paragraph {
  readonly section: SectionKey;
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
  const known = paragraphsByReport.get(report) ?? new Map<SectionKey, readonly Paragraph[]>();
  paragraphsByReport.set(report, known);
  return sectionKeys
    .filter((key) => keys.includes(key))
    .flatMap((key) => {
      const before = known.get(key);
      if (before !== undefined) return before;
      const lines = (report.sections[key]?.lines ?? []).flatMap((line) =>
        cutLong(line, report.kind === "text"),
      );
      const made = groupLines(lines).map((lines) => makeParagraph(key, lines, report.kind === "text"));
      known.set(key, made);
      return made;
    });
}

const paragraphsByReport = new WeakMap<Report, Map<SectionKey, readonly Paragraph[]>>();

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
  for (const line of lines) {
    const text = line.text.trim();
    if (text === "") continue;
    if (line.foreign === true || line.image === true) {
      open = null;
      continue;
    }
    size += line.text.length;
    if (open === null || listMark.test(text) || size > longest) {
      open = [line];
      size = line.text.length;
      groups.push(open);
    } else open.push(line);
    if (stop.test(text) || isHeading(text) || text.length < wrapWidth) open = null;
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

interface Origin {
  readonly line: TextLine;
  readonly index: number;
}

function makeParagraph(section: SectionKey, lines: readonly TextLine[], hasColumns: boolean): Paragraph {
  let folded = "";
  const origins: Origin[] = [];
  const add = (characters: string, origin: Origin) => {
    folded += characters;
    for (let n = 0; n < characters.length; n++) origins.push(origin);
  };
  for (const line of lines) {
    let pendingSpace: Origin | null = origins.length > 0 ? { line, index: 0 } : null;
    const brokenHere = origins.length > 0;
    let first = true;
    for (let index = 0; index < line.text.length; index++) {
      const raw = line.text.charAt(index);
      if (/\s|\u200b|\ufeff/u.test(raw)) {
        pendingSpace = { line, index };
        continue;
      }
      const plain = foldCharacter(raw);
      // Two figures never become one: over a line break the first may have lost its unit.
      if (pendingSpace !== null && /\d$/u.test(folded) && /^\d/u.test(plain)) {
        add(first && brokenHere ? "\n" : " ", pendingSpace);
      }
      pendingSpace = null;
      first = false;
      add(plain, { line, index });
    }
  }
  const simple = simplify(folded);
  const text = simple.length === folded.length ? simple : folded;
  const at = (index: number): Location => {
    const origin = origins[Math.min(index, origins.length - 1)];
    if (origin === undefined) return {};
    const { at: start } = origin.line;
    if (!hasColumns || start.line === undefined) return start;
    return { ...start, column: (start.column ?? 1) + origin.index };
  };
  const quote = (start: number, end: number): string => {
    const [from, to] = [origins[start], origins[end - 1]];
    if (from === undefined || to === undefined || from.line !== to.line) return text.slice(start, end);
    return from.line.text.slice(from.index, to.index + 1).replace(/\s+/gu, "");
  };
  const sentences: Sentence[] = [];
  const paragraph: Paragraph = { section, text, sentences, at, quote };
  for (const match of text.matchAll(/[^。！？!?\n]+(?:[。！？!?]|\n|$)[”"’'」』)]*/gu)) {
    const cut = !/[。！？!?][”"’'」』)]*$/u.test(match[0]);
    sentences.push({ paragraph, text: match[0], start: match.index, cut });
  }
  return paragraph;
}

/** Compatibility form of one character, where it is as long as the character itself or a mark. */
function foldCharacter(raw: string): string {
  const plain = raw.normalize("NFKC");
  return plain.length === raw.length || /^[\p{L}\p{N}\p{P}]+$/u.test(plain) ? plain : raw;
}
