import { inkOf, isFigure } from "./overprint.ts";
import { type Box, type Character, heightOf, middleOf, type Stroke, widthOf } from "./page.ts";

/** A line through a character runs at its middle, give or take that part of its height. */
const nearMiddle = 0.25;
/** And over that part of its width. */
const through = 0.6;
/** A line that strikes words begins and ends with them, within that part of their height; one that rules a table runs on. */
const beyond = 0.7;
const thickest = 2;
/** Characters are looked up by the height at which they stand, in steps of so many points. */
const step = 4;

/** Digits of upright text that a line strikes through: they are deleted, and what is left is no figure by itself. */
export function struckDigits(
  characters: readonly Character[],
  strokes: readonly Stroke[],
): ReadonlySet<Character> {
  const struck = new Set<Character>();
  const level = strokes.filter((stroke) => heightOf(stroke) <= thickest && widthOf(stroke) > 0);
  if (level.length === 0) return struck;
  const at = new Map<number, Character[]>();
  for (const one of characters) {
    if (one.turn !== 0 || one.vertical) continue;
    const key = Math.floor(middleOf(one).y / step);
    at.set(key, [...(at.get(key) ?? []), one]);
  }
  for (const stroke of level) {
    const { y } = middleOf(stroke);
    const key = Math.floor(y / step);
    const crossed = [key - 1, key, key + 1]
      .flatMap((near) => at.get(near) ?? [])
      .filter((one) => isThrough(stroke, y, one));
    if (crossed.length === 0 || runsOn(stroke, crossed)) continue;
    for (const one of crossed) if (isFigure(one)) struck.add(one);
  }
  return struck;
}

function isThrough(stroke: Box, y: number, character: Character): boolean {
  const ink = inkOf(character);
  const shared = Math.min(stroke.right, ink.right) - Math.max(stroke.left, ink.left);
  return Math.abs(y - middleOf(ink).y) <= nearMiddle * heightOf(ink) && shared >= through * widthOf(ink);
}

function runsOn(stroke: Box, crossed: readonly Character[]): boolean {
  const left = Math.min(...crossed.map((one) => one.left));
  const right = Math.max(...crossed.map((one) => one.right));
  const most = beyond * Math.max(...crossed.map(heightOf));
  return stroke.left < left - most || stroke.right > right + most;
}
