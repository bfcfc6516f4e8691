import type { LintReport, LintResult } from "../lint/finding.ts";
import type { Severity } from "../rules/define.ts";
import { adviceText, type FoundIn, findingsOf, reportName } from "./located.ts";
import { type FormatOptions, type Printing, printWhole, type Run, type SkippedEntry } from "./run.ts";
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
 * an input that could not be checked is an error. A suite takes the time from the result before it to its own, so that
 * all of them add up to the run; its cases, which have no time of their own, take none.
 */
export function printJunit(options: FormatOptions): Printing {
  const { clock } = options;
  const started = clock?.now() ?? null;
  let before = started;
  const times: Times[] = [];
  const whole = printWhole(
    (run: Run) => junitPieces(run, { times, all: timesOf(started, before) }, options),
    options,
  );
  return {
    ...whole,
    result: (result, exhibit) => {
      const now = clock?.now() ?? null;
      times.push(timesOf(before, now));
      before = now;
      return whole.result(result, exhibit);
    },
  };
}

interface Times {
  /** ISO 8601 in UTC, without the zone, as the schema of JUnit has it. */
  readonly timestamp: string | null;
  readonly time: string | null;
}

const noTimes: Times = { timestamp: null, time: null };

function timesOf(start: number | null, end: number | null): Times {
  if (start === null || end === null) return noTimes;
  const timestamp = new Date(start).toISOString().slice(0, "2024-01-01T00:00:00".length);
  return { timestamp, time: Math.max(0, (end - start) / 1000).toFixed(3) };
}

/** The time of each result, in their order, and of the run. */
interface RunTimes {
  readonly times: readonly Times[];
  readonly all: Times;
}

function junitPieces(
  { results, skipped = [] }: Run,
  { times, all }: RunTimes,
  options: FormatOptions,
): Iterable<string> {
  const counts = { tests: skipped.length, failures: 0, errors: 0 };
  for (const result of results) {
    const { tests, failures, errors } = countsOf(result, options);
    counts.tests += tests;
    counts.failures += failures;
    counts.errors += errors;
  }
  return xmlPieces("testsuites", { name: "gia-report", ...counts, ...all }, suites());

  function* suites(): Generator<readonly string[]> {
    let index = 0;
    for (const result of results) {
      yield suiteOf(result, times[index] ?? noTimes, options);
      index += 1;
    }
    if (skipped.length > 0) yield skippedSuite(skipped, all);
  }
}

/** Entries that were no inputs: cases that were not run. */
function skippedSuite(skipped: readonly SkippedEntry[], all: Times): string[] {
  const counts = { tests: skipped.length, failures: 0, errors: 0, skipped: skipped.length };
  const cases = skipped.flatMap(({ file, reason, message }) =>
    element(
      "testcase",
      { classname: file, name: `skipped/${reason}`, ...noTime(all) },
      element("skipped", { message }),
    ),
  );
  return element(
    "testsuite",
    { name: "skipped", ...counts, timestamp: all.timestamp, ...noTime(all) },
    cases,
  );
}

function countsOf(result: LintResult, options: FormatOptions): Counts {
  const found = findingsOf(result);
  const failures = found.filter(({ finding }) => fails(finding.severity, options)).length;
  const errors = result.error === undefined ? 0 : 1;
  return { tests: result.reports.length + found.length + errors, failures, errors };
}

function suiteOf(result: LintResult, times: Times, options: FormatOptions): string[] {
  const counts = countsOf(result, options);
  const found = findingsOf(result);
  const cases = [
    errorCase(result, times),
    ...result.reports.map((report) => checkedCase(report, times, options)),
    ...found.map((one) => findingCase(one, times, options)),
  ].flat();
  return element("testsuite", { name: result.file, ...counts, skipped: 0, ...times }, cases);
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
