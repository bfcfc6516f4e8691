import { grouped } from "../../grouped.ts";
import type { LintReport } from "../../lint/finding.ts";
import { lineOf, placeText } from "../place.ts";
import type { Language } from "../words.ts";
import { severityWord } from "../words.ts";
import { escapeHtml } from "./escape.ts";
import { mostRelated, type Numbered, shapes } from "./mark.ts";
import { words } from "./words.ts";

/** The findings of one file as a list; each links to its places where the view of the report shows them. */
export function renderFindings(
  findings: readonly Numbered[],
  placed: ReadonlySet<string>,
  language: Language,
): string {
  const byReport = grouped(findings, ({ report }) => report);
  const lists = [...byReport].map(([report, own]) => {
    const heading = byReport.size > 1 ? `<h4>${escapeHtml(nameOf(report, language))}</h4>\n` : "";
    const items = own.map((one) => renderFinding(one, placed, language));
    return `${heading}<ol>\n${items.join("\n")}\n</ol>`;
  });
  return lists.join("\n");
}

function nameOf({ organization, year }: LintReport, language: Language): string {
  const unknown = words.unknown[language];
  const yearText = year === null ? unknown : language === "zh" ? `${year} 年度` : String(year);
  return `${yearText} ${organization ?? unknown}`;
}

function renderFinding(one: Numbered, placed: ReadonlySet<string>, language: Language): string {
  const { number, finding } = one;
  const { severity, ruleId, message, suggestion, basis } = finding;
  const word = `<span aria-hidden="true">${shapes[severity]}</span> ${severityWord(severity, language)} ${number}`;
  const lines = [
    `<p class="head"><span class="severity">${word}</span> ${placeLink(one, placed, language)} <span class="rule">${escapeHtml(ruleId)}</span></p>`,
    `<p>${escapeHtml(message)}</p>`,
    ...labelled("suggestion", suggestion, language),
    ...labelled("basis", basis, language),
    ...relatedLinks(one, placed, language),
  ];
  return `<li class="finding ${severity}" id="finding-${number}">${lines.join("")}</li>`;
}

function labelled(name: "suggestion" | "basis", text: string | null, language: Language): string[] {
  if (text === null) return [];
  const colon = language === "zh" ? "：" : ": ";
  return [`<p class="${name}">${words[name][language]}${colon}${escapeHtml(text)}</p>`];
}

function placeLink({ number, finding }: Numbered, placed: ReadonlySet<string>, language: Language): string {
  if (finding.location === null) return `<span>${words.whole[language]}</span>`;
  const text = escapeHtml(shownPlace(finding.location, language));
  if (placed.has(`at-${number}`)) return `<a class="to" href="#at-${number}">${text}</a>`;
  return `<span>${text}<span class="note">（${words.notShown[language]}）</span></span>`;
}

/** In a text a bare `31:2` says nothing to people who do not write programs; a line of a page is one of its page. */
function shownPlace(location: NonNullable<Numbered["finding"]["location"]>, language: Language): string {
  const line = lineOf(location);
  if (line === undefined || location.table !== undefined) return placeText(location, language);
  const { column } = location;
  const zh = language === "zh";
  const lineText = zh ? `第${line}行` : `line ${line}`;
  if (column === undefined || column === 1) return lineText;
  return zh ? `${lineText}第${column}字` : `${lineText}, column ${column}`;
}

function relatedLinks(
  { number, finding }: Numbered,
  placed: ReadonlySet<string>,
  language: Language,
): string[] {
  const links = finding.related.slice(0, mostRelated).flatMap(({ location }, index) => {
    if (location === null) return [];
    const text = escapeHtml(shownPlace(location, language));
    const id = `at-${number}-${index + 1}`;
    return [placed.has(id) ? `<a class="to" href="#${id}">${text}</a>` : text];
  });
  if (links.length === 0) return [];
  const more = finding.related.length > mostRelated ? " …" : "";
  const colon = language === "zh" ? "：" : ": ";
  const comma = language === "zh" ? "、" : ", ";
  return [`<p class="places">${words.related[language]}${colon}${links.join(comma)}${more}</p>`];
}
