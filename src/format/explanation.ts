import type { Bilingual } from "../errors.ts";
import { editions } from "../form/index.ts";
import { cellWith } from "../form/roles.ts";
import type { Rule } from "../rules/define.ts";
import { isTimeless } from "../rules/era.ts";
import type { Example } from "../rules/example.ts";
import { relatedTo } from "../rules/families.ts";
import { exampleText } from "./example-text.ts";
import type { Palette } from "./palette.ts";
import { openEnded } from "./rule-list.ts";
import { groupNames, type Language, severityWord } from "./words.ts";

/** A heading of a rule's explanation and what stands below it. */
export interface ExplanationPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What a rule says and why, in the order in which people ask; its examples stand apart. */
export function explanationParts(rule: Rule, language: Language): ExplanationPart[] {
  const zh = language === "zh";
  const lead = zh ? "建议：" : "Suggestion: ";
  const messages = Object.values(rule.messages).flatMap((message) => {
    const suggestion = message.suggestion?.[language];
    const text = openEnded(message[language]);
    return suggestion === undefined ? [text] : [text, `${lead}${openEnded(suggestion)}`];
  });
  const part = (heading: string, text: string) => ({ heading, lines: text.split("\n") });
  return [
    { heading: zh ? "查什么" : "What it says", lines: messages },
    part(zh ? "为什么" : "Why", rule.why[language]),
    part(zh ? "依据" : "Basis", rule.basis[language]),
    part(zh ? "怎么办" : "What to do", rule.remedy[language]),
    part(zh ? "适用" : "Applies to", scopeOf(rule)[language]),
    ...(rule.traps === undefined
      ? []
      : [part(zh ? "不算违反的情形" : "Not a violation", rule.traps[language])]),
    part(relatedHeading[language], relatedTo(rule.id).join(zh ? "、" : ", ")),
    ...(rule.safe === undefined ? [] : [part(zh ? "修订" : "Tracked correction", tracked[language])]),
  ];
}

/** Heading of the part that names other rules: pages link them. */
export const relatedHeading = { zh: "相关规则", en: "Related rules" } as const;

/** Of which reports the rule is asked: from which year on, and in which editions of the form. */
function scopeOf(rule: Rule): Bilingual {
  const { since = null, needs } = rule;
  const of = editions
    .filter(({ tables }) => needs === undefined || cellWith(tables.proactiveDisclosure, needs) !== null)
    .filter(({ years }) => since === null || years.to === null || years.to >= since)
    .reverse();
  const forms = {
    zh: `${of.map(({ id }) => id).join("、")} 版格式`,
    en: `forms of ${of.map(({ id }) => id).join(" and ")}`,
  };
  if (since === null && isTimeless(rule)) return { zh: "各年度的报告", en: "reports of all years" };
  const from = since ?? Math.min(...of.map(({ years }) => years.from));
  const last = of.at(-1)?.years.to ?? null;
  return last === null
    ? { zh: `${from} 年度起的报告，${forms.zh}`, en: `reports for ${from} and later, ${forms.en}` }
    : { zh: `${from} 至 ${last} 年度的报告，${forms.zh}`, en: `reports for ${from} to ${last}, ${forms.en}` };
}

const tracked = {
  zh: "改法确定，annotate --suggest 写成修订，由单位接受或拒绝。",
  en: "The correction is certain: annotate --suggest writes it as a tracked change to accept or reject.",
};

/** Certain corrections of an example, before and after. */
export function editLines({ edits = [] }: Example, language: Language): string[] {
  return edits.map(([before, after]) =>
    language === "zh" ? `修订：“${before}” → “${after}”` : `Tracked: “${before}” → “${after}”`,
  );
}

/** One rule as `gia-report explain` prints it. */
export function explanationText(
  rule: Rule,
  { language, palette }: { language: Language; palette: Palette },
): string {
  const word = palette[rule.severity](severityWord(rule.severity, language));
  const lines = [
    `${palette.bold(rule.id)}  ${rule.title[language]}`,
    `${word} · ${groupNames[rule.group][language]}`,
    "",
    ...explanationParts(rule, language).flatMap((part) => [
      palette.bold(part.heading),
      ...part.lines.map((line) => `  ${line}`),
      "",
    ]),
    `${palette.bold(language === "zh" ? "例" : "Examples")}${
      language === "zh" ? "（只写与一份没有问题的报告不同之处）" : " (what differs from a faultless report)"
    }`,
    ...rule.examples.flatMap((example) => exampleLines(example, language, palette)),
  ];
  return `${lines.join("\n")}\n`;
}

function exampleLines(example: Example, language: Language, palette: Palette): string[] {
  const expected = example.expect ?? [];
  const good = language === "zh" ? "通过" : "passes";
  const bad = language === "zh" ? "不通过" : "found";
  const verdict = expected.length === 0 ? palette.good(good) : palette.error(bad);
  const lines = [...exampleText(example, language), ...editLines(example, language)];
  return [`  ${example.name}  ${verdict}`, ...lines.map((line) => `    ${line}`)];
}
