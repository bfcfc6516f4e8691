import type { LintFinding, LintReport, LintResult } from "../lint/finding.ts";
import { printable, printableLines } from "../printable.ts";
import type { RunEnd } from "./run.ts";

/** A result as formats for people and for logs print it. Formats of JSON escape such characters and keep them. */
export function printableResult(result: LintResult): LintResult {
  const { file, error, reports, configuration } = result;
  return {
    ...result,
    file: printable(file),
    reports: reports.map(printableReport),
    ...(error === undefined ? {} : { error: printableError(error) }),
    ...(configuration === undefined
      ? {}
      : { configuration: { ...configuration, file: printable(configuration.file) } }),
  };
}

/** The end of a run in the same sense: the names of what was no input. */
export function printableEnd(end: RunEnd): RunEnd {
  const { skipped } = end;
  if (skipped === undefined) return end;
  return { ...end, skipped: skipped.map((entry) => ({ ...entry, file: printable(entry.file) })) };
}

function printableError({ code, message, hint }: NonNullable<LintResult["error"]>) {
  return { code, message: printableLines(message), hint: hint === null ? null : printableLines(hint) };
}

function printableReport(report: LintReport): LintReport {
  return {
    ...report,
    organization: report.organization === null ? null : printable(report.organization),
    findings: report.findings.map(printableFinding),
  };
}

function printableFinding(finding: LintFinding): LintFinding {
  const { id, message, suggestion, label } = finding;
  return {
    ...finding,
    id: printable(id),
    message: printable(message),
    suggestion: suggestion === null ? null : printable(suggestion),
    label: label === null ? null : printable(label),
  };
}
