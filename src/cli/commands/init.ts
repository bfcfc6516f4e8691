import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../config/types.ts";
import { type ExitCode, exitCode, UserError } from "../../errors.ts";
import { jsonText } from "../../write/json.ts";
import { configName } from "../config-file.ts";
import { writeOutputFile } from "../files/write-file.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";

/** Changes nothing by itself, and shows where things go. */
const starter: Config = { extends: "recommended", rules: {}, overrides: [] };

/**
 * `gia-report init`: a configuration to start from, in the working directory.
 * @throws UserError (exit 2) where there is one already, or it cannot be written
 */
export async function initCommand(invocation: Invocation, language: Language): Promise<ExitCode> {
  const path = join(invocation.cwd, configName);
  // A link is there even where it leads to nothing.
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw isThere();
  await writeOutputFile(path, [jsonText(starter, false)], configName);
  await invocation.stderr.write(
    language === "zh" ? `gia-report: 已写出 ${configName}\n` : `gia-report: wrote ${configName}\n`,
  );
  return exitCode.ok;
}

function isThere(): UserError {
  return new UserError(
    "cannot-init",
    { zh: `已有 ${configName}，没有改动`, en: `${configName} is there already; nothing was changed` },
    { exitCode: exitCode.usage },
  );
}
