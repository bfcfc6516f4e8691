import { unifyRadicals } from "../radicals.ts";
import { type Box, type Character, heightOf } from "./page.ts";
import { boxAround } from "./strokes.ts";

/** Characters that stand beside each other, left to right. */
export interface Line extends Box {
  readonly characters: readonly Character[];
  /** Where upright ruling lines cross it, left to right: what stands on both sides is of two cells. */
  readonly cuts?: readonly number[];
}

/** Characters whose middles lie within this part of their height of a line's middle stand on it. */
const sameLine = 0.5;

/** Upright characters as lines, top to bottom. */
export function linesOf(characters: readonly Character[]): Line[] {
  const middle = ({ top, bottom }: Box) => (top + bottom) / 2;
  const lines: { characters: Character[]; middle: number; height: number }[] = [];
  for (const character of [...characters].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const at = middle(character);
    const height = heightOf(character);
    if (line === undefined || Math.abs(at - line.middle) > sameLine * Math.max(line.height, height)) {
      lines.push({ characters: [character], middle: at, height });
      continue;
    }
    line.characters.push(character);
    line.middle += (at - line.middle) / line.characters.length;
    line.height = Math.max(line.height, height);
  }
  return lines.map((line) => lineOf(line.characters.sort((a, b) => a.left - b.left)));
}

/** A line of characters that are in order. */
export function lineOf(characters: readonly Character[], cuts: readonly number[] = []): Line {
  return {
    characters,
    ...(cuts.length === 0 ? {} : { cuts }),
    ...boxAround(
      characters.flatMap(({ left, top, right, bottom }) => [
        { x: left, y: top },
        { x: right, y: bottom },
      ]),
    ),
  };
}

/** The text of a line, with a blank where the characters stand apart. */
export function textOf(line: Line): string {
  const parted = partedDigits(line.characters);
  let text = "";
  let last: Character | null = null;
  for (const character of line.characters) {
    if (last !== null && (isApart(last, character) || parted.has(character))) text += " ";
    text += character.text;
    last = character;
  }
  return unifyRadicals(text);
}

/** Gaps between the digits of one figure are alike but for this part of their height. */
export const sameGap = 0.08;

const none: ReadonlySet<Character> = new Set();

/**
 * Digits that begin another figure, though no blank is between them and the last: cells may be so narrow that their figures
 * nearly touch. The digits of one figure all stand at the same distance.
 */
export function partedDigits(characters: readonly Character[]): ReadonlySet<Character> {
  let parted: Set<Character> | null = null;
  for (let start = 0; start < characters.length; ) {
    let end = start + 1;
    while (isDigit(characters[start]) && isDigit(characters[end])) end += 1;
    if (end - start > 2) {
      const gaps = characters
        .slice(start + 1, end)
        .map((next, index) => next.left - (characters[start + index]?.right ?? next.left));
      const least = Math.max(0, Math.min(...gaps));
      gaps.forEach((gap, index) => {
        const next = characters[start + index + 1];
        if (next !== undefined && gap > least + sameGap * heightOf(next))
          parted = (parted ?? new Set()).add(next);
      });
    }
    start = end;
  }
  return parted ?? none;
}

function isDigit(character: Character | undefined): boolean {
  return character !== undefined && /^\d$/.test(character.text);
}

/** Blanks between words are a quarter of the height wide, and more; Chinese characters stand apart by chance. */
const wordGap = { latin: 0.3, chinese: 0.6 };

export function isApart(last: Character, next: Character): boolean {
  const latin = /[\x21-\x7e]/.test(last.text + next.text);
  return (
    next.left - last.right >
    (latin ? wordGap.latin : wordGap.chinese) * Math.max(heightOf(last), heightOf(next))
  );
}
