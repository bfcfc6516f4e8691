import { countOf } from "../../lint/cap.ts";
import type { LintReport, LintResult } from "../../lint/finding.ts";
import type { Severity } from "../../rules/define.ts";
import { noColour } from "../palette.ts";
import { checkedLine, severityTotals } from "../stylish.ts";
import { formName, type Language } from "../words.ts";
import { escapeHtml } from "./escape.ts";
import { renderFindings } from "./findings.ts";
import type { Numbered, Rendered } from "./mark.ts";
import { words } from "./words.ts";

/** One file of the page: what it is, what was checked, its findings, the report itself. */
export interface FileSection {
  readonly result: LintResult;
  /** Number on the page, from 1. */
  readonly number: number;
  /** Findings that are shown. */
  readonly findings: readonly Numbered[];
  readonly original: Rendered;
}

export function renderFile({ result, number, findings, original }: FileSection, language: Language): string {
  const { file, error, reports } = result;
  const heading = `<h2 id="file-${number}-name"><bdi>${escapeHtml(file)}</bdi></h2>`;
  const failed =
    error === undefined
      ? ""
      : `<div class="failed" role="alert"><p>${words.failed[language]}${language === "zh" ? "：" : ": "}${escapeHtml(error.message)}</p>${error.hint === null ? "" : `<p>${escapeHtml(error.hint)}</p>`}</div>`;
  const hidden = reports.reduce((sum, report) => sum + report.findings.length, 0) - findings.length;
  const facts = `<div class="reports">${reports.map((report) => renderFacts(report, language)).join("\n")}</div>`;
  const hiddenNote = hidden === 0 ? "" : `<p class="note">${hidden} ${words.hiddenFindings[language]}</p>`;
  // Of an input that was checked in part there is something to show.
  const parts =
    error === undefined || reports.length > 0
      ? `<div class="split">
<section class="findings" id="findings-${number}" aria-labelledby="findings-${number}-name"><h3 id="findings-${number}-name">${words.findings[language]}</h3>
${renderFindings(findings, original.placed, language)}${findings.length === 0 ? `<p>${severityTotals(noCounts, language, noColour)}</p>` : ""}${hiddenNote}</section>
<section class="original" lang="zh-CN" aria-labelledby="original-${number}-name"><h3 id="original-${number}-name" lang="${languageTag(language)}">${words.original[language]}</h3>
${original.html}</section>
</div>`
      : "";
  return `<section class="file" id="file-${number}" aria-labelledby="file-${number}-name">
${heading}
${failed}${facts}
${parts}
</section>`;
}

/** Language tags of BCP 47. */
export function languageTag(language: Language): string {
  return language === "zh" ? "zh-CN" : "en";
}

const noCounts: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0 };

function renderFacts(report: LintReport, language: Language): string {
  const { organization, year, form, checked, findings } = report;
  const unknown = words.unknown[language];
  const facts = [
    [words.organization[language], organization === null ? unknown : organization],
    [words.year[language], year === null ? unknown : String(year)],
    [words.form[language], formName(form, language)],
    [words.checked[language], checkedLine(checked, language)],
    [words.found[language], severityTotals(countOf(findings), language, noColour)],
  ] as const;
  const items = facts.map(([name, text]) => `<dt>${name}</dt><dd><bdi>${escapeHtml(text)}</bdi></dd>`);
  return `<dl class="facts">${items.join("")}</dl>`;
}
