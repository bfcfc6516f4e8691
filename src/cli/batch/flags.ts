import { type Command, Option } from "commander";
import { exitCode, UserError } from "../../errors.ts";
import type { Language } from "../language.ts";
import { batchWording } from "./wording.ts";

/** Flags of runs over many inputs. Part of `LintFlags` and `ConvertFlags`. */
export interface BatchFlags {
  readonly filesFrom?: string;
  readonly fromNdjson?: string;
  readonly jobs?: number;
  readonly allowEmpty?: boolean;
  /** Seconds that one input may take. */
  readonly timeLimit?: number;
}

export interface CacheFlags {
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

export function addBatchOptions(command: Command, language: Language): Command {
  return command
    .option("--files-from <list>", batchWording.filesFrom[language])
    .option("--from-ndjson <file>", batchWording.fromNdjson[language])
    .option("--allow-empty", batchWording.allowEmpty[language])
    .addOption(new Option("-j, --jobs <N>", batchWording.jobs[language]).argParser(parseJobs))
    .addOption(timeLimitOption(language));
}

export function timeLimitOption(language: Language): Option {
  return new Option("--time-limit <seconds>", batchWording.timeLimit[language]).argParser(parseSeconds);
}

function parseSeconds(value: string): number {
  const seconds = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (seconds > 0) return seconds;
  throw new UserError(
    "wrong-value",
    { zh: `选项 --time-limit 的值“${value}”不对`, en: `wrong value “${value}” for option --time-limit` },
    {
      hint: { zh: "应为秒数，从 1 起", en: "give a number of seconds, 1 or more" },
      exitCode: exitCode.usage,
    },
  );
}

export function addSummaryOption(command: Command, language: Language): Command {
  return command.option("--summary", batchWording.summary[language]);
}

export function addCacheOptions(command: Command, language: Language): Command {
  return command
    .option("--cache", batchWording.cache[language])
    .option("--cache-location <folder>", batchWording.cacheLocation[language]);
}

export function addConvertBatchOptions(command: Command, language: Language): Command {
  return command
    .option("--skip-existing", batchWording.skipExisting[language])
    .option("--no-bom", batchWording.noBom[language]);
}

function parseJobs(value: string): number {
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs > 0) return jobs;
  throw new UserError(
    "wrong-value",
    { zh: `选项 --jobs 的值“${value}”不对`, en: `wrong value “${value}” for option --jobs` },
    { hint: { zh: "应为 1 到 999", en: "give a number from 1 to 999" }, exitCode: exitCode.usage },
  );
}
