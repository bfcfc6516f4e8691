import { columnsIn } from "./beads.ts";
import type { Item } from "./items.ts";
import type { LabelMatch, RowSlot, Slot } from "./slots.ts";
import type { WrappedLabels } from "./wrapped-labels.ts";

export const weights = {
  rowLabel: 4,
  structureLabel: 1.2,
  exact: 1.5,
  withBlanks: 1.3,
  allBlank: 0.5,
  noValues: -0.2,
  tooMany: -1,
  labelLost: -0.4,
  rowMissing: 0.7,
  /** A column of the file that the form does not have; it weighs more than what speaks for the row beside it. */
  foreignColumn: 1,
  structureMissing: 0.05,
  noise: 0.35,
  noiseInRun: 0.02,
  noiseWithValues: 1,
  prose: 0.8,
  outOfOrder: 0.05,
  /** 表四's single row carries the table. */
  unlabelledRow: 3,
} as const;

/** Below this likeness a text is not taken for a structural label. */
export const structureFloor = 0.55;

/** Below this likeness a label does not speak for a row; the row may then be known by its place only. */
export const rowFloor = 0.34;

/** Longer texts are no remnant of a label, but a label of something else. */
export const longestRemnant = 4;

/** Likeness from which a label speaks for its row even where others are lost. */
export const knownLikeness = 0.6;

/** Likeness from which joined pieces are one wrapped label. */
export const wrapFloor = 0.7;

/** Items after the first few of a run of foreign text cost nearly nothing, so that inserted pages do not cut a table. */
const runGrace = 6;

export function structureScore(item: Item, likeness: number): number {
  if (likeness < structureFloor || item.filled > 0) return Number.NEGATIVE_INFINITY;
  return weights.structureLabel * (likeness - 0.5);
}

export function rowScore(item: Item, likeness: number, columns: number, unlabelled: boolean): number {
  const values = valueScore(item.filled, item.blanks, columns);
  if (unlabelled) return item.filled === columns ? weights.unlabelledRow : unlabelledScore(item, columns);
  if (item.folded === "")
    return values === weights.exact ? weights.labelLost + values : Number.NEGATIVE_INFINITY;
  if (likeness < rowFloor) {
    // Known by its place only: the figures must be complete and the label must be a remnant.
    if (values !== weights.exact || item.folded.length > longestRemnant) return Number.NEGATIVE_INFINITY;
    return weights.labelLost + values - 0.3;
  }
  return weights.rowLabel * (likeness - 0.5) + values;
}

/** The row of 表四 with blanks: cells marked as such by the layout count; with fewer it is a row nevertheless. */
function unlabelledScore(item: Item, columns: number): number {
  if (item.filled > columns) return Number.NEGATIVE_INFINITY;
  if (item.filled + item.blanks < columns) return item.filled > 1 ? 0.2 : Number.NEGATIVE_INFINITY;
  return item.filled > 0 ? weights.unlabelledRow - 1 : 0.6;
}

function valueScore(filled: number, blanks: number, columns: number): number {
  if (filled === columns) return weights.exact;
  if (filled > columns) return weights.tooMany;
  if (filled === 0) return blanks > 0 ? weights.allBlank : weights.noValues;
  if (filled + blanks === columns) return weights.withBlanks;
  return (0.4 * filled) / columns;
}

export function wrapScore(
  items: readonly Item[],
  end: number,
  pieces: number,
  joined: LabelMatch,
  alone: readonly LabelMatch[],
  slotIndex: number,
  slot: Slot,
): number {
  let filled = 0;
  let blanks = 0;
  let withValues = 0;
  for (let index = end - pieces; index < end; index++) {
    const item = items[index];
    if (item === undefined) return Number.NEGATIVE_INFINITY;
    filled += item.filled;
    blanks += item.blanks;
    if (item.filled > 0 && ++withValues > 1) return Number.NEGATIVE_INFINITY;
  }
  if (slot.prepared === null || (slot.kind !== "row" && filled > 0)) return Number.NEGATIVE_INFINITY;
  const likeness = joined.likeness[slotIndex] ?? 0;
  for (let index = end - pieces; index < end; index++) {
    // A piece that is the label by itself needs no other.
    if ((alone[index]?.likeness[slotIndex] ?? 0) > likeness - 0.02) return Number.NEGATIVE_INFINITY;
  }
  // A little less than a whole label, so that a whole one is never joined with its neighbour.
  const cost = 0.1 * (pieces - 1);
  if (slot.kind !== "row") return weights.structureLabel * (likeness - 0.5) - cost;
  return weights.rowLabel * (likeness - 0.5) + valueScore(filled, blanks, columnsIn(slot)) - cost;
}

/** Label half + values, other half + values: one row torn by a page break (seed layout, mess.md 1b). */
export function tornScore(
  items: readonly Item[],
  end: number,
  wrapped: WrappedLabels,
  matches: readonly LabelMatch[],
  slotIndex: number,
  slot: RowSlot,
): number {
  const upper = items[end - 2];
  const lower = items[end - 1];
  if (upper === undefined || lower === undefined || slot.prepared === null) return Number.NEGATIVE_INFINITY;
  const columns = columnsIn(slot);
  if (upper.filled !== columns || lower.filled !== columns) return Number.NEGATIVE_INFINITY;
  const joined = wrapped.at(end - 2, 2)?.likeness[slotIndex] ?? 0;
  const [above, below] = [matches[end - 2], matches[end - 1]];
  const alone = Math.max(above?.likeness[slotIndex] ?? 0, below?.likeness[slotIndex] ?? 0);
  if (joined < 0.9 || alone > joined - 0.02) return Number.NEGATIVE_INFINITY;
  return weights.rowLabel * (joined - 0.5) + weights.exact;
}

/** A header label whose row label was lost: its values are those of the next row (mess.md 1b, 078 090). */
export function headerThenRowScore(item: Item, likeness: number, slot: RowSlot): number {
  const columns = columnsIn(slot);
  if (likeness < structureFloor) return Number.NEGATIVE_INFINITY;
  const header = weights.structureLabel * (likeness - 0.5);
  if (slot.prepared === null) {
    return header + (item.filled === columns ? weights.unlabelledRow : unlabelledScore(item, columns));
  }
  if (item.filled !== columns) return Number.NEGATIVE_INFINITY;
  return header + weights.labelLost + weights.exact;
}

/** What it costs to leave an item out. */
export function noiseCosts(items: readonly Item[], matches: readonly LabelMatch[]): number[] {
  let run = 0;
  return items.map((item, index) => {
    if (item.filled === 0 && (matches[index]?.structure ?? 0) >= 0.8) {
      run = 0;
      return weights.outOfOrder;
    }
    if (item.folded === "" && item.raw === "" && item.filled === 0) return 0;
    if (item.filled > 0) {
      run = 0;
      return weights.noiseWithValues;
    }
    run++;
    if (run > runGrace) return weights.noiseInRun;
    return item.raw.length > 40 ? weights.prose : weights.noise;
  });
}

export function perfectScore(slots: readonly Slot[]): number {
  return slots.reduce((sum, slot) => {
    if (slot.kind !== "row") return sum + weights.structureLabel * 0.5;
    if (slot.prepared === null) return sum + weights.unlabelledRow;
    return sum + weights.rowLabel * 0.5 + weights.exact;
  }, 0);
}
