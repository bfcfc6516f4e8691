import {
  type BlockTemplate,
  type CellPointer,
  type CellTemplate,
  cellLabel,
  cellsOf,
  type Label,
  type RowTemplate,
  type TableTemplate,
} from "../form/index.ts";
import type { Location } from "../read/source.ts";
import type { Issue } from "../report/issues.ts";
import type {
  CellReading,
  ExtraRow,
  HeaderReading,
  NullReason,
  Placement,
  RowReading,
  TableReading,
} from "../report/model.ts";
import { type Bead, columnsIn, filledValues } from "./align.ts";
import { placeByArithmetic } from "./arithmetic.ts";
import { quality, type TableCandidate } from "./find-tables.ts";
import type { Item, ValueToken } from "./items.ts";
import { looksLikeValue, readValue } from "./numbers.ts";
import {
  inOneRow,
  learnLayout,
  type PlacedRow,
  placeRow,
  type RowValues,
  type SlotRange,
  shapeOf,
} from "./place.ts";
import type { RowSlot, Slot } from "./slots.ts";

/** A table as read, with everything that was dropped, repaired or could not be placed. */
export interface ReadTable {
  readonly reading: TableReading;
  readonly issues: readonly Issue[];
}

/** Blank cells above this number are spoken of once per table. */
const listedBlanks = 10;
/** Likeness from which a row's label is an anchor that other rows can be counted from. */
const anchorLikeness = 0.6;

interface AlignedRow {
  readonly slot: RowSlot;
  readonly slotIndex: number;
  readonly bead: Bead & { kind: "row" | "torn" };
  readonly values: readonly ValueToken[];
  readonly item: Item;
  readonly rawLabel: string | null;
}

/** Turns an aligned candidate into a table of the form. */
export function readTable(candidate: TableCandidate): ReadTable {
  const { table, items, alignment } = candidate;
  const issues: Issue[] = [];
  const rows = withoutRemarks(alignedRows(candidate), hasRemarkHeader(candidate));
  const doubtful = doubtfulRows(table.slots, rows);
  const readings = new Map<CellPointer, CellReading>();
  const rowReadings: RowReading[] = [];
  const incomplete: IncompleteRow[] = [];
  const deduplicated = isDeduplicated(rows, table.template);
  // Neither kind of text says which figure belongs to which row: none is placed.
  const collapsed = deduplicated || candidate.orderUnclear;
  const complete = rows
    .filter((row) => isWhole(row) && filledIn(row.values).length === columnsIn(row.slot))
    .map(rowValues);
  const structured = rows
    .filter((row) => isWhole(row) && row.values.length > 0)
    .map((row) => ({ row: rowValues(row), columns: columnsIn(row.slot) }))
    .filter(({ row }) => inOneRow(row));
  const shape = shapeOf(structured);
  const lines = complete.filter(inOneRow);
  const streams = complete.filter((row) => !inOneRow(row));

  for (const block of table.template.blocks) {
    const headers = headerRanges(candidate, block);
    const own = rows.filter((row) => row.slot.block === block);
    const layout = learnLayout(
      own.filter(isWhole).map(rowValues),
      block.columns.length,
      headers,
      lines,
      streams,
      headerWidth(candidate, block),
      shape,
    );
    for (const row of block.rows) {
      const aligned = own.find((candidateRow) => candidateRow.slot.row === row);
      const cells = cellsOfRow(table.template, row);
      const label = rowLabel(table.template, row);
      if (aligned === undefined || doubtful.has(aligned)) {
        for (const cell of cells) readings.set(cell.pointer, nothing(cell, "row-missing", null));
        rowReadings.push({ row, rawLabel: null, similarity: 0, at: null, found: null });
        if (aligned !== undefined) issues.push(unplaced(table.template, row, aligned));
        continue;
      }
      issues.push(...labelIssues(table.template, row, aligned));
      const placed = collapsed ? null : placeAligned(table.template, aligned, layout, issues, label);
      rowReadings.push(rowReading(row, aligned, placed));
      if (placed !== null) {
        place(cells, placed, readings, block, candidate, issues);
        if (placed.tokens.includes(null) && placed.placedBy === "label") {
          issues.push(incompleteByLabel(table.template, row, cells, placed, aligned));
        }
        continue;
      }
      for (const cell of cells)
        readings.set(cell.pointer, nothing(cell, reasonOf(aligned), aligned.item.cell.at));
      if (!collapsed) incomplete.push({ row, cells, aligned });
    }
  }

  for (const row of incomplete) {
    const filled = filledIn(row.aligned.values);
    const solved = placeByArithmetic(table.template, readings, row.cells, filled);
    if (solved === null) {
      issues.push(ambiguousRow(table.template, row));
      continue;
    }
    const placed: PlacedRow = { tokens: solved, placedBy: "arithmetic" };
    place(row.cells, placed, readings, row.aligned.slot.block, candidate, issues);
    issues.push({
      code: "row-placed-by-arithmetic",
      cell: rowPointer(table.template, row.row),
      at: row.aligned.item.cell.at,
      data: { label: rowLabel(table.template, row.row) },
    });
  }

  const at = placeOf(items, alignment.firstItem);
  const name = table.template.name.text;
  if (collapsed)
    issues.push({
      code: deduplicated ? "lines-deduplicated" : "order-unclear",
      cell: tablePointer(table.template),
      at,
      data: { label: name },
    });
  issues.push(...missingRowIssues(table.template, rowReadings, at));
  issues.push(...valueIssues(table.template, readings, at));
  const extraRows = extraRowsOf(candidate, rows);
  for (const extra of extraRows) {
    issues.push(
      extra.cells[0] !== undefined && !looksLikeValue(extra.cells[0])
        ? {
            code: "row-extra",
            cell: tablePointer(table.template),
            at: extra.at,
            data: { label: name, raw: extra.cells.join(" ") },
          }
        : {
            code: "value-unplaced",
            cell: tablePointer(table.template),
            at: extra.at,
            data: { label: name, raw: extra.cells.join(" ") },
          },
    );
  }
  const reading: TableReading = {
    template: table.template,
    layout: layoutOf(rows),
    at,
    cells: readings,
    rows: rowReadings,
    headers: headerReadings(candidate),
    extraRows,
    confidence: Math.max(0, Math.min(1, quality(candidate))),
    margin: candidate.margin,
  };
  return { reading, issues };
}

interface IncompleteRow {
  readonly row: RowTemplate;
  readonly cells: readonly CellTemplate[];
  readonly aligned: AlignedRow;
}

function alignedRows({ alignment, items, table }: TableCandidate): AlignedRow[] {
  const rows: AlignedRow[] = [];
  for (const bead of alignment.beads) {
    if (bead.kind !== "row" && bead.kind !== "torn") continue;
    const slot = table.slots[bead.slot];
    const members = bead.items.flatMap((index) => items[index] ?? []);
    const first = members[0];
    if (slot?.kind !== "row" || first === undefined) continue;
    const all = members.flatMap((member) => member.values);
    const whole = bead.kind === "torn" || bead.to - bead.from >= all.length;
    const values = whole ? all : filledIn(all).slice(bead.from, bead.to);
    const labels = members.filter((member) => member.folded !== "").map((member) => member.raw);
    // The item that stands in one row with the figures tells their layout.
    const carrier = members.find((member) => member.filled + member.blanks > 0) ?? first;
    const lost = bead.kind === "row" && bead.lost && bead.likeness === 0;
    rows.push({
      slot,
      slotIndex: bead.slot,
      bead,
      values,
      item: whole ? carrier : { ...carrier, layout: "plain" },
      rawLabel: slot.prepared === null || lost ? null : labels.join(""),
    });
  }
  return rows;
}

/** Share of rows that end with a word from which the table has a column of its own behind the form's. */
const remarkShare = 0.5;

/**
 * A column behind the form's own (备注) adds a value to every row. Its values are taken away where they are words;
 * where they are figures nothing shows which column is the extra one, and no row can be trusted.
 */
function withoutRemarks(rows: readonly AlignedRow[], announced: boolean): AlignedRow[] {
  const filled = rows.filter((row) => row.bead.kind === "row" && countFigures(row) > 0);
  const over = filled.filter((row) => countFigures(row) === columnsIn(row.slot) + 1);
  const worded = filled.filter(endsWithWord);
  if (announced || (over.length > 0 && worded.length > filled.length * remarkShare)) {
    return rows.map((row) => (endsWithWord(row) ? withoutLast(row) : row));
  }
  if (over.length < 2 || over.length < filled.length * remarkShare) return [...rows];
  return rows.map((row) => ({
    ...row,
    values: row.values.map((value) => ({ ...value, kind: "pad" as const })),
  }));
}

function hasRemarkHeader({ alignment, items }: TableCandidate): boolean {
  return alignment.beads.some(
    (bead) => bead.kind === "noise" && /^(?:备注|说明|附注|备注说明)$/u.test(items[bead.item]?.folded ?? ""),
  );
}

/** A word behind nothing but figures: a remark, not one of many placeholders. */
function endsWithWord(row: AlignedRow): boolean {
  const figures = filledIn(row.values);
  const last = figures.pop();
  return (
    last !== undefined && !/\d/u.test(last.cell.text) && figures.every((value) => /\d/u.test(value.cell.text))
  );
}

function withoutLast(row: AlignedRow): AlignedRow {
  const last = filledIn(row.values).at(-1);
  return { ...row, values: row.values.filter((value) => value !== last) };
}

function countFigures(row: AlignedRow): number {
  return filledIn(row.values).length;
}

/**
 * Rows known by their place only, where the places between two anchors do not account for all of them:
 * with a row missing as well, nothing shows which row it is.
 */
function doubtfulRows(slots: readonly Slot[], rows: readonly AlignedRow[]): ReadonlySet<AlignedRow> {
  const doubtful = new Set<AlignedRow>();
  let pending: AlignedRow[] = [];
  let missing = false;
  const settle = () => {
    if (missing) for (const row of pending) doubtful.add(row);
    pending = [];
    missing = false;
  };
  slots.forEach((slot, index) => {
    if (slot.kind !== "row" || slot.prepared === null) return;
    const row = rows.find((candidate) => candidate.slotIndex === index);
    if (row === undefined) {
      missing = true;
      return;
    }
    if (row.bead.likeness < anchorLikeness) pending.push(row);
    else settle();
  });
  settle();
  return doubtful;
}

/** Every distinct line was kept once (mess.md L7): all labels there, hardly a complete row. */
function isDeduplicated(rows: readonly AlignedRow[], template: TableTemplate): boolean {
  if (template.key !== "applications" || rows.length < 15) return false;
  const complete = rows.filter((row) => filledIn(row.values).length === columnsIn(row.slot)).length;
  const empty = rows.filter((row) => row.values.length === 0).length;
  return complete <= 1 && empty > rows.length * 0.7;
}

function isWhole(row: AlignedRow): boolean {
  return row.bead.kind === "row";
}

function rowValues(row: AlignedRow): RowValues {
  const rows = row.slot.block.rows;
  const at = rows.indexOf(row.slot.row);
  const own = openedGroups(rows[at - 1], row.slot.row);
  const next = rows[at + 1];
  const ending =
    next === undefined ? `${own}/end` : `${own}/${next.groups.length}-${openedGroups(row.slot.row, next)}`;
  return { item: row.item, values: row.values, ending };
}

/** Group labels that stand before a row because its group begins there. */
function openedGroups(previous: RowTemplate | undefined, row: RowTemplate): number {
  return row.groups.filter((group, level) => previous?.groups[level] !== group).length;
}

function placeAligned(
  template: TableTemplate,
  aligned: AlignedRow,
  layout: ReturnType<typeof learnLayout>,
  issues: Issue[],
  label: string,
): PlacedRow | null {
  const columns = columnsIn(aligned.slot);
  if (aligned.bead.kind === "torn") {
    const tokens = joinTorn(filledIn(aligned.values), columns);
    if (tokens === null) return null;
    const cell = rowPointer(template, aligned.slot.row);
    issues.push({ code: "row-torn", cell, at: aligned.item.cell.at, data: { label } });
    return { tokens, placedBy: "sequence" };
  }
  if (aligned.values.length === 0 && columns === 1) {
    const glued = gluedValue(aligned);
    if (glued !== null) return { tokens: [glued], placedBy: "label" };
  }
  return placeRow(rowValues(aligned), columns, layout);
}

/** The halves of a torn row hold the same figures, or one of them only zeros. */
function joinTorn(tokens: readonly ValueToken[], columns: number): readonly ValueToken[] | null {
  const upper = tokens.slice(0, columns);
  const lower = tokens.slice(columns);
  const texts = (half: readonly ValueToken[]) =>
    half.map((token) => readValue(token.cell.text, "count").value);
  const [above, below] = [texts(upper), texts(lower)];
  if (above.every((value, index) => value === below[index])) return upper;
  if (below.every((value) => value === 0)) return upper;
  if (above.every((value) => value === 0)) return lower;
  return null;
}

/** `行政许可12`: a label and its only figure without a separator. */
function gluedValue(aligned: AlignedRow): ValueToken | null {
  const official = aligned.slot.row.label?.text ?? "";
  const digits = /^(\D+)(\d+(?:\.\d+)?)$/u.exec(aligned.rawLabel ?? "");
  if (digits?.[2] === undefined || digits[1]?.trim() !== official) return null;
  return { kind: "number", cell: { ...aligned.item.cell, text: digits[2] }, row: aligned.item.row };
}

function place(
  cells: readonly CellTemplate[],
  placed: PlacedRow,
  readings: Map<CellPointer, CellReading>,
  block: BlockTemplate,
  candidate: TableCandidate,
  issues: Issue[],
): void {
  cells.forEach((cell, index) => {
    const token = placed.tokens[index] ?? null;
    readings.set(
      cell.pointer,
      token === null
        ? nothing(cell, "missing", null)
        : readingOf(cell, token, placed.placedBy, unitOf(cell, block, candidate), issues),
    );
  });
}

function readingOf(
  cell: CellTemplate,
  token: ValueToken,
  placedBy: Placement,
  headerUnit: HeaderUnit,
  issues: Issue[],
): CellReading {
  const raw = token.cell.text;
  const at = token.cell.at;
  const unit = cell.column.type === "money" ? headerUnit : (cell.column.unit ?? null);
  const read = readValue(raw, cell.column.type, unit === "元" ? null : unit);
  const label = cellLabel(cell);
  const contradicts =
    cell.column.type === "amount" && headerUnit === "元" && read.value !== null && read.value !== 0;
  if (read.unitMismatch === true || contradicts) {
    issues.push({ code: "unit-mismatch", cell: cell.pointer, at, data: { label, raw: raw.trim() } });
    return { cell, value: null, raw, at, placedBy, reason: "unreadable", styles: read.styles };
  }
  const { value } = read;
  if (value !== null && typeof value === "object") {
    if (value.unit === null && headerUnit !== null) {
      return {
        cell,
        value: { ...value, unit: headerUnit },
        raw,
        at,
        placedBy,
        reason: null,
        styles: read.styles,
      };
    }
    if (value.unit === null && value.value !== 0) {
      issues.push({ code: "unit-unknown", cell: cell.pointer, at, data: { label, raw: raw.trim() } });
    }
  }
  if (typeof value === "number" && read.styles.includes("annotation")) {
    issues.push({ code: "cell-annotated", cell: cell.pointer, at, data: { label, raw: raw.trim(), value } });
  }
  return { cell, value, raw, at, placedBy, reason: read.reason, styles: read.styles };
}

type HeaderUnit = "万元" | "元" | null;

/** The unit that the column's header names, where it names one: `采购总金额（万元）`. */
function unitOf(cell: CellTemplate, block: BlockTemplate, candidate: TableCandidate): HeaderUnit {
  if (cell.column.type !== "money" && cell.column.type !== "amount") return null;
  const header = headerReadings(candidate).find(
    (reading) => reading.expected === cell.column.label.text && reading.raw !== null,
  );
  if (header?.raw == null || !block.columns.includes(cell.column)) return null;
  const text = header.raw.normalize("NFKC").replace(/\s/g, "");
  if (/[(:]?(?:万元|萬元)\)?$/u.test(text)) return "万元";
  return /(?:[(:]|单位:?)元\)?$/u.test(text) ? "元" : null;
}

function nothing(cell: CellTemplate, reason: NullReason, at: Location | null): CellReading {
  return { cell, value: null, raw: null, at, placedBy: null, reason, styles: [] };
}

function reasonOf(row: AlignedRow): NullReason {
  return row.values.length === 0 ? "missing" : "ambiguous";
}

function rowReading(row: RowTemplate, aligned: AlignedRow, placed: PlacedRow | null): RowReading {
  const shown = placed?.tokens.filter((token) => token !== null).length ?? countCells(aligned);
  const reading = {
    row,
    rawLabel: aligned.rawLabel,
    similarity: row.label === null ? 1 : aligned.bead.likeness,
    at: aligned.item.cell.at,
    found: shown,
  };
  return aligned.bead.kind === "torn" ? { ...reading, torn: true } : reading;
}

/** Cells the row shows: figures and blanks, without the pads that only fill up the line. */
function countCells(aligned: AlignedRow): number {
  const filled = filledIn(aligned.values).length;
  const columns = columnsIn(aligned.slot);
  if (filled >= columns) return filled;
  const blanks = aligned.values.filter((value) => value.kind === "blank").length;
  return Math.min(columns, filled + blanks);
}

function labelIssues(template: TableTemplate, row: RowTemplate, aligned: AlignedRow): Issue[] {
  if (row.label === null) return [];
  const cell = rowPointer(template, row);
  const at = aligned.item.cell.at;
  const label = rowLabel(template, row);
  if (aligned.rawLabel === null) return [{ code: "row-label-lost", cell, at, data: { label } }];
  if (aligned.bead.likeness >= 0.85) return [];
  return [{ code: "row-label-repaired", cell, at, data: { label, raw: aligned.rawLabel } }];
}

function unplaced(template: TableTemplate, row: RowTemplate, aligned: AlignedRow): Issue {
  return {
    code: "value-unplaced",
    cell: rowPointer(template, row),
    at: aligned.item.cell.at,
    data: {
      label: template.name.text,
      raw: [aligned.rawLabel ?? "", ...textsOf(aligned.values)].join(" ").trim(),
    },
  };
}

function ambiguousRow(template: TableTemplate, { row, cells, aligned }: IncompleteRow): Issue {
  const found = filledIn(aligned.values).length;
  const glued = /\d{2,}$/u.test(aligned.rawLabel ?? "") && found === 0;
  const cell = rowPointer(template, row);
  const at = aligned.item.cell.at;
  const label = rowLabel(template, row);
  if (glued) return { code: "text-glued", cell, at, data: { label, raw: aligned.rawLabel ?? "" } };
  return {
    code: found > cells.length ? "row-overfull" : "row-ambiguous",
    cell,
    at,
    data: {
      label,
      expected: cells.length,
      found,
      values: textsOf(filledIn(aligned.values)).join(" ") || "—",
    },
  };
}

function incompleteByLabel(
  template: TableTemplate,
  row: RowTemplate,
  cells: readonly CellTemplate[],
  placed: PlacedRow,
  aligned: AlignedRow,
): Issue {
  const missing = cells.filter((_, index) => (placed.tokens[index] ?? null) === null);
  return {
    code: "row-incomplete",
    cell: rowPointer(template, row),
    cells: missing.map((cell) => cell.pointer),
    at: aligned.item.cell.at,
    data: {
      label: rowLabel(template, row),
      expected: cells.length,
      found: cells.length - missing.length,
      missing: missing.map((cell) => cell.column.label.text).join("、"),
    },
  };
}

function missingRowIssues(template: TableTemplate, rows: readonly RowReading[], at: Location): Issue[] {
  const missing = rows.filter((row) => row.found === null);
  return missing.map((row) => ({
    code: "row-missing" as const,
    cell: rowPointer(template, row.row),
    at,
    data: { label: rowLabel(template, row.row) },
  }));
}

/** Blank, placeholder and unreadable cells; many of one kind are spoken of once. */
function valueIssues(
  template: TableTemplate,
  readings: ReadonlyMap<CellPointer, CellReading>,
  at: Location,
): Issue[] {
  const issues: Issue[] = [];
  const blanks: CellReading[] = [];
  const placeholders: CellReading[] = [];
  for (const reading of readings.values()) {
    if (reading.value !== null) continue;
    if (reading.reason === "blank") blanks.push(reading);
    if (reading.reason === "placeholder") placeholders.push(reading);
    if (reading.reason === "unreadable" && !/元/u.test(reading.raw ?? "")) {
      issues.push({
        code: "cell-unreadable",
        cell: reading.cell.pointer,
        ...place_(reading.at),
        data: { label: cellLabel(reading.cell), raw: (reading.raw ?? "").trim() },
      });
    }
  }
  issues.push(...perCellOrOnce(template, blanks, "cell-blank", "cells-blank", at));
  issues.push(...perCellOrOnce(template, placeholders, "cell-placeholder", "cells-placeholder", at));
  return issues;
}

function perCellOrOnce(
  template: TableTemplate,
  cells: readonly CellReading[],
  single: "cell-blank" | "cell-placeholder",
  many: "cells-blank" | "cells-placeholder",
  at: Location,
): Issue[] {
  if (cells.length > listedBlanks) {
    const raw = (cells[0]?.raw ?? "").trim();
    return [
      {
        code: many,
        cell: tablePointer(template),
        cells: cells.map((reading) => reading.cell.pointer),
        at,
        data: { label: template.name.text, count: cells.length, raw },
      },
    ];
  }
  return cells.map((reading) => ({
    code: single,
    cell: reading.cell.pointer,
    ...place_(reading.at),
    data: { label: cellLabel(reading.cell), raw: (reading.raw ?? "").trim() },
  }));
}

function place_(at: Location | null): { at?: Location } {
  return at === null ? {} : { at };
}

function extraRowsOf({ alignment, items }: TableCandidate, rows: readonly AlignedRow[]): ExtraRow[] {
  const used = new Set(rows.map((row) => row.item));
  const extra: ExtraRow[] = [];
  for (const bead of alignment.beads) {
    if (bead.kind !== "noise") continue;
    const item = items[bead.item];
    if (item === undefined || item.filled === 0 || used.has(item)) continue;
    const label = item.raw === "" ? [] : [item.raw];
    extra.push({ cells: [...label, ...textsOf(filledValues(item))], at: item.cell.at });
  }
  return extra;
}

/** Headers as found, in the order of the form. */
export function headerReadings(candidate: TableCandidate): HeaderReading[] {
  const readings: HeaderReading[] = [];
  candidate.table.slots.forEach((slot, index) => {
    if (slot.kind === "row") return;
    const header = headerAt(candidate, index);
    const first = header?.items[0];
    readings.push({
      expected: slot.prepared.label.text,
      role: slot.kind === "caption" || slot.kind === "corner" || slot.kind === "column" ? slot.kind : "group",
      raw: header === null ? null : header.items.map((member) => member.raw).join(""),
      similarity: header?.likeness ?? 0,
      at: first?.cell.at ?? null,
    });
  });
  return readings;
}

/** Likeness from which a label that stands out of order still is the header of its column. */
const strayLikeness = 0.9;

/** The label found for a structure slot: aligned, or out of order in the header of its block. */
function headerAt(
  { alignment, items, table }: TableCandidate,
  slot: number,
): { items: Item[]; likeness: number } | null {
  let zone: number[] = [];
  for (const bead of alignment.beads) {
    if (bead.kind === "structure" && bead.slot === slot) {
      return { items: bead.items.flatMap((index) => items[index] ?? []), likeness: bead.likeness };
    }
    if (bead.kind === "noise") zone.push(bead.item);
    if (bead.kind !== "row" && bead.kind !== "torn") continue;
    // Headers of a block stand before its first row.
    if (bead.slot > slot) break;
    zone = [];
  }
  for (const index of zone) {
    const item = items[index];
    const likeness = item === undefined ? 0 : (table.likeness(item.folded)[slot] ?? 0);
    if (item !== undefined && likeness >= strayLikeness) return { items: [item], likeness };
  }
  return null;
}

/** Slots of the column headers of a block, where they stand in ordered rows. */
function headerRanges(candidate: TableCandidate, block: BlockTemplate): (SlotRange | null)[] {
  const { slots } = candidate.table;
  return block.columns.map((column) => {
    const index = slots.findIndex((slot) => slot.kind === "column" && slot.column === column);
    const item = headerAt(candidate, index)?.items[0];
    if (item === undefined || (item.layout !== "grid" && item.layout !== "line")) return null;
    return { slot: item.cell.slot, span: item.cell.span };
  });
}

/** Cells of the line in which all column headers of a block stand; `null` where it has several. */
function headerWidth(candidate: TableCandidate, block: BlockTemplate): number | null {
  const { slots } = candidate.table;
  const items = block.columns.map((column) => {
    const index = slots.findIndex((slot) => slot.kind === "column" && slot.column === column);
    return headerAt(candidate, index)?.items[0];
  });
  const [first] = items;
  if (first === undefined || first.layout !== "line") return null;
  return items.every((item) => item?.row === first.row) ? first.width : null;
}

function layoutOf(rows: readonly AlignedRow[]): TableReading["layout"] {
  const count = (layout: Item["layout"]) => rows.filter((row) => row.item.layout === layout).length;
  if (count("grid") * 2 > rows.length) return "grid";
  return count("line") * 2 > rows.length ? "rows" : "stream";
}

function cellsOfRow(template: TableTemplate, row: RowTemplate): readonly CellTemplate[] {
  return cellsOf(template).filter((cell) => cell.row === row);
}

function rowPointer(template: TableTemplate, row: RowTemplate): CellPointer {
  return [tablePointer(template), ...row.path].join("/");
}

function tablePointer(template: TableTemplate): CellPointer {
  return `/${template.key}/table`;
}

function rowLabel(template: TableTemplate, row: RowTemplate): string {
  const groups: readonly Label[] = row.groups.slice(1).concat(row.label ?? []);
  return [template.name, ...groups].map((label) => label.text).join(" › ");
}

function placeOf(items: readonly Item[], index: number): Location {
  return items[index]?.cell.at ?? {};
}

function textsOf(values: readonly ValueToken[]): string[] {
  return values.map((value) => value.cell.text.trim());
}

function filledIn(values: readonly ValueToken[]): ValueToken[] {
  return values.filter((value) => value.kind === "number" || value.kind === "text");
}
