import type { LintResult } from "../lint/finding.ts";
import type { Severity } from "../rules/define.ts";
import type { GrandTotal } from "./grand-total.ts";
import type { Exhibit } from "./html/exhibit.ts";
import type { RenderOriginal } from "./html/render.ts";
import type { Palette } from "./palette.ts";
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
  /** Keeps texts until the end of the run; absent: in memory. */
  readonly keep?: () => TextKeep;
  /** Renders originals; absent: here, without a limit of time. */
  readonly render?: RenderOriginal;
}

/** What time it is; outputs differ from run to run in nothing but this. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Texts that a format comes back to, in the order in which they were added, as often as it likes. */
export interface TextKeep extends Iterable<string> {
  readonly add: (text: string) => void;
}

/** An entry of a folder that was no input. */
export interface SkippedEntry {
  readonly file: string;
  /** Key of the reason. */
  readonly reason: string;
  /** The reason in words. */
  readonly message: string;
}

/** How the run ended. */
export interface RunEnd {
  readonly total: GrandTotal;
  /** Exit code of the process. */
  readonly exitCode: number;
  /** What folders and patterns held beside the inputs; absent = nothing. */
  readonly skipped?: readonly SkippedEntry[];
}

/** A whole run, for formats that need all of it at once. */
export interface Run extends RunEnd {
  /** May be gone through several times; each result is made anew. */
  readonly results: Iterable<LintResult>;
}

/** Text, or pieces of one that may be longer than a string can be. */
export type Text = string | Iterable<string>;

/** One output while a run goes on: text to print after each input, and at the end. */
export interface Printing {
  readonly result: (result: LintResult, exhibit: Exhibit | null) => Text | Promise<Text>;
  readonly end: (end: RunEnd) => Text | Promise<Text>;
}

/** The pieces of a text. */
export function piecesOf(text: Text): Iterable<string> {
  return typeof text === "string" ? [text] : text;
}

/** An output that is made at the end of the run by a pure function of all results. */
export function printWhole(
  format: (run: Run, options: FormatOptions) => Text,
  options: FormatOptions,
): Printing {
  const results = keepResults(options);
  return {
    result: (result) => {
      results.add(options.quiet ? errorsOnly(result) : result);
      return "";
    },
    end: (end) => format({ ...end, results }, options),
  };
}

/** Results that a format comes back to at the end of the run. */
export interface KeptResults extends Iterable<LintResult> {
  readonly add: (result: LintResult) => void;
}

/** Findings in one kept text: one with all findings of a large input might be longer than a string can be. */
const portion = 5000;

/**
 * Keeps results where `options.keep` keeps texts. The last one stays in memory, so that a run over one input need not
 * write and read it.
 */
function keepResults({ keep = keepInMemory }: Pick<FormatOptions, "keep">): KeptResults {
  const texts = keep();
  let last: LintResult | null = null;
  return {
    add: (result) => {
      if (last !== null) for (const text of textsOf(last)) texts.add(text);
      last = result;
    },
    *[Symbol.iterator]() {
      let whole: Partial | null = null;
      for (const text of texts) {
        const read: Part = JSON.parse(text);
        if (read.kind === "result") {
          if (whole !== null) yield resultOf(whole);
          whole = { result: read.result, findings: read.result.reports.map(() => []) };
        } else for (const finding of read.findings) whole?.findings[read.report]?.push(finding);
      }
      if (whole !== null) yield resultOf(whole);
      if (last !== null) yield last;
    },
  };
}

type Findings = LintResult["reports"][number]["findings"];

type Part =
  | { readonly kind: "result"; readonly result: LintResult }
  | { readonly kind: "findings"; readonly report: number; readonly findings: Findings };

interface Partial {
  readonly result: LintResult;
  readonly findings: Findings[number][][];
}

function* textsOf(result: LintResult): Generator<string> {
  const reports = result.reports.map((report) => ({ ...report, findings: [] }));
  yield JSON.stringify({ kind: "result", result: { ...result, reports } } satisfies Part);
  for (const [report, { findings }] of result.reports.entries()) {
    for (let start = 0; start < findings.length; start += portion) {
      const some = findings.slice(start, start + portion);
      yield JSON.stringify({ kind: "findings", report, findings: some } satisfies Part);
    }
  }
}

function resultOf({ result, findings }: Partial): LintResult {
  const reports = result.reports.map((report, index) => ({ ...report, findings: findings[index] ?? [] }));
  return { ...result, reports };
}

/** Keeps texts where there is no better place. */
export function keepInMemory(): TextKeep {
  const texts: string[] = [];
  return { add: (text) => texts.push(text), [Symbol.iterator]: () => texts.values() };
}

/** What `--quiet` leaves of a result. */
export function errorsOnly(result: LintResult): LintResult {
  const reports = result.reports.map((report) => ({
    ...report,
    findings: report.findings.filter(({ severity }) => severity === "error"),
  }));
  return { ...result, reports };
}
