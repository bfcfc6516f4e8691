import type { BlockTemplate, ColumnTemplate } from "../../../form/index.ts";
import { isTotalColumn } from "../../../form/roles.ts";
import { filledOf, type Item } from "../../align/items.ts";
import { thresholds } from "../../thresholds.ts";
import { countIn } from "../../words/numbers.ts";
import type { FileColumn } from "./tokens.ts";

/**
 * Whether the totals of whole rows are right where the columns stand in this order; `null` where no row says so: a table
 * without totals, rows that are not whole, or hardly a figure in them.
 */
export function addsUpAs(
  order: readonly FileColumn[],
  rows: readonly Item[],
  block: BlockTemplate,
): boolean | null {
  const sums = totalsOf(order, block);
  let told = 0;
  for (const { values } of rows) {
    const figures = filledOf(values);
    if (figures.length !== order.length) continue;
    const numbers = figures.map(({ cell }) => countIn(cell.text));
    for (const { total, parts } of sums) {
      const own = parts.map((part) => numbers[part] ?? Number.NaN);
      const sum = own.reduce((all, number) => all + number, 0);
      if (sum !== numbers[total]) return false;
      told += own.filter((number) => number > 0).length;
    }
  }
  return told >= fewestFigures ? true : null;
}

const fewestFigures = thresholds.headerSums.fewestFigures;

/** Places of the totals and of their parts. */
function totalsOf(order: readonly FileColumn[], block: BlockTemplate) {
  const placeOf = ({ path }: ColumnTemplate) =>
    order.findIndex((one) => one.kind === "form" && one.column.path.join() === path.join());
  const groupOf = ({ path }: ColumnTemplate) => path.slice(0, -1).join();
  return block.columns.filter(isTotalColumn).flatMap((column) => {
    const parts = block.columns.filter(
      (one) => one.roles.includes("part") && groupOf(one) === groupOf(column),
    );
    const [total, places] = [placeOf(column), parts.map(placeOf)];
    return total < 0 || parts.length === 0 || places.includes(-1) ? [] : [{ total, parts: places }];
  });
}
