import { nearest } from "../nearest.ts";
import { clustersOf } from "./clusters.ts";
import type { Stroke } from "./page.ts";

/** A ruling line: along y = `at` from x = `from` to `to`, or the other way round. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** Pieces that far apart across their direction lie on one line. */
const snap = 1.5;
/** Gaps of dashes, and of pieces that end where another line crosses. */
const gap = 3;
/** Even a dot has a place. */
const shortestPiece = 0.01;
/** Shorter ones are parts of characters or marks. */
const shortest = { horizontal: 8, vertical: 4 };

/** The lines that the pieces make up. */
export function rulingsOf(strokes: readonly Stroke[]): Rulings {
  const across = (stroke: Stroke) => stroke.right - stroke.left > stroke.bottom - stroke.top;
  const horizontal = strokes
    .filter(across)
    .map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right }));
  const vertical = strokes
    .filter((stroke) => !across(stroke))
    .map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom }));
  return {
    horizontal: join(horizontal).filter(({ from, to }) => to - from >= shortest.horizontal),
    vertical: join(vertical).filter(({ from, to }) => to - from >= shortest.vertical),
  };
}

function join(pieces: readonly Ruling[]): Ruling[] {
  const places = clustersOf(
    pieces.map(({ at }) => at),
    snap,
  );
  const lines: Ruling[][] = places.map(() => []);
  for (const piece of pieces) lines[nearest(places, piece.at)]?.push(piece);
  return lines.flatMap(joinLine);
}

/** Each line lies where its own pieces do: others in the same place may be of another table of the page. */
function joinLine(pieces: readonly Ruling[]): Ruling[] {
  const joined: { from: number; to: number; sum: number; length: number }[] = [];
  for (const { at, from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    const length = Math.max(to - from, shortestPiece);
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to + gap) {
      last.to = Math.max(last.to, to);
      last.sum += at * length;
      last.length += length;
    } else joined.push({ from, to, sum: at * length, length });
  }
  return joined.map(({ from, to, sum, length }) => ({ at: sum / length, from, to }));
}
