import { foldLabel } from "../../form/fold.ts";
import { editionIds, type TableKey, tableOf } from "../../form/index.ts";
import { once } from "../../form/once.ts";
import { thresholds } from "../thresholds.ts";
import { leads, mostLike, slotTableOf, type TableFamily } from "../words/slots.ts";
import type { Term } from "../words/terms.ts";
import { type Item, withValues } from "./items.ts";
import { cellsOf, type ValueToken } from "./values.ts";

const wholeLabel = thresholds.repeatedCells.wholeLabel;

/** What stands above the labels of the rows: the headers of the figures follow it. */
const corners = once(
  (): ReadonlySet<string> =>
    new Set(
      editionIds.flatMap((edition) =>
        tableOf(edition, "proactiveDisclosure").blocks.map(({ corner }) => foldLabel(corner?.text ?? "")),
      ),
    ),
);

/** A header and how many columns it was written into. */
/** `行政许可251251`: where headers are repeated, so are figures, and this is none. */
const gluedFigure = /\P{Nd}\p{Nd}+\s*$/u;

interface Header {
  readonly folded: string;
  readonly times: number;
}

/**
 * Programs that unroll merged cells write their text into every column that they span (python-docx, pandas): a header
 * stands there several times in a row, and so does the one figure below it. No two columns of a block of 表二 have the
 * same header, so both are one again.
 */
export function withoutRepeats(items: readonly Item[], family: TableFamily): readonly Item[] {
  if (family.key !== "proactiveDisclosure" || !isUnrolled(items)) return items;
  let headers: Header[] = [];
  let isHeader = false;
  let changed = false;
  const result: Item[] = [];
  for (const item of items) {
    const cells = cellsOf(item.values);
    if (cells.length === 0 && gluedFigure.test(item.raw)) {
      result.push({ ...item, countedAs: null });
      changed = true;
      continue;
    }
    if (cells.length === 0) {
      const last = headers.at(-1);
      if (!isHeader) headers = [];
      isHeader = true;
      const isRepeated = headers.length > 0 && item.folded !== "" && last?.folded === item.folded;
      // What is left of two headers may be the same.
      const isSure = family.best(item.term) >= wholeLabel || isLikeOneColumn(item.term, family.key);
      if (isRepeated && last !== undefined && isSure) {
        headers[headers.length - 1] = { folded: item.folded, times: last.times + 1 };
        changed = true;
        continue;
      }
      headers.push({ folded: item.folded, times: 1 });
      result.push(item);
      continue;
    }
    isHeader = false;
    const values = folded(cells, headers);
    if (values === "as they are") {
      result.push(item);
      continue;
    }
    changed = true;
    if (values === "unclear") result.push({ ...item, countedAs: null });
    else {
      const width = item.width - item.values.length + values.length;
      result.push({ ...withValues(item, values), width });
    }
  }
  return changed ? result : items;
}

/** Whether a text is clearly more like one column of the table than like any other. */
function isLikeOneColumn(term: Term, key: TableKey): boolean {
  return editionIds.some((edition) => {
    const { slots, match } = slotTableOf(tableOf(edition, key));
    const own = match(term);
    const isColumn = (slot: number) => slots[slot]?.kind === "column";
    const labelAt = (slot: number) => slots[slot]?.prepared?.label.text;
    const best = mostLike(own, isColumn);
    const isRival = (slot: number) => isColumn(slot) && labelAt(slot) !== labelAt(best);
    return (own.likeness[best] ?? 0) >= damagedLabel && leads(own, best, clearLead, isRival);
  });
}

const clearLead = thresholds.headerTokens.clearLead;
const damagedLabel = thresholds.repeatedCells.damagedLabel;

/** Whether some label stands at least three times in a row; twice may be a slip of the pen. */
function isUnrolled(items: readonly Item[]): boolean {
  return items.some(
    ({ folded, filled }, index) =>
      folded !== "" &&
      filled === 0 &&
      folded === items[index - 1]?.folded &&
      folded === items[index - 2]?.folded,
  );
}

/**
 * One value for each header. Of values that differ below one header nothing shows which is meant, unless it was typed in the place
 * of another, and of fewer than there are columns which is missing.
 */
function folded(
  cells: readonly ValueToken[],
  headers: readonly Header[],
): ValueToken[] | "as they are" | "unclear" {
  const own = headers.slice(headers.findLastIndex((header) => corners().has(header.folded)) + 1);
  const columns = own.reduce((sum, { times }) => sum + times, 0);
  if (own.every(({ times }) => times === 1)) return "as they are";
  if (columns !== cells.length) return cells.length < columns ? "unclear" : "as they are";
  const values: ValueToken[] = [];
  let at = 0;
  for (const { times } of own) {
    const same = cells.slice(at, at + times);
    const [value] = same;
    if (value === undefined || same.some(({ cell }) => cell.text.trim() !== value.cell.text.trim()))
      return isAsWide(own, columns) ? "as they are" : "unclear";
    values.push(value);
    at += times;
  }
  return values;
}

/** Whether a block with one of these headers has so many columns. */
function isAsWide(own: readonly Header[], columns: number): boolean {
  return own.some(({ folded }) => widths().get(folded)?.has(columns));
}

const widths = once((): ReadonlyMap<string, ReadonlySet<number>> => {
  const found = new Map<string, Set<number>>();
  for (const { columns } of editionIds.flatMap((edition) => tableOf(edition, "proactiveDisclosure").blocks))
    for (const { label } of columns) {
      const folded = foldLabel(label.text);
      found.set(folded, (found.get(folded) ?? new Set()).add(columns.length));
    }
  return found;
});
