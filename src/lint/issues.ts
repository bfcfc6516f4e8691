import type { CellPointer, LabelLanguage } from "../form/index.ts";
import { type Issue, type IssueCode, issueMessage, issueTexts } from "../report/issues.ts";
import type { Report } from "../report/model.ts";
import { describePointer, locatePointer } from "./describe.ts";
import { type Draft, figuresOf } from "./draft.ts";
import type { RuleFinding } from "./rule-finding.ts";

/** Rules that say of a place what the reader's issue says of it; where they spoke, the issue is not said again. */
const saidBy = {
  "cell-blank": ["cell-blank"],
  "cells-blank": ["cell-blank"],
  "cell-placeholder": ["cell-placeholder"],
  "cells-placeholder": ["cell-placeholder"],
  "cell-unreadable": ["cell-not-number", "cell-negative-or-decimal"],
  "cell-missing": ["cell-count", "row-missing", "subtable-missing"],
  "row-ambiguous": ["cell-count", "cell-not-number"],
  "row-overfull": ["cell-count"],
  "row-incomplete": ["cell-count"],
  "columns-of-other-form": ["format-version-mismatch"],
  "columns-missing": ["header-label-wording"],
  "row-missing": ["row-missing", "subtable-missing"],
  "rows-missing": ["row-missing", "subtable-missing"],
  "row-extra": ["row-extra"],
  "row-torn": ["row-split"],
  "row-label-lost": ["row-label-wording"],
  "row-label-repaired": ["row-label-wording"],
  "table-missing": ["table-missing", "table2-nonstandard", "section-missing"],
  "table-image": ["table-missing", "content-as-image"],
  "content-skipped": ["non-report-content"],
  "date-repaired": ["date-garbled"],
  "date-unreadable": ["date-garbled"],
} as const satisfies Partial<Record<IssueCode, readonly string[]>>;

/** The reader's issues as findings `read/<code>`, without those that a rule has said already. */
export function draftIssues(
  report: Report,
  findings: readonly RuleFinding[],
  order: number,
  language: LabelLanguage,
): Draft[] {
  return report.issues
    .filter((issue) => !findings.some((one) => says(one, issue)))
    .map((issue) => ({ order, finding: issueFinding(report, issue, language) }));
}

function says({ rule, finding }: RuleFinding, issue: Issue): boolean {
  const ruleIds: readonly string[] = isFolded(issue.code) ? saidBy[issue.code] : [];
  if (!ruleIds.includes(rule.id)) return false;
  const places = pointersOf(issue);
  const own = [finding.cell ?? [], (finding.related ?? []).flatMap(({ cell }) => cell ?? [])].flat();
  if (places.length > 0 && own.length > 0) {
    return places.some((place) => own.some((pointer) => overlaps(place, pointer)));
  }
  const { line, paragraph } = issue.at ?? {};
  if (line === undefined && paragraph === undefined) return places.length === 0;
  return finding.at?.line === line && finding.at?.paragraph === paragraph;
}

function isFolded(code: IssueCode): code is keyof typeof saidBy {
  return Object.hasOwn(saidBy, code);
}

function pointersOf({ cell, cells }: Issue): readonly CellPointer[] {
  return cells ?? (cell === undefined ? [] : [cell]);
}

/** True where one pointer is the other or stands above it. */
function overlaps(one: CellPointer, other: CellPointer): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

function issueFinding(report: Report, issue: Issue, language: LabelLanguage): Draft["finding"] {
  const pointer = issue.cell ?? issue.cells?.[0];
  const place = pointer === undefined ? null : describePointer(report, pointer, language);
  const label = issue.cell === undefined ? null : (place?.label ?? null);
  const data = { ...(label === null ? {} : { label }), ...issue.data };
  return {
    ruleId: `read/${issue.code}`,
    messageId: issue.code,
    severity: issueTexts[issue.code].severity,
    message: issueMessage({ ...issue, data }, language),
    cell: issue.cell ?? null,
    label,
    location: issue.at ?? place?.at ?? null,
    expected: null,
    actual: null,
    related: (issue.cells ?? []).map((cell) => ({
      cell,
      location: locatePointer(report, cell),
    })),
    suggestion: null,
    basis: null,
    ...figuresOf(Object.values(issue.data ?? {})),
  };
}
