import type { LintResult } from "../lint/finding.ts";
import type { Rule, Severity } from "../rules/define.ts";
import { rules } from "../rules/index.ts";
import { remarksOf } from "./rule-list.ts";
import { groupNames, type Language } from "./words.ts";

/** A `reportingDescriptor` of SARIF. There is no `helpUri`: the help is complete in itself, and works offline. */
export interface RuleDescriptor {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription?: { readonly text: string };
  readonly help?: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration?: { readonly level: string };
  readonly properties?: object;
}

/** SARIF's words for severities. */
export const sarifLevels = { error: "error", warning: "warning", info: "note" } as const satisfies Readonly<
  Record<Severity, string>
>;

/** Every rule and every remark of the reader, found or not: a consumer learns from it what was looked for. */
export function describeRules(results: Iterable<LintResult>, language: Language): RuleDescriptor[] {
  const known = [
    ...rules.map((rule) => describeRule(rule, language)),
    ...remarksOf(language).map(
      ({ id, group, severity, title }): RuleDescriptor => ({
        id,
        shortDescription: { text: title },
        defaultConfiguration: { level: sarifLevels[severity] },
        properties: { group },
      }),
    ),
  ];
  const ids = new Set(known.map(({ id }) => id));
  const found = new Set<string>();
  for (const { reports } of results) {
    for (const { findings } of reports) for (const { ruleId } of findings) found.add(ruleId);
  }
  const unknown = [...found].filter((id) => !ids.has(id));
  return [...known, ...unknown.map((id) => ({ id, shortDescription: { text: id } }))];
}

function describeRule(rule: Rule, language: Language): RuleDescriptor {
  const { id, group, severity, title, why, remedy, basis, traps } = rule;
  const zh = language === "zh";
  const parts = [
    [zh ? "为什么" : "Why", why[language]],
    [zh ? "依据" : "Basis", basis[language]],
    [zh ? "怎么办" : "What to do", remedy[language]],
    ...(traps === undefined ? [] : [[zh ? "不算违反的情形" : "Not a violation", traps[language]]]),
  ] as const;
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    help: {
      text: parts.map(([heading, text]) => `${heading}\n${text}`).join("\n\n"),
      markdown: parts.map(([heading, text]) => `**${heading}**\n\n${markdownText(text)}`).join("\n\n"),
    },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { group, groupName: groupNames[group][language], basis: basis[language] },
  };
}

/** Our own prose, but a `*` or `<` in it is meant as itself. */
function markdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, (character) => `\\${character}`);
}
