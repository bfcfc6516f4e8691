import { thresholds } from "../thresholds.ts";
import type { RowSlot, Slot } from "../words/slots.ts";
import type { LabelMatch } from "../words/terms.ts";
import { columnsIn } from "./beads.ts";
import type { Item } from "./items.ts";
import type { WrappedLabels } from "./wrapped-labels.ts";

const own = thresholds.beadScores;

/** Scores of an alignment: what its parts are worth to each other. */
export const { weights } = thresholds;

export const structureFloor = thresholds.beadScores.structureFloor;

export const rowFloor = thresholds.beadScores.rowFloor;

export const longestRemnant = thresholds.beadScores.longestRemnant;

export const knownLikeness = thresholds.beadScores.knownLikeness;

export const wrapFloor = thresholds.beadScores.wrapFloor;

const runGrace = thresholds.beadScores.runGrace;

export function structureScore(item: Item, likeness: number): number {
  if (item.filled > 0) return Number.NEGATIVE_INFINITY;
  return weights.structureLabel * (likeness - own.neutral);
}

export function rowScore(item: Item, likeness: number, columns: number, unlabelled: boolean): number {
  const values = valueScore(item.filled, item.blanks, columns);
  if (unlabelled) return item.filled === columns ? weights.unlabelledRow : unlabelledScore(item, columns);
  if (item.folded === "")
    return values === weights.exact ? weights.labelLost + values : Number.NEGATIVE_INFINITY;
  if (likeness < rowFloor) {
    // Known by its place only: the figures must be complete and the label must be a remnant.
    if (values !== weights.exact || item.folded.length > longestRemnant) return Number.NEGATIVE_INFINITY;
    return weights.labelLost + values - own.orderAlone;
  }
  return weights.rowLabel * (likeness - own.neutral) + values;
}

/** The row of 表四 with blanks: cells marked as such by the layout count; with fewer it is a row nevertheless. */
function unlabelledScore(item: Item, columns: number): number {
  if (item.filled > columns) return Number.NEGATIVE_INFINITY;
  if (item.filled + item.blanks < columns) return item.filled > 1 ? own.fewFigures : Number.NEGATIVE_INFINITY;
  return item.filled > 0 ? weights.unlabelledRow - 1 : own.blankRow;
}

function valueScore(filled: number, blanks: number, columns: number): number {
  if (filled === columns) return weights.exact;
  if (filled > columns) return weights.tooMany;
  if (filled === 0) return blanks > 0 ? weights.allBlank : weights.noValues;
  if (filled + blanks === columns) return weights.withBlanks;
  return (own.someFigures * filled) / columns;
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
    if ((alone[index]?.likeness[slotIndex] ?? 0) > likeness - own.worseInPieces)
      return Number.NEGATIVE_INFINITY;
  }
  // A little less than a whole label, so that a whole one is never joined with its neighbour.
  const cost = own.perPiece * (pieces - 1);
  if (slot.kind !== "row") return weights.structureLabel * (likeness - own.neutral) - cost;
  return weights.rowLabel * (likeness - own.neutral) + valueScore(filled, blanks, columnsIn(slot)) - cost;
}

/** Label half + values, other half + values: one row torn by a page break. */
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
  if (joined < own.tornFloor || alone > joined - own.worseInPieces) return Number.NEGATIVE_INFINITY;
  return weights.rowLabel * (joined - own.neutral) + weights.exact;
}

/** A header label whose row label was lost: its values are those of the next row. */
export function headerThenRowScore(item: Item, likeness: number, slot: RowSlot): number {
  const columns = columnsIn(slot);
  const header = weights.structureLabel * (likeness - own.neutral);
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
    if (item.filled === 0 && (matches[index]?.structure ?? 0) >= own.headerFloor) {
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
    return item.raw.length > own.longestLabel ? weights.prose : weights.noise;
  });
}

export function perfectScore(slots: readonly Slot[]): number {
  return slots.reduce((sum, slot) => {
    if (slot.kind !== "row") return sum + weights.structureLabel * (1 - own.neutral);
    if (slot.prepared === null) return sum + weights.unlabelledRow;
    return sum + weights.rowLabel * (1 - own.neutral) + weights.exact;
  }, 0);
}
