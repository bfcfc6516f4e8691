import type { LintResult } from "../lint/finding.ts";
import { version } from "../version.ts";
import { columnOf } from "./github.ts";
import { adviceText, findingsOf } from "./located.ts";
import { lineOf } from "./place.ts";
import { type FormatOptions, type Printing, printWhole, type Run, type SkippedEntry } from "./run.ts";
import { element, xmlPieces } from "./xml.ts";

/**
 * `--format checkstyle`: Checkstyle's XML, which most CI servers read. In Word files there are no lines; the place is
 * told in the message.
 */
export function printCheckstyle(options: FormatOptions): Printing {
  return printWhole(checkstylePieces, options);
}

function checkstylePieces({ results, skipped = [] }: Run, options: FormatOptions): Iterable<string> {
  return xmlPieces("checkstyle", { version: `gia-report ${version}` }, files());

  function* files(): Generator<readonly string[]> {
    for (const result of results) yield fileElement(result, options);
    for (const entry of skipped) yield skippedElement(entry, options);
  }
}

function skippedElement({ file, reason, message }: SkippedEntry, { language }: FormatOptions): string[] {
  const source = `gia-report.skipped.${reason}`;
  const text = language === "zh" ? `未读取：${message}` : `not read: ${message}`;
  return element("file", { name: file }, element("error", { severity: "info", message: text, source }));
}

function fileElement(result: LintResult, { language }: FormatOptions): string[] {
  const { file, error } = result;
  const failed =
    error === undefined
      ? []
      : element("error", { severity: "error", message: error.message, source: `gia-report.${error.code}` });
  const findings = findingsOf(result).flatMap(({ finding }) =>
    element("error", {
      line: lineOf(finding.location) ?? null,
      column: columnOf(finding.location) ?? null,
      severity: finding.severity,
      message: adviceText(finding, language),
      source: `gia-report.${finding.ruleId}`,
    }),
  );
  return element("file", { name: file }, [...failed, ...findings]);
}
