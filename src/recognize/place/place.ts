import type { Placing, Refusal } from "../../report/evidence.ts";
import type { Placement } from "../../report/model.ts";
import { cellsOf, filledOf, isFilled, type ValueToken } from "../align/values.ts";
import { covers } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import {
  countFilled,
  endOf,
  gapsOf,
  inOneRow,
  type RowValues,
  type SlotRange,
  type TableLayout,
  tailOf,
  trailOf,
} from "./table-layout.ts";

/** Where the figures of one row go: one entry per column of its block. */
export interface PlacedRow {
  /** `null` where the layout shows that the cell is empty or not there. */
  readonly tokens: readonly (ValueToken | null)[];
  readonly placedBy: Placement;
  readonly how: Placing;
  readonly joined?: readonly JoinedCell[];
}

/** A cell of the file that stands over several columns, or rows: whose figure it holds nothing says. */
interface JoinedCell {
  readonly token: ValueToken;
  /** 0-based, of the block. */
  readonly columns: readonly number[];
}

/**
 * Puts the figures of one row into its columns, or says why the layout does not show which are missing. Never guesses.
 */
export function placeRow(row: RowValues, columns: number, layout: TableLayout): PlacedRow | Refusal {
  const placed = placeCells(row, columns, layout);
  if (typeof placed === "string") return placed;
  const overRows = placed.tokens.flatMap((token, column) =>
    token?.cell.overRows === true ? [{ token, columns: [column] }] : [],
  );
  if (overRows.length === 0) return placed;
  const tokens = placed.tokens.map((token) => (token?.cell.overRows === true ? null : token));
  return { ...placed, tokens, joined: [...(placed.joined ?? []), ...overRows] };
}

function placeCells(row: RowValues, columns: number, layout: TableLayout): PlacedRow | Refusal {
  const filled = filledOf(row.values);
  const structured = inOneRow(row);
  if (filled.length === columns) {
    // A blank cell among as many figures as columns: one of them is of another column, or of none.
    if (hasBlankAmid(row, filled, structured, layout)) return "blank-amid";
    const { separator, folded } = row.item;
    const isAligned = structured && separator !== "space" && folded !== "" && areInOneLine(layout.headers);
    if (isAligned && !areShifted(filled, layout) && standsElsewhere(row, filled, layout))
      return "ways-differ";
    return { tokens: filled, placedBy: structured ? "grid" : "sequence", how: "whole-row" };
  }
  if (filled.length > columns) return "too-many";
  const cells = cellsOf(row.values);
  if (structured) {
    const placed = placeStructured(row, cells, columns, layout);
    if (typeof placed === "string") return placed;
    if (row.item.layout === "grid" && areShifted(placed.tokens, layout)) return placed;
    // Between spaces the place of a cell is a number in its line: what was counted off there must not contradict.
    const areCompared = row.item.separator !== "space" || placed.how === "all-cells";
    return areCompared && standsElsewhere(row, placed.tokens, layout) ? "ways-differ" : placed;
  }
  // Behind the figures of whole rows may stand another column, with nothing of the form's in it.
  const due = columns + (layout.commonTrail ?? 0);
  // Where it does so in some only, a row that ends in a blank cell may lack one before it.
  const isSure = layout.commonTrail !== null || layout.trail.size === 0 || isFilled(cells.at(-1));
  if (row.item.ended && isSure && cells.length === due && !cells.slice(columns).some(isFilled))
    return sequence(cells.slice(0, columns), "all-cells");
  const isMarked = row.item.layout === "cell" && layout.exactMarked;
  return placeStream(cells, columns, layout, trailOf(row, layout), isMarked);
}

/** Slots of headers that stand side by side, one for each column; `null` where they stand in several lines. */
function shapeOf(headers: readonly (SlotRange | null)[]): readonly number[] | null {
  const found = headers.filter((header) => header !== null);
  if (found.length < headers.length) return null;
  const isTiled = found.every(({ slot }, index) => {
    const before = found[index - 1];
    return before === undefined || slot === before.slot + before.span;
  });
  return isTiled ? found.map(({ slot }) => slot) : null;
}

/** Whether a blank cell stands between two figures where whole rows of the table have none. */
function hasBlankAmid(
  row: RowValues,
  filled: readonly ValueToken[],
  structured: boolean,
  layout: TableLayout,
): boolean {
  const gaps = gapsOf(cellsOf(row.values)).slice(1, -1);
  if (gaps.every((gap) => gap === gaps[0])) return false;
  if (!structured) return true;
  const shape = shapeOf(layout.headers) ?? layout.slots;
  if (shape === null) return true;
  const from = (filled[0]?.cell.slot ?? 0) - (shape[0] ?? 0);
  return filled.some(({ cell }, index) => cell.slot - from !== shape[index]);
}

function placeStructured(
  row: RowValues,
  cells: readonly ValueToken[],
  columns: number,
  layout: TableLayout,
): PlacedRow | Refusal {
  const { layout: kind, separator, width } = row.item;
  // A line shorter than that of its headers has lost cells, and nothing shows which.
  if (kind === "line" && layout.headerWidth !== null && width < layout.headerWidth) return "shorter-line";
  // Nor does a shorter one where every line ends with a separator: the last cell is there, and another is not.
  const isShorter = layout.tail !== null && tailOf(row) < layout.tail;
  if (kind === "line" && isShorter && (layout.spare ?? 0) > 0) return "shorter-line";
  if (kind === "line" && isDrawnTogether(row, columns, layout)) return "hole-unknown";
  // A true grid, or tabs, keep their columns. Between bars they do where all complete rows agree, whatever the
  // depth of their labels, and the line is as long as theirs: cells may have been dropped from a shorter one.
  const trueColumns = kind === "grid" || separator === "tab";
  const sameColumns = trueColumns || (separator === "pipe" && row.item.width === layout.width);
  const bySlot = layout.slots === null || !sameColumns ? null : atSlots(cells, layout.slots);
  if (kind === "grid") {
    const headed = headersEnd(row, layout);
    // Other blocks may have more columns.
    const due = Math.min(layout.reach, Math.max(layout.ownReach, headed));
    // A row that ends early, in a blank cell: the cell at its end is not there, or one before it and all moved up.
    if (endOf(row) < due && bySlot !== null && !isFilled(bySlot.at(-1))) return "shorter-line";
    // So does one that ends before the header does, where no whole row shows what may be left out at the end.
    const printed = Math.max(0, ...layout.headers.map((header) => header?.rowEnd ?? 0));
    if (layout.ownReach === 0 && endOf(row) < printed && !isFilled(row.values.at(-1))) return "shorter-line";
    // One that goes on behind its headers has a cell too many, and a blank one that may be it.
    if (endOf(row) > headed) return "too-many";
  }
  const byOffset = kind === "grid" ? null : atOffset(row, cells, columns, layout);
  if (bySlot !== null && byOffset !== null)
    return sameTokens(bySlot, byOffset) ? grid(bySlot, "columns-and-offset") : "ways-differ";
  if (bySlot !== null) return grid(bySlot, "columns");
  if (byOffset !== null) return grid(byOffset, "offset");
  const aroundJoined = kind === "grid" && layout.slots !== null ? besideJoined(cells, layout.slots) : null;
  if (aroundJoined !== null) return aroundJoined;
  // A row of a grid that reaches as far as the complete ones has lost no cell: its cells are counted off.
  const reaches = layout.end === null || endOf(row) === layout.end;
  if (kind === "grid" && layout.slots === null && cells.length === columns && reaches)
    return grid(cells, "all-cells");
  const counted = layout.exact && cells.length === columns;
  if (counted && layout.slots === null && separator !== "space") return grid(cells, "all-cells");
  const isAsWide = width === layout.rectangle || width === layout.headerWidth;
  const columnsKept = trueColumns || (separator === "pipe" && isAsWide);
  const byHeader = columnsKept ? underHeaders(cells, layout.headers) : null;
  if (byHeader !== null) return { tokens: byHeader, placedBy: "label", how: "below-headers" };
  if (layout.slots !== null && trueColumns) return "off-columns";
  // Nothing was learnt: the table has no complete row, and the row shows as many cells as it should. Where others do not, and
  // some headers are not there, the file may have fewer columns, and blank cells that only fill up the line.
  const isPartial = layout.headers.includes(null) && layout.headers.some((header) => header !== null);
  const isFilledUp = (isPartial && !layout.even) || endsInSeparators(row);
  const unknown = layout.slots === null && layout.offsets.size === 0 && !layout.endsBlank && !isFilledUp;
  return unknown && cells.length === columns && separator !== "space"
    ? grid(cells, "all-cells")
    : "hole-unknown";
}

/** Whether bars that stand close end a line whose blank cells have room: they only fill it up. */
function endsInSeparators({ item, values }: RowValues): boolean {
  const end = values.findLastIndex(isFilled) + 1;
  const amid = values.slice(0, end).some((value) => !isFilled(value) && value.cell.text !== "");
  return item.separator === "pipe" && amid && values.slice(end).at(-1)?.cell.text === "";
}

/** Where the headers end, if they stand side by side above the row's cells: elsewhere merged cells are absent. */
function headersEnd(row: RowValues, { headers }: TableLayout): number {
  const shape = shapeOf(headers);
  return shape !== null && shape[0] === row.values[0]?.cell.slot
    ? Math.max(...headers.map((header) => header?.end ?? 0))
    : Number.POSITIVE_INFINITY;
}

/** Whether all headers are there and all figures equally far from them: merged cells before them end elsewhere, or are absent. */
function areShifted(tokens: readonly (ValueToken | null)[], { headers }: TableLayout): boolean {
  const ways = tokens.flatMap((token, column) =>
    token !== null && isFilled(token) ? [token.cell.slot - (headers[column]?.slot ?? 0)] : [],
  );
  return !headers.includes(null) && new Set(ways).size === 1;
}

/** Whether all headers were found, on one line. */
function areInOneLine(headers: TableLayout["headers"]): boolean {
  return headers.every((header) => header !== null && header.row === headers[0]?.row);
}

/**
 * Whether a figure stands right below the header of another column than it was given to. Headers say so only where
 * all that were found stand behind the row's label, each in a place of its own: elsewhere merged cells are absent.
 */
function standsElsewhere(
  { item }: RowValues,
  tokens: readonly (ValueToken | null)[],
  { headers }: TableLayout,
): boolean {
  const found = headers.flatMap((header, column) => (header === null ? [] : [{ ...header, column }]));
  const areKept = found.every(
    ({ slot, span }, index) =>
      slot > item.cell.slot &&
      slot >= (found[index - 1]?.slot ?? 0) + (found[index - 1]?.span ?? 0) &&
      span === 1,
  );
  if (!areKept || found.length < fewestHeaders) return false;
  return tokens.some(
    (token, turn) =>
      token !== null &&
      isFilled(token) &&
      found.some(({ slot, column }) => slot === token.cell.slot && column !== turn),
  );
}

const fewestHeaders = thresholds.place.fewestHeaders;

/**
 * Whether separators fill up a line that lost cells amid its figures: those that only separate stand close, and are more
 * than rows like this one lack to the width of the table.
 */
function isDrawnTogether(row: RowValues, columns: number, layout: TableLayout): boolean {
  const own = offsetIn(layout, row);
  const last = row.values.findLastIndex(isFilled);
  if (own === null || last < 0 || row.item.separator !== "pipe") return false;
  const due = row.item.cell.slot + own + columns;
  const pads = endOf(row) - due;
  if (pads <= 0 || (row.values[last]?.cell.slot ?? due) >= due - 1) return false;
  const behind = row.values.slice(last + 1);
  const close = behind.length - 1 - behind.findLastIndex(({ cell }) => cell.text !== "");
  // The first of them has a space before it.
  return close >= pads;
}

/** Cells from the label of a row to its first figure. */
function offsetIn({ offsets, offset }: TableLayout, { item }: RowValues): number | null {
  return offsets.get(item.cell.slot) ?? offset;
}

/**
 * Cells that follow each other. Lines that only separate (L4 of docs/layouts.md) or end a row (L5) look like blank cells:
 * complete rows tell how many there are around a figure, whatever is more is a blank cell.
 */
function placeStream(
  cells: readonly ValueToken[],
  columns: number,
  layout: TableLayout,
  trail: number | null,
  isMarked: boolean,
): PlacedRow | Refusal {
  const { lead, gap } = layout;
  if (lead === null || trail === null || (gap === null && columns > 1)) {
    return cells.length === columns && (isMarked || (isFilled(cells[0]) && isFilled(cells[columns - 1])))
      ? sequence(cells, "all-cells")
      : "blank-lines-unclear";
  }
  const between = gap ?? 0;
  const gaps = gapsOf(cells);
  const figures = cells.filter(isFilled);
  const blank = (count: number): null[] => new Array(count).fill(null);
  const tokens: (ValueToken | null)[] = [];
  for (const [index, found] of gaps.entries()) {
    const usual = index === 0 ? lead : index === gaps.length - 1 ? trail : between;
    // A blank cell brings its own separators: in L4 one line, elsewhere the blank line itself.
    if (found < usual || found - usual > columns) return "blank-lines-unclear";
    tokens.push(...blank(found - usual));
    const figure = figures[index];
    if (figure !== undefined) tokens.push(figure);
  }
  if (figures.length === 0 || tokens.length !== columns) return "blank-lines-unclear";
  return sequence(withBlankCells(tokens, cells), "blank-lines");
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

function sequence(tokens: readonly (ValueToken | null)[], how: Placing): PlacedRow {
  return { tokens, placedBy: "sequence", how };
}

/** Figures at the very columns where complete rows have theirs; every column must show a cell, be it blank. */
function atSlots(cells: readonly ValueToken[], slots: readonly number[]): ValueToken[] | null {
  const tokens = slots.flatMap((slot) => cells.find((token) => covers(token.cell, slot)) ?? []);
  const used = new Set(tokens);
  if (used.size !== slots.length) return null;
  return cells.some((token) => isFilled(token) && !used.has(token)) ? null : tokens;
}

/**
 * The same where cells of a true grid were joined over several columns: the others keep theirs. Columns of joined cells
 * are `null`, unless nothing stands there.
 */
function besideJoined(cells: readonly ValueToken[], slots: readonly number[]): PlacedRow | null {
  const above = slots.map((slot) => cells.find((token) => covers(token.cell, slot)));
  const used = new Set(above);
  if (used.has(undefined) || cells.some((token) => isFilled(token) && !used.has(token))) return null;
  const joined = cells.flatMap((token) => {
    const columns = above.flatMap((own, column) => (own === token ? [column] : []));
    return isFilled(token) && columns.length > 1 ? [{ token, columns }] : [];
  });
  if (joined.length === 0 || used.size < fewestBesideJoined) return null;
  const taken = new Set(joined.map(({ token }) => token));
  const tokens = above.map((token) => (token === undefined || taken.has(token) ? null : token));
  return { tokens, placedBy: "grid", how: "columns", joined };
}

const fewestBesideJoined = thresholds.place.fewestBesideJoined;

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
  const offset = offsetIn(layout, row);
  const whole = width !== null ? row.item.width === width : tail === row.item.width - row.item.cell.slot;
  if (!whole || offset === null) return null;
  const start = row.item.cell.slot + offset;
  const own = cells.filter((token) => token.cell.slot >= start && token.cell.slot < start + columns);
  if (own.length !== columns) return null;
  return countFilled(own) === countFilled(cells) ? own : null;
}

function grid(tokens: readonly (ValueToken | null)[], how: Placing): PlacedRow {
  return { tokens, placedBy: "grid", how };
}

function sameTokens(left: readonly (ValueToken | null)[], right: readonly (ValueToken | null)[]): boolean {
  return left.every((token, index) => {
    const other = right[index] ?? null;
    return token === other || ((token === null || !isFilled(token)) && (other === null || !isFilled(other)));
  });
}
