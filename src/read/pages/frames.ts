import { UserError } from "../../errors.ts";
import { firstAtLeast, nearest } from "../nearest.ts";
import type { Limits } from "../reading.ts";
import { clustersOf } from "./clusters.ts";
import { openGroups } from "./groups.ts";
import type { Box } from "./page.ts";
import type { Ruling, Rulings } from "./rulings.ts";

/** A table by its ruling lines, before anything stands in it. */
export interface Frame extends Box {
  /** Column edges, left to right, and row edges, top to bottom: one more than there are columns and rows. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly FrameCell[];
  /** `slots[row][column]` is an index into `cells`. */
  readonly slots: readonly (readonly number[])[];
}

export interface FrameCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Its slots fill its box: where a line is missing, a cell may be bent around a corner. */
  readonly regular: boolean;
}

/** Lines end that near to each other where they touch. */
const reach = 3;
/** Edges that near are one: double lines, cells with spacing between their borders. */
const edgeGap = 3;
/** Lines that stick out by this much show a column or row that is open at its side. */
const stickOut = 8;
/** What part of a cell's side must be drawn to part it from its neighbour. */
const drawnShare = 0.6;

/**
 * The tables that ruling lines draw: lines that touch belong together, their crossings make a grid, and neighbours
 * without a line between them are one cell.
 * @throws UserError `too-many-cells`
 */
export function framesOf(rulings: Rulings, limits: Limits): Frame[] {
  const { horizontal, vertical } = rulings;
  const frames = touching(rulings, limits).flatMap(({ across, down }) => {
    const frame = frameOf(
      across.flatMap((index) => horizontal[index] ?? []),
      down.flatMap((index) => vertical[index] ?? []),
      limits,
    );
    return frame === null ? [] : [frame];
  });
  return frames.sort((a, b) => a.top - b.top || a.left - b.left);
}

interface Group {
  readonly across: number[];
  readonly down: number[];
}

function touching({ horizontal, vertical }: Rulings, limits: Limits): Group[] {
  const groups = openGroups(horizontal.length + vertical.length);
  const order = vertical
    .map((_, index) => index)
    .sort((a, b) => (vertical[a]?.at ?? 0) - (vertical[b]?.at ?? 0));
  const places = order.map((index) => vertical[index]?.at ?? 0);
  let looks = 0;
  horizontal.forEach((line, index) => {
    for (let next = firstAtLeast(places, line.from - reach); next < places.length; next += 1) {
      if ((places[next] ?? 0) > line.to + reach) break;
      looks += 1;
      if (looks > limits.cells) throw tooManyCells(limits);
      const other = vertical[order[next] ?? -1];
      if (other !== undefined && line.at >= other.from - reach && line.at <= other.to + reach)
        groups.join(index, horizontal.length + (order[next] ?? 0));
    }
  });
  const found = new Map<number, Group>();
  for (let index = 0; index < horizontal.length + vertical.length; index += 1) {
    const root = groups.rootOf(index);
    const group = found.get(root) ?? { across: [], down: [] };
    found.set(root, group);
    if (index < horizontal.length) group.across.push(index);
    else group.down.push(index - horizontal.length);
  }
  return withLoneSides([...found.values()], vertical, limits);
}

/**
 * A label over all rows of a page that began on the page before has no line above it and none below: its side touches nothing,
 * but runs beside those of its table from end to end.
 */
function withLoneSides(groups: readonly Group[], vertical: readonly Ruling[], limits: Limits): Group[] {
  const tables = groups.filter(({ across }) => across.length > 0);
  const lone = groups.flatMap(({ across, down }) => (across.length === 0 && down.length === 1 ? down : []));
  const sides = tables.reduce((sum, { down }) => sum + down.length, 0);
  // More than a page of a report has: a file made to take time.
  if (lone.length * sides > limits.cells) return tables;
  const isAsLong = (one: Ruling | undefined, other: Ruling | undefined) =>
    one !== undefined &&
    other !== undefined &&
    Math.abs(one.from - other.from) <= reach &&
    Math.abs(one.to - other.to) <= reach;
  for (const side of lone) {
    const beside = tables.filter(
      ({ down }) => down.filter((index) => isAsLong(vertical[side], vertical[index])).length > 1,
    );
    // Beside two tables it is of neither.
    if (beside.length === 1) beside[0]?.down.push(side);
  }
  return tables;
}

function frameOf(across: readonly Ruling[], down: readonly Ruling[], limits: Limits): Frame | null {
  if (across.length === 0 || down.length === 0) return null;
  const columns = edgesOf(down, across);
  const rows = edgesOf(across, down);
  const width = columns.length - 1;
  const height = rows.length - 1;
  // A page may hold the end of one row and the beginning of the next, with a single line between them.
  if (across.length === 1 && height < 2) return null;
  // One column is a frame around text, or a line down the margin.
  if (width < 2 || height < 1) return null;
  if (width * height > limits.cells) throw tooManyCells(limits);
  const above = sidesOf(across, rows, columns);
  const before = sidesOf(down, columns, rows);
  const groups = openGroups(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const slot = row * width + column;
      if (column + 1 < width && before[column + 1]?.[row] !== 1) groups.join(slot, slot + 1);
      if (row + 1 < height && above[row + 1]?.[column] !== 1) groups.join(slot, slot + width);
    }
  }
  const { cells, slots } = cellsOf(columns, rows, (row, column) => groups.rootOf(row * width + column));
  return {
    left: columns[0] ?? 0,
    right: columns[width] ?? 0,
    top: rows[0] ?? 0,
    bottom: rows[height] ?? 0,
    columns,
    rows,
    cells,
    slots,
  };
}

/** Places of lines, and the ends of those that cross them where they stick out: a table may be open at its sides. */
function edgesOf(lines: readonly Ruling[], crossing: readonly Ruling[]): number[] {
  const edges = clustersOf(
    lines.map(({ at }) => at),
    edgeGap,
  );
  const first = crossing.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = crossing.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY);
  if (first < (edges[0] ?? first) - stickOut) edges.unshift(first);
  if (last > (edges.at(-1) ?? last) + stickOut) edges.push(last);
  return edges;
}

/** For each edge, which pieces of it are drawn: 1 for those that are. */
function sidesOf(lines: readonly Ruling[], edges: readonly number[], cuts: readonly number[]): Uint8Array[] {
  const sides = edges.map(() => new Uint8Array(cuts.length - 1));
  for (const { at, from, to } of lines) {
    const side = sides[nearest(edges, at)];
    if (side === undefined) continue;
    for (let piece = Math.max(0, firstAtLeast(cuts, from) - 1); piece < side.length; piece += 1) {
      const start = cuts[piece] ?? 0;
      const end = cuts[piece + 1] ?? 0;
      if (start > to) break;
      if (Math.min(to, end) - Math.max(from, start) > drawnShare * (end - start)) side[piece] = 1;
    }
  }
  return sides;
}

function cellsOf(
  columns: readonly number[],
  rows: readonly number[],
  rootOf: (row: number, column: number) => number,
): Pick<Frame, "cells" | "slots"> {
  const areas = new Map<
    number,
    { row: number; column: number; lastRow: number; lastColumn: number; slots: number }
  >();
  const slots = rows.slice(1).map((_, row) =>
    columns.slice(1).map((_, column) => {
      const root = rootOf(row, column);
      const area = areas.get(root) ?? { row, column, lastRow: row, lastColumn: column, slots: 0 };
      areas.set(root, area);
      area.column = Math.min(area.column, column);
      area.lastRow = Math.max(area.lastRow, row);
      area.lastColumn = Math.max(area.lastColumn, column);
      area.slots += 1;
      return root;
    }),
  );
  const indexOf = new Map([...areas.keys()].map((root, index) => [root, index]));
  const cells = [...areas.values()].map(({ row, column, lastRow, lastColumn, slots }): FrameCell => {
    const rowSpan = lastRow - row + 1;
    const columnSpan = lastColumn - column + 1;
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      regular: slots === rowSpan * columnSpan,
      left: columns[column] ?? 0,
      right: columns[lastColumn + 1] ?? 0,
      top: rows[row] ?? 0,
      bottom: rows[lastRow + 1] ?? 0,
    };
  });
  return { cells, slots: slots.map((line) => line.map((root) => indexOf.get(root) ?? -1)) };
}

function tooManyCells(limits: Limits): UserError {
  return new UserError("too-many-cells", {
    zh: `页面上的线条组成的单元格超过上限（limits.cells = ${limits.cells}）`,
    en: `the lines on a page make more cells than allowed (limits.cells = ${limits.cells})`,
  });
}
