import { foldLabel } from "../../form/fold.ts";
import { foldedWordings } from "../../form/folded-wordings.ts";
import {
  cellsByRow,
  cellsOf,
  type EditionId,
  editionOfYear,
  type Label,
  type SectionKey,
  type TableKey,
  tableOf,
} from "../../form/index.ts";
import type { Item } from "../align/items.ts";
import { cellsIn } from "../order/mixtures.ts";
import type { PhysicalRow, RowRange } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import { tableFamily } from "../words/slots.ts";
import { captionOfOther, captionOfSheet, type OtherTable } from "./captions.ts";
import { findTable, quality, type TableCandidate, withoutNumber } from "./find-tables.ts";
import { withPart } from "./late-rows.ts";

/** The tables of one report, and those found beside them. */
export interface ChosenTables {
  readonly tables: Map<TableKey, TableCandidate>;
  readonly repeated: readonly TableCandidate[];
  /** Those that say of themselves that they are not the report's. */
  readonly others: readonly { readonly table: TableCandidate; readonly says: OtherTable }[];
}

const repeatedShare = thresholds.chooseTables.repeatedShare;

/**
 * The tables of a report. Of several of one kind those of other years or samples, as the line above them says, are none of it; of
 * those of several editions that of the report's year is; else it is the first, and later ones of like quality are
 * repetitions. Where one stands under the heading of its section, those elsewhere are repetitions whatever they are like.
 *
 * @param sections rows under the heading of the section of a table's own name
 * @param year of the report, where its title or the user says it
 */
export function chooseTables(
  rows: readonly PhysicalRow[],
  candidates: ReadonlyMap<TableKey, readonly TableCandidate[]>,
  sections: ReadonlyMap<SectionKey, RowRange>,
  year: number | null,
): ChosenTables {
  const tables = new Map<TableKey, TableCandidate>();
  const repeated: TableCandidate[] = [];
  const others: ChosenTables["others"][number][] = [];
  const headings = new Set(Array.from(sections.values(), ({ from }) => from - 1));
  for (const [key, all] of candidates) {
    // Headers in several lines may read as a table without rows, right before the one that has them.
    const rowed = all.filter(hasRow).map((table) => {
      const head = all.find((other) => !hasRow(other) && other.to === table.from);
      return head === undefined ? table : { ...table, from: head.from };
    });
    const named = rowed.length > 0 ? rowed : all;
    const own: TableCandidate[] = [];
    const told = new Set<TableCandidate>();
    // The only sheet may be named for the year in which it was written.
    const sheets = named.map((table) => captionOfSheet(rows, table, year));
    const areTold = sheets.some((says) => says === null);
    for (const [index, table] of named.entries()) {
      const said = captionOfOther(rows, table, year, headings);
      const says = said ?? (areTold ? sheets[index] : null) ?? null;
      if (said === null) told.add(table);
      if (says === null) own.push(table);
      else others.push({ table, says });
    }
    const section = sections.get(key);
    const isInSection = ({ from }: TableCandidate) =>
      section !== undefined && from >= section.from && from < section.to;
    const inSection = own.filter(isInSection);
    // Its headers with no figure below them are the report's table all the same.
    const isOther = ({ alignment }: TableCandidate) =>
      others.some(({ table }) => table.alignment === alignment);
    const headers =
      inSection.length > 0 ? [] : all.filter((one) => isInSection(one) && isHeaded(one) && !isOther(one));
    // Beside one that says that it is of this year, others may be of any.
    const toldHere = inSection.filter((table) => told.has(table));
    const placed = [toldHere, inSection, headers, own].find((some) => some.length > 0) ?? own;
    // The report's own table stands there without figures: one that stands elsewhere is none of it.
    if (placed === own && section !== undefined && !own.some(isInSection) && namesRows(rows, section, key)) {
      repeated.push(...own);
      continue;
    }
    const best = Math.max(...placed.map(quality));
    const worthy = placed.filter(
      (candidate) => quality(candidate) >= (best > 0 ? best * repeatedShare : best),
    );
    const due = year === null ? null : editionOfYear(year);
    const ofYear = worthy.find(({ table }) => table.template.edition === due) ?? worthy[0];
    // A form of the wrong year is read as what it is, where it has rows that the right one lacks.
    const fuller = worthy.find(
      (other) => ofYear !== undefined && isSamePlace(other, ofYear) && isFuller(other, ofYear),
    );
    const first = fuller ?? ofYear;
    if (first === undefined) continue;
    const whole = withParts(first, own);
    const taken = [whole.table, ...whole.parts, ...others.map(({ table }) => table)];
    const isBehind = !told.has(first) && standsBehindOther(whole.table, rows, section, taken);
    const table = isBehind ? withMixed(whole.table, whole.table.items) : whole.table;
    tables.set(key, due === null ? table : besideDue(table, rows, section, due));
    const rest = own.filter((table) => table !== first && !whole.parts.includes(table));
    repeated.push(...rest.filter((table) => worthy.includes(table) || !placed.includes(table)));
  }
  const edition = tables.get("proactiveDisclosure")?.table.template.edition;
  const applications = tables.get("applications");
  if (
    edition !== undefined &&
    applications !== undefined &&
    applications.table.template.edition !== edition
  ) {
    // 表三 differs between editions in （六） only; where those rows are missing, 表二 tells the edition.
    // Rows that the other edition does not have may stand behind what reads as its table.
    const end = Math.min(rows.length, applications.to + rowsBehind);
    // So may headers above it.
    const start = sections.get("applications")?.from ?? applications.from;
    const other = findTable(rows, Math.min(start, applications.from), end, "applications", [edition]).find(
      (one) => isSamePlace(one, applications),
    );
    const isOther =
      other !== undefined &&
      (!hasOtherwiseHandled(applications) ||
        namesMore(other, applications, "rows-and-groups") ||
        (!namesMore(applications, other, "rows-and-groups") && namesMore(other, applications, "rows")));
    if (isOther) tables.set("applications", other);
  }
  const remedies = tables.get("remedies");
  if (remedies !== undefined && [...tables.values()].some(isMostlyMixed))
    tables.set("remedies", withMixed(remedies, remedies.items));
  return { tables, repeated, others };
}

function withMixed(table: TableCandidate, items: readonly Item[]): TableCandidate {
  return { ...table, mixed: new Set([...(table.mixed ?? []), ...items.flatMap(cellsIn)]) };
}

/**
 * A table of another edition than the report's year is of, in whose section columns that only the right edition has stand
 * outside it: the right table is there as well, all blank or beyond recognition. Cells that both have are of either.
 */
function besideDue(
  table: TableCandidate,
  rows: readonly PhysicalRow[],
  section: RowRange | undefined,
  due: EditionId,
): TableCandidate {
  const { edition, key } = table.table.template;
  if (edition === due || section === undefined) return table;
  const wordsIn = (id: EditionId) =>
    new Set(
      tableOf(id, key).blocks.flatMap(({ columns }) => columns.flatMap(({ label }) => foldedWordings(label))),
    );
  const [own, others] = [wordsIn(due), wordsIn(edition)];
  const isBeside = [rows.slice(section.from, table.from), rows.slice(table.to, section.to)]
    .flat()
    .flatMap(({ text }) => text.split(/[\s,，|]+/u).map(foldLabel))
    .some((word) => own.has(word) && !others.has(word));
  if (!isBeside) return table;
  const pointers = new Set(cellsOf(tableOf(due, key)).map(({ pointer }) => pointer));
  const ofRow = cellsByRow(table.table.template);
  const members = table.alignment.beads.flatMap((bead) => {
    const slot = bead.kind === "row" ? table.table.slots[bead.slot] : undefined;
    if (bead.kind !== "row" || slot?.kind !== "row") return [];
    const isShared = ofRow.get(slot.row)?.some(({ pointer }) => pointers.has(pointer)) === true;
    return isShared ? bead.items.flatMap((index) => table.items[index] ?? []) : [];
  });
  return withMixed(table, members);
}

/**
 * Whether rows of such a table, with their figures, stand in its section before it and are none of `taken`: that may be the
 * report's own table, beyond recognition.
 */
function standsBehindOther(
  { from, table: { template } }: TableCandidate,
  rows: readonly PhysicalRow[],
  section: RowRange | undefined,
  taken: readonly TableCandidate[],
): boolean {
  if (section === undefined) return false;
  const { words } = tableFamily(template.key);
  const isNamed = ({ cells }: PhysicalRow) =>
    cells.some(({ kind }) => kind === "number") &&
    cells.some(({ kind, term }) => kind === "label" && words.rows.has(term.folded));
  const isFree = (row: number) => !taken.some((table) => row >= table.from && row < table.to);
  const before = rows
    .slice(section.from, from)
    .filter((row, index) => isNamed(row) && isFree(section.from + index));
  return before.length >= thresholds.chooseTables.rowsNamed;
}

/**
 * Whether most rows of a table stand among those of another: then the only row of 表四 is of one of two tables as well,
 * though the other one, all blank, may have left no trace.
 */
function isMostlyMixed({ alignment, items, mixed }: TableCandidate): boolean {
  if (mixed === undefined) return false;
  const rows = alignment.beads.flatMap((bead) =>
    bead.kind === "row" ? (items[bead.items[0] ?? -1] ?? []) : [],
  );
  return rows.filter(({ cell }) => mixed.has(cell)).length * 2 > rows.length;
}

/** A table with what reads as the rest of it: its rows were printed as text and as a table, or as two tables. */
function withParts(first: TableCandidate, all: readonly TableCandidate[]) {
  let table = first;
  const parts: TableCandidate[] = [];
  for (const other of all) {
    const joined = other === first ? null : withPart(table, other);
    if (joined === null) continue;
    table = joined;
    parts.push(other);
  }
  return { table, parts };
}

const rowsBehind = thresholds.chooseTables.rowsBehind;

function isSamePlace(one: TableCandidate, other: TableCandidate): boolean {
  return one !== other && one.from < other.to && other.from < one.to;
}

function isFuller(reading: TableCandidate, other: TableCandidate): boolean {
  return namesMore(reading, other, "rows-and-groups") && !namesMore(other, reading, "rows-and-groups");
}

/**
 * Whether the labels of rows, or beginnings of them, stand there that the edition of another reading does not have for a
 * row, or neither for a row nor for a group of rows.
 */
function namesMore(
  reading: TableCandidate,
  other: TableCandidate,
  known: "rows" | "rows-and-groups",
): boolean {
  const rowsOf = ({ table: { template } }: TableCandidate) =>
    tableOf(template.edition, template.key).blocks.flatMap((block) => block.rows);
  const words = (label: Label | null) => (label === null ? [] : foldedWordings(label));
  const others = new Set(
    rowsOf(other).flatMap(({ label, groups }) =>
      (known === "rows" ? [label] : [label, ...groups]).flatMap(words),
    ),
  );
  const own = rowsOf(reading)
    .flatMap(({ label }) => words(label))
    .filter((word) => !others.has(word));
  return reading.items.some(({ folded }) => {
    const text = withoutNumber(folded);
    const isLong = text.length >= shortestBeginning;
    return own.some((word) => word === folded || (isLong && withoutNumber(word).startsWith(text)));
  });
}

const shortestBeginning = thresholds.chooseTables.shortestBeginning;

function hasRow({ alignment }: TableCandidate): boolean {
  return alignment.beads.some((bead) => bead.kind === "row" || bead.kind === "torn");
}

/** Whether rows of a table are named in a section, word for word. */
function namesRows(rows: readonly PhysicalRow[], { from, to }: RowRange, key: TableKey): boolean {
  const { words } = tableFamily(key);
  const isRow = ({ text }: PhysicalRow) => words.rows.has(foldLabel(text.trim().split(/\s+/u).at(-1) ?? ""));
  return rows.slice(from, to).filter(isRow).length >= thresholds.chooseTables.rowsNamed;
}

/** Whether nearly every header of a table stands in a place, in whatever order. */
function isHeaded({ items, table, from, to }: TableCandidate): boolean {
  const isHeader = ({ term }: Item) => {
    const { slots, likeness } = table.match(term);
    return slots.some((slot) => table.slots[slot]?.kind === "column" && likeness[slot] === 1);
  };
  const found = items.filter((item) => item.row >= from && item.row < to && isHeader(item)).length;
  return found >= table.slots.filter(({ kind }) => kind === "column").length * (1 - headersMissing);
}

const headersMissing = thresholds.chooseTables.headersMissing;

function hasOtherwiseHandled({ alignment, table }: TableCandidate): boolean {
  return alignment.beads.some((bead) => {
    if (bead.kind !== "row") return false;
    const slot = table.slots[bead.slot];
    return slot?.kind === "row" && slot.row.roles.includes("otherwiseHandled");
  });
}
