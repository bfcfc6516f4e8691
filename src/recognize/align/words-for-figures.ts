import { looksLikeHeading } from "../sheet/headings.ts";
import type { PhysicalCell, PhysicalRow } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import type { TableFamily } from "../words/slots.ts";
import type { RowOutline } from "./row-outline.ts";
import type { ValueToken } from "./values.ts";

/** `3.他`: what has an ordinal is what is left of a label, however little, and no figure; nor is 其中： one. */
const numbered =
  /^其中[:：]|^(?:[(（][一二三四五六七]?[)）]|[一二三四五六]\s*、|\p{Nd}{1,2}\s*[.．、])\s*\p{Script=Han}/u;

/**
 * Words behind the figures of a row where each cell has a line of its own, in a table with a column of remarks: they are
 * like no label, and a label follows them. What figures follow is the label of a row that the form does not have.
 */
export function isRemarkText(
  cell: PhysicalCell,
  next: PhysicalCell | undefined,
  table: TableFamily,
): boolean {
  const text = cell.text.trim();
  if (text.length > thresholds.items.longestRemark || isNumbered(text) || /[。；！？]/u.test(text))
    return false;
  return next?.kind === "label" && table.best(cell.term) < thresholds.items.unlikeAny;
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
export function isUnreadableValue(
  cell: PhysicalCell,
  position: number,
  { row, boundary, next, ordered }: RowOutline,
  values: readonly ValueToken[],
  table: TableFamily,
): boolean {
  if (ordered) {
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

/** A cell on a line of its own behind a tab. */
export function isMarked(row: PhysicalRow | undefined): boolean {
  return row?.layout === "cell" && row.separator === "tab";
}
