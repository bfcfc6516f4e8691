import type { BlockTemplate, ColumnTemplate } from "../../../form/index.ts";
import { isTotalColumn } from "../../../form/roles.ts";
import type { Item } from "../../align/items.ts";
import { filledOf } from "../../align/values.ts";
import { thresholds } from "../../thresholds.ts";
import { countIn } from "../../words/numbers.ts";
import type { FileColumn } from "./tokens.ts";

/**
 * Whether the totals of whole rows are right where the columns stand in this order; `null` where no row says so: a table
 * without totals, rows that are not whole, or hardly a figure in them.
 */
export function addsUpAs(
  order: readonly FileColumn[],
  rows: readonly Pick<Item, "values">[],
  block: BlockTemplate,
): boolean | null {
  const { wrong, told } = countTotals(order, rows, block);
  if (wrong > 0) return false;
  return told >= fewestFigures ? true : null;
}

/**
 * Totals of whole rows that are right and wrong in an order of columns, those that are right with several
 * figures, and the figures in the right ones.
 */
export function countTotals(
  order: readonly FileColumn[],
  rows: readonly Pick<Item, "values">[],
  block: BlockTemplate,
): { readonly right: number; readonly wrong: number; readonly filled: number; readonly told: number } {
  const sums = totalsOf(order, block);
  let [right, wrong, filled, told] = [0, 0, 0, 0];
  for (const { values } of rows) {
    const figures = filledOf(values);
    if (figures.length !== order.length) continue;
    const numbers = figures.map(({ cell }) => countIn(cell.text));
    for (const { total, parts, isWhole } of sums) {
      const own = parts.map((part) => numbers[part] ?? Number.NaN);
      const sum = own.reduce((all, number) => all + number, 0);
      const whole = numbers[total] ?? Number.NaN;
      // What cannot be read says nothing. Where parts are not there the others are not more than the whole.
      if (Number.isNaN(sum + whole)) continue;
      if (isWhole ? sum === whole : sum <= whole) right++;
      else wrong++;
      // The total of one figure is right in many orders.
      if (sum === whole && own.filter((number) => number > 0).length > 1) filled++;
      if (isWhole) told += own.filter((number) => number > 0).length;
    }
  }
  return { right, wrong, filled, told };
}

const fewestFigures = thresholds.headerSums.fewestFigures;

/** Places of the totals and of their parts, as far as the order has them. */
function totalsOf(order: readonly FileColumn[], block: BlockTemplate) {
  const placeOf = ({ path }: ColumnTemplate) =>
    order.findIndex((one) => one.kind === "form" && one.column.path.join() === path.join());
  const groupOf = ({ path }: ColumnTemplate) => path.slice(0, -1).join();
  return block.columns.filter(isTotalColumn).flatMap((column) => {
    const parts = block.columns.filter(
      (one) => one.roles.includes("part") && groupOf(one) === groupOf(column),
    );
    const [total, places] = [placeOf(column), parts.map(placeOf).filter((place) => place >= 0)];
    const isWhole = places.length === parts.length;
    return total < 0 || places.length === 0 ? [] : [{ total, parts: places, isWhole }];
  });
}
