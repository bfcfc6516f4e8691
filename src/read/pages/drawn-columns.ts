import { type BareLine, type BareTable, isFigure } from "./bare-rows.ts";
import { isParted } from "./bands.ts";
import { type Line, textOf } from "./lines.ts";
import { middleOf, widthOf } from "./page.ts";

/** Places of one ruling line differ by no more from row to row. */
const tolerance = 1.5;

/**
 * The cells of the rows of a table whose columns are parted by upright ruling lines, blank ones as empty texts; `null` where
 * the lines are not the same beside all rows, or where a figure may be what is left of one that its narrow column broke.
 */
export function drawnCells({ lines, size, levels }: BareTable): ReadonlyMap<BareLine, readonly string[]> | null {
  const rows = lines.filter(({ others }) => others.some(isFigure));
  const edges = edgesOf(rows);
  if (edges === null) return null;
  const cells: (readonly (Line | undefined)[])[] = [];
  for (const { others } of rows) {
    const own = inColumns(others, edges);
    if (own === null) return null;
    cells.push(own);
  }
  const mayGoOn = rows.some((lower, index) => {
    const upper = rows[index - 1];
    if (upper === undefined || lower.y - upper.y > farthest * size) return false;
    if (isParted(upper, lower, levels)) return false;
    return edges.slice(1).some((right, column) => {
      const [first, second] = [cells[index - 1]?.[column], cells[index]?.[column]];
      return first !== undefined && second !== undefined && isFull(first, second, right - (edges[column] ?? 0));
    });
  });
  if (mayGoOn) return null;
  return new Map(
    rows.map((row, index) => [row, (cells[index] ?? []).map((figure) => (figure ? textOf(figure) : ""))]),
  );
}

/** Lines of one cell lie no farther apart, in heights of their characters. */
const farthest = 2;
/** Room at both sides of a figure in its cell, in points. */
const padding = 12.5;

function isFull(first: Line, second: Line, room: number): boolean {
  // No cell is so narrow that it breaks behind its first digit.
  if (first.characters.length < 2 || second.characters.length > first.characters.length) return false;
  const digit = widthOf(first) / first.characters.length;
  return widthOf(first) + digit + padding > room;
}

/** The lines around the columns of figures, left to right; `null` where rows do not have the same. */
function edgesOf(rows: readonly BareLine[]): readonly number[] | null {
  const labelEnd = rows.reduce(
    (most, { labels }) => labels.reduce((end, { right }) => Math.max(end, right), most),
    Number.NEGATIVE_INFINITY,
  );
  const [first, ...others] = rows.map(({ line }) => (line.cuts ?? []).filter((cut) => cut > labelEnd - tolerance));
  if (first === undefined || first.length < 2) return null;
  const isSame = (cuts: readonly number[]) =>
    cuts.length === first.length && cuts.every((cut, index) => Math.abs(cut - (first[index] ?? 0)) <= tolerance);
  return others.every(isSame) ? first : null;
}

/** What stands in each column; `null` where something stands in none, or two in one. */
function inColumns(figures: readonly Line[], edges: readonly number[]): (Line | undefined)[] | null {
  const cells = edges.slice(1).map((): Line | undefined => undefined);
  for (const figure of figures) {
    const { x } = middleOf(figure);
    const column = edges.findIndex((edge, index) => x > edge && x < (edges[index + 1] ?? edge));
    if (column < 0 || cells[column] !== undefined) return null;
    cells[column] = figure;
  }
  return cells;
}
