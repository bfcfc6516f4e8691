import type { Observation } from "../../collect/index.ts";
import { usualTimeLimit } from "../batch/lanes.ts";
import { observeAll } from "../batch/observe-all.ts";
import { settingsOf } from "../configuration/configuration.ts";
import { namedFileFailed, namedInput } from "../inputs/named-file.ts";
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
  const named = { option: "--against", file };
  const input = await namedInput(named, invocation);
  const all = observeAll(await settingsOf([input], { config: false }, invocation), {
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
    throw namedFileFailed(named, reply.failure, language);
  }
  throw new Error("the report was not observed");
}
