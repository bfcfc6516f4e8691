import accountabilityMissing from "./accountability-missing.ts";
import attachmentOnly from "./attachment-only.ts";
import beforeForms from "./before-forms.ts";
import carryOutExceedsReceived from "./carry-out-exceeds-received.ts";
import carryOverMismatch from "./carry-over-mismatch.ts";
import cellBlank from "./cell-blank.ts";
import cellCount from "./cell-count.ts";
import cellNegativeOrDecimal from "./cell-negative-or-decimal.ts";
import cellNotNumber from "./cell-not-number.ts";
import cellPlaceholder from "./cell-placeholder.ts";
import cellUnitEmbedded from "./cell-unit-embedded.ts";
import charLoss from "./char-loss.ts";
import contactChanged from "./contact-changed.ts";
import contactFormat from "./contact-format.ts";
import contactIncomplete from "./contact-incomplete.ts";
import contactMissing from "./contact-missing.ts";
import contentAsImage from "./content-as-image.ts";
import dateGarbled from "./date-garbled.ts";
import type { Rule } from "./define.ts";
import deltaStyle from "./delta-style.ts";
import directSuitSince2024 from "./direct-suit-since-2024.ts";
import disputesWithoutRequests from "./disputes-without-requests.ts";
import downloadMissing from "./download-missing.ts";
import duplicatedOrMissingChar from "./duplicated-or-missing-char.ts";
import enforcementDataMismatch from "./enforcement-data-mismatch.ts";
import feeCollectedNotInTable from "./fee-collected-not-in-table.ts";
import feeStatementMissing from "./fee-statement-missing.ts";
import feeUnitSuspect from "./fee-unit-suspect.ts";
import foreignPlace from "./foreign-place.ts";
import formatVersionMismatch from "./format-version-mismatch.ts";
import garbledText from "./garbled-text.ts";
import growthMismatch from "./growth-mismatch.ts";
import headerLabelWording from "./header-label-wording.ts";
import itemsRollforward2019 from "./items-rollforward-2019.ts";
import knownTypo from "./known-typo.ts";
import legalBasisMissing from "./legal-basis-missing.ts";
import legalBasisWrong from "./legal-basis-wrong.ts";
import missingTerminalPunctuation from "./missing-terminal-punctuation.ts";
import multipleReports from "./multiple-reports.ts";
import nonReportContent from "./non-report-content.ts";
import obsoleteCategory from "./obsolete-category.ts";
import orgNameInconsistent from "./org-name-inconsistent.ts";
import outdatedPrinciple from "./outdated-principle.ts";
import overviewAspectMissing from "./overview-aspect-missing.ts";
import overviewFiguresMissing from "./overview-figures-missing.ts";
import overviewTooLong from "./overview-too-long.ts";
import pendingDisputesLost from "./pending-disputes-lost.ts";
import periodMissing from "./period-missing.ts";
import periodWrong from "./period-wrong.ts";
import personalIdNumber from "./personal-id-number.ts";
import personalMobile from "./personal-mobile.ts";
import phoneFaxIdentical from "./phone-fax-identical.ts";
import preamblePartCount from "./preamble-part-count.ts";
import problemsWithoutImprovement from "./problems-without-improvement.ts";
import publishLate from "./publish-late.ts";
import regulationByUnauthorizedBody from "./regulation-by-unauthorized-body.ts";
import rowExtra from "./row-extra.ts";
import rowLabelWording from "./row-label-wording.ts";
import rowMissing from "./row-missing.ts";
import rowSplit from "./row-split.ts";
import sectionEmpty from "./section-empty.ts";
import sectionHeadingWording from "./section-heading-wording.ts";
import sectionMissing from "./section-missing.ts";
import sectionOrder from "./section-order.ts";
import selfReference from "./self-reference.ts";
import staleYear from "./stale-year.ts";
import strayPunctuation from "./stray-punctuation.ts";
import subheadingNumbering from "./subheading-numbering.ts";
import submissionLetter from "./submission-letter.ts";
import subtableMissing from "./subtable-missing.ts";
import t2DecisionsLookLikeItems from "./t2-decisions-look-like-items.ts";
import t2ValidTooSmall from "./t2-valid-too-small.ts";
import t3Balance from "./t3-balance.ts";
import t3ResultsSum from "./t3-results-sum.ts";
import t3RowTotal from "./t3-row-total.ts";
import t4Total from "./t4-total.ts";
import tableMissing from "./table-missing.ts";
import table2Nonstandard from "./table2-nonstandard.ts";
import templateResidue from "./template-residue.ts";
import textApplicants from "./text-applicants.ts";
import textBreakdownSum from "./text-breakdown-sum.ts";
import textCarry from "./text-carry.ts";
import textDisputes from "./text-disputes.ts";
import textDocuments from "./text-documents.ts";
import textDuplicatedLastYear from "./text-duplicated-last-year.ts";
import textEnforcement from "./text-enforcement.ts";
import textNewRequests from "./text-new-requests.ts";
import textNoneButTable from "./text-none-but-table.ts";
import textResults from "./text-results.ts";
import textUnit from "./text-unit.ts";
import titleMissing from "./title-missing.ts";
import titleNonstandard from "./title-nonstandard.ts";
import titleYearMismatch from "./title-year-mismatch.ts";
import unbalancedPunctuation from "./unbalanced-punctuation.ts";
import validDocsRollforward from "./valid-docs-rollforward.ts";
import yearMissing from "./year-missing.ts";

/** Every rule, in the order of format-spec part D. */
export const rules: readonly Rule[] = [
  // D.S Structure
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
  // D.T Tables
  tableMissing,
  table2Nonstandard,
  subtableMissing,
  rowMissing,
  rowExtra,
  rowSplit,
  rowLabelWording,
  headerLabelWording,
  cellCount,
  // D.V Values
  cellBlank,
  cellPlaceholder,
  cellNotNumber,
  cellNegativeOrDecimal,
  cellUnitEmbedded,
  deltaStyle,
  feeUnitSuspect,
  // D.A Arithmetic
  t3Balance,
  t3ResultsSum,
  t3RowTotal,
  t4Total,
  t2ValidTooSmall,
  t2DecisionsLookLikeItems,
  // D.X Cross-table
  regulationByUnauthorizedBody,
  disputesWithoutRequests,
  carryOutExceedsReceived,
  directSuitSince2024,
  feeCollectedNotInTable,
  enforcementDataMismatch,
  // D.N Narrative versus table
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
  // D.M Metadata
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
  // D.Y Cross-year
  carryOverMismatch,
  pendingDisputesLost,
  validDocsRollforward,
  itemsRollforward2019,
  contactChanged,
  textDuplicatedLastYear,
  // D.W Wording
  outdatedPrinciple,
  unbalancedPunctuation,
  strayPunctuation,
  missingTerminalPunctuation,
  duplicatedOrMissingChar,
  knownTypo,
  garbledText,
  charLoss,
  obsoleteCategory,
  // D.P Privacy
  personalIdNumber,
  personalMobile,
  // D.Z Publication
  contentAsImage,
  attachmentOnly,
];
