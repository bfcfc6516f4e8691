import { foldedWordings } from "../../form/folded-wordings.ts";
import {
  type EditionId,
  editionIds,
  latestEdition,
  type TableKey,
  type TableTemplate,
  tableOf,
} from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import { alignItems, alignTables } from "../align/align.ts";
import { weights } from "../align/bead-scores.ts";
import { type Alignment, columnsIn, shifted } from "../align/beads.ts";
import { countedRows } from "../align/counted-rows.ts";
import { costsOf } from "../align/edges.ts";
import { joinGroups } from "../align/grouped-rows.ts";
import { type Item, itemsOf } from "../align/items.ts";
import { joinPieces } from "../align/label-pieces.ts";
import { withoutRepeats } from "../align/repeated-cells.ts";
import { arrange, headerWayOf } from "../order/arrange.ts";
import { isForeign } from "../order/foreign-columns.ts";
import { isOfYears } from "../order/mixtures.ts";
import { looksLikeHeading } from "../sheet/headings.ts";
import type { PhysicalCell, PhysicalRow } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import { type SlotTable, slotTableOf, type TableFamily, tableFamily } from "../words/slots.ts";
import type { Term } from "../words/terms.ts";
import { fits, hasPiles, isOrderDoubtful, valuesFirst } from "./value-first.ts";

/** A place in the file that reads as one of the statutory tables. */
export interface TableCandidate {
  readonly table: SlotTable;
  readonly items: readonly Item[];
  readonly alignment: Alignment;
  /** Physical rows covered, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Lead over the other edition's reading of the same place, as a share of a perfect score. */
  readonly margin: () => number;
  /** True where nothing shows whether the figures belong to the label before or after them: none is placed. */
  readonly orderUnclear: boolean;
  /** Cells that hold the labels of rows which two tables have among each other: whose they are nothing says. */
  readonly mixed?: ReadonlySet<PhysicalCell>;
  /** True where the groups of its only row stood below each other. */
  readonly inParts?: boolean;
}

const hitLikeness = thresholds.findTables.hitLikeness;
const longestGap = thresholds.findTables.longestGap;
const rowsBefore = thresholds.findTables.rowsBefore;
const rowsBehind = thresholds.findTables.rowsBehind;
const longestStretch = thresholds.findTables.longestStretch;
const longestTable = thresholds.findTables.longestTable;

/** All places in rows `from`…`to` that read as the table, in order of the file, best edition of each. */
export function findTable(
  rows: readonly PhysicalRow[],
  from: number,
  to: number,
  key: TableKey,
  editions: readonly EditionId[] = editionIds,
): TableCandidate[] {
  const family = tableFamily(key);
  const tables = editions.map((edition) => slotTableOf(tableOf(edition, key)));
  const candidates = windowsOf(rows, from, to, family).flatMap((window) =>
    sectionsOf(tableItems(rows, window.from, window.to, family)).flatMap((items) =>
      items.some((item) => isLabelOf(item, family)) ? ofEditions(items, tables) : [],
    ),
  );
  return bestOfEachPlace(candidates);
}

/** No table goes on behind the heading of a section. */
function sectionsOf(items: readonly Item[]): (readonly Item[])[] {
  const starts = items.flatMap(({ raw }, index) => (index > 0 && looksLikeHeading(raw) ? [index] : []));
  return [0, ...starts].map((start, index) => items.slice(start, starts[index] ?? items.length));
}

function tableItems(
  rows: readonly PhysicalRow[],
  from: number,
  to: number,
  family: TableFamily,
): readonly Item[] {
  return joinPieces(withoutRepeats(itemsOf(rows, from, to, family), family), rows, family);
}

/**
 * The candidates of all editions. Where every table reads as complete and official in one of them, no other can read
 * better: then the others are aligned only when somebody asks for the lead over them.
 */
function ofEditions(items: readonly Item[], tables: readonly SlotTable[]): TableCandidate[] {
  const [first, ...others] = tables;
  if (first === undefined) return [];
  const own = candidatesIn(items, first);
  if (own.length === 0 || !own.every(isOfficial)) return own.concat(ofOthers(items, others));
  let rivals: readonly TableCandidate[] | null = null;
  return own.map((candidate) => ({
    ...candidate,
    margin: () => {
      rivals ??= ofOthers(items, others);
      return (
        bestOfEachPlace([candidate, ...rivals])
          .find(({ table }) => table === first)
          ?.margin() ?? 0
      );
    },
  }));
}

function ofOthers(items: readonly Item[], tables: readonly SlotTable[]): TableCandidate[] {
  return tables.flatMap((table) => candidatesIn(items, table));
}

/** Every row is there, word for word; the headers are those of the edition; and no figures are left over. */
function isOfficial(candidate: TableCandidate): boolean {
  const { alignment, items, table, orderUnclear } = candidate;
  if (orderUnclear || quality(candidate) < officialQuality) return false;
  // A table of another edition is complete as well where its own columns stand for none of this one.
  const { edition, key } = table.template;
  if (table !== slotTableOf(tableOf(edition, key))) return false;
  return alignment.beads.every((bead) => {
    if (bead.kind === "missing") return table.slots[bead.slot]?.kind !== "row";
    if (bead.kind === "noise") return (items[bead.item]?.filled ?? 0) === 0;
    return bead.kind !== "torn" && bead.likeness === 1;
  });
}

const officialQuality = thresholds.findTables.officialQuality;

/** Stretches of rows around labels of the table; the rest of the file is never looked at. */
function windowsOf(
  rows: readonly PhysicalRow[],
  from: number,
  to: number,
  family: TableFamily,
): { from: number; to: number }[] {
  const windows: { from: number; to: number }[] = [];
  let last = -1;
  for (let index = from; index < to; index++) {
    if (rows[index]?.cells.some((cell) => isLabelOf(cell, family)) !== true) continue;
    const open = windows[windows.length - 1];
    const start = Math.max(from, index - rowsBefore);
    const end = Math.min(to, index + rowsBehind);
    if (open !== undefined && index - last <= longestGap) open.to = end;
    else windows.push({ from: Math.max(start, open?.to ?? 0), to: end });
    last = index;
  }
  return windows;
}

/** A cell that names a row, or several labels of the header in one piece (copied from a PDF, or glued). */
function isLabelOf({ term }: { readonly term: Term }, family: TableFamily): boolean {
  const { folded } = term;
  if (folded === "") return false;
  return family.anchor(term) >= hitLikeness || (folded.length > 8 && family.segment(folded) !== null);
}

/** Every table among items, stretch by stretch. */
function candidatesIn(items: readonly Item[], table: SlotTable): TableCandidate[] {
  const candidates: TableCandidate[] = [];
  for (let at = 0; at < items.length; ) {
    const stretch = items.slice(at, at + longestStretch);
    const { tables, mixed } = arrange(stretch, table);
    const add = (found: readonly TableCandidate[]) => {
      for (const one of found) candidates.push(mixed.size === 0 ? one : { ...one, mixed });
    };
    if (tables !== null) {
      for (const one of tables) {
        const own = stretch.slice(one.from, one.to);
        add(tableIn(own, alignItems(own, one.table), one.table).map((found) => asInForm(found, table)));
      }
      at += longestStretch;
      continue;
    }
    const alignments = alignTables(stretch, table);
    if (at + longestStretch >= items.length) {
      add(candidatesOf(stretch, alignments, table));
      break;
    }
    // A table near the cut may go on behind it: the next stretch begins before it.
    const cut = stretch.length - longestTable;
    const whole = alignments.filter(({ firstItem, lastItem }) => lastItem < cut || firstItem < longestTable);
    const next = alignments[whole.length]?.firstItem ?? cut;
    add(candidatesOf(stretch.slice(0, next), whole, table));
    at += Math.max(next, longestTable);
  }
  return candidates;
}

/** Rows that the order of the file leaves out are missing from it all the same. */
function asInForm(candidate: TableCandidate, form: SlotTable): TableCandidate {
  if (candidate.table === form) return candidate;
  const { alignment, table } = candidate;
  const left = rowsIn(form) - rowsIn(table);
  // Of a block in which nothing says which column is which no more is known than that one stands elsewhere.
  const foreign = table.template.blocks
    .map((block) => (headerWayOf(block) === null ? block.columns.slice(0, 1) : block.columns))
    .flatMap((columns) => columns.filter(isForeign)).length;
  return {
    ...candidate,
    alignment: {
      ...alignment,
      score: alignment.score - left * weights.rowMissing - foreign * weights.foreignColumn,
      perfect: costsOf(form).perfect,
    },
  };
}

function rowsIn({ slots }: SlotTable): number {
  return slots.filter(({ kind }) => kind === "row").length;
}

/** What the alignments of a stretch are worth; each has the items between its neighbours. */
function candidatesOf(
  stretch: readonly Item[],
  alignments: readonly Alignment[],
  table: SlotTable,
): TableCandidate[] {
  const [only, ...others] = alignments;
  if (only === undefined) return [];
  if (others.length === 0) return tableIn(stretch, only, table);
  // What is no table with figures by itself may be the header of its neighbour, its labels in another order.
  const standing = alignments.filter((one) => figuresIn(one, stretch) > 0 && isTable(one, stretch, table));
  if (standing.length === 0) return tableIn(stretch, alignItems(stretch, table), table);
  const lone = standing.length === alignments.length;
  return standing.flatMap((alignment, index) => {
    const from = (standing[index - 1]?.lastItem ?? -1) + 1;
    const items = stretch.slice(from, standing[index + 1]?.firstItem ?? stretch.length);
    return tableIn(items, lone ? shifted(alignment, from) : alignItems(items, table), table);
  });
}

/** The table that an alignment reads as; none where too little of the form is there. */
function tableIn(items: readonly Item[], alignment: Alignment, table: SlotTable): TableCandidate[] {
  const joined = joinGroups(items, table);
  if (joined !== null) {
    const whole = asCandidate(joined, alignItems(joined, table), table);
    return whole === null ? [] : [{ ...whole, inParts: true }];
  }
  if (!isTable(alignment, items, table)) return [];
  const counted = countedRows(items, alignment, table);
  const candidate =
    counted === null
      ? candidateOf(items, alignment, table)
      : asCandidate(counted, alignItems(counted, table), table);
  return candidate === null ? [] : [candidate];
}

/** Figures and blank cells beside the labels of rows. */
function figuresIn({ beads }: Alignment, items: readonly Item[]): number {
  let figures = 0;
  for (const bead of beads) {
    if (bead.kind !== "row" && bead.kind !== "torn") continue;
    for (const index of bead.items) figures += (items[index]?.filled ?? 0) + (items[index]?.blanks ?? 0);
  }
  return figures;
}

function candidateOf(items: readonly Item[], alignment: Alignment, table: SlotTable): TableCandidate | null {
  if (hasPiles(alignment, items, table)) return asCandidate(items, alignment, table, true);
  if (!isOrderDoubtful(alignment, items, table)) return asCandidate(items, alignment, table);
  const turned = valuesFirst(items, table);
  const other = alignItems(turned, table);
  // Neither reading is clearly better: every figure might belong to its neighbour.
  const unclear = other.score < alignment.score + clearLead || !fits(other, turned, table);
  return unclear ? asCandidate(items, alignment, table, true) : asCandidate(turned, other, table);
}

const clearLead = thresholds.findTables.clearLead;

function asCandidate(
  items: readonly Item[],
  aligned: Alignment,
  table: SlotTable,
  orderUnclear = false,
): TableCandidate | null {
  const alignment = withRowsBehind(aligned, items);
  const first = items[headerStart(items, alignment.firstItem, table)];
  const last = items[alignment.lastItem];
  if (first === undefined || last === undefined) return null;
  return { table, items, alignment, from: first.row, to: rowBehind(last), margin: alone, orderUnclear };
}

/** The first row behind an item and its figures. */
function rowBehind({ row, values }: Item): number {
  return values.reduce((last, value) => Math.max(last, value.row), row) + 1;
}

/** The lead of a table that nothing competes with. */
const alone = () => 1;

/** A row of figures right behind the last one of the form (小计, a local addition) is an extra row of the table. */
function withRowsBehind(alignment: Alignment, items: readonly Item[]): Alignment {
  let last = alignment.lastItem;
  const extra: Alignment["beads"][number][] = [];
  for (;;) {
    const row = items[last];
    const next = items[last + 1];
    const beside =
      next !== undefined && row !== undefined && next.layout === row.layout && next.row === row.row + 1;
    if (!beside || next.filled < 2 || (next.layout !== "grid" && next.layout !== "line")) break;
    last++;
    extra.push({ kind: "noise", item: last });
  }
  return last === alignment.lastItem
    ? alignment
    : { ...alignment, beads: [...alignment.beads, ...extra], lastItem: last };
}

/** Header labels out of order right before the aligned part belong to the table too. */
function headerStart(items: readonly Item[], first: number, table: SlotTable): number {
  let start = first;
  while (start > 0) {
    const item = items[start - 1];
    if (item === undefined || item.filled > 0) break;
    if (table.match(item.term).structure < thresholds.findTables.headerLikeness) break;
    start--;
  }
  return start;
}

/**
 * 表四 below its own heading where its labels are beyond recognition (vertical or torn headers, L10 of docs/layouts.md): the
 * only run of exactly as many figures as the form has.
 */
export function findByFigures(
  rows: readonly PhysicalRow[],
  from: number,
  to: number,
  key: TableKey,
): TableCandidate | null {
  const table = slotTableOf(latestEdition().tables[key]);
  const items = itemsOf(rows, from, to, tableFamily(key));
  const columns = table.slots.flatMap((slot) => (slot.kind === "row" ? [columnsIn(slot)] : []));
  const whole = items.filter((item) => columns.includes(item.filled));
  const [first] = items;
  if (whole.length !== 1 || first === undefined || items.length > mostItemsBelowHeading) return null;
  // Headers that say another order than the form's, or leave it open, leave the figures open too.
  if (arrange(items, table).tables !== null || isOfYears(items.map(({ raw }) => raw))) return null;
  const alignment = alignItems(items, table);
  const last = items[alignment.lastItem];
  const opening = items[alignment.firstItem];
  if (last === undefined || opening === undefined) return null;
  if (!alignment.beads.some((bead) => bead.kind === "row")) return null;
  return {
    table,
    items,
    alignment,
    from: opening.row,
    to: rowBehind(last),
    margin: alone,
    orderUnclear: false,
  };
}

const mostItemsBelowHeading = thresholds.findTables.mostItemsBelowHeading;

/** Enough of the form must be there: labels of rows, and something that is a header or a figure. */
function isTable(alignment: Alignment, items: readonly Item[], table: SlotTable): boolean {
  let rows = 0;
  let labels = 0;
  let named = 0;
  for (const bead of alignment.beads) {
    if (bead.kind === "structure" && bead.likeness >= thresholds.findTables.labelLikeness) labels++;
    if (bead.kind === "row" && bead.likeness >= namedLikeness && isWholeRow(bead, items, table)) named++;
    if ((bead.kind === "row" || bead.kind === "torn") && bead.likeness >= thresholds.findTables.rowLikeness)
      rows++;
  }
  switch (table.template.key) {
    case "proactiveDisclosure":
      return rows >= 2 && labels >= 1 && rows + labels >= 4;
    case "applications":
      // Few rows are a table where they are named word for word and whole; one is where the header is, too.
      return (rows >= 6 && alignment.score > 0) || named >= 2 || (named === 1 && labels >= fewestLabels);
    case "remedies":
      return labels >= 8 || (labels >= 3 && figuresIn(alignment, items) > 0);
  }
}

const fewestLabels = thresholds.findTables.fewestLabels;

const namedLikeness = thresholds.findTables.namedLikeness;

/** A row with a cell for each of its columns. */
function isWholeRow(
  bead: Extract<Alignment["beads"][number], { kind: "row" }>,
  items: readonly Item[],
  table: SlotTable,
): boolean {
  const slot = table.slots[bead.slot];
  const cells = bead.items.reduce(
    (sum, index) => sum + (items[index]?.filled ?? 0) + (items[index]?.blanks ?? 0),
    0,
  );
  return slot?.kind === "row" && cells >= columnsIn(slot);
}

/**
 * Editions compete for the same place: that one wins whose own rows and columns are named there, and where both or none
 * are, the one that explains more. Places stand in order of the file.
 */
function bestOfEachPlace(candidates: readonly TableCandidate[]): TableCandidate[] {
  const ordered = [...candidates].sort((left, right) => left.from - right.from);
  const chosen: TableCandidate[] = [];
  let rival = 0;
  for (const candidate of ordered) {
    const last = chosen[chosen.length - 1];
    if (last === undefined || !overlap(last, candidate)) {
      chosen.push(candidate);
      rival = 0;
    } else {
      const isFirst = isNamedAlone(last, candidate)
        ? true
        : !isNamedAlone(candidate, last) && candidate.alignment.score <= last.alignment.score;
      const [winner, loser] = isFirst ? [last, candidate] : [candidate, last];
      rival = Math.max(rival, loser.table === winner.table ? 0 : loser.alignment.score);
      const margin = Math.max(0, (winner.alignment.score - rival) / winner.alignment.perfect);
      chosen[chosen.length - 1] = { ...winner, margin: () => margin };
    }
  }
  return chosen;
}

/**
 * Whether a place has labels word for word that only the edition of one reading has, and none that only the other's has.
 * What is part of a label of the other's (处理决定数量, 本年处理决定数量) may be what is left of that.
 */
function isNamedAlone(one: TableCandidate, other: TableCandidate): boolean {
  const [own, others] = [labelsOf(one.table.template), labelsOf(other.table.template)];
  if (own === others) return false;
  const folded = one.items
    .filter(({ row }) => row >= Math.min(one.from, other.from) && row < Math.max(one.to, other.to))
    .map((item) => withoutNumber(item.folded));
  return (
    folded.some((text) => own.has(text) && ![...others].some((label) => label.includes(text))) &&
    !folded.some((text) => others.has(text) && !own.has(text))
  );
}

/** The labels of rows and columns of a table in its edition, folded, without their numbers. */
function labelsOf({ edition, key }: TableTemplate): ReadonlySet<string> {
  return labelsOfForm(tableOf(edition, key));
}

const labelsOfForm = oncePer(({ blocks }: TableTemplate): ReadonlySet<string> => {
  const labels = blocks.flatMap(({ rows, columns }) => [
    ...rows.flatMap(({ label }) => label ?? []),
    ...columns.map(({ label }) => label),
  ]);
  return new Set(labels.flatMap(foldedWordings).map(withoutNumber));
});

/** A label as offices number it that number the rows through, or not at all; a short one is told by its number (3.其他). */
export function withoutNumber(folded: string): string {
  const bare = folded.replace(/^[\d().,]+/u, "");
  return bare.length < shortestBeginning ? folded : bare;
}

const shortestBeginning = thresholds.chooseTables.shortestBeginning;

/** How much of a complete and official table was found, 0–1. */
export function quality(candidate: TableCandidate): number {
  return candidate.alignment.score / candidate.alignment.perfect;
}

function overlap(left: TableCandidate, right: TableCandidate): boolean {
  return left.from < right.to && right.from < left.to;
}
