import { exampleText } from "../../format/example-text.ts";
import { editLines, explanationParts } from "../../format/explanation.ts";
import { escapeHtml } from "../../format/html/escape.ts";
import { remarkGroups, remarksOf } from "../../format/rule-list.ts";
import type { Language } from "../../format/words.ts";
import type { Rule } from "../../rules/define.ts";
import type { Example } from "../../rules/example.ts";
import { rules } from "../../rules/index.ts";
import { pageWords } from "../words.ts";

/** What `gia-report explain` says of a rule, or of a remark of the reader, as HTML; empty for an id that nobody knows. */
export function explanationHtml(id: string, language: Language): string {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule !== undefined) return ruleHtml(rule, language);
  const remark = remarksOf(language).find((candidate) => candidate.id === id);
  if (remark === undefined) return "";
  const { name, says } = remarkGroups[remark.group === "baseline" ? "baseline" : "reading"];
  return part(name[language], [remark.title, says[language]]);
}

function ruleHtml(rule: Rule, language: Language): string {
  const parts = explanationParts(rule, language).map(({ heading, lines }) => part(heading, lines));
  const examples = rule.examples.map((example) => exampleHtml(example, language)).join("");
  const heading = escapeHtml(pageWords.examples[language]);
  return `${parts.join("")}<details><summary>${heading}</summary>${examples}</details>`;
}

function part(heading: string, lines: readonly string[]): string {
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("");
  return `<div class="part"><h5>${escapeHtml(heading)}</h5>${paragraphs}</div>`;
}

function exampleHtml(example: Example, language: Language): string {
  const passes = (example.expect ?? []).length === 0;
  const verdict = pageWords[passes ? "passes" : "fails"][language];
  const lines = [...exampleText(example, language), ...editLines(example, language)];
  return `<div class="example"><p><strong>${escapeHtml(example.name)}</strong> <span class="verdict ${passes ? "good" : "bad"}">${verdict}</span></p><pre>${escapeHtml(lines.join("\n"))}</pre></div>`;
}
