import { type BareLine, type BareTable, type BrokenRow, isFigure } from "./bare-rows.ts";
import type { Line } from "./lines.ts";
import { type Box, middleOf } from "./page.ts";
import type { Ruling } from "./rulings.ts";

/** Heights of the level ruling lines right above and below something. */
interface Band {
  readonly above: number;
  readonly below: number;
}

/** Pieces of one line lie no farther apart. */
const tolerance = 2;

/**
 * Rows that level ruling lines part from each other, with all lines of their labels; `null` where lines do not part every
 * row from the next.
 */
export function bandedRows({ lines, levels }: BareTable): BrokenRow[] | null {
  if (levels.length === 0) return null;
  const rows: { readonly row: BareLine; readonly band: Band }[] = [];
  for (const row of lines) {
    // Lines of a header may share a cell.
    if (!row.isRow || !row.others.every(isFigure)) continue;
    const [band, ...others] = row.others.map((figure) => bandOf(figure, levels));
    if (band === undefined || others.some((other) => !areSame(band, other))) return null;
    if (rows.some((other) => areSame(other.band, band))) return null;
    rows.push({ row, band });
  }
  if (rows.length < 2) return null;
  return rows.flatMap(({ row, band }) => {
    const isOwn = (piece: Line) => areSame(bandOf(piece, levels), band);
    const own = lines.filter((line) => line === row || (!line.isRow && line.labels.some(isOwn)));
    const pieces = own.flatMap(({ labels }) => labels.filter(isOwn));
    const last = pieces.reduce((most, { left }) => Math.max(most, left), Number.NEGATIVE_INFINITY);
    const label = pieces.filter(({ right }) => right > last);
    return own.length < 2 || label.length === 0 ? [] : [{ row, lines: own, label }];
  });
}

/** Whether a level ruling line runs between the figures of two rows. */
export function isParted(upper: BareLine, lower: BareLine, levels: readonly Ruling[]): boolean {
  return upper.others.every((figure) => {
    const { x } = middleOf(figure);
    return levels.some(({ at, from, to }) => at > upper.y && at < lower.y && from <= x && to >= x);
  });
}

function bandOf(box: Box, levels: readonly Ruling[]): Band {
  const { x, y } = middleOf(box);
  let above = Number.NEGATIVE_INFINITY;
  let below = Number.POSITIVE_INFINITY;
  for (const { at, from, to } of levels) {
    if (from > x || to < x) continue;
    if (at <= y) above = Math.max(above, at);
    else below = Math.min(below, at);
  }
  return { above, below };
}

function areSame(one: Band, other: Band): boolean {
  return isNear(one.above, other.above) && isNear(one.below, other.below);
}

function isNear(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= tolerance;
}
