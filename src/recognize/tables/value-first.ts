import { equationsOf } from "../../form/equations.ts";
import { type CellPointer, pointerOf, tableOf } from "../../form/index.ts";
import { balanceOf } from "../../form/sums.ts";
import type { Alignment } from "../align/beads.ts";
import type { Item } from "../align/items.ts";
import { isFilled, type ValueToken } from "../align/values.ts";
import { isForeign } from "../order/foreign-columns.ts";
import { thresholds } from "../thresholds.ts";
import { readValue } from "../words/numbers.ts";
import type { Slot, SlotTable } from "../words/slots.ts";
import { emptyTerm } from "../words/terms.ts";

const rowLikeness = thresholds.valueFirst.rowLikeness;

/**
 * Some converters print the figures of a row before its label, or some before and some behind it (pdftotext without
 * options). It shows where figures follow a column header although the next row has its label, or where figures stand
 * before the first row's label and none behind the last one's. Only then is another order tried at all.
 */
export function isOrderDoubtful(alignment: Alignment, items: readonly Item[], table: SlotTable): boolean {
  if (table.template.key === "remedies") return false;
  const rows = alignment.beads.flatMap((bead) => (bead.kind === "row" && !bead.lost ? [bead.items] : []));
  const ordered = rows.filter(([index]) => isOrdered(items[index ?? -1])).length;
  if (ordered * 2 > rows.length) return false;
  const headers = alignment.beads.some((bead, index) => {
    if (bead.kind !== "noise" || !hasFigures(items[bead.item]) || !isHeader(items[bead.item], table))
      return false;
    const next = alignment.beads.slice(index + 1).find((other) => other.kind !== "missing");
    return next?.kind === "row" && !next.lost;
  });
  if (headers || hasLabelBehind(alignment, items, table)) return true;
  const first = rows[0]?.[0];
  const last = rows.at(-1)?.at(-1);
  if (first === undefined || last === undefined) return false;
  const final = items[last];
  const columns = mostColumns(table);
  // A row of the file's own has its figures beside its label, or fewer than the form has columns.
  const isWholeBelow = (item: Item) => trailing(item).length === columns;
  const before = items
    .slice(Math.max(0, first - 2), first)
    .some((item) => hasFigures(item) && (isWholeBelow(item) || !isRowOfFile(item, columns, table)));
  return before && final !== undefined && trailing(final).length === 0;
}

/** A row was taken for one that lost its label, and then its label comes: the figures stood before it. */
function hasLabelBehind({ beads }: Alignment, items: readonly Item[], table: SlotTable): boolean {
  return beads.some((bead, index) => {
    if (bead.kind !== "row" || !bead.lost) return false;
    const behind = beads.slice(index + 1, index + 1 + nearby);
    return behind.some((other) => {
      if (other.kind !== "noise") return false;
      const { likeness } = table.match(items[other.item]?.term ?? emptyTerm);
      return (likeness[bead.slot] ?? 0) >= thresholds.valueFirst.headerLikeness;
    });
  });
}

/** Figures in heaps that belong to no row: columns were printed one after the other, and no row can be trusted. */
export function hasPiles({ beads }: Alignment, items: readonly Item[], table: SlotTable): boolean {
  if (table.template.key === "remedies") return false;
  const rows = beads.flatMap((bead) => (bead.kind === "row" ? (items[bead.items[0] ?? -1] ?? []) : []));
  // Where most labels have their figures beside them on the line, the order is in sight.
  if (rows.filter(({ values, row }) => values.some((value) => value.row === row)).length * 2 > rows.length)
    return false;
  const columns = mostColumns(table);
  let stray = 0;
  for (const bead of beads) {
    if (bead.kind === "noise" && !isRowOfFile(items[bead.item], columns, table))
      stray += items[bead.item]?.filled ?? 0;
    if (bead.kind !== "row" || bead.items.length !== 1) continue;
    const filled = items[bead.items[0] ?? -1]?.filled ?? 0;
    if (filled > 2 * columns) stray += filled;
  }
  return stray >= strayRows * columns;
}

function mostColumns({ template }: SlotTable): number {
  return Math.max(...template.blocks.map((block) => block.columns.length));
}

/** A row that the form does not have: a label that is none of the form's, and no more figures than columns. */
function isRowOfFile(item: Item | undefined, columns: number, { match, slots }: SlotTable): boolean {
  if (item === undefined || item.folded === "" || item.filled > columns) return false;
  return match(item.term).slots.every((like) => isOfFile(slots[like]));
}

const strayRows = thresholds.valueFirst.strayRows;

const nearby = thresholds.valueFirst.nearby;

function hasFigures(item: Item | undefined): boolean {
  return item !== undefined && item.filled > 0;
}

function isHeader(item: Item | undefined, table: SlotTable): boolean {
  if (item === undefined) return false;
  const { likeness } = table.match(item.term);
  return table.slots.some(
    (slot, index) =>
      slot.kind === "column" &&
      !isOfFile(slot) &&
      (likeness[index] ?? 0) >= thresholds.valueFirst.headerLikeness,
  );
}

/** A column that the form does not have: 小计 is the label of a row as well. */
function isOfFile(slot: Slot | undefined): boolean {
  return slot?.kind === "column" && slot.column !== null && isForeign(slot.column);
}

/** A label with figures beside it in a row of its own: there the order of label and figures is in sight. */
function isOrdered(item: Item | undefined): boolean {
  if (item === undefined || item.separator === "space") return false;
  if (item.layout !== "grid" && item.layout !== "line") return false;
  return item.values.some(({ row }) => row === item.row);
}

/**
 * Whether the turned reading is free of doubt. Every row must be there and whole, and each figure be of its column's
 * type: beside a blank row, a figure before one label may be the one behind another. 表三 must satisfy every relation
 * of the form, too: with its figures moved on by one row its columns would not add up. 表二 has no relations; its
 * blocks differ in their columns, so that figures moved on by one row would be too many or too few.
 */
export function fits(alignment: Alignment, items: readonly Item[], table: SlotTable): boolean {
  const numbers = new Map<CellPointer, number>();
  const { template } = table;
  const whole = alignment.beads.every((bead) => {
    const slot = bead.kind === "noise" ? undefined : table.slots[bead.slot];
    if (slot?.kind !== "row") return true;
    if (bead.kind !== "row") return false;
    const values = bead.items.flatMap((index) => items[index]?.values ?? []);
    if (values.length !== slot.block.columns.length) return false;
    return slot.block.columns.every((column, index) => {
      const { value } = readValue(values[index]?.cell.text ?? "", column.type, column.unit ?? null);
      if (typeof value === "number") numbers.set(pointerOf(template.key, slot.row.path, column.path), value);
      return value !== null;
    });
  });
  if (!whole) return false;
  return equationsOf(tableOf(template.edition, template.key)).every(
    (equation) => balanceOf(equation, (pointer) => numbers.get(pointer) ?? null).status === "holds",
  );
}

/** The same items with the values before each row label as its own; header and group labels are passed over. */
export function valuesFirst(items: readonly Item[], table: SlotTable): Item[] {
  const rowSlots = table.slots.flatMap((slot, index) => (slot.kind === "row" ? [index] : []));
  let pending: readonly ValueToken[] = [];
  return items.map((item) => {
    const { likeness } = table.match(item.term);
    const isRow = rowSlots.some((index) => (likeness[index] ?? 0) >= rowLikeness);
    const own = isRow ? takeOver(inline(item), pending) : [];
    pending = isRow ? trailing(item) : [...pending, ...inline(item), ...trailing(item)];
    return { ...item, layout: "plain" as const, values: own, filled: own.length, blanks: 0 };
  });
}

/**
 * The first figures of a row may stand behind its label on the same line, the others before it. That is believed only
 * where the figures then add up to the last of them, the total; otherwise none is the row's in this order.
 */
function takeOver(behind: readonly ValueToken[], before: readonly ValueToken[]): readonly ValueToken[] {
  if (behind.length === 0) return before;
  const joined = [...behind, ...before];
  const numbers = joined.map((token) => readValue(token.cell.text, "count").value);
  const total = numbers.pop();
  const sum = numbers.reduce<number>(
    (all, number) => all + (typeof number === "number" ? number : Number.NaN),
    0,
  );
  return sum === total ? joined : [];
}

function inline(item: Item): ValueToken[] {
  return item.values.filter((value) => value.row === item.row && isFilled(value));
}

function trailing(item: Item): ValueToken[] {
  return item.values.filter((value) => value.row !== item.row && isFilled(value));
}
