import { type IssueCode, issueTexts } from "../report/issues.ts";
import type { Rule, RuleGroup, Severity } from "../rules/define.ts";
import type { Palette } from "./palette.ts";
import { displayWidth, padEnd } from "./width.ts";
import { groupNames, type Language, severityWord } from "./words.ts";

/** A rule in the catalogue; what the reader remarks on (`read/…`) stands in it as well. */
export interface CatalogueEntry {
  readonly id: string;
  readonly group: RuleGroup | "reading";
  readonly severity: Severity;
  readonly title: string;
}

/** All rules and all remarks of the reader, in their order. */
export function catalogueOf(rules: readonly Rule[], language: Language): CatalogueEntry[] {
  return [
    ...rules.map(({ id, group, severity, title }) => ({ id, group, severity, title: title[language] })),
    ...readCodes.map((code) => ({
      id: `read/${code}`,
      group: "reading" as const,
      severity: issueTexts[code].severity,
      title: openEnded(issueTexts[code][language]),
    })),
  ];
}

/** Codes of the reader's issues; each is the rule id `read/<code>`. */
export const readCodes: readonly IssueCode[] = Object.keys(issueTexts).filter((code): code is IssueCode =>
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
  const wordWidth = Math.max(
    ...(["error", "warning", "info"] as const).map((one) => displayWidth(severityWord(one, language))),
  );
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

function groupName(group: CatalogueEntry["group"], language: Language): string {
  if (group === "reading") return language === "zh" ? "读取说明" : "Remarks of the reader";
  return groupNames[group][language];
}
