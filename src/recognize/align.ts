import { foldLabel } from "./fold.ts";
import { type Item, longestItemLabel } from "./items.ts";
import type { RowSlot, Slot, SlotTable } from "./slots.ts";

/**
 * Monotonic alignment of items to the slots of a table template: dynamic programming with the beads of
 * Gale & Church (1993): 1-1, noise, lost, wrapped label (n-1), torn row (2-1) and lost label (1-n).
 */
export interface Alignment {
  /** Sum of bead scores; comparable between templates over the same items. */
  readonly score: number;
  /** Score of a table that is complete and official in every label. */
  readonly perfect: number;
  readonly beads: readonly Bead[];
  /** Items `firstItem`…`lastItem` (inclusive) are covered by the alignment. */
  readonly firstItem: number;
  readonly lastItem: number;
}

export type Bead =
  /** A label without figures. */
  | {
      readonly kind: "structure";
      readonly items: readonly number[];
      readonly slot: number;
      readonly likeness: number;
    }
  /** A row: its label (possibly in pieces) and its values. `lost` = no label, known by its place only. */
  | {
      readonly kind: "row";
      readonly items: readonly number[];
      readonly slot: number;
      readonly likeness: number;
      readonly lost: boolean;
      /** Values `from`…`to` of the item that has them, where one item serves several rows. */
      readonly from: number;
      readonly to: number;
    }
  /** A row whose label and values stand twice, torn over a page break. */
  | {
      readonly kind: "torn";
      readonly items: readonly number[];
      readonly slot: number;
      readonly likeness: number;
    }
  /** An item that belongs to nothing in the form. */
  | { readonly kind: "noise"; readonly item: number }
  /** A slot that nothing was found for. */
  | { readonly kind: "missing"; readonly slot: number };

const weights = {
  rowLabel: 4,
  structureLabel: 1.2,
  exact: 1.5,
  withBlanks: 1.3,
  allBlank: 0.5,
  noValues: -0.2,
  tooMany: -1,
  labelLost: -0.4,
  rowMissing: 0.7,
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
const structureFloor = 0.55;
/** Below this likeness a label does not speak for a row; the row may then be known by its place only. */
const rowFloor = 0.34;
/** Items after the first few of a run of foreign text cost nearly nothing, so that inserted pages do not cut a table. */
const runGrace = 6;

/** Steps of the trace back; `headerThenRow` + n spans n slots between header and row. */
const Step = {
  stop: 0,
  skipSlot: 1,
  skipItem: 2,
  one: 3,
  wrap2: 4,
  wrap3: 5,
  wrap4: 6,
  torn: 7,
  lost2: 8,
  lost3: 9,
  headerThenRow: 10,
} as const;

export function columnsIn(slot: RowSlot): number {
  return slot.block.columns.length;
}

export function alignItems(items: readonly Item[], table: SlotTable): Alignment {
  const { slots } = table;
  const width = slots.length + 1;
  const height = items.length + 1;
  const score = new Float64Array(width * height);
  const step = new Uint8Array(width * height);
  const skip = slots.map((slot) => (slot.kind === "row" ? weights.rowMissing : weights.structureMissing));
  const skippedBefore = prefixSums(skip);
  const total = skippedBefore[slots.length] ?? 0;
  const nextRow = nextRowSlots(slots);
  const likeness = items.map((item) => table.likeness(item.folded));
  const wrapped = wrappedLabels(items, table);
  const noise = noiseCosts(items, likeness, slots);

  let best = Number.NEGATIVE_INFINITY;
  let bestAt = 0;
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      const at = i * width + j;
      // An alignment may start at any item; slots before its start count as missing.
      let value = -(skippedBefore[j] ?? 0);
      let taken: number = Step.stop;
      const offer = (candidate: number, kind: number) => {
        if (candidate > value) {
          value = candidate;
          taken = kind;
        }
      };
      if (j > 0) offer((score[at - 1] ?? 0) - (skip[j - 1] ?? 0), Step.skipSlot);
      if (i > 0) offer((score[at - width] ?? 0) - (noise[i - 1] ?? 0), Step.skipItem);
      if (i > 0 && j > 0) {
        const slot = slots[j - 1];
        const item = items[i - 1];
        if (slot !== undefined && item !== undefined) {
          const like = likeness[i - 1]?.[j - 1] ?? 0;
          const one =
            slot.kind === "row"
              ? rowScore(item, like, columnsIn(slot), slot.prepared === null)
              : structureScore(item, like);
          offer((score[at - width - 1] ?? 0) + one, Step.one);
          for (let pieces = 2; pieces <= 4 && pieces <= i; pieces++) {
            const gain = wrapScore(items, i, pieces, wrapped, likeness, j - 1, slot);
            offer((score[at - pieces * width - 1] ?? 0) + gain, Step.wrap2 + pieces - 2);
          }
          if (slot.kind === "row" && i > 1) {
            offer(
              (score[at - 2 * width - 1] ?? 0) + tornScore(items, i, wrapped, likeness, j - 1, slot),
              Step.torn,
            );
          }
          if (slot.kind === "row") {
            for (let rows = 2; rows <= 3; rows++) {
              const first = previousRows(slots, j - 1, rows);
              if (first < 0) continue;
              const gain = lostScore(item, likeness[i - 1], slots, first, j - 1);
              offer((score[at - width - (j - first)] ?? 0) + gain, Step.lost2 + rows - 2);
            }
            const header = headerBefore(slots, j - 1, nextRow);
            for (let h = header; h < j - 1; h++) {
              const gain = headerThenRowScore(item, likeness[i - 1]?.[h] ?? 0, slot);
              if (gain === Number.NEGATIVE_INFINITY) continue;
              const before =
                (score[at - width - (j - h)] ?? 0) -
                ((skippedBefore[j - 1] ?? 0) - (skippedBefore[h + 1] ?? 0));
              if (before + gain > value) {
                value = before + gain;
                taken = Step.headerThenRow + (j - 1 - h);
              }
            }
          }
        }
      }
      score[at] = value;
      step[at] = taken;
      const end = value - (total - (skippedBefore[j] ?? 0));
      if (end > best) {
        best = end;
        bestAt = at;
      }
    }
  }
  return trace(items, table, likeness, wrapped, step, bestAt, width, best);
}

function trace(
  items: readonly Item[],
  table: SlotTable,
  likeness: readonly Float32Array[],
  wrapped: WrappedLabels,
  step: Uint8Array,
  end: number,
  width: number,
  score: number,
): Alignment {
  const { slots } = table;
  const beads: Bead[] = [];
  let i = Math.floor(end / width);
  let j = end % width;
  for (let slot = slots.length - 1; slot >= j; slot--) beads.push({ kind: "missing", slot });
  const lastItem = i - 1;
  for (;;) {
    const taken = step[i * width + j] ?? Step.stop;
    if (taken === Step.stop) break;
    if (taken === Step.skipSlot) {
      j--;
      beads.push({ kind: "missing", slot: j });
    } else if (taken === Step.skipItem) {
      i--;
      beads.push({ kind: "noise", item: i });
    } else if (taken === Step.one) {
      i--;
      j--;
      beads.push(single(items, slots, i, j, likeness[i]?.[j] ?? 0));
    } else if (taken >= Step.wrap2 && taken <= Step.wrap4) {
      const pieces = taken - Step.wrap2 + 2;
      j--;
      const members = range(i - pieces, i);
      const like = wrapped.at(i - pieces, pieces)?.[j] ?? 0;
      i -= pieces;
      const slot = slots[j];
      if (slot?.kind === "row") {
        const values = members.reduce((sum, member) => sum + (items[member]?.values.length ?? 0), 0);
        beads.push({
          kind: "row",
          items: members,
          slot: j,
          likeness: like,
          lost: false,
          from: 0,
          to: values,
        });
      } else {
        beads.push({ kind: "structure", items: members, slot: j, likeness: like });
      }
    } else if (taken === Step.torn) {
      j--;
      i -= 2;
      beads.push({ kind: "torn", items: [i, i + 1], slot: j, likeness: wrapped.at(i, 2)?.[j] ?? 0 });
    } else if (taken === Step.lost2 || taken === Step.lost3) {
      const rows = taken - Step.lost2 + 2;
      const first = previousRows(slots, j - 1, rows);
      i--;
      let to = filledValues(items[i]).length;
      for (let slot = j - 1; slot >= first; slot--) {
        const target = slots[slot];
        if (target?.kind !== "row") {
          beads.push({ kind: "missing", slot });
          continue;
        }
        const from = to - columnsIn(target);
        const lost = slot !== first;
        beads.push({
          kind: "row",
          items: [i],
          slot,
          likeness: lost ? 0 : (likeness[i]?.[slot] ?? 0),
          lost,
          from,
          to,
        });
        to = from;
      }
      j = first;
    } else {
      const distance = taken - Step.headerThenRow;
      const header = j - 1 - distance;
      i--;
      const values = items[i]?.values.length ?? 0;
      const lost = slots[j - 1]?.prepared !== null;
      beads.push({ kind: "row", items: [i], slot: j - 1, likeness: 0, lost, from: 0, to: values });
      for (let slot = j - 2; slot > header; slot--) beads.push({ kind: "missing", slot });
      beads.push({ kind: "structure", items: [i], slot: header, likeness: likeness[i]?.[header] ?? 0 });
      j = header;
    }
  }
  for (let slot = j - 1; slot >= 0; slot--) beads.push({ kind: "missing", slot });
  return { score, perfect: perfectScore(slots), beads: beads.reverse(), firstItem: i, lastItem };
}

function single(
  items: readonly Item[],
  slots: readonly Slot[],
  item: number,
  slot: number,
  like: number,
): Bead {
  const target = slots[slot];
  if (target?.kind !== "row") return { kind: "structure", items: [item], slot, likeness: like };
  const lost = target.prepared !== null && (items[item]?.folded === "" || like < rowFloor);
  return {
    kind: "row",
    items: [item],
    slot,
    likeness: like,
    lost,
    from: 0,
    to: items[item]?.values.length ?? 0,
  };
}

/** Values of an item without pads and blanks: what is cut into rows when labels were lost. */
export function filledValues(item: Item | undefined) {
  return (item?.values ?? []).filter((value) => value.kind === "number" || value.kind === "text");
}

function structureScore(item: Item, likeness: number): number {
  if (likeness < structureFloor || item.filled > 0) return Number.NEGATIVE_INFINITY;
  return weights.structureLabel * (likeness - 0.5);
}

function rowScore(item: Item, likeness: number, columns: number, unlabelled: boolean): number {
  const values = valueScore(item.filled, item.blanks, columns);
  if (unlabelled) return item.filled === columns ? weights.unlabelledRow : unlabelledScore(item, columns);
  if (item.folded === "")
    return values === weights.exact ? weights.labelLost + values : Number.NEGATIVE_INFINITY;
  if (likeness < rowFloor) {
    // Known by its place only: the figures must be complete and the label must be a remnant.
    if (values !== weights.exact || item.folded.length > 4) return Number.NEGATIVE_INFINITY;
    return weights.labelLost + values - 0.3;
  }
  return weights.rowLabel * (likeness - 0.5) + values;
}

/** The row of 表四 with blanks: only cells marked as such by the layout count. */
function unlabelledScore(item: Item, columns: number): number {
  if (item.filled + item.blanks < columns || item.filled > columns) return Number.NEGATIVE_INFINITY;
  return item.filled > 0 ? weights.unlabelledRow - 1 : 0.6;
}

function valueScore(filled: number, blanks: number, columns: number): number {
  if (filled === columns) return weights.exact;
  if (filled > columns) return weights.tooMany;
  if (filled === 0) return blanks > 0 ? weights.allBlank : weights.noValues;
  if (filled + blanks === columns) return weights.withBlanks;
  return (0.4 * filled) / columns;
}

function wrapScore(
  items: readonly Item[],
  end: number,
  pieces: number,
  wrapped: WrappedLabels,
  alone: readonly Float32Array[],
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
  const likeness = wrapped.at(end - pieces, pieces)?.[slotIndex] ?? 0;
  if (likeness < 0.7) return Number.NEGATIVE_INFINITY;
  for (let index = end - pieces; index < end; index++) {
    // A piece that is the label by itself needs no other.
    if ((alone[index]?.[slotIndex] ?? 0) > likeness - 0.02) return Number.NEGATIVE_INFINITY;
  }
  // A little less than a whole label, so that a whole one is never joined with its neighbour.
  const cost = 0.1 * (pieces - 1);
  if (slot.kind !== "row") return weights.structureLabel * (likeness - 0.5) - cost;
  return weights.rowLabel * (likeness - 0.5) + valueScore(filled, blanks, columnsIn(slot)) - cost;
}

/** Label half + values, other half + values: one row torn by a page break (seed layout, mess.md 1b). */
function tornScore(
  items: readonly Item[],
  end: number,
  wrapped: WrappedLabels,
  likeness: readonly Float32Array[],
  slotIndex: number,
  slot: RowSlot,
): number {
  const upper = items[end - 2];
  const lower = items[end - 1];
  if (upper === undefined || lower === undefined || slot.prepared === null) return Number.NEGATIVE_INFINITY;
  const columns = columnsIn(slot);
  if (upper.filled !== columns || lower.filled !== columns) return Number.NEGATIVE_INFINITY;
  const joined = wrapped.at(end - 2, 2)?.[slotIndex] ?? 0;
  const alone = Math.max(likeness[end - 2]?.[slotIndex] ?? 0, likeness[end - 1]?.[slotIndex] ?? 0);
  if (joined < 0.9 || alone > joined - 0.02) return Number.NEGATIVE_INFINITY;
  return weights.rowLabel * (joined - 0.5) + weights.exact;
}

function lostScore(
  item: Item,
  likeness: Float32Array | undefined,
  slots: readonly Slot[],
  first: number,
  last: number,
): number {
  let columns = 0;
  let rows = 0;
  for (let slot = first; slot <= last; slot++) {
    const target = slots[slot];
    if (target?.kind !== "row") continue;
    columns += columnsIn(target);
    rows++;
  }
  if (item.filled !== columns) return Number.NEGATIVE_INFINITY;
  const like = likeness?.[first] ?? 0;
  if (like < 0.6) return Number.NEGATIVE_INFINITY;
  return weights.rowLabel * (like - 0.5) + weights.exact + (rows - 1) * (weights.labelLost + weights.exact);
}

/** A header label whose row label was lost: its values are those of the next row (mess.md 1b, 078 090). */
function headerThenRowScore(item: Item, likeness: number, slot: RowSlot): number {
  const columns = columnsIn(slot);
  if (likeness < structureFloor) return Number.NEGATIVE_INFINITY;
  const header = weights.structureLabel * (likeness - 0.5);
  if (slot.prepared === null) {
    return header + (item.filled === columns ? weights.unlabelledRow : unlabelledScore(item, columns));
  }
  if (item.filled !== columns) return Number.NEGATIVE_INFINITY;
  return header + weights.labelLost + weights.exact;
}

/** First slot from which a header can directly precede the row: structure slots right before it. */
function headerBefore(slots: readonly Slot[], row: number, nextRow: readonly number[]): number {
  let first = row;
  while (first > 0 && slots[first - 1]?.kind !== "row" && nextRow[first - 1] === row) first--;
  return first;
}

function nextRowSlots(slots: readonly Slot[]): number[] {
  const next: number[] = new Array(slots.length).fill(slots.length);
  for (let index = slots.length - 1; index >= 0; index--) {
    next[index] = slots[index]?.kind === "row" ? index : (next[index + 1] ?? slots.length);
  }
  return next;
}

/** Index of the slot where a run of `rows` row slots ending at `last` begins; -1 where there are not so many. */
function previousRows(slots: readonly Slot[], last: number, rows: number): number {
  let left = rows;
  for (let index = last; index >= 0; index--) {
    if (slots[index]?.kind === "row" && --left === 0) return index;
    // Between two rows only group labels may be missing.
    const kind = slots[index]?.kind;
    if (kind !== "row" && kind !== "row-group") return -1;
  }
  return -1;
}

interface WrappedLabels {
  /** Likeness of the joined labels of items `from`…`from+pieces`, or `null` where they cannot be one label. */
  readonly at: (from: number, pieces: number) => Float32Array | null;
}

function wrappedLabels(items: readonly Item[], table: SlotTable): WrappedLabels {
  const memo = new Map<number, Float32Array | null>();
  // What is a label of the table by itself is no piece of another.
  const whole = items.map((item) => table.likeness(item.folded).some((likeness) => likeness >= 0.99));
  return {
    at(from, pieces) {
      const key = from * 4 + pieces - 2;
      const known = memo.get(key);
      if (known !== undefined) return known;
      const joined = joinedLabel(items, from, pieces, whole);
      const scores = joined === null ? null : table.likeness(joined);
      memo.set(key, scores);
      return scores;
    },
  };
}

function joinedLabel(
  items: readonly Item[],
  from: number,
  pieces: number,
  whole: readonly boolean[],
): string | null {
  let joined = "";
  for (let index = from; index < from + pieces; index++) {
    const item = items[index];
    if (item === undefined || item.folded === "" || item.folded.length > 60) return null;
    if (whole[index] === true) return null;
    joined += item.folded;
  }
  return joined.length > longestItemLabel ? null : foldLabel(joined);
}

/** What it costs to leave an item out. */
function noiseCosts(
  items: readonly Item[],
  likeness: readonly Float32Array[],
  slots: readonly Slot[],
): number[] {
  let run = 0;
  return items.map((item, index) => {
    if (item.filled === 0 && isStructural(likeness[index], slots)) {
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

function isStructural(likeness: Float32Array | undefined, slots: readonly Slot[]): boolean {
  return slots.some((slot, index) => slot.kind !== "row" && (likeness?.[index] ?? 0) >= 0.8);
}

function perfectScore(slots: readonly Slot[]): number {
  return slots.reduce((sum, slot) => {
    if (slot.kind !== "row") return sum + weights.structureLabel * 0.5;
    if (slot.prepared === null) return sum + weights.unlabelledRow;
    return sum + weights.rowLabel * 0.5 + weights.exact;
  }, 0);
}

function prefixSums(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums[sums.length - 1] ?? 0) + number);
  return sums;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
