import type { LintResult } from "../../lint/finding.ts";
import { findingsOf } from "../located.ts";
import { noColour } from "../palette.ts";
import type { FormatOptions, Printing } from "../run.ts";
import { stylishTotal } from "../stylish.ts";
import { renderFile } from "./file-section.ts";
import { marksOf, type Numbered } from "./mark.ts";
import { type PageLimits, pageLimits, renderOriginal } from "./original.ts";
import { renderFrame } from "./page.ts";

/**
 * `--format html`: one page that needs nothing but itself. It shows each report with the cells in question marked and
 * the findings beside them, with links both ways.
 */
export function printHtml(options: FormatOptions, limits: PageLimits = pageLimits): Printing {
  const { language, quiet } = options;
  const results: LintResult[] = [];
  const sections: string[] = [];
  let shown = 0;
  let used = 0;
  return {
    result: async (result, exhibit) => {
      results.push(result);
      const findings: Numbered[] = findingsOf(result)
        .filter(({ finding }) => !quiet || finding.severity === "error")
        .map(({ finding, report }, index) => ({ number: shown + index + 1, finding, report }));
      shown += findings.length;
      const original = await renderOriginal(exhibit, marksOf(findings), { language, used, limits });
      used += original.html.length;
      sections.push(renderFile({ result, number: results.length, findings, original }, language));
      return "";
    },
    end: ({ total }) =>
      renderFrame(
        { results, language, total: stylishTotal(total, { ...options, palette: noColour }) },
        sections,
      ),
  };
}
