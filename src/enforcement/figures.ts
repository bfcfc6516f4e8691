/** What the table of licences, penalties and compulsion counts. */
export type EnforcementMatter = "licences" | "penalties" | "compulsion";

/**
 * The figures of a file of yearly enforcement data (行政执法年度数据), which the same body publishes by the same day. Each
 * matter has every number that table two may mean by it, the plainest first; none where nothing was read for certain.
 */
export interface EnforcementFigures extends Readonly<Record<EnforcementMatter, readonly number[]>> {
  /** Name to show. */
  readonly file: string;
  /** As its title says; `null` where it does not. */
  readonly organization: string | null;
  readonly year: number | null;
}

export const enforcementMatters = [
  "licences",
  "penalties",
  "compulsion",
] as const satisfies readonly EnforcementMatter[];
