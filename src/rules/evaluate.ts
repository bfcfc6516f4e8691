import { blankMeaning, partsOf } from "../form/blanks.ts";
import { type Equation, equationsOf } from "../form/equations.ts";
import { type CellPointer, type CellTemplate, cellAt, cellsOf, tableKeys, tableOf } from "../form/index.ts";
import { oncePer } from "../form/once.ts";
import { addUp, balanceOf } from "../form/sums.ts";
import type { RowTemplate, TableTemplate } from "../form/types.ts";
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
  return tablesDue(report).flatMap((table) => evaluateTable(report, table, blankAsZero));
}

function tablesDue(report: Report): TableTemplate[] {
  return tableKeys.flatMap((key) => {
    const template =
      report.tables[key]?.template ?? (report.form === null ? null : tableOf(report.form, key));
    return template === null ? [] : [template];
  });
}

function evaluateTable(report: Report, table: TableTemplate, blankAsZero: boolean): Evaluation[] {
  const equations = indexedEquations(table);
  if (equations.length === 0) return [];
  const cells = cellsOf(table);
  const readings = cells.map(({ pointer }) => readingAt(report, pointer));
  const terms = readings.map((reading, index) => {
    const value = reading?.value;
    // Nearly every cell holds a figure.
    return typeof value === "number"
      ? value
      : termOf(report, table, cells[index]?.pointer ?? "", blankAsZero);
  });
  const isWritten = (cell: number) => (readings[cell]?.value ?? null) !== null;
  const isDerived = (cell: number) => readings[cell]?.placedBy === "arithmetic";
  const joined = new Set(readings.flatMap((reading) => (reading?.joined ? [reading.cell.row] : [])));
  return equations.map(({ equation, row, left: onLeft, right: onRight }): Evaluation => {
    const some = (is: (cell: number) => boolean) => onLeft.some(is) || onRight.some(is);
    // Blanks alone add up to nothing that anybody wrote.
    if (!some(isWritten)) return { equation, table, status: "unknown", left: null, right: null };
    const balance = balanceOf({ left: onLeft, right: onRight }, (cell) => terms[cell] ?? null);
    if (balance.status !== "holds") return { equation, table, ...balance };
    const circular = some(isDerived) || (row !== null && joined.has(row));
    return { equation, table, ...balance, status: circular ? "circular" : "holds" };
  });
}

/** The equations of a table with their terms as indexes into `cellsOf`, and the row of those within one. */
const indexedEquations = oncePer((table: TableTemplate) => {
  const cells = cellsOf(table);
  const indexes = new Map(cells.map(({ pointer, index }) => [pointer, index]));
  const indexesOf = (pointers: readonly CellPointer[]) =>
    pointers.map((pointer) => indexes.get(pointer) ?? -1);
  return equationsOf(table).map((equation) => ({
    equation,
    row: commonRow([...indexesOf(equation.left), ...indexesOf(equation.right)].map((index) => cells[index])),
    left: indexesOf(equation.left),
    right: indexesOf(equation.right),
  }));
});

function commonRow(cells: readonly (CellTemplate | undefined)[]): RowTemplate | null {
  const [row] = cells.map((cell) => cell?.row);
  return row !== undefined && cells.every((cell) => cell?.row === row) ? row : null;
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
  if (value !== null) return value;
  if (!blankAsZero || readingAt(report, pointer)?.reason !== "blank") return null;
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
