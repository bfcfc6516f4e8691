import { foldLabel } from "../../form/fold.ts";
import {
  type BlockTemplate,
  type CellPointer,
  type CellTemplate,
  cellsByRow,
  cellsOf as cellsOfForm,
  namedBy,
  type RowTemplate,
  type TableTemplate,
  tableOf,
} from "../../form/index.ts";
import type { Location } from "../../read/source.ts";
import type { CellEvidence, Refusal } from "../../report/evidence.ts";
import type { Issue } from "../../report/issues.ts";
import type {
  CellReading,
  ExtraRow,
  HeaderReading,
  NullReason,
  RowReading,
  TableReading,
  TextLine,
} from "../../report/model.ts";
import { columnsIn } from "../align/beads.ts";
import { cellsOf, filledOf, type Item, type ValueToken } from "../align/items.ts";
import { headedSlots } from "../order/arrange.ts";
import { isForeign } from "../order/foreign-columns.ts";
import { showsCells } from "../sheet/rows.ts";
import { quality, type TableCandidate } from "../tables/find-tables.ts";
import { thresholds } from "../thresholds.ts";
import { countsBeside, isNote } from "../words/notes.ts";
import { isPercentage, looksLikeValue, readValue } from "../words/numbers.ts";
import { holdsOtherFigures, isShare } from "../words/own-headers.ts";
import { isOfMoney, manyIn, moneyIn, type NamedUnit, unitsOfNotes } from "../words/units.ts";
import { rowsElsewhere } from "./agree/blocks.ts";
import {
  hasFigureOfOtherKind,
  isShortOfCells,
  rowsOfMore,
  rowsSpreadOtherwise,
  rowsWithMore,
} from "./agree/cells.ts";
import { blocksAgainstHeaders } from "./agree/headers.ts";
import { rowsAgainstLabels, rowsBelowOthers, rowsNamedTwice, rowsOfOtherYears } from "./agree/labels.ts";
import { placeByArithmetic } from "./arithmetic.ts";
import { holdsHalves, mayBeBroken } from "./broken-figures.ts";
import {
  absentColumn,
  absentRow,
  figuresOf,
  type HeaderEvidence,
  headerEvidence,
  refusedFigures,
  rowEvidence,
} from "./evidence.ts";
import { cutGlued, gluedFigure, isGlued, isInLabel } from "./glued-figures.ts";
import { type PlacedRow, placeRow } from "./place.ts";
import { nothing, readingOf } from "./table-cells.ts";
import { blockOf, codeOfExtra, columnIssues, gapOf, headersOfForm, orderIssues } from "./table-columns.ts";
import {
  type FoundHeaders,
  findHeaders,
  headerRanges,
  headerReadings,
  headerWidth,
  placeOfForeign,
  strayHeaders,
  type UnitsOfColumns,
  unitsOfColumns,
} from "./table-headers.ts";
import {
  ambiguousRow,
  columnsUnclear,
  excerptOf,
  type IncompleteRow,
  incompleteByLabel,
  joinedCells,
  labelIssues,
  missingRowIssues,
  noteIssue,
  repeatedRow,
  rowLabel,
  rowPointer,
  tablePointer,
  textsOf,
  unplaced,
  valueIssues,
} from "./table-issues.ts";
import { learnLayout, learnTable, type TableLayout } from "./table-layout.ts";
import {
  type AlignedRow,
  alignedRows,
  doubtfulRows,
  hasRemarkHeader,
  isDeduplicated,
  isRemarkBehind,
  isWhole,
  rowValues,
} from "./table-rows.ts";

/** A table as read, with everything that was dropped, repaired or could not be placed. */
export interface ReadTable {
  readonly reading: TableReading;
  readonly issues: readonly Issue[];
}

/** What is gathered while a table is read. */
interface Draft {
  readonly candidate: TableCandidate;
  readonly headers: FoundHeaders;
  readonly evidence: HeaderEvidence;
  readonly cells: Map<CellPointer, CellReading>;
  readonly rows: RowReading[];
  readonly issues: Issue[];
  readonly units: UnitsOfColumns;
  readonly strays: ReturnType<typeof strayHeaders>;
  /** Units that the text around the table names. */
  readonly noted: readonly NamedUnit[];
  /** The year of the report. */
  readonly year: number | null;
}

/** Turns an aligned candidate into a table of the form; `around` is the text of its section, `year` that of the report. */
export function readTable(
  candidate: TableCandidate,
  around: readonly TextLine[] = [],
  year: number | null = null,
): ReadTable {
  const { template } = candidate.table;
  const headers = findHeaders(candidate);
  const evidence = headerEvidence(candidate.table, headers);
  const draft: Draft = {
    candidate,
    headers,
    evidence,
    cells: new Map(),
    rows: [],
    issues: [],
    units: unitsOfColumns(candidate, headers),
    strays: strayHeaders(candidate),
    noted: unitsOfNotes(around),
    year,
  };
  const aligned = alignedRows(candidate);
  const deduplicated = isDeduplicated(aligned, template);
  // Neither kind of text says which figure belongs to which row: none is placed.
  const unplaceable = deduplicated ? "lines-deduplicated" : candidate.orderUnclear ? "order-unclear" : null;
  const incomplete = readRows(draft, aligned, unplaceable);
  const misheaded = incomplete.filter(({ why }) => why === "headers-differ");
  // Headers are said once where they cost a table most of its rows.
  const areTold = misheaded.length <= mostMisheaded;
  if (!areTold) draft.issues.push(columnsUnclear(template, misheaded));
  for (const row of incomplete) if (areTold || !misheaded.includes(row)) solveIncomplete(draft, row);

  const at = candidate.items[candidate.alignment.firstItem]?.cell.at ?? {};
  const name = namedBy([template.name]);
  const cell = tablePointer(template);
  if (unplaceable !== null) draft.issues.push({ code: unplaceable, cell, at, data: { label: name } });
  if (candidate.inParts === true)
    draft.issues.push({ code: "row-in-parts", cell, at, data: { label: name } });
  const form = tableOf(template.edition, template.key);
  const { cells, rows } = template === form ? draft : inFormOrder(draft, form);
  const extraRows = extraRowsOf(candidate, aligned);
  const { strays } = draft;
  const extraColumns = extraColumnsOf(draft);
  const placeOf = (block: BlockTemplate) => placeOfForeign(candidate, headers, block);
  draft.issues.push(
    ...missingRowIssues(form, rows, at),
    ...columnIssues(template, form, rows, { strays, extraColumns, placeOf }, at),
    ...shareIssues(candidate),
    ...orderIssues(template, form, rows, at),
    ...valueIssues(form, cells, at).filter((issue) => !isSaid(draft.issues, issue)),
  );
  for (const extra of extraRows) {
    const [first = ""] = extra.cells;
    const isNamed = /[\p{L}\p{N}]/u.test(first) && !looksLikeValue(first);
    const code = isNamed ? "row-extra" : "value-unplaced";
    draft.issues.push({ code, cell, at: extra.at, data: { label: name, raw: excerptOf(extra.cells) } });
  }
  const texts = textsIn(candidate).map(({ raw, cell: own }) => noteIssue(form, raw, own.at));
  const found = headerReadings(candidate, headers);
  draft.issues.push(...texts, ...labelNotes(form, rows, found, draft));
  const reading: TableReading = {
    template: form,
    layout: layoutOf(aligned),
    at,
    cells,
    rows,
    headers: found,
    extraRows,
    ...(extraColumns.length === 0 ? {} : { extraColumns }),
    confidence: Math.max(0, Math.min(1, quality(candidate))),
    margin: candidate.margin,
  };
  return { reading, issues: draft.issues };
}

const mostMisheaded = thresholds.tableIssues.mostMisheaded;

/** A column of percentages that was told by their sign; where it has a place, it is among the columns of the file. */
function shareIssues({ items, alignment, table: { template } }: TableCandidate): Issue[] {
  if (template.blocks.some(({ columns }) => columns.some(isForeign))) return [];
  const own = items.slice(alignment.firstItem, alignment.lastItem + 1);
  const header = own.find(({ folded }) => isShare(folded));
  if (header === undefined || own.every(showsCells)) return [];
  const data = { label: namedBy([template.name]), values: header.raw.trim() };
  const shares = own.flatMap(({ values }) => textsOf(values).filter(isPercentage));
  return [{ code: codeOfExtra(shares), cell: tablePointer(template), at: header.cell.at, data }];
}

/** Of a cell that holds no text, or a sum in another unit, more is known than that it cannot be read. */
function isSaid(issues: readonly Issue[], { code, cell }: Issue): boolean {
  const tellsMore = (said: Issue) => said.code === "cell-not-text" || said.code === "unit-mismatch";
  return code === "cell-unreadable" && issues.some((said) => tellsMore(said) && said.cell === cell);
}

/** A cell whose row, or whose column, the order of the file does not have. */
function notInFile({ candidate, cells, rows }: Draft, cell: CellTemplate): CellReading {
  const { template } = candidate.table;
  const path = cell.row.path.join();
  const row = rows.find((one) => one.row.path.join() === path);
  const block = template.blocks.find((one) => one.rows.some((other) => other.path.join() === path));
  const due = cell.block.columns.length;
  const column = absentColumn(block ?? cell.block, block === undefined ? "absent" : gapOf(block, cell.table));
  if (row?.at == null) return nothing(cell, "row-missing", null, { ...absentRow(due), column });
  // What is known of the row stands on the cells that the file has.
  const beside = cellsByRow(template)
    .get(row.row)
    ?.flatMap((one) => cells.get(one.pointer)?.evidence ?? []);
  const known = beside?.[0] ?? absentRow(due);
  return nothing(cell, "missing", null, { row: known.row, figures: known.figures, column });
}

/** What was read in the order of the file, in the form's. */
function inFormOrder(draft: Draft, form: TableTemplate): { cells: Draft["cells"]; rows: RowReading[] } {
  const cells: Draft["cells"] = new Map();
  const rowOf = new Map(draft.rows.map((reading) => [reading.row.path.join(), reading]));
  for (const cell of cellsOfForm(form)) {
    const reading = draft.cells.get(cell.pointer);
    cells.set(cell.pointer, reading === undefined ? notInFile(draft, cell) : { ...reading, cell });
  }
  const rows = form.blocks
    .flatMap((block) => block.rows)
    .map((row) => {
      const reading = rowOf.get(row.path.join());
      return reading === undefined
        ? { row, rawLabel: null, similarity: 0, at: null, found: null }
        : { ...reading, row };
    });
  return { cells, rows };
}

/** Reads every row of the template; returns those whose figures the layout alone could not place. */
function readRows(
  draft: Draft,
  aligned: readonly AlignedRow[],
  unplaceable: Refusal | null,
): IncompleteRow[] {
  const { template, slots } = draft.candidate.table;
  const doubtful = new Set([
    ...doubtfulRows(slots, aligned),
    ...rowsAgainstLabels(draft.candidate, aligned),
    ...rowsElsewhere(draft.candidate, aligned),
    ...rowsBelowOthers(draft.candidate, aligned),
    ...rowsOfOtherYears(aligned, draft.year),
  ]);
  const layouts = layoutsOf(draft, aligned);
  const incomplete: IncompleteRow[] = [];
  const found = new Map(aligned.map((row) => [row.slot.row, row]));
  const cellsOfRow = cellsByRow(template);
  const twice = rowsNamedTwice(draft.candidate, aligned);
  const otherHeaders = blocksAgainstHeaders(draft.candidate, aligned, draft.evidence, draft.year);
  const headersMissing = (block: BlockTemplate) => {
    const columns = draft.evidence.columns.get(block)?.values() ?? [];
    return [...columns].filter(({ by }) => by === "order").length;
  };
  const isRemarked = hasRemarkHeader(draft.candidate);
  const hasMore = (block: BlockTemplate) =>
    isRemarked || (draft.strays.get(block) ?? []).some((text) => holdsOtherFigures(foldLabel(text)));
  const apart = new Set([...rowsSpreadOtherwise(aligned), ...rowsOfMore(aligned, headersMissing)]);
  const withMore = rowsWithMore(aligned, hasMore, (row) => isRemarkBehind(draft.candidate, row));
  /** What speaks against the columns that the figures of a row were given. */
  const against = (row: AlignedRow, { tokens }: PlacedRow): Refusal | null => {
    if (isInLabel(row)) return "in-label";
    if (otherHeaders.has(row.slot.block)) return "headers-differ";
    if (apart.has(row) || row.isOverfull === true) return "blank-amid";
    if (withMore.has(row)) return "own-column";
    if (isShortOfCells(row)) return "hole-unknown";
    return hasFigureOfOtherKind(row, tokens) ? "blank-amid" : null;
  };
  const form = tableOf(template.edition, template.key);
  for (const block of template.blocks) {
    const due = (blockOf(form, block) ?? block).columns.length;
    for (const row of block.rows) {
      const own = found.get(row);
      const cells = cellsOfRow.get(row) ?? [];
      const layout = layouts.get(block);
      if (own === undefined || layout === undefined || doubtful.has(own)) {
        const evidence = own === undefined ? absentRow(cells.length) : notTaken(own, "doubtful");
        leave(draft, cells, "row-missing", null, evidence);
        draft.rows.push({ row, rawLabel: null, similarity: 0, at: null, found: null });
        if (own !== undefined) draft.issues.push(unplaced(template, row, own));
        continue;
      }
      if (isMixed(draft.candidate, own) || twice.has(own)) {
        leave(draft, cells, "ambiguous", own.item.cell.at, notTaken(own, "repeated"));
        draft.rows.push(rowReading(row, own, null, due));
        draft.issues.push(repeatedRow(template, row, own));
        continue;
      }
      draft.issues.push(...labelIssues(template, row, own));
      const outcome = unplaceable ?? placeAligned(draft.candidate, own, layout, draft.issues);
      const placed = typeof outcome === "string" ? outcome : (against(own, outcome) ?? outcome);
      const isPlaced = typeof placed !== "string";
      draft.rows.push(rowReading(row, own, isPlaced ? placed : null, due));
      const known = rowEvidence(own, draft.evidence.groupsOf(block, row));
      if (!isPlaced) {
        const figures = refusedFigures(own, placed);
        leave(draft, cells, reasonOf(own), own.item.cell.at, { row: known, figures });
        if (unplaceable === null)
          incomplete.push({
            row,
            cells,
            aligned: own,
            isOpen: !otherHeaders.has(block) && own.isOverfull !== true,
            why: placed,
          });
        continue;
      }
      place(draft, cells, placed, { row: known, figures: figuresOf(own, placed.how) });
      if (placed.tokens.includes(null) && placed.placedBy === "label") {
        draft.issues.push(incompleteByLabel(template, row, cells, placed, own));
      }
      for (const joined of placed.joined ?? []) {
        const below = joined.columns.flatMap((column) => cells[column] ?? []);
        const figures = refusedFigures(own, "joined");
        leave(draft, below, "ambiguous", joined.token.cell.at, { row: known, figures });
        draft.issues.push(joinedCells(template, row, below, joined.token));
      }
    }
  }
  return incomplete;
}

/** Whether a row, or another of the same name among whose figures it stands, is of another table. */
function isMixed({ mixed }: TableCandidate, { item, values }: AlignedRow): boolean {
  return mixed?.has(item.cell) === true || values.some(({ cell }) => mixed?.has(cell) === true);
}

/** What the complete rows of the table teach about each of its blocks. */
function layoutsOf(draft: Draft, aligned: readonly AlignedRow[]): ReadonlyMap<BlockTemplate, TableLayout> {
  const whole = aligned
    .filter(isWhole)
    .map((row) => ({ row: rowValues(row), columns: columnsIn(row.slot), block: row.slot.block }));
  const common = learnTable(whole);
  const { candidate, headers } = draft;
  const layouts = candidate.table.template.blocks.map((block) => {
    const rows = whole.filter((row) => row.block === block).map(({ row }) => row);
    const ranges = headerRanges(candidate, headers, block);
    const width = headerWidth(candidate, headers, block);
    return [
      block,
      learnLayout(rows, block.columns.length, ranges, width, common, headedSlots(block)),
    ] as const;
  });
  return new Map(layouts);
}

/** The sums may still tell where the hole of an incomplete row is. */
function solveIncomplete(draft: Draft, incomplete: IncompleteRow): void {
  const { template } = draft.candidate.table;
  const { row, cells, aligned, isOpen } = incomplete;
  const figures = holdsHalves(aligned) || !isOpen ? [] : filledOf(aligned.values);
  const tokens = placeByArithmetic(template, draft.cells, cells, figures);
  if (tokens === null) {
    draft.issues.push(ambiguousRow(template, incomplete));
    return;
  }
  const known = cells.flatMap(({ pointer }) => draft.cells.get(pointer)?.evidence ?? [])[0];
  const evidence = { row: known?.row ?? { by: "absent" as const }, figures: figuresOf(aligned, "sums") };
  place(draft, cells, { tokens, placedBy: "arithmetic", how: "sums" }, evidence);
  const cell = rowPointer(template, row);
  const data = { label: rowLabel(template, row) };
  draft.issues.push({ code: "row-placed-by-arithmetic", cell, at: aligned.item.cell.at, data });
}

function placeAligned(
  candidate: TableCandidate,
  aligned: AlignedRow,
  layout: TableLayout,
  issues: Issue[],
): PlacedRow | Refusal {
  const { template } = candidate.table;
  const columns = columnsIn(aligned.slot);
  if (aligned.bead.kind === "torn") {
    const tokens = joinTorn(filledOf(aligned.values), columns);
    if (tokens === null) return "torn-halves-differ";
    const cell = rowPointer(template, aligned.slot.row);
    const label = rowLabel(template, aligned.slot.row);
    issues.push({ code: "row-torn", cell, at: aligned.item.cell.at, data: { label } });
    return { tokens, placedBy: "sequence", how: "torn-row" };
  }
  if (aligned.values.length === 0 && columns === 1) {
    const glued = gluedValue(aligned);
    if (glued !== null) return { tokens: [glued], placedBy: "label", how: "behind-label" };
  }
  const cut = cutGlued(aligned, aligned.slot.block);
  if (cut !== null) return { tokens: cut, placedBy: "arithmetic", how: "cut" };
  if (isGlued(aligned, aligned.slot.block)) return "glued";
  if (mayBeBroken(candidate, aligned)) return "maybe-broken";
  return placeRow(rowValues(aligned), columns, layout);
}

/** The halves of a torn row hold the same figures, or one of them only zeros. */
function joinTorn(tokens: readonly ValueToken[], columns: number): readonly ValueToken[] | null {
  if (tokens.length !== 2 * columns) return null;
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
  const glued = gluedFigure(aligned.rawLabel ?? "");
  if (glued === null || glued.label !== aligned.slot.row.label?.text) return null;
  return { kind: "number", cell: { ...aligned.item.cell, text: glued.figure }, row: aligned.item.row };
}

/** What is known of a row, for all its cells. */
type RowGrounds = Pick<CellEvidence, "row" | "figures">;

/** A row that was found and is not taken. */
function notTaken(own: AlignedRow, by: "doubtful" | "repeated"): RowGrounds {
  const row = { by, found: own.rawLabel, at: own.item.cell.at };
  return { row, figures: refusedFigures(own, "row-not-taken") };
}

function evidenceOf(draft: Draft, cell: CellTemplate, grounds: RowGrounds): CellEvidence {
  const column =
    draft.evidence.columns.get(cell.block)?.get(cell.column) ?? absentColumn(cell.block, "absent");
  return { row: grounds.row, column, figures: grounds.figures };
}

function leave(
  draft: Draft,
  cells: readonly CellTemplate[],
  reason: NullReason,
  at: Location | null,
  grounds: RowGrounds,
): void {
  for (const cell of cells)
    draft.cells.set(cell.pointer, nothing(cell, reason, at, evidenceOf(draft, cell, grounds)));
}

/** The units that the header of a cell's column, the label of its row and the text around its table name. */
function unitsAbout(
  { units, noted }: Draft,
  { block, column }: CellTemplate,
  label: string | null,
): NamedUnit[] {
  const isSum = isOfMoney(column.type);
  return [
    ...(units.get(block)?.get(column) ?? []),
    ...(isSum ? moneyIn : manyIn)(label ?? ""),
    ...noted.filter(({ is }) => isSum !== (is === "many")),
  ];
}

function place(draft: Draft, cells: readonly CellTemplate[], placed: PlacedRow, grounds: RowGrounds): void {
  const { candidate, issues } = draft;
  // Where order is the file's, labels said it.
  const placedBy = candidate.table.isArranged && placed.placedBy !== "arithmetic" ? "label" : placed.placedBy;
  cells.forEach((cell, index) => {
    const token = placed.tokens[index] ?? null;
    const { row } = grounds;
    const label = "found" in row ? row.found : null;
    const units = unitsAbout(draft, cell, label);
    const evidence = evidenceOf(draft, cell, grounds);
    const reading =
      token === null
        ? nothing(cell, "missing", null, evidence)
        : readingOf(cell, token, placedBy, evidence, units, issues);
    draft.cells.set(cell.pointer, reading);
  });
}

function reasonOf(row: AlignedRow): NullReason {
  return row.values.length === 0 ? "missing" : "ambiguous";
}

/** @param due columns that the form has for the row */
function rowReading(
  row: RowTemplate,
  aligned: AlignedRow,
  placed: PlacedRow | null,
  due: number,
): RowReading {
  const halves = placed === null && holdsHalves(aligned);
  const filled = placed?.tokens.filter((token) => token !== null).length;
  // Columns of the file's own may stand in the place of some that the form has; those beside them hold no cells of it.
  const shown = filled === undefined ? (halves ? null : countCells(aligned, due)) : Math.min(due, filled);
  const reading = {
    row,
    rawLabel: aligned.rawLabel,
    similarity: row.label === null ? 1 : aligned.bead.likeness,
    at: aligned.item.cell.at,
    found: shown,
  };
  return aligned.bead.kind === "torn" ? { ...reading, torn: true } : reading;
}

/** Cells of the form that the row shows: figures and blanks, without the pads that only fill up the line. */
function countCells(aligned: AlignedRow, due: number): number {
  const filled = filledOf(aligned.values).length;
  const columns = columnsIn(aligned.slot);
  if (filled >= columns) return filled - Math.max(0, columns - due);
  return Math.min(due, cellsOf(aligned.values).length);
}

function extraRowsOf({ alignment, items }: TableCandidate, rows: readonly AlignedRow[]): ExtraRow[] {
  const used = new Set(rows.map((row) => row.item));
  const extra: ExtraRow[] = [];
  for (const bead of alignment.beads) {
    if (bead.kind !== "noise") continue;
    const item = items[bead.item];
    if (item === undefined || item.filled === 0 || used.has(item)) continue;
    const label = item.raw === "" ? [] : [item.raw];
    extra.push({ cells: [...label, ...textsOf(filledOf(item.values))], at: item.cell.at });
  }
  return extra;
}

/** What rows have in columns that the form does not have; where no header says which is whose, those above stand for all. */
function extraColumnsOf({ candidate, cells, rows, strays }: Draft): string[][] {
  const { template } = candidate.table;
  const isOfForm = (text: string) => headersOfForm(template).has(text);
  return template.blocks.flatMap((block) => {
    const columns = block.columns.filter(isForeign);
    if (columns.length === 0) return [];
    const names = columns.map(({ label: { text } }) => (isOfForm(text) ? "" : text));
    const head = names.some((name) => name !== "") ? names : [...(strays.get(block) ?? [])];
    const lines = rows.flatMap(({ row, rawLabel, at }) => {
      if (at === null || !block.rows.includes(row)) return [];
      const own = cellsByRow(template).get(row) ?? [];
      const texts = columns.map((column) => {
        const pointer = own.find((cell) => cell.column === column)?.pointer;
        return (pointer === undefined ? null : cells.get(pointer)?.raw)?.trim() ?? "";
      });
      return texts.every((text) => text === "") ? [] : [[rawLabel ?? row.label?.text ?? "", ...texts]];
    });
    return lines.length === 0 ? [] : [["", ...head], ...lines];
  });
}

/** Rows of words that are no labels, such as notes: nothing else has them. */
function textsIn({ alignment, items, table }: TableCandidate): Item[] {
  return alignment.beads.flatMap((bead) => {
    const item = bead.kind === "noise" ? items[bead.item] : undefined;
    if (item === undefined || item.filled > 0) return [];
    const isAlone = items.every((other) => other === item || other.row !== item.row);
    return isAlone && isNote(item.raw, table.template.key) ? [item] : [];
  });
}

/**
 * What labels count in brackets, unless it is the figure of the row itself, read or asked for at its own place; and figures
 * of other cells that got into the cell of a label.
 */
function labelNotes(
  form: TableTemplate,
  rows: readonly RowReading[],
  headers: readonly HeaderReading[],
  { cells, issues }: Pick<Draft, "cells" | "issues">,
): Issue[] {
  const ofHeaders = headers.flatMap(({ raw, at }) =>
    countsBeside(raw ?? "").map((text) => noteIssue(form, text, at ?? {})),
  );
  const ofRows = rows.flatMap(({ row, rawLabel, at }) => {
    const cell = rowPointer(form, row);
    if (issues.some((issue) => issue.code === "figure-in-label" && issue.cell === cell)) return [];
    const figures = (cellsByRow(form).get(row) ?? []).map(({ pointer }) => cells.get(pointer)?.value);
    return countsBeside(rawLabel ?? "")
      .filter((text) => !figures.includes(readValue(text.slice(1, -1), "count").value ?? undefined))
      .map((text): Issue => {
        const data = { label: rowLabel(form, row), raw: excerptOf([text]) };
        return { code: "text-in-table", cell, at: at ?? {}, data };
      });
  });
  // Numbers before most labels count the rows.
  const beside = rows.filter(({ row, rawLabel }) => figureBeside(rawLabel ?? "", row) !== null);
  const areOrdinals = beside.length * 2 > rows.filter(({ rawLabel }) => rawLabel !== null).length;
  const strays = areOrdinals ? [] : beside;
  return [
    ...ofHeaders,
    ...ofRows,
    ...strays.map(({ row, rawLabel, at }): Issue => {
      const data = { label: namedBy([form.name]), raw: excerptOf([rawLabel?.trim() ?? ""]) };
      return { code: "value-unplaced", cell: rowPointer(form, row), at: at ?? {}, data };
    }),
  ];
}

/** `59938四、结转下年度继续办理`, `8  四、结转下年度继续办理`: a figure beside a label. The label's own number is none, nor is a year. */
function figureBeside(rawLabel: string, { label }: RowTemplate): string | null {
  const [, before, behind] =
    /^\s*(\p{Nd}+(?=\s)|\p{Nd}{3,}(?![.．、)）年]))\s*\D|\D\s(\p{Nd}+)\s*$/u.exec(rawLabel) ?? [];
  const figure = before ?? behind ?? null;
  return figure === null || label?.text.startsWith(figure) === true ? null : figure;
}

function layoutOf(rows: readonly AlignedRow[]): TableReading["layout"] {
  const count = (layout: Item["layout"]) => rows.filter((row) => row.item.layout === layout).length;
  if (count("grid") * 2 > rows.length) return "grid";
  return count("line") * 2 > rows.length ? "rows" : "stream";
}
