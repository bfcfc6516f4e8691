import type { MessageText, Rule } from "../rules/define.ts";
import type { Example } from "../rules/example.ts";
import { exampleText } from "./example-text.ts";
import type { Palette } from "./palette.ts";
import { groupNames, type Language, severityWord } from "./words.ts";

/** One rule as `gia-report explain` prints it. */
export function explanationText(
  rule: Rule,
  { language, palette }: { language: Language; palette: Palette },
): string {
  const zh = language === "zh";
  const word = palette[rule.severity](severityWord(rule.severity, language));
  const lines = [
    `${palette.bold(rule.id)}  ${rule.title[language]}`,
    `${word} · ${groupNames[rule.group][language]}`,
    "",
    ...part(zh ? "为什么" : "Why", rule.why[language]),
    ...part(zh ? "依据" : "Basis", rule.basis[language]),
    ...part(zh ? "怎么办" : "What to do", rule.remedy[language]),
    ...(rule.traps === undefined
      ? []
      : part(zh ? "不算违反的情形" : "Not a violation", rule.traps[language])),
    palette.bold(zh ? "说明文字" : "Messages"),
    ...Object.values(rule.messages).flatMap((message) => messageLines(message, language)),
    "",
    palette.bold(zh ? "例" : "Examples"),
    ...rule.examples.flatMap((example) => exampleLines(example, language, palette)),
  ];
  return `${lines.join("\n")}\n`;

  function part(heading: string, text: string): string[] {
    return [palette.bold(heading), ...text.split("\n").map((line) => `  ${line}`), ""];
  }
}

function messageLines(message: MessageText, language: Language): string[] {
  const lead = language === "zh" ? "建议：" : "Suggestion: ";
  const suggestion = message.suggestion?.[language];
  return [`  ${message[language]}`, ...(suggestion === undefined ? [] : [`    ${lead}${suggestion}`])];
}

function exampleLines(example: Example, language: Language, palette: Palette): string[] {
  const expected = example.expect ?? [];
  const good = language === "zh" ? "通过" : "passes";
  const bad = language === "zh" ? "不通过" : "found";
  const verdict = expected.length === 0 ? palette.good(good) : palette.error(bad);
  return [`  ${example.name}  ${verdict}`, ...exampleText(example, language).map((line) => `    ${line}`)];
}
