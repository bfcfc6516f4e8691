import type { EnforcementFigures } from "../enforcement/figures.ts";

/** Kind of the reporting body; decides deadlines and the power to make 规章. `unknown` where the name does not tell. */
export type OrganizationType = "government" | "department" | "township" | "unknown";

export interface RuleOptions {
  /** Overrides what was detected. */
  readonly organizationType: OrganizationType | null;
  /** ISO date of publication; overrides what was detected. */
  readonly publishedOn: string | null;
  /** Treat blank leaf cells of 表三 and 表四 as 0 in sums: see `form/blanks.ts`. */
  readonly blankAsZero: boolean;
  /** Headings accepted beside those of the form, with or without their number (`section-heading-wording`). */
  readonly allowedHeadings: readonly string[];
  /** Day of the next year, `MM-DD`, by which the report is due instead of the legal one (`publish-late`). */
  readonly deadline: string | null;
  /** Characters that the overview may have (`overview-too-long`). */
  readonly overviewLimit: number;
  /** Words whose number the overview has to give (`overview-figures-missing`). */
  readonly requiredFigures: readonly string[];
  /** Yearly enforcement data to compare with, given beside the reports (`enforcement-data-mismatch`). */
  readonly enforcement: readonly EnforcementFigures[];
}

export const defaultRuleOptions: RuleOptions = {
  organizationType: null,
  publishedOn: null,
  blankAsZero: true,
  allowedHeadings: [],
  deadline: null,
  overviewLimit: 1000,
  requiredFigures: [],
  enforcement: [],
};
