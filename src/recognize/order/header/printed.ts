import { foldLabel } from "../../../form/fold.ts";
import { type BlockTemplate, type ColumnTemplate, wordingsOf } from "../../../form/index.ts";
import { oncePer } from "../../../form/once.ts";
import type { Item } from "../../align/items.ts";
import type { SlotTable } from "../../words/slots.ts";
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
  // Prose has stops and figures; headers have neither.
  const text = items
    .slice(from, to + 1)
    .map(({ raw, folded, term, row, layout, separator }, index) => {
      const { best, structure } = table.match(term);
      if (/[。；;!！?？、\p{Nd}]/u.test(raw) || best > structure) return "|";
      // A blank may stand in a header as well as between two.
      const isParted = separator !== null && separator !== "space";
      const isOfLine = !isParted && layout !== "grid" && items[from + index - 1]?.row === row;
      return isOfLine ? folded : `|${folded}`;
    })
    .join("");
  const named = labelsIn(text, wordsOf(block));
  const leaves = new Set(namesOf(block.columns));
  const columns = withoutEchoes(named.filter((label) => leaves.has(label)));
  if (columns.length < 2) return false;
  const orders = printedOrders(block, table).map(withoutEchoes);
  // Programs that repeat merged headers print all of them in the last line.
  const isLastLine = (due: readonly string[]) =>
    columns.length > due.length && due.join() === columns.slice(-due.length).join();
  if (!orders.some((due) => isSubsequence(columns, due) || isLastLine(due))) return true;
  const due = [...new Set(printedGroups(block, table))];
  const groups = new Set(named.filter((label) => due.includes(label) && !leaves.has(label)));
  return !isSubsequence([...groups], due);
}

/** Merged headers are repeated in each of their columns. */
function withoutEchoes(labels: readonly string[]): readonly string[] {
  return labels.filter((label, index) => label !== labels[index - 1]);
}

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
    const isPart = words.some(([word]) => word !== own && word.includes(own));
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
    .flatMap((label) => wordingsOf(label).map((word): Word => [foldLabel(word), label.text]))
    .filter(([word]) => word !== "")
    .sort(([left], [right]) => right.length - left.length),
);
