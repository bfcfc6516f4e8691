import { foldLabel } from "../../form/fold.ts";
import { longestLabel, type PhysicalCell, type PhysicalRow } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import { isOwnHeader, isRemark } from "../words/own-headers.ts";
import type { TableFamily } from "../words/slots.ts";
import { emptyTerm, type Term, termOf } from "../words/terms.ts";
import type { ValueToken } from "./values.ts";

/**
 * Several labels of the form in one piece of text: that of a row behind those of its groups, header cells separated by
 * single spaces (copied from a PDF) or glued (L6 of docs/layouts.md). `null` unless every part is a label by itself.
 */
export function labelsIn(cell: PhysicalCell, row: PhysicalRow, table: TableFamily): readonly string[] | null {
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
export function ordinalBefore(
  cell: PhysicalCell,
  values: readonly ValueToken[],
  table: TableFamily,
): string | null {
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
export function termOfLabel(cell: PhysicalCell, trimmed: string): Term {
  return trimmed.length > longestLabel ? emptyTerm : wholeTerm(cell);
}

/**
 * A line whose label is cut into cells (`3.危及“三安全 | 一 | 稳定”`, one for each piece of text in a PDF): the last
 * pieces before the figures that are a label of the form together, and none by itself, are one.
 */
export function withWholeLabel(row: PhysicalRow, table: TableFamily): PhysicalRow {
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
