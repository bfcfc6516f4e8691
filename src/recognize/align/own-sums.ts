import { oncePerOptions } from "../../form/once.ts";
import { thresholds } from "../thresholds.ts";
import type { SlotTable } from "../words/slots.ts";
import type { LabelMatch } from "../words/terms.ts";
import { type Item, standsBeside } from "./items.ts";

/**
 * Items of rows that the office added, though the form has a row of that name: 合计 or 其他 below one of its groups, where
 * another row below the same headers is （七）总计 or 3.其他 with its number. By themselves these words are those of columns.
 */
export const ownSums = oncePerOptions(sumsIn);

function sumsIn(items: readonly Item[], { slots, match }: SlotTable): ReadonlySet<number> {
  const sums = new Set<number>();
  let bare: { readonly index: number; readonly slot: number }[] = [];
  let named = new Set<number>();
  const close = () => {
    for (const { index, slot } of bare) if (named.has(slot)) sums.add(index);
    bare = [];
    named = new Set();
  };
  items.forEach((item, index) => {
    const own = match(item.term);
    if (own.best < exactLikeness) return;
    const slot = own.slots.find(
      (at) => slots[at]?.kind === "row" && (own.likeness[at] ?? 0) >= exactLikeness,
    );
    const isOfColumn = own.structure >= own.best && isColumn(own, slots);
    if (isOfColumn && item.filled === 0) close();
    if (slot === undefined || !standsBeside(item)) return;
    if (isOfColumn) bare.push({ index, slot });
    else if (own.likeness[slot] === 1) named.add(slot);
  });
  close();
  return sums;
}

function isColumn({ likeness }: LabelMatch, slots: SlotTable["slots"]): boolean {
  return slots.some(({ kind }, at) => kind === "column" && (likeness[at] ?? 0) >= exactLikeness);
}

const exactLikeness = thresholds.edges.exactLikeness;
