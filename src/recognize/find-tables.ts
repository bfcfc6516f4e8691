import { type EditionId, editionIds, type TableKey, tableOf } from "../form/index.ts";
import { type Alignment, alignItems, columnsIn } from "./align.ts";
import { type Item, itemsOf } from "./items.ts";
import type { PhysicalRow } from "./rows.ts";
import { type SlotTable, slotTableOf } from "./slots.ts";
import { fits, isOrderDoubtful, valuesFirst } from "./value-first.ts";

/** A place in the file that reads as one of the statutory tables. */
export interface TableCandidate {
  readonly table: SlotTable;
  readonly items: readonly Item[];
  readonly alignment: Alignment;
  /** Physical rows covered, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Lead over the other edition's reading of the same place, as a share of a perfect score. */
  readonly margin: number;
  /** True where nothing shows whether figures belong to the label before or behind them: none is placed. */
  readonly orderUnclear: boolean;
}

/** Likeness from which a label is taken as a sign that the table is near. */
const hitLikeness = 0.75;
/** Items without any hit that may stand inside a table (pasted pages, navigation). */
const longestGap = 120;
/** Items read before the first and behind the last hit. */
const border = 8;
/** Items aligned at once; longer stretches are cut, so that cost and memory stay linear. */
const longestStretch = 20_000;

/** All places in rows `from`…`to` that read as the table, in order of the file, best edition of each. */
export function findTable(
  rows: readonly PhysicalRow[],
  from: number,
  to: number,
  key: TableKey,
  editions: readonly EditionId[] = editionIds,
): TableCandidate[] {
  const candidates: TableCandidate[] = [];
  for (const edition of editions) {
    const table = slotTableOf(tableOf(edition, key));
    const items = itemsOf(rows, from, to, table);
    for (const stretch of stretchesOf(items, table)) candidates.push(...alignStretch(stretch, table));
  }
  return bestOfEachPlace(candidates);
}

/** Runs of items around labels of the table. */
function stretchesOf(items: readonly Item[], table: SlotTable): Item[][] {
  const hits: number[] = [];
  items.forEach((item, index) => {
    if (item.folded !== "" && isHit(table, item.folded)) hits.push(index);
  });
  const stretches: Item[][] = [];
  let start = -1;
  let last = -1;
  const close = () => {
    if (start < 0) return;
    const first = Math.max(0, start - border);
    const end = Math.min(items.length, last + border + 1);
    for (let at = first; at < end; at += longestStretch) {
      stretches.push(items.slice(at, Math.min(end, at + longestStretch)));
    }
  };
  for (const hit of hits) {
    if (start >= 0 && hit - last > longestGap) {
      close();
      start = -1;
    }
    if (start < 0) start = hit;
    last = hit;
  }
  close();
  return stretches;
}

function isHit(table: SlotTable, folded: string): boolean {
  const likeness = table.likeness(folded);
  const anyLabel = table.template.key === "remedies";
  return table.slots.some((slot, index) => {
    if ((likeness[index] ?? 0) < hitLikeness) return false;
    return anyLabel || slot.kind === "row" || slot.kind === "caption";
  });
}

/** The best alignment of a stretch, then the best of what is left before and behind it. */
function alignStretch(items: readonly Item[], table: SlotTable): TableCandidate[] {
  const fewest = 4;
  if (items.length < fewest) return [];
  const alignment = alignItems(items, table);
  if (!isTable(alignment, items, table)) return [];
  if (isOrderDoubtful(alignment, items, table)) {
    const turned = valuesFirst(items, table);
    const other = alignItems(turned, table);
    // Neither reading is clearly better: every figure might belong to its neighbour.
    if (other.score < alignment.score + clearLead || !fits(other, turned, table)) {
      return candidatesOf(items, alignment, table, true);
    }
    return candidatesOf(turned, other, table);
  }
  return candidatesOf(items, alignment, table);
}

/** By how much the score of reading values before labels must be better. */
const clearLead = 1;

function candidatesOf(
  items: readonly Item[],
  alignment: Alignment,
  table: SlotTable,
  orderUnclear = false,
): TableCandidate[] {
  const used = items.slice(alignment.firstItem, alignment.lastItem + 1);
  const first = items[headerStart(items, alignment.firstItem, table)];
  const last = used[used.length - 1];
  if (first === undefined || last === undefined) return [];
  const lastRow = last.values.reduce((row, value) => Math.max(row, value.row), last.row);
  const candidate: TableCandidate = {
    table,
    items,
    alignment,
    from: first.row,
    to: lastRow + 1,
    margin: 1,
    orderUnclear,
  };
  return [
    ...alignStretch(items.slice(0, alignment.firstItem), table),
    candidate,
    ...alignStretch(items.slice(alignment.lastItem + 1), table),
  ];
}

/** Header labels out of order right before the aligned part belong to the table too. */
function headerStart(items: readonly Item[], first: number, table: SlotTable): number {
  let start = first;
  while (start > 0) {
    const item = items[start - 1];
    if (item === undefined || item.filled > 0) break;
    const likeness = table.likeness(item.folded);
    if (!table.slots.some((slot, index) => slot.kind !== "row" && (likeness[index] ?? 0) >= 0.9)) break;
    start--;
  }
  return start;
}

/**
 * 表四 below its own heading where its labels are beyond recognition (vertical or torn headers, mess.md L10): the
 * only run of exactly as many figures as the form has.
 */
export function findByFigures(
  rows: readonly PhysicalRow[],
  from: number,
  to: number,
  key: TableKey,
): TableCandidate | null {
  const table = slotTableOf(tableOf("2021", key));
  const items = itemsOf(rows, from, to, table);
  const columns = table.slots.flatMap((slot) => (slot.kind === "row" ? [columnsIn(slot)] : []));
  const whole = items.filter((item) => columns.includes(item.filled));
  const [first] = items;
  if (whole.length !== 1 || first === undefined || items.length > mostItemsBelowHeading) return null;
  const alignment = alignItems(items, table);
  const last = items[alignment.lastItem];
  const opening = items[alignment.firstItem];
  if (last === undefined || opening === undefined) return null;
  if (!alignment.beads.some((bead) => bead.kind === "row")) return null;
  const lastRow = last.values.reduce((row, value) => Math.max(row, value.row), last.row);
  return { table, items, alignment, from: opening.row, to: lastRow + 1, margin: 1, orderUnclear: false };
}

/** More pieces of text below the heading than a torn header has: then it is no table. */
const mostItemsBelowHeading = 120;

/** Enough of the form must be there: labels of rows, and something that is a header or a figure. */
function isTable(alignment: Alignment, items: readonly Item[], table: SlotTable): boolean {
  let rows = 0;
  let labels = 0;
  let figures = 0;
  for (const bead of alignment.beads) {
    if (bead.kind === "structure" && bead.likeness >= 0.7) labels++;
    if (bead.kind !== "row" && bead.kind !== "torn") continue;
    if (bead.likeness >= 0.6) rows++;
    figures += bead.items.reduce(
      (sum, index) => sum + (items[index]?.filled ?? 0) + (items[index]?.blanks ?? 0),
      0,
    );
  }
  switch (table.template.key) {
    case "proactiveDisclosure":
      return rows >= 2 && labels >= 1 && rows + labels >= 4;
    case "applications":
      return rows >= 6 && alignment.score > 0;
    case "remedies":
      return (figures > 0 && labels >= 3) || labels >= 8;
  }
}

/** Editions compete for the same place by what they explain of it; places stand in order of the file. */
function bestOfEachPlace(candidates: readonly TableCandidate[]): TableCandidate[] {
  const ordered = [...candidates].sort((left, right) => right.alignment.score - left.alignment.score);
  const chosen: TableCandidate[] = [];
  for (const candidate of ordered) {
    if (chosen.some((other) => overlap(other, candidate))) continue;
    const rivals = ordered.filter((other) => other.table !== candidate.table && overlap(other, candidate));
    const best = Math.max(0, ...rivals.map((rival) => rival.alignment.score));
    const margin = (candidate.alignment.score - best) / candidate.alignment.perfect;
    chosen.push({ ...candidate, margin: Math.max(0, margin) });
  }
  return chosen.sort((left, right) => left.from - right.from);
}

/** How much of a complete and official table was found, 0–1. */
export function quality(candidate: TableCandidate): number {
  return candidate.alignment.score / candidate.alignment.perfect;
}

function overlap(left: TableCandidate, right: TableCandidate): boolean {
  return left.from < right.to && right.from < left.to;
}
