import type { CellPointer } from "../form/index.ts";
import type { Location } from "../read/source.ts";
import type { Severity, TextEdit } from "../rules/define.ts";
import type { Gaps } from "./gaps.ts";

/** A finding as printed by `lint --format json`: see schemas/lint-result.schema.json. */
export interface LintFinding {
  /** `rule@cell` (or `rule@line`), stable over runs. */
  readonly id: string;
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly cell: CellPointer | null;
  /** 「表三 › 一、本年新收… › 总计」 */
  readonly label: string | null;
  readonly location: Location | null;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  readonly related: readonly { readonly cell?: CellPointer; readonly location: Location | null }[];
  readonly suggestion: string | null;
  readonly basis: string | null;
  readonly artefact?: boolean;
  /** Corrections that are certain; present where they were asked for (`LintSettings.edits`) and there are any. */
  readonly edits?: readonly TextEdit[];
  /** Of the finding that stands for those that are not listed: how many. */
  readonly count?: number;
  /** The figures that the message speaks of, the same in both languages; absent where it speaks of none. */
  readonly figures?: readonly string[];
}

/** How much of a report was checked. */
export interface Checked {
  readonly cells: number;
  readonly equations: number;
  readonly notAssessable: number;
}

export interface LintReport {
  readonly organization: string | null;
  readonly year: number | null;
  readonly form: string | null;
  readonly checked: Checked;
  readonly findings: readonly LintFinding[];
  /** Findings that the baseline suppressed; present where there is a baseline. */
  readonly suppressed?: number;
  /** What could not be looked at; present where it was asked for (`LintSettings.gaps`). */
  readonly gaps?: Gaps;
}

export interface LintResult {
  readonly file: string;
  readonly exitCode: number;
  readonly reports: readonly LintReport[];
  /** Present where the input could not be read or holds no report (exit 3). */
  readonly error?: { readonly code: string; readonly message: string; readonly hint: string | null };
  /** Present where a configuration changed what was found. */
  readonly configuration?: ConfigurationEffect;
}

/** What a configuration changed, against the findings without it. */
export interface ConfigurationEffect {
  /** The configuration, as the user would write its path. */
  readonly file: string;
  /** Findings that it kept from being reported. */
  readonly removed: number;
  /** Findings that are reported because of it. */
  readonly added: number;
  /** Findings whose severity it changed. */
  readonly changed: number;
  /** Facts of the report that it sets itself, such as `year`. */
  readonly settings?: readonly string[];
}
