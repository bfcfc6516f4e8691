import type { DisputeEnding } from "../../facts/fact.ts";
import { cellsByRow } from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import { cellsWith, rowsOf } from "../../form/roles.ts";
import type { CellPointer, ColumnRole, RowRole, RowTemplate, TableTemplate } from "../../form/types.ts";
import { type Report, readingAt } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import { termOf } from "../evaluate.ts";
import { figureIn } from "../reading/cells.ts";

/**
 * What the tables may be read to say of one matter: the total as stated, and the sum of its parts where that differs
 * (then the table is wrong, which is another rule's business). Empty where a value is unknown: nothing can be said.
 */
export type Readings = readonly number[];

/** Total of all rows of 表三 that are that: `received`, `denied`. */
export function applicationReadings(report: Report, role: RowRole, options: RuleOptions): Readings {
  const template = report.tables.applications?.template;
  return template === undefined ? [] : rowReadings(report, template, rowsOf(template, role), options);
}

/** Total of rows of 表三 together. */
export function rowReadings(
  report: Report,
  template: TableTemplate,
  rows: readonly RowTemplate[],
  options: RuleOptions,
): Readings {
  const summed = rows.map((row) => summedRows(template).get(row) ?? null);
  const known = summed.filter((row) => row !== null);
  if (known.length === 0 || known.length < summed.length) return [];
  return readingsOf(report, template, known, options);
}

/** The rows of 表三 with the cells that add up in each. */
const summedRows = oncePer((template: TableTemplate) => {
  const rows = new Map<RowTemplate, SummedRow>();
  for (const [row, cells] of cellsByRow(template)) {
    const having = (role: ColumnRole) =>
      cells.flatMap(({ column, pointer }) => (column.roles.includes(role) ? [pointer] : []));
    const [total] = having("total");
    if (total !== undefined) rows.set(row, { total, parts: having("part") });
  }
  return rows;
});

/** Groups of 表四. */
export type DisputeGroup = Extract<ColumnRole, "reconsideration" | "direct" | "afterReconsideration">;

/** Total of groups of 表四, or one of its endings. */
export function disputeReadings(
  report: Report,
  groups: readonly DisputeGroup[],
  column: DisputeEnding | "total",
  options: RuleOptions,
): Readings {
  const template = report.tables.remedies?.template;
  if (template === undefined) return [];
  const rows = groups.flatMap((group) => {
    const having = (role: ColumnRole) =>
      cellsWith(template, { row: "disputes", column: [group, role] }).map(({ pointer }) => pointer);
    const [total] = having(column);
    if (total === undefined) return [];
    return [{ total, parts: column === "total" ? having("part") : [total] }];
  });
  return rows.length < groups.length ? [] : readingsOf(report, template, rows, options);
}

/** A single cell of 表二; no reading where the edition has none. */
export function cellReading(report: Report, pointer: CellPointer | null): Readings {
  const value = figureIn(report, pointer);
  return value === null ? [] : [value];
}

interface SummedRow {
  readonly total: CellPointer;
  readonly parts: readonly CellPointer[];
}

function readingsOf(
  report: Report,
  template: TableTemplate,
  rows: readonly SummedRow[],
  { blankAsZero }: RuleOptions,
): Readings {
  const term = (pointer: CellPointer) => termOf(report, template, pointer, blankAsZero);
  const added = rows.map(({ parts }) => addUp(parts.map(term)));
  const stated = rows.map(({ total }, index) => {
    const value = term(total);
    if (value !== null) return value;
    return readingAt(report, total)?.reason === "blank" ? (added[index] ?? null) : null;
  });
  const asStated = addUp(stated);
  if (asStated === null) return [];
  const asAdded = addUp(added);
  return asAdded === null || asAdded === asStated ? [asStated] : [asStated, asAdded];
}

/** Sum of terms, `null` where one is unknown. */
export function addUp(terms: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const term of terms) {
    if (term === null) return null;
    sum += term;
  }
  return sum;
}

/** Readings of a sum: empty as soon as one operand has none. Stated goes with stated, added with added. */
export function plus(...operands: readonly Readings[]): Readings {
  return combine(operands, 1);
}

/** Readings of the first operand less the others. */
export function minus(first: Readings, ...others: readonly Readings[]): Readings {
  return combine([first, ...others], -1);
}

function combine(operands: readonly Readings[], sign: 1 | -1): Readings {
  if (operands.some((readings) => readings.length === 0)) return [];
  const sums = [0, 1].map((choice) =>
    operands.reduce((sum, readings, index) => {
      const value = readings[choice] ?? readings[0] ?? 0;
      return sum + (index === 0 ? value : sign * value);
    }, 0),
  );
  return [...new Set(sums)];
}
