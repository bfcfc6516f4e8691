import type { DisputeEnding } from "../../facts/fact.ts";
import { cellsByRow } from "../../form/index.ts";
import { cellsWith, rowsOf } from "../../form/roles.ts";
import { addUp } from "../../form/sums.ts";
import type {
  CellPointer,
  CellTemplate,
  ColumnRole,
  RowRole,
  RowTemplate,
  TableTemplate,
} from "../../form/types.ts";
import { type Report, readingAt } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import { termOf } from "../evaluate.ts";
import { figureIn, templateOf } from "../reading/cells.ts";

/**
 * What the tables may be read to say of one matter: the total as stated, and the sum of its parts where that differs
 * (then the table is wrong, which is another rule's business). Empty where a value is unknown: nothing can be said.
 */
export type Readings = readonly number[];

/** Total of all rows of 表三 that are that: `received`, `denied`. */
export function applicationReadings(report: Report, role: RowRole, options: RuleOptions): Readings {
  return rowReadings(report, rowsOf(templateOf(report, "applications"), role), options);
}

/** Total of rows of 表三 together. */
export function rowReadings(report: Report, rows: readonly RowTemplate[], options: RuleOptions): Readings {
  const template = templateOf(report, "applications");
  const sums = rows.map((row) => sumIn(cellsByRow(template).get(row) ?? [], "total"));
  return readingsOf(report, template, sums, options);
}

/** Groups of 表四. */
export type DisputeGroup = Extract<ColumnRole, "reconsideration" | "direct" | "afterReconsideration">;

/** Total of groups of 表四, or one of its endings. */
export function disputeReadings(
  report: Report,
  groups: readonly DisputeGroup[],
  column: DisputeEnding | "total",
  options: RuleOptions,
): Readings {
  const template = templateOf(report, "remedies");
  const sums = groups.map((group) => sumIn(cellsWith(template, { row: "disputes", column: group }), column));
  return readingsOf(report, template, sums, options);
}

/** A single cell of 表二; no reading where the edition has none. */
export function cellReading(report: Report, pointer: CellPointer | null): Readings {
  const value = figureIn(report, pointer);
  return value === null ? [] : [value];
}

/** A cell with those that add up to it. */
interface Sum {
  readonly total: CellPointer;
  readonly parts: readonly CellPointer[];
}

/** The cell in a column of a row or group; only the total has parts beside itself. */
function sumIn(cells: readonly CellTemplate[], column: ColumnRole): Sum | null {
  const having = (role: ColumnRole) => cells.filter((cell) => cell.column.roles.includes(role));
  const total = having(column)[0]?.pointer;
  if (total === undefined) return null;
  return { total, parts: column === "total" ? having("part").map(({ pointer }) => pointer) : [total] };
}

function readingsOf(
  report: Report,
  template: TableTemplate,
  sums: readonly (Sum | null)[],
  { blankAsZero }: RuleOptions,
): Readings {
  const known = sums.filter((sum) => sum !== null);
  if (known.length === 0 || known.length < sums.length) return [];
  const term = (pointer: CellPointer) => termOf(report, template, pointer, blankAsZero);
  const isBlank = (pointer: CellPointer) => readingAt(report, pointer)?.reason === "blank";
  const added = known.map(({ parts }) => addUp(parts.map(term)));
  const stated = known.map(
    ({ total }, index) => term(total) ?? (isBlank(total) ? added[index] : null) ?? null,
  );
  const [asStated, asAdded] = [addUp(stated), addUp(added)];
  return asStated === null ? [] : [...new Set([asStated, asAdded ?? asStated])];
}

/** Readings of a sum: empty as soon as one operand has none. Stated goes with stated, added with added. */
export function plus(...operands: readonly Readings[]): Readings {
  if (operands.some((readings) => readings.length === 0)) return [];
  const sumOf = (way: number) => operands.reduce((sum, one) => sum + (one[way] ?? one[0] ?? 0), 0);
  return [sumOf(0), sumOf(1)];
}

/** Readings of the first operand less the second. */
export function minus(first: Readings, second: Readings): Readings {
  const negative = second.map((value) => -value);
  return plus(first, negative);
}
