import { thresholds } from "../thresholds.ts";
import type { Slot, SlotTable } from "../words/slots.ts";
import { noiseCosts, rowFloor } from "./bead-scores.ts";
import { type Alignment, type Bead, columnsIn, range } from "./beads.ts";
import {
  costsOf,
  type Edge,
  type Evidence,
  edgesOf,
  evidenceOf,
  mostPieces,
  type SlotCosts,
} from "./edges.ts";
import type { Item } from "./items.ts";

const skipSlot = -1;

const skipItem = -2;

const start = -3;

/** Sums in another order differ in their last digits; that decides nothing. */
const rounding = 1e-9;

const ownTable = thresholds.align.ownTable;

/** The best alignment of items to the slots of one table. */
export function alignItems(items: readonly Item[], table: SlotTable): Alignment {
  const grid = solve(evidenceOf(items, table), null);
  return trace(grid, grid.best);
}

/**
 * All tables of one kind among items, in their order: the set of alignments that do not overlap with the highest sum
 * of scores (repeated matches, Durbin et al. 1998, 2.3). One pass, however many tables there are.
 */
export function alignTables(items: readonly Item[], table: SlotTable): Alignment[] {
  const grid = solve(evidenceOf(items, table), ownTable * costsOf(table).perfect);
  const alignments: Alignment[] = [];
  for (let end = grid.best; end >= 0; ) {
    const alignment = trace(grid, end);
    alignments.push(alignment);
    let line = Math.min(alignment.firstItem - grid.first, Math.floor(end / grid.width) - 1);
    // Where nothing ends, what was found is found before.
    while (line > 0 && (grid.closedAt[line] ?? -1) < 0) line--;
    end = line > 0 ? (grid.closedAt[line] ?? -1) : -1;
  }
  return alignments.reverse();
}

/** A filled matrix of the dynamic programme: lines are items taken, columns are slots taken. */
interface Grid {
  readonly evidence: Evidence;
  /** Items before the first line: none of them, nor any behind the last line, is part of a bead. */
  readonly first: number;
  readonly width: number;
  readonly edges: readonly (readonly Edge[])[];
  readonly noise: readonly number[];
  /** How each place is best reached: an index into the item's edges, or a skip. */
  readonly step: Int16Array;
  /** Where the best alignment of all ends, or the last one of the best set. */
  readonly best: number;
  /** By line: the place where an alignment ends there, if the best set has one that ends there; else -1. */
  readonly closedAt: Int32Array;
}

/**
 * Fills the matrix. Cost: items × slots, with few beads an item, since the index of labels leaves few slots a text
 * can be.
 * @param least score an alignment must have before another may begin behind it; `null` for a single alignment
 */
function solve(evidence: Evidence, least: number | null): Grid {
  const { items, table, matches, costs } = evidence;
  const { slots } = table;
  const edges = items.map((_, index) => edgesOf(evidence, index));
  const first = Math.max(0, edges.findIndex((own) => own.length > 0) - mostPieces + 1);
  const width = slots.length + 1;
  const height = Math.max(0, edges.findLastIndex((own) => own.length > 0) + 1 - first) + 1;
  const { score, step } = room(width * height);
  const { missing, before } = costs;
  const total = before[slots.length] ?? 0;
  const noise = noiseCosts(items, matches);
  const closedAt = new Int32Array(height).fill(-1);

  /** Sum of the alignments that end before the line at hand. */
  let closed = 0;
  let highest = Number.NEGATIVE_INFINITY;
  let best = 0;
  for (let i = 0; i < height; i++) {
    const own = (i > 0 ? edges[first + i - 1] : undefined) ?? [];
    const drop = noise[first + i - 1] ?? 0;
    const line = i * width;
    let next = 0;
    let lineBest = Number.NEGATIVE_INFINITY;
    let lineEnd = -1;
    for (let j = 0; j < width; j++) {
      const at = line + j;
      const left = before[j] as number;
      // An alignment may start at any item; slots before its start count as missing.
      let value = closed - left;
      let taken = start;
      if (j > 0) {
        const skipped = (score[at - 1] as number) - (missing[j - 1] as number);
        if (skipped > value + rounding) {
          value = skipped;
          taken = skipSlot;
        }
      }
      if (i > 0) {
        const dropped = (score[at - width] as number) - drop;
        if (dropped > value + rounding) {
          value = dropped;
          taken = skipItem;
        }
      }
      for (let edge = own[next]; edge !== undefined && edge.to === j; edge = own[++next]) {
        const gained = (score[line - edge.pieces * width + edge.from] as number) + edge.gain;
        if (gained > value + rounding) {
          value = gained;
          taken = next;
        }
      }
      score[at] = value;
      step[at] = taken;
      const end = value - (total - left);
      if (end > lineBest + rounding) {
        lineBest = end;
        lineEnd = at;
      }
    }
    if (lineBest > highest + rounding) {
      highest = lineBest;
      best = lineEnd;
    }
    if (least === null || lineBest - least <= closed + rounding) continue;
    closed = lineBest - least;
    closedAt[i] = lineEnd;
    // What begins behind this end begins higher.
    for (let j = 0; j < width; j++) {
      const value = closed - (before[j] as number);
      if (value <= (score[line + j] as number) + rounding) continue;
      score[line + j] = value;
      step[line + j] = start;
    }
  }
  return { evidence, first, width, edges, noise, step, best, closedAt };
}

/** Room for a matrix, used again for the next one: a matrix is done with as soon as its alignments are traced. */
function room(places: number): { score: Float64Array; step: Int16Array } {
  if (places > largestKept) return { score: new Float64Array(places), step: new Int16Array(places) };
  if (kept.score.length < places) {
    const size = Math.min(largestKept, 2 * places);
    kept = { score: new Float64Array(size), step: new Int16Array(size) };
  }
  return kept;
}

let kept = { score: new Float64Array(0), step: new Int16Array(0) };
const largestKept = thresholds.align.largestKept;

/** Walks back from where an alignment ends. */
function trace(grid: Grid, end: number): Alignment {
  const { evidence, first, width, edges, noise, step } = grid;
  const { costs, table } = evidence;
  const { slots } = table;
  const beads: Bead[] = [];
  let line = Math.floor(end / width);
  let j = end % width;
  /** Gains and costs, last first: summed up from the start, so that a score is the same wherever a table stands. */
  const gains: number[] = [];
  for (let slot = slots.length - 1; slot >= j; slot--) beads.push({ kind: "missing", slot });
  const rest = missingFrom(costs, j, slots.length);
  const lastItem = first + line - 1;
  for (let taken = step[end] ?? start; taken !== start; taken = step[line * width + j] ?? start) {
    if (taken === skipSlot) {
      j--;
      gains.push(-(costs.missing[j] ?? 0));
      beads.push({ kind: "missing", slot: j });
      continue;
    }
    if (taken === skipItem) {
      line--;
      gains.push(-(noise[first + line] ?? 0));
      beads.push({ kind: "noise", item: first + line });
      continue;
    }
    const edge = edges[first + line - 1]?.[taken];
    if (edge === undefined) break;
    line -= edge.pieces;
    j = edge.from;
    gains.push(edge.gain);
    beads.push(...beadsOf(edge, first + line, evidence).reverse());
  }
  for (let slot = j - 1; slot >= 0; slot--) beads.push({ kind: "missing", slot });
  const score = gains.reduceRight((sum, gain) => sum + gain, -missingFrom(costs, 0, j)) - rest;
  return { score, perfect: costs.perfect, beads: beads.reverse(), firstItem: first + line, lastItem };
}

/** What it costs to leave out slots `from`…`to` (exclusive), summed up in their order. */
function missingFrom({ missing }: SlotCosts, from: number, to: number): number {
  return missing.subarray(from, to).reduce((sum, cost) => sum + cost, 0);
}

/** The beads of an edge that starts with item `first`, in order. */
function beadsOf(edge: Edge, first: number, { items, table, matches, wrapped }: Evidence): Bead[] {
  const { slots } = table;
  const members = edge.pieces === 1 ? [first] : range(first, first + edge.pieces);
  const slot = slots[edge.from];
  const alone = matches[first]?.likeness[edge.from] ?? 0;
  const values = members.reduce((sum, member) => sum + (items[member]?.values.length ?? 0), 0);
  switch (edge.kind) {
    case "one": {
      if (slot?.kind !== "row")
        return [{ kind: "structure", items: members, slot: edge.from, likeness: alone }];
      const lost = slot.prepared !== null && (items[first]?.folded === "" || alone < rowFloor);
      return [{ kind: "row", items: members, slot: edge.from, likeness: alone, lost, from: 0, to: values }];
    }
    case "wrap": {
      const joined = wrapped.at(first, edge.pieces)?.likeness[edge.from] ?? 0;
      if (slot?.kind !== "row")
        return [{ kind: "structure", items: members, slot: edge.from, likeness: joined }];
      return [
        { kind: "row", items: members, slot: edge.from, likeness: joined, lost: false, from: 0, to: values },
      ];
    }
    case "torn":
      return [
        {
          kind: "torn",
          items: members,
          slot: edge.from,
          likeness: wrapped.at(first, 2)?.likeness[edge.from] ?? 0,
        },
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
