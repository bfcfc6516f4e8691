import type { GrandTotal } from "../format/grand-total.ts";
import { countOf } from "../lint/cap.ts";
import type { LintResult } from "../lint/finding.ts";
import { addCounts, noFindings } from "./exit-code.ts";

/** What the inputs of a run add up to so far. */
export type Tally = GrandTotal & { readonly suppressed: number };

/** Before the first input. */
export const nothingYet: Tally = {
  files: 0,
  failed: 0,
  reports: 0,
  checked: { cells: 0, equations: 0, notAssessable: 0 },
  counts: noFindings,
  suppressed: 0,
};

/** The tally with one more input. */
export function tallied(tally: Tally, { reports, error }: Pick<LintResult, "reports" | "error">): Tally {
  const sum = (start: number, of: (report: LintResult["reports"][number]) => number) =>
    reports.reduce((total, report) => total + of(report), start);
  return {
    ...tally,
    files: tally.files + 1,
    failed: tally.failed + (error === undefined ? 0 : 1),
    reports: tally.reports + reports.length,
    counts: addCounts(tally.counts, countOf(reports.flatMap(({ findings }) => findings))),
    suppressed: sum(tally.suppressed, ({ suppressed = 0 }) => suppressed),
    checked: {
      cells: sum(tally.checked.cells, ({ checked }) => checked.cells),
      equations: sum(tally.checked.equations, ({ checked }) => checked.equations),
      notAssessable: sum(tally.checked.notAssessable, ({ checked }) => checked.notAssessable),
    },
  };
}
