import type { LintReport, LintResult } from "../lint/finding.ts";
import type { Severity } from "../rules/define.ts";
import { adviceText, type FoundIn, findingsOf, reportName } from "./located.ts";
import type { FormatOptions, Run, SkippedEntry } from "./run.ts";
import { checkedLine } from "./stylish.ts";
import { severityWord } from "./words.ts";
import { element, xmlPieces } from "./xml.ts";

/** Counts as JUnit wants them on suites. */
interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

/**
 * `--format junit`: a suite per input; in it one case that tells how much of each report was checked, and one per
 * finding. Findings at or above the fail level are failures, the others are told in the output of a case that passes;
 * an input that could not be checked is an error.
 */
export function formatJunit({ results, skipped = [] }: Run, options: FormatOptions): Iterable<string> {
  const counts = { tests: skipped.length, failures: 0, errors: 0 };
  for (const result of results) {
    const { tests, failures, errors } = countsOf(result, options);
    counts.tests += tests;
    counts.failures += failures;
    counts.errors += errors;
  }
  return xmlPieces("testsuites", { name: "gia-report", ...counts }, suites());

  function* suites(): Generator<readonly string[]> {
    for (const result of results) yield suiteOf(result, options);
    if (skipped.length > 0) yield skippedSuite(skipped);
  }
}

/** Entries that were no inputs: cases that were not run. */
function skippedSuite(skipped: readonly SkippedEntry[]): string[] {
  const counts = { tests: skipped.length, failures: 0, errors: 0, skipped: skipped.length };
  const cases = skipped.flatMap(({ file, reason, message }) =>
    element("testcase", { classname: file, name: `skipped/${reason}` }, element("skipped", { message })),
  );
  return element("testsuite", { name: "skipped", ...counts }, cases);
}

function countsOf(result: LintResult, options: FormatOptions): Counts {
  const found = findingsOf(result);
  const failures = found.filter(({ finding }) => fails(finding.severity, options)).length;
  const errors = result.error === undefined ? 0 : 1;
  return { tests: result.reports.length + found.length + errors, failures, errors };
}

function suiteOf(result: LintResult, options: FormatOptions): string[] {
  const counts = countsOf(result, options);
  const found = findingsOf(result);
  const cases = [
    ...errorCase(result),
    ...result.reports.flatMap((report) => checkedCase(report, options)),
    ...found.flatMap((one) => findingCase(one, options)),
  ];
  return element("testsuite", { name: result.file, ...counts, skipped: 0 }, cases);
}

function errorCase({ file, error }: LintResult): string[] {
  if (error === undefined) return [];
  const told = element("error", { type: error.code, message: error.message }, error.hint ?? "");
  return element("testcase", { classname: file, name: error.code }, told);
}

function checkedCase(report: LintReport, { language }: FormatOptions): string[] {
  return element("testcase", {
    classname: reportName(report),
    name: checkedLine(report.checked, language),
  });
}

function findingCase({ finding, report }: FoundIn, options: FormatOptions): string[] {
  const { id, ruleId, severity } = finding;
  const text = adviceText(finding, options.language);
  const told = fails(severity, options)
    ? element("failure", { type: ruleId, message: finding.message }, text)
    : element("system-out", {}, `${severityWord(severity, options.language)} ${text}`);
  return element("testcase", { classname: reportName(report), name: id }, told);
}

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function fails(severity: Severity, { failOn }: FormatOptions): boolean {
  return rank[severity] >= rank[failOn];
}
