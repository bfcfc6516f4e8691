import { type BlockTemplate, type TableTemplate, tableOf } from "../../form/index.ts";
import type { Bead } from "../align/beads.ts";
import { columnsIn } from "../align/beads.ts";
import { cellsOf, filledOf, type ValueToken } from "../align/values.ts";
import { addsUp, applicants, countRight, type RowShape, remedies, sumOf } from "../sheet/row-shapes.ts";
import { showsCells } from "../sheet/rows.ts";
import type { TableCandidate } from "../tables/find-tables.ts";
import { thresholds } from "../thresholds.ts";
import { countIn } from "../words/numbers.ts";
import { emptyTerm } from "../words/terms.ts";
import type { AlignedRow } from "./table-rows.ts";

/**
 * Whether one of the figures of a row may be the half of a figure that a narrow cell broke: where they stand on several
 * lines of which one holds most, or with figures too many right above or below. That they are whole is believed where
 * they add up. Figures on lines of their own are not believed where they add up in another order: then the order of the
 * text is not that of the form.
 */
export function mayBeBroken(candidate: TableCandidate, row: AlignedRow): boolean {
  if (holdsHalves(row)) return true;
  // Each part of a row in parts stood whole beside its name, on a line of its own.
  if (candidate.inParts === true && showsCells(row.item)) return false;
  const columns = columnsIn(row.slot);
  const shape = [applicants, remedies].find((one) => one.columns === columns);
  const due = cellsDue(row, columns);
  if (due === null) return false;
  const cells = inFormOrder(due, row.slot.block, candidate.table.template);
  if (shape === undefined) return standApart(cells) || hasPiecesBeside(candidate, row, columns);
  const numbers = cells.map(numberOf);
  if (addsUp(numbers, shape)) return addsUp(withPieces(candidate, row, cells), shape);
  return (
    // Twice as many figures as columns may be the halves of one row as well as two rows.
    row.shared ||
    isStacked(due) ||
    isOutOfLine(cells, numbers, shape) ||
    hasPiecesBeside(candidate, row, columns) ||
    hasHalvesOfTotal(candidate, row, cells, shape)
  );
}

/** Whether figures stand on several lines, some of them side by side: nothing without totals says that they are one row's. */
function standApart(cells: readonly ValueToken[]): boolean {
  const lines = new Set(cells.map(({ cell }) => cell.at.line)).size;
  return lines > 1 && lines < cells.length;
}

/**
 * Whether figures stand right below others where blank lines part most: a narrow cell may have broken them, if those above
 * are of one length and none is longer.
 */
function isStacked(cells: readonly ValueToken[]): boolean {
  const gaps = cells.slice(1).map(({ row }, index) => row - (cells[index]?.row ?? row));
  const lengths = cells.map(({ cell }) => cell.text.trim().length);
  const full = new Set(gaps.flatMap((gap, index) => (gap === 1 ? [lengths[index] ?? 0] : [])));
  const [width = 0, ...others] = full;
  const isFull = others.length === 0 && width > 1 && lengths.every((length) => length <= width);
  return isFull && gaps.filter((gap) => gap === 1).length * 2 < gaps.length && gaps.every((gap) => gap > 0);
}

/** Totals stand last in the form, whatever their place in the file. */
function inFormOrder(
  cells: readonly ValueToken[],
  { columns }: BlockTemplate,
  { edition, key }: TableTemplate,
): readonly ValueToken[] {
  const form = tableOf(edition, key).blocks.flatMap((block) => block.columns);
  return cells
    .map((cell, index) => ({ cell, place: form.findIndex(({ path }) => path === columns[index]?.path) }))
    .sort((left, right) => left.place - right.place)
    .map(({ cell }) => cell);
}

/**
 * Whether two figures that follow each other are the halves of the total of those before (`764 179 634 842 241 9`: 2419),
 * or the figure right before or behind the row is the other half of a total.
 */
function hasHalvesOfTotal(
  { items }: TableCandidate,
  { bead, item }: AlignedRow,
  cells: readonly ValueToken[],
  { group }: RowShape,
): boolean {
  if (item.layout === "grid") return false;
  const texts = cells.map(({ cell }) => cell.text.trim());
  const numbers = cells.map(numberOf);
  const sumBefore = (at: number, count: number) => sumOf(numbers.slice(at - count, at));
  const isHalved = texts.some((text, at) => {
    const whole = joinedCount(text, texts[at + 1] ?? "");
    for (let count = fewestParts; count < group && count <= at; count++)
      if (sumBefore(at, count) === whole) return true;
    return false;
  });
  if (isHalved) return true;
  const [above, below] = neighboursOf(bead).map((index) => items[index]);
  const halves = [filledOf(above?.values ?? []).at(-1), filledOf(below?.values ?? [])[0]].flatMap(
    (half) => half ?? [],
  );
  return halves.some(({ cell: { text: half } }) =>
    texts.some((text, at) => {
      if ((at + 1) % group !== 0) return false;
      const sum = sumBefore(at, group - 1);
      return joinedCount(half.trim(), text) === sum || joinedCount(text, half.trim()) === sum;
    }),
  );
}

/** What two halves make, of which the first filled its cell; `NaN` where they make none. */
function joinedCount(first: string, second: string): number {
  const isHalf = /^(?![0０])\p{Nd}{2,}$/u.test(first) && /^\p{Nd}+$/u.test(second);
  return isHalf ? countIn(first + second) : Number.NaN;
}

const fewestParts = thresholds.brokenFigures.fewestParts;

/** Whether figures of a row may be halves: neither their number nor their sums say anything. */
export function holdsHalves({ values }: AlignedRow): boolean {
  return values.some(({ cell }) => cell.half === true);
}

/** The figures of a whole row, or all its cells with blank ones among them; `null` where they are fewer. */
function cellsDue({ values }: AlignedRow, columns: number): readonly ValueToken[] | null {
  const figures = filledOf(values);
  if (figures.length === columns) return figures;
  const cells = cellsOf(values);
  return cells.length === columns ? cells : null;
}

/** A blank cell and a placeholder stand for nothing. */
function numberOf({ cell }: ValueToken): number {
  return countIn(cell.text) || 0;
}

/** Whether figures of several lines that do not add up are those of another order, or some are of another row. */
function isOutOfLine(cells: readonly ValueToken[], numbers: readonly number[], shape: RowShape): boolean {
  if (cells.length !== filledOf(cells).length) return false;
  const lines = new Set(cells.map(({ row }) => row)).size;
  if (lines === 1) return false;
  if (lines < cells.length) return true;
  // Blank cells may be gone from such lines, and halves of figures stand in for them.
  if (shape.group < shape.columns && countRight(numbers, shape) === 0) return true;
  return rotations(numbers).some((turned) => addsUp(turned, shape)) || hasTurnedGroup(numbers, shape);
}

/** Whether the figures of a group do not add up, and do in another order. */
function hasTurnedGroup(numbers: readonly number[], { group }: RowShape): boolean {
  const isRight = (part: readonly number[]) => sumOf(part.slice(0, -1)) === part.at(-1);
  const groups = numbers.flatMap((_, at) => (at % group === 0 ? [numbers.slice(at, at + group)] : []));
  return groups.some((part) => !isRight(part) && rotations(part).some(isRight));
}

function rotations(numbers: readonly number[]): number[][] {
  return numbers.slice(1).map((_, index) => [...numbers.slice(index + 1), ...numbers.slice(0, index + 1)]);
}

/**
 * The figures with what stands right below them on a line without label that is no row: first parts may add up as well
 * as the whole. Empty where nothing stands there.
 */
function withPieces(
  candidate: TableCandidate,
  { bead }: AlignedRow,
  cells: readonly ValueToken[],
): readonly number[] {
  const [, next] = neighboursOf(bead);
  const below = candidate.items[next];
  const line = cells[0]?.row ?? -2;
  if (below === undefined || below.folded !== "" || below.row !== line + 1) return [];
  if (beadOf(candidate, next) !== null) return [];
  const parts = filledOf(below.values);
  const joined = cells.map((token) => {
    const part = parts.find(({ cell }) => cell.slot === token.cell.slot);
    return part === undefined ? numberOf(token) : countIn(token.cell.text.trim() + part.cell.text.trim());
  });
  return joined.some((number, index) => number !== numberOf(cells[index] as ValueToken)) ? joined : [];
}

/** Figures right above or below that belong to no row, or a row there with more figures than columns. */
function hasPiecesBeside(candidate: TableCandidate, { bead }: AlignedRow, columns: number): boolean {
  const { items, table } = candidate;
  const own = bead.items.flatMap((index) => items[index] ?? []);
  const lines = own.flatMap((item) => [item.row, ...rowsAround(item.values)]);
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  const isStream = haveLinesOfTheirOwn(own.flatMap(({ values }) => filledOf(values)));
  // Where each figure has a line of its own, blank lines and lines of words may stand amid those of a row.
  const isStranger = (index: number) =>
    beadOf(candidate, index) === null &&
    table.match(items[index]?.term ?? emptyTerm).best < thresholds.items.unlikeAny;
  const [above, below] = neighboursOf(bead);
  let next = below;
  while (isStream && items[next]?.filled === 0 && isStranger(next)) next++;
  return [above, next].some((index) => {
    const item = items[index];
    if (item === undefined || item.filled === 0) return false;
    const rows = filledOf(item.values).map(({ row }) => row);
    const goesOn = isStream && index === next && isStranger(index);
    if (!goesOn && !rows.some((row) => first - row === 1 || row - last === 1)) return false;
    // Cells that separators mark do not go on in the next line: what is too much in one row is that row's affair.
    if (showsCells(item) && item.folded !== "") return false;
    const other = beadOf(candidate, index);
    const slot = other?.kind === "row" ? table.slots[other.slot] : undefined;
    const figures = filledOf(item.values).filter(({ cell }) => /\p{Nd}/u.test(cell.text)).length;
    if (other !== null) return slot?.kind === "row" && figures > columnsIn(slot);
    // A row that the form does not have is one of its own where it is labelled and whole.
    const shown = goesOn ? cellsOf(item.values).length : figures;
    return item.folded === "" || shown < columns;
  });
}

/** Whether several figures stand on as many lines. */
function haveLinesOfTheirOwn(figures: readonly ValueToken[]): boolean {
  return figures.length > 1 && new Set(figures.map(({ row }) => row)).size === figures.length;
}

/** The first and the last line of some figures. They stand in the order of the file, and may be very many. */
function rowsAround(values: readonly ValueToken[]): number[] {
  return [values[0], values.at(-1)].flatMap((token) => token?.row ?? []);
}

/** Indexes of the items right before and behind those of a row; there may be none. */
function neighboursOf({ items }: AlignedRow["bead"]): readonly [number, number] {
  return [Math.min(...items) - 1, Math.max(...items) + 1];
}

/** What an item is part of; `null` where it is none of the form's. */
function beadOf({ alignment }: TableCandidate, index: number): Bead | null {
  const bead = alignment.beads.find(
    (one) => one.kind !== "noise" && one.kind !== "missing" && one.items.includes(index),
  );
  return bead ?? null;
}
