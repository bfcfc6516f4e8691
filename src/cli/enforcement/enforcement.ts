import type { EnforcementFigures } from "../../enforcement/figures.ts";
import { exitCode, UserError } from "../../errors.ts";
import { failureOf } from "../batch/check.ts";
import type { BatchFlags } from "../batch/flags.ts";
import { openRecallLanes, usualTimeLimit } from "../batch/lanes.ts";
import type { ConfigurationFlags } from "../configuration/flags.ts";
import { findInputs } from "../inputs/inputs.ts";
import { readableOf } from "../inputs/read-input.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";

/**
 * The flags with what the files of `--enforcement` say, within the time that one input may take.
 * @throws UserError where one of them is no single file (exit 2), or cannot be read or holds no such figures (exit 3)
 */
export async function withEnforcement<Flags extends ConfigurationFlags & BatchFlags>(
  flags: Flags,
  invocation: Invocation,
  language: Language,
): Promise<Flags> {
  const { enforcement, timeLimit = usualTimeLimit } = flags;
  if (enforcement === undefined) return flags;
  const lanes = openRecallLanes(
    { kind: "recall", options: { language, wanted: "enforcement" } },
    { workers: 0, workerFile: invocation.workerFile ?? null, language, timeLimit },
  );
  const enforcementFigures: EnforcementFigures[] = [];
  try {
    for (const file of enforcement) {
      const { list } = await findInputs([file], invocation, {});
      const [input] = list;
      if (input === undefined || list.length > 1) throw oneFile(file);
      const reply = await readableOf(input, invocation).then(
        (readable) => lanes.use(0, (lane) => lane.recall(readable)),
        (error: unknown) => ({ failure: failureOf(error, language) }),
      );
      if ("failure" in reply) {
        const { code, message, hint, exitCode: exit } = reply.failure.complaint;
        const said = `--enforcement ${file}${language === "zh" ? "：" : ": "}${message}`;
        throw new UserError(
          code,
          { zh: said, en: said },
          { ...(hint === null ? {} : { hint: { zh: hint, en: hint } }), exitCode: exit },
        );
      }
      for (const packed of reply.packed) enforcementFigures.push(JSON.parse(packed));
    }
  } finally {
    lanes.close();
  }
  return { ...flags, enforcementFigures };
}

function oneFile(file: string): UserError {
  return new UserError(
    "one-file",
    { zh: `--enforcement 应为一个文件，${file} 不是`, en: `--enforcement takes one file; ${file} is none` },
    { exitCode: exitCode.usage },
  );
}
