import { type ExitCode, exitCode } from "../../errors.ts";
import { explanationText } from "../../format/explanation.ts";
import { type CatalogueEntry, remarkGroups, remarksOf } from "../../format/rule-list.ts";
import { severityWord } from "../../format/words.ts";
import type { Rule } from "../../rules/define.ts";
import { rules } from "../../rules/index.ts";
import { jsonText } from "../../write/json.ts";
import { unknownRule } from "../configuration/unknown-rule.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import type { ListFlags } from "../options/flags.ts";
import { colourLevel, paletteOf } from "../terminal/colour.ts";

/**
 * `gia-report explain RULE`: what the rule says, why, on what basis, with examples.
 * @throws UserError (exit 2) where there is no such rule
 */
export async function explainCommand(
  id: string,
  flags: ListFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const palette = await paletteOf(colourLevel(flags.color, invocation));
  const rule = rules.find((candidate) => candidate.id === id);
  const remark = remarksOf(language).find((candidate) => candidate.id === id);
  const json = flags.format === "json";
  if (rule !== undefined) {
    await invocation.stdout.write(
      json ? jsonText(ruleFacts(rule, language), false) : explanationText(rule, { language, palette }),
    );
  } else if (remark !== undefined) {
    await invocation.stdout.write(json ? jsonText(remark, false) : remarkText(remark, language));
  } else throw unknownRule(id);
  return exitCode.ok;
}

function ruleFacts(rule: Rule, language: Language) {
  return {
    id: rule.id,
    group: rule.group,
    severity: rule.severity,
    title: rule.title[language],
    why: rule.why[language],
    basis: rule.basis[language],
    remedy: rule.remedy[language],
    traps: rule.traps?.[language] ?? null,
    messages: Object.entries(rule.messages).map(([messageId, text]) => ({
      id: messageId,
      message: text[language],
      suggestion: text.suggestion?.[language] ?? null,
    })),
    examples: rule.examples,
  };
}

function remarkText({ id, group, severity, title }: CatalogueEntry, language: Language): string {
  const { name, says } = remarkGroups[group === "baseline" ? "baseline" : "reading"];
  const colon = language === "zh" ? "：" : ": ";
  return `${id}  ${severityWord(severity, language)}\n  ${title}\n\n  ${name[language]}${colon}${says[language]}\n`;
}
