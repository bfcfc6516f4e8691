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
  /** Cells from the row's label to its first figure, by the slot of the label. */
  readonly offsets: ReadonlyMap<number, number | null>;
  /** The same for every slot, where complete rows with labels in different slots agree (merged cells are absent). */
  readonly offset: number | null;
  /** Cells of the line that holds the headers of all columns; `null` where they stand in several lines. */
  readonly headerWidth: number | null;
  /** Slot behind the last cell of complete rows of a grid. */
  readonly end: number | null;
  /** Cells of a complete row, from its first cell and from its label, where all complete rows agree. */
  readonly width: number | null;
  readonly tail: number | null;
  /** Blank cells before, between and behind the figures of complete rows in a stream. */
  readonly lead: number | null;
  readonly gap: number | null;
  /** By `RowValues.ending`: what follows the figures depends on the label cells around the row's end. */
  readonly trail: ReadonlyMap<string, number | null>;
  /** The same for all complete rows, where they agree. */
  readonly commonTrail: number | null;
  /** Slots of the column headers that were found, `null` for those that were not. */
  readonly headers: readonly (SlotRange | null)[];
  /** True where (nearly) every row of the table shows exactly as many cells as it should, blank ones included. */
  readonly exact: boolean;
  /** Cells of every line of the table, where all have the same number. */
  readonly rectangle: number | null;
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
  /** Rows with the same ending have the same label cells before them and before the next row. */
  readonly ending: string;
}

/** Complete rows needed before their layout is believed. */
const enoughRows = 2;

/**
 * Learns the layout of a block from its complete rows.
 * @param columns number of figures of a complete row of the block
 * @param lines complete rows of the whole table that stand in one line or grid row
 * @param streams complete rows of the whole table whose cells follow each other
 */
export function learnLayout(
  rows: readonly RowValues[],
  columns: number,
  headers: readonly (SlotRange | null)[],
  lines: readonly RowValues[],
  streams: readonly RowValues[],
  headerWidth: number | null,
  table: TableShape,
): TableLayout {
  const complete = rows.filter((row) => countFilled(row.values) === columns);
  const slots = complete.map((row) => filledOf(row.values).map((token) => token.cell.slot));
  const first = slots[0] ?? [];
  const same = slots.every((other) => other.every((slot, index) => slot === first[index]));
  return {
    slots: complete.length >= enoughRows && same ? first : null,
    ...offsetsOf(lines),
    headerWidth,
    end: unanimous(lines.map(endOf)),
    width: unanimous(lines.map((row) => row.item.width)),
    tail: unanimous(lines.map((row) => row.item.width - row.item.cell.slot)),
    lead: unanimous(streams.map((row) => cellsOf(row).findIndex(isFilled))),
    gap: unanimous(streams.flatMap((row) => gapsOf(cellsOf(row)).slice(1, -1))),
    trail: trailsOf(streams),
    commonTrail: unanimous(streams.map((row) => gapsOf(cellsOf(row)).at(-1) ?? 0)),
    headers,
    exact: table.exact,
    rectangle: table.rectangle,
  };
}

/** What all rows of a table tell, complete or not. */
export interface TableShape {
  readonly exact: boolean;
  readonly rectangle: number | null;
}

/** Share of rows that must show all their cells before a row without any complete neighbour is counted off. */
const exactShare = 0.9;

/** @param rows each row of the table that stands in one line or grid row, with the number of figures due */
export function shapeOf(rows: readonly { readonly row: RowValues; readonly columns: number }[]): TableShape {
  const exact = rows.filter(({ row, columns }) => cellsOf(row).length === columns);
  return {
    exact: rows.length >= 3 && exact.length >= rows.length * exactShare,
    rectangle: unanimous(rows.map(({ row }) => row.item.width)),
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
  const cells = cellsOf(row);
  if (structured) return placeStructured(row, cells, columns, layout);
  if (row.item.ended && cells.length === columns) return sequence(cells);
  return placeStream(cells, columns, layout, layout.trail.get(row.ending) ?? layout.commonTrail);
}

function placeStructured(
  row: RowValues,
  cells: readonly ValueToken[],
  columns: number,
  layout: TableLayout,
): PlacedRow | null {
  const { layout: kind, separator, width } = row.item;
  // A line shorter than that of its headers has lost cells, and nothing shows which.
  if (kind === "line" && layout.headerWidth !== null && width < layout.headerWidth) return null;
  // A true grid, or tabs, keep their columns. Between bars they do where all complete rows agree, whatever the
  // depth of their labels, and the line is as long as theirs: cells may have been dropped from a shorter one.
  const trueColumns = kind === "grid" || separator === "tab";
  const sameColumns = trueColumns || (separator === "pipe" && row.item.width === layout.width);
  const bySlot = layout.slots === null || !sameColumns ? null : atSlots(cells, layout.slots);
  const byOffset = kind === "grid" ? null : atOffset(row, cells, columns, layout);
  if (bySlot !== null && byOffset !== null) return sameTokens(bySlot, byOffset) ? grid(bySlot) : null;
  const only = bySlot ?? byOffset;
  if (only !== null) return grid(only);
  // A row of a grid that reaches as far as the complete ones has lost no cell: its cells are counted off.
  const reaches = layout.end === null || endOf(row) === layout.end;
  if (kind === "grid" && layout.slots === null && cells.length === columns && reaches) return grid(cells);
  const counted = layout.exact && cells.length === columns;
  if (counted && layout.slots === null && separator !== "space") return grid(cells);
  const columnsKept = trueColumns || (separator === "pipe" && width === layout.rectangle);
  const byHeader = columnsKept ? underHeaders(cells, layout.headers) : null;
  if (byHeader !== null) return { tokens: byHeader, placedBy: "label" };
  if (layout.slots !== null && trueColumns) return null;
  // Nothing was learnt: the table has no complete row, and the row shows as many cells as it should.
  const unknown = layout.slots === null && layout.offsets.size === 0;
  return unknown && cells.length === columns && separator !== "space" ? grid(cells) : null;
}

/**
 * Cells that follow each other. Lines that only separate (mess.md L4) or end a row (L5) look like blank cells:
 * complete rows tell how many there are around a figure, whatever is more is a blank cell.
 */
function placeStream(
  cells: readonly ValueToken[],
  columns: number,
  layout: TableLayout,
  trail: number | null,
): PlacedRow | null {
  const { lead, gap } = layout;
  if (lead === null || trail === null || (gap === null && columns > 1)) {
    return cells.length === columns && isFilled(cells[0]) && isFilled(cells[columns - 1])
      ? sequence(cells)
      : null;
  }
  const between = gap ?? 0;
  const gaps = gapsOf(cells);
  const figures = cells.filter(isFilled);
  const blank = (count: number): null[] => new Array(count).fill(null);
  const tokens: (ValueToken | null)[] = [];
  for (const [index, found] of gaps.entries()) {
    const usual = index === 0 ? lead : index === gaps.length - 1 ? trail : between;
    // A blank cell brings its own separators: in L4 one line, elsewhere the blank line itself.
    if (found < usual) return null;
    tokens.push(...blank(found - usual));
    const figure = figures[index];
    if (figure !== undefined) tokens.push(figure);
  }
  if (figures.length === 0 || tokens.length !== columns) return null;
  return sequence(withBlankCells(tokens, cells));
}

/** Blank cells keep the place of a blank line near them, so that findings can point at it. */
function withBlankCells(
  tokens: readonly (ValueToken | null)[],
  cells: readonly ValueToken[],
): (ValueToken | null)[] {
  const used = new Set<ValueToken>();
  let last = -1;
  return tokens.map((token) => {
    if (token !== null) {
      last = cells.indexOf(token);
      return token;
    }
    const free = cells.find((cell, index) => index > last && cell.kind === "blank" && !used.has(cell));
    if (free === undefined) return null;
    used.add(free);
    return free;
  });
}

/** Blank cells before, between and behind the figures: one number more than there are figures. */
function gapsOf(cells: readonly ValueToken[]): number[] {
  const gaps = [0];
  for (const cell of cells) {
    if (isFilled(cell)) gaps.push(0);
    else gaps[gaps.length - 1] = (gaps.at(-1) ?? 0) + 1;
  }
  return gaps;
}

/** Blank cells behind the figures, learnt from rows of the same ending. */
function trailsOf(rows: readonly RowValues[]): ReadonlyMap<string, number | null> {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    found.set(row.ending, [...(found.get(row.ending) ?? []), gapsOf(cellsOf(row)).at(-1) ?? 0]);
  }
  return new Map(Array.from(found, ([ending, counts]) => [ending, unanimous(counts)]));
}

function cellsOf(row: RowValues): ValueToken[] {
  return row.values.filter((token) => token.kind !== "pad");
}

function sequence(tokens: readonly (ValueToken | null)[]): PlacedRow {
  return { tokens, placedBy: "sequence" };
}

/** Figures at the very columns where complete rows have theirs; every column must show a cell, be it blank. */
function atSlots(cells: readonly ValueToken[], slots: readonly number[]): ValueToken[] | null {
  const tokens = slots.flatMap((slot) => cells.find((token) => covers(token, slot)) ?? []);
  const used = new Set(tokens);
  if (used.size !== slots.length) return null;
  return cells.some((token) => isFilled(token) && !used.has(token)) ? null : tokens;
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
  // Headers of several lines overlap where merged cells are absent: then their columns are not those of the rows.
  if (found.some((header, index) => index > 0 && header.slot <= (found[index - 1]?.slot ?? -1))) return null;
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
  // A column whose label is there must show a cell, be it blank: a cell that was dropped shifts its neighbours.
  if (headers.some((header, index) => header !== null && tokens[index] === null)) return null;
  return filled.every((token) => used.has(token)) ? tokens : null;
}

function covers(token: ValueToken, slot: number): boolean {
  return token.cell.slot <= slot && slot < token.cell.slot + token.cell.span;
}

/**
 * Figures counted from the row's label, where merged cells are simply absent from the line. The line must be as
 * long as complete ones: where blank cells were dropped, nothing shows which.
 */
function atOffset(
  row: RowValues,
  cells: readonly ValueToken[],
  columns: number,
  layout: TableLayout,
): readonly ValueToken[] | null {
  const { width, tail } = layout;
  const offset = layout.offsets.get(row.item.cell.slot) ?? layout.offset;
  const whole = width !== null ? row.item.width === width : tail === row.item.width - row.item.cell.slot;
  if (!whole || offset === null) return null;
  const start = row.item.cell.slot + offset;
  const own = cells.filter((token) => token.cell.slot >= start && token.cell.slot < start + columns);
  if (own.length !== columns) return null;
  return countFilled(own) === countFilled(cells) ? own : null;
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
export function inOneRow(row: RowValues): boolean {
  const { layout } = row.item;
  if (layout !== "grid" && layout !== "line") return false;
  return row.values.every((token) => token.row === row.item.row);
}

function offsetsOf(rows: readonly RowValues[]): Pick<TableLayout, "offsets" | "offset"> {
  const found = new Map<number, number[]>();
  for (const row of rows) {
    const slot = row.item.cell.slot;
    found.set(slot, [...(found.get(slot) ?? []), offsetOf(row)]);
  }
  const offsets = new Map(Array.from(found, ([slot, own]) => [slot, unanimous(own)]));
  return { offsets, offset: offsets.size > 1 ? unanimous(rows.map(offsetOf)) : null };
}

function endOf(row: RowValues): number {
  return Math.max(...row.values.map((token) => token.cell.slot + token.cell.span));
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

function isFilled(token: ValueToken | undefined): boolean {
  return token !== undefined && (token.kind === "number" || token.kind === "text");
}
