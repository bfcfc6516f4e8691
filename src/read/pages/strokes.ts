import type { Point } from "./matrix.ts";
import type { Stroke } from "./page.ts";

/** Tables are often drawn with filled rectangles that are as thin as a line; those up to this many points are lines. */
const thinnest = 3;
/** A line may lean by this much from one end to the other and still runs along its axis. */
const lean = 0.7;
/** Shorter pieces are dots. */
const shortest = 0.5;

/** How the shape that a path encloses is painted. */
export interface Paint {
  readonly stroked: boolean;
  readonly filled: boolean;
}

/** A part of a path without a gap. Ends of curves stand for the curves: no border of a table is bent. */
export interface Outline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** The pieces of ruling lines that a path leaves on the page. */
export function strokesOf(outline: Outline, paint: Paint): Stroke[] {
  const strokes = paint.stroked ? sidesOf(outline) : [];
  const filled = paint.filled ? asLine(outline.points) : null;
  return filled === null ? strokes : [...strokes, filled];
}

function sidesOf({ points, closed }: Outline): Stroke[] {
  const ends = closed ? [...points.slice(1), ...points.slice(0, 1)] : points.slice(1);
  return ends.flatMap((end, index) => {
    const start = points[index];
    return start === undefined ? [] : sideOf(start, end);
  });
}

function sideOf(start: Point, end: Point): Stroke[] {
  const across = Math.abs(start.x - end.x);
  const down = Math.abs(start.y - end.y);
  if (Math.min(across, down) > lean || across + down <= shortest) return [];
  return [boxAround([start, end])];
}

/** The middle line of a thin filled shape; null where the shape is an area. */
function asLine(points: readonly Point[]): Stroke | null {
  if (points.length < 3) return null;
  const { left, right, top, bottom } = boxAround(points);
  const width = right - left;
  const height = bottom - top;
  if (Math.max(width, height) <= shortest) return null;
  if (width <= thinnest && height > width) {
    const x = (left + right) / 2;
    return { left: x, right: x, top, bottom };
  }
  if (height > thinnest) return null;
  const y = (top + bottom) / 2;
  return { left, right, top: y, bottom: y };
}

/** The smallest box around points. */
export function boxAround(points: readonly Point[]): Stroke {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
