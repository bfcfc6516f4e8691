import { tableKeys } from "../form/index.ts";
import type { CellPointer, TableKey } from "../form/types.ts";
import type { Report } from "../report/model.ts";
import type { Rule, RuleContext, Severity } from "../rules/define.ts";
import { isAsked } from "../rules/era.ts";
import { evaluateEquations } from "../rules/evaluate.ts";
import { allCells } from "../rules/reading/tables.ts";

/** What a check could not look at: where nothing was found there, nothing is known to be right. */
export interface Gaps {
  /** Tables of the form that were not read. */
  readonly tables: readonly TableKey[];
  /** Cells without a figure, and those of sums that could not be worked out because of them. */
  readonly cells: readonly CellPointer[];
  /** Rules that were switched off, or that are not asked of reports older than the forms. */
  readonly rules: readonly string[];
  /** The report of the year before was at hand. */
  readonly previous: boolean;
  /** Enforcement data were at hand. */
  readonly enforcement: boolean;
}

export function gapsOf(
  report: Report,
  { previous, options }: Pick<RuleContext, "previous" | "options">,
  rules: readonly Rule[],
  severities: Readonly<Record<string, Severity | "off">>,
): Gaps {
  const unknown = evaluateEquations(report, options.blankAsZero)
    .filter(({ status }) => status === "unknown")
    .flatMap(({ equation }) => [...equation.left, ...equation.right]);
  const blank = allCells(report).flatMap(({ value, cell }) => (value === null ? [cell.pointer] : []));
  return {
    tables: tableKeys.filter((key) => report.tables[key] === null),
    cells: [...new Set([...unknown, ...blank])],
    rules: rules
      .filter((rule) => severities[rule.id] === "off" || !isAsked(rule, report))
      .map(({ id }) => id),
    previous: previous !== null,
    enforcement: options.enforcement.length > 0,
  };
}
