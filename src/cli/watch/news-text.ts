import type { Bilingual } from "../../errors.ts";
import type { Palette } from "../../format/palette.ts";
import { checkedLine, findingLines, severityTotals } from "../../format/stylish.ts";
import { countOf } from "../../lint/cap.ts";
import type { Checked, LintResult } from "../../lint/index.ts";
import { printable } from "../../printable.ts";
import type { News } from "./judge.ts";

interface Saying {
  readonly language: keyof Bilingual;
  readonly palette: Palette;
}

/**
 * One line of what changed, and below it the findings that are new.
 * @param saying quiet: of these, errors only
 */
export function newsText(
  news: News,
  { language, palette, quiet }: Saying & { readonly quiet: boolean },
): string {
  const zh = language === "zh";
  const name = (file: string) => palette.bold(printable(file)) + (zh ? "：" : ": ");
  switch (news.kind) {
    case "gone":
      return `${name(news.file)}${zh ? "已经不在" : "is gone"}\n`;
    case "unreadable": {
      const lead = palette.error(zh ? "未检查：" : "not checked: ");
      return `${name(news.file)}${lead}${printable(news.message)}\n`;
    }
    case "checked": {
      const { mended, added, open, result } = news;
      const change = zh
        ? `改好 ${mended} 处，新增 ${added.length} 处，仍在 ${open} 处`
        : `${mended} fixed, ${added.length} new, ${open} still open`;
      const line = `${name(result.file)}${change}${zh ? "；" : "; "}${stateOf(result, { language, palette })}`;
      const shown = quiet ? added.filter(({ severity }) => severity === "error") : added;
      return [line, ...findingLines(shown, { language, palette }), ""].join("\n");
    }
  }
}

/** How the file stands now; where nothing was found, how much was checked. */
function stateOf({ reports }: LintResult, { language, palette }: Saying): string {
  const counts = countOf(reports.flatMap(({ findings }) => findings));
  const suppressed = reports.reduce((sum, report) => sum + (report.suppressed ?? 0), 0);
  const totals = severityTotals(counts, language, palette, suppressed === 0);
  if (counts.error + counts.warning + counts.info > 0) return totals;
  const checked = checkedLine(reports.map((report) => report.checked).reduce(add), language);
  return `${totals}${language === "zh" ? "；" : "; "}${checked}`;
}

function add(one: Checked, other: Checked): Checked {
  return {
    cells: one.cells + other.cells,
    equations: one.equations + other.equations,
    notAssessable: one.notAssessable + other.notAssessable,
  };
}
