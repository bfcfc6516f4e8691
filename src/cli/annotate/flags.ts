import { type Command, Option } from "commander";
import type { BatchFlags } from "../batch/flags.ts";
import type { ConfigurationFlags } from "../configuration/flags.ts";
import type { Language } from "../language.ts";
import { parseDate } from "../options/flags.ts";
import { annotateWording } from "./wording.ts";

/** Flags of `gia-report annotate`. */
export interface AnnotateFlags extends ConfigurationFlags, BatchFlags {
  readonly output?: string;
  readonly suggest?: boolean;
  readonly slip?: string;
  readonly since?: string;
  readonly date?: string;
}

export function addAnnotateOptions(command: Command, language: Language): Command {
  const say = (key: keyof typeof annotateWording) => annotateWording[key][language];
  return command
    .option("-o, --output <path>", say("output"))
    .option("--suggest", say("suggest"))
    .option("--slip <path>", say("slip"))
    .option("--since <path>", say("since"))
    .addOption(new Option("--date <date>", say("date")).argParser(parseDate("--date")));
}
