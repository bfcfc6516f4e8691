import { foldLabel } from "../../form/fold.ts";
import { looksLikeHeading } from "../sheet/headings.ts";
import type { PhysicalCell, PhysicalRow } from "../sheet/rows.ts";
import { isRemark } from "../words/own-headers.ts";
import type { TableFamily } from "../words/slots.ts";
import { emptyTerm, type Term, termOf } from "../words/terms.ts";
import { labelsIn, ordinalBefore, termOfLabel, withWholeLabel } from "./cell-labels.ts";
import { outlineOf, type RowOutline } from "./row-outline.ts";
import { filledOf, isFilled, type ValueToken } from "./values.ts";
import { isMarked, isRemarkText, isUnreadableValue } from "./words-for-figures.ts";

/** A label and the values that follow it before the next label: the unit that is aligned to the form. */
export interface Item {
  readonly raw: string;
  /** Folded label; empty where values open a row without one. */
  readonly folded: string;
  /** The same, as it is compared. */
  readonly term: Term;
  /** The cell that holds the label; for an item without label, its first value. */
  readonly cell: PhysicalCell;
  readonly row: number;
  readonly values: readonly ValueToken[];
  /** Number of values that are there (numbers, placeholders, unreadable text). */
  readonly filled: number;
  readonly blanks: number;
  /** True where an empty line ends a row whose cells stand on marked lines of their own (L8 of docs/layouts.md). */
  readonly ended: boolean;
  /** Layout of the row the label stands in. */
  readonly layout: PhysicalRow["layout"];
  readonly separator: PhysicalRow["separator"];
  /** Cells of that row, blank ones included. */
  readonly width: number;
  /** The slot that it was counted off to be, whatever it is like; `null` where nothing shows what it is. */
  readonly countedAs?: number | null;
}

/** The same item with other values. */
export function withValues(item: Item, values: readonly ValueToken[]): Item {
  return { ...item, values, ...countsOf(values) };
}

function countsOf(values: readonly ValueToken[]): Pick<Item, "filled" | "blanks"> {
  return { filled: filledOf(values).length, blanks: values.filter(({ kind }) => kind === "blank").length };
}

/**
 * Sorts the cells of rows `from`…`to` (exclusive) into labels and the values that follow them, the same for every
 * edition of the table.
 */
export function itemsOf(rows: readonly PhysicalRow[], from: number, to: number, table: TableFamily): Item[] {
  const open: OpenItems = { rows, table, items: [], label: null, values: [], ended: false, remarked: false };
  for (let index = from; index < to; index++) {
    const row = rows[index];
    if (row === undefined) continue;
    const outline = outlineOf(withWholeLabel(row, table), index, open);
    for (const [position, cell] of outline.row.cells.entries()) takeCell(cell, position, outline, open);
  }
  close(open);
  return withoutEchoes(open.items);
}

/** A label that waits for its values. */
type OpenLabel = Pick<Item, "raw" | "term" | "cell" | "row" | "layout" | "separator" | "width">;

/** What has been sorted up to some cell. */
interface OpenItems {
  readonly rows: readonly PhysicalRow[];
  readonly table: TableFamily;
  readonly items: Item[];
  label: OpenLabel | null;
  values: ValueToken[];
  /** The row of the label is over: what follows is not its own. */
  ended: boolean;
  /** The table has a column of remarks. */
  remarked: boolean;
}

function close(open: OpenItems): void {
  const { label, values, ended, rows, table } = open;
  if (label === null) return;
  const { folded } = label.term;
  open.remarked = isRemark(folded) || (open.remarked && !looksLikeHeading(label.raw));
  const own = label.layout === "cell" ? withBareMarked(values, rows, isHeader(label, table)) : values;
  open.items.push(itemOf(label, own, ended));
  open.label = null;
  open.values = [];
  open.ended = false;
}

function itemOf(label: OpenLabel, values: readonly ValueToken[], ended: boolean): Item {
  return { ...label, folded: label.term.folded, values, ...countsOf(values), ended };
}

function begin(open: OpenItems, label: OpenLabel): void {
  close(open);
  open.label = label;
}

function labelled(raw: string, term: Term, cell: PhysicalCell, { row, index }: RowOutline): OpenLabel {
  const { layout, separator, cells } = row;
  return { raw, term, cell, row: index, layout, separator, width: cells.length };
}

function takeCell(cell: PhysicalCell, position: number, outline: RowOutline, open: OpenItems): void {
  const { row, index, ordered, firstLabel } = outline;
  const { rows, table, values } = open;
  const { kind } = cell;
  // A blank line between lines of text is no cell (L2 of docs/layouts.md).
  if (row.layout === "plain" && kind === "blank") {
    if (isMarked(rows[values.at(-1)?.row ?? -1])) open.ended = true;
    return;
  }
  // Marked blank cells behind a row's end are the group labels of the next row, and empty cells left of a row's label
  // stand for the group labels that span it.
  if (kind === "blank" && (open.ended || (ordered && position < firstLabel))) return;
  if (opensUnlabelled(cell, position, outline, open)) begin(open, labelled("", emptyTerm, cell, outline));
  const isText =
    kind === "label" &&
    !open.ended &&
    (outline.isUnlabelled || isUnreadableValue(cell, position, outline, open.values, table));
  if (kind === "label" && !isText) {
    takeLabel(cell, outline, open);
    return;
  }
  // Headers that ended with blank cells have no figures: those behind them are of a row without a label.
  if (open.ended && kind === "number" && isBareHeader(open)) close(open);
  if (open.label === null) {
    if (kind === "blank") return;
    begin(open, labelled("", emptyTerm, cell, outline));
  }
  const marked = cell.pad ? "pad" : "blank";
  open.values.push({ kind: isText ? "text" : kind === "number" ? kind : marked, cell, row: index });
}

function isBareHeader({ label, values, table }: OpenItems): boolean {
  return values.length > 0 && !values.some(isFilled) && isHeader(label, table);
}

/** Whether a cell is the first of a row of figures without a label. */
function opensUnlabelled(
  { kind }: PhysicalCell,
  position: number,
  { row, index, ordered, firstLabel }: RowOutline,
  { label, values, rows }: OpenItems,
): boolean {
  const isOfNoLabel = ordered && firstLabel < 0 && position === 0 && !endsStream(row, label, values, rows);
  // Nor is a number before the label of its own row a figure of the row above.
  const isBeforeLabel = kind === "number" && position < firstLabel && label?.row !== index;
  if ((isOfNoLabel || isBeforeLabel) && opensRow(label, values)) return true;
  // The row of a grid ends with its cells: a number on a line below the table is that of a page, or of some text.
  return kind === "number" && !ordered && label?.layout === "grid" && values.some(isFilled);
}

/** A cell with words: the label of what follows, several labels, or a remark. */
function takeLabel(cell: PhysicalCell, outline: RowOutline, open: OpenItems): void {
  const { row, index, ordered } = outline;
  const { rows, table, values, remarked, ended } = open;
  // Figures in a row of a grid end with it: words below them are text.
  const isGrid = rows[values.at(-1)?.row ?? -1]?.layout === "grid";
  const isBehind = remarked && !ended && !ordered && !isGrid && values.some(isFilled);
  if (isBehind && isRemarkText(cell, nextCell(rows, index + 1), table)) {
    // Words in the place of remarks: where cells are marked that is one more, with nothing for the form.
    values.push({ kind: row.layout === "plain" ? "pad" : "blank", cell, row: index });
    return;
  }
  const parts = labelsIn(cell, row, table);
  if (parts !== null) {
    close(open);
    const several = parts.map((part) => labelled(part, termOf(foldLabel(part)), cell, outline));
    open.label = several.pop() ?? null;
    open.items.push(...several.map((label) => itemOf(label, [], false)));
    return;
  }
  const ordinal = ordinalBefore(cell, values, table);
  if (ordinal !== null) values.pop();
  const raw = (ordinal ?? "") + cell.text.trim();
  const term = ordinal === null ? termOfLabel(cell, raw) : termOf(foldLabel(raw));
  begin(open, labelled(raw, term, cell, outline));
}

/** Where a merged cell was written into each of its columns, the label beside the figures of its row is the last of them. */
function withoutEchoes(items: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (const item of [...items].reverse()) {
    const next = kept.at(-1);
    // What parts two cells may look like a blank one, and a row has more of these.
    const isEcho =
      next?.folded === item.folded &&
      item.filled === 0 &&
      next.filled > item.blanks &&
      item.blanks <= 1 &&
      (next.row === item.row || item.blanks === 1);
    if (!isEcho) kept.push(item);
  }
  return kept.reverse();
}

/**
 * A bare number amid cells that are marked as such (`8` between `12 |` and `0 |`) is no cell of their row: that of a page, or a
 * part of a figure. The last cell of a row may be bare, and the first one behind headers, where it `opens` the row.
 */
function withBareMarked(
  values: readonly ValueToken[],
  rows: readonly PhysicalRow[],
  opens: boolean,
): ValueToken[] {
  const isBare = ({ row, cell }: ValueToken) => rows[row]?.layout === "plain" && /\p{Nd}/u.test(cell.text);
  const last = values.findLastIndex((value) => isFilled(value) && !isBare(value));
  // Where only the last of a row's cells has a bar behind it, the bare ones are the row.
  if (values.slice(0, last).filter(isBare).length * 2 > last) return [...values];
  return values.map((value, index) =>
    index >= (opens ? 1 : 0) && index < last && isBare(value)
      ? { ...value, cell: { ...value.cell, half: true } }
      : value,
  );
}

function isHeader(label: { readonly term: Term } | null, { words }: TableFamily): boolean {
  return label !== null && words.structure.has(label.term.folded);
}

/** A label without any cell behind it, be it blank. */
export function isBare({ filled, blanks, folded }: Item): boolean {
  return folded !== "" && filled + blanks === 0;
}

/** A label with figures beside it in one row. */
export function standsBeside({ values, filled, row, layout }: Item): boolean {
  return filled > 0 && (layout === "grid" || layout === "line") && values[0]?.row === row;
}

/** A label that is a year and nothing else, folded: the figures beside or below it are that year's. */
export const bareYear = /^20\d{2}年度?$/u;

/** Values at the start of a row belong to the label before it only where that label still waits for them (L13). */
function opensRow(
  label: Pick<PhysicalRow, "layout" | "separator"> | null,
  values: readonly ValueToken[],
): boolean {
  if (label === null) return true;
  // A row of labels between bars or tabs is a header; what follows is a row of its own.
  if (label.layout === "grid" || (label.layout === "line" && label.separator !== "space")) return true;
  return values.some(isFilled);
}

/**
 * `2134 | ||`: the last figure of a row whose cells stand on lines of their own, with the pads after it (L12 of
 * docs/layouts.md). It opens no row, whatever the pads make of its line.
 */
function endsStream(
  row: PhysicalRow,
  label: Pick<PhysicalRow, "layout" | "separator"> | null,
  values: readonly ValueToken[],
  rows: readonly PhysicalRow[],
): boolean {
  if (row.separator !== "pipe" || label?.separator !== "pipe" || label.layout !== "cell") return false;
  if (row.cells.slice(1).some((cell) => cell.kind !== "blank")) return false;
  return values.every((value) => rows[value.row]?.layout === "cell");
}

/** The next cell that holds something. */
function nextCell(rows: readonly PhysicalRow[], from: number): PhysicalCell | undefined {
  for (let index = from; index < rows.length; index++) {
    const filled = rows[index]?.cells.find(({ kind }) => kind !== "blank");
    if (filled !== undefined) return filled;
  }
  return undefined;
}
