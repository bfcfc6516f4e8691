import { type Line, lineOf, linesOf, textOf } from "./lines.ts";
import { type Box, type Character, heightOf, widthOf } from "./page.ts";
import { commonTurn, uprightCharacters } from "./upright.ts";

/** A cell with what stands in it. */
export interface Filled {
  readonly box: Box;
  readonly lines: readonly Line[];
}

/** Characters as lines in reading order, whichever way they run. */
export function readingOrder(characters: readonly Character[]): Line[] {
  if (characters.length === 0) return [];
  if (runsDown(characters)) return columnsOf(characters);
  const turn = commonTurn(characters);
  const upright = uprightCharacters(
    characters.filter((character) => character.turn === turn),
    turn,
  );
  return [...linesOf(upright), ...readingOrder(characters.filter((character) => character.turn !== turn))];
}

/** Characters that are drawn one below the other, in more than one column: vertical writing. */
function runsDown(characters: readonly Character[]): boolean {
  if (characters.every(({ vertical }) => vertical)) return true;
  let down = 0;
  let across = 0;
  let jumps = 0;
  characters.slice(1).forEach((next, index) => {
    const last = characters[index];
    if (last === undefined) return;
    const size = heightOf(last);
    const right = next.left - last.left;
    const below = next.top - last.top;
    if (Math.abs(right) < 0.3 * size && below > 0.5 * size && below < 2 * size) down += 1;
    else if (Math.abs(below) < 0.5 * size && right > 0) across += 1;
    // Back to the top, one column to the left.
    else if (below < -0.5 * size && right < -0.5 * size) jumps += 1;
  });
  return across === 0 && jumps > 0 && down > jumps;
}

/** Columns from right to left, each a line. */
function columnsOf(characters: readonly Character[]): Line[] {
  const turned = characters.map((one) => ({
    ...one,
    left: one.top,
    right: one.bottom,
    top: -one.right,
    bottom: -one.left,
  }));
  return linesOf(turned).map((line) => lineOf(line.characters));
}

/** The text of a cell; lines stand below each other, except for the halves of a broken figure. */
export function cellTextOf({ box, lines }: Filled, padding: number): string {
  let text = "";
  let last: Line | null = null;
  for (const line of lines) {
    if (last !== null && !isBroken(last, line, box, padding)) text += "\n";
    text += textOf(line);
    last = line;
  }
  return text;
}

/** Digits, and the signs that part them. */
export const figure = /^[\d.,，]+$/;

/** How many characters the last line of a cell has, where it leaves no room for another; otherwise 0. */
export function fullEndOf({ box, lines }: Filled, padding: number): number {
  const last = lines.at(-1);
  if (last === undefined) return 0;
  const count = last.characters.length;
  // A sign that may begin no line takes the character before it along.
  const wanting = (figure.test(textOf(last)) ? 1 : 2) * (widthOf(last) / count);
  return widthOf(box) - widthOf(last) < padding + wanting + 0.5 ? count : 0;
}

/** A figure goes on in the next line of its cell only where the first line had no room for one digit more. */
function isBroken(first: Line, second: Line, box: Box, padding: number): boolean {
  return (
    figure.test(textOf(first)) &&
    figure.test(textOf(second)) &&
    second.characters.length <= fullEndOf({ box, lines: [first] }, padding)
  );
}

/** More is no padding, but the end of a line of text. */
export const widestPadding = 12.5;

/** Brackets and stops at the ends of a line are squeezed, or hang out of it. */
const squeezed = /^[（）《》〈〉“”‘’【】，。、；：]$/u;

/** Whether a line shows how much room its cell has: nothing of it hangs out, into the cell or out of it. */
export function fills({ left, right, characters }: Line, box: Pick<Box, "left" | "right">): boolean {
  const [first, last] = [characters[0], characters.at(-1)];
  if (left < box.left || right > box.right || first === undefined || last === undefined) return false;
  return !squeezed.test(first.text) && !squeezed.test(last.text);
}

/**
 * How much of the cells' width is left free on both sides together: as much as the fullest line of the table leaves.
 * Only cells with several lines have full ones.
 */
export function paddingOf(cells: readonly Filled[]): number {
  let least = widestPadding;
  for (const { box, lines } of cells) {
    if (lines.length < 2) continue;
    for (const line of lines) if (fills(line, box)) least = Math.min(least, widthOf(box) - widthOf(line));
  }
  return Math.max(0, least);
}
