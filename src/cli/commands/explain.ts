import { type ExitCode, exitCode } from "../../errors.ts";
import { explanationText } from "../../format/explanation.ts";
import { openEnded, readCodes } from "../../format/rule-list.ts";
import { severityWord } from "../../format/words.ts";
import { type IssueCode, issueTexts } from "../../report/issues.ts";
import type { Rule } from "../../rules/define.ts";
import { rules } from "../../rules/index.ts";
import { jsonText } from "../../write/json.ts";
import { colourLevel, paletteOf } from "../colour.ts";
import { unknownRule } from "../configuration-flags.ts";
import type { ListFlags } from "../flags.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";

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
  const code = readCodes.find((candidate) => `read/${candidate}` === id);
  if (rule === undefined && code === undefined) throw unknownRule(id);
  const json = flags.format === "json";
  if (rule !== undefined) {
    await invocation.stdout.write(
      json ? jsonText(ruleFacts(rule, language), false) : explanationText(rule, { language, palette }),
    );
  } else if (code !== undefined) {
    await invocation.stdout.write(
      json ? jsonText(codeFacts(code, language), false) : codeText(code, language),
    );
  }
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

function codeFacts(code: IssueCode, language: Language) {
  const { severity } = issueTexts[code];
  return { id: `read/${code}`, group: "reading", severity, title: openEnded(issueTexts[code][language]) };
}

function codeText(code: IssueCode, language: Language): string {
  const { id, severity, title } = codeFacts(code, language);
  const what =
    language === "zh"
      ? "读取说明：读文件时略去、修复、合并或无法对应之处。读不准的数字一律记为 null，不猜。"
      : "A remark of the reader: something dropped, repaired, merged or not placed. A figure that cannot be read for certain is null, never guessed.";
  return `${id}  ${severityWord(severity, language)}\n  ${title}\n\n  ${what}\n`;
}
