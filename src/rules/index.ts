import t2DecisionsLookLikeItems from "./arithmetic/t2-decisions-look-like-items.ts";
import t2ValidTooSmall from "./arithmetic/t2-valid-too-small.ts";
import t3Balance from "./arithmetic/t3-balance.ts";
import t3ResultsSum from "./arithmetic/t3-results-sum.ts";
import t3RowTotal from "./arithmetic/t3-row-total.ts";
import t4Total from "./arithmetic/t4-total.ts";
import carryOutExceedsReceived from "./cross-table/carry-out-exceeds-received.ts";
import directSuitSince2024 from "./cross-table/direct-suit-since-2024.ts";
import disputesWithoutRequests from "./cross-table/disputes-without-requests.ts";
import enforcementDataMismatch from "./cross-table/enforcement-data-mismatch.ts";
import feeCollectedNotInTable from "./cross-table/fee-collected-not-in-table.ts";
import regulationByUnauthorizedBody from "./cross-table/regulation-by-unauthorized-body.ts";
import carryOverMismatch from "./cross-year/carry-over-mismatch.ts";
import contactChanged from "./cross-year/contact-changed.ts";
import itemsRollforward2019 from "./cross-year/items-rollforward-2019.ts";
import pendingDisputesLost from "./cross-year/pending-disputes-lost.ts";
import textDuplicatedLastYear from "./cross-year/text-duplicated-last-year.ts";
import validDocsRollforward from "./cross-year/valid-docs-rollforward.ts";
import type { Rule } from "./define.ts";
import contactFormat from "./metadata/contact-format.ts";
import contactIncomplete from "./metadata/contact-incomplete.ts";
import contactMissing from "./metadata/contact-missing.ts";
import dateGarbled from "./metadata/date-garbled.ts";
import downloadMissing from "./metadata/download-missing.ts";
import feeStatementMissing from "./metadata/fee-statement-missing.ts";
import foreignPlace from "./metadata/foreign-place.ts";
import legalBasisMissing from "./metadata/legal-basis-missing.ts";
import legalBasisWrong from "./metadata/legal-basis-wrong.ts";
import orgNameInconsistent from "./metadata/org-name-inconsistent.ts";
import periodMissing from "./metadata/period-missing.ts";
import periodWrong from "./metadata/period-wrong.ts";
import phoneFaxIdentical from "./metadata/phone-fax-identical.ts";
import publishLate from "./metadata/publish-late.ts";
import selfReference from "./metadata/self-reference.ts";
import staleYear from "./metadata/stale-year.ts";
import yearMissing from "./metadata/year-missing.ts";
import growthMismatch from "./narrative/growth-mismatch.ts";
import textApplicants from "./narrative/text-applicants.ts";
import textBreakdownSum from "./narrative/text-breakdown-sum.ts";
import textCarry from "./narrative/text-carry.ts";
import textDisputes from "./narrative/text-disputes.ts";
import textDocuments from "./narrative/text-documents.ts";
import textDuplicatedOtherOrg from "./narrative/text-duplicated-other-org.ts";
import textEnforcement from "./narrative/text-enforcement.ts";
import textNewRequests from "./narrative/text-new-requests.ts";
import textNoneButTable from "./narrative/text-none-but-table.ts";
import textResults from "./narrative/text-results.ts";
import textUnit from "./narrative/text-unit.ts";
import personalIdNumber from "./privacy/personal-id-number.ts";
import personalMobile from "./privacy/personal-mobile.ts";
import attachmentOnly from "./publication/attachment-only.ts";
import contentAsImage from "./publication/content-as-image.ts";
import accountabilityMissing from "./structure/accountability-missing.ts";
import beforeForms from "./structure/before-forms.ts";
import formatVersionMismatch from "./structure/format-version-mismatch.ts";
import multipleReports from "./structure/multiple-reports.ts";
import nonReportContent from "./structure/non-report-content.ts";
import overviewAspectMissing from "./structure/overview-aspect-missing.ts";
import overviewFiguresMissing from "./structure/overview-figures-missing.ts";
import overviewTooLong from "./structure/overview-too-long.ts";
import preamblePartCount from "./structure/preamble-part-count.ts";
import problemsWithoutImprovement from "./structure/problems-without-improvement.ts";
import sectionEmpty from "./structure/section-empty.ts";
import sectionHeadingWording from "./structure/section-heading-wording.ts";
import sectionMissing from "./structure/section-missing.ts";
import sectionOrder from "./structure/section-order.ts";
import subheadingNumbering from "./structure/subheading-numbering.ts";
import submissionLetter from "./structure/submission-letter.ts";
import templateResidue from "./structure/template-residue.ts";
import titleMissing from "./structure/title-missing.ts";
import titleNonstandard from "./structure/title-nonstandard.ts";
import titleYearMismatch from "./structure/title-year-mismatch.ts";
import cellCount from "./tables/cell-count.ts";
import headerLabelWording from "./tables/header-label-wording.ts";
import rowExtra from "./tables/row-extra.ts";
import rowLabelWording from "./tables/row-label-wording.ts";
import rowMissing from "./tables/row-missing.ts";
import rowSplit from "./tables/row-split.ts";
import subtableMissing from "./tables/subtable-missing.ts";
import tableMissing from "./tables/table-missing.ts";
import table2Nonstandard from "./tables/table2-nonstandard.ts";
import cellBlank from "./values/cell-blank.ts";
import cellNegativeOrDecimal from "./values/cell-negative-or-decimal.ts";
import cellNotNumber from "./values/cell-not-number.ts";
import cellPlaceholder from "./values/cell-placeholder.ts";
import cellUnitEmbedded from "./values/cell-unit-embedded.ts";
import deltaStyle from "./values/delta-style.ts";
import feeUnitSuspect from "./values/fee-unit-suspect.ts";
import charLoss from "./wording/char-loss.ts";
import duplicatedOrMissingChar from "./wording/duplicated-or-missing-char.ts";
import garbledText from "./wording/garbled-text.ts";
import knownTypo from "./wording/known-typo.ts";
import missingTerminalPunctuation from "./wording/missing-terminal-punctuation.ts";
import obsoleteCategory from "./wording/obsolete-category.ts";
import outdatedPrinciple from "./wording/outdated-principle.ts";
import strayPunctuation from "./wording/stray-punctuation.ts";
import unbalancedPunctuation from "./wording/unbalanced-punctuation.ts";

/** Every rule, group by group; ties are reported in this order. */
export const rules: readonly Rule[] = [
  // Structure
  titleMissing,
  titleNonstandard,
  titleYearMismatch,
  multipleReports,
  nonReportContent,
  sectionMissing,
  sectionOrder,
  sectionHeadingWording,
  sectionEmpty,
  overviewAspectMissing,
  overviewTooLong,
  overviewFiguresMissing,
  accountabilityMissing,
  problemsWithoutImprovement,
  submissionLetter,
  subheadingNumbering,
  formatVersionMismatch,
  beforeForms,
  templateResidue,
  preamblePartCount,
  // Tables
  tableMissing,
  table2Nonstandard,
  subtableMissing,
  rowMissing,
  rowExtra,
  rowSplit,
  rowLabelWording,
  headerLabelWording,
  cellCount,
  // Values
  cellBlank,
  cellPlaceholder,
  cellNotNumber,
  cellNegativeOrDecimal,
  cellUnitEmbedded,
  deltaStyle,
  feeUnitSuspect,
  // Arithmetic
  t3Balance,
  t3ResultsSum,
  t3RowTotal,
  t4Total,
  t2ValidTooSmall,
  t2DecisionsLookLikeItems,
  // Cross-table
  regulationByUnauthorizedBody,
  disputesWithoutRequests,
  carryOutExceedsReceived,
  directSuitSince2024,
  feeCollectedNotInTable,
  enforcementDataMismatch,
  // Narrative versus table
  textNewRequests,
  textApplicants,
  textNoneButTable,
  textCarry,
  textResults,
  textDisputes,
  textDocuments,
  textEnforcement,
  textBreakdownSum,
  growthMismatch,
  textUnit,
  textDuplicatedOtherOrg,
  // Metadata
  legalBasisMissing,
  legalBasisWrong,
  yearMissing,
  periodMissing,
  periodWrong,
  contactMissing,
  contactIncomplete,
  contactFormat,
  phoneFaxIdentical,
  downloadMissing,
  publishLate,
  dateGarbled,
  feeStatementMissing,
  staleYear,
  orgNameInconsistent,
  foreignPlace,
  selfReference,
  // Cross-year
  carryOverMismatch,
  pendingDisputesLost,
  validDocsRollforward,
  itemsRollforward2019,
  contactChanged,
  textDuplicatedLastYear,
  // Wording
  outdatedPrinciple,
  unbalancedPunctuation,
  strayPunctuation,
  missingTerminalPunctuation,
  duplicatedOrMissingChar,
  knownTypo,
  garbledText,
  charLoss,
  obsoleteCategory,
  // Privacy
  personalIdNumber,
  personalMobile,
  // Publication
  contentAsImage,
  attachmentOnly,
];
