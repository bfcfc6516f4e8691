import type { LintFinding } from "../lint/index.ts";

/** What of a finding stays the same from run to run, wherever it moves: the rule with its cell, or with what it says. */
export type Recognisable = Pick<LintFinding, "ruleId" | "cell" | "message">;

/**
 * A short name for a finding, `3f9a2c1b`: printed on slips, so that the next run knows the point again. Findings without a
 * cell are known by their words: by their place they would be new ones as soon as a paragraph is added above.
 */
export function codeOf({ ruleId, cell, message }: Recognisable): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${ruleId}|${cell ?? message}`))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
