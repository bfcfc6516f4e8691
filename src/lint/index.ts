import { grouped } from "../grouped.ts";
import type { Source } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import { defaultRuleOptions, type RuleOptions } from "../rules/define.ts";
import { isSameOrganization, organizationName } from "../rules/reading/organization.ts";
import { type LintSettings, lintReport } from "./engine.ts";
import type { LintReport } from "./finding.ts";

export { type LintSettings, lintReport } from "./engine.ts";
export type { Checked, LintFinding, LintReport, LintResult } from "./finding.ts";

/** Settings of `lintReport`, options of the rules, and what is known beside the file. */
export interface LintOptions extends LintSettings {
  readonly ruleOptions?: Partial<RuleOptions>;
  /** Reports from other files, among which the year before is looked for when the file itself does not hold it. */
  readonly previous?: readonly Report[];
}

/**
 * Checks all reports of one file, in their order. Each report sees the others as siblings, and as its previous report
 * the one of the same organisation and the year before, from the same file or from `options.previous`.
 * @throws Error where a rule throws: a defect of gia-report.
 * @throws UserError where a severity is chosen for a rule that does not exist
 */
export function lintSource(
  source: Source,
  reports: readonly Report[],
  options: LintOptions = {},
): LintReport[] {
  return [...lintEach(source, reports, options)];
}

/** The same, one report at a time, for whoever has something to do between two of them. */
export function* lintEach(
  source: Source,
  reports: readonly Report[],
  options: LintOptions = {},
): Generator<LintReport, void> {
  const ruleOptions = { ...defaultRuleOptions, ...options.ruleOptions };
  const others = options.previous ?? [];
  const before = grouped([...reports, ...others], ({ year }) => year?.value ?? null);
  for (const report of reports) {
    const previous = findPrevious(report, before.get((report.year?.value ?? 0) - 1) ?? []);
    yield lintReport(report, { source, siblings: reports, previous, options: ruleOptions }, options);
  }
}

/**
 * The report of the same organisation for the year before, or `null`. A name may leave out the regions above it
 * (云岭市青溪区水务局 = 青溪区水务局); the full name is preferred, and where several other names fit, none is taken.
 * Reports whose organisation or year is not known are paired with none: a comparison with the wrong office would be
 * false.
 */
export function findPrevious(report: Report, candidates: readonly Report[]): Report | null {
  const year = report.year?.value;
  const name = organizationName(report);
  if (year === undefined || name === null) return null;
  const before = candidates.flatMap((other) => {
    const otherName = organizationName(other);
    const fits = other.year?.value === year - 1 && otherName !== null && isSameOrganization(otherName, name);
    return fits ? [{ other, otherName }] : [];
  });
  const sameName = before.find(({ otherName }) => otherName === name);
  if (sameName !== undefined) return sameName.other;
  return new Set(before.map(({ otherName }) => otherName)).size === 1 ? (before[0]?.other ?? null) : null;
}
