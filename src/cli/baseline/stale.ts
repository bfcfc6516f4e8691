import type { Settings } from "../../config/resolve.ts";
import { type Suppression, stale } from "../../lint/baseline.ts";
import type { LintFinding, LintReport } from "../../lint/index.ts";
import type { Severity } from "../../rules/define.ts";
import type { Language } from "../language.ts";

/** An entry that matches nothing any more, and where it stands. */
export interface StaleEntry {
  readonly entry: Suppression;
  readonly baseline: string;
  readonly line: number;
}

/** Adds a finding `baseline/stale` per entry: to the report of its year, else to the first. */
export function reportStale(
  reports: readonly LintReport[],
  entries: readonly StaleEntry[],
  { severities }: Pick<Settings, "severities">,
  language: Language,
): readonly LintReport[] {
  const level = severities[stale.id] ?? stale.severity;
  if (level === "off" || entries.length === 0) return reports;
  const ofYear = (year: number | undefined) =>
    Math.max(
      0,
      reports.findIndex((report) => report.year === year),
    );
  return reports.map((report, index) => ({
    ...report,
    findings: [
      ...report.findings,
      ...entries
        .filter(({ entry }) => ofYear(entry.year) === index)
        .map((one) => staleFinding(one, level, language)),
    ],
  }));
}

function staleFinding(
  { entry, baseline, line }: StaleEntry,
  severity: Severity,
  language: Language,
): LintFinding {
  const zh = language === "zh";
  return {
    id: `${stale.id}@${entry.id}`,
    ruleId: stale.id,
    messageId: "stale",
    severity,
    message: zh
      ? `基线 ${baseline} 第 ${line} 行的 ${entry.id} 已不再出现`
      : `${entry.id} in ${baseline}, line ${line}, matches nothing any more`,
    cell: null,
    label: null,
    location: null,
    expected: null,
    actual: null,
    related: [],
    suggestion: zh ? "从基线中删去这一条" : "delete the entry",
    basis: null,
  };
}
