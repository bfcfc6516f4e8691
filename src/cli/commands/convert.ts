import { type ExitCode, exitCode } from "../../errors.ts";
import { complain } from "../complain.ts";
import { conversionOf, type Format } from "../conversion.ts";
import { worstExitCode } from "../exit-code.ts";
import type { ConvertFlags } from "../flags.ts";
import { findInputs, type Input } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { noteDropped, noteSkipped, noteWritten } from "../notes.ts";
import { readInput, recognizeReports } from "../read-input.ts";
import { openTarget } from "../target.ts";

/** `gia-report convert`: canonical data of every input; one that fails does not stop the others. */
export async function convertCommand(
  operands: readonly string[],
  flags: ConvertFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const { list, several, skipped } = await findInputs(operands, invocation, flags.stdinFilename);
  const format = formatOf(flags);
  const conversion = await conversionOf(format, flags, language);
  const target = await openTarget(flags.output, list, { several, format, invocation, conversion });
  await noteSkipped(skipped, invocation, language);
  const codes: ExitCode[] = [];
  for (const [index, input] of list.entries()) {
    if (invocation.stdout.closed()) break;
    codes.push(await convertInput(input, index));
  }
  await target.end();
  return worstExitCode(codes);

  async function convertInput(input: Input, index: number): Promise<ExitCode> {
    try {
      const source = await readInput(input, invocation);
      const reports = recognizeReports(source, flags);
      const written = await target.put(index, conversion.convert(source, reports));
      if (written !== null) await noteWritten(input.name, written, reports.length, invocation, language);
      if (format === "csv") await noteDropped(input.name, reports, invocation, language);
      return exitCode.ok;
    } catch (error) {
      const debug = flags.debug === true;
      return (await complain(error, input.name, { invocation, language, debug })).exitCode;
    }
  }
}

/** `--to`, else the extension of `-o`, else JSON. */
function formatOf({ to, output }: ConvertFlags): Format {
  if (to !== undefined) return to;
  const extension = /\.(json|ndjson|jsonl|csv)$/i.exec(output ?? "")?.[1]?.toLowerCase();
  if (extension === "csv") return "csv";
  return extension === "ndjson" || extension === "jsonl" ? "ndjson" : "json";
}
