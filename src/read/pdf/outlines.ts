import type { Point } from "../pages/matrix.ts";
import type { Outline } from "../pages/strokes.ts";

/** How many coordinates follow each code of pdf.js's paths: move, line, cubic, quadratic, close. */
const coordinates: readonly number[] = [2, 2, 6, 4, 0];
const [move, close] = [0, 4];

/** The parts of a path as pdf.js writes it: codes and coordinates in one list. Of a curve, its end. */
export function* outlinesOf(path: Float32Array, at: (x: number, y: number) => Point): Generator<Outline> {
  let points: Point[] = [];
  let next = 0;
  while (next < path.length) {
    const code = path[next] ?? close;
    const length = coordinates[code];
    if (length === undefined) return;
    if (code === move && points.length > 0) {
      yield { points, closed: false };
      points = [];
    }
    if (code === close) {
      if (points.length > 0) yield { points, closed: true };
      // What is drawn without a move starts where the closed part began.
      points = points.slice(0, 1);
    } else {
      points.push(at(path[next + length - 1] ?? 0, path[next + length] ?? 0));
    }
    next += 1 + length;
  }
  if (points.length > 1) yield { points, closed: false };
}
