import type { Location, Paragraph } from "../reading.ts";
import { hasColumns, layOut, placeWidth } from "./layout.ts";
import { isApart, type Line, textOf } from "./lines.ts";
import { heightOf } from "./page.ts";
import type { LinePart } from "./parts.ts";

/** The edges between which text runs, and how far its lines lie apart. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** From the top of a line to that of the next of its paragraph; in parts of a line's height. */
  readonly pitch: number;
}

/** A line ends full where less than this many characters would fit behind it; a new paragraph is indented by more. */
const room = 1.6;
const indent = 1.2;
/** Lines of one paragraph lie no farther apart than usual by this factor, and are of one size. */
const looser = 1.25;
const sameSize = 1.15;
/** From so many lines with wide gaps on, text is set in columns. */
const fewestColumnLines = 3;

/** Text that ends farther to the left on all pages is no text that was broken: a list, a title. */
const leastRight = 0.7;

/**
 * The measure of all lines of text of a file.
 * @param width of its pages
 */
export function measureOf(parts: readonly LinePart[], width: number): Measure {
  const lines = parts.filter(({ aside }) => !aside).map(({ line }) => line);
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const right = lines.reduce((most, line) => Math.max(most, line.right), leastRight * width);
  const pitches = parts.slice(1).flatMap((next, index) => {
    const last = parts[index];
    if (last === undefined || last.page !== next.page || !isFull(last.line, right)) return [];
    const pitch = (next.line.top - last.line.top) / heightOf(last.line);
    return pitch > 0.8 && pitch < 4 ? [pitch] : [];
  });
  pitches.sort((a, b) => a - b);
  return { left, right, pitch: pitches[Math.floor(pitches.length / 3)] ?? 2 };
}

/**
 * Lines that follow each other as paragraphs. Where they are set in columns, each line is one, laid out as on the page;
 * otherwise those that run on to the edge are joined with the next.
 * @param placeOf number of a line on its page, 1-based
 */
export function paragraphsOf(
  parts: readonly LinePart[],
  measure: Measure,
  placeOf: (part: LinePart) => number,
): Paragraph[] {
  const at = (part: LinePart): Location => ({ page: part.page, line: placeOf(part) });
  const lines = parts.map(({ line }) => line);
  if (lines.filter(hasColumns).length >= fewestColumnLines) {
    const place = placeWidth(lines);
    return parts.map((part) => ({
      kind: "paragraph",
      text: part.text ?? layOut(part.line, place),
      at: at(part),
    }));
  }
  const paragraphs: { kind: "paragraph"; text: string; at: Location }[] = [];
  let last: LinePart | null = null;
  for (const part of parts) {
    const text = part.text ?? textOf(part.line);
    const open = paragraphs.at(-1);
    if (last !== null && open !== undefined && runsOn(last, part, measure))
      open.text = joinTexts(open.text, text);
    else paragraphs.push({ kind: "paragraph", text, at: at(part) });
    last = part;
  }
  return paragraphs;
}

function runsOn(last: LinePart, next: LinePart, measure: Measure): boolean {
  if (last.text !== undefined || next.text !== undefined) return false;
  const right = last.column?.right ?? measure.right;
  if (last.aside || next.aside || !isFull(last.line, right, firstWord(next.line))) return false;
  if (hasColumns(last.line) || hasColumns(next.line)) return false;
  if (isHeading(last, next, measure)) return false;
  const size = heightOf(last.line);
  const ratio = heightOf(next.line) / size;
  if (ratio > sameSize || ratio < 1 / sameSize) return false;
  if (next.line.left > (next.column?.left ?? measure.left) + indent * size) return false;
  const isApart = last.page !== next.page || last.column?.left !== next.column?.left;
  return isApart || next.line.top - last.line.top <= looser * measure.pitch * size;
}

const numeral = /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)])/u;
const sentenceEnd = /[。！？；：.!?;:][”’」）)]?$/u;

/** A heading that is not indented stands under a line that happens to be full. */
function isHeading(last: LinePart, next: LinePart, measure: Measure): boolean {
  const isShort = !isFull(next.line, next.column?.right ?? measure.right);
  return numeral.test(textOf(next.line)) && (sentenceEnd.test(textOf(last.line)) || isShort);
}

/** @param word width of what had to go to the next line in one piece */
function isFull(line: Line, right: number, word = 0): boolean {
  return line.right + Math.max(word, room * heightOf(line)) > right;
}

/** Signs that a line may neither end with nor begin with go to the next line with their word. */
const opening = /^[（(《〈“‘【[]$/u;
const closing = /^[）)》〉”’】\]，。、；：,.;:]$/u;
const inWord = /^[\x21-\x7e]+$/;

/** Width of what stays together at the start of a line: figures and addresses are not broken. */
function firstWord({ characters, left }: Line): number {
  let end = left;
  let state: "before" | "in" | "behind" = "before";
  for (const [index, character] of characters.entries()) {
    const last = characters[index - 1];
    if (last !== undefined && isApart(last, character)) break;
    if (state === "before" && !opening.test(character.text)) state = "in";
    if (state === "in" && !inWord.test(character.text)) state = "behind";
    if (state === "behind" && !closing.test(character.text)) break;
    end = character.right;
  }
  return end - left;
}

/** Chinese goes on without a blank, words do not; an address that was broken goes on behind its sign. */
function joinTexts(first: string, second: string): string {
  const words = /[A-Za-z\d]$/.test(first) && /^[A-Za-z\d]/.test(second);
  return words ? `${first} ${second}` : first + second;
}
