import { foldLabel } from "../../../form/fold.ts";
import type { BlockTemplate } from "../../../form/index.ts";
import { grouped } from "../../../grouped.ts";
import { columnsIn } from "../../align/beads.ts";
import { cellsOf, filledOf, isFilled, type ValueToken } from "../../align/values.ts";
import { isForeign, isRemarkColumn } from "../../order/foreign-columns.ts";
import { countTotals } from "../../order/header/sums.ts";
import { majorityOf } from "../../sheet/row-shapes.ts";
import { showsCells } from "../../sheet/rows.ts";
import { thresholds } from "../../thresholds.ts";
import { countIn, isPercentage } from "../../words/numbers.ts";
import { isShare } from "../../words/own-headers.ts";
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
  const areOverfull = rows.some(({ values, slot }) => filledOf(values).length > columnsIn(slot));
  return new Set(
    whole.filter((row) => {
      if (areOverfull && !showsCells(row.item) && endsInWord(row)) return true;
      const own = spreads.get(columnsIn(row.slot)) ?? new Map<number, number>();
      const all = [...own.values()].reduce((sum, count) => sum + count, 0);
      const spread = spreadOf(row);
      // A row alone has its figures side by side, or as far from each other as they all are.
      if (all === 1) return (spread - 1) % Math.max(1, columnsIn(row.slot) - 1) !== 0;
      return [...own].some(([other, count]) => count * 2 > all && other !== spread);
    }),
  );
}

/**
 * Whether a row with a blank cell is shorter than the file's own: one that is gone may be any. So is a row between bars that
 * nothing but its place names, whose label may be gone, and one without a cell for remarks where there is a column of them.
 */
export function isShortOfCells({ item, values, slot, isShort = false }: AlignedRow): boolean {
  if (isShort) return true;
  // Where no blank cell stands in the place of the label, all are shown.
  const isBarred = item.separator === "pipe" && item.cell.text.trim() === "";
  return item.countedAs !== undefined && isBarred && filledOf(values).length < columnsIn(slot);
}

/**
 * Whether a figure is none of the column it was given to: one with a unit of money where cases are counted, a percentage beside a column of those, or a bare one among
 * remarks (备注) where blank cells may leave no trace. A row without a remark looks as if its first figure were one.
 */
export function hasFigureOfOtherKind(
  { item, slot: { block } }: AlignedRow,
  tokens: readonly (ValueToken | null)[],
): boolean {
  const hasShares = block.columns.some(
    (column) => isForeign(column) && isShare(foldLabel(column.label.text)),
  );
  return block.columns.some((column, index) => {
    const text = tokens[index]?.cell.text ?? "";
    if (isForeign(column)) return !showsCells(item) && isRemarkColumn(column) && bareFigure.test(text);
    const isCount = column.type === "count" || column.type === "delta";
    return isCount && (sumOfMoney.test(text) || (hasShares && isPercentage(text)));
  });
}

const fewestOverfull = thresholds.agreement.fewestOverfull;

const bareFigure = /^\s*\p{Nd}+\s*$/u;
const sumOfMoney = /\p{Nd}\s*[万萬]?元\s*$/u;

/**
 * Rows with as many figures as columns, or more than most, in a block most rows of which have more than that, or fewer by
 * headers that were not found: the file has other columns, and the number is right by chance.
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
    const usual = majorityOf(counts);
    // Where blank cells leave no trace, rows with one cell more than the form has need not be most of them.
    if (counts.filter((count) => count > due).length >= fewestOverfull)
      own.forEach((row, index) => {
        if (counts[index] === due && hasTotalBefore(row)) more.add(row);
      });
    if (usual === undefined || usual === due || usual < due - headersMissing(block)) continue;
    own.forEach((row, index) => {
      if (usual > due ? counts[index] === due : (counts[index] ?? 0) > usual) more.add(row);
    });
  }
  return more;
}

/**
 * Rows with as many figures as columns, below headers that the form does not have (备注, 上年), one of whose figures is of
 * such a column, as likely, and one of whose own cells is blank: they begin further from their labels than most others,
 * or, where blank cells leave no trace, their totals are wrong.
 */
export function rowsWithMore(
  rows: readonly AlignedRow[],
  hasMore: (block: BlockTemplate) => boolean,
  isRemarkBehind: (row: AlignedRow) => boolean,
): ReadonlySet<AlignedRow> {
  // Hardly any table has such a header.
  if (!rows.some(({ slot }) => hasMore(slot.block))) return new Set();
  const whole = rows.filter(
    ({ bead, values, slot }) => bead.kind === "row" && filledOf(values).length === columnsIn(slot),
  );
  const late = new Set<AlignedRow>();
  for (const own of grouped(whole, ({ item }) => `${item.layout} ${item.cell.slot}`).values()) {
    const leads = own.map(({ values }) => cellsOf(values).findIndex(isFilled));
    const usual = majorityOf(leads);
    own.forEach((row, index) => {
      if (usual !== undefined && (leads[index] ?? 0) > usual) late.add(row);
    });
  }
  return new Set(
    whole.filter((row) => {
      if (!hasMore(row.slot.block) || !(late.has(row) || !leavesTrace(row))) return false;
      const { right, wrong } = totalsOf(row);
      // Totals that are right say that nothing is shifted.
      const isRight = right > 0 && wrong === 0;
      return (!leavesTrace(row) && wrong > 0) || (late.has(row) && !isRight && isRemarkBehind(row));
    }),
  );
}

/**
 * Whether the total of a row that would show no blank cell is wrong, and right where the figure before the last is the total:
 * one of its cells is blank, and its last figure is of a column that the office added.
 */
export function hasTotalBefore(row: AlignedRow): boolean {
  const { columns } = row.slot.block;
  const parts = columns.filter(({ roles }) => roles.includes("part")).length;
  if (parts < 2 || parts !== columns.length - 1 || leavesTrace(row)) return false;
  const figures = filledOf(row.values).map(({ cell }) => countIn(cell.text));
  const sumOf = (count: number) => figures.slice(0, count).reduce((sum, figure) => sum + figure, 0);
  if (figures.length !== columns.length || sumOf(parts) === figures[parts]) return false;
  return sumOf(parts - 1) > 0 && sumOf(parts - 1) === figures[parts - 1];
}

/** Whether a blank cell of a row would be seen. */
function leavesTrace({ item }: AlignedRow): boolean {
  return showsCells(item) || item.layout === "cell";
}

function totalsOf({ slot: { block }, values }: AlignedRow) {
  const order = block.columns.map((column) => ({ kind: "form", column }) as const);
  return countTotals(order, [{ values }], block);
}

/** Whether 无 stands behind nothing but numbers: where other rows have a cell more, a remark, as likely. */
function endsInWord({ values }: AlignedRow): boolean {
  const words = filledOf(values).map(({ cell }) => /^\P{Nd}*\p{Script=Han}$/u.test(cell.text.trim()));
  return words.length > 1 && words.indexOf(true) === words.length - 1;
}

/** Cells from the first figure of a row to its last. */
function spreadOf({ values }: AlignedRow): number {
  const cells = cellsOf(values);
  return cells.findLastIndex(isFilled) - cells.findIndex(isFilled) + 1;
}
