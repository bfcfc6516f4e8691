import { foldLabel } from "../form/fold.ts";
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
/** Likeness from which a label speaks for its row even where others are lost. */
const knownLikeness = 0.6;
/** Likeness from which joined pieces are one wrapped label. */
const wrapFloor = 0.7;
/** Items after the first few of a run of foreign text cost nearly nothing, so that inserted pages do not cut a table. */
const runGrace = 6;

export function columnsIn(slot: RowSlot): number {
  return slot.block.columns.length;
}

/** A bead that ends with a certain item: what the dynamic programme may step over at once. */
interface Edge {
  readonly kind: "one" | "wrap" | "torn" | "lost" | "header-then-row";
  /** Items taken, this one included. */
  readonly pieces: number;
  /** Slots `from`…`to` (exclusive) are taken; structure slots between are left out at their cost. */
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

const skipSlot = -1;
const skipItem = -2;
const start = -3;

/**
 * Aligns items to the slots of a table, best score first. Cost: items × slots, with few beads an item, since the
 * index of labels leaves few slots a text can be.
 */
export function alignItems(items: readonly Item[], table: SlotTable): Alignment {
  const { slots } = table;
  const width = slots.length + 1;
  const height = items.length + 1;
  const score = new Float64Array(width * height);
  /** Index into the item's edges, or a skip. */
  const step = new Int16Array(width * height);
  const skip = Float64Array.from(slots, (slot) =>
    slot.kind === "row" ? weights.rowMissing : weights.structureMissing,
  );
  const skippedBefore = prefixSums(skip);
  const total = skippedBefore[slots.length] ?? 0;
  const likeness = items.map((item) => table.likeness(item.folded));
  const wrapped = wrappedLabels(items, table);
  const noise = noiseCosts(items, likeness, slots);
  const edges = items.map((_, index) => edgesOf(items, index, slots, likeness, wrapped, skippedBefore));

  let best = Number.NEGATIVE_INFINITY;
  let bestAt = 0;
  for (let i = 0; i < height; i++) {
    const own = edges[i - 1] ?? [];
    const drop = noise[i - 1] ?? 0;
    const line = i * width;
    let next = 0;
    for (let j = 0; j < width; j++) {
      const at = line + j;
      // An alignment may start at any item; slots before its start count as missing.
      let value = -(skippedBefore[j] ?? 0);
      let taken = start;
      if (j > 0) {
        const skipped = (score[at - 1] ?? 0) - (skip[j - 1] ?? 0);
        if (skipped > value) {
          value = skipped;
          taken = skipSlot;
        }
      }
      if (i > 0) {
        const dropped = (score[at - width] ?? 0) - drop;
        if (dropped > value) {
          value = dropped;
          taken = skipItem;
        }
      }
      for (let edge = own[next]; edge !== undefined && edge.to === j; edge = own[++next]) {
        const gained = (score[line - edge.pieces * width + edge.from] ?? 0) + edge.gain;
        if (gained > value) {
          value = gained;
          taken = next;
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
  return trace(items, table, likeness, wrapped, edges, step, bestAt, best);
}

/** All beads that end with an item, in order of their last slot. */
function edgesOf(
  items: readonly Item[],
  index: number,
  slots: readonly Slot[],
  likeness: readonly (readonly number[])[],
  wrapped: WrappedLabels,
  skippedBefore: readonly number[],
): Edge[] {
  const item = items[index];
  const like = likeness[index];
  if (item === undefined || like === undefined) return [];
  const edges: Edge[] = [];
  const add = (kind: Edge["kind"], pieces: number, from: number, to: number, gain: number) => {
    if (gain > Number.NEGATIVE_INFINITY) edges.push({ kind, pieces, from, to, gain });
  };
  for (let slotIndex = 0; slotIndex < slots.length; slotIndex++) {
    const slot = slots[slotIndex];
    const alike = like[slotIndex] ?? 0;
    if (slot === undefined) continue;
    if (slot.kind === "row") {
      add("one", 1, slotIndex, slotIndex + 1, rowScore(item, alike, columnsIn(slot), slot.prepared === null));
      if (item.filled > 0 && alike >= knownLikeness) addLost(item, alike, slots, slotIndex, add);
      if (index > 0 && item.filled > 0) {
        add(
          "torn",
          2,
          slotIndex,
          slotIndex + 1,
          tornScore(items, index + 1, wrapped, likeness, slotIndex, slot),
        );
      }
    } else if (alike >= structureFloor) {
      add("one", 1, slotIndex, slotIndex + 1, structureScore(item, alike));
      const row = nextRow(slots, slotIndex);
      const target = slots[row];
      if (target?.kind === "row") {
        const left = (skippedBefore[row] ?? 0) - (skippedBefore[slotIndex + 1] ?? 0);
        add("header-then-row", 1, slotIndex, row + 1, headerThenRowScore(item, alike, target) - left);
      }
    }
  }
  for (let pieces = 2; pieces <= 4 && pieces <= index + 1; pieces++) {
    const joined = wrapped.at(index + 1 - pieces, pieces);
    if (joined === null) continue;
    for (let slotIndex = 0; slotIndex < slots.length; slotIndex++) {
      const slot = slots[slotIndex];
      if (slot === undefined || (joined[slotIndex] ?? 0) < wrapFloor) continue;
      add(
        "wrap",
        pieces,
        slotIndex,
        slotIndex + 1,
        wrapScore(items, index + 1, pieces, joined, likeness, slotIndex, slot),
      );
    }
  }
  return edges.sort((left, right) => left.to - right.to);
}

/** One label with the values of several rows: the labels between were lost. */
function addLost(
  item: Item,
  alike: number,
  slots: readonly Slot[],
  first: number,
  add: (kind: Edge["kind"], pieces: number, from: number, to: number, gain: number) => void,
): void {
  let columns = 0;
  let rows = 0;
  for (let last = first; last < slots.length && rows < 3; last++) {
    const slot = slots[last];
    // Between two rows only group labels may be missing.
    if (slot?.kind === "row-group") continue;
    if (slot?.kind !== "row") return;
    columns += columnsIn(slot);
    rows++;
    if (rows < 2 || item.filled !== columns) continue;
    const gain =
      weights.rowLabel * (alike - 0.5) + weights.exact + (rows - 1) * (weights.labelLost + weights.exact);
    add("lost", 1, first, last + 1, gain);
  }
}

function trace(
  items: readonly Item[],
  table: SlotTable,
  likeness: readonly (readonly number[])[],
  wrapped: WrappedLabels,
  edges: readonly (readonly Edge[])[],
  step: Int16Array,
  end: number,
  score: number,
): Alignment {
  const { slots } = table;
  const width = slots.length + 1;
  const beads: Bead[] = [];
  let i = Math.floor(end / width);
  let j = end % width;
  for (let slot = slots.length - 1; slot >= j; slot--) beads.push({ kind: "missing", slot });
  const lastItem = i - 1;
  for (let taken = step[end] ?? start; taken !== start; taken = step[i * width + j] ?? start) {
    if (taken === skipSlot) {
      j--;
      beads.push({ kind: "missing", slot: j });
      continue;
    }
    if (taken === skipItem) {
      i--;
      beads.push({ kind: "noise", item: i });
      continue;
    }
    const edge = edges[i - 1]?.[taken];
    if (edge === undefined) break;
    i -= edge.pieces;
    j = edge.from;
    beads.push(...beadsOf(edge, i, items, slots, likeness, wrapped).reverse());
  }
  for (let slot = j - 1; slot >= 0; slot--) beads.push({ kind: "missing", slot });
  return { score, perfect: perfectScore(slots), beads: beads.reverse(), firstItem: i, lastItem };
}

/** The beads of an edge that starts with item `first`, in order. */
function beadsOf(
  edge: Edge,
  first: number,
  items: readonly Item[],
  slots: readonly Slot[],
  likeness: readonly (readonly number[])[],
  wrapped: WrappedLabels,
): Bead[] {
  const members = range(first, first + edge.pieces);
  const slot = slots[edge.from];
  const alone = likeness[first]?.[edge.from] ?? 0;
  const values = members.reduce((sum, member) => sum + (items[member]?.values.length ?? 0), 0);
  switch (edge.kind) {
    case "one": {
      if (slot?.kind !== "row")
        return [{ kind: "structure", items: members, slot: edge.from, likeness: alone }];
      const lost = slot.prepared !== null && (items[first]?.folded === "" || alone < rowFloor);
      return [{ kind: "row", items: members, slot: edge.from, likeness: alone, lost, from: 0, to: values }];
    }
    case "wrap": {
      const joined = wrapped.at(first, edge.pieces)?.[edge.from] ?? 0;
      if (slot?.kind !== "row")
        return [{ kind: "structure", items: members, slot: edge.from, likeness: joined }];
      return [
        { kind: "row", items: members, slot: edge.from, likeness: joined, lost: false, from: 0, to: values },
      ];
    }
    case "torn":
      return [
        { kind: "torn", items: members, slot: edge.from, likeness: wrapped.at(first, 2)?.[edge.from] ?? 0 },
      ];
    case "lost":
      return lostBeads(edge, first, slots, alone);
    case "header-then-row": {
      const row = edge.to - 1;
      const lost = slots[row]?.prepared !== null;
      return [
        { kind: "structure", items: members, slot: edge.from, likeness: alone },
        ...range(edge.from + 1, row).map((missing) => ({ kind: "missing", slot: missing }) as const),
        { kind: "row", items: members, slot: row, likeness: 0, lost, from: 0, to: values },
      ];
    }
  }
}

function lostBeads(edge: Edge, item: number, slots: readonly Slot[], alone: number): Bead[] {
  let from = 0;
  return range(edge.from, edge.to).map((index): Bead => {
    const slot = slots[index];
    if (slot?.kind !== "row") return { kind: "missing", slot: index };
    const to = from + columnsIn(slot);
    const lost = index !== edge.from;
    const bead: Bead = {
      kind: "row",
      items: [item],
      slot: index,
      likeness: lost ? 0 : alone,
      lost,
      from,
      to,
    };
    from = to;
    return bead;
  });
}

/** Index of the row that directly follows a header, or -1 where another block begins before it. */
function nextRow(slots: readonly Slot[], header: number): number {
  for (let index = header + 1; index < slots.length; index++) {
    if (slots[index]?.kind === "row") return index;
    if (slots[index]?.kind === "caption") return -1;
  }
  return -1;
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

function wrapScore(
  items: readonly Item[],
  end: number,
  pieces: number,
  joined: readonly number[],
  alone: readonly (readonly number[])[],
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
  const likeness = joined[slotIndex] ?? 0;
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
  likeness: readonly (readonly number[])[],
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

interface WrappedLabels {
  /** Likeness of the joined labels of items `from`…`from+pieces`, or `null` where they cannot be one label. */
  readonly at: (from: number, pieces: number) => readonly number[] | null;
}

/** Pieces of a few characters are too short to be like anything by themselves. */
const shortestPiece = 3;

function wrappedLabels(items: readonly Item[], table: SlotTable): WrappedLabels {
  const memo = new Map<number, readonly number[] | null>();
  // What is a label of the table by itself is no piece of another, nor is what has nothing in common with any.
  const whole = items.map((item) => {
    if (item.folded.length <= shortestPiece) return false;
    const best = Math.max(...table.likeness(item.folded));
    return best >= 0.99 || best < 0.2;
  });
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
  likeness: readonly (readonly number[])[],
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

function isStructural(likeness: readonly number[] | undefined, slots: readonly Slot[]): boolean {
  return slots.some((slot, index) => slot.kind !== "row" && (likeness?.[index] ?? 0) >= 0.8);
}

function perfectScore(slots: readonly Slot[]): number {
  return slots.reduce((sum, slot) => {
    if (slot.kind !== "row") return sum + weights.structureLabel * 0.5;
    if (slot.prepared === null) return sum + weights.unlabelledRow;
    return sum + weights.rowLabel * 0.5 + weights.exact;
  }, 0);
}

function prefixSums(numbers: Iterable<number>): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums[sums.length - 1] ?? 0) + number);
  return sums;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
