import type { Point } from "../pages/matrix.ts";
import type { Outline } from "../pages/strokes.ts";

/** How many coordinates follow each letter; the last two are where it ends. */
const coordinates: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The parts of a path as `AbbreviatedData` writes it: letters and coordinates. Of a curve, its end. */
export function* outlinesOf(data: string, at: (x: number, y: number) => Point): Generator<Outline> {
  const words = data.trim().split(/[\s,]+/);
  let points: Point[] = [];
  let next = 0;
  while (next < words.length) {
    const letter = words[next] ?? "";
    const length = Object.hasOwn(coordinates, letter) ? coordinates[letter] : undefined;
    if (length === undefined) break;
    if ((letter === "M" || letter === "S") && points.length > 0) {
      yield { points, closed: false };
      points = [];
    }
    if (letter === "C") {
      if (points.length > 0) yield { points, closed: true };
      points = points.slice(0, 1);
    } else {
      points.push(at(Number(words[next + length - 1]), Number(words[next + length])));
    }
    next += 1 + length;
  }
  if (points.length > 1) yield { points, closed: false };
}
