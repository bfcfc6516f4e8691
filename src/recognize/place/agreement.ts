import type { BlockTemplate } from "../../form/index.ts";
import { isPrintedOtherwise } from "../order/header/printed.ts";
import type { TableCandidate } from "../tables/find-tables.ts";
import { thresholds } from "../thresholds.ts";
import type { AlignedRow } from "./table-rows.ts";

/**
 * Blocks whose figures were given to columns in an order that the headers above them, as they are printed, do not have.
 * However the order was found, it must be one in which the file's own headers can be read.
 */
export function blocksAgainstHeaders(
  candidate: TableCandidate,
  rows: readonly AlignedRow[],
): ReadonlySet<BlockTemplate> {
  const { items, table } = candidate;
  const against = new Set<BlockTemplate>();
  const places = new Map<BlockTemplate, number>();
  for (const { slot, bead } of rows) {
    const first = Math.min(...bead.items);
    places.set(slot.block, Math.min(first, places.get(slot.block) ?? first));
  }
  const taken = rows.flatMap(({ bead }) => bead.items);
  for (const [block, end] of places) {
    const from = taken.reduce((last, item) => (item < end ? Math.max(last, item + 1) : last), 0);
    const to = block.rows.some(({ label }) => label === null) ? end : end - 1;
    if (isPrintedOtherwise(items, from, to, block, table)) against.add(block);
  }
  return against;
}

/**
 * Rows known by their place alone that the labels of the file speak against: the row is named elsewhere, word for word,
 * or the rows that are named so do not stand in the order that the places were counted in.
 */
export function rowsAgainstLabels(
  { items, table: { slots, match } }: TableCandidate,
  rows: readonly AlignedRow[],
): ReadonlySet<AlignedRow> {
  const named = items.flatMap((item, index) => {
    const { likeness, slots: like, structure } = match(item.term);
    const slot = like.find((one) => slots[one]?.kind === "row" && (likeness[one] ?? 0) >= exactLikeness);
    const isRow = slot !== undefined && item.filled + item.blanks > 0 && structure < exactLikeness;
    return isRow ? [{ index, slot }] : [];
  });
  const isInOrder = named.every(({ slot }, index) => index === 0 || slot > (named[index - 1]?.slot ?? -1));
  const isAgainst = ({ bead, item, slotIndex }: AlignedRow) =>
    bead.likeness < anchorLikeness &&
    item.countedAs === undefined &&
    slots[slotIndex]?.prepared !== null &&
    (!isInOrder || named.some(({ index, slot }) => slot === slotIndex && !bead.items.includes(index)));
  return new Set(rows.filter(isAgainst));
}

const { exactLikeness, anchorLikeness } = thresholds.agreement;
