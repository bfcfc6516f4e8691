import type { Command } from "commander";
import { type ExitCode, exitCode } from "../../errors.ts";
import { ownSeverities } from "../../lint/rule-ids.ts";
import { bashCompletion } from "../completion/bash.ts";
import { fishCompletion } from "../completion/fish.ts";
import { completionModel } from "../completion/model.ts";
import type { Shell } from "../completion/shells.ts";
import { zshCompletion } from "../completion/zsh.ts";
import type { Invocation } from "../invocation.ts";

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** `gia-report completion SHELL`: a script for that shell, with the rules and words of this version. */
export async function completionCommand(
  shell: Shell,
  program: Command,
  { stdout }: Pick<Invocation, "stdout">,
): Promise<ExitCode> {
  const model = completionModel(program, { rule: [...ownSeverities.keys()] });
  await stdout.write(scripts[shell](model));
  return exitCode.ok;
}
