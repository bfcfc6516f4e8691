import { type CellTemplate, cellLabel, type LabelLanguage, type RelationId } from "../form/index.ts";
import type { Location } from "../read/source.ts";
import type { CellEvidence } from "../report/evidence.ts";
import { type Issue, issueMessage } from "../report/issues.ts";
import { type CellValue, type NullReason, type Placement, type Report, readingAt } from "../report/model.ts";
import { type EquationStatus, evaluateEquations } from "../rules/evaluate.ts";

/** All that is known of one cell: what stands in it, what placed it or why it is `null`. */
export interface CellFacts {
  /** JSON Pointer. */
  readonly cell: string;
  readonly label: string;
  readonly value: CellValue;
  /** The text as it stands in the file; `null` where there is none. */
  readonly raw: string | null;
  readonly at: Location | null;
  readonly placedBy: Placement | null;
  /** Why it is `null`; `table-missing` where the whole table was not found. */
  readonly reason: NullReason | "table-missing" | null;
  /** Put together from parts on several lines. */
  readonly joined: boolean;
  readonly evidence: CellEvidence | null;
  readonly sums: readonly SumFacts[];
  readonly remarks: readonly Remark[];
}

/** One sum of the form that the cell is a term of. */
export interface SumFacts {
  readonly relation: RelationId;
  readonly status: EquationStatus;
  /** Sums of both sides; `null` where a term is unknown. */
  readonly left: number | null;
  readonly right: number | null;
}

/** What the reader said of the cell, its row or its table. */
export interface Remark {
  readonly code: string;
  readonly message: string;
  readonly at: Location | null;
}

/** Gathers what a report knows of a cell. */
export function cellFacts(report: Report, cell: CellTemplate, language: LabelLanguage): CellFacts {
  const reading = readingAt(report, cell.pointer);
  const own = evaluateEquations(report, false).filter(({ equation }) =>
    [...equation.left, ...equation.right].includes(cell.pointer),
  );
  const value = reading?.value ?? null;
  return {
    cell: cell.pointer,
    label: cellLabel(cell, language),
    value,
    raw: reading?.raw ?? null,
    at: reading?.at ?? null,
    placedBy: reading?.placedBy ?? null,
    reason: reading === null ? "table-missing" : reading.reason,
    joined: reading?.joined === true,
    evidence: reading?.evidence ?? null,
    sums: own.map(({ equation, status, left, right }) => ({
      relation: equation.relation,
      status,
      left,
      right,
    })),
    remarks: report.issues
      .filter((issue) => concerns(issue, cell, value === null))
      .map((issue) => ({
        code: `read/${issue.code}`,
        message: issueMessage(issue, language),
        at: issue.at ?? null,
      })),
  };
}

/** Remarks on a whole table say why a cell has no figure, or that the file has an order of its own. */
function concerns(issue: Issue, { pointer, table }: CellTemplate, isEmpty: boolean): boolean {
  if (issue.cells !== undefined) return issue.cells.includes(pointer);
  if (issue.cell === undefined) return false;
  if (issue.cell === `/${table.key}/table` && pointer !== issue.cell)
    return isEmpty || issue.code === "order-of-file";
  return issue.cell === pointer || pointer.startsWith(`${issue.cell}/`);
}
