import type { BlockTemplate } from "../../form/index.ts";
import { isPrintedOtherwise } from "../order/header/printed.ts";
import type { TableCandidate } from "../tables/find-tables.ts";
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
