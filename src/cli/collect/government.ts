import type { Observation } from "../../collect/index.ts";
import { exitCode, UserError } from "../../errors.ts";
import { usualTimeLimit } from "../batch/lanes.ts";
import { observeAll } from "../batch/observe-all.ts";
import { settingsOf } from "../configuration/configuration.ts";
import { findInputs } from "../inputs/inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import type { CollectFlags } from "./flags.ts";

/**
 * Reads the government's own report.
 * @throws UserError where it cannot be read (exit 3), or is not one file (exit 2)
 */
export async function readGovernment(
  file: string,
  { flags, invocation, language }: { flags: CollectFlags; invocation: Invocation; language: Language },
): Promise<Observation> {
  const { list } = await findInputs([file], invocation, {});
  if (list.length !== 1) throw oneFile(file);
  const all = observeAll(await settingsOf(list, { config: false }, invocation), {
    workers: 0,
    workerFile: invocation.workerFile ?? null,
    language,
    timeLimit: flags.timeLimit ?? usualTimeLimit,
    cache: null,
    wanted: "collected",
    invocation,
    interruption: null,
  });
  for await (const { reply } of all) {
    if (!("failure" in reply)) return JSON.parse(reply.observation ?? "null");
    const { code, message, hint, exitCode: exit } = reply.failure.complaint;
    const said = `--against ${file}${language === "zh" ? "：" : ": "}${message}`;
    throw new UserError(
      code,
      { zh: said, en: said },
      { ...(hint === null ? {} : { hint: { zh: hint, en: hint } }), exitCode: exit },
    );
  }
  throw oneFile(file);
}

function oneFile(file: string): UserError {
  return new UserError(
    "one-file",
    { zh: `--against 应为一个文件，${file} 不是`, en: `--against takes one file; ${file} is none` },
    { exitCode: exitCode.usage },
  );
}
