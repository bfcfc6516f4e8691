import type { Item } from "../align/items.ts";
import { cellsOf, filledOf, isFilled, type ValueToken } from "../align/values.ts";
import { thresholds } from "../thresholds.ts";

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
  /** The same of the longest of them; 0 where there are none. */
  readonly reach: number;
  /** The same of those of the block alone. */
  readonly ownReach: number;
  /** Cells of a complete row, from its first cell and from its label, where all complete rows agree. */
  readonly width: number | null;
  readonly tail: number | null;
  /** Cells behind the last figure of complete rows, where they agree: a separator that ends each line, or more. */
  readonly spare: number | null;
  /** Blank cells before, between and behind the figures of complete rows in a stream. */
  readonly lead: number | null;
  readonly gap: number | null;
  /** By `RowValues.kinds`: what follows the figures depends on the label cells around the row's end. */
  readonly trail: ReadonlyMap<string, number | null>;
  /**
   * The same for all complete rows, where they agree; `null` where separators fill up rows, as many as each lacks to the
   * width of the table: then it is no rule for rows with other label cells.
   */
  readonly commonTrail: number | null;
  /** Slots of the column headers that were found, `null` for those that were not. */
  readonly headers: readonly (SlotRange | null)[];
  /** True where (nearly) every row of the table shows exactly as many cells as it should, blank ones included. */
  readonly exact: boolean;
  /** The same of rows each of whose cells has a line of its own and a mark. */
  readonly exactMarked: boolean;
  /** The same of every row, however few they are. */
  readonly even: boolean;
  /** Cells of every line of the table, where all have the same number. */
  readonly rectangle: number | null;
  /** True where every line ends with a blank cell: with a separator, as likely. */
  readonly endsBlank: boolean;
}

export interface SlotRange {
  /** Index of the physical row. */
  readonly row: number;
  readonly slot: number;
  readonly span: number;
  /** Where the blank cells behind it end, that may only space out the table; where it ends itself if there are none. */
  readonly end: number;
  /** Where the last cell of its row ends. */
  readonly rowEnd: number;
}

/** A row as aligned, before its figures have columns. */
export interface RowValues {
  /** The item that holds the row's label (or opens the row). */
  readonly item: Item;
  readonly values: readonly ValueToken[];
  /**
   * Kinds of rows that it is one of, from wide to narrow: with as many columns; with the same label cells before them; and
   * with the same before the next row.
   */
  readonly kinds: readonly string[];
}

const enoughRows = thresholds.tableLayout.enoughRows;

/** What all rows of a table teach about each of its blocks. */
export type CommonLayout = Pick<
  TableLayout,
  | "offsets"
  | "offset"
  | "end"
  | "reach"
  | "width"
  | "tail"
  | "spare"
  | "lead"
  | "gap"
  | "trail"
  | "commonTrail"
  | "exact"
  | "exactMarked"
  | "even"
  | "rectangle"
  | "endsBlank"
>;

/** A row with the number of figures due. */
export interface DueRow {
  readonly row: RowValues;
  readonly columns: number;
}

/** @param rows every row that was aligned, complete or not, except torn ones */
export function learnTable(rows: readonly DueRow[]): CommonLayout {
  const complete = rows
    .filter(({ row, columns }) => countFilled(row.values) === columns)
    .map(({ row }) => row);
  const lines = complete.filter(inOneRow);
  const streams = complete.filter((row) => !inOneRow(row));
  const ends = lines.map(endOf);
  const gaps = streams.map((row) => gapsOf(cellsOf(row.values)));
  return {
    ...offsetsOf(lines),
    end: unanimous(ends),
    reach: Math.max(0, ...ends),
    width: unanimous(lines.map((row) => row.item.width)),
    tail: unanimous(lines.map(tailOf)),
    spare: unanimous(lines.map(spareOf)),
    lead: unanimous(gaps.map((own) => own[0] ?? 0)),
    gap: unanimous(gaps.flatMap((own) => own.slice(1, -1))),
    trail: trailsOf(streams, gaps),
    commonTrail: streams.some(isPadded) ? null : unanimous(gaps.map((own) => own.at(-1) ?? 0)),
    ...shapeOf(rows.filter(({ row }) => row.values.length > 0 && inOneRow(row))),
    exactMarked: areExact(rows.filter(({ row }) => row.values.length > 0 && row.item.layout === "cell")),
  };
}

/**
 * Learns the layout of a block from its complete rows.
 * @param columns number of figures of a complete row of the block
 * @param headed slots of the columns as their headers say, where they do
 */
export function learnLayout(
  rows: readonly RowValues[],
  columns: number,
  headers: readonly (SlotRange | null)[],
  headerWidth: number | null,
  common: CommonLayout,
  headed: readonly number[] | null,
): TableLayout {
  const complete = rows.filter((row) => countFilled(row.values) === columns);
  const slots = complete.map((row) => filledOf(row.values).map((token) => token.cell.slot));
  const first = slots[0] ?? [];
  const same = slots.every((other) => other.every((slot, index) => slot === first[index]));
  const ownReach = Math.max(0, ...complete.filter(inOneRow).map(endOf));
  const learnt = slots.length >= enoughRows && same ? first : headed;
  return { ...common, ownReach, slots: learnt, headerWidth, headers };
}

const exactShare = thresholds.tableLayout.exactShare;

function shapeOf(rows: readonly DueRow[]): Pick<TableLayout, "exact" | "even" | "rectangle" | "endsBlank"> {
  return {
    exact: areExact(rows),
    even: rows.every(isExact),
    rectangle: unanimous(rows.map(({ row }) => row.item.width)),
    endsBlank: rows.every(({ row }) => !isFilled(row.values.at(-1)) && (rows.length > 1 || isFramed(row))),
  };
}

function isExact({ row, columns }: DueRow): boolean {
  return cellsOf(row.values).length === columns;
}

function areExact(rows: readonly DueRow[]): boolean {
  return rows.length >= 3 && rows.filter(isExact).length >= rows.length * exactShare;
}

/** A line that begins and ends with a tab. */
function isFramed({ item, values }: RowValues): boolean {
  return item.separator === "tab" && values[0]?.kind === "blank";
}

/** Blank cells behind the figures, learnt from rows of the same kind. */
function trailsOf(
  rows: readonly RowValues[],
  gaps: readonly (readonly number[])[],
): ReadonlyMap<string, number | null> {
  const found = new Map<string, number[]>();
  rows.forEach(({ kinds }, index) => {
    for (const kind of kinds) found.set(kind, [...(found.get(kind) ?? []), gaps[index]?.at(-1) ?? 0]);
  });
  return new Map(Array.from(found, ([kind, counts]) => [kind, unanimous(counts)]));
}

/** Blank lines behind the figures of complete rows like this one; `null` where nothing tells. */
export function trailOf({ kinds }: RowValues, { trail, gap, commonTrail }: TableLayout): number | null {
  const [columns = "", ...narrow] = kinds;
  const own = narrow.map((kind) => trail.get(kind) ?? null).findLast((count) => count !== null);
  // Where nothing stands between figures, a lone separator behind them may fill up a row with fewer columns.
  return own ?? (trail.has(columns) || gap !== 0 ? commonTrail : null);
}

function isPadded({ values }: RowValues): boolean {
  return values.at(-1)?.kind === "pad";
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

/** Cells of a row from its label on. */
export function tailOf({ item }: RowValues): number {
  return item.width - item.cell.slot;
}

/** Cells behind the last figure of a row. */
function spareOf(row: RowValues): number {
  const last = row.values.findLastIndex(isFilled);
  return row.values.length - 1 - last;
}

function unanimous(numbers: readonly number[]): number | null {
  const first = numbers[0];
  return first !== undefined && numbers.every((number) => number === first) ? first : null;
}

export function endOf(row: RowValues): number {
  return row.values.reduce((end, { cell }) => Math.max(end, cell.slot + cell.span), 0);
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

/** True where label and figures stand in one row of a grid or of a line with separators. */
export function inOneRow(row: RowValues): boolean {
  const { layout } = row.item;
  if (layout !== "grid" && layout !== "line") return false;
  return row.values.every((token) => token.row === row.item.row);
}

export function countFilled(values: readonly ValueToken[]): number {
  return values.reduce((count, token) => (isFilled(token) ? count + 1 : count), 0);
}
