import type { LintReport, LintResult } from "../lint/finding.ts";
import type { Severity } from "../rules/define.ts";
import { adviceText, type FoundIn, findingsOf, reportName } from "./located.ts";
import { errorsOnly, type FormatOptions, type Printing } from "./run.ts";
import { checkedLine } from "./stylish.ts";
import { severityWord } from "./words.ts";
import { element, xmlDocument } from "./xml.ts";

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
 * an input that could not be checked is an error. A suite takes the time from the result before it to its own, so that
 * all of them add up to the run; its cases, which have no time of their own, take none.
 */
export function printJunit(options: FormatOptions): Printing {
  const suites: Suite[] = [];
  const { clock } = options;
  const started = clock?.now() ?? null;
  let before = started;
  return {
    result: (result) => {
      const now = clock?.now() ?? null;
      const times = timesOf(before, now);
      before = now;
      suites.push(suiteOf(options.quiet ? errorsOnly(result) : result, times, options));
      return "";
    },
    end: () => {
      const counts = {
        tests: total(suites, "tests"),
        failures: total(suites, "failures"),
        errors: total(suites, "errors"),
      };
      const content = suites.flatMap(({ lines }) => lines);
      const attributes = { name: "gia-report", ...counts, ...timesOf(started, before) };
      return xmlDocument(element("testsuites", attributes, content));
    },
  };
}

interface Times {
  /** ISO 8601 in UTC, without the zone, as the schema of JUnit has it. */
  readonly timestamp: string | null;
  readonly time: string | null;
}

function timesOf(start: number | null, end: number | null): Times {
  if (start === null || end === null) return { timestamp: null, time: null };
  const timestamp = new Date(start).toISOString().slice(0, "2024-01-01T00:00:00".length);
  return { timestamp, time: Math.max(0, (end - start) / 1000).toFixed(3) };
}

function suiteOf(result: LintResult, times: Times, options: FormatOptions): Suite {
  const found = findingsOf(result);
  const failures = found.filter(({ finding }) => fails(finding.severity, options)).length;
  const errors = result.error === undefined ? 0 : 1;
  const counts = { tests: result.reports.length + found.length + errors, failures, errors };
  const cases = [
    errorCase(result, times),
    ...result.reports.map((report) => checkedCase(report, times, options)),
    ...found.map((one) => findingCase(one, times, options)),
  ].flat();
  const attributes = { name: result.file, ...counts, skipped: 0, ...times };
  return { ...counts, lines: element("testsuite", attributes, cases) };
}

/** Servers that want a time of every case get it where the suites have one. */
function noTime({ time }: Times): { readonly time: string | null } {
  return { time: time === null ? null : "0.000" };
}

function errorCase({ file, error }: LintResult, times: Times): string[] {
  if (error === undefined) return [];
  const told = element("error", { type: error.code, message: error.message }, error.hint ?? "");
  return element("testcase", { classname: file, name: error.code, ...noTime(times) }, told);
}

function checkedCase(report: LintReport, times: Times, { language }: FormatOptions): string[] {
  return element("testcase", {
    classname: reportName(report),
    name: checkedLine(report.checked, language),
    ...noTime(times),
  });
}

function findingCase({ finding, report }: FoundIn, times: Times, options: FormatOptions): string[] {
  const { id, ruleId, severity } = finding;
  const text = adviceText(finding, options.language);
  const told = fails(severity, options)
    ? element("failure", { type: ruleId, message: finding.message }, text)
    : element("system-out", {}, `${severityWord(severity, options.language)} ${text}`);
  return element("testcase", { classname: reportName(report), name: id, ...noTime(times) }, told);
}

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function fails(severity: Severity, { failOn }: FormatOptions): boolean {
  return rank[severity] >= rank[failOn];
}

function total(suites: readonly Suite[], key: keyof Counts): number {
  return suites.reduce((sum, suite) => sum + suite[key], 0);
}
