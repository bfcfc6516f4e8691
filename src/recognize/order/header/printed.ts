import { foldLabel } from "../../../form/fold.ts";
import { type BlockTemplate, wordingsOf } from "../../../form/index.ts";
import { oncePer } from "../../../form/once.ts";
import type { Item } from "../../align/items.ts";
import { thresholds } from "../../thresholds.ts";
import type { SlotTable } from "../../words/slots.ts";
import { termOf } from "../../words/terms.ts";

/** The headers of a block in the two orders in which the form prints them: column by column, and line by line. */
export function printedOrders(
  block: BlockTemplate,
  { slots }: SlotTable,
): readonly [columns: readonly string[], lines: readonly string[]] {
  const lines = slots.flatMap((slot) =>
    slot.kind === "column" && slot.block === block ? [slot.prepared.label.text] : [],
  );
  return [block.columns.map(({ label }) => label.text), lines];
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

/**
 * Whether the text above a row, its cells told apart or not, names headers in an order in which the form never prints
 * them: then the row's figures do not stand in the form's order either.
 *
 * @param from first item of that text
 * @param to last one
 */
export function isPrintedOtherwise(
  items: readonly Item[],
  from: number,
  to: number,
  block: BlockTemplate,
  table: SlotTable,
): boolean {
  const words = wordsOf(block);
  const isWord = (item: Item | undefined) => words.some(([word]) => word === item?.folded);
  // Prose has stops and figures; headers have neither.
  const text = items
    .slice(from, to + 1)
    .map(({ raw, folded: label, row, layout, separator, filled }, index) => {
      const stop = raw.search(/[。；;!！?？、\p{Nd}]/u);
      // Headers in one long line are too long for a label; the first rows may stand in it as well.
      const isLong = label === "" && filled === 0;
      if (stop >= 0 && !isLong) return "|";
      const folded = isLong ? foldLabel(stop < 0 ? raw : raw.slice(0, stop)) : label;
      // A blank may stand in a header as well as between two.
      const isParted = separator !== null && separator !== "space";
      const before = items[from + index - 1];
      const isOfLine = !isParted && layout !== "grid" && before?.row === row;
      // A header may be broken over lines: what is one by itself is no piece.
      const isPiece = layout !== "grid" && !isWord(before) && !isWord(items[from + index]);
      return isOfLine || isPiece ? folded : `|${folded}`;
    })
    .join("");
  const named = labelsIn(text, words);
  const leaves = new Set(block.columns.map(({ label }) => label.text));
  const columns = named.filter((label) => leaves.has(label));
  const isMoved = (labels: readonly string[]) =>
    labels.length > 1 && printedOrders(block, table).every((due) => !isSubsequence(labels, due));
  if (isMoved(columns) || isMoved(damagedIn(items.slice(from, to + 1), block, table))) return true;
  if (columns.length < 2) return false;
  const groups = named.filter((label) => !leaves.has(label));
  return !isSubsequence(groups, printedGroups(block, table));
}

/** The columns that the words of lines name, damaged ones too, where several stand in one. */
function damagedIn(items: readonly Item[], block: BlockTemplate, table: SlotTable): string[] {
  const lines = new Map<number, string[]>();
  for (const { raw, row, layout } of items) {
    if (layout === "grid" || raw.length > longestLine) continue;
    lines.set(row, [...(lines.get(row) ?? []), ...raw.trim().split(/\s+/u)]);
  }
  const several = [...lines.values()]
    .filter((words) => words.length > 1)
    .flatMap((words) => words.map(foldLabel));
  const columns = new Map(block.columns.map(({ label }) => [foldLabel(label.text), label.text]));
  // A header that stands there whole is no damaged one as well.
  const whole = new Set(several.flatMap((word) => columns.get(word) ?? []));
  const likely = [...columns.values()].filter((label) => !whole.has(label));
  return several.flatMap((word) => columns.get(word) ?? columnLike(word, likely, table) ?? []);
}

/** The one of several columns that a text is clearly more like than any other label of its table. */
function columnLike(folded: string, columns: readonly string[], { match, slots }: SlotTable): string | null {
  const { likeness, slots: like } = match(termOf(folded));
  let [best, highest, next]: [string | null, number, number] = [null, 0, 0];
  for (const index of like) {
    const slot = slots[index];
    const label = slot?.prepared?.label.text;
    const own = likeness[index] ?? 0;
    if (label === undefined || label === best) continue;
    const isColumn = slot?.kind === "column";
    if (isColumn && !columns.includes(label)) continue;
    if (isColumn && own > highest) [best, highest, next] = [label, own, highest];
    else next = Math.max(next, own);
  }
  return highest >= damagedLikeness && next <= highest - clearLead ? best : null;
}

const damagedLikeness = thresholds.headerTokens.damagedLikeness;
const clearLead = thresholds.printed.clearLead;
const longestLine = thresholds.printed.longestLine;

/** A folded wording of a label, and the label. */
type Word = readonly [word: string, label: string];

function labelsIn(text: string, words: readonly Word[]): string[] {
  const named: string[] = [];
  for (let at = 0; at < text.length; ) {
    const found = words.find(([word]) => text.startsWith(word, at));
    if (found !== undefined) named.push(found[1]);
    at += found?.[0].length ?? 1;
  }
  return named;
}

/** The wordings of a block's headers, long ones first. */
const wordsOf = oncePer((block: BlockTemplate): readonly Word[] =>
  block.columns
    .flatMap(({ label, groups }) => [label, ...groups])
    .flatMap((label) => wordingsOf(label).map((word): Word => [foldLabel(word), label.text]))
    .filter(([word]) => word !== "")
    .sort(([left], [right]) => right.length - left.length),
);
