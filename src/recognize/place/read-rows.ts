import {
  type BlockTemplate,
  type CellTemplate,
  cellsByRow,
  type RowTemplate,
  tableOf,
} from "../../form/index.ts";
import type { Refusal } from "../../report/evidence.ts";
import type { NullReason, RowReading } from "../../report/model.ts";
import { columnsIn } from "../align/beads.ts";
import { cellsOf, filledOf } from "../align/values.ts";
import { headedSlots } from "../order/arrange.ts";
import { placeByArithmetic } from "./arithmetic.ts";
import { holdsHalves } from "./broken-figures.ts";
import { type Draft, leave, place, type RowGrounds } from "./draft.ts";
import { absentRow, figuresOf, refusedFigures, rowEvidence } from "./evidence.ts";
import { type Objections, objectionsTo } from "./objections.ts";
import type { PlacedRow } from "./place.ts";
import { placeAligned } from "./place-aligned.ts";
import { blockOf } from "./table-columns.ts";
import { headerRanges, headerWidth } from "./table-headers.ts";
import {
  ambiguousRow,
  type IncompleteRow,
  incompleteByLabel,
  joinedCells,
  labelIssues,
  repeatedRow,
  rowLabel,
  rowPointer,
  unplaced,
} from "./table-issues.ts";
import { learnLayout, learnTable, type TableLayout } from "./table-layout.ts";
import { type AlignedRow, isWhole, rowValues } from "./table-rows.ts";

/** Reads every row of the template; returns those whose figures the layout alone could not place. */
export function readRows(
  draft: Draft,
  aligned: readonly AlignedRow[],
  unplaceable: Refusal | null,
): IncompleteRow[] {
  const { template } = draft.candidate.table;
  const form = tableOf(template.edition, template.key);
  const cellsOfRow = cellsByRow(template);
  const found = new Map(aligned.map((row) => [row.slot.row, row]));
  const objections = objectionsTo(draft, aligned);
  const layouts = layoutsOf(draft, aligned);
  return template.blocks.flatMap((block) => {
    const due = (blockOf(form, block) ?? block).columns.length;
    const layout = layouts.get(block);
    return block.rows.flatMap((row) => {
      const place = { block, row, cells: cellsOfRow.get(row) ?? [], due };
      const own = found.get(row);
      if (own === undefined || layout === undefined || objections.isDoubtful(own)) {
        leaveOut(draft, place, own);
        return [];
      }
      if (objections.isRepeated(own)) {
        leave(draft, place.cells, "ambiguous", own.item.cell.at, notTaken(own, "repeated"));
        draft.rows.push(rowReading(row, own, null, due));
        draft.issues.push(repeatedRow(template, row, own));
        return [];
      }
      return readRow(draft, place, own, layout, unplaceable, objections) ?? [];
    });
  });
}

/** A row of the template with its cells. */
interface RowPlace {
  readonly block: BlockTemplate;
  readonly row: RowTemplate;
  readonly cells: readonly CellTemplate[];
  /** Columns that the form has for it. */
  readonly due: number;
}

/** A row that the file does not have, or has in a way that leaves open whether it is this one. */
function leaveOut(draft: Draft, { row, cells }: RowPlace, own: AlignedRow | undefined): void {
  const evidence = own === undefined ? absentRow(cells.length) : notTaken(own, "doubtful");
  leave(draft, cells, "row-missing", null, evidence);
  draft.rows.push({ row, rawLabel: null, similarity: 0, at: null, found: null });
  if (own !== undefined) draft.issues.push(unplaced(draft.candidate.table.template, row, own));
}

function readRow(
  draft: Draft,
  { block, row, cells, due }: RowPlace,
  own: AlignedRow,
  layout: TableLayout,
  unplaceable: Refusal | null,
  objections: Objections,
): IncompleteRow | null {
  const { template } = draft.candidate.table;
  draft.issues.push(...labelIssues(template, row, own));
  const outcome = unplaceable ?? placeAligned(draft.candidate, own, layout, draft.issues);
  const placed = typeof outcome === "string" ? outcome : (objections.toColumns(own, outcome) ?? outcome);
  const known = rowEvidence(own, draft.evidence.groupsOf(block, row));
  if (typeof placed === "string") {
    draft.rows.push(rowReading(row, own, null, due));
    const figures = refusedFigures(own, placed);
    leave(draft, cells, reasonOf(own), own.item.cell.at, { row: known, figures });
    const isOpen = !objections.hasOtherHeaders(block) && own.isOverfull !== true;
    return unplaceable === null ? { row, cells, aligned: own, isOpen, why: placed } : null;
  }
  draft.rows.push(rowReading(row, own, placed, due));
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
  return null;
}

/** The sums may still tell where the hole of an incomplete row is. */
export function solveIncomplete(draft: Draft, incomplete: IncompleteRow): void {
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

/** A row that was found and is not taken. */
function notTaken(own: AlignedRow, by: "doubtful" | "repeated"): RowGrounds {
  const row = { by, found: own.rawLabel, at: own.item.cell.at };
  return { row, figures: refusedFigures(own, "row-not-taken") };
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
