import { foldedWordings } from "../../../form/folded-wordings.ts";
import { type BlockTemplate, editionIds, type TableTemplate, tableOf } from "../../../form/index.ts";
import { oncePer } from "../../../form/once.ts";
import type { TableCandidate } from "../../tables/find-tables.ts";
import { thresholds } from "../../thresholds.ts";
import type { AlignedRow } from "../table-rows.ts";

/**
 * Rows that no label names word for word, below captions or headers that are word for word those of another block, and rows
 * that stand out of their order below headers of another edition: what stands above figures says more than what their
 * label is like.
 */
export function rowsElsewhere(
  { items, table: { template } }: TableCandidate,
  rows: readonly AlignedRow[],
): ReadonlySet<AlignedRow> {
  const { blocks } = tableOf(template.edition, template.key);
  const elsewhere = new Set<AlignedRow>();
  const ends = new Set(rows.map(({ bead }) => bead.items.at(-1)));
  for (const row of rows) {
    const isLate = row.bead.kind === "row" && row.bead.late === true;
    const isNamed = row.bead.likeness >= thresholds.agreement.exactLikeness;
    if ((isNamed && !isLate) || row.slot.prepared === null) continue;
    const path = row.slot.row.path.join();
    const isOwn = (block: BlockTemplate) => block.rows.some((one) => one.path.join() === path);
    for (let index = (row.bead.items[0] ?? 0) - 1; index >= 0; index--) {
      const item = items[index];
      if (item === undefined || item.filled > 0 || ends.has(index)) break;
      if (isLate && headsOfOthers(template).has(item.folded)) elsewhere.add(row);
      if (isNamed) continue;
      const named = blocks.filter((block) => headsOf(block).has(item.folded));
      if (named.length > 0 && !named.some(isOwn)) elsewhere.add(row);
    }
  }
  return elsewhere;
}

/** The headers of columns that only other editions of a table have, folded. */
export const headsOfOthers = oncePer(({ edition, key }: TableTemplate): ReadonlySet<string> => {
  const headsIn = (id: TableTemplate["edition"]) =>
    tableOf(id, key).blocks.flatMap(({ columns }) => columns.flatMap(({ label }) => foldedWordings(label)));
  const own = new Set(headsIn(edition));
  return new Set(editionIds.flatMap(headsIn).filter((head) => !own.has(head)));
});

/** The caption of a block and the headers of its columns, folded. */
const headsOf = oncePer(({ caption, columns }: BlockTemplate): ReadonlySet<string> => {
  const labels = [...(caption === null ? [] : [caption]), ...columns.map(({ label }) => label)];
  return new Set(labels.flatMap(foldedWordings));
});
