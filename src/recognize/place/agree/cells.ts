import { foldLabel } from "../../../form/fold.ts";
import type { BlockTemplate } from "../../../form/index.ts";
import { columnsIn } from "../../align/beads.ts";
import { cellsOf, filledOf, isFilled, type ValueToken } from "../../align/items.ts";
import { isForeign } from "../../order/foreign-columns.ts";
import { showsCells } from "../../sheet/rows.ts";
import { isRemark } from "../../words/own-headers.ts";
import type { AlignedRow } from "../table-rows.ts";

/**
 * Rows with as many figures as columns that take up more cells, or fewer, than most others of their number of columns:
 * a cell among them is not of this row.
 */
export function rowsSpreadOtherwise(rows: readonly AlignedRow[]): ReadonlySet<AlignedRow> {
  const whole = rows.filter(
    (row) => row.bead.kind === "row" && filledOf(row.values).length === columnsIn(row.slot),
  );
  const spreads = new Map<number, Map<number, number>>();
  for (const row of whole) {
    const own = spreads.get(columnsIn(row.slot)) ?? new Map<number, number>();
    own.set(spreadOf(row), (own.get(spreadOf(row)) ?? 0) + 1);
    spreads.set(columnsIn(row.slot), own);
  }
  return new Set(
    whole.filter((row) => {
      const own = spreads.get(columnsIn(row.slot)) ?? new Map<number, number>();
      const all = [...own.values()].reduce((sum, count) => sum + count, 0);
      const spread = spreadOf(row);
      // A row alone has its figures side by side, or as far from each other as they all are.
      if (all === 1) return (spread - 1) % Math.max(1, columnsIn(row.slot) - 1) !== 0;
      return [...own].some(([other, count]) => count * 2 > all && other !== spread);
    }),
  );
}

/** Whether a row between bars that nothing but its place names has a blank cell: one that is gone may be any, its label too. */
export function isShortOfCells({ item, values, slot }: AlignedRow): boolean {
  return (
    item.countedAs !== undefined && item.separator === "pipe" && filledOf(values).length < columnsIn(slot)
  );
}

/**
 * Whether a figure is none of the column it was given to: one with a unit of money where cases are counted, or a bare one among
 * remarks (备注) where blank cells may leave no trace. A row without a remark looks as if its first figure were one.
 */
export function hasFigureOfOtherKind(
  { item, slot: { block } }: AlignedRow,
  tokens: readonly (ValueToken | null)[],
): boolean {
  return block.columns.some((column, index) => {
    const text = tokens[index]?.cell.text ?? "";
    if (isForeign(column))
      return !showsCells(item) && isRemark(foldLabel(column.label.text)) && bareFigure.test(text);
    return (column.type === "count" || column.type === "delta") && sumOfMoney.test(text);
  });
}

const bareFigure = /^\s*\p{Nd}+\s*$/u;
const sumOfMoney = /\p{Nd}\s*[万萬]?元\s*$/u;

/**
 * Rows with more figures than most of a block, where as many headers were not found: the file does not have those columns, and a
 * figure among them is of another row.
 */
export function rowsOfMore(
  rows: readonly AlignedRow[],
  headersMissing: (block: BlockTemplate) => number,
): ReadonlySet<AlignedRow> {
  const more = new Set<AlignedRow>();
  for (const block of new Set(rows.map(({ slot }) => slot.block))) {
    const own = rows.filter(({ slot }) => slot.block === block);
    const due = block.columns.length;
    const counts = own.map(({ values }) => filledOf(values).length);
    const usual = counts.find((count) => counts.filter((other) => other === count).length * 2 > own.length);
    if (usual === undefined || usual >= due || usual < due - headersMissing(block)) continue;
    own.forEach((row, index) => {
      if ((counts[index] ?? 0) > usual) more.add(row);
    });
  }
  return more;
}

/** Cells from the first figure of a row to its last. */
function spreadOf({ values }: AlignedRow): number {
  const cells = cellsOf(values);
  return cells.findLastIndex(isFilled) - cells.findIndex(isFilled) + 1;
}
