import { foldLabel } from "../../form/fold.ts";
import {
  type BlockTemplate,
  type ColumnTemplate,
  editionIds,
  type RowTemplate,
  tableOf,
} from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import { grouped } from "../../grouped.ts";
import { range } from "../align/beads.ts";
import { type Item, isBare, standsBeside } from "../align/items.ts";
import { ownSums } from "../align/own-sums.ts";
import { looksLikeHeading } from "../sheet/headings.ts";
import type { PhysicalCell } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import {
  arrangedSlotTable,
  isLikeOneRow,
  type SlotTable,
  slotTableOf,
  unlabelledRow,
} from "../words/slots.ts";
import { type LabelMatch, termOf } from "../words/terms.ts";
import { foreignColumn } from "./foreign-columns.ts";
import { type FileColumn, type HeaderOrder, headerOrder, unclear } from "./header/index.ts";
import { isPrintedOtherwise } from "./header/printed.ts";
import { behindOtherTable, mixedRows, type Run } from "./mixtures.ts";

const exactLikeness = thresholds.arrange.exactLikeness;

const damagedLikeness = thresholds.arrange.damagedLikeness;

/** A stretch of items that holds one table at most, and the order in which its own labels set rows and columns. */
export interface Arranged {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The form in the order of the file; the form's own table where the file keeps its order. */
  readonly table: SlotTable;
}

/** What the labels of a stretch say of its tables. */
export interface Arrangement {
  /** The tables in the order of the file; `null` where everything that is named stands in the form's order. */
  readonly tables: readonly Arranged[] | null;
  /** Labels and figures of rows which two tables have among each other. */
  readonly mixed: ReadonlySet<PhysicalCell>;
}

/**
 * The tables among items, each in the order in which its own labels stand. Order is read from the file: rows by
 * their labels, columns by their headers, blocks by their rows. What the file does not name keeps the form's order only
 * where all that it names does.
 */
export function arrange(items: readonly Item[], table: SlotTable): Arrangement {
  const stretches = stretchesOf(items, table);
  const mixed = mixedRows(stretches, items, () => bareRows(items, table));
  const arranged = stretches.map(({ from, to, hits }) => ({
    from,
    to,
    table: arrangedTable(items, from, to, hits, table),
  }));
  return { tables: arranged.every((one) => one.table === table) ? null : arranged, mixed };
}

const unlabelledShare = thresholds.arrange.unlabelledShare;

const fewestHeads = thresholds.arrange.fewestHeads;

function isColumnHeader({ term }: Item, table: SlotTable): boolean {
  const match = table.match(term);
  return (
    match.structure >= exactLikeness &&
    match.slots.some(
      (slot) => table.slots[slot]?.kind === "column" && (match.likeness[slot] ?? 0) >= exactLikeness,
    )
  );
}

/** A row of the form named by an item. */
interface Hit {
  readonly item: number;
  readonly block: BlockTemplate;
  readonly row: RowTemplate;
}

interface Stretch extends Run {
  readonly from: number;
  readonly to: number;
  readonly hits: readonly Hit[];
}

/** Where a row comes again another table begins: with the header before that row. */
function stretchesOf(items: readonly Item[], table: SlotTable): Stretch[] {
  const stretches: Stretch[] = [];
  let hits: Hit[] = [];
  let from = 0;
  let seen = new Set<RowTemplate>();
  let headed = false;
  for (const { heads, ...hit } of hitsOf(items, table)) {
    if (seen.has(hit.row)) {
      const last = hits.at(-1)?.item ?? from;
      const to = headerBefore(items, last + 1, hit.item);
      stretches.push({ from, to, hits, headed });
      from = to;
      hits = [];
      seen = new Set();
    }
    if (hits.length === 0) headed = heads > 0;
    hits.push(hit);
    seen.add(hit.row);
  }
  stretches.push({ from, to: items.length, hits, headed });
  return stretches;
}

/** The rows that items name, each with the number of headers since the one before. */
function hitsOf(items: readonly Item[], table: SlotTable): readonly (Hit & { readonly heads: number })[] {
  const all: (Hit & { readonly heads: number })[] = [];
  let heads = 0;
  const sums = ownSums(items, table);
  items.forEach((item, index) => {
    if (isColumnHeader(item, table)) heads++;
    if (sums.has(index)) return;
    const hit = hitOf(items, index, table, heads) ?? nextUnlabelled(all, items, index, table);
    if (hit === null) return;
    const before = all.at(-1);
    // An empty row below the header is none where one with figures follows.
    const isEmptyRow =
      hit.row.label === null &&
      heads === 0 &&
      before !== undefined &&
      (items[before.item]?.filled ?? 0) === 0;
    if (isEmptyRow) all.pop();
    all.push({ ...hit, heads: isEmptyRow ? before.heads : heads });
    heads = 0;
  });
  const beside = all.filter(
    ({ item, row }) => row.label === null || isBeside(items[item]) || isAmid(items, item, table),
  );
  // Among rows with their figures beside them, figures on a line below a label are another row's.
  return beside.length * 2 > all.length ? beside : all;
}

/** Whether the figures stand on a line of their own amid the label: its pieces above and below make it word for word. */
function isAmid(items: readonly Item[], at: number, table: SlotTable): boolean {
  const [own, below] = [items[at], items[at + 1]];
  if (own === undefined || below === undefined || !isBare(below)) return false;
  if (!own.values.every(({ row }) => row > own.row && row < below.row)) return false;
  const whole = wholeness([own, below], table);
  return whole >= exactLikeness && whole > table.match(own.term).best;
}

/**
 * Rows of the form that are named without any cell, by one text or by two pieces of it, below captions or headers of the
 * table with no prose between: where blank cells do not show, all of theirs are blank. Elsewhere such a text is a heading
 * of prose.
 */
function bareRows(items: readonly Item[], table: SlotTable): ReadonlySet<object> {
  const rows = new Set<object>();
  let headed = false;
  items.forEach((item, index) => {
    const alone = table.match(item.term);
    if (alone.structure >= exactLikeness) headed = true;
    if (alone.best < pieceLikeness && (/[。；，]/u.test(item.raw) || looksLikeHeading(item.raw)))
      headed = false;
    if (!headed || !isBare(item)) return;
    const below = items[index + 1];
    let named: LabelMatch | null = alone.best >= exactLikeness ? alone : null;
    if (named === null && alone.best >= pieceLikeness && below !== undefined && isBare(below))
      named = table.match(termOf(foldLabel(item.folded + below.folded)));
    if (named === null || named.best < exactLikeness || named.structure >= exactLikeness) return;
    for (const at of named.slots) {
      const slot = table.slots[at];
      if (slot?.kind === "row" && (named.likeness[at] ?? 0) >= exactLikeness) rows.add(slot.row);
    }
  });
  return rows;
}

const pieceLikeness = thresholds.arrange.pieceLikeness;

/** What pieces of a label are like together. */
function wholeness(pieces: readonly Item[], table: SlotTable): number {
  return table.match(termOf(foldLabel(pieces.map(({ folded }) => folded).join("")))).best;
}

function isBeside(item: Item | undefined): boolean {
  return item?.values.every(({ row }) => row === item.row) === true;
}

/** The item behind the last figures before `index`: from there on stand the labels above it. */
function headerBefore(items: readonly Item[], from: number, index: number): number {
  for (let at = index - 1; at >= from; at--) if ((items[at]?.filled ?? 0) > 0) return at + 1;
  return from;
}

/** The row that an item names beyond doubt; it has cells beside its label, be they blank. */
function hitOf(items: readonly Item[], index: number, table: SlotTable, heads: number): Hit | null {
  const item = items[index];
  if (item === undefined) return null;
  if (item.filled + item.blanks === 0) return null;
  const unlabelled = unlabelledRow(table);
  if (unlabelled !== null)
    // 总计 above blank cells is the header of a column.
    return (item.folded !== "" && item.filled === 0) ||
      heads < fewestHeads ||
      item.filled + item.blanks < unlabelled.block.columns.length * unlabelledShare
      ? null
      : { item: index, block: unlabelled.block, row: unlabelled.row };
  if (item.folded === "") return null;
  const match = matchOfRow(items, index, table);
  if (match === null) return null;
  let best: Hit | null = null;
  let likeness = exactLikeness;
  let rival = 0;
  for (const slotIndex of match.slots) {
    const slot = table.slots[slotIndex];
    if (slot?.kind !== "row") continue;
    const own = match.likeness[slotIndex] ?? 0;
    if (own >= likeness) {
      if (best !== null) rival = likeness;
      best = { item: index, block: slot.block, row: slot.row };
      likeness = own;
    } else rival = Math.max(rival, own);
  }
  // 其他 and 总计 are headers as well: only in a row of its own does such a label name the row.
  if (match.structure >= likeness && !standsBeside(item)) return null;
  return best === null || rival > likeness - thresholds.arrange.tie ? null : best;
}

/** What a label names word for word, alone or with the pieces of it that stand above and below its figures. */
function matchOfRow(items: readonly Item[], index: number, table: SlotTable): LabelMatch | null {
  const own = items[index];
  if (own === undefined) return null;
  const alone = table.match(own.term);
  if (alone.best >= exactLikeness) return alone;
  if (own.filled === 0 || (alone.best === 0 && own.layout !== "cell")) return null;
  for (const [before, behind] of pieces) {
    const above = items.slice(Math.max(0, index - before), index);
    const below = items.slice(index + 1, index + 1 + behind);
    const isWhole = above.length === before && below.length === behind;
    if (!isWhole || ![...above, ...below].every(isBare)) continue;
    // Figures on a line of their own below the last piece may be those of a row without a label, but for one that a bar ends.
    if (behind === 0 && own.layout !== "cell" && own.values[0]?.row !== own.row) continue;
    const text = [...above, own, ...below].map(({ folded }) => folded).join("");
    const joined = table.match(termOf(foldLabel(text)));
    if (joined.best >= exactLikeness) return joined;
  }
  return null;
}

/** Pieces of a label before and behind the one that its figures stand beside. */
const pieces = [
  [0, 1],
  [1, 0],
  [1, 1],
  [0, 2],
] as const;

/** Another row of figures right behind the only one of the form. */
function nextUnlabelled(
  hits: readonly Hit[],
  items: readonly Item[],
  index: number,
  table: SlotTable,
): Hit | null {
  const last = hits.at(-1);
  if (last === undefined || last.row.label !== null || index - last.item > farthestTwin) return null;
  if ((items[index]?.filled ?? 0) === 0) return null;
  return hitOf(items, index, table, fewestHeads);
}

const farthestTwin = thresholds.arrange.farthestTwin;

function arrangedTable(
  items: readonly Item[],
  from: number,
  to: number,
  hits: readonly Hit[],
  table: SlotTable,
): SlotTable {
  const { template } = table;
  /** By the form's own block. */
  const blocks = new Map<BlockTemplate, BlockTemplate>();
  let zone = from;
  const named = [...hits, ...damagedHits(items, from, to, hits, table)].sort((a, b) => a.item - b.item);
  // A block that comes twice is one all the same.
  for (const [form, own] of grouped(named, ({ block }) => block)) {
    const places = own.map(({ item }) => item);
    const first = places[0] ?? zone;
    const start = behindOtherTable(items, zone, first, form);
    const columns = headerOrder(items, start, first, places, form, table, rivalsOf(table));
    const rows = rowOrder(items, from, to, own, form, table);
    blocks.set(form, columns === null && rows === null ? form : arrangedBlock(form, columns, rows));
    zone = (places.at(-1) ?? zone) + 1;
  }
  const inOrder = isAscending([...blocks.keys()].map((form) => template.blocks.indexOf(form)));
  // The only row of 表四 stands below headers, though they could not be told apart.
  const only = unlabelledRow(table)?.block;
  const row = items.findIndex(
    ({ filled }, index) => index >= from && index < to && filled >= (only?.columns.length ?? 0),
  );
  if (
    only !== undefined &&
    !blocks.has(only) &&
    row >= 0 &&
    isPrintedOtherwise({ items, from: Math.max(from, row - mostHeaders), to: row, block: only, table })
  )
    blocks.set(only, arrangedBlock(only, unclear(only), null));
  if (inOrder && [...blocks].every(([form, block]) => form === block)) return table;
  const ordered = inOrder ? template.blocks.map((form) => blocks.get(form) ?? form) : [...blocks.values()];
  return arrangedSlotTable({ ...template, blocks: ordered });
}

const mostHeaders = thresholds.arrange.mostHeaders;

/** The same table in the other editions. */
export const rivalsOf = oncePer(({ template }: SlotTable): readonly SlotTable[] =>
  editionIds
    .filter((edition) => edition !== template.edition)
    .map((edition) => slotTableOf(tableOf(edition, template.key))),
);

function arrangedBlock(
  form: BlockTemplate,
  order: HeaderOrder | null,
  rows: readonly RowTemplate[] | null,
): BlockTemplate {
  const block = { ...form, columns: order?.columns.map(columnOf) ?? form.columns, rows: rows ?? form.rows };
  if (order === null) return block;
  const slots = order.columns.flatMap(({ slot }) => slot ?? []);
  const isPlaced = slots.length > 0 && slots.length === order.columns.length;
  headersOfFile.set(block, { way: order.way, slots: isPlaced ? slots : null });
  return block;
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? -1));
}

/** Rows in the order of the file; `null` where that is the form's. */
function rowOrder(
  items: readonly Item[],
  from: number,
  to: number,
  hits: readonly Hit[],
  block: BlockTemplate,
  table: SlotTable,
): readonly RowTemplate[] | null {
  if (isAscending(hits.map(({ row }) => block.rows.indexOf(row)))) return null;
  const places = new Map(hits.map(({ row, item }) => [row, item]));
  const taken = new Set(places.values());
  const likely = likeRows(items, from, to, table);
  for (const row of block.rows) {
    if (places.has(row)) continue;
    const only = damagedRow(likely, row, taken, table);
    if (only === null) continue;
    places.set(row, only);
    taken.add(only);
  }
  return [...places].sort(([, left], [, right]) => left - right).map(([row]) => row);
}

/** Rows of blocks of which no row is named beyond doubt: their headers may stand in another order all the same. */
function damagedHits(
  items: readonly Item[],
  from: number,
  to: number,
  hits: readonly Hit[],
  table: SlotTable,
): readonly Hit[] {
  const taken = new Set(hits.map(({ item }) => item));
  const named = new Set(hits.map(({ block }) => block));
  if (table.template.blocks.every((block) => named.has(block))) return [];
  const likely = likeRows(items, from, to, table);
  return table.template.blocks.flatMap((block) =>
    named.has(block)
      ? []
      : block.rows.flatMap((row) => {
          const item = row.label === null ? null : damagedRow(likely, row, taken, table);
          return item === null ? [] : [{ item, block, row }];
        }),
  );
}

/** An item, and what its label is like. */
interface Likeness {
  readonly item: number;
  readonly match: LabelMatch;
}

/** Items with figures beside them that are like a label of the form. */
function likeRows(items: readonly Item[], from: number, to: number, { match }: SlotTable): Likeness[] {
  return range(from, to).flatMap((index) => {
    const item = items[index];
    if (item === undefined || !standsBeside(item)) return [];
    const own = match(item.term);
    return own.best >= damagedLikeness ? [{ item: index, match: own }] : [];
  });
}

/** The only item that is like a row of the form, and like no other; `null` where there is none, or more. */
function damagedRow(
  likely: readonly Likeness[],
  row: RowTemplate,
  taken: ReadonlySet<number>,
  { slots }: SlotTable,
): number | null {
  const slot = slots.findIndex((one) => one.kind === "row" && one.row === row);
  const like = likely.filter(({ item, match }) => {
    if (taken.has(item)) return false;
    const own = match.likeness[slot] ?? 0;
    return own >= damagedLikeness && own >= match.best && isLikeOneRow(match, slot, slots);
  });
  const [only] = like;
  return only === undefined || like.length > 1 ? null : only.item;
}

interface HeadersOfFile {
  readonly way: HeaderOrder["way"];
  readonly slots: readonly number[] | null;
}

/** How the columns of a block were told from headers that stand in another order than the form's. */
const headersOfFile = new WeakMap<BlockTemplate, HeadersOfFile>();

/** Slots of the columns of a block whose headers stand above their figures. */
export function headedSlots(block: BlockTemplate): readonly number[] | null {
  return headersOfFile.get(block)?.slots ?? null;
}

/** How the columns of a block were told from the file's headers; `null` where the order is the form's, or unclear. */
export function headerWayOf(block: BlockTemplate): HeaderOrder["way"] {
  return headersOfFile.get(block)?.way ?? null;
}

function columnOf(column: FileColumn, index: number): ColumnTemplate {
  return column.kind === "form" ? column.column : foreignColumn(column.text, column.groups ?? [], index);
}
