import type { BareLine, BareTable, BrokenRow } from "./bare-rows.ts";
import type { Line } from "./lines.ts";
import { type Box, middleOf } from "./page.ts";
import type { Ruling } from "./rulings.ts";

/** The level ruling lines right above and below something, as indexes; -1 where there is none. */
interface Band {
  readonly above: number;
  readonly below: number;
}

/**
 * Rows that level ruling lines part from each other, with all lines of their labels; `null` where lines do not part every
 * row from the next.
 */
export function bandedRows({ lines, levels }: BareTable): BrokenRow[] | null {
  if (levels.length === 0) return null;
  const rows = new Map<string, BareLine>();
  for (const row of lines) {
    if (!row.isRow) continue;
    const keys = new Set(row.others.map((figure) => keyOf(bandOf(figure, levels))));
    const [key] = keys;
    if (keys.size !== 1 || key === undefined || rows.has(key)) return null;
    rows.set(key, row);
  }
  if (rows.size < 2) return null;
  return [...rows].flatMap(([key, row]) => {
    const isOwn = (piece: Line) => keyOf(bandOf(piece, levels)) === key;
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
  let above = -1;
  let below = -1;
  levels.forEach(({ at, from, to }, index) => {
    if (from > x || to < x) return;
    if (at <= y && (above < 0 || at > (levels[above]?.at ?? 0))) above = index;
    if (at > y && (below < 0 || at < (levels[below]?.at ?? 0))) below = index;
  });
  return { above, below };
}

function keyOf({ above, below }: Band): string {
  return `${above} ${below}`;
}
