import { blankMeaning, partsOf } from "../form/blanks.ts";
import { type Equation, equationsOf } from "../form/equations.ts";
import { type CellPointer, cellAt, type TableKey, tableKeys, tableOf } from "../form/index.ts";
import { oncePer } from "../form/once.ts";
import { addUp, balanceOf } from "../form/sums.ts";
import type { TableTemplate } from "../form/types.ts";
import { numberAt, type Report, readingAt } from "../report/model.ts";

/**
 * What an equation says of a report.
 * - `unknown`: a term has no value, so nothing can be said
 * - `circular`: it holds, but one of its terms was placed by the equations themselves, or it is a sum of a row whose
 *   broken figures were put together by the sums of the row, so it proves nothing
 */
export type EquationStatus = "holds" | "violated" | "unknown" | "circular";

/** An equation with the sums of its two sides in one report; both are `null` where a term is unknown. */
export interface Evaluation {
  readonly equation: Equation;
  readonly table: TableTemplate;
  readonly status: EquationStatus;
  readonly left: number | null;
  readonly right: number | null;
}

/**
 * Evaluates R1–R4 on a report. A table that is missing although the form is known yields equations that cannot be
 * assessed: what was not checked is counted, never passed over.
 */
export function evaluateEquations(report: Report, blankAsZero: boolean): readonly Evaluation[] {
  return (blankAsZero ? blanksAsZero : blanksAsUnknown)(report);
}

/** One report is asked by several rules and by the engine; the answer is the same for all. */
const blanksAsZero = oncePer((report: Report) => evaluateReport(report, true));
const blanksAsUnknown = oncePer((report: Report) => evaluateReport(report, false));

function evaluateReport(report: Report, blankAsZero: boolean): readonly Evaluation[] {
  const due = (key: TableKey) => (report.form === null ? [] : tableOf(report.form, key));
  const tables = tableKeys.flatMap((key) => report.tables[key]?.template ?? due(key));
  return tables.flatMap((table) => evaluateTable(report, table, blankAsZero));
}

function evaluateTable(report: Report, table: TableTemplate, blankAsZero: boolean): Evaluation[] {
  const cells = [...(report.tables[table.key]?.cells.values() ?? [])];
  const joined = new Set(cells.filter((reading) => reading.joined).map(({ cell }) => cell.row));
  return equationsOf(table).map((equation): Evaluation => {
    const readings = [...equation.left, ...equation.right].map((cell) => readingAt(report, cell));
    // Blanks alone add up to nothing that anybody wrote.
    if (readings.every((reading) => (reading?.value ?? null) === null))
      return { equation, table, status: "unknown", left: null, right: null };
    const balance = balanceOf(equation, (cell) => termOf(report, table, cell, blankAsZero));
    if (balance.status !== "holds") return { equation, table, ...balance };
    const rows = joined.size === 0 ? [] : [...new Set(readings.map((reading) => reading?.cell.row))];
    const isJoined = rows.length === 1 && rows.some((row) => row !== undefined && joined.has(row));
    const circular = isJoined || readings.some((reading) => reading?.placedBy === "arithmetic");
    return { equation, table, ...balance, status: circular ? "circular" : "holds" };
  });
}

/**
 * The value of a cell as a term of an equation, or `null` where it is unknown. Under `blankAsZero` a blank counts as
 * `blankMeaning` says; text, `/` and what was not found never do.
 */
export function termOf(
  report: Report,
  table: TableTemplate,
  pointer: CellPointer,
  blankAsZero: boolean,
): number | null {
  const value = numberAt(report, pointer);
  if (value !== null || !blankAsZero || readingAt(report, pointer)?.reason !== "blank") return value;
  const cell = cellAt(table.edition, pointer);
  if (cell === null) return null;
  switch (blankMeaning(cell)) {
    case "zero":
      return 0;
    case "unknown":
      return null;
    case "zero-sum":
      return addUp(partsOf(cell).map((part) => termOf(report, table, part, blankAsZero))) === 0 ? 0 : null;
  }
}
