import type { CommanderError } from "commander";
import { type Bilingual, exitCode, UserError } from "../../errors.ts";
import { operandName } from "./wording.ts";

/**
 * What commander complains of, in both languages. Its own text is the only place that names the culprit.
 * @param command whose help tells more
 */
export function usageErrorOf(error: CommanderError, command: string | null): UserError {
  const culprit = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const guess = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1] ?? null;
  return new UserError(error.code.replace("commander.", ""), describe(error, culprit), {
    hint: hintOf(error.code, culprit, guess, command),
    exitCode: exitCode.usage,
  });
}

function describe({ code, message }: CommanderError, culprit: string): Bilingual {
  switch (code) {
    case "commander.unknownOption":
      return { zh: `没有选项 ${culprit}`, en: `unknown option ${culprit}` };
    case "commander.unknownCommand":
      return { zh: `没有命令 ${culprit}`, en: `unknown command ${culprit}` };
    case "commander.missingArgument":
      return { zh: `缺少参数 ${operandName(culprit)}`, en: `argument ${operandName(culprit)} is missing` };
    case "commander.optionMissingArgument":
      return { zh: `选项 ${culprit} 后面缺少值`, en: `option ${culprit} needs a value` };
    case "commander.missingMandatoryOptionValue":
      return { zh: `缺少选项 ${culprit}`, en: `option ${culprit} is missing` };
    case "commander.excessArguments":
      return { zh: "参数太多", en: "too many arguments" };
    default:
      return { zh: `用法不对：${message}`, en: message };
  }
}

function hintOf(code: string, culprit: string, guess: string | null, command: string | null): Bilingual {
  if (guess !== null) return { zh: `是不是要用 ${guess}？`, en: `did you mean ${guess}?` };
  if (code === "commander.unknownCommand" && /[./\\]/.test(culprit)) {
    return {
      zh: `要检查文件，请用 gia-report lint ${culprit}`,
      en: `to check a file: gia-report lint ${culprit}`,
    };
  }
  if (code === "commander.unknownOption" && /^[^=]+[./\\]/.test(culprit)) {
    return {
      zh: `如果是文件名，请写 ./${culprit}`,
      en: `if that is a file, write ./${culprit}`,
    };
  }
  const help = command === null ? "gia-report --help" : `gia-report ${command} --help`;
  return { zh: `用法见 ${help}`, en: `see ${help}` };
}
