import { foldLabel } from "../../../form/fold.ts";
import { foldedWordings } from "../../../form/folded-wordings.ts";
import { type BlockTemplate, type ColumnTemplate, tableOf } from "../../../form/index.ts";
import { grouped } from "../../../grouped.ts";
import type { ColumnEvidence } from "../../../report/evidence.ts";
import type { Item } from "../../align/items.ts";
import { cellsOf, isFilled } from "../../align/values.ts";
import { headerWayOf, rivalsOf } from "../../order/arrange.ts";
import { isForeign } from "../../order/foreign-columns.ts";
import type { FileColumn } from "../../order/header/index.ts";
import { isNamedOtherwise, isPrintedOtherwise } from "../../order/header/printed.ts";
import { countTotals } from "../../order/header/sums.ts";
import { behindOtherTable, isOfYears } from "../../order/mixtures.ts";
import { showsCells } from "../../sheet/rows.ts";
import type { TableCandidate } from "../../tables/find-tables.ts";
import { thresholds } from "../../thresholds.ts";
import { isRemark, isShare, isSubtotal } from "../../words/own-headers.ts";
import { mostLike, type SlotTable } from "../../words/slots.ts";
import { type Term, termOf } from "../../words/terms.ts";
import type { HeaderEvidence } from "../evidence.ts";
import { blockOf } from "../table-columns.ts";
import type { AlignedRow } from "../table-rows.ts";
import { headsOfOthers } from "./blocks.ts";
import { hasTotalBefore } from "./cells.ts";
import { namesOtherYear } from "./labels.ts";

/**
 * Blocks whose figures were given to columns that the headers above them, as they are printed, do not have, or not in
 * this order, or have for another year than the report's. However columns were found, the file's own headers must allow them.
 */
export function blocksAgainstHeaders(
  { items, table }: TableCandidate,
  rows: readonly AlignedRow[],
  evidence: HeaderEvidence,
  year: number | null,
): ReadonlySet<BlockTemplate> {
  const places = new Map<BlockTemplate, number>();
  for (const { slot, bead } of rows) {
    const first = Math.min(...bead.items);
    places.set(slot.block, Math.min(first, places.get(slot.block) ?? first));
  }
  const taken = rows.flatMap(({ bead }) => bead.items);
  const against = new Set<BlockTemplate>();
  for (const [block, end] of places) {
    const behind = taken.reduce((last, item) => (item < end ? Math.max(last, item + 1) : last), 0);
    const from = behindOtherTable(items, behind, end, block);
    // The last header may have the figures of a row without a label.
    const to = block.rows.some(({ label }) => label === null) ? end : end - 1;
    const head = items.slice(from, to + 1);
    const text = { items, from, to, block, table };
    // Each cell on a line of its own is a header, be it damaged.
    const areCells = head.every(({ layout }) => layout === "cell");
    const isAgainst =
      (areCells ? isPrintedOtherwise(text) : isNamedOtherwise(text)) ||
      isOfYears(head.map(({ raw }) => raw)) ||
      head.some((item) => termsIn(item, table).some((term) => isOfRival(term, table))) ||
      namesBrokenRival(head, table) ||
      head.some(
        ({ raw, term }) => namesOtherYear(raw, year) && table.match(term).structure >= damagedLikeness,
      ) ||
      hasOthersInstead(head, block, rows) ||
      isLineOtherwise(head, block, table) ||
      isAgainstTotals(block, rows, table, [...(evidence.columns.get(block)?.values() ?? [])]) ||
      hasTotalsBefore(block, rows);
    if (isAgainst) against.add(block);
  }
  return against;
}

/**
 * Whether most totals are wrong in an order that is not the form's, and that the headers' places do not show; or all of
 * them in the form's, which not all headers say.
 */
function isAgainstTotals(
  block: BlockTemplate,
  rows: readonly AlignedRow[],
  { template: { edition, key } }: SlotTable,
  columns: readonly ColumnEvidence[],
): boolean {
  const way = headerWayOf(block);
  const form = blockOf(tableOf(edition, key), block);
  if (way === "places" || form === undefined) return false;
  if (way === null && columns.every(({ by }) => by !== "order")) return false;
  const order = block.columns.map(
    (column): FileColumn =>
      isForeign(column) ? { kind: "foreign", text: column.label.text } : { kind: "form", column },
  );
  const own = rows.filter(({ slot }) => slot.block === block);
  const { right, wrong, filled } = countTotals(order, own, form);
  return way === null ? wrong >= thresholds.agreement.fewestWrongTotals && filled === 0 : wrong > right;
}

/**
 * Whether the totals of rows that show no blank cells are right where the figure before the last is the total, and none is
 * as it stands: a column is blank in all rows, and the last figures are of another that the office added.
 */
function hasTotalsBefore(block: BlockTemplate, rows: readonly AlignedRow[]): boolean {
  const own = rows.filter(({ slot }) => slot.block === block);
  const before = own.filter(hasTotalBefore);
  if (before.length < thresholds.agreement.fewestWrongTotals) return false;
  const order = block.columns.map((column) => ({ kind: "form", column }) as const);
  return countTotals(order, own, block).right === 0;
}

/**
 * Whether a column of percentages, of sums or of remarks without any is named that was not read as one, and one of those that
 * were read is not: the number of cells may be right for all that.
 */
function hasOthersInstead(head: readonly Item[], block: BlockTemplate, rows: readonly AlignedRow[]): boolean {
  const { columns } = block;
  const areCells = head.some(showsCells);
  // Headers set with spaces may be broken into pieces, none of which is named; one on a line of its own is whole, and the
  // label of a row where figures stand behind it.
  const wordsOf = ({ raw, layout, filled }: Item) =>
    areCells ? raw.trim().split(/\s+/u) : layout === "line" || filled > 1 ? [] : [raw];
  const words = new Set(head.flatMap(wordsOf).map(foldLabel));
  const isNamed = ({ label }: ColumnTemplate) => foldedWordings(label).some((word) => words.has(word));
  const endInBlanks = rows.every(
    ({ slot, values }) => slot.block !== block || !isFilled(cellsOf(values).at(-1)),
  );
  const own = [...words].filter(
    (word) => isShare(word) || isSubtotal(word) || (endInBlanks && isRemark(word)),
  );
  const read = new Set(columns.map(({ label }) => foldLabel(label.text)));
  const unread = own.filter((word) => !read.has(word));
  return unread.some(isSubtotal) || (areCells && unread.length > 0 && !columns.every(isNamed));
}

/**
 * Whether a line that names as many headers as there are columns names one in another's place, be it that the others are
 * beyond recognition.
 */
function isLineOtherwise(head: readonly Item[], block: BlockTemplate, table: SlotTable): boolean {
  const { columns, corner } = block;
  // A piece of the corner, which a page breaks like the headers beside it, is none of them.
  const ofCorner = corner === null ? "" : foldedWordings(corner).join("|");
  const inLines = head.filter(({ folded, layout }) => layout !== "grid" && !ofCorner.includes(folded));
  const lines = [...grouped(inLines, ({ row }) => row).values()].map((line) =>
    line.map(({ folded }) => folded),
  );
  const wordings = columns.map(({ label }) => foldedWordings(label));
  const known = new Set(wordings.flat());
  return lines.some(
    (words) =>
      words.length === columns.length &&
      words.length > 1 &&
      // A label of the form that is no column's stands before those of columns, or below them.
      words.every((word) => known.has(word) || table.match(termOf(word)).best < exactLikeness) &&
      // One that stands there twice is where its neighbour was.
      words.some(
        (word, place) =>
          known.has(word) && wordings[place]?.includes(word) !== true && word !== words[place - 1],
      ),
  );
}

/** A text, and its words, where it is no label by itself: several headers may stand in it. */
function termsIn({ term, raw }: Item, { match }: SlotTable): readonly Term[] {
  const isLine = raw.length <= longestLine && match(term).best < exactLikeness;
  const words = isLine ? raw.trim().split(/\s+/u) : [];
  return words.length > 1 ? [term, ...words.map((word) => termOf(foldLabel(word)))] : [term];
}

/**
 * Whether words side by side in a line that shows no cells, or whole lines below one another, are the header of a column that
 * only other editions have.
 */
function namesBrokenRival(head: readonly Item[], table: SlotTable): boolean {
  const isOpen = ({ raw, layout, separator }: Item) =>
    layout !== "grid" && (separator === null || separator === "space") && raw.length <= longestLine;
  const names = [...headsOfOthers(table.template)];
  const inLines = [...grouped(head.filter(isOpen), ({ row }) => row).values()].map((line) =>
    line.flatMap(({ raw }) => raw.trim().split(/\s+/u).map(foldLabel)),
  );
  // Only whole lines: words of labels set with spaces, joined over lines, make a name by chance.
  const below = head
    .filter(({ layout }) => layout === "plain" || layout === "cell")
    .map(({ raw }) => foldLabel(raw));
  return [...inLines, below].some((words) =>
    words.some((_, from) => names.some((name) => beginWith(words.slice(from), name))),
  );
}

/** Whether the first words make a name. */
function beginWith(words: readonly string[], name: string): boolean {
  let joined = "";
  for (const word of words) {
    joined += word;
    if (joined.length >= name.length) break;
  }
  return joined === name;
}

/** Whether a text is the header of a column that other editions have, be it damaged, and none that was read here. */
function isOfRival(term: Term, table: SlotTable): boolean {
  const own = table.match(term).best;
  return rivalsOf(table).some(({ match, slots }) => {
    const theirs = match(term);
    const best = theirs.likeness[mostLike(theirs, (slot) => slots[slot]?.kind === "column")] ?? 0;
    return best >= exactLikeness
      ? best >= own + thresholds.agreement.tie
      : best >= damagedLikeness && best >= own + thresholds.printed.clearLead;
  });
}

const damagedLikeness = thresholds.repeatedCells.damagedLabel;
const exactLikeness = thresholds.agreement.exactLikeness;
const longestLine = thresholds.printed.longestLine;
