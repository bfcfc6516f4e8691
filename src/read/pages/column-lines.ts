import type { BareLine } from "./bare-rows.ts";
import { middleOf } from "./page.ts";
import { type Piece, type PieceLine, wholeLine } from "./pieces.ts";
import { isFigure } from "./segments.ts";

/** A line between the upright lines of a region. */
export interface ColumnLine extends BareLine, PieceLine {
  /** Lines of a header hold its corner too; a line of labels alone goes with a row, or is one without a figure. */
  readonly kind: "figures" | "header" | "label";
}

/** The lines of a region as those of a table. */
export interface ColumnLines {
  readonly lines: readonly ColumnLine[];
  /** Column with which the figures begin. */
  readonly edge: number;
  /** From line to line of one cell; `null` where no cell shows it beyond doubt. */
  readonly pitch: number | null;
}

/** Lines of one cell lie as far apart as those of others, but for this factor. */
export const sameStep = 1.1;
/** And no farther apart than this, in heights. */
const farthest = 2;
/** Middles that differ by no more, in heights, are at the same place. */
const samePlace = 0.25;

/** What each line is; `null` where they are no table of figures. */
export function columnLines(lines: readonly PieceLine[], size: number): ColumnLines | null {
  const endInFigure = lines.filter(({ pieces }) => pieces.slice(-1).some(isNumber));
  // The header of a table may stand alone at the foot of a page.
  if (endInFigure.length === 0 && !lines.some(({ pieces }) => pieces.length >= fewestHeaders)) return null;
  // Words among the figures of a row: something else than a table of figures.
  if (endInFigure.some(({ pieces }) => !pieces.slice(pieces.findIndex(isNumber)).every(isNumber)))
    return null;
  const edge = edgeOf(lines, endInFigure);
  const cut = lines.map((line) =>
    cutOf(line, edge, endInFigure.length > 0 || lines.length <= mostHeaderLines),
  );
  // A figure behind words of the columns of figures: the edge is another one.
  if (cut.some(({ kind, pieces }) => kind === "header" && pieces.slice(-1).some(isNumber))) return null;
  const pitch = pitchOf(cut, edge, size);
  return { lines: withCorners(cut, pitch ?? 0), edge, pitch };
}

/** More lines without a figure are rows that are blank. */
const mostHeaderLines = 8;

/** Fewer words beside each other are no header of a table without figures. */
const fewestHeaders = 3;

/** The number of a row, 「3.」, is none. */
export function isNumber({ line, text }: Piece): boolean {
  return isFigure(line) && !/[.．]$/.test(text);
}

/** @param hasHeader where a table is blank, nothing tells its header from its rows */
function cutOf(own: PieceLine, edge: number, hasHeader: boolean): ColumnLine {
  const others = own.pieces.filter(({ from }) => from >= edge);
  const isFigures = others.length > 0 && others.every(isNumber);
  return {
    ...own,
    line: wholeLine(own),
    kind: isFigures ? "figures" : hasHeader && own.pieces.some(({ to }) => to > edge) ? "header" : "label",
    labels: own.pieces.filter(({ from }) => from < edge).map(({ line }) => line),
    others: others.map(({ line }) => line),
    isRow: others.length > 0,
  };
}

/** The column with which the figures begin: behind all words that stand before them, from the first row on. */
function edgeOf(lines: readonly PieceLine[], rows: readonly PieceLine[]): number {
  const first = Math.min(...rows.flatMap(({ pieces }) => pieces.filter(isNumber).map(({ from }) => from)));
  const beside = lines.slice(rows[0] === undefined ? lines.length : lines.indexOf(rows[0]));
  return beside
    .flatMap(({ pieces }) => pieces)
    .reduce((most, piece) => (isNumber(piece) || piece.to > first ? most : Math.max(most, piece.to)), 0);
}

/**
 * The distance of two lines of one cell, where one shows it that can be nothing else: a header broken over lines, or a label
 * with the figures of its row between two of its lines, which would overlap if they were of two rows.
 */
function pitchOf(lines: readonly ColumnLine[], edge: number, size: number): number | null {
  let nearest = Number.POSITIVE_INFINITY;
  const above = new Map<number, Piece>();
  lines.forEach((line, index) => {
    const isFigures = line.kind === "figures";
    if (isFigures) above.clear();
    for (const piece of isFigures ? [] : line.pieces.filter(({ from }) => from >= edge)) {
      const last = above.get(piece.from);
      if (last !== undefined && last.to === piece.to) nearest = Math.min(nearest, yOf(piece) - yOf(last));
      above.set(piece.from, piece);
    }
    const [upper, lower] = [lines[index - 1], lines[index + 1]].map((one) => labelOf(one, edge));
    if (!isFigures || upper === undefined || lower === undefined || labelOf(line, edge) !== undefined) return;
    const [up, down] = [line.y - yOf(upper), yOf(lower) - line.y];
    if (down < size && Math.abs(up - down) <= samePlace * size) nearest = Math.min(nearest, up + down);
  });
  return nearest > farthest * size ? null : nearest;
}

/** The piece of a row's own label in a line. */
function labelOf(line: ColumnLine | undefined, edge: number): Piece | undefined {
  return line?.pieces.find(({ to }) => edge > 0 && to === edge);
}

/** The lines of a header, with those of its corner: they overlap it, or go on in its cells. */
function withCorners(lines: readonly ColumnLine[], pitch: number): ColumnLine[] {
  const told = [...lines];
  const mark = (from: number, by: -1 | 1) => {
    for (let index = from; index >= 0 && index < told.length; index += by) {
      const one = told[index];
      if (one?.kind === "label" && (overlaps(one, told[index - by]) || goesOn(one, told, index, by, pitch)))
        told[index] = { ...one, kind: "header" };
    }
  };
  mark(0, 1);
  mark(told.length - 1, -1);
  return told;
}

/** Whether a line lies at the height of one of a header: rows do not overlap. */
function overlaps({ line }: ColumnLine, other: ColumnLine | undefined): boolean {
  const { y } = middleOf(line);
  return other?.kind === "header" && other.line.top < y && other.line.bottom > y;
}

/** Whether a line of a header stands on the other side of it, in the same cell. */
function goesOn(
  { pieces }: ColumnLine,
  lines: readonly ColumnLine[],
  at: number,
  by: -1 | 1,
  pitch: number,
): boolean {
  return pieces.some((piece) => {
    for (let index = at - by; ; index -= by) {
      const other = lines[index];
      if (other === undefined || other.kind === "figures") return false;
      if (Math.abs(other.y - yOf(piece)) > sameStep * pitch) return false;
      const own = other.pieces.find(({ from, to }) => from === piece.from && to === piece.to);
      if (own !== undefined) return other.kind === "header";
    }
  });
}

function yOf({ line }: Piece): number {
  return middleOf(line).y;
}
