import { type Command, Option } from "commander";
import { exitCode, UserError } from "../../errors.ts";
import { type CollectionFormatName, collectionFormats } from "../../format/collection/formats.ts";
import type { BatchFlags, CacheFlags } from "../batch/flags.ts";
import type { ConfigurationFlags } from "../configuration/flags.ts";
import type { Language } from "../language.ts";
import { type GlobalFlags, parseText } from "../options/flags.ts";
import { wordOption } from "../options/word.ts";
import { collectWording } from "./wording.ts";

/** Flags of `gia-report collect`. */
export interface CollectFlags
  extends GlobalFlags,
    BatchFlags,
    CacheFlags,
    Pick<ConfigurationFlags, "config" | "preset" | "rule" | "blankAsZero"> {
  readonly roster?: string;
  readonly year?: readonly number[];
  readonly against?: string;
  readonly output?: readonly string[];
  readonly format?: CollectionFormatName;
  readonly slips?: string;
  readonly draft?: string;
  readonly org?: string;
  readonly partial?: boolean;
  readonly merge?: boolean;
}

/** Formats that may go to standard output. */
const printed = (["text", "json", "html"] as const).filter((name) => name in collectionFormats);

export function addCollectOptions(command: Command, language: Language): Command {
  const say = (key: keyof typeof collectWording) => collectWording[key][language];
  return command
    .option("--roster <file>", say("roster"))
    .addOption(new Option("--year <years>", say("year")).argParser(parseYears))
    .option("--against <file>", say("against"))
    .addOption(new Option("-o, --output <path>", say("output")).argParser(addPath))
    .addOption(wordOption("--format <name>", say("format"), printed))
    .option("--slips <folder>", say("slips"))
    .option("--draft <path>", say("draft"))
    .addOption(new Option("--org <name>", say("org")).argParser(parseText("--org")))
    .option("--partial", say("partial"))
    .option("--merge", say("merge"));
}

function addPath(path: string, before: readonly string[] = []): readonly string[] {
  return [...before, path];
}

/** Years in one run, at most. */
const mostYears = 50;

/** `2024`, `2022-2024`, `2022,2024`. */
function parseYears(value: string): readonly number[] {
  const years = new Set<number>();
  for (const part of value.split(/[,，、]/u)) {
    const [, from = "", to = from] =
      /^\s*((?:19|20)\d{2})(?:\s*[-–~至]\s*((?:19|20)\d{2}))?\s*$/u.exec(part) ?? [];
    if (from === "" || Number(to) < Number(from) || Number(to) - Number(from) > mostYears)
      throw wrongYears(value);
    for (let year = Number(from); year <= Number(to); year += 1) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

function wrongYears(value: string): UserError {
  return new UserError(
    "wrong-value",
    { zh: `选项 --year 的值“${value}”不对`, en: `wrong value “${value}” for option --year` },
    {
      hint: { zh: "应为年份，如 2024、2022-2024", en: "give years, such as 2024 or 2022-2024" },
      exitCode: exitCode.usage,
    },
  );
}
