import { type BlockTemplate, type ColumnTemplate, tableOf } from "../../form/index.ts";
import type { Location } from "../../read/source.ts";
import type { HeaderReading } from "../../report/model.ts";
import type { Item } from "../align/items.ts";
import { isForeign } from "../order/foreign-columns.ts";
import { looksLikeHeading } from "../sheet/headings.ts";
import type { TableCandidate } from "../tables/find-tables.ts";
import { thresholds } from "../thresholds.ts";
import type { Slot, StructureSlot } from "../words/slots.ts";
import { isOfMoney, manyIn, moneyIn, type NamedUnit, unitsIn } from "../words/units.ts";
import { blockOf, headersOfForm } from "./table-columns.ts";
import type { SlotRange } from "./table-layout.ts";

/** The labels found above the figures of a table, by slot of its template. */
export type FoundHeaders = ReadonlyMap<
  number,
  { readonly items: readonly Item[]; readonly likeness: number }
>;

/** Finds the label of every structure slot once; several questions are asked of it. */
export function findHeaders(candidate: TableCandidate): FoundHeaders {
  const { alignment, items, table } = candidate;
  const found = new Map<number, { items: readonly Item[]; likeness: number }>();
  for (const bead of alignment.beads) {
    if (bead.kind !== "structure") continue;
    found.set(bead.slot, {
      items: bead.items.flatMap((index) => items[index] ?? []),
      likeness: bead.likeness,
    });
  }
  table.slots.forEach((slot, index) => {
    const stray = slot.kind === "row" || found.has(index) ? null : strayHeader(candidate, index);
    if (stray !== null) found.set(index, stray);
  });
  return found;
}

/** Headers as found, in the order of the form. */
export function headerReadings(candidate: TableCandidate, found: FoundHeaders): HeaderReading[] {
  const readings: HeaderReading[] = [];
  candidate.table.slots.forEach((slot, index) => {
    if (slot.kind === "row") return;
    const own = found.get(index);
    // The heading of the section has words of headers, and is none.
    const named = own === undefined || own.items.every(({ raw }) => looksLikeHeading(raw)) ? null : own;
    const doubled = named === null ? doubledHeader(candidate, found, slot, index) : null;
    const other = named === null && doubled === null ? otherHeader(candidate, found, slot, index) : null;
    const header = other === null ? named : { items: [other], likeness: 0 };
    const first = header?.items[0];
    const due = columnDue(candidate, slot);
    readings.push({
      expected: (due?.label ?? slot.prepared.label).text,
      role: slot.kind === "caption" || slot.kind === "corner" || slot.kind === "column" ? slot.kind : "group",
      raw: header === null ? null : header.items.map((member) => member.raw).join(""),
      similarity: due === null ? (header?.likeness ?? 0) : 0,
      at: first?.cell.at ?? null,
      ...(doubled === null ? {} : { instead: { value: doubled.raw.trim(), at: doubled.cell.at } }),
    });
  });
  return readings;
}

/** The column of the form in whose place one stands that the form does not have, where all others stand in theirs. */
function columnDue(
  { table: { template } }: TableCandidate,
  { column, block }: StructureSlot,
): ColumnTemplate | null {
  if (column === null || !isForeign(column)) return null;
  const columns = blockOf(tableOf(template.edition, template.key), block)?.columns ?? [];
  const areInPlace = block.columns.every((one, index) => isForeign(one) || one === columns[index]);
  const due = columns[block.columns.indexOf(column)] ?? null;
  // Where nothing shows which header is whose, those of the form stand for them.
  const isStrange = due?.label.text !== column.label.text;
  return areInPlace && isStrange && block.columns.length === columns.length ? due : null;
}

/** Where a block has its first header that no column of the form has; `null` where it has none. */
export function placeOfForeign(
  { table: { slots, template } }: TableCandidate,
  found: FoundHeaders,
  block: BlockTemplate,
): Location | null {
  const form = headersOfForm(tableOf(template.edition, template.key));
  const strange = slots.findIndex(
    (slot) =>
      slot.kind === "column" &&
      slot.block === block &&
      slot.column !== null &&
      isForeign(slot.column) &&
      !form.has(slot.column.label.text),
  );
  return found.get(strange)?.items[0]?.cell.at ?? null;
}

/** What stands in the place of a column's header where that of a column beside it stands there twice, side by side. */
function doubledHeader(
  { alignment, items, table: { slots } }: TableCandidate,
  found: FoundHeaders,
  { kind, block }: StructureSlot,
  index: number,
): Item | null {
  if (kind !== "column") return null;
  const spare = spareItems(alignment);
  for (const beside of [index - 1, index + 1]) {
    const own = slots[beside]?.block === block ? found.get(beside)?.items[0] : undefined;
    if (own === undefined) continue;
    const place = items.indexOf(own);
    const next = [place - 1, place + 1].find((at) => spare.has(at) && isTwin(items[at], own));
    if (next !== undefined)
      return items[beside < index ? Math.max(place, next) : Math.min(place, next)] ?? null;
  }
  return null;
}

/** A text that is no label of the form, in the place of a column's header: right beside that of its neighbour, on its line. */
function otherHeader(
  { alignment, items, table: { slots } }: TableCandidate,
  found: FoundHeaders,
  { kind, block }: StructureSlot,
  index: number,
): Item | null {
  if (kind !== "column") return null;
  const spare = spareItems(alignment);
  for (const step of [1, -1]) {
    const beside = slots[index - step];
    const own =
      beside?.kind === "column" && beside.block === block ? found.get(index - step)?.items : undefined;
    const neighbour = own?.at(step > 0 ? -1 : 0);
    if (neighbour === undefined) continue;
    const place = items.indexOf(neighbour) + step;
    const item = spare.has(place) ? items[place] : undefined;
    if (item?.row === neighbour.row && item.filled === 0 && item.folded !== "") return item;
  }
  return null;
}

function spareItems({ beads }: TableCandidate["alignment"]): ReadonlySet<number> {
  return new Set(beads.flatMap((bead) => (bead.kind === "noise" ? [bead.item] : [])));
}

function isTwin(one: Item | undefined, other: Item): boolean {
  return one?.row === other.row && one.folded === other.folded;
}

/** By block, the texts above its first row that are no label of the form. */
export function strayHeaders({
  alignment,
  items,
  table,
}: TableCandidate): ReadonlyMap<BlockTemplate, string[]> {
  const strays = new Map<BlockTemplate, string[]>();
  let zone: string[] = [];
  for (const bead of alignment.beads) {
    const item = bead.kind === "noise" ? items[bead.item] : undefined;
    if (item !== undefined && item.filled === 0 && item.raw.trim() !== "") zone.push(item.raw.trim());
    if (bead.kind !== "row" && bead.kind !== "torn") continue;
    const block = table.slots[bead.slot]?.block;
    if (block !== undefined && !strays.has(block)) strays.set(block, zone);
    zone = [];
  }
  return strays;
}

const strayLikeness = thresholds.tableHeaders.strayLikeness;

/** The label of a structure slot that stands out of order in the header of its block. */
function strayHeader(
  { alignment, items, table }: TableCandidate,
  slot: number,
): { items: Item[]; likeness: number } | null {
  let zone: number[] = [];
  for (const bead of alignment.beads) {
    if (bead.kind === "noise") zone.push(bead.item);
    if (bead.kind !== "row" && bead.kind !== "torn") continue;
    // Headers of a block stand before its first row.
    if (bead.slot > slot) break;
    zone = [];
  }
  // Of figures one to a line, too many or too few for a row, the last header is the label.
  zone.push(alignment.lastItem + 1);
  for (const index of zone) {
    const item = items[index];
    const likeness = item === undefined ? 0 : (table.match(item.term).likeness[slot] ?? 0);
    if (item !== undefined && likeness >= strayLikeness) return { items: [item], likeness };
  }
  return null;
}

/** Slots of the column headers of a block, where they stand in ordered rows. */
export function headerRanges(
  candidate: TableCandidate,
  found: FoundHeaders,
  block: BlockTemplate,
): (SlotRange | null)[] {
  const { slots } = candidate.table;
  return block.columns.map((column) => {
    const item = found.get(slotOf(slots, block, column))?.items[0];
    if (item === undefined || (item.layout !== "grid" && item.layout !== "line")) return null;
    const { slot, span } = item.cell;
    const beside = candidate.items.filter(({ row }) => row === item.row);
    return { row: item.row, slot, span, end: endOf(item), rowEnd: Math.max(...beside.map(endOf)) };
  });
}

function endOf({ cell, values }: Item): number {
  return Math.max(cell.slot + cell.span, ...values.map((value) => value.cell.slot + value.cell.span));
}

/**
 * Cells of the line in which all column headers of a block stand, or of each of several lines between tabs; `null` where
 * these are not equally long. Bars may fill up a line, whatever it has.
 */
export function headerWidth(
  candidate: TableCandidate,
  found: FoundHeaders,
  block: BlockTemplate,
): number | null {
  const { slots } = candidate.table;
  const items = block.columns.map((column) => {
    return found.get(slotOf(slots, block, column))?.items[0];
  });
  const [first] = items;
  // Between spaces a header has no blank cells, and shows none of those beside it.
  if (first === undefined || first.layout !== "line" || first.separator === "space") return null;
  const isOneLine = items.every((item) => item?.row === first.row);
  const areAlike = items.every((item) => item?.separator === "tab" && item.width === first.width);
  return isOneLine || areAlike ? first.width : null;
}

/** Where the header of a column stands; several blocks may have the same columns. */
function slotOf(slots: readonly Slot[], block: BlockTemplate, column: ColumnTemplate): number {
  return slots.findIndex((slot) => slot.kind === "column" && slot.column === column && slot.block === block);
}

/** By block and column, the units that stand in the header of a column, and in the caption of its block. */
export type UnitsOfColumns = ReadonlyMap<BlockTemplate, ReadonlyMap<ColumnTemplate, readonly NamedUnit[]>>;

export function unitsOfColumns(
  { table: { slots, template } }: TableCandidate,
  found: FoundHeaders,
): UnitsOfColumns {
  const raw = (slot: number) => (found.get(slot)?.items ?? []).map((item) => item.raw).join("");
  const unitsOf = (block: BlockTemplate, column: ColumnTemplate) => {
    const header = raw(slotOf(slots, block, column));
    if (!isOfMoney(column.type)) return manyIn(header);
    const caption = slots.findIndex((slot) => slot.kind === "caption" && slot.block === block);
    // 本年收费件数 counts what it should sum up.
    const [, counted] = /([件宗项次笔])数$/u.exec(header.trim()) ?? [];
    const counts = counted === undefined ? [] : [{ text: counted, is: "other" as const }];
    return [...unitsIn(header), ...counts, ...moneyIn(raw(caption))];
  };
  return new Map(
    template.blocks.map((block) => [
      block,
      new Map(block.columns.map((column) => [column, unitsOf(block, column)])),
    ]),
  );
}
