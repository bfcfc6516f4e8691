/**
 * Rules that are read together: they ask the same thing of different places, or one is often the cause of the other.
 * A rule may stand in several families; every rule stands in one at least (tested).
 */
export const families: readonly (readonly string[])[] = [
  ["title-missing", "title-nonstandard", "title-year-mismatch", "year-missing"],
  ["title-year-mismatch", "period-missing", "period-wrong", "stale-year", "publish-late", "date-garbled"],
  ["multiple-reports", "non-report-content", "submission-letter", "attachment-only", "content-as-image"],
  ["section-missing", "section-order", "section-heading-wording", "section-empty", "preamble-part-count"],
  ["section-heading-wording", "subheading-numbering"],
  [
    "section-empty",
    "overview-aspect-missing",
    "accountability-missing",
    "overview-figures-missing",
    "overview-too-long",
  ],
  ["section-empty", "problems-without-improvement"],
  ["text-duplicated-last-year", "text-duplicated-other-org", "multiple-reports"],
  ["before-forms", "format-version-mismatch", "year-missing"],
  ["format-version-mismatch", "table-missing", "table2-nonstandard", "subtable-missing", "content-as-image"],
  ["row-missing", "row-extra", "row-split", "row-label-wording", "header-label-wording", "cell-count"],
  [
    "cell-blank",
    "cell-placeholder",
    "cell-not-number",
    "cell-negative-or-decimal",
    "cell-unit-embedded",
    "delta-style",
  ],
  ["cell-negative-or-decimal", "cell-unit-embedded", "fee-unit-suspect"],
  ["t3-row-total", "t3-results-sum", "t3-balance", "t4-total"],
  ["t3-balance", "carry-over-mismatch", "carry-out-exceeds-received", "text-carry"],
  ["t2-valid-too-small", "valid-docs-rollforward", "text-documents", "regulation-by-unauthorized-body"],
  ["t2-decisions-look-like-items", "text-enforcement", "items-rollforward-2019", "delta-style"],
  ["text-enforcement", "enforcement-data-mismatch"],
  [
    "t4-total",
    "text-disputes",
    "disputes-without-requests",
    "pending-disputes-lost",
    "direct-suit-since-2024",
  ],
  ["text-new-requests", "text-applicants", "text-none-but-table", "text-carry", "text-results", "text-unit"],
  ["text-breakdown-sum", "text-results", "growth-mismatch"],
  ["fee-collected-not-in-table", "fee-statement-missing", "fee-unit-suspect", "text-enforcement"],
  ["legal-basis-missing", "legal-basis-wrong", "outdated-principle", "obsolete-category"],
  ["contact-missing", "contact-incomplete", "contact-format", "contact-changed", "phone-fax-identical"],
  ["contact-missing", "download-missing"],
  ["org-name-inconsistent", "self-reference", "foreign-place", "stale-year", "text-duplicated-last-year"],
  ["unbalanced-punctuation", "stray-punctuation", "missing-terminal-punctuation"],
  [
    "duplicated-or-missing-char",
    "known-typo",
    "char-loss",
    "garbled-text",
    "date-garbled",
    "template-residue",
  ],
  ["personal-id-number", "personal-mobile"],
];

/** The other rules of its families, in their order. */
export function relatedTo(id: string): readonly string[] {
  const others = families.filter((family) => family.includes(id)).flat();
  return [...new Set(others)].filter((other) => other !== id);
}
