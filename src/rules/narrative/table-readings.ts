import { pointerOf } from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import type { CellPointer, RowTemplate, TableTemplate } from "../../form/types.ts";
import { numberAt, type Report, readingAt } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import { termOf } from "../evaluate.ts";

/**
 * What the tables may be read to say of one matter: the total as stated, and the sum of its parts where that differs
 * (then the table is wrong, which is another rule's business). Empty where a value is unknown: nothing can be said.
 */
export type Readings = readonly number[];

const applicants = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitution",
  "welfareOrganization",
  "legalServiceAgency",
  "otherOrganization",
] as const;
const endings = ["upheld", "corrected", "other", "pending"] as const;

/** Total of all rows of 表三 below a path: `["received"]`, `["outcomes", "denied"]`. */
export function applicationReadings(report: Report, path: readonly string[], options: RuleOptions): Readings {
  const template = report.tables.applications?.template;
  if (template === undefined) return [];
  const rows = rowsOfApplications(template).filter(({ row }) =>
    path.every((part, index) => row.path[index] === part),
  );
  return rows.length === 0 ? [] : readingsOf(report, template, rows, options);
}

/** The rows of 表三 with the cells that add up in each. */
const rowsOfApplications = oncePer(({ blocks }: TableTemplate) => {
  const cell = (row: RowTemplate, column: string) => pointerOf("applications", row.path, [column]);
  return blocks
    .flatMap(({ rows }) => rows)
    .map((row) => ({
      row,
      total: cell(row, "total"),
      parts: applicants.map((applicant) => cell(row, applicant)),
    }));
});

/** Groups of 表四. */
export type DisputeGroup = "reconsideration" | "litigation/direct" | "litigation/afterReconsideration";

/** Total of groups of 表四, or one of its endings. */
export function disputeReadings(
  report: Report,
  groups: readonly DisputeGroup[],
  column: (typeof endings)[number] | "total",
  options: RuleOptions,
): Readings {
  const template = report.tables.remedies?.template;
  if (template === undefined) return [];
  const rows = groups.map((group) => {
    const cell = (key: string) => pointerOf("remedies", [], [...group.split("/"), key]);
    return column === "total"
      ? { total: cell("total"), parts: endings.map(cell) }
      : { total: cell(column), parts: [cell(column)] };
  });
  return readingsOf(report, template, rows, options);
}

/** A single cell of 表二. */
export function cellReading(report: Report, pointer: CellPointer): Readings {
  const value = numberAt(report, pointer);
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
