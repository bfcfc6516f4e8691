import { foldLabel } from "../../../form/fold.ts";
import { foldedWordings } from "../../../form/folded-wordings.ts";
import type { BlockTemplate, ColumnTemplate } from "../../../form/index.ts";
import { oncePer } from "../../../form/once.ts";
import type { Item } from "../../align/items.ts";
import { thresholds } from "../../thresholds.ts";
import { leads, mostLike, type SlotTable } from "../../words/slots.ts";
import { termOf } from "../../words/terms.ts";
import { isForeign } from "../foreign-columns.ts";

/** The headers of a block in the two orders in which the form prints them: column by column, and line by line. */
export function printedOrders(
  block: BlockTemplate,
  { slots }: SlotTable,
): readonly [columns: readonly string[], lines: readonly string[]] {
  const lines = slots.flatMap((slot) =>
    slot.kind === "column" && slot.block === block ? (slot.column ?? []) : [],
  );
  return [namesOf(block.columns), namesOf(lines)];
}

/** On which line a header stands that the form does not have nothing says. */
function namesOf(columns: readonly ColumnTemplate[]): string[] {
  return columns.flatMap((column) => (isForeign(column) ? [] : [column.label.text]));
}

/** The labels above several columns of a block, in the order in which the form prints them. */
export function printedGroups(block: BlockTemplate, { slots }: SlotTable): readonly string[] {
  return slots.flatMap((slot) =>
    slot.kind === "column-group" && slot.block === block ? [slot.prepared.label.text] : [],
  );
}

export function isSubsequence(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  return some.every((text) => {
    const found = all.indexOf(text, at);
    at = found + 1;
    return found >= 0;
  });
}

/** Texts above a row, and the block that it is of. */
export interface HeaderText {
  readonly items: readonly Item[];
  /** First item of that text. */
  readonly from: number;
  /** Last one. */
  readonly to: number;
  readonly block: BlockTemplate;
  readonly table: SlotTable;
}

/**
 * Whether the text above a row, its cells told apart or not, names headers in an order in which the form never prints
 * them, damaged ones among them: then the row's figures do not stand in the form's order either.
 */
export function isPrintedOtherwise(text: HeaderText): boolean {
  return isNamedOtherwise(text) || isMoved(damagedIn(text), text);
}

/** The same of headers that stand there word for word. */
export function isNamedOtherwise(text: HeaderText): boolean {
  const { block, table } = text;
  const named = labelsIn(wordsAbove(text), wordsOf(block));
  const leaves = new Set(namesOf(block.columns));
  const columns = named.filter((label) => leaves.has(label));
  if (isMoved(columns, text)) return true;
  if (withoutEchoes(columns).length < 2) return false;
  const due = [...new Set(printedGroups(block, table))];
  const groups = new Set(named.filter((label) => due.includes(label) && !leaves.has(label)));
  return !isSubsequence([...groups], due);
}

/** Whether headers stand in an order in which the form never prints them. */
function isMoved(labels: readonly string[], { block, table }: HeaderText): boolean {
  const own = withoutEchoes(labels);
  const orders = printedOrders(block, table).map(withoutEchoes);
  return own.length > 1 && !orders.some((due) => isSubsequence(own, due) || isLastLine(own, due));
}

/** The headers above a row in one text; what does not belong together is parted. */
function wordsAbove({ items, from, to, block, table }: HeaderText): string {
  const words = wordsOf(block);
  const isPieceOfWord = ({ folded }: Item) =>
    folded !== "" &&
    words.some(([word]) => word.includes(folded)) &&
    !words.some(([word]) => word === folded);
  // Prose has stops and figures; headers have neither.
  return items
    .slice(from, to + 1)
    .map(({ raw, folded: label, term, row, layout, separator, filled }, index) => {
      // Headers in one long line are too long for a label; the first rows may stand in it as well.
      const isLong = label === "" && filled === 0;
      const note = isLong ? -1 : raw.search(/[(（]/u);
      const stop = (note > 0 ? raw.slice(0, note) : raw).search(/[。；;!！?？、\p{Nd}]/u);
      const { best, structure } = table.match(term);
      if ((stop >= 0 && !isLong) || (best > structure && best >= rowLikeness)) return "|";
      const folded = isLong ? foldLabel(stop < 0 ? raw : raw.slice(0, stop)) : label;
      // A blank may stand in a header as well as between two.
      const isParted = separator !== null && separator !== "space";
      const before = items[from + index - 1];
      const isOfLine = !isParted && layout !== "grid" && before?.row === row;
      // A header may be broken over lines: what is one by itself is no piece.
      const pieces = [before, items[from + index]];
      const isPiece = layout !== "grid" && pieces.every((item) => item !== undefined && isPieceOfWord(item));
      return isOfLine || isPiece ? folded : `|${folded}`;
    })
    .join("");
}

/** Programs that repeat merged headers print all of them in the last line. */
function isLastLine(labels: readonly string[], due: readonly string[]): boolean {
  return labels.length > due.length && due.join() === labels.slice(-due.length).join();
}

/** Merged headers are repeated in each of their columns. */
function withoutEchoes(labels: readonly string[]): readonly string[] {
  return labels.filter((label, index) => label !== labels[index - 1]);
}

/** The columns that the words of lines name, damaged ones too, where several stand in one. */
function damagedIn({ items, from, to, block, table }: HeaderText): string[] {
  const lines = new Map<number, string[]>();
  const marked: string[] = [];
  for (const { raw, row, layout, separator } of items.slice(from, to + 1)) {
    if (layout === "grid" || raw.length > longestLine) continue;
    // A cell on a line of its own is one among others.
    if (layout === "cell") marked.push(foldLabel(raw));
    // A cell is one header, be it broken.
    const words = separator === "tab" || separator === "pipe" ? [raw] : raw.trim().split(/\s+/u);
    lines.set(row, [...(lines.get(row) ?? []), ...words]);
  }
  const several = [...lines.values(), marked]
    .filter((words) => words.length > 1 || words === marked)
    .map((words) => words.map(foldLabel));
  const columns = new Map(namesOf(block.columns).map((label) => [foldLabel(label), label]));
  // A header that stands there whole is no damaged one as well.
  const whole = new Set(several.flat().flatMap((word) => columns.get(word) ?? []));
  const likely = [...columns.values()].filter((label) => !whole.has(label));
  const named: string[] = [];
  for (const words of several) {
    const above = new Set(named);
    for (const word of words) {
      const label = columns.get(word) ?? columnLike(word, likely, table);
      // The end of a header that began on a line above: 社会公 / 益组织.
      const isEnd = label !== null && above.has(label) && !foldLabel(label).startsWith(word);
      if (label !== null && !isEnd) named.push(label);
    }
  }
  return named;
}

/** The one of several columns that a text is clearly more like than any other label of its table. */
function columnLike(folded: string, columns: readonly string[], { match, slots }: SlotTable): string | null {
  const own = match(termOf(folded));
  const labelAt = (slot: number) => slots[slot]?.prepared?.label.text;
  const isOther = (slot: number) => slots[slot]?.kind === "column" && !columns.includes(labelAt(slot) ?? "");
  const best = mostLike(own, (slot) => slots[slot]?.kind === "column" && !isOther(slot));
  if ((own.likeness[best] ?? 0) < damagedLikeness) return null;
  const isRival = (slot: number) => !isOther(slot) && labelAt(slot) !== labelAt(best);
  return leads(own, best, clearLead, isRival) ? (labelAt(best) ?? null) : null;
}

const damagedLikeness = thresholds.headerTokens.damagedLikeness;
const clearLead = thresholds.printed.clearLead;
const longestLine = thresholds.printed.longestLine;
const rowLikeness = thresholds.printed.rowLikeness;

/** A folded wording of a label, and the label. */
type Word = readonly [word: string, label: string];

/** What is part of a longer label is none of its own beside what damage or a line's end left of that one (法□或其他组织). */
function labelsIn(text: string, words: readonly Word[]): string[] {
  const wordAt = (at: number) => words.find(([word]) => text.startsWith(word, at));
  const isStrange = (at: number) => at < text.length && text.charAt(at) !== "|" && wordAt(at) === undefined;
  const named: string[] = [];
  let isBehind = false;
  for (let at = 0; at < text.length; ) {
    const found = wordAt(at);
    if (found === undefined) {
      isBehind = text.charAt(at) !== "|";
      at++;
      continue;
    }
    const [own, label] = found;
    at += own.length;
    const isPart = words.some(([word, other]) => other !== label && word.includes(own));
    if (isPart && (isBehind || isStrange(at))) continue;
    isBehind = false;
    named.push(label);
  }
  return named;
}

/** The wordings of a block's headers, long ones first. */
const wordsOf = oncePer((block: BlockTemplate): readonly Word[] =>
  block.columns
    .flatMap(({ label, groups }) => [label, ...groups])
    .flatMap((label) => foldedWordings(label).map((word): Word => [word, label.text]))
    .filter(([word]) => word !== "")
    .sort(([left], [right]) => right.length - left.length),
);
