import type { EnforcementFigures } from "../../enforcement/figures.ts";
import type { BatchFlags } from "../batch/flags.ts";
import { recallOne } from "../batch/recall-one.ts";
import type { ConfigurationFlags } from "../configuration/flags.ts";
import { namedFileFailed, namedInput } from "../inputs/named-file.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";

/**
 * The flags with what the files of `--enforcement` say, each within the time that one input may take.
 * @throws UserError where one of them is no single file (exit 2), or cannot be read or holds no such figures (exit 3)
 */
export async function withEnforcement<Flags extends ConfigurationFlags & BatchFlags>(
  flags: Flags,
  invocation: Invocation,
  language: Language,
): Promise<Flags> {
  const { enforcement, timeLimit } = flags;
  if (enforcement === undefined) return flags;
  const enforcementFigures: EnforcementFigures[] = [];
  for (const file of enforcement) {
    const named = { option: "--enforcement", file };
    const input = await namedInput(named, invocation);
    const reply = await recallOne(input, "enforcement", { invocation, language, timeLimit });
    if ("failure" in reply) throw namedFileFailed(named, reply.failure, language);
    for (const packed of reply.packed) enforcementFigures.push(JSON.parse(packed));
  }
  return { ...flags, enforcementFigures };
}
