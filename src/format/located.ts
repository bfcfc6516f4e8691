import type { LintFinding, LintReport, LintResult } from "../lint/finding.ts";
import { isLineEnough, placeText } from "./place.ts";
import type { Language } from "./words.ts";

/** A finding with the report it is about. */
export interface FoundIn {
  readonly finding: LintFinding;
  readonly report: LintReport;
  readonly result: LintResult;
}

/** All findings of a result, report by report. */
export function findingsOf(result: LintResult): FoundIn[] {
  return result.reports.flatMap((report) => report.findings.map((finding) => ({ finding, report, result })));
}

/**
 * The message, with the place before it where a line number cannot tell it: in Word and in tables. Formats made for
 * program code know nothing but lines.
 */
function placedMessage({ location, message }: LintFinding, language: Language): string {
  const place = isLineEnough(location) ? "" : placeText(location, language);
  if (place === "") return message;
  return language === "zh" ? `${place}：${message}` : `${place}: ${message}`;
}

/** The message with its place, and what to do on a line below. */
export function adviceText(finding: LintFinding, language: Language): string {
  const lead = language === "zh" ? "建议：" : "Suggestion: ";
  const text = placedMessage(finding, language);
  return finding.suggestion === null ? text : `${text}\n${lead}${finding.suggestion}`;
}

/** 「云岭市石桥县农业农村局 2023」, empty where neither is known. */
export function reportName({ organization, year }: LintReport): string {
  return [organization, year].filter((part) => part !== null).join(" ");
}
