import { firstAtLeast } from "../nearest.ts";
import type { BrokenRow } from "./bare-rows.ts";
import { type ColumnLine, sameStep } from "./column-lines.ts";
import { middleOf } from "./page.ts";
import { mayGoOn, type Piece } from "./pieces.ts";

/** Middles that differ by no more, in heights, are at the same place. */
const samePlace = 0.25;

/** Lines of rows below the last line of a header. */
export interface Stretch {
  readonly header: ColumnLine | null;
  readonly lines: readonly ColumnLine[];
}

/** What stands below each other at the distance of lines of one cell. */
interface Stack {
  readonly pieces: readonly Piece[];
}

/**
 * Rows of a table of which only the columns are drawn, where figures may be broken over lines: the lines of one label lie at
 * the distance of lines, those of two rows farther apart. That they are rows is believed only where every figure stands at
 * the middle of its label, or every one at its top, in as many lines as it needs, each of them full but for the last;
 * otherwise `null`.
 *
 * @param lines without those of headers, top to bottom, of one stretch of rows after the other
 * @param edge column with which the figures begin
 */
export function pitchedRows(
  stretches: readonly Stretch[],
  edge: number,
  pitch: number,
  size: number,
  isFull: (piece: Piece) => boolean,
): BrokenRow[] | null {
  const rowsBy = (placeOf: (stack: Stack) => number) =>
    alignedRows(stretches, edge, pitch, size, { isFull, placeOf });
  return rowsBy(middleY) ?? rowsBy(topOf);
}

/** How figures are told from each other. */
interface Telling {
  readonly isFull: (piece: Piece) => boolean;
  /** What is at the same height of a label and of the figures beside it. */
  readonly placeOf: (stack: Stack) => number;
}

function alignedRows(
  stretches: readonly Stretch[],
  edge: number,
  pitch: number,
  size: number,
  telling: Telling,
): BrokenRow[] | null {
  const rows: BrokenRow[] = [];
  for (const stretch of stretches) {
    const { lines } = stretch;
    const labels = stacksOf(
      lines.flatMap(({ pieces }) => pieces.filter(({ to }) => edge > 0 && to === edge)),
      pitch,
    );
    const edges = labels
      .slice(1)
      .map((label, index) => (bottomOf(labels[index] ?? label) + topOf(label)) / 2);
    const bands: ColumnLine[][] = [[], ...edges.map(() => [])];
    for (const line of lines) bands[firstAtLeast(edges, line.y)]?.push(line);
    for (const [index, own] of bands.entries()) {
      const label = labels[index] ?? null;
      const columns = columnsOf(own, edge);
      const middle = label ?? tallest(columns);
      // A page may end within a row.
      const isCut = stretch === stretches.at(-1) && index === bands.length - 1;
      if (
        middle === null ||
        !columns.every((column) => isOneFigure(column, isCut ? null : middle, pitch, size, telling))
      )
        return null;
      // Without labels, a figure beside that is broken otherwise shows that there is one row, or the header above, which
      // lies farther away than lines of one cell do.
      const isOneRow =
        label !== null ||
        new Set(columns.map(({ pieces }) => pieces.length)).size > 1 ||
        isParted(stretch, pitch);
      if (!isOneRow) return null;
      const row = own.find(({ isRow }) => isRow) ?? own[0];
      if (row !== undefined && own.length > 1)
        rows.push({ row, lines: own, label: (label?.pieces ?? []).map(({ line }) => line) });
    }
  }
  return rows;
}

function isParted({ header, lines }: Stretch, pitch: number): boolean {
  const first = lines[0];
  return header !== null && first !== undefined && first.y - header.y > sameStep * pitch;
}

function stacksOf(pieces: readonly Piece[], pitch: number): Stack[] {
  const stacks: Piece[][] = [];
  let last: Piece | null = null;
  for (const piece of pieces) {
    if (last !== null && yOf(piece) - yOf(last) <= sameStep * pitch) stacks.at(-1)?.push(piece);
    else stacks.push([piece]);
    last = piece;
  }
  return stacks.map((one) => ({ pieces: one }));
}

function columnsOf(lines: readonly ColumnLine[], edge: number): Stack[] {
  const columns = new Map<number, Piece[]>();
  for (const piece of lines.flatMap(({ pieces }) => pieces.filter(({ from }) => from >= edge)))
    columns.set(piece.from, [...(columns.get(piece.from) ?? []), piece]);
  return [...columns.values()].map((pieces) => ({ pieces }));
}

/** Whether the lines of a column are one figure, at the height of the label where that is known. */
function isOneFigure(
  { pieces }: Stack,
  label: Stack | null,
  pitch: number,
  size: number,
  { isFull, placeOf }: Telling,
): boolean {
  const isNear = (one: number, other: number) => Math.abs(one - other) <= samePlace * size;
  return (
    (label === null || isNear(placeOf({ pieces }), placeOf(label))) &&
    pieces.slice(1).every((piece, index) => {
      const above = pieces[index];
      return above !== undefined && mayGoOn(above, piece, isFull) && isNear(yOf(piece) - yOf(above), pitch);
    })
  );
}

function tallest(stacks: readonly Stack[]): Stack | null {
  return stacks.reduce<Stack | null>(
    (most, stack) => (most === null || stack.pieces.length > most.pieces.length ? stack : most),
    null,
  );
}

function yOf({ line }: Piece): number {
  return middleOf(line).y;
}

function middleY(stack: Stack): number {
  return (topOf(stack) + bottomOf(stack)) / 2;
}

/** Of the middle of its first line; `bottomOf` of its last. */
function topOf({ pieces }: Stack): number {
  return pieces[0] === undefined ? 0 : yOf(pieces[0]);
}

function bottomOf({ pieces }: Stack): number {
  const last = pieces.at(-1);
  return last === undefined ? 0 : yOf(last);
}
