import { makeExhibit } from "../../check/exhibits.ts";
import { renderFile } from "../../format/html/file-section.ts";
import { marksOf, type Numbered } from "../../format/html/mark.ts";
import { pageLimits, renderOriginal } from "../../format/html/original.ts";
import { findingsOf } from "../../format/located.ts";
import { printableResult } from "../../format/printable-result.ts";
import type { Language } from "../../format/words.ts";
import type { LintResult } from "../../lint/finding.ts";
import type { View } from "../protocol.ts";
import type { Content } from "./content.ts";

/** The report with its findings beside it, as `lint --format html` shows one file. */
export async function viewOf(content: Content | null, result: LintResult, language: Language): Promise<View> {
  const shown = printableResult(result);
  const findings: Numbered[] = findingsOf(shown).map(({ finding, report }, index) => ({
    number: index + 1,
    finding,
    report,
  }));
  const exhibit = content === null ? null : await makeExhibit(content.bytes, content.source);
  const limits = { used: 0, limits: pageLimits };
  const original = await renderOriginal(exhibit, marksOf(findings), { language, ...limits });
  return {
    html: renderFile({ result: shown, number: 1, findings, original }, language),
    findings: findings.map(({ number, finding: { ruleId, severity } }) => ({ number, ruleId, severity })),
  };
}
