import type { LintResult } from "../lint/finding.ts";
import { version } from "../version.ts";
import { element, xmlDocument } from "../write/xml.ts";
import { columnOf } from "./github.ts";
import { adviceText, findingsOf } from "./located.ts";
import type { FormatOptions, Run } from "./run.ts";

/**
 * `--format checkstyle`: Checkstyle's XML, which most CI servers read. In Word files there are no lines; the place is
 * told in the message.
 */
export function formatCheckstyle({ results }: Run, options: FormatOptions): string {
  const files = results.flatMap((result) => fileElement(result, options));
  return xmlDocument(element("checkstyle", { version: `gia-report ${version}` }, files));
}

function fileElement(result: LintResult, { language }: FormatOptions): string[] {
  const { file, error } = result;
  const failed =
    error === undefined
      ? []
      : element("error", { severity: "error", message: error.message, source: `gia-report.${error.code}` });
  const findings = findingsOf(result).flatMap(({ finding }) =>
    element("error", {
      line: finding.location?.line ?? null,
      column: columnOf(finding.location) ?? null,
      severity: finding.severity,
      message: adviceText(finding, language),
      source: `gia-report.${finding.ruleId}`,
    }),
  );
  return element("file", { name: file }, [...failed, ...findings]);
}
