import { detach } from "../detach.ts";
import { joinShifted, type Raised, raise } from "../raised.ts";
import type { Paragraph } from "../reading.ts";
import type { Position } from "./tree.ts";

/** How white space in a text counts: collapsed; kept as in `<pre>`; or line by line, as in text between elements. */
export type Space = "collapse" | "keep" | "lines";

/** Turns a stream of texts and breaks into paragraphs. */
export interface Flow {
  text(text: string, at: Position, space: Space): void;
  /** A picture that is no decoration. */
  picture(at: Position): void;
  /** Ends the paragraph; the next one stands where `at` says, or where its first character is. */
  break(at: Position | null): void;
  /** Digits that follow are set above or below the line, until `lower`. */
  raise(raised: Raised): unknown;
  lower(): unknown;
  /** Text that follows is moved up or down by a distance, until `unshift`. */
  shift(shifted: Raised): unknown;
  unshift(): unknown;
  /** A box begins or ends within the line: a figure before it and one behind it are two. */
  seam(): void;
  /** Level of the heading that follows, `null` after it. */
  heading(level: number | null): void;
}

/**
 * @param emit takes each paragraph that holds text or a picture, and empty lines of preformatted text; `line` is that
 *   of its first character, where it has one
 */
export function createFlow(emit: (paragraph: Paragraph, line: number | null) => void): Flow {
  let pieces: string[] = [];
  /** White space seen since the last character. */
  let gap: "" | "space" | "line" = "";
  let opened: Position | null = null;
  let at: Position | null = null;
  let line: number | null = null;
  let level: number | null = null;
  let picture = false;
  let isSeam = false;
  const raised: Raised[] = [];
  const shifted: Raised[] = [];
  /** How the piece of that index is moved; empty where none is. */
  const shifts = new Map<number, Raised>();

  const end = () => {
    if (at !== null) emit(paragraph(textOf(pieces, shifts), at, level, picture), line);
    pieces = [];
    if (shifts.size > 0) shifts.clear();
    isSeam = false;
    gap = "";
    at = null;
    line = null;
    picture = false;
  };
  const add = (text: string, position: Position) => {
    const last = pieces.at(-1);
    if (last !== undefined && (gap === "" ? isSeam && isFigureCut(last, text) : !closesUp(gap, last, text)))
      pieces.push(" ");
    gap = "";
    isSeam = false;
    const moved = shifted.at(-1);
    if (moved !== undefined) shifts.set(pieces.length, moved);
    at ??= opened ?? position;
    line ??= position.line;
    pieces.push(text);
  };
  const addCollapsed = (text: string, position: Position) => {
    if (!/[ \t\n\f\r]/.test(text)) {
      if (text !== "") add(text, position);
      return;
    }
    const cursor = { line: position.line, column: position.column };
    for (const run of text.match(/[ \t\n\f\r]{1,9999}|[^ \t\n\f\r]{1,9999}/g) ?? []) {
      if (/^[ \t\n\f\r]/.test(run)) gap = gap === "line" || /[\n\r]/.test(run) ? "line" : "space";
      else add(run, cursor);
      if (at === null) advance(cursor, run);
    }
  };
  /** @param all whether the first line counts although it is blank: it may be the rest of an element's line */
  const addLines = (text: string, position: Position, all: boolean) => {
    text.split("\n").forEach((line, i) => {
      const start = i === 0 ? position : { line: position.line + i, column: 1 };
      if (i > 0) {
        if (all || i > 1) at ??= { line: start.line - 1, column: 1 };
        end();
        opened = null;
      }
      if (line !== "" && (all || !isBlank(line))) add(line, start);
    });
  };
  return {
    text(written, position, space) {
      const seen = written.replace(invisible, "");
      const way = raised.at(-1);
      const text = way === undefined ? seen : raise(seen, way);
      if (space === "collapse") addCollapsed(text, position);
      else addLines(text, position, space === "keep");
    },
    raise: (next) => raised.push(next),
    lower: () => raised.pop(),
    shift: (next) => shifted.push(next),
    unshift: () => shifted.pop(),
    seam() {
      isSeam = true;
    },
    picture(position) {
      at ??= opened ?? position;
      picture = true;
    },
    break(position) {
      end();
      opened = position;
    },
    heading(next) {
      level = next;
    },
  };
}

function textOf(pieces: readonly string[], shifts: ReadonlyMap<number, Raised>): string {
  if (shifts.size > 0)
    return joinShifted(pieces.map((text, index) => ({ text, shifted: shifts.get(index) ?? null })));
  const [only = ""] = pieces;
  return pieces.length > 1 ? pieces.join("") : detach(only);
}

/**
 * Soft hyphens, zero-width spaces and joiners, the mark of the usual direction: between two characters they are not
 * seen. What turns the direction stays: it changes the order in which figures are seen.
 */
const invisible = /[\u00ad\u200b-\u200e\u2060\ufeff]+/g;

/** Whether the pieces would read as one figure. */
function isFigureCut(before: string, after: string): boolean {
  return /[\d０-９.,，．]$/.test(before) && /^[\d０-９.,，．]/.test(after);
}

function isBlank(line: string): boolean {
  return /^[ \t\f\r]*$/.test(line);
}

/**
 * Word breaks the lines of its HTML between any two Chinese characters; such a break is no space (CSS Text 3,
 * segment break transformation).
 */
function closesUp(gap: "space" | "line", before: string, after: string): boolean {
  return gap === "line" && isWide(before.charCodeAt(before.length - 1)) && isWide(after.charCodeAt(0));
}

/** CJK punctuation, ideographs, full-width forms. */
function isWide(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xff01 && code <= 0xff60)
  );
}

function advance(cursor: { line: number; column: number }, run: string): void {
  const lines = run.split("\n");
  const last = lines.at(-1) ?? "";
  cursor.column = lines.length > 1 ? last.length + 1 : cursor.column + run.length;
  cursor.line += lines.length - 1;
}

function paragraph(text: string, at: Position, level: number | null, picture: boolean): Paragraph {
  return {
    kind: "paragraph",
    text,
    at: { line: at.line, column: at.column },
    ...(level === null ? {} : { heading: level }),
    ...(picture ? { image: true } : {}),
  };
}
