import { foldLabel } from "../../form/fold.ts";
import { looksLikeHeading } from "../sheet/headings.ts";
import { longestLabel, type PhysicalCell, type PhysicalRow } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import { isOwnHeader, isRemark } from "../words/own-headers.ts";
import type { TableFamily } from "../words/slots.ts";
import { emptyTerm, type Term, termOf } from "../words/terms.ts";

/** A cell behind a label, as a candidate for a figure of the form. */
export interface ValueToken {
  /** `number` also stands for placeholders; `text` is something unreadable where a figure is due. */
  readonly kind: "number" | "text" | "blank" | "pad";
  readonly cell: PhysicalCell;
  /** Index of the physical row. */
  readonly row: number;
}

/** Whether something stands where a figure is due: a number, a placeholder or unreadable text, no blank and no pad. */
export function isFilled(token: ValueToken | undefined): boolean {
  return token !== undefined && (token.kind === "number" || token.kind === "text");
}

/** The tokens of a row that hold something, in order. */
export function filledOf(values: readonly ValueToken[]): ValueToken[] {
  return values.filter(isFilled);
}

/** The cells that the row shows, blank ones among them: all but the pads. */
export function cellsOf(values: readonly ValueToken[]): ValueToken[] {
  return values.filter(({ kind }) => kind !== "pad");
}

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

const knownLabel = thresholds.items.knownLabel;

/**
 * Sorts the cells of rows `from`…`to` (exclusive) into labels and the values that follow them, the same for every
 * edition of the table.
 */
export function itemsOf(rows: readonly PhysicalRow[], from: number, to: number, table: TableFamily): Item[] {
  const items: Item[] = [];
  let label: {
    raw: string;
    term: Term;
    cell: PhysicalCell;
    row: number;
    layout: PhysicalRow["layout"];
    separator: PhysicalRow["separator"];
    width: number;
  } | null = null;
  let values: ValueToken[] = [];
  let ended = false;
  let remarked = false;
  const close = () => {
    if (label === null) return;
    const { raw, term, cell, row, layout, separator, width } = label;
    const { folded } = term;
    remarked = isRemark(folded) || (remarked && !looksLikeHeading(raw));
    const { filled, blanks } = countsOf(values);
    if (layout === "cell") values = withBareMarked(values, rows, isHeader(label, table));
    items.push({ raw, folded, term, cell, row, layout, separator, width, values, filled, blanks, ended });
    label = null;
    values = [];
    ended = false;
  };
  const openUnlabelled = (cell: PhysicalCell, row: PhysicalRow, index: number) => {
    close();
    label = { raw: "", term: emptyTerm, cell, row: index, ...shapeOf(row) };
  };
  for (let index = from; index < to; index++) {
    const physical = rows[index];
    if (physical === undefined) continue;
    const row = withWholeLabel(physical, table);
    const ordered = row.layout === "grid" || row.layout === "line";
    const firstWord = ordered ? row.cells.findIndex((cell) => cell.kind === "label") : -1;
    const boundary = ordered && firstWord >= 0 && row.cells.length > 1 ? lastKnownLabel(row, table) : -1;
    const isUnlabelled = boundary < 0 && firstWord >= 0 && beginsWithFigures(row, table);
    const firstLabel = isUnlabelled ? -1 : firstWord;
    row.cells.forEach((cell, position) => {
      const kind = cell.kind;
      // A blank line between lines of text is no cell (L2 of docs/layouts.md).
      if (row.layout === "plain" && kind === "blank") {
        if (isMarked(rows[values[values.length - 1]?.row ?? -1])) ended = true;
        return;
      }
      // Marked blank cells behind a row's end are the group labels of the next row.
      if (ended && kind === "blank") return;
      // Empty cells left of a row's label stand for the group labels that span it.
      if (ordered && kind === "blank" && position < firstLabel) return;
      const isOfNoLabel =
        ordered && firstLabel < 0 && position === 0 && !endsStream(row, label, values, rows);
      // Nor is a number before the label of its own row a figure of the row above.
      const isBeforeLabel = kind === "number" && position < firstLabel && label?.row !== index;
      if ((isOfNoLabel || isBeforeLabel) && opensRow(label, values)) openUnlabelled(cell, row, index);
      // The row of a grid ends with its cells: a number on a line below the table is that of a page, or of some text.
      else if (kind === "number" && !ordered && label?.layout === "grid" && values.some(isFilled))
        openUnlabelled(cell, row, index);
      const isText =
        kind === "label" &&
        !ended &&
        (isUnlabelled || isUnreadableValue(cell, position, boundary, row, rows[index + 1], values, table));
      // Figures in a row of a grid end with it: words below them are text.
      const isGrid = rows[values.at(-1)?.row ?? -1]?.layout === "grid";
      const behind = remarked && !ended && !ordered && !isGrid && values.some(isFilled);
      if (kind === "label" && !isText && behind && isRemarkText(cell, nextCell(rows, index + 1), table)) {
        // Words in the place of remarks: where cells are marked that is one more, with nothing for the form.
        values.push({ kind: row.layout === "plain" ? "pad" : "blank", cell, row: index });
        return;
      }
      if (kind === "label" && !isText) {
        const parts = labelsIn(cell, row, table);
        if (parts !== null) {
          close();
          for (const part of parts.slice(0, -1)) {
            const term = termOf(foldLabel(part));
            items.push({
              raw: part,
              folded: term.folded,
              term,
              cell,
              row: index,
              ...shapeOf(row),
              values: [],
              filled: 0,
              blanks: 0,
              ended: false,
            });
          }
          const last = parts[parts.length - 1] ?? "";
          label = { raw: last, term: termOf(foldLabel(last)), cell, row: index, ...shapeOf(row) };
          return;
        }
        const ordinal = ordinalBefore(cell, values, table);
        if (ordinal !== null) values.pop();
        close();
        const raw = (ordinal ?? "") + cell.text.trim();
        const term = ordinal === null ? termOfLabel(cell, raw) : termOf(foldLabel(raw));
        label = { raw, term, cell, row: index, ...shapeOf(row) };
        return;
      }
      // Headers that ended with blank cells have no figures: those behind them are of a row without a label.
      if (ended && kind === "number" && values.length > 0 && !values.some(isFilled) && isHeader(label, table))
        close();
      if (label === null) {
        if (kind === "blank") return;
        openUnlabelled(cell, row, index);
      }
      values.push({
        kind: isText ? "text" : kind === "number" ? "number" : cell.pad ? "pad" : "blank",
        cell,
        row: index,
      });
    });
  }
  close();
  return withoutEchoes(items);
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

/** Whether a row without a label is one of figures, whatever words stand in the place of some. */
function beginsWithFigures({ cells }: PhysicalRow, { key }: TableFamily): boolean {
  const figures = cells.filter(({ kind }) => kind === "number").length;
  const [first] = cells;
  // No row of 表四 has a label that this might be left of.
  const begins = first?.kind === "number" || (key === "remedies" && likeFigure.test(first?.text ?? ""));
  return begins && figures >= fewestFigures && figures * 2 > cells.length;
}

/** `o`, `(0)`: what was meant for a figure, and is no label. */
const likeFigure = /^\s*[(（]?[\p{Nd}oOｏＯlｌ]{1,4}[)）]?\s*$/u;

const fewestFigures = thresholds.items.fewestFigures;

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

/** A cell on a line of its own behind a tab. */
function isMarked(row: PhysicalRow | undefined): boolean {
  return row?.layout === "cell" && row.separator === "tab";
}

function shapeOf(row: PhysicalRow) {
  return { layout: row.layout, separator: row.separator, width: row.cells.length };
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

/**
 * Several labels of the form in one piece of text: that of a row behind those of its groups, header cells separated by
 * single spaces (copied from a PDF) or glued (L6 of docs/layouts.md). `null` unless every part is a label by itself.
 */
function labelsIn(cell: PhysicalCell, row: PhysicalRow, table: TableFamily): readonly string[] | null {
  const grouped = labelBehindGroups(cell.text.trim(), wholeTerm(cell).folded, table);
  // Between spaces nothing shows where a label ends.
  if (grouped.length > 1 && row.separator !== "space") return grouped;
  if (row.layout === "grid" || cell.text.length > thresholds.items.longestSegmented) return null;
  const text = cell.text.trim();
  const parts = text.split(/\s+/u);
  if (parts.length > 1) {
    const strange = parts.map(foldLabel).filter((part) => table.best(termOf(part)) < wholeLabel);
    // Among several headers of the form there may be some of the table's own, one unknown, and damaged ones.
    const unknown = strange.filter((part) => !isOwnHeader(part));
    const known =
      strange.every(isRemark) ||
      (unknown.length <= 1 && parts.length > 2) ||
      (unknown.length > 0 &&
        unknown.length < parts.length &&
        unknown.every((part) => table.best(termOf(part)) >= damagedPart));
    // A label in front of others reads like that label with an instruction behind it.
    if (strange.length === 0 && table.best(wholeTerm(cell)) < 1) return parts;
    return known && table.best(wholeTerm(cell)) < wholeLabel ? parts : null;
  }
  if (text.length < shortestGlued || table.best(wholeTerm(cell)) >= wholeLabel) return null;
  return table.segment(wholeTerm(cell).folded);
}

/**
 * `（六）其他处理/3.其他`: the labels of groups and that of the row behind them. What is left behind a group and no label
 * stays with it.
 */
function labelBehindGroups(text: string, folded: string, table: TableFamily): string[] {
  const group = table.groups.find((one) => folded.startsWith(one));
  if (group === undefined || group === folded) return [text];
  let end = text.length;
  while (foldLabel(text.slice(0, end)).length > group.length) end--;
  const rest = text.slice(end).replace(/^[\s/,，、:：|>›\\\-—·.．]+/u, "");
  const behind = labelBehindGroups(rest, foldLabel(rest), table);
  // Figures glued to a label are told with all of it.
  const isWhole = !/\p{Nd}$/u.test(rest) && table.best(termOf(foldLabel(rest))) >= wholeLabel;
  const isLabel = behind.length > 1 || isWhole;
  return isLabel && foldLabel(text.slice(0, end)) === group ? [text.slice(0, end), ...behind] : [text];
}

const wholeLabel = thresholds.items.wholeLabel;
const damagedPart = thresholds.items.damagedPart;
const shortestGlued = thresholds.items.shortestGlued;

/**
 * `3` on one line, `.其他` on the next: the number is the label's ordinal, not a figure. No label of the form begins with a
 * point, be there only a piece of it; 、 may stand amid one.
 */
function ordinalBefore(cell: PhysicalCell, values: readonly ValueToken[], table: TableFamily): string | null {
  const [, mark] = /^\s*([.．、])\s*(?!\p{Nd})/u.exec(cell.text) ?? [];
  const last = values.at(-1);
  const beside = values.at(-2);
  if (mark === undefined || last?.kind !== "number" || !/^\s*[1-9]\s*$/u.test(last.cell.text)) return null;
  const ordinal = last.cell.text.trim();
  const whole = table.best(termOf(foldLabel(ordinal + cell.text)));
  // A figure among others is one, though the label below may have lost its number; so is a number that is not the label's.
  const isAlone = mark !== "、" && beside?.row !== last.row;
  const isLabel = whole >= wholeLabel || (isAlone && whole >= table.best(termOf(foldLabel(cell.text))));
  return isLabel ? ordinal : null;
}

/** The text of a cell of any length. */
function wholeTerm(cell: PhysicalCell): Term {
  return cell.text.length > longestLabel ? termOf(foldLabel(cell.text)) : cell.term;
}

/** The text of a cell that stands as a label, unless it is prose. */
function termOfLabel(cell: PhysicalCell, trimmed: string): Term {
  return trimmed.length > longestLabel ? emptyTerm : wholeTerm(cell);
}

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

/**
 * A line whose label is cut into cells (`3.危及“三安全 | 一 | 稳定”`, one for each piece of text in a PDF): the last
 * pieces before the figures that are a label of the form together, and none by itself, are one.
 */
function withWholeLabel(row: PhysicalRow, table: TableFamily): PhysicalRow {
  if (row.layout !== "line") return row;
  const end = row.cells.findIndex(({ kind }) => kind !== "label");
  const labels = end < 0 ? row.cells : row.cells.slice(0, end);
  const last = labels.at(-1);
  if (last === undefined || labels.length < 2 || labels.length > mostLabelPieces) return row;
  if (table.best(last.term) >= wholeLabel) return row;
  let best = { from: -1, text: "", likeness: labelOfPieces };
  let text = last.text;
  for (let from = labels.length - 2; from >= 0; from--) {
    text = (labels[from]?.text ?? "") + text;
    if (text.length > longestLabel) break;
    const likeness = table.best(termOf(foldLabel(text)));
    if (likeness > best.likeness) best = { from, text, likeness };
  }
  const pieces = labels.slice(best.from);
  if (best.from < 0 || pieces.some(({ term }) => table.best(term) >= best.likeness)) return row;
  const [first] = pieces;
  if (first === undefined) return row;
  const whole = { ...first, text: best.text, term: termOf(foldLabel(best.text)) };
  return { ...row, cells: [...row.cells.slice(0, best.from), whole, ...row.cells.slice(labels.length)] };
}

const labelOfPieces = thresholds.items.labelOfPieces;

const mostLabelPieces = thresholds.items.mostLabelPieces;

/** Index of the last cell of an ordered row that is a label of the form, or -1. */
function lastKnownLabel(row: PhysicalRow, table: TableFamily): number {
  for (let index = row.cells.length - 1; index >= 0; index--) {
    const cell = row.cells[index];
    if (cell !== undefined && isKnown(cell, table)) return index;
  }
  return -1;
}

function isKnown(cell: PhysicalCell, table: TableFamily): boolean {
  return cell.kind === "label" && table.best(cell.term) >= knownLabel;
}

/** `3.他`: what has an ordinal is what is left of a label, however little, and no figure; nor is 其中： one. */
const numbered =
  /^其中[:：]|^(?:[(（][一二三四五六七]?[)）]|[一二三四五六]\s*、|\p{Nd}{1,2}\s*[.．、])\s*\p{Script=Han}/u;

/**
 * Words behind the figures of a row where each cell has a line of its own, in a table with a column of remarks: they are
 * like no label, and a label follows them. What figures follow is the label of a row that the form does not have.
 */
function isRemarkText(cell: PhysicalCell, next: PhysicalCell | undefined, table: TableFamily): boolean {
  const text = cell.text.trim();
  if (text.length > thresholds.items.longestRemark || isNumbered(text) || /[。；！？]/u.test(text))
    return false;
  return next?.kind === "label" && table.best(cell.term) < thresholds.items.unlikeAny;
}

/** The next cell that holds something. */
function nextCell(rows: readonly PhysicalRow[], from: number): PhysicalCell | undefined {
  for (let index = from; index < rows.length; index++) {
    const filled = rows[index]?.cells.find(({ kind }) => kind !== "blank");
    if (filled !== undefined) return filled;
  }
  return undefined;
}

function isNumbered(text: string): boolean {
  return numbered.test(text) || looksLikeHeading(text);
}

/** 不涉及, 约37: words right behind the name of a row, where nothing but words stands. */
function isWordForFigure(
  { cells, separator }: PhysicalRow,
  boundary: number,
  position: number,
  { words }: TableFamily,
): boolean {
  if (separator === "space" || !words.rows.has(cells[boundary]?.term.folded ?? "")) return false;
  const upTo = cells.slice(boundary + 1, position + 1);
  return upTo.every(({ kind, text }) => kind === "label" && !isNumbered(text.trim()));
}

/**
 * Text where a figure is due: behind the row's label in an ordered row, or between two figures of a stream
 * (`若干`, `由区政府办根据…`).
 */
function isUnreadableValue(
  cell: PhysicalCell,
  position: number,
  boundary: number,
  row: PhysicalRow,
  next: PhysicalRow | undefined,
  values: readonly ValueToken[],
  table: TableFamily,
): boolean {
  if (row.layout === "grid" || row.layout === "line") {
    if (position <= boundary || boundary < 0) return false;
    if (!row.cells.some((other) => other !== cell && other.kind === "number"))
      return isWordForFigure(row, boundary, position, table);
    // Behind the label of a group a text with a number of its own names the row, in the office's own words (1.信访类).
    const group = row.cells[boundary]?.term.folded ?? "";
    const before = row.cells.slice(0, position);
    if (
      table.words.structure.has(group) &&
      numbered.test(cell.text.trim()) &&
      !before.some(({ kind }) => kind === "number")
    )
      return false;
    // A line that holds the rest of the text, too: a heading is no cell of the table.
    return !looksLikeHeading(cell.text);
  }
  const text = cell.text.trim();
  // Where cells are marked, the last one of a row is a cell as well, whatever its length.
  const isLast = isMarked(row) && next?.cells.every(({ kind }) => kind === "blank") === true;
  if (isLast && values.at(-1)?.kind === "number" && !numbered.test(text))
    return table.best(cell.term) < thresholds.items.unlikeAny;
  if (text.length > 8 || values[values.length - 1]?.kind !== "number" || numbered.test(text)) return false;
  if (next?.cells[0]?.kind !== "number") return false;
  return table.best(cell.term) < thresholds.items.unlikeAny;
}
