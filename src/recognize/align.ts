import {
  headerThenRowScore,
  knownLikeness,
  noiseCosts,
  perfectScore,
  rowFloor,
  rowScore,
  structureFloor,
  structureScore,
  tornScore,
  weights,
  wrapFloor,
  wrapScore,
} from "./bead-scores.ts";
import { type Alignment, type Bead, columnsIn } from "./beads.ts";
import type { Item } from "./items.ts";
import type { Slot, SlotTable } from "./slots.ts";
import { type WrappedLabels, wrappedLabels } from "./wrapped-labels.ts";

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

function prefixSums(numbers: Iterable<number>): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums[sums.length - 1] ?? 0) + number);
  return sums;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
