import { type ExitCode, exitCode } from "../errors.ts";
import type { Severity } from "../rules/define.ts";

export type SeverityCounts = Readonly<Record<Severity, number>>;

export const noFindings: SeverityCounts = { error: 0, warning: 0, info: 0 };

/** When findings make the run fail. */
export interface FailLevel {
  readonly failOn: Severity;
  /** `null`: any number of warnings. */
  readonly maxWarnings: number | null;
}

const failing: Readonly<Record<Severity, readonly Severity[]>> = {
  error: ["error"],
  warning: ["error", "warning"],
  info: ["error", "warning", "info"],
};

/** 0 or 1: whether findings reach the fail level. */
export function exitCodeOfFindings(counts: SeverityCounts, { failOn, maxWarnings }: FailLevel): ExitCode {
  if (failing[failOn].some((severity) => counts[severity] > 0)) return exitCode.findings;
  if (maxWarnings !== null && counts.warning > maxWarnings) return exitCode.findings;
  return exitCode.ok;
}

const rank: readonly ExitCode[] = [
  exitCode.ok,
  exitCode.findings,
  exitCode.unreadable,
  exitCode.usage,
  exitCode.interrupted,
];

/** The code of a run over several inputs: the highest of 2 > 3 > 1 > 0; 0 where there is none. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  const worst = codes.reduce<number>((highest, code) => Math.max(highest, rank.indexOf(code)), 0);
  return rank[worst] ?? exitCode.ok;
}

export function addCounts(one: SeverityCounts, other: SeverityCounts): SeverityCounts {
  return {
    error: one.error + other.error,
    warning: one.warning + other.warning,
    info: one.info + other.info,
  };
}
