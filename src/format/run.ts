import type { LintResult } from "../lint/finding.ts";
import type { Severity } from "../rules/define.ts";
import type { Exhibit } from "./html/exhibit.ts";
import type { Palette } from "./palette.ts";
import type { GrandTotal } from "./stylish.ts";
import type { Language } from "./words.ts";

/** What a format may want to know beside the results. */
export interface FormatOptions {
  readonly language: Language;
  /** Used by formats for people that go to a terminal. */
  readonly palette: Palette;
  /** Show errors only. */
  readonly quiet: boolean;
  /** Findings of this severity and above fail the run. */
  readonly failOn: Severity;
  /** Several inputs are checked. */
  readonly several: boolean;
  /** For formats that tell when and how long; without one they tell no time. */
  readonly clock?: Clock;
}

/** What time it is; outputs differ from run to run in nothing but this. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How the run ended. */
export interface RunEnd {
  readonly total: GrandTotal;
  /** Exit code of the process, see contract.md §1. */
  readonly exitCode: number;
}

/** A whole run, for formats that need all of it at once. */
export interface Run extends RunEnd {
  readonly results: readonly LintResult[];
}

/** One output while a run goes on: text to print after each input, and at the end. */
export interface Printing {
  readonly result: (result: LintResult, exhibit: Exhibit | null) => string | Promise<string>;
  readonly end: (end: RunEnd) => string | Promise<string>;
}

/** An output that is made at the end of the run by a pure function of all results. */
export function printWhole(
  format: (run: Run, options: FormatOptions) => string,
  options: FormatOptions,
): Printing {
  const results: LintResult[] = [];
  return {
    result: (result) => {
      results.push(options.quiet ? errorsOnly(result) : result);
      return "";
    },
    end: (end) => format({ ...end, results }, options),
  };
}

/** What `--quiet` leaves of a result. */
export function errorsOnly(result: LintResult): LintResult {
  const reports = result.reports.map((report) => ({
    ...report,
    findings: report.findings.filter(({ severity }) => severity === "error"),
  }));
  return { ...result, reports };
}
