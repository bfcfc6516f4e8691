import { nearest } from "./clusters.ts";
import { type Line, textOf } from "./lines.ts";
import { middleOf } from "./page.ts";
import { segmentsOf } from "./segments.ts";

/** A part of a line of text between two of the upright ruling lines that cross it. */
export interface Piece {
  readonly line: Line;
  readonly text: string;
  /** Column in which it begins, and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** The parts of a line, left to right; `null` where a part stands in no column, or two in one. */
export function piecesOf(line: Line, columns: readonly number[]): Piece[] | null {
  const cuts = line.cuts ?? [];
  const pieces: Piece[] = [];
  for (const segment of segmentsOf(line)) {
    const { x } = middleOf(segment);
    const left = cuts.findLast((cut) => cut < x);
    const right = cuts.find((cut) => cut > x);
    if (left === undefined || right === undefined) return null;
    const piece = {
      line: segment,
      text: textOf(segment),
      from: nearest(columns, left),
      to: nearest(columns, right),
    };
    const last = pieces.at(-1);
    if (last !== undefined && last.to > piece.from) {
      // Words of one cell that stand apart.
      if (last.from !== piece.from || last.to !== piece.to) return null;
      pieces.pop();
      pieces.push({ ...last, text: `${last.text} ${piece.text}` });
      continue;
    }
    pieces.push(piece);
  }
  return pieces;
}
