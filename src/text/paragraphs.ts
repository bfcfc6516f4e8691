import { oncePer } from "../form/once.ts";
import type { SectionKey } from "../form/types.ts";
import type { Location, Source } from "../read/source.ts";
import type { TextLine } from "../report/model.ts";
import { foldLines } from "./folded.ts";
import { lineEnd, pageWidth, reachesEdge } from "./line-ends.ts";
import { partOf } from "./place.ts";
import { isTabular } from "./torn.ts";

/** A paragraph as a person reads it: lines cut by the width of a page stand joined. */
export interface Paragraph {
  /** Section it stands in; `null` for what stands before section one, and outside of reports. */
  readonly section: SectionKey | null;
  /** Name of the body that reports; empty where it is not known. */
  readonly organization: string;
  /** Folded: compatibility forms unified, no white space but between figures, simplified characters. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Its lines as they stand in the file. */
  readonly lines: readonly TextLine[];
  /** It holds cells of a table that was not recognised. */
  readonly tabular: boolean;
  /**
   * Place in the file of the characters of `text` from `start` to `end` (exclusive), in plain text with column and
   * length: to the end of the line where no end is given, or where it stands on a later line.
   */
  readonly at: (start: number, end?: number) => Location;
  /** The text as it stands in the file but for blanks and line ends, for messages. */
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

/** Of what the lines are. */
export interface Ground {
  readonly section: SectionKey | null;
  readonly organization: string;
  /** The file is plain text, so that a column means something. */
  readonly hasColumns: boolean;
}

/** What lines of a file are of before anything is known of its reports. */
export function groundOfFile({ kind }: Pick<Source, "kind">): Ground {
  return { section: null, organization: "", hasColumns: kind === "text" };
}

/** Paragraphs are read together up to so many characters, so that the cost stays linear whatever the file holds. */
const longest = 3000;

/** The paragraphs of lines that follow each other; pasted material and pictures are left out and part paragraphs. */
export function paragraphsIn(lines: readonly TextLine[], ground: Ground): Paragraph[] {
  return groupLines(
    lines.flatMap((line) => cutLong(line, ground.hasColumns)),
    ground.hasColumns,
  ).map((group) => makeParagraph(group, ground));
}

/** A piece of a very long line, up to a full stop where there is one. */
const pieces = new RegExp(`[\\s\\S]{1,${longest - 1}}。|[\\s\\S]{1,${longest}}`, "g");

function cutLong(line: TextLine, hasColumns: boolean): TextLine[] {
  if (line.text.length <= longest) return [line];
  return [...line.text.matchAll(pieces)].map(({ 0: text, index }) => {
    const at = hasColumns ? partOf(line.at, index, text.length) : line.at;
    return { ...line, text, at };
  });
}

/** A line of a paragraph. */
interface Joined {
  readonly line: TextLine;
  /** The width of the page cut it off from the one before. */
  readonly wrapped: boolean;
}

/** A paragraph that may go on. */
interface Open {
  readonly lines: Joined[];
  /** All its lines so far. */
  before: string;
  /** It was put together from pieces. */
  torn: boolean;
}

/** Lines that belong together. */
function groupLines(lines: readonly TextLine[], isPlain: boolean): (readonly Joined[])[] {
  const groups: Open[] = [];
  const width = pageWidth(lines);
  let open: Open | null = null;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const isOwn = line.foreign !== true && line.image !== true;
    const before: TextLine | undefined = isOwn ? open?.lines.at(-1)?.line : undefined;
    // An attachment begins anew, whatever the page ends with.
    const last = before?.at.file === line.at.file ? before : undefined;
    if (open !== null && last !== undefined && open.before.length + line.text.length <= longest) {
      const full = reachesEdge(last.text, width);
      const end = lineEnd({ before: open.before, torn: open.torn, line: last, next: line, full, isPlain });
      if (end !== "end") {
        open.lines.push({ line, wrapped: end === "wrapped" });
        open.before += line.text;
        open.torn ||= end === "open";
        continue;
      }
    }
    open = isOwn ? { lines: [{ line, wrapped: false }], before: line.text, torn: false } : null;
    if (open !== null) groups.push(open);
  }
  return groups.map((group) => group.lines);
}

function makeParagraph(group: readonly Joined[], { section, organization, hasColumns }: Ground): Paragraph {
  const lines = group.map(({ line }) => line);
  const { text, originOf } = foldLines(group.map(({ line, wrapped }) => ({ text: line.text, wrapped })));
  const at = (start: number, end?: number): Location => {
    const origin = originOf(Math.min(start, text.length - 1));
    const line = lines[origin?.line ?? 0];
    if (line === undefined) return {};
    if (origin === null || !hasColumns) return line.at;
    const last = end === undefined ? null : originOf(end - 1);
    const behind = last?.line === origin.line ? last.index + 1 : line.text.length;
    return partOf(line.at, origin.index, behind - origin.index);
  };
  const quote = (start: number, end: number): string => {
    const [from, to] = [originOf(start), originOf(end - 1)];
    if (from === null || to === null) return text.slice(start, end);
    const written = lines.slice(from.line, to.line + 1).map((line) => line.text);
    const behind = (written.at(-1)?.length ?? 0) - to.index - 1;
    const all = written.join("");
    return all.slice(from.index, all.length - behind).replace(/\s+/gu, "");
  };
  const tabular = lines.some((line) => isTabular(line.text));
  const known = { section, organization, text, lines, tabular, at, quote };
  return {
    ...known,
    get sentences() {
      return sentencesOf(this);
    },
  };
}

/** Its sentences, found when they are first asked for. */
const sentencesOf = oncePer((paragraph: Paragraph): readonly Sentence[] => {
  const matches = [...paragraph.text.matchAll(/[^。！？!?\n]+[。！？!?\n]?[”"’'」』)]*/gu)];
  return matches.map(({ 0: text, index: start }) => {
    const cut = !/[。！？!?][”"’'」』)]*$/u.test(text);
    return { paragraph, text, start, cut };
  });
});
