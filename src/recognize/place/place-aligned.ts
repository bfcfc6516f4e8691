import type { Refusal } from "../../report/evidence.ts";
import type { Issue } from "../../report/issues.ts";
import { columnsIn } from "../align/beads.ts";
import { filledOf, type ValueToken } from "../align/values.ts";
import type { TableCandidate } from "../tables/find-tables.ts";
import { readValue } from "../words/numbers.ts";
import { mayBeBroken } from "./broken-figures.ts";
import { cutGlued, gluedFigure, isGlued } from "./glued-figures.ts";
import { type PlacedRow, placeRow } from "./place.ts";
import { rowLabel, rowPointer } from "./table-issues.ts";
import type { TableLayout } from "./table-layout.ts";
import { type AlignedRow, rowValues } from "./table-rows.ts";

/** Gives each figure of a row its column, by what is known of its block, or says why not. */
export function placeAligned(
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
