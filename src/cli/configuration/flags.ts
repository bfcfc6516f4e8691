import { type Command, Option } from "commander";
import { type PresetName, presetNames } from "../../config/presets.ts";
import { type Level, levels } from "../../config/types.ts";
import type { EnforcementFigures } from "../../enforcement/figures.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { OrganizationType, Severity } from "../../rules/define.ts";
import type { Language } from "../language.ts";
import type { InputFlags } from "../options/input-flags.ts";
import { wordOption } from "../options/word.ts";
import { configurationWording } from "./wording.ts";

/** Flags that decide how inputs are checked; what is not given is as the configuration says. */
export interface ConfigurationFlags extends InputFlags {
  /** False for `--no-config`. */
  readonly config?: string | false;
  readonly preset?: PresetName;
  readonly rule?: Readonly<Record<string, Level>>;
  readonly printConfig?: string;
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly orgType?: Exclude<OrganizationType, "unknown">;
  readonly published?: string;
  readonly blankAsZero?: boolean;
  /** Files of yearly enforcement data. */
  readonly enforcement?: readonly string[];
  /** What was read of them. */
  readonly enforcementFigures?: readonly EnforcementFigures[];
}

export function addConfigurationOptions(command: Command, language: Language): Command {
  const say = (key: keyof typeof configurationWording) => configurationWording[key][language];
  return addSettingOptions(command, language).option("--print-config <path>", say("printConfig"));
}

/** What decides which findings there are. */
export function addSettingOptions(command: Command, language: Language): Command {
  const say = (key: keyof typeof configurationWording) => configurationWording[key][language];
  return command
    .option("--config <path>", say("config"))
    .option("--no-config", say("noConfig"))
    .addOption(wordOption("--preset <name>", say("preset"), presetNames))
    .addOption(new Option("--rule <id:level>", say("rule")).argParser(parseRule));
}

/** `--rule t4-total:warning`, as often as wanted. Whether there is such a rule is seen when the rules are loaded. */
function parseRule(
  value: string,
  before: Readonly<Record<string, Level>> = {},
): Readonly<Record<string, Level>> {
  const colon = value.lastIndexOf(":");
  const id = value.slice(0, Math.max(0, colon));
  const level = levels.find((one) => one === value.slice(colon + 1));
  if (colon < 1 || level === undefined) throw wrongForm(value);
  return { ...before, [id]: level };
}

function wrongForm(value: string): UserError {
  const words = levels.join("|");
  return new UserError(
    "wrong-value",
    { zh: `选项 --rule 的值“${value}”不对`, en: `wrong value “${value}” for option --rule` },
    {
      hint: { zh: `应为 规则名:级别，级别为 ${words}`, en: `give RULE:LEVEL, the level being ${words}` },
      exitCode: exitCode.usage,
    },
  );
}
