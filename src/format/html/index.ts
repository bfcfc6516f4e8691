import { findingsOf } from "../located.ts";
import { noColour } from "../palette.ts";
import { type FormatOptions, keepInMemory, type Printing } from "../run.ts";
import { stylishTotal } from "../stylish.ts";
import { renderFile } from "./file-section.ts";
import { marksOf, type Numbered } from "./mark.ts";
import { type PageLimits, pageLimits, renderOriginal } from "./original.ts";
import { type IndexRow, indexRow, renderFrame } from "./page.ts";

/**
 * `--format html`: one page that needs nothing but itself. It shows each report with the cells in question marked and
 * the findings beside them, with links both ways.
 */
export function printHtml(options: FormatOptions, limits: PageLimits = pageLimits): Printing {
  const { language, quiet, keep = keepInMemory, render } = options;
  const rows: IndexRow[] = [];
  const sections = keep();
  let shown = 0;
  let used = 0;
  return {
    result: async (result, exhibit) => {
      rows.push(indexRow(result, language));
      const findings: Numbered[] = findingsOf(result)
        .filter(({ finding }) => !quiet || finding.severity === "error")
        .map(({ finding, report }, index) => ({ number: shown + index + 1, finding, report }));
      shown += findings.length;
      const original = await renderOriginal(exhibit, marksOf(findings), {
        ...{ language, used, limits, render },
      });
      used += original.html.length;
      sections.add(renderFile({ result, number: rows.length, findings, original }, language));
      return "";
    },
    end: ({ total, skipped = [] }) =>
      renderFrame(
        { rows, skipped, language, total: stylishTotal(total, { ...options, palette: noColour }) },
        sections,
      ),
  };
}
