import { type ExitCode, exitCode } from "../../errors.ts";
import { inspectionText } from "../../format/inspection.ts";
import { inspectionJson } from "../../format/inspection-json.ts";
import { recognize } from "../../recognize/index.ts";
import { jsonText } from "../../write/json.ts";
import { colourLevel, paletteOf } from "../colour.ts";
import { complain } from "../complain.ts";
import { worstExitCode } from "../exit-code.ts";
import type { InspectFlags } from "../flags.ts";
import { findInputs } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { noReport, readInput, recognizeOptions } from "../read-input.ts";

/** `gia-report inspect`: what was read, also where no report was found in it. */
export async function inspectCommand(
  operand: string,
  flags: InspectFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const { list } = await findInputs([operand], invocation, flags);
  const palette = await paletteOf(colourLevel(flags.color, invocation));
  const codes: ExitCode[] = [];
  for (const input of list) {
    try {
      const source = await readInput(input, invocation);
      const reports = recognize(source, recognizeOptions(flags));
      const text =
        flags.format === "json"
          ? jsonText(inspectionJson(source, reports), false)
          : inspectionText(source, reports, { language, palette });
      await invocation.stdout.write(text);
      if (reports.length === 0) throw noReport(source);
      codes.push(exitCode.ok);
    } catch (error) {
      const debug = flags.debug === true;
      codes.push((await complain(error, input.name, { invocation, language, debug })).exitCode);
    }
  }
  return worstExitCode(codes);
}
