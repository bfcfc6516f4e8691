import type { Checked } from "../lint/finding.ts";
import type { Severity } from "../rules/define.ts";

/** What a run over several inputs adds up to. */
export interface GrandTotal {
  readonly files: number;
  readonly failed: number;
  readonly reports: number;
  readonly checked: Checked;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that a baseline suppressed. */
  readonly suppressed?: number;
  /** Entries of folders that were no inputs. */
  readonly skipped?: number;
  /** Attachments that were read with their page. */
  readonly attached?: number;
}
