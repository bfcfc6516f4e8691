import { foldLabel } from "../../form/fold.ts";
import { addsUp, applicants } from "../sheet/row-shapes.ts";
import { thresholds } from "../thresholds.ts";
import type { SlotTable } from "../words/slots.ts";
import { emptyTerm, type Term, termOf } from "../words/terms.ts";
import { type Alignment, columnsIn } from "./beads.ts";
import { type Item, withValues } from "./items.ts";
import { cellsOf } from "./values.ts";

const anchorLikeness = thresholds.countedRows.anchorLikeness;

const rowLikeness = thresholds.countedRows.rowLikeness;

const pieceOfRow = thresholds.countedRows.pieceOfRow;

const structureLikeness = thresholds.countedRows.structureLikeness;

const fewestAnchors = thresholds.countedRows.fewestAnchors;

/**
 * Programs that take tables out of a PDF by their lines print the rows of figures between bars, in the order of the
 * page, but labels of several lines apart from them: before, between or behind the rows, in heaps. There the label that
 * figures follow may be that of another row. So rows without a label beside them are counted off: between two rows that
 * have theirs, there must be exactly as many as in the form. Where the count is another one and labels lie in heaps,
 * nothing shows which row is which, and no label takes these figures.
 *
 * @returns the items with labels and figures that do not belong together taken apart; `null` where none need be
 */
export function countedRows(
  all: readonly Item[],
  { firstItem, lastItem }: Alignment,
  table: SlotTable,
): Item[] | null {
  if (!all.slice(firstItem, lastItem + 1).some(standsApart)) return null;
  const items = withoutLabelCells(all, table);
  const rows = items.flatMap((item, index) => figureRow(item, index, table) ?? []);
  const anchors = rows.filter(({ slot }) => slot !== null);
  if (anchors.length < fewestAnchors || !isAscending(anchors.map(({ slot }) => slot ?? -1))) return null;
  const result: (readonly Item[])[] = items.map((item) => [item]);
  const gaps = gapsOf(anchors).map((gap) => settle(gap, rows, items, table, result));
  return gaps.includes(true) ? result.flat() : null;
}

/** Settles which rows stand between two anchors, in `result`; `false` where none is apart from its label. */
function settle(
  { above, below }: Gap,
  rows: readonly FigureRow[],
  items: readonly Item[],
  table: SlotTable,
  result: (readonly Item[])[],
): boolean {
  const slots = rowSlots(table, (above?.slot ?? -1) + 1, below?.slot ?? table.slots.length);
  const own = rows.filter(
    ({ index }) => index > (above?.index ?? -1) && index < (below?.index ?? items.length),
  );
  // Rows before the first label and behind the last one may be those of another table.
  const isInner = above !== null && below !== null;
  const between = isInner ? own : nearest(own, above === null, slots.length + 1, items, table);
  if (between.every(({ beside }) => beside)) return false;
  const from = above === null ? labelsFrom(items, between[0]?.index ?? 0, -1, table) : above.index + 1;
  const to = below === null ? labelsFrom(items, between.at(-1)?.index ?? 0, 1, table) + 1 : below.index;
  const at = new Map(between.map((row, place) => [row.index, { row, place }]));
  const counted = fits(items, between, slots, table);
  const named = between.length > slots.length ? null : namedRows(items, from, to, at, table);
  if (named !== null && (!counted || named.every(({ slot }, place) => slot === slots[place]))) {
    for (const { slot, pieces } of named) rejoin(result, pieces, slot);
    return true;
  }
  for (let index = from; index < to; index++) {
    const item = items[index];
    const place = at.get(index)?.place;
    if (item === undefined) continue;
    result[index] =
      place === undefined
        ? asLabel(item, counted, table)
        : asCounted(item, counted ? (slots[place] ?? null) : null, table);
  }
  return true;
}

/**
 * Rows without labels, without the blank cells left of their figures where the labels of other rows stand: as many as
 * those have cells beside their figures.
 */
function withoutLabelCells(items: readonly Item[], table: SlotTable): readonly Item[] {
  const columns = Math.max(...table.template.blocks.map((block) => block.columns.length));
  const spares = new Set(
    items.flatMap((item, index) =>
      figureRow(item, index, table)?.slot == null ? [] : [item.width - columns],
    ),
  );
  return items.map((item) => {
    const cells = cellsOf(item.values);
    const spare = cells.length - columns;
    if (spare <= 0 || !spares.has(spare)) return item;
    if (item.folded !== "" && cells.some(({ row }) => row === item.row)) return item;
    if (cells.slice(0, spare).some(({ kind }) => kind !== "blank")) return item;
    return withValues(item, cells.slice(spare));
  });
}

/** Whether cells stand in a row of their own, apart from their label: nearly no table has any. */
function standsApart({ values, folded, row }: Item): boolean {
  const first = values[0];
  if (first === undefined || values[1]?.row !== first.row) return false;
  return folded === "" || first.row !== row;
}

/** A row of figures in a physical row of its own. */
interface FigureRow {
  readonly index: number;
  /** Whether a label stands in the same physical row. */
  readonly beside: boolean;
  /** The row of the form whose label that is; `null` where it does not say. */
  readonly slot: number | null;
}

function figureRow(item: Item, index: number, table: SlotTable): FigureRow | null {
  const cells = cellsOf(item.values);
  const [first] = cells;
  if (first === undefined || cells.filter(({ row }) => row === first.row).length < 2) return null;
  const beside = item.folded !== "" && first.row === item.row;
  // Blank cells behind a label of its own are those of its line.
  if (item.filled === 0 && item.folded !== "") return null;
  if (!beside) return { index, beside, slot: null };
  const own = slotsOf(item.term, table, anchorLikeness);
  const isKnown = own.length === 1 && item.layout !== "plain" && item.separator !== "space";
  return { index, beside, slot: isKnown ? (own[0] ?? null) : null };
}

/** Neighbours among the rows with labels of their own; the first gap has none above and the last none below. */
interface Gap {
  readonly above: FigureRow | null;
  readonly below: FigureRow | null;
}

function gapsOf(anchors: readonly FigureRow[]): Gap[] {
  const bounds = [null, ...anchors, null];
  return bounds.slice(1).map((below, index) => ({ above: bounds[index] ?? null, below }));
}

/** The last rows, or the first ones, that have as many cells as a row of the table, `most` of them. */
function nearest(
  rows: readonly FigureRow[],
  last: boolean,
  most: number,
  items: readonly Item[],
  table: SlotTable,
): readonly FigureRow[] {
  const columns = table.template.blocks.map((block) => block.columns.length);
  const other = ({ index }: FigureRow) => {
    const item = items[index];
    return item === undefined || !columns.includes(item.filled + item.blanks);
  };
  if (last) return rows.slice(Math.max(rows.findLastIndex(other) + 1, rows.length - most));
  const end = rows.findIndex(other);
  return rows.slice(0, Math.min(end < 0 ? rows.length : end, most));
}

/** The last of the pieces of labels that follow each other, up or down from a row. */
function labelsFrom(items: readonly Item[], row: number, step: 1 | -1, table: SlotTable): number {
  let index = row;
  for (let next = items[index + step]; next !== undefined; next = items[index + step]) {
    const { best, structure } = table.match(next.term);
    if (next.filled > 0 || best < pieceLikeness || structure >= structureLikeness) break;
    index += step;
  }
  return index;
}

const pieceLikeness = thresholds.countedRows.pieceLikeness;

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

function rowSlots(table: SlotTable, from: number, to: number): number[] {
  const slots: number[] = [];
  for (let slot = from; slot < to; slot++) if (table.slots[slot]?.kind === "row") slots.push(slot);
  return slots;
}

/** A row whose label stands right before its figures, in one or several pieces. */
interface NamedRow {
  readonly slot: number;
  /** Indexes of the pieces; the last one has the figures. */
  readonly pieces: readonly number[];
}

/** The rows, where each has its label right before its figures, all in order; `null` where one has none or no figures. */
function namedRows(
  items: readonly Item[],
  from: number,
  to: number,
  figures: ReadonlyMap<number, { readonly row: FigureRow }>,
  table: SlotTable,
): NamedRow[] | null {
  const rows: NamedRow[] = [];
  const foldedOf = (index: number) => items[index]?.folded ?? "";
  let pieces: number[] = [];
  for (let index = from; index < to; index++) {
    const item = items[index];
    if (item === undefined) continue;
    const row = figures.get(index)?.row;
    if (row?.beside === true) return null;
    if (row === undefined) {
      // A number among the labels: of a page, or of a row.
      if (item.filled > 0) return null;
      if (!isGroupLabel(item, table)) pieces.push(index);
      continue;
    }
    pieces.push(index);
    const [slot, ...others] = slotsLike(pieces.map(foldedOf).join(""), table, anchorLikeness);
    if (slot === undefined || others.length > 0) return null;
    // A label with that of another row behind it is still like the first.
    const isOther = (index: number) => {
      const like = slotsLike(foldedOf(index), table, pieceOfRow);
      return like.length > 0 && !like.includes(slot);
    };
    if (pieces.some(isOther)) return null;
    rows.push({ slot, pieces });
    pieces = [];
  }
  if (pieces.some((index) => slotsLike(foldedOf(index), table, rowLikeness).length > 0)) return null;
  return isAscending(rows.map(({ slot }) => slot)) ? rows : null;
}

/** The pieces of a label as one, with the figures of the last: the row that it names. */
function rejoin(result: (readonly Item[])[], pieces: readonly number[], slot: number): void {
  const parts = pieces.flatMap((index) => result[index] ?? []);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return;
  const raw = parts.map((part) => part.raw).join("");
  const term = termOf(foldLabel(raw));
  for (const index of pieces) result[index] = [];
  const whole = { ...last, raw, term, folded: term.folded, cell: first.cell, row: first.row };
  result[pieces.at(-1) ?? 0] = [{ ...whole, countedAs: slot }];
}

/** Slots of rows that a text is like. */
function slotsLike(folded: string, table: SlotTable, least: number): number[] {
  return slotsOf(termOf(folded), table, least);
}

function slotsOf(term: Term, table: SlotTable, least: number): number[] {
  const { likeness, slots } = table.match(term);
  return slots.filter((slot) => table.slots[slot]?.kind === "row" && (likeness[slot] ?? 0) >= least);
}

function isGroupLabel({ term }: Item, table: SlotTable): boolean {
  return table.match(term).structure >= structureLikeness;
}

/** Whether the rows are as many as the form has there, each with as many figures, and none labelled as another one. */
function fits(
  items: readonly Item[],
  rows: readonly FigureRow[],
  slots: readonly number[],
  table: SlotTable,
): boolean {
  if (rows.length !== slots.length) return false;
  return rows.every(({ index, beside }, at) => {
    const item = items[index];
    const slot = slots[at] ?? -1;
    const template = table.slots[slot];
    if (item === undefined || template?.kind !== "row") return false;
    if (item.filled + item.blanks !== columnsIn(template)) return false;
    if (!beside && item.blanks > 0 && !isWhole(item)) return false;
    return !beside || isGroupLabel(item, table) || (table.match(item.term).likeness[slot] ?? 0) > 0;
  });
}

/** What is left of figures that narrow cells broke stands among blank cells, too, and does not add up. */
function isWhole({ values, filled }: Item): boolean {
  const cells = cellsOf(values);
  const numbers = cells.map(({ cell }) => Number(cell.text.trim()));
  if (numbers.length !== applicants.columns) return true;
  return filled > mostPieces && addsUp(numbers, applicants);
}

const mostPieces = thresholds.countedRows.mostPieces;

/**
 * Where rows were counted off, a label among them takes part no more: another row's figures may follow it. Nor does a
 * number behind it, such as that of a page, make a row of it.
 */
function asLabel(item: Item, counted: boolean, table: SlotTable): Item[] {
  const isGroup = item.filled === 0 && isGroupLabel(item, table);
  if (!counted || isGroup) return [item];
  if (item.filled === 0 || item.folded === "") return [{ ...item, countedAs: null }];
  return [withoutValues(item, null), withoutLabel(item, null)];
}

/** The row that was counted off, or with no row to be (`null`); a label that is not its own is taken from it. */
function asCounted(item: Item, slot: number | null, table: SlotTable): Item[] {
  const [first] = item.values;
  const isBeside = item.folded !== "" && first?.row === item.row;
  const isGroup = isBeside && isGroupLabel(item, table);
  if (isBeside && !isGroup) return [slot === null ? item : { ...item, countedAs: slot }];
  const figures = withoutLabel(item, slot);
  if (item.folded === "") return [figures];
  return [withoutValues(item, isGroup || slot === null ? undefined : null), figures];
}

function withoutValues(item: Item, countedAs: null | undefined): Item {
  const label = withValues(item, []);
  return countedAs === undefined ? label : { ...label, countedAs };
}

function withoutLabel(item: Item, countedAs: number | null): Item {
  const { cell, row } = item.folded === "" ? item : (item.values[0] ?? item);
  return {
    ...item,
    ...{ raw: "", folded: "", term: emptyTerm },
    ...{ cell, row, layout: "line", separator: "pipe" },
    countedAs,
  };
}
