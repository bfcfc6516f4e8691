import type { BlockTemplate, ColumnTemplate } from "../../form/index.ts";
import { isTotalColumn } from "../../form/roles.ts";
import { filledOf, type ValueToken } from "../align/values.ts";
import { isForeign, isRemarkColumn } from "../order/foreign-columns.ts";
import { addsUp, applicants, type RowShape, remedies } from "../sheet/row-shapes.ts";
import { thresholds } from "../thresholds.ts";
import { countIn } from "../words/numbers.ts";
import type { RowValues } from "./table-layout.ts";

/**
 * The figures of a row that stand in one cell, run together (`0000055` for 0, 0, 0, 0, 0, 5 and 5): they are read where
 * exactly one way to cut the digits makes a whole row whose totals are right.
 *
 * @returns one token for each column of the block, all in the same cell, `null` in one of remarks; `null` where there is no
 *   such cutting, or another
 */
export function cutGlued(
  { item, values }: Pick<RowValues, "item" | "values">,
  { columns }: Pick<BlockTemplate, "columns">,
): readonly (ValueToken | null)[] | null {
  // Lines that show no cells may have lost what stood between figures, and more.
  if (item.layout !== "grid" && item.layout !== "line") return null;
  const [only, ...others] = filledOf(values);
  const own = columns.filter((column) => !isForeign(column));
  const shape = [applicants, remedies].find((one) => one.columns === own.length);
  if (only === undefined || shape === undefined || !endGroups(own, shape)) return null;
  // Any other column that the form does not have may hold digits as well.
  if (columns.some((column) => isForeign(column) && !isRemarkColumn(column))) return null;
  const digits = only.cell.text.trim();
  // Programs that repeat merged cells repeat it in every column.
  if (others.length > 0 && others.length !== own.length - 1) return null;
  if (others.some(({ cell }) => cell.text.trim() !== digits)) return null;
  if (!/^\p{Nd}+$/u.test(digits)) return null;
  if (digits.length < own.length || digits.length > own.length * mostDigits) return null;
  const [cutting, second] = cuttingsOf([...digits], 0, shape);
  if (cutting === undefined || second !== undefined) return null;
  return columns.map((column) => {
    const text = cutting[own.indexOf(column)];
    return text === undefined ? null : { ...only, cell: { ...only.cell, text } };
  });
}

/** Whether totals stand last in each group, and nowhere else. */
function endGroups(columns: readonly ColumnTemplate[], { group }: RowShape): boolean {
  return columns.every((column, index) => isTotalColumn(column) === ((index + 1) % group === 0));
}

/**
 * Whether one figure stands in a row alone, or in each of its columns, that has as many digits as the form has columns, or
 * more: those of all of them.
 */
export function isGlued(
  { values }: Pick<RowValues, "values">,
  { columns }: Pick<BlockTemplate, "columns">,
): boolean {
  const filled = filledOf(values);
  const [only, ...others] = filled;
  const due = columns.filter((column) => !isForeign(column)).length;
  if (only === undefined || due < fewestGlued) return false;
  const digits = only.cell.text.trim();
  if (others.length > 0 && others.length < fewestGlued - 1) return false;
  if (others.some(({ cell }) => cell.text.trim() !== digits)) return false;
  return digits.length >= (others.length > 0 ? filled.length : due) && /^\p{Nd}+$/u.test(digits);
}

/** `行政许可12`: a label and its only figure, with nothing or blanks between them. */
export function gluedFigure(text: string): { readonly label: string; readonly figure: string } | null {
  const [, label, figure] = /^(\P{Nd}+)(\p{Nd}+(?:\.\p{Nd}+)?)$/u.exec(text) ?? [];
  return label === undefined || figure === undefined ? null : { label: label.trim(), figure };
}

/** `行政许可：35` with nothing beside it: the figure stands in the cell of the label, and its own cell is blank. */
export function isInLabel({ item, values }: Pick<RowValues, "item" | "values">): boolean {
  const label = item.raw.trim();
  const isIn = !/^\p{Nd}/u.test(label) && endsInFigure.test(label);
  return isIn && values.length > 0 && filledOf(values).length === 0;
}

const endsInFigure =
  /(?<![注\p{Nd},.，．])\p{Nd}[\p{Nd},.，．]{0,20}(?:件次?|项|宗|次|个|份|人|万元|元)?[)）]?$/u;

const fewestGlued = thresholds.glued.fewestGlued;
const mostDigits = thresholds.glued.mostDigits;
const longestFigure = thresholds.glued.longestFigure;

/** Ways to cut digits into groups whose last figure is the sum of the others; two at most, as more say no more. */
function cuttingsOf(digits: readonly string[], done: number, shape: RowShape): string[][] {
  if (done === shape.columns) return digits.length === 0 ? [[]] : [];
  const found: string[][] = [];
  for (const group of groupsOf(digits, shape, shape.columns - done)) {
    const length = group.join("").length;
    for (const rest of cuttingsOf(digits.slice(length), done + shape.group, shape)) {
      found.push([...group, ...rest]);
      if (found.length > 1) return found;
    }
  }
  return found;
}

/** The groups that digits may begin with. */
function groupsOf(digits: readonly string[], { group }: RowShape, due: number): string[][] {
  const alone = { columns: group, group };
  const found: string[][] = [];
  const walk = (figures: readonly string[], at: number) => {
    if (figures.length === group) {
      if (addsUp(figures.map(countIn), alone)) found.push([...figures]);
      return;
    }
    const spare = digits.length - at - (due - figures.length) + 1;
    const longest = Math.min(longestFigure, spare);
    for (let length = 1; length <= longest; length++) {
      // No figure begins with a naught that others follow.
      if (length > 1 && countIn(digits[at] ?? "") === 0) return;
      walk([...figures, digits.slice(at, at + length).join("")], at + length);
    }
  };
  walk([], 0);
  return found;
}
