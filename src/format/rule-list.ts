import type { Bilingual } from "../errors.ts";
import { stale } from "../lint/baseline.ts";
import { type IssueCode, issueTexts } from "../report/issues.ts";
import type { Rule, RuleGroup, Severity } from "../rules/define.ts";
import type { Palette } from "./palette.ts";
import { displayWidth, padEnd } from "./width.ts";
import { groupNames, type Language, severities, severityWord } from "./words.ts";

/** A rule in the catalogue; what the reader remarks on (`read/…`) stands in it as well. */
export interface CatalogueEntry {
  readonly id: string;
  readonly group: RuleGroup | "reading" | "baseline";
  readonly severity: Severity;
  readonly title: string;
}

/** All rules, all remarks of the reader, and what is said of a baseline, in their order. */
export function catalogueOf(rules: readonly Rule[], language: Language): CatalogueEntry[] {
  return [
    ...rules.map(({ id, group, severity, title }) => ({ id, group, severity, title: title[language] })),
    ...remarksOf(language),
  ];
}

/** Findings behind which no rule stands. */
export function remarksOf(language: Language): CatalogueEntry[] {
  return [
    ...readCodes.map((code) => ({
      id: `read/${code}`,
      group: "reading" as const,
      severity: issueTexts[code].severity,
      title: openEnded(issueTexts[code][language]),
    })),
    { id: stale.id, group: "baseline", severity: stale.severity, title: stale.title[language] },
  ];
}

/** Codes of the reader's issues; each is the rule id `read/<code>`. */
const readCodes: readonly IssueCode[] = Object.keys(issueTexts).filter((code): code is IssueCode =>
  Object.hasOwn(issueTexts, code),
);

/** A message without values: its placeholders become dots. */
export function openEnded(message: string): string {
  return message.replace(/\{\w+\}/g, "…");
}

/** The catalogue as a table, group by group. */
export function catalogueText(
  entries: readonly CatalogueEntry[],
  { language, palette }: { language: Language; palette: Palette },
): string {
  const idWidth = Math.max(0, ...entries.map(({ id }) => id.length));
  const wordWidth = Math.max(...severities.map((one) => displayWidth(severityWord(one, language))));
  const groups = [...new Set(entries.map(({ group }) => group))];
  const parts = groups.map((group) => {
    const members = entries.filter((entry) => entry.group === group);
    const lines = members.map(({ id, severity, title }) => {
      const word = palette[severity](padEnd(severityWord(severity, language), wordWidth));
      return `  ${padEnd(id, idWidth)}  ${word}  ${title}`;
    });
    return [palette.bold(`${groupName(group, language)}（${members.length}）`), ...lines].join("\n");
  });
  const ending =
    language === "zh"
      ? `共 ${entries.length} 条。gia-report explain <规则名> 看说明。`
      : `${entries.length} rules. gia-report explain RULE tells more.`;
  return `${parts.join("\n\n")}\n\n${ending}\n`;
}

/** What a group of findings without rules is about. */
export const remarkGroups: Readonly<Record<"reading" | "baseline", { name: Bilingual; says: Bilingual }>> = {
  reading: {
    name: { zh: "读取说明", en: "Remarks of the reader" },
    says: {
      zh: "读文件时略去、修复、合并或无法对应之处。读不准的数字一律记为 null，不猜。",
      en: "Something dropped, repaired, merged or not placed. A figure that cannot be read for certain is null, never guessed.",
    },
  },
  baseline: {
    name: { zh: "基线", en: "Baseline" },
    says: {
      zh: "用 --baseline 时，基线中为这个文件写的一条没有对应的发现：问题已改好，或编号变了。请删去，免得以后掩盖新问题。",
      en: "With --baseline: an entry for this file matches no finding, because it was put right or its id changed. Delete it, so that it hides nothing later.",
    },
  },
};

export function groupName(group: CatalogueEntry["group"], language: Language): string {
  if (group === "reading" || group === "baseline") return remarkGroups[group].name[language];
  return groupNames[group][language];
}
