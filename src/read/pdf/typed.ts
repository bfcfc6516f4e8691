import { type Matrix, move, type Point } from "../pages/matrix.ts";
import type { Box } from "../pages/page.ts";

/** A character of a value, and the corners of its box before the matrix. */
export interface TypedCharacter {
  readonly text: string;
  readonly at: Matrix;
  readonly from: Point;
  readonly to: Point;
}

/** Largest size in which viewers write a value into its field, in points. */
const largestSize = 12;
/** From line to line, and from the foot of a line to its base, in parts of the size. */
const lineHeight = 1.2;
const belowBase = 0.35;

/** A value in its field (y upwards) as viewers write it: one line in the middle, several from the top, as large as they fit. */
export function typeInto({ left, right, top: foot, bottom: head }: Box, value: string): TypedCharacter[] {
  const lines = value.split(/\r\n?|\n/).map((line) => [...line]);
  const widest = Math.max(...lines.map((line) => line.reduce((sum, one) => sum + advanceOf(one), 0)), 1);
  const size = Math.min(largestSize, (head - foot) / lines.length / lineHeight, (right - left) / widest);
  const start = lines.length === 1 ? (head + foot + size * lineHeight) / 2 : head;
  return lines.flatMap((line, row) => {
    const base = start - (row + 1) * size * lineHeight + size * belowBase;
    let x = left;
    return line.map((text) => {
      const width = advanceOf(text) * size;
      const at = move(x, base);
      x += width;
      return { text, at, from: { x: 0, y: -0.15 * size }, to: { x: width, y: 0.85 * size } };
    });
  });
}

/** In parts of the size: Chinese characters fill their square. */
function advanceOf(character: string): number {
  return character < "\u2e80" ? 0.5 : 1;
}
