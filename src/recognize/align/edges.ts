import { foldLabel } from "../../form/fold.ts";
import { foldedWordings } from "../../form/folded-wordings.ts";
import { oncePer } from "../../form/once.ts";
import { thresholds } from "../thresholds.ts";
import { meansOtherThan } from "../words/other-meaning.ts";
import { isOwnHeader } from "../words/own-headers.ts";
import { isLikeOneRow, type RowSlot, type Slot, type SlotTable, tableFamily } from "../words/slots.ts";
import { type LabelMatch, termOf } from "../words/terms.ts";
import {
  headerThenRowScore,
  knownLikeness,
  longestRemnant,
  perfectScore,
  rowScore,
  structureFloor,
  structureScore,
  tornScore,
  weights,
  wrapFloor,
  wrapScore,
} from "./bead-scores.ts";
import { columnsIn, range } from "./beads.ts";
import { type Item, isBare } from "./items.ts";
import { ownSums } from "./own-sums.ts";
import { type WrappedLabels, wrappedLabels } from "./wrapped-labels.ts";

/** A bead that ends with a certain item: what the dynamic programme may step over at once. */
export interface Edge {
  readonly kind: "one" | "wrap" | "torn" | "lost" | "header-then-row";
  /** Items taken, this one included. */
  readonly pieces: number;
  /** Slots `from`…`to` (exclusive) are taken; structure slots between are left out at their cost. */
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

/** Items with what they have in common with a table: all that beads are scored by. */
export interface Evidence {
  readonly items: readonly Item[];
  readonly table: SlotTable;
  readonly matches: readonly LabelMatch[];
  readonly wrapped: WrappedLabels;
  readonly costs: SlotCosts;
  /** By slot: the items with figures that name its row word for word. */
  readonly named: ReadonlyMap<number, readonly number[]>;
  /** By item: the slots whose rows it names word for word together with the items around it. */
  readonly inPieces: ReadonlyMap<number, ReadonlySet<number>>;
  /** Items of rows that the office added. */
  readonly added: ReadonlySet<number>;
}

function namedSlots(
  items: readonly Item[],
  { slots }: SlotTable,
  matches: readonly LabelMatch[],
): ReadonlyMap<number, readonly number[]> {
  const named = new Map<number, number[]>();
  items.forEach(({ filled }, index) => {
    const match = matches[index];
    if (filled === 0 || match === undefined || match.best < exactLikeness) return;
    for (const slot of match.slots) {
      if (slots[slot]?.kind !== "row" || (match.likeness[slot] ?? 0) < exactLikeness) continue;
      const own = named.get(slot);
      if (own === undefined) named.set(slot, [index]);
      else own.push(index);
    }
  });
  return named;
}

/** Labels of rows that the texts of several items make, one of which at the most has figures. */
function slotsInPieces(items: readonly Item[], table: SlotTable): ReadonlyMap<number, ReadonlySet<number>> {
  const { words } = tableFamily(table.template.key);
  const slotsOf = new Map<number, Set<number>>();
  items.forEach((first, from) => {
    let text = first.folded;
    let filled = first.filled;
    for (let to = from + 1; text !== "" && words.rows.begins(text); to++) {
      const next = items[to];
      if (next === undefined || next.folded === "" || (filled > 0 && next.filled > 0)) return;
      filled += next.filled;
      text += next.folded;
      if (!words.rows.has(text)) continue;
      const own = range(from, to + 1);
      if (own.some((index) => words.rows.has(items[index]?.folded ?? ""))) return;
      const { likeness, slots } = table.match(termOf(text));
      const named = slots.filter(
        (slot) => table.slots[slot]?.kind === "row" && (likeness[slot] ?? 0) >= exactLikeness,
      );
      for (const index of named.length > 0 ? own : [])
        slotsOf.set(index, new Set([...(slotsOf.get(index) ?? []), ...named]));
    }
  });
  return slotsOf;
}

/**
 * Rows of the office's own: sums, 其中 or 小计, and the pieces of such a label up to the one with figures. What only says more of a
 * row in brackets is that row: 行政许可（其中：网上办理）.
 */
function addedRows(
  items: readonly Item[],
  table: SlotTable,
  matches: readonly LabelMatch[],
): ReadonlySet<number> {
  const { rows } = tableFamily(table.template.key).words;
  const added = new Set(ownSums(items, table));
  items.forEach(({ folded }, first) => {
    const isPart = /其中\P{Nd}*$/u.test(folded) && (matches[first]?.best ?? 0) < namedLikeness;
    if (!isPart && !folded.endsWith("小计")) return;
    for (let at = first; at <= first + mostPieces; at++) {
      const item = items[at];
      if (item === undefined || item.folded === "" || (at > first && rows.has(item.folded))) return;
      if (item.filled === 0) continue;
      for (let piece = first; piece <= at; piece++) added.add(piece);
      return;
    }
  });
  return added;
}

const sameTable = thresholds.edges.sameTable;

/** Whether a row has a label and figures of its own near an item. */
function isNamedNear({ named }: Evidence, slot: number, index: number): boolean {
  return named.get(slot)?.some((item) => item !== index && Math.abs(item - index) <= sameTable) ?? false;
}

/** What the slots of a table cost and are worth, whatever the items. */
export interface SlotCosts {
  /** What it costs to leave a slot out. */
  readonly missing: Float64Array;
  /** Costs of the slots before each slot, all of them missing; one more than there are slots. */
  readonly before: Float64Array;
  /** Score of a table that is complete and official in every label. */
  readonly perfect: number;
}

export function evidenceOf(items: readonly Item[], table: SlotTable): Evidence {
  const matches = items.map((item) => table.match(item.term));
  return {
    items,
    table,
    matches,
    named: namedSlots(items, table, matches),
    inPieces: slotsInPieces(items, table),
    added: addedRows(items, table, matches),
    wrapped: wrappedLabels(items, table),
    costs: costsOf(table),
  };
}

export const costsOf: (table: SlotTable) => SlotCosts = oncePer(({ slots }) => {
  const missing = Float64Array.from(slots, missingCost);
  const before = new Float64Array(slots.length + 1);
  missing.forEach((cost, slot) => {
    before[slot + 1] = (before[slot] ?? 0) + cost;
  });
  return { missing, before, perfect: perfectScore(slots) };
});

function missingCost(slot: Slot): number {
  return slot.kind === "row" ? weights.rowMissing : weights.structureMissing;
}

export const mostPieces = thresholds.edges.mostPieces;

const none: readonly Edge[] = [];

const exactLikeness = thresholds.edges.exactLikeness;
const namedLikeness = thresholds.edges.namedLikeness;

/** All beads that end with an item, in order of their last slot. Most items of a text have none. */
export function edgesOf(evidence: Evidence, index: number): readonly Edge[] {
  const item = evidence.items[index];
  const match = evidence.matches[index];
  if (item === undefined || match === undefined || item.countedAs === null) return none;
  if (item.countedAs !== undefined) return [countedEdge(item.countedAs, match.likeness[item.countedAs] ?? 0)];
  // `三、本年度办理结果 其中：主动公开后告知的 1919`: figures of a row that the office added.
  if (evidence.added.has(index)) return none;
  const edges: Edge[] = [];
  const { slots } = evidence.table;
  const end = labelAtEnd(item, evidence.table);
  const inPieces = evidence.inPieces.get(index);
  const isOfTwo = end !== null && namesOther(item, end, evidence.table);
  for (const slotIndex of match.slots) {
    const slot = slots[slotIndex];
    const alike = match.likeness[slotIndex] ?? 0;
    if (slot?.kind === "row" && slot.prepared !== null && alike < namedLikeness) {
      // What is another label word for word is no damaged one, nor is a piece of one that its neighbours complete.
      if (match.best >= exactLikeness || inPieces?.has(slotIndex) === false) continue;
      // Nor is what ends with another.
      const isOwn = (wording: string) => end === null || wording.endsWith(end);
      if (!foldedWordings(slot.prepared.label).some(isOwn)) continue;
    }
    if (slot?.kind === "row" && isOfTwo) continue;
    if (slot?.kind === "row" && isAmbiguous(match, slotIndex, evidence.table)) continue;
    if (slot?.kind === "row") addRow(edges, evidence, index, alike, slotIndex, slot);
    else if (slot !== undefined && alike >= structureFloor)
      addStructure(edges, evidence, index, alike, slotIndex);
  }
  if (item.filled > 0 || item.blanks > 0) addUnlike(edges, evidence, index);
  addTorn(edges, evidence, index);
  addWrapped(edges, evidence, index);
  return edges.length === 0 ? none : edges.sort((left, right) => left.to - right.to);
}

/** The label of a row that a text ends with, in whatever edition: behind the label of a group it names that row. */
function labelAtEnd({ folded }: Item, { template }: SlotTable): string | null {
  const { rows } = tableFamily(template.key).words;
  for (let at = 1; at < folded.length - 1; at++) if (rows.has(folded.slice(at))) return folded.slice(at);
  return null;
}

/** Whether a text that ends with the label of a row begins with that of another: 行政处罚、行政强制 is neither. */
function namesOther({ folded }: Item, end: string, { template }: SlotTable): boolean {
  const { rows } = tableFamily(template.key).words;
  const before = folded.slice(0, -end.length).replace(/[、和及与,/]$/u, "");
  return before !== end && rows.has(before);
}

/** Where order says nothing, a damaged label must be like one row alone. */
function isAmbiguous(match: LabelMatch, own: number, { isArranged, slots }: SlotTable): boolean {
  if (!isArranged || (match.likeness[own] ?? 0) >= namedLikeness || slots[own]?.prepared == null)
    return false;
  return !isLikeOneRow(match, own, slots);
}

function countedEdge(slot: number, alike: number): Edge {
  const label = Math.max(weights.labelLost, weights.rowLabel * (alike - thresholds.beadScores.neutral));
  return { kind: "one", pieces: 1, from: slot, to: slot + 1, gain: label + weights.exact };
}

function add(edges: Edge[], edge: Edge): void {
  if (edge.gain > Number.NEGATIVE_INFINITY) edges.push(edge);
}

function addRow(
  edges: Edge[],
  evidence: Evidence,
  index: number,
  alike: number,
  slotIndex: number,
  slot: RowSlot,
): void {
  const item = evidence.items[index];
  if (item === undefined) return;
  const gain = rowScore(item, alike, columnsIn(slot), slot.prepared === null);
  add(edges, { kind: "one", pieces: 1, from: slotIndex, to: slotIndex + 1, gain });
  if (item.filled > 0 && alike >= knownLikeness) addLost(edges, evidence, index, alike, slotIndex);
}

function addStructure(
  edges: Edge[],
  evidence: Evidence,
  index: number,
  alike: number,
  slotIndex: number,
): void {
  const { slots } = evidence.table;
  const { before } = evidence.costs;
  const item = evidence.items[index];
  if (item === undefined) return;
  const gain = structureScore(item, alike);
  add(edges, { kind: "one", pieces: 1, from: slotIndex, to: slotIndex + 1, gain });
  const row = nextRow(slots, slotIndex);
  const target = slots[row];
  if (target?.kind !== "row" || isOfAnotherAround(evidence, index, row)) return;
  const left = (before[row] ?? 0) - (before[slotIndex + 1] ?? 0);
  const both = headerThenRowScore(item, alike, target) - left;
  add(edges, { kind: "header-then-row", pieces: 1, from: slotIndex, to: row + 1, gain: both });
}

/** Whether the label of another row stands around figures that have the label of a group beside them. */
function isOfAnotherAround({ items, table }: Evidence, index: number, row: number): boolean {
  const [above, own, below] = [items[index - 1], items[index], items[index + 1]];
  if (above === undefined || own === undefined || below === undefined) return false;
  if (own.filled === 0 || !isBare(above) || !isBare(below)) return false;
  const { best, likeness } = table.match(termOf(foldLabel(above.folded + below.folded)));
  return best >= exactLikeness && (likeness[row] ?? 0) < exactLikeness;
}

/** Rows that the item's label says nothing for: its figures may be theirs nevertheless. */
function addUnlike(edges: Edge[], evidence: Evidence, index: number): void {
  const { slots } = evidence.table;
  const [item, match] = [evidence.items[index], evidence.matches[index]];
  if (item === undefined || match === undefined) return;
  // Only a remnant of a label says nothing, and only 表四 has a row without any.
  if (item.folded.length > longestRemnant && !slots.some(isUnlabelled)) return;
  slots.forEach((slot, slotIndex) => {
    if (slot.kind !== "row" || (match.likeness[slotIndex] ?? 0) > 0) return;
    if (!isRemnant(item.folded, slot)) return;
    addRow(edges, evidence, index, 0, slotIndex, slot);
  });
}

/**
 * Whether a text may be what is left of a row's label: the header of a column that offices add is not, nor are words
 * without a character of it (remarks), and a word for a sum is left of none that does not have it.
 */
function isRemnant(folded: string, { prepared }: RowSlot): boolean {
  if (isOwnHeader(folded)) return false;
  if (prepared === null) return true;
  const wordings = foldedWordings(prepared.label);
  const words = folded.match(/\p{Script=Han}/gu) ?? [];
  if (words.length > 1 && !words.some((word) => wordings.some((wording) => wording.includes(word))))
    return false;
  if (meansOtherThan(folded, prepared.label)) return false;
  const [, sum] = /^(?:\p{Nd}{1,2}[.、]?)?(小计|合计|共计)$/u.exec(folded) ?? [];
  return sum === undefined || wordings.some((wording) => wording.includes(sum));
}

function isUnlabelled(slot: Slot): boolean {
  return slot.kind === "row" && slot.prepared === null;
}

/** One label with the values of several rows: the labels between were lost. */
function addLost(edges: Edge[], evidence: Evidence, index: number, alike: number, first: number): void {
  const item = evidence.items[index];
  const { slots } = evidence.table;
  if (item === undefined) return;
  let columns = 0;
  let rows = 0;
  for (let last = first; last < slots.length && rows < 3; last++) {
    const slot = slots[last];
    // Between two rows only group labels may be missing.
    if (slot?.kind === "row-group") continue;
    if (slot?.kind !== "row" || (rows > 0 && isNamedNear(evidence, last, index))) return;
    columns += columnsIn(slot);
    rows++;
    if (rows < 2 || item.filled !== columns) continue;
    const gain =
      weights.rowLabel * (alike - thresholds.beadScores.neutral) +
      weights.exact +
      (rows - 1) * (weights.labelLost + weights.exact);
    add(edges, { kind: "lost", pieces: 1, from: first, to: last + 1, gain });
  }
}

function addTorn(edges: Edge[], { items, table, matches, wrapped }: Evidence, index: number): void {
  const filled = items[index]?.filled ?? 0;
  // Both halves hold the figures of a whole row.
  if (filled === 0 || items[index - 1]?.filled !== filled) return;
  for (const slotIndex of wrapped.at(index - 1, 2)?.slots ?? []) {
    const slot = table.slots[slotIndex];
    if (slot?.kind !== "row") continue;
    const gain = tornScore(items, index + 1, wrapped, matches, slotIndex, slot);
    add(edges, { kind: "torn", pieces: 2, from: slotIndex, to: slotIndex + 1, gain });
  }
}

function addWrapped(edges: Edge[], { items, table, matches, wrapped }: Evidence, index: number): void {
  let withValues = (items[index]?.filled ?? 0) > 0 ? 1 : 0;
  for (let pieces = 2; pieces <= mostPieces && pieces <= index + 1; pieces++) {
    // The figures of a row stand behind one of its label's pieces.
    if ((items[index + 1 - pieces]?.filled ?? 0) > 0 && ++withValues > 1) return;
    const joined = wrapped.at(index + 1 - pieces, pieces);
    if (joined === null || joined.best < wrapFloor) continue;
    for (const slotIndex of joined.slots) {
      const slot = table.slots[slotIndex];
      if (slot === undefined || (joined.likeness[slotIndex] ?? 0) < wrapFloor) continue;
      // Where order says nothing, pieces make a label word for word or none: some may be the next row's.
      const isNamed = (joined.likeness[slotIndex] ?? 0) >= namedLikeness;
      if (slot.kind === "row" && table.isArranged && !isNamed) continue;
      const gain = wrapScore(items, index + 1, pieces, joined, matches, slotIndex, slot);
      add(edges, { kind: "wrap", pieces, from: slotIndex, to: slotIndex + 1, gain });
    }
  }
}

/** Index of the row that directly follows a header: each block has rows below its headers. */
function nextRow(slots: readonly Slot[], header: number): number {
  return slots.findIndex(({ kind }, index) => index > header && kind === "row");
}
