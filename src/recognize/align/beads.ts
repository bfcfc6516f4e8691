import type { RowSlot } from "../words/slots.ts";

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
      /** It stands out of its order, and only its label says which row it is. */
      readonly late?: boolean;
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

export function columnsIn(slot: RowSlot): number {
  return slot.block.columns.length;
}

/** The same alignment, its items counted from another one. */
export function shifted(alignment: Alignment, by: number): Alignment {
  if (by === 0) return alignment;
  const beads = alignment.beads.map((bead): Bead => {
    if (bead.kind === "missing") return bead;
    if (bead.kind === "noise") return { ...bead, item: bead.item - by };
    return { ...bead, items: bead.items.map((item) => item - by) };
  });
  return { ...alignment, beads, firstItem: alignment.firstItem - by, lastItem: alignment.lastItem - by };
}

/** The whole numbers from one on, up to another, exclusive: items or slots that follow each other. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
