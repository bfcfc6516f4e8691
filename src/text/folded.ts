import { countWhile } from "../first-from.ts";
import { simplify } from "../form/fold.ts";
import { foldCharacter, isDigit, isWord } from "./characters.ts";

/** Lines as one text without blanks, and where each of its characters comes from. */
export interface Folded {
  readonly text: string;
  /** Line and index of a character of the text. */
  readonly originOf: (index: number) => { readonly line: number; readonly index: number } | null;
}

/** Characters of a folded text that stand one after the other in a line of the file too. */
interface Run {
  /** Index of the first in the folded text. */
  readonly start: number;
  /** Number of the line, and index of the first in it. */
  readonly line: number;
  readonly index: number;
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
  let folded = "";
  /** What was added last: to ask a text that is being put together for a character costs as much as copying it. */
  let tail = "";
  const runs: Run[] = [];
  let next = { line: -1, index: 0 };
  const add = (characters: string, line: number, index: number) => {
    if (next.line !== line || next.index !== index) runs.push({ start: folded.length, line, index });
    folded += characters;
    tail = characters;
    next = { line, index: index + characters.length };
  };
  let spaceAt: number | null = null;
  lines.forEach(({ text: raw, wrapped }, line) => {
    const brokenHere = folded !== "" && !wrapped;
    if (spaceAt !== null || brokenHere) spaceAt = 0;
    let first = true;
    for (const { 0: written, index } of withoutPinyin(raw).matchAll(pieces)) {
      const plain = written.length > 1 ? written : foldCharacter(written);
      if (plain === "") spaceAt = index;
      else {
        if (spaceAt !== null && isWord(tail, tail.length - 1) && isWord(plain, 0)) {
          // Over a line break the first of two figures may have lost its unit.
          const areFigures = isDigit(tail, tail.length - 1) && isDigit(plain, 0);
          add(first && brokenHere && areFigures ? "\n" : " ", line, spaceAt);
        }
        spaceAt = null;
        first = false;
        if (written.length > 1) add(plain, line, index);
        else for (const character of plain.split("")) add(character, line, index);
      }
    }
  });
  const simple = simplify(folded);
  const text = simple.length === folded.length ? simple : folded;
  return {
    text,
    originOf: (index) => {
      const run = index < text.length ? runAt(runs, index) : undefined;
      return run === undefined ? null : { line: run.line, index: run.index + index - run.start };
    },
  };
}

/** The run that holds a character: the last that begins no later. */
function runAt(runs: readonly Run[], index: number): Run | undefined {
  return runs[countWhile(runs, ({ start }) => start <= index) - 1];
}

/** Chinese and half-width characters, which stand for themselves, or a single other one. */
const pieces = /[\u4e00-\u9fff!-~]+|[\s\S]/g;

/** `規(guī)章`, `政(zheng)府(fu)`: where one syllable in brackets stands behind a Chinese character there are blanks. */
function withoutPinyin(raw: string): string {
  if (!/\([a-z\u00e0-\u01dc]/u.test(raw)) return raw;
  return raw.replace(/(?<=[\u4e00-\u9fff])\([a-z\u00e0-\u00fc\u0101-\u01dc]{1,7}\)/gu, (syllable) =>
    " ".repeat(syllable.length),
  );
}
