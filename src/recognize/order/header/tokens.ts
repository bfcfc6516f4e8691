import { foldedWordings } from "../../../form/folded-wordings.ts";
import type { BlockTemplate, ColumnTemplate, Label } from "../../../form/index.ts";
import { oncePer } from "../../../form/once.ts";
import type { Item } from "../../align/items.ts";
import { thresholds } from "../../thresholds.ts";
import { leads, mostLike, type SlotTable } from "../../words/slots.ts";
import { type LabelMatch, termOf } from "../../words/terms.ts";

const headerLikeness = thresholds.headerTokens.headerLikeness;

const damagedLikeness = thresholds.headerTokens.damagedLikeness;

const clearLead = thresholds.headerTokens.clearLead;

const longestForeign = thresholds.headerTokens.longestForeign;

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

/**
 * A column as the file has it: one of the form, or one that is not, with the labels above it that are the form's all the
 * same; its slot where places tell it.
 */
export type FileColumn =
  | { readonly kind: "form"; readonly column: ColumnTemplate; readonly slot?: number }
  | {
      readonly kind: "foreign";
      readonly text: string;
      readonly groups?: readonly Label[];
      readonly slot?: number;
    };

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
  const known = new Map<Item, Token>();
  const tokenFor = (item: Item) => {
    const token = known.get(item) ?? tokenOf(item, block, table, rivals);
    known.set(item, token);
    return token;
  };
  const start = headerStart(items, from, end, table, tokenFor);
  const tokens: Token[] = [];
  for (let index = start; index <= end; ) {
    const item = items[index];
    if (item === undefined) break;
    const whole = index < end ? piecesOf(items, index, end, tokenFor) : null;
    if (whole !== null) {
      tokens.push(whole.token);
      index += whole.pieces;
      continue;
    }
    index++;
    // The header ends with the first row, be its label beyond recognition.
    if (index <= end && !isAbove(item, tokenFor)) {
      if (tokens.some(isHead)) break;
      continue;
    }
    if (item.folded === "") continue;
    // What stands above the caption belongs to a block whose rows are not there.
    if (isCaption(table, item)) tokens.length = 0;
    const token = tokenFor(item);
    // The last header may have the figures of a row that lost its label.
    if (index <= end || token.kind === "leaf") tokens.push(token);
  }
  return tokens;
}

/** What an item is in the header of a certain block. */
type TokenFor = (item: Item) => Token;

/** Behind the rows above it; rows whose labels say nothing may stand between a header and the first that does. */
function headerStart(
  items: readonly Item[],
  from: number,
  end: number,
  table: SlotTable,
  tokenFor: TokenFor,
): number {
  let isFound = false;
  for (let start = end; start > from; start--) {
    const item = items[start - 1];
    if (item === undefined || (isFound && !isAbove(item, tokenFor))) return start;
    if (isCaption(table, item)) return start - 1;
    const { kind, isWhole } = tokenFor(item);
    if (isWhole && (kind === "leaf" || kind === "other")) isFound = true;
  }
  return from;
}

/** Whether an item belongs to the header: no figures stand beside it, or it is a header by itself. */
function isAbove(item: Item | undefined, tokenFor: TokenFor): boolean {
  if (item === undefined) return false;
  if (item.filled === 0) return true;
  return tokenFor(item).kind === "leaf";
}

const mostPieces = thresholds.headerTokens.mostPieces;

/** A header in pieces: they make it word for word, and none of them does alone. */
function piecesOf(
  items: readonly Item[],
  at: number,
  end: number,
  tokenFor: TokenFor,
): { readonly token: Token; readonly pieces: number } | null {
  const first = items[at];
  if (first === undefined || first.layout === "grid" || first.folded === "" || tokenFor(first).isWhole)
    return null;
  let folded = first.folded;
  for (let pieces = 2; pieces <= mostPieces && at + pieces <= end; pieces++) {
    const next = items[at + pieces - 1];
    if (next === undefined || next.folded === "" || next.layout === "grid") return null;
    folded += next.folded;
    if (folded.length > longestHeader) return null;
    const own = items.slice(at, at + pieces);
    const item = { ...first, folded, raw: own.map(({ raw }) => raw).join(""), term: termOf(folded) };
    const token = tokenFor(item);
    if ((token.kind !== "leaf" && token.kind !== "group") || !token.isWhole) continue;
    return own.some((piece) => tokenFor(piece).isWhole) ? null : { token, pieces };
  }
  return null;
}

const longestHeader = thresholds.headerTokens.longestHeader;

const numbered = /^\s*(?:\p{Nd}{1,2}|[一二三四五六七八九])\s*[.．、]/u;

function tokenOf(item: Item, block: BlockTemplate, table: SlotTable, rivals: readonly SlotTable[]): Token {
  const match = table.match(item.term);
  const { likeness, slots } = match;
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
  // No column has a number before its name: a row of another edition has (`3.其他`).
  if (kind === "leaf" && numbered.test(item.raw)) [kind, label] = ["known", null];
  if (kind !== null) return { item, kind, label, isWhole: true };
  if (rivals.some((rival) => isColumnOf(rival, item)))
    return { item, kind: "other", label: null, isWhole: true };
  const damaged = damagedLabel(match, block, table);
  if (damaged !== null) return { item, ...damaged, isWhole: false };
  const text = item.raw.replace(inBrackets, "").trim();
  const isForeign =
    text.length <= longestForeign && !/[,.:;，。：；]/u.test(text) && !wordsOf(table).includes(item.folded);
  return { item, kind: isForeign ? "foreign" : "prose", label: null, isWhole: false };
}

/** 上年收费金额（单位：万元） is a header all the same. */
const inBrackets = /[（(][^（()）]*[)）]/gu;

/** All labels of a table, to tell pieces of them from headers that the form does not have. */
const wordsOf = oncePer(({ slots }: SlotTable): string =>
  slots.flatMap(({ prepared }) => (prepared === null ? [] : foldedWordings(prepared.label))).join("|"),
);

function isCaption(table: SlotTable, item: Item): boolean {
  const { likeness, slots } = table.match(item.term);
  return slots.some(
    (index) => table.slots[index]?.kind === "caption" && (likeness[index] ?? 0) >= headerLikeness,
  );
}

function isColumnOf(table: SlotTable, item: Item): boolean {
  const { likeness, slots } = table.match(item.term);
  return slots.some(
    (index) => table.slots[index]?.kind === "column" && (likeness[index] ?? 0) >= headerLikeness,
  );
}

/** The header that a text is what is left of; `null` where it may be another's as well. */
function damagedLabel(
  match: LabelMatch,
  block: BlockTemplate,
  { slots }: SlotTable,
): { readonly kind: "leaf" | "group"; readonly label: Label } | null {
  const headerAt = (index: number) => {
    const slot = slots[index];
    return slot?.kind === "column" || slot?.kind === "column-group" ? slot : null;
  };
  const best = mostLike(match, (slot) => headerAt(slot)?.block === block);
  const own = headerAt(best);
  if (own === null || (match.likeness[best] ?? 0) < damagedLikeness) return null;
  const { label } = own.prepared;
  const isClear = leads(match, best, clearLead, (slot) => headerAt(slot)?.prepared.label.text !== label.text);
  return isClear ? { kind: own.kind === "column" ? "leaf" : "group", label } : null;
}
