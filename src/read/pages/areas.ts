import { cornersOf, identity, type Point } from "./matrix.ts";
import { inkOf } from "./overprint.ts";
import { type Box, type Character, heightOf, holds, widthOf } from "./page.ts";
import { boxAround, type Outline } from "./strokes.ts";

/** Where something is drawn: nothing is seen outside of the box. */
export interface Clip {
  readonly box: Box;
  /** All inside of it is drawn. Of a clip that is no upright rectangle only the box around it is known. */
  readonly exact: boolean;
}

/** A shape that is painted all over: what was drawn there before is no longer seen. */
export interface Area {
  readonly box: Box;
  readonly holds: (point: Point) => boolean;
}

/** Shapes up to that many points thin are lines: they cover nothing, and are no ground. */
const thinnest = 3;

export function isThin(box: Box): boolean {
  return !(Math.min(widthOf(box), heightOf(box)) > thinnest);
}

/** A drawing of more points is a picture or a letter and no ground. */
const mostPoints = 64;

/** The part of a clip that a path leaves of it. */
export function narrowed({ box, exact }: Clip, path: readonly Outline[], bounds: Box): Clip {
  const parts = path.filter(({ points }) => points.length > 2);
  const [only] = parts;
  const isExact = parts.length === 1 && only !== undefined && isUpright(only);
  return { box: overlap(box, bounds), exact: exact && isExact };
}

/** The part of a clip that lies between four corners. */
export function narrowedTo(clip: Clip, corners: readonly Point[]): Clip {
  return narrowed(clip, [{ points: corners, closed: true }], boxAround(corners));
}

/** What a filled path covers; null where that is nothing, or cannot be told. Of holes in it (rings) nothing is covered. */
export function areaCovered(path: readonly Outline[], clip: Clip): Area | null {
  if (!clip.exact) return null;
  const outlines = path.filter(({ points }) => points.length > 2).map(({ points }) => points);
  const points = outlines.flat();
  if (points.length === 0 || points.length > mostPoints) return null;
  const box = overlap(clip.box, boxAround(points));
  if (isThin(box)) return null;
  return { box, holds: (point) => holds(box, point) && isInside(outlines, point) };
}

/** A whole box. */
export function boxArea(box: Box, clip: Clip): Area | null {
  const corners = cornersOf(identity, { x: box.left, y: box.top }, { x: box.right, y: box.bottom });
  return areaCovered([{ points: corners, closed: true }], clip);
}

function overlap(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Coordinates are the same up to this, in points. */
const same = 0.1;

function isUpright({ points }: Outline): boolean {
  const { left, right, top, bottom } = boxAround(points);
  const near = (a: number, b: number) => Math.abs(a - b) <= same;
  const corners = points.map(({ x, y }) => [near(x, left), near(x, right), near(y, top), near(y, bottom)]);
  const runsAlong = points.every(({ x, y }, index) => {
    const next = points[(index + 1) % points.length];
    return next !== undefined && (near(x, next.x) || near(y, next.y));
  });
  return (
    runsAlong && corners.every(([a, b, c, d]) => (a === true || b === true) && (c === true || d === true))
  );
}

/** Even and odd: where shapes of one path lie over each other it may be a hole. */
function isInside(outlines: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let inside = false;
  for (const points of outlines) {
    let last = points.at(-1);
    for (const point of points) {
      if (last !== undefined && point.y > y !== last.y > y) {
        const crossing = point.x + ((y - point.y) / (last.y - point.y)) * (last.x - point.x);
        if (x < crossing) inside = !inside;
      }
      last = point;
    }
  }
  return inside;
}

const samples = [0.25, 0.5, 0.75];

/** Of nine spots on the ink of a character, how many lie there. */
export function spotsIn(character: Character, lies: (point: Point) => boolean): number {
  const { left, right, top, bottom } = inkOf(character);
  let count = 0;
  for (const across of samples)
    for (const down of samples)
      if (lies({ x: left + across * (right - left), y: top + down * (bottom - top) })) count += 1;
  return count;
}
