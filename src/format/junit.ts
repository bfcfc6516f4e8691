import type { LintReport, LintResult } from "../lint/finding.ts";
import type { Severity } from "../rules/define.ts";
import { element, xmlDocument } from "../write/xml.ts";
import { adviceText, type FoundIn, findingsOf, reportName } from "./located.ts";
import type { FormatOptions, Run } from "./run.ts";
import { checkedLine } from "./stylish.ts";
import { severityWord } from "./words.ts";

/** Counts as JUnit wants them on suites. */
interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

interface Suite extends Counts {
  readonly lines: readonly string[];
}

/**
 * `--format junit`: a suite per input; in it one case that tells how much of each report was checked, and one per
 * finding. Findings at or above the fail level are failures, the others are told in the output of a case that passes;
 * an input that could not be checked is an error.
 */
export function formatJunit({ results }: Run, options: FormatOptions): string {
  const suites = results.map((result) => suiteOf(result, options));
  const counts = {
    tests: total(suites, "tests"),
    failures: total(suites, "failures"),
    errors: total(suites, "errors"),
  };
  const content = suites.flatMap(({ lines }) => lines);
  return xmlDocument(element("testsuites", { name: "gia-report", ...counts }, content));
}

function suiteOf(result: LintResult, options: FormatOptions): Suite {
  const found = findingsOf(result);
  const failures = found.filter(({ finding }) => fails(finding.severity, options)).length;
  const errors = result.error === undefined ? 0 : 1;
  const counts = { tests: result.reports.length + found.length + errors, failures, errors };
  const cases = [
    ...errorCase(result),
    ...result.reports.flatMap((report) => checkedCase(report, options)),
    ...found.flatMap((one) => findingCase(one, options)),
  ];
  return { ...counts, lines: element("testsuite", { name: result.file, ...counts, skipped: 0 }, cases) };
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

function total(suites: readonly Suite[], key: keyof Counts): number {
  return suites.reduce((sum, suite) => sum + suite[key], 0);
}
