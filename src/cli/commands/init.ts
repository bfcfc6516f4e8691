import { lstatSync } from "node:fs";
import { join } from "node:path";
import { starterTemplate, templateName } from "../../config/template.ts";
import type { Config } from "../../config/types.ts";
import { type ExitCode, exitCode, UserError } from "../../errors.ts";
import { jsonText } from "../../write/json.ts";
import { configName } from "../configuration/file.ts";
import { writeOutputFile } from "../files/write-file.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import type { InitFlags } from "../options/flags.ts";

/** Changes nothing by itself, and shows where things go. */
const starter: Config = { extends: "recommended", rules: {}, overrides: [] };

/**
 * `gia-report init`: a configuration to start from, in the working directory; with `--template` the form of an office's
 * reports for `draft` instead.
 * @throws UserError (exit 2) where there is one already, or it cannot be written
 */
export async function initCommand(
  { template }: InitFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const [name, content] = template === true ? [templateName, starterTemplate] : [configName, starter];
  const path = join(invocation.cwd, name);
  // A link is there even where it leads to nothing.
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw isThere(name);
  await writeOutputFile(path, [jsonText(content, false)], name);
  await invocation.stderr.write(
    language === "zh" ? `gia-report: 已写出 ${name}\n` : `gia-report: wrote ${name}\n`,
  );
  return exitCode.ok;
}

function isThere(name: string): UserError {
  return new UserError(
    "cannot-init",
    { zh: `已有 ${name}，没有改动`, en: `${name} is there already; nothing was changed` },
    { exitCode: exitCode.usage },
  );
}
