import { firstFrom } from "../../first-from.ts";
import { type Line, linesOf } from "./lines.ts";
import { type Box, type Character, heightOf } from "./page.ts";
import { isFigure, segmentsOf } from "./segments.ts";

/** Opacity, 0–1, up to which a person takes text for a watermark. */
export const faintest = 0.35;

/** Of red, green and blue, 0–255: hardly to be read on white, as watermarks are. */
const lightest = 200;

/** Whether text of that colour looks like a watermark on white paper. */
export function isLight(colours: readonly number[]): boolean {
  return colours.length === 3 && colours.reduce((sum, colour) => sum + colour, 0) / 3 >= lightest;
}

/** A figure is hardly higher than the text of its page, in heights of most of its characters. */
const highest = 1.5;

/**
 * Figures in little ink: numbers that stand upright and by themselves, over nothing else. Somebody set them in grey, and
 * a person reads them; a watermark has words, or runs across what is written.
 */
export function greyFigures(
  faint: readonly Character[],
  characters: readonly Character[],
): ReadonlySet<Character> {
  const upright = faint.filter(({ turn, vertical }) => turn === 0 && !vertical);
  const figures = linesOf(upright).flatMap(segmentsOf).filter(isFigure);
  if (figures.length === 0) return new Set();
  const heights = characters.map(heightOf).sort((left, right) => left - right);
  const usual = heights[heights.length >> 1] ?? Number.POSITIVE_INFINITY;
  const lines = linesOf(characters);
  const isFree = (text: Line) => {
    // What stands right beside others would be taken for a part of them.
    const figure = { ...text, left: text.left - heightOf(text), right: text.right + heightOf(text) };
    const from = firstFrom(lines, figure.top - highest * usual, ({ bottom }) => bottom);
    const to = firstFrom(lines, figure.bottom + highest * usual, ({ bottom }) => bottom);
    const beside = lines.slice(from, to + 1).filter((line) => overlaps(line, figure));
    return beside.every(({ characters: own }) => {
      const first = firstFrom(own, figure.left - highest * usual, ({ left }) => left);
      const last = firstFrom(own, figure.right, ({ left }) => left);
      return !own.slice(first, last).some((character) => overlaps(character, figure));
    });
  };
  const kept = figures.filter((figure) => heightOf(figure) <= highest * usual && isFree(figure));
  return new Set(kept.flatMap((figure) => figure.characters));
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
