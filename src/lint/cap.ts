import type { Bilingual } from "../errors.ts";
import { grouped } from "../grouped.ts";
import type { Severity } from "../rules/define.ts";
import type { LintFinding, LintReport } from "./finding.ts";

/**
 * As many findings of one rule and severity as are listed for a report. A report that people wrote has not a tenth of
 * them; more come from files that were damaged as a whole, where a thousand lines say no more than the first ones.
 */
export const mostListed = 200;

const more: Bilingual = {
  zh: "同样的发现还有 {count} 条，没有一一列出",
  en: "{count} more findings of the same kind are not listed",
};

/**
 * The report with no more than `mostListed` findings of each rule and severity; one behind them stands for the others
 * and has their number as `count`, so that whoever counts findings with `countOf` counts all.
 */
export function capFindings(report: LintReport, language: keyof Bilingual): LintReport {
  const groups = grouped(report.findings, ({ ruleId, severity }) => `${ruleId} ${severity}`);
  const long = [...groups.values()].filter((group) => group.length > mostListed);
  if (long.length === 0) return report;
  const left = new Set(long.flatMap((group) => group.slice(mostListed)));
  const rest = long.flatMap((group) => standIn(group, language));
  return { ...report, findings: [...report.findings.filter((one) => !left.has(one)), ...rest] };
}

function standIn(group: readonly LintFinding[], language: keyof Bilingual): LintFinding[] {
  const [first] = group;
  if (first === undefined) return [];
  const { ruleId, severity, basis } = first;
  const count = group.length - mostListed;
  return [
    {
      id: `${ruleId}@more:${severity}`,
      ruleId,
      messageId: "more",
      severity,
      message: more[language].replace("{count}", String(count)),
      cell: null,
      label: null,
      location: null,
      expected: null,
      actual: null,
      related: [],
      suggestion: null,
      basis,
      count,
    },
  ];
}

/** How many findings of each severity these are, those that are not listed one by one among them. */
export function countOf(
  findings: readonly { readonly severity: Severity; readonly count?: number }[],
): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, count = 1 } of findings) counts[severity] += count;
  return counts;
}
