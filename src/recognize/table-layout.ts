import { filledOf, type Item, isFilled, type ValueToken } from "./items.ts";

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

/** Blank cells behind the figures, learnt from rows of the same ending. */
function trailsOf(rows: readonly RowValues[]): ReadonlyMap<string, number | null> {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    found.set(row.ending, [...(found.get(row.ending) ?? []), gapsOf(cellsOf(row)).at(-1) ?? 0]);
  }
  return new Map(Array.from(found, ([ending, counts]) => [ending, unanimous(counts)]));
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

function offsetOf(row: RowValues): number {
  const first = filledOf(row.values)[0];
  return first === undefined ? -1 : first.cell.slot - row.item.cell.slot;
}

function unanimous(numbers: readonly number[]): number | null {
  const first = numbers[0];
  return first !== undefined && numbers.every((number) => number === first) ? first : null;
}

export function endOf(row: RowValues): number {
  return Math.max(...row.values.map((token) => token.cell.slot + token.cell.span));
}

/** Blank cells before, between and behind the figures: one number more than there are figures. */
export function gapsOf(cells: readonly ValueToken[]): number[] {
  const gaps = [0];
  for (const cell of cells) {
    if (isFilled(cell)) gaps.push(0);
    else gaps[gaps.length - 1] = (gaps.at(-1) ?? 0) + 1;
  }
  return gaps;
}

export function cellsOf(row: RowValues): ValueToken[] {
  return row.values.filter((token) => token.kind !== "pad");
}

/** True where label and figures stand in one row of a grid or of a line with separators. */
export function inOneRow(row: RowValues): boolean {
  const { layout } = row.item;
  if (layout !== "grid" && layout !== "line") return false;
  return row.values.every((token) => token.row === row.item.row);
}

export function countFilled(values: readonly ValueToken[]): number {
  return values.reduce((count, token) => (isFilled(token) ? count + 1 : count), 0);
}
