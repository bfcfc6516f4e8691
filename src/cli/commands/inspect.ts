import { worstExitCode } from "../../check/exit-code.ts";
import { type ExitCode, exitCode } from "../../errors.ts";
import { openInspectLanes, usualTimeLimit } from "../batch/lanes.ts";
import { findInputs } from "../inputs/inputs.ts";
import { readableOf } from "../inputs/read-input.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import type { InspectFlags } from "../options/flags.ts";
import { colourLevel } from "../terminal/colour.ts";
import { complain, tell } from "../terminal/complain.ts";
import { noteSkipped } from "../terminal/notes.ts";

/** `gia-report inspect`: what was read, also where no report was found in it. */
export async function inspectCommand(
  operand: string,
  flags: InspectFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const { list, skipped } = await findInputs([operand], invocation, flags);
  await noteSkipped(skipped, invocation, language);
  const colour = colourLevel(flags.color, invocation);
  const lanes = openInspectLanes(
    { kind: "inspect", options: { language, flags, colour } },
    {
      workers: list.length === 1 ? 0 : 1,
      workerFile: invocation.workerFile ?? null,
      language,
      timeLimit: flags.timeLimit ?? usualTimeLimit,
    },
  );
  const complaining = { invocation, language, debug: flags.debug === true };
  const codes: ExitCode[] = [];
  try {
    for (const input of list) {
      try {
        const readable = await readableOf(input, invocation);
        const reply = await lanes.use(0, (lane) => lane.inspect(readable));
        if ("shown" in reply) for (const piece of reply.shown) await invocation.stdout.write(piece);
        const { failure } = reply;
        if (failure !== null) await tell(failure.complaint, failure.stack, input.name, complaining);
        codes.push(failure === null ? exitCode.ok : failure.complaint.exitCode);
      } catch (error) {
        codes.push((await complain(error, input.name, complaining)).exitCode);
      }
      if (invocation.stdout.closed()) break;
    }
  } finally {
    lanes.close();
  }
  return worstExitCode(codes);
}
