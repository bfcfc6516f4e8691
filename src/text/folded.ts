import { countWhile } from "../first-from.ts";
import { simplify } from "../form/fold.ts";
import { foldCharacter, isDigit, isWord } from "./characters.ts";

/** Lines as one text without blanks, and where each of its characters comes from. */
export interface Folded {
  readonly text: string;
  /** Line and index of a character of the text. */
  readonly originOf: (index: number) => { readonly line: number; readonly index: number } | null;
}

/** Characters of a folded text that come from one place of a line. */
interface Piece {
  readonly text: string;
  /** Number of the line, index of the first in it, and how many characters are written there. */
  readonly line: number;
  readonly index: number;
  readonly width: number;
}

/** A text as `foldLines` folds it, to look for it in a paragraph. */
export function folded(text: string): string {
  return foldLines([{ text, wrapped: false }]).text;
}

/** A line, and whether the width of a page cut it off from the one before. */
export interface FoldedLine {
  readonly text: string;
  readonly wrapped: boolean;
}

/**
 * Folds lines: half-width forms, simplified characters, the pinyin of mirror sites left out, and no blanks but between
 * figures and Latin letters, which never become one.
 */
export function foldLines(lines: readonly FoldedLine[]): Folded {
  const pieces: Piece[] = [];
  let spaceAt: number | null = null;
  lines.forEach(({ text: raw, wrapped }, line) => {
    const brokenHere = pieces.length > 0 && !wrapped;
    if (spaceAt !== null || brokenHere) spaceAt = 0;
    let first = true;
    for (const { 0: written, index } of withoutPinyin(raw).matchAll(spans)) {
      const text = written.length > 1 ? written : foldCharacter(written);
      if (text === "") {
        spaceAt = index;
        continue;
      }
      const tail = pieces.at(-1)?.text ?? "";
      if (spaceAt !== null && isWord(tail, tail.length - 1) && isWord(text, 0)) {
        // Over a line break the first of two figures may have lost its unit.
        const areFigures = isDigit(tail, tail.length - 1) && isDigit(text, 0);
        pieces.push({ text: first && brokenHere && areFigures ? "\n" : " ", line, index: spaceAt, width: 1 });
      }
      [spaceAt, first] = [null, false];
      pieces.push({ text, line, index, width: written.length });
    }
  });
  let length = 0;
  const starts = pieces.map(({ text }) => {
    length += text.length;
    return length - text.length;
  });
  const folded = pieces.map((piece) => piece.text).join("");
  const simple = simplify(folded);
  const text = simple.length === folded.length ? simple : folded;
  return {
    text,
    originOf: (at) => {
      const number = countWhile(starts, (start) => start <= at) - 1;
      const [piece, start] = [pieces[number], starts[number] ?? 0];
      if (piece === undefined || at >= length) return null;
      return { line: piece.line, index: piece.index + Math.min(at - start, piece.width - 1) };
    },
  };
}

/** Chinese and half-width characters, which stand for themselves, or a single other one. */
const spans = /[\u4e00-\u9fff!-~]+|[\s\S]/g;

/** `規(guī)章`, `政(zheng)府(fu)`: where one syllable in brackets stands behind a Chinese character there are blanks. */
function withoutPinyin(raw: string): string {
  if (!/\([a-z\u00e0-\u01dc]/u.test(raw)) return raw;
  return raw.replace(/(?<=[\u4e00-\u9fff])\([a-z\u00e0-\u00fc\u0101-\u01dc]{1,7}\)/gu, (syllable) =>
    " ".repeat(syllable.length),
  );
}
