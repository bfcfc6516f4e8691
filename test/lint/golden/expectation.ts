import type { LintFinding } from "../../../src/lint/finding.ts";

/**
 * A row of the golden table. Class A is a defect of the report itself; E is damage by extraction or OCR, which must be
 * reported as such and must not break reading; J is a matter of judgement: neither required nor forbidden.
 */
export interface GoldenRow {
  readonly id: string;
  readonly class: "A" | "E" | "J";
  /** Year of the report in whose findings it is due; absent where the file holds one report. */
  readonly year?: number;
  /** Every one of these must be found; none for a row that must pass in silence. */
  readonly due: readonly Due[];
}

/** Rule, first and last line between which the finding stands, severity. */
export type Due = readonly [rule: string, from: number, to: number, severity: LintFinding["severity"]];

/** What must not be said of a seed: a rule, on lines `from`–`to` where the rule may speak elsewhere. */
export interface Forbidden {
  readonly why: string;
  readonly rules: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly year?: number;
  /** Findings whose message holds this text. */
  readonly saying?: string;
}

export interface GoldenSeed {
  readonly file: string;
  readonly rows: readonly GoldenRow[];
  readonly forbidden: readonly Forbidden[];
}
