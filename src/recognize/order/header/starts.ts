import type { BlockTemplate } from "../../../form/index.ts";
import { filledOf, type Item } from "../../align/items.ts";
import type { PhysicalCell } from "../../sheet/rows.ts";
import type { FileColumn, Token } from "./tokens.ts";
import { isHead } from "./tokens.ts";

/** Where headers begin on lines set with spaces: by the text of the form's label, once for each way of counting places. */
export type Starts = readonly ReadonlyMap<string, number>[];

/**
 * Where the headers of a block begin, if they and its rows stand on lines that are set with spaces. What stands further right has its figures
 * further right as well, on whichever line it was printed: headers of merged cells stand halfway between those beside them.
 *
 * Programs that print text count places in characters or in columns of a terminal: the way in which the figures of the
 * rows stand one below the other is theirs, both where that does not show.
 *
 * @param items the header and the rows
 * @returns `null` where lines are not set, or a label stands in several groups
 */
export function startsOf(
  items: readonly Item[],
  tokens: readonly Token[],
  rows: readonly Item[],
  block: BlockTemplate,
): Starts | null {
  if (new Set(block.columns.map(({ label }) => label.text)).size < block.columns.length) return null;
  const heads = tokens.filter(isHead);
  const isSet = ({ layout, separator }: Item) =>
    layout !== "grid" && layout !== "cell" && (separator ?? "space") === "space";
  // A column of labels, each on its own line, is only as far right as it is short.
  const isLine = ({ item }: Token, index: number) => heads[index + 1]?.item.row === item.row;
  if (![...heads.map(({ item }) => item), ...rows].every(isSet) || !heads.some(isLine)) return null;
  const lines = linesOf(items);
  return countsOf(rows, lines).map((count) => {
    const starts = new Map<string, number>();
    // What is left of a header on the lines below it begins where that does, or further right.
    for (const { label, item } of heads)
      if (label !== null && !starts.has(label.text))
        starts.set(label.text, count(item.cell, lines.get(item.row) ?? []));
    return starts;
  });
}

/** Whether no column stands left of the one before it. */
export function keepsStarts(order: readonly FileColumn[], starts: Starts): boolean {
  return starts.every((places) => {
    const own = order.flatMap((one) =>
      one.kind === "form" ? (places.get(one.column.label.text) ?? []) : [],
    );
    return own.every((place, index) => index === 0 || place >= (own[index - 1] ?? 0));
  });
}

/** The columns from left to right; `null` where two begin at one place, or the ways of counting do not agree. */
export function columnsByStart(starts: Starts, block: BlockTemplate): readonly FileColumn[] | null {
  const [order, ...others] = starts.map((places) => {
    if (new Set(places.values()).size < places.size) return null;
    const placed = block.columns.flatMap((column) => {
      const start = places.get(column.label.text);
      return start === undefined ? [] : [{ column, start }];
    });
    return placed.sort((one, other) => one.start - other.start).map(({ column }) => column);
  });
  if (order === undefined || order === null || order.length === 0) return null;
  if (others.some((other) => other?.join() !== order.join())) return null;
  return order.map((column) => ({ kind: "form", column }));
}

/** The cells of each line, in order. */
function linesOf(items: readonly Item[]): ReadonlyMap<number, readonly PhysicalCell[]> {
  const lines = new Map<number, PhysicalCell[]>();
  const put = (row: number, cell: PhysicalCell) => {
    const line = lines.get(row);
    if (line === undefined) lines.set(row, [cell]);
    else if (!line.includes(cell)) line.push(cell);
  };
  for (const { row, cell, values } of items) {
    put(row, cell);
    for (const value of values) put(value.row, value.cell);
  }
  return lines;
}

/** The place of a cell on its line. */
type Count = (cell: PhysicalCell, line: readonly PhysicalCell[]) => number;

const inCharacters: Count = ({ start = 0 }) => start;

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/gu;

const inColumns: Count = (cell, line) => {
  const start = inCharacters(cell, line);
  const before = line.filter((other) => inCharacters(other, line) < start);
  return before.reduce((columns, { text }) => columns + (text.match(wide)?.length ?? 0), start);
};

/** The ways of counting in which the figures of whole rows stand better one below the other: both where they do so alike. */
function countsOf(
  rows: readonly Item[],
  lines: ReadonlyMap<number, readonly PhysicalCell[]>,
): readonly Count[] {
  const [characters, columns] = [spreadOf(rows, lines, inCharacters), spreadOf(rows, lines, inColumns)];
  if (characters === columns) return [inCharacters, inColumns];
  return characters < columns ? [inCharacters] : [inColumns];
}

/** How far the figures of whole rows stand from one line down, be it the one on which they begin or that on which they end. */
function spreadOf(
  rows: readonly Item[],
  lines: ReadonlyMap<number, readonly PhysicalCell[]>,
  count: Count,
): number {
  const whole = rows
    .map(({ row, values }) => filledOf(values).filter((value) => value.row === row))
    .filter((figures, _, all) => figures.length === all.reduce((most, own) => Math.max(most, own.length), 0));
  const spreads = (whole[0] ?? []).map((_, index) => {
    const own = whole.flatMap((figures) => figures[index] ?? []);
    const starts = own.map(({ row, cell }) => count(cell, lines.get(row) ?? []));
    const ends = own.map(({ cell }, at) => (starts[at] ?? 0) + cell.text.trim().length);
    return Math.min(rangeOf(starts), rangeOf(ends));
  });
  return spreads.reduce((sum, spread) => sum + spread, 0);
}

function rangeOf(numbers: readonly number[]): number {
  const [first = 0] = numbers;
  const [least, most] = numbers.reduce(
    ([low, high], number) => [Math.min(low, number), Math.max(high, number)],
    [first, first],
  );
  return most - least;
}
