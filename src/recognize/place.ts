import type { Placement } from "../report/model.ts";
import type { Item, ValueToken } from "./items.ts";

/** Where the figures of one row go: one entry per column of its block. */
export interface PlacedRow {
  /** `null` where the layout shows that the cell is empty or not there. */
  readonly tokens: readonly (ValueToken | null)[];
  readonly placedBy: Placement;
}

/** What the complete rows of a table teach about the incomplete ones. */
export interface TableLayout {
  /** Columns (slots) of the figures, the same in every complete row; `null` where rows differ. */
  readonly slots: readonly number[] | null;
  /** Cells from the row's label to its first figure, the same in every complete row. */
  readonly offset: number | null;
  /** Blank cells before the first and behind the last figure of complete rows in a stream. */
  readonly lead: number | null;
  readonly trail: number | null;
  /** Slots of the column headers that were found, `null` for those that were not. */
  readonly headers: readonly (SlotRange | null)[];
}

export interface SlotRange {
  readonly slot: number;
  readonly span: number;
}

/** A row as aligned, before its figures have columns. */
export interface RowValues {
  /** The item that holds the row's label (or opens the row). */
  readonly item: Item;
  readonly values: readonly ValueToken[];
}

/** Complete rows needed before their layout is believed. */
const enoughRows = 2;

/**
 * Learns the layout of a table from its complete rows.
 * @param columns number of figures of a complete row
 */
export function learnLayout(
  rows: readonly RowValues[],
  columns: number,
  headers: readonly (SlotRange | null)[],
): TableLayout {
  const complete = rows.filter((row) => countFilled(row.values) === columns);
  if (complete.length < enoughRows) return { slots: null, offset: null, lead: null, trail: null, headers };
  const slots = complete.map((row) => filledOf(row.values).map((token) => token.cell.slot));
  const first = slots[0] ?? [];
  const same = slots.every((other) => other.every((slot, index) => slot === first[index]));
  return {
    slots: same ? first : null,
    offset: unanimous(complete.map((row) => offsetOf(row))),
    lead: unanimous(complete.map((row) => row.values.findIndex(isFilled))),
    trail: unanimous(complete.map((row) => row.values.length - 1 - row.values.findLastIndex(isFilled))),
    headers,
  };
}

/**
 * Puts the figures of one row into its columns, or returns `null` where the layout does not show which are missing.
 * Never guesses: see design.md, Recognition 4.
 */
export function placeRow(row: RowValues, columns: number, layout: TableLayout): PlacedRow | null {
  const filled = filledOf(row.values);
  const structured = inOneRow(row);
  if (filled.length === columns) return { tokens: filled, placedBy: structured ? "grid" : "sequence" };
  if (filled.length > columns) return null;
  const cells = row.values.filter((token) => token.kind !== "pad");
  if (structured) return placeStructured(row, cells, columns, layout);
  if (cells.length === columns) return { tokens: cells, placedBy: "sequence" };
  return placeStream(cells, filled, columns, layout);
}

function placeStructured(
  row: RowValues,
  cells: readonly ValueToken[],
  columns: number,
  layout: TableLayout,
): PlacedRow | null {
  const bySlot = layout.slots === null ? null : atSlots(cells, layout.slots);
  const byOffset = layout.offset === null ? null : atOffset(row, cells, columns, layout.offset);
  if (bySlot !== null && byOffset !== null) return sameTokens(bySlot, byOffset) ? grid(bySlot) : null;
  const only = bySlot ?? byOffset;
  if (only !== null) return grid(only);
  const byHeader = underHeaders(cells, layout.headers);
  if (byHeader !== null) return { tokens: byHeader, placedBy: "label" };
  if (layout.slots !== null) return null;
  if (cells.length === columns) return grid(cells);
  // Pads stand behind the figures (mess.md L1a); the first cells are the row's own.
  if (layout.offset === null && cells.length > columns && fillsOnly(cells, columns)) {
    return grid(cells.slice(0, columns));
  }
  return null;
}

function placeStream(
  cells: readonly ValueToken[],
  filled: readonly ValueToken[],
  columns: number,
  layout: TableLayout,
): PlacedRow | null {
  if (filled.length > 0) {
    const inner = cells.slice(cells.findIndex(isFilled), cells.findLastIndex(isFilled) + 1);
    if (inner.length === columns) return { tokens: inner, placedBy: "sequence" };
  }
  if (layout.lead === null || layout.trail === null) return null;
  const own = cells.slice(layout.lead, cells.length - layout.trail);
  return own.length === columns ? { tokens: own, placedBy: "sequence" } : null;
}

/** Figures at the very columns where complete rows have theirs. */
function atSlots(cells: readonly ValueToken[], slots: readonly number[]): (ValueToken | null)[] | null {
  const tokens = slots.map((slot) => cells.find((token) => covers(token, slot)) ?? null);
  const used = new Set(tokens);
  if (cells.some((token) => isFilled(token) && !used.has(token))) return null;
  return new Set(tokens.filter((token) => token !== null)).size ===
    tokens.filter((token) => token !== null).length
    ? tokens
    : null;
}

/**
 * Figures under the labels of their columns. Where some labels were lost, the figures must stand under exactly
 * the labels that are left: then the missing figure is that of the missing label.
 */
function underHeaders(
  cells: readonly ValueToken[],
  headers: readonly (SlotRange | null)[],
): (ValueToken | null)[] | null {
  const found = headers.filter((header) => header !== null);
  const filled = cells.filter(isFilled);
  if (filled.length === 0 || found.length < 2) return null;
  const partial = found.length < headers.length;
  if (partial && found.length !== filled.length) return null;
  const tokens = headers.map((header) => {
    if (header === null) return null;
    const under = cells.filter((token) => token.cell.slot === header.slot && token.cell.span === header.span);
    return under.length === 1 ? (under[0] ?? null) : null;
  });
  const used = new Set(tokens);
  return filled.every((token) => used.has(token)) ? tokens : null;
}

function covers(token: ValueToken, slot: number): boolean {
  return token.cell.slot <= slot && slot < token.cell.slot + token.cell.span;
}

/** Figures counted from the row's label, where merged cells are simply absent from the line. */
function atOffset(
  row: RowValues,
  cells: readonly ValueToken[],
  columns: number,
  offset: number,
): (ValueToken | null)[] | null {
  const start = row.item.cell.slot + offset;
  const own = cells.filter((token) => token.cell.slot >= start && token.cell.slot < start + columns);
  if (own.length !== columns) return null;
  if (countFilled(own) !== countFilled(cells)) return null;
  return own;
}

function fillsOnly(cells: readonly ValueToken[], columns: number): boolean {
  return countFilled(cells.slice(columns)) === 0;
}

function grid(tokens: readonly (ValueToken | null)[]): PlacedRow {
  return { tokens, placedBy: "grid" };
}

function sameTokens(left: readonly (ValueToken | null)[], right: readonly (ValueToken | null)[]): boolean {
  return left.every((token, index) => {
    const other = right[index] ?? null;
    return token === other || ((token === null || !isFilled(token)) && (other === null || !isFilled(other)));
  });
}

/** True where label and figures stand in one row of a grid or of a line with separators. */
function inOneRow(row: RowValues): boolean {
  const { layout } = row.item;
  if (layout !== "grid" && layout !== "line") return false;
  return row.values.every((token) => token.row === row.item.row);
}

function offsetOf(row: RowValues): number {
  const first = filledOf(row.values)[0];
  return first === undefined ? -1 : first.cell.slot - row.item.cell.slot;
}

function unanimous(numbers: readonly number[]): number | null {
  const first = numbers[0];
  return first !== undefined && numbers.every((number) => number === first) ? first : null;
}

function filledOf(values: readonly ValueToken[]): ValueToken[] {
  return values.filter(isFilled);
}

function countFilled(values: readonly ValueToken[]): number {
  return values.reduce((count, token) => (isFilled(token) ? count + 1 : count), 0);
}

function isFilled(token: ValueToken): boolean {
  return token.kind === "number" || token.kind === "text";
}
