import { nearest } from "../nearest.ts";
import type { BareLine, BareTable } from "./bare-rows.ts";
import { clustersOf } from "./clusters.ts";
import { type Line, textOf } from "./lines.ts";
import { widthOf } from "./page.ts";
import { isParted } from "./parted-rows.ts";
import type { Ruling } from "./rulings.ts";
import { isFigure } from "./segments.ts";

/** Figures of one column begin, end or have their middle at the same place, but for this much. */
const aligned = 1;

const alignments: readonly ((extent: Extent) => number)[] = [
  ({ left }) => left,
  ({ left, right }) => (left + right) / 2,
  ({ right }) => right,
];

type Extent = Pick<Line, "left" | "right">;

/** Whether two figures, or the extents of the figures of two columns, are set at the same place. */
export function areAligned(one: Extent, other: Extent): boolean {
  return alignments.some((placeOf) => Math.abs(placeOf(one) - placeOf(other)) <= aligned);
}

/**
 * The cells of the rows of a table that is drawn without lines, blank ones among them as empty texts. They are known
 * where all figures stand exactly below each other in as many columns as the fullest row has figures, and none can be
 * what is left of one that a narrow column broke; otherwise `null`.
 *
 * @param tables of one page after the other
 * @param step from line to line of one cell, where broken labels show it
 */
export function bareCells(
  tables: readonly BareTable[],
  step: number | null,
): ReadonlyMap<BareLine, readonly string[]> | null {
  const rows = tables.flatMap(({ lines }) => lines.filter(({ others }) => others.some(isFigure)));
  if (rows.length < 2 || !rows.every(({ others }) => others.every(isFigure))) return null;
  const size = tables[0]?.size ?? 0;
  const fullest = rows.reduce((most, { others }) => Math.max(most, others.length), 0);
  for (const placeOf of alignments) {
    const columns = clustersOf(
      rows.flatMap(({ others }) => others.map(placeOf)),
      aligned,
    );
    const gap = columns
      .slice(1)
      .reduce(
        (least, column, index) => Math.min(least, column - (columns[index] ?? 0)),
        Number.POSITIVE_INFINITY,
      );
    if (columns.length !== fullest || gap <= size) continue;
    const cells = rows.map(({ others }) => {
      const own = new Map(others.map((figure) => [nearest(columns, placeOf(figure)), figure]));
      return columns.map((_, column) => own.get(column));
    });
    const levels = tables.flatMap((table) => table.lines.map((line) => [line, table.levels] as const));
    if (mayBeBroken(rows, cells, gap, size, step, new Map(levels))) return null;
    return new Map(
      rows.map((row, index) => [row, (cells[index] ?? []).map((figure) => (figure ? textOf(figure) : ""))]),
    );
  }
  return null;
}

/** Lines of one cell lie no farther apart, in heights of their characters, or of the distance that labels show. */
const farthest = { heights: 2, steps: 1.1 };
/** Room at both sides of a figure in its cell, in heights. */
const padding = 1.1;

/**
 * Whether a figure may go on in the line below: it lies as near as lines of one cell do, or on the next page, and another
 * digit might have had no room.
 */
function mayBeBroken(
  rows: readonly BareLine[],
  cells: readonly (readonly (Line | undefined)[])[],
  room: number,
  size: number,
  step: number | null,
  levels: ReadonlyMap<BareLine, readonly Ruling[]>,
): boolean {
  const near = step === null ? farthest.heights * size : farthest.steps * step;
  return rows.some((lower, index) => {
    const upper = rows[index - 1];
    if (upper === undefined) return false;
    const distance = lower.y - upper.y;
    if (distance > near) return false;
    if (distance > 0 && isParted(upper, lower, levels.get(lower) ?? [])) return false;
    // Rows that overlap are none.
    if (distance > 0 && distance < size) return true;
    return (cells[index - 1] ?? []).some((figure, column) => {
      if (figure === undefined || cells[index]?.[column] === undefined) return false;
      // No cell is so narrow that it breaks behind its first digit.
      if (figure.characters.length < 2) return false;
      const digit = widthOf(figure) / Math.max(1, figure.characters.length);
      return widthOf(figure) + digit + padding * size > room;
    });
  });
}
