import { foldLabel } from "../../../form/fold.ts";
import { columnsIn } from "../../align/beads.ts";
import { bareYear, filledOf, type Item, standsBeside } from "../../align/items.ts";
import type { TableCandidate } from "../../tables/find-tables.ts";
import { thresholds } from "../../thresholds.ts";
import { type SlotTable, unlabelledRow } from "../../words/slots.ts";
import type { AlignedRow } from "../table-rows.ts";

const exactLikeness = thresholds.agreement.exactLikeness;

/**
 * Rows known by their place alone that the labels of the file speak against: the row is named elsewhere, word for word,
 * or the rows that are named so do not stand in the order that the places were counted in.
 */
export function rowsAgainstLabels(
  candidate: TableCandidate,
  rows: readonly AlignedRow[],
): ReadonlySet<AlignedRow> {
  const named = namedRows(candidate);
  const { slots } = candidate.table;
  const isInOrder = named.every(({ slot }, index) => index === 0 || slot > (named[index - 1]?.slot ?? -1));
  const isAgainst = ({ bead, item, slotIndex }: AlignedRow) =>
    bead.likeness < thresholds.agreement.anchorLikeness &&
    item.countedAs === undefined &&
    slots[slotIndex]?.prepared !== null &&
    (!isInOrder || named.some(({ index, slot }) => slot === slotIndex && !bead.items.includes(index)));
  return new Set(rows.filter(isAgainst));
}

/**
 * Rows that the table names word for word once more, with other figures: nothing says which of them are meant. The only
 * row of a table without labels is named by each line that has a figure for all of its columns.
 */
export function rowsNamedTwice(
  candidate: TableCandidate,
  rows: readonly AlignedRow[],
): ReadonlySet<AlignedRow> {
  const { items, alignment } = candidate;
  const end = alignment.lastItem + thresholds.agreement.nearby;
  const named = namedRows(candidate).filter(({ index }) => index >= alignment.firstItem && index <= end);
  const isTwice = ({ bead, slotIndex, values }: AlignedRow) =>
    bead.kind === "row" &&
    (named.some(({ index, slot }) => {
      const other = items[index];
      if (slot !== slotIndex || other === undefined || bead.items.includes(index)) return false;
      return textOf(other) !== textOf({ values });
    }) ||
      [...bead.items, Math.max(...bead.items) + 1].some((index) => isOfYear(items[index])) ||
      values.some(({ cell }) => bareYear.test(foldLabel(cell.text))));
  return new Set(rows.filter(isTwice));
}

/** Figures with nothing but a year for their label: those of one of several years. */
function isOfYear(item: Item | undefined): boolean {
  return item !== undefined && item.filled > 0 && bareYear.test(item.folded);
}

/** Items with cells that name a row word for word, and no header. */
function namedRows({ items, table }: TableCandidate): readonly { index: number; slot: number }[] {
  const only = unlabelledRow(table);
  const onlySlot = only === null ? -1 : table.slots.indexOf(only);
  return items.flatMap((item, index) => {
    if (item.filled + item.blanks === 0) return [];
    const isOnly = only !== null && item.filled >= columnsIn(only);
    const slot = only === null ? rowNamed(item, table) : isOnly ? onlySlot : -1;
    return slot < 0 ? [] : [{ index, slot }];
  });
}

/** The row that a label is, word for word; -1 where it is none. */
function rowNamed(item: Item, { slots, match }: SlotTable): number {
  const { likeness, slots: like, structure } = match(item.term);
  // 其他 and 总计 are headers as well, unless their figures stand beside them.
  if (structure >= exactLikeness && !standsBeside(item)) return -1;
  return like.find((one) => slots[one]?.kind === "row" && (likeness[one] ?? 0) >= exactLikeness) ?? -1;
}

function textOf({ values }: Pick<Item, "values">): string {
  return filledOf(values)
    .map(({ cell }) => cell.text.trim())
    .join("|");
}
