import type { BlockTemplate, ColumnTemplate, Label } from "../../form/index.ts";
import type { Item } from "../items.ts";
import type { SlotTable } from "../slots.ts";

/** Likeness from which a text is the header of a column. */
const headerLikeness = 0.93;

/** Likeness from which a text may be what is left of the header of a column. */
const damagedLikeness = 0.6;

/** Lead in likeness over other columns from which a damaged header names one. */
const clearLead = 0.15;

/** Texts longer than this among headers are instructions or prose. */
const longestForeign = 12;

/** A label in the header of a block. */
export interface Token {
  readonly item: Item;
  /**
   * `leaf` a column of the block, `group` a label above several, `known` another label of the form, `other` a column of
   * another edition, `foreign` a short text that is none of these, `prose` a long one.
   */
  readonly kind: "leaf" | "group" | "known" | "other" | "foreign" | "prose";
  /** The form's label that it is; `null` for other kinds than leaf and group. */
  readonly label: Label | null;
  /** False for what is left of a label. */
  readonly isWhole: boolean;
}

/** A column as the file has it: one of the form, or one that the form does not have. */
export type FileColumn =
  | { readonly kind: "form"; readonly column: ColumnTemplate }
  | { readonly kind: "foreign"; readonly text: string };

export function isHead({ kind }: Token): boolean {
  return kind === "leaf" || kind === "other";
}

/**
 * The labels above the first row of a block, in order.
 *
 * @param from first item behind the rows before the block
 * @param end its first row
 * @param rivals the same table in other editions
 */
export function tokensOf(
  items: readonly Item[],
  from: number,
  end: number,
  block: BlockTemplate,
  table: SlotTable,
  rivals: readonly SlotTable[],
): Token[] {
  const tokens: Token[] = [];
  for (let index = end; index >= from; index--) {
    const item = items[index];
    if (item === undefined) break;
    const token = item.folded === "" ? null : tokenOf(item, block, table, rivals);
    // A header may have the figures of a row that lost its label.
    const isHeader = token?.kind === "leaf" && token.isWhole;
    if (index === end && !isHeader) continue;
    if (item.filled > 0 && !isHeader) break;
    if (token !== null) tokens.push(token);
  }
  return tokens.reverse();
}

function tokenOf(item: Item, block: BlockTemplate, table: SlotTable, rivals: readonly SlotTable[]): Token {
  const { likeness, slots } = table.match(item.term);
  let kind: Token["kind"] | null = null;
  let label: Label | null = null;
  let highest = headerLikeness;
  for (const index of slots) {
    const slot = table.slots[index];
    const own = likeness[index] ?? 0;
    if (slot === undefined || own < highest) continue;
    if (slot.kind === "row") {
      if (own > highest) [kind, label] = ["known", null];
      else continue;
    } else if (slot.block === block && slot.kind === "column") [kind, label] = ["leaf", slot.prepared.label];
    else if (slot.block === block && slot.kind === "column-group" && kind !== "leaf")
      [kind, label] = ["group", slot.prepared.label];
    else if (kind === null) kind = "known";
    else continue;
    highest = own;
  }
  if (kind !== null) return { item, kind, label, isWhole: true };
  if (rivals.some((rival) => isColumnOf(rival, item)))
    return { item, kind: "other", label: null, isWhole: true };
  const damaged = damagedLabel(slots, likeness, block, table);
  if (damaged !== null) return { item, kind: "leaf", label: damaged, isWhole: false };
  const isShort = item.raw.trim().length <= longestForeign;
  return { item, kind: isShort ? "foreign" : "prose", label: null, isWhole: false };
}

function isColumnOf(table: SlotTable, item: Item): boolean {
  const { likeness, slots } = table.match(item.term);
  return slots.some(
    (index) => table.slots[index]?.kind === "column" && (likeness[index] ?? 0) >= headerLikeness,
  );
}

/** The header that a text is what is left of; `null` where it may be another's as well. */
function damagedLabel(
  slots: readonly number[],
  likeness: readonly number[],
  block: BlockTemplate,
  table: SlotTable,
): Label | null {
  let best: Label | null = null;
  let highest = 0;
  let next = 0;
  for (const index of slots) {
    const slot = table.slots[index];
    const own = likeness[index] ?? 0;
    if (slot?.kind === "column" && slot.block === block && own > highest) {
      if (best?.text !== slot.prepared.label.text) next = highest;
      best = slot.prepared.label;
      highest = own;
    } else if (slot?.kind !== "column" || slot.prepared.label.text !== best?.text) next = Math.max(next, own);
  }
  return highest >= damagedLikeness && next <= highest - clearLead ? best : null;
}
