import { type Command, Option } from "commander";
import { exitCode, UserError } from "../../errors.ts";
import { configurationWording } from "../configuration/wording.ts";
import type { Language } from "../language.ts";
import { parseText } from "../options/flags.ts";

/** Flags about findings that are known and may stay. */
export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly reason?: string;
}

export function addBaselineOptions(command: Command, language: Language): Command {
  const say = (key: keyof typeof configurationWording) => configurationWording[key][language];
  return command
    .option("--baseline <path>", say("baseline"))
    .option("--update-baseline", say("updateBaseline"))
    .addOption(new Option("--reason <text>", say("reason")).argParser(parseText("--reason")));
}

/** @throws UserError (exit 2) where one of the flags lacks another */
export function checkBaselineFlags({ baseline, updateBaseline = false, reason }: BaselineFlags): void {
  if (updateBaseline && baseline === undefined) throw lacking("--update-baseline", "--baseline PATH");
  if (updateBaseline && reason === undefined) throw lacking("--update-baseline", '--reason "…"');
  if (reason !== undefined && !updateBaseline) throw lacking("--reason", "--update-baseline");
}

function lacking(flag: string, other: string): UserError {
  return new UserError(
    "flag-missing",
    { zh: `用 ${flag} 时还要给出 ${other}`, en: `${flag} needs ${other}` },
    { exitCode: exitCode.usage },
  );
}
