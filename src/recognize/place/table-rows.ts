import type { RowTemplate, TableTemplate } from "../../form/index.ts";
import { type Bead, columnsIn } from "../align/beads.ts";
import type { Item } from "../align/items.ts";
import { cellsOf, filledOf, isFilled, type ValueToken } from "../align/values.ts";
import { isForeign, isRemarkColumn } from "../order/foreign-columns.ts";
import { mostCommon } from "../sheet/row-shapes.ts";
import { showsCells } from "../sheet/rows.ts";
import type { TableCandidate } from "../tables/find-tables.ts";
import { thresholds } from "../thresholds.ts";
import { isRemark } from "../words/own-headers.ts";
import type { RowSlot, Slot } from "../words/slots.ts";
import type { RowValues } from "./table-layout.ts";

const anchorLikeness = thresholds.tableRows.anchorLikeness;

export interface AlignedRow {
  readonly slot: RowSlot;
  readonly slotIndex: number;
  readonly bead: Bead & { kind: "row" | "torn" };
  readonly values: readonly ValueToken[];
  readonly item: Item;
  readonly rawLabel: string | null;
  /** True where its label has the figures of other rows, too, as theirs were lost. */
  readonly shared: boolean;
  /** True where it has fewer cells than most others of a table with a column of remarks, figures among those that are gone. */
  readonly isShort?: boolean;
  /** True where rows of its table have a figure more than columns, and nothing shows which column is not the form's. */
  readonly isOverfull?: boolean;
}

function rowsOfAlignment({ alignment, items, table }: TableCandidate): AlignedRow[] {
  const rows: AlignedRow[] = [];
  for (const bead of alignment.beads) {
    if (bead.kind !== "row" && bead.kind !== "torn") continue;
    const slot = table.slots[bead.slot];
    const members = bead.items.flatMap((index) => items[index] ?? []);
    const first = members[0];
    if (slot?.kind !== "row" || first === undefined) continue;
    const all = members.flatMap((member) => member.values);
    const whole = bead.kind === "torn" || bead.to - bead.from >= all.length;
    const values = whole ? all : filledOf(all).slice(bead.from, bead.to);
    const labels = members.filter((member) => member.folded !== "").map((member) => member.raw);
    // The item that stands in one row with the figures tells their layout.
    const carrier = members.find((member) => member.filled + member.blanks > 0) ?? first;
    const lost = bead.kind === "row" && bead.lost && bead.likeness === 0;
    rows.push({
      slot,
      slotIndex: bead.slot,
      bead,
      values,
      item: whole ? carrier : { ...carrier, layout: "plain" },
      rawLabel: slot.prepared === null || lost ? null : labels.join(""),
      shared: !whole,
    });
  }
  return rows;
}

const remarkShare = thresholds.tableRows.remarkShare;

/**
 * A column behind the form's own (备注) adds a value to every row. Its values are taken away where they are words;
 * where they are figures nothing shows which column is the extra one, and no row can be trusted.
 */
function withoutRemarks(rows: readonly AlignedRow[], announced: boolean): AlignedRow[] {
  const filled = rows.filter((row) => row.bead.kind === "row" && countFigures(row) > 0);
  const over = filled.filter((row) => countFigures(row) === columnsIn(row.slot) + 1);
  const worded = filled.filter(endsWithWord);
  if (announced || (over.length > 0 && worded.length > filled.length * remarkShare)) {
    const remarks = new Set(
      over.filter(endsWithWord).flatMap(({ values }) => filledOf(values).slice(-1).map(textOf)),
    );
    const usual = announced ? mostCommon(filled.map(spareCells), 0) : 0;
    const width = mostCommon(
      filled.map(({ item }) => item.width),
      0,
    );
    return rows.map((given) => {
      const isShort =
        // Separators may fill up a line.
        (given.item.layout === "cell" || (given.item.layout === "line" && given.item.width < width)) &&
        filledOf(given.values).filter((value) => !isWord(value)).length < columnsIn(given.slot) &&
        (spareCells(given) < usual || (announced && lacksCell(given)));
      const row = isShort ? { ...given, isShort } : given;
      // Each half of a torn row has its own.
      if (row.bead.kind === "torn") return { ...row, values: row.values.filter((value) => !isWord(value)) };
      // Where blank cells do not show, remarks amid figures would fill the places of blank ones.
      if (announced && !showsCells(row.item) && hasWordAmid(row))
        return { ...row, values: row.values.filter((value) => !isWord(value)) };
      const last = filledOf(row.values).at(-1);
      const spare = announced && cellsOf(row.values).length > columnsIn(row.slot);
      const isRemarked = last !== undefined && isWord(last) && (spare || remarks.has(textOf(last)));
      return isRemarked || endsWithWord(row) ? withoutLast(row) : row;
    });
  }
  if (over.length < 2 || over.length < filled.length * remarkShare) return [...rows];
  return rows.map((row) => ({ ...row, isOverfull: true }));
}

/** Whether a row of cells in lines of their own ends in a remark and has no cell for one of its columns. */
function lacksCell(row: AlignedRow): boolean {
  return row.item.layout === "cell" && endsWithWord(row) && spareCells(row) < 1;
}

/** Cells of a row behind as many as it has columns. */
function spareCells({ values, slot }: AlignedRow): number {
  return cellsOf(values).length - columnsIn(slot);
}

/** Something that is no figure, be it that a digit stands in it (`其中网上5件`). */
function isWord(value: ValueToken): boolean {
  return value.kind === "text" || (isFilled(value) && !/\p{Nd}/u.test(value.cell.text));
}

function textOf({ cell }: ValueToken): string {
  return cell.text.trim();
}

/** The highest line of headers may stand above what was aligned: up to the figures before the table all is its head. */
export function hasRemarkHeader({ alignment, items }: TableCandidate): boolean {
  const above = items.slice(0, alignment.firstItem).findLastIndex(({ filled }) => filled > 0);
  const inHead = items.slice(above + 1, alignment.firstItem).some(({ folded }) => isRemark(folded));
  return (
    inHead ||
    alignment.beads.some((bead) => bead.kind === "noise" && isRemark(items[bead.item]?.folded ?? ""))
  );
}

/** Whether the header of remarks stands behind those of the columns above a row. */
export function isRemarkBehind({ alignment, items }: TableCandidate, { item }: AlignedRow): boolean {
  const above = items.slice(0, Math.max(0, items.indexOf(item)));
  const heads = alignment.beads.flatMap((bead) => (bead.kind === "structure" ? bead.items : []));
  const last = Math.max(-1, ...heads.filter((index) => index < above.length));
  return above.findLastIndex(({ folded }) => isRemark(folded)) > last;
}

/** A word behind nothing but figures: a remark, not one of many placeholders. */
function endsWithWord(row: AlignedRow): boolean {
  const figures = filledOf(row.values);
  const last = figures.pop();
  return last !== undefined && isWord(last) && !figures.some(isWord);
}

/** A word with figures behind it. */
function hasWordAmid({ values }: AlignedRow): boolean {
  return filledOf(values).slice(0, -1).some(isWord);
}

/** Where each cell has a line of its own, that of the word stays: all rows have one more there. */
function withoutLast({ values, ...row }: AlignedRow): AlignedRow {
  const last = filledOf(values).at(-1);
  const isMarked = row.item.layout === "cell";
  return {
    ...row,
    values: values.flatMap((value) => {
      if (value !== last) return [value];
      return isMarked ? [{ ...value, kind: "blank" as const }] : [];
    }),
  };
}

function countFigures(row: AlignedRow): number {
  return filledOf(row.values).length;
}

/**
 * Rows known by their place only, where the places between two anchors do not account for all of them:
 * with a row missing as well, nothing shows which row it is. Nor does it behind a label that has no cell of its own:
 * the figures may be those of that label.
 */
export function doubtfulRows(slots: readonly Slot[], rows: readonly AlignedRow[]): ReadonlySet<AlignedRow> {
  const doubtful = new Set<AlignedRow>();
  let pending: AlignedRow[] = [];
  let missing = false;
  let waits = false;
  const settle = () => {
    if (missing) for (const row of pending) doubtful.add(row);
    pending = [];
    missing = false;
  };
  slots.forEach((slot, index) => {
    if (slot.kind !== "row" || slot.prepared === null) return;
    const row = rows.find((candidate) => candidate.slotIndex === index);
    if (row === undefined) {
      missing = true;
      return;
    }
    if (row.bead.likeness >= anchorLikeness) settle();
    else {
      pending.push(row);
      if (waits) missing = true;
    }
    waits = row.values.length === 0 && row.item.countedAs === undefined;
  });
  settle();
  return doubtful;
}

/** Every distinct line was kept once (L7 of docs/layouts.md): all labels there, hardly a complete row. */
export function isDeduplicated(rows: readonly AlignedRow[], template: TableTemplate): boolean {
  if (template.key !== "applications" || rows.length < thresholds.tableRows.fewestLabels) return false;
  const complete = rows.filter((row) => filledOf(row.values).length === columnsIn(row.slot)).length;
  const empty = rows.filter((row) => row.values.length === 0).length;
  // Of figures that were there one of each kind is left: a form without any was never filled in.
  if (rows.every((row) => filledOf(row.values).length === 0)) return false;
  return complete <= 1 && empty > rows.length * thresholds.tableRows.emptyShare;
}

export function isWhole(row: AlignedRow): boolean {
  return row.bead.kind === "row";
}

export function rowValues(row: AlignedRow): RowValues {
  const { rows, columns } = row.slot.block;
  const at = rows.indexOf(row.slot.row);
  const own = openedGroups(rows[at - 1], row.slot.row);
  const next = rows[at + 1];
  const behind = next === undefined ? "end" : `${next.groups.length}-${openedGroups(row.slot.row, next)}`;
  const wide = `${columns.length}`;
  const opened = `${wide}/${own}`;
  return { item: row.item, values: row.values, kinds: [wide, opened, `${opened}/${behind}`] };
}

/** Group labels that stand before a row because its group begins there. */
function openedGroups(previous: RowTemplate | undefined, row: RowTemplate): number {
  return row.groups.filter((group, level) => previous?.groups[level] !== group).length;
}

/** The rows of a table as aligned, without a column of remarks behind the form's own. */
export function alignedRows(candidate: TableCandidate): AlignedRow[] {
  const announced = hasRemarkHeader(candidate);
  // Where the columns are those of the file, a column of remarks may be among them.
  const isMeant = ({ slot: { block } }: AlignedRow) =>
    announced ? !block.columns.some(isRemarkColumn) : !block.columns.some(isForeign);
  const rows = rowsOfAlignment(candidate);
  const without = new Map(withoutRemarks(rows.filter(isMeant), announced).map((row) => [row.slotIndex, row]));
  return rows.map((row) => without.get(row.slotIndex) ?? row);
}
