import { nearest } from "../nearest.ts";
import { clustersOf } from "./clusters.ts";
import { type Line, lineOf, linesOf, textOf } from "./lines.ts";
import { type Character, middleOf } from "./page.ts";
import type { Ruling } from "./rulings.ts";

/** A line of text between two upright ruling lines. */
export interface Piece {
  readonly line: Line;
  readonly text: string;
  /** Column in which it begins, and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** Whether a figure may go on in the piece below it: the first is full, and no shorter. */
export function mayGoOn(upper: Piece, lower: Piece, isFull: (piece: Piece) => boolean): boolean {
  return isFull(upper) && lower.line.characters.length <= upper.line.characters.length;
}

/** The pieces that stand beside each other, and the upright lines that part them there. */
export interface PieceLine {
  readonly y: number;
  readonly pieces: readonly Piece[];
  /** Edges of the columns that are drawn at this height. */
  readonly edges: readonly number[];
}

/** Middles of one line differ by no more, in heights: lines of neighbouring cells may lie half a line higher or lower. */
const sameLine = 0.25;

/**
 * Characters between upright lines, line by line; those of one cell are put together first, whatever stands beside them.
 * `null` where a character stands between no two lines.
 */
export function pieceLines(
  characters: readonly Character[],
  columns: readonly number[],
  vertical: readonly Ruling[],
  size: number,
): PieceLine[] | null {
  const edgesAt = (y: number) =>
    [
      ...new Set(
        vertical.filter(({ from, to }) => from <= y && to >= y).map(({ at }) => nearest(columns, at)),
      ),
    ].sort((a, b) => a - b);
  const cells = new Map<
    string,
    { readonly from: number; readonly to: number; readonly characters: Character[] }
  >();
  for (const character of characters) {
    const { x, y } = middleOf(character);
    const edges = edgesAt(y);
    const from = edges.findLast((edge) => (columns[edge] ?? x) < x);
    const to = edges.find((edge) => (columns[edge] ?? x) > x);
    if (from === undefined || to === undefined) return null;
    const key = `${from} ${to}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { from, to, characters: [character] });
    else cell.characters.push(character);
  }
  const pieces = [...cells.values()].flatMap(({ from, to, characters: own }) =>
    linesOf(own).map((line): Piece => ({ line, text: textOf(line), from, to })),
  );
  const heights = clustersOf(
    pieces.map(({ line }) => middleOf(line).y),
    sameLine * size,
  );
  return heights.map((y, index) => ({
    y,
    edges: edgesAt(y),
    pieces: pieces
      .filter(({ line }) => nearest(heights, middleOf(line).y) === index)
      .sort((a, b) => a.from - b.from),
  }));
}

/** All of a line of pieces as one. */
export function wholeLine({ pieces }: Pick<PieceLine, "pieces">): Line {
  return lineOf(pieces.flatMap(({ line }) => line.characters));
}
