import { noColour } from "../../format/palette.ts";
import { type FormatOptions, piecesOf, type RunEnd } from "../../format/run.ts";
import type { LintResult } from "../../lint/index.ts";
import type { Invocation } from "../invocation.ts";
import type { OutputRequest } from "../outputs/request.ts";

/** The table of `--summary`. */
export interface SummaryOutput {
  readonly result: (result: LintResult) => Promise<void>;
  readonly end: (end: RunEnd) => Promise<void>;
}

/** Below the findings where these are printed for people; on stderr where standard output is for programs. */
export async function openSummary(
  { summary }: { readonly summary?: boolean },
  requests: readonly OutputRequest[],
  { language }: Pick<FormatOptions, "language">,
  { stdout, stderr }: Pick<Invocation, "stdout" | "stderr">,
): Promise<SummaryOutput> {
  if (summary !== true) return { result: async () => {}, end: async () => {} };
  const { printSummary } = await import("../../format/summary.ts");
  const printing = printSummary({
    language,
    palette: noColour,
    quiet: false,
    failOn: "error",
    several: true,
  });
  const forPrograms = requests.some(({ format, path }) => path === null && format !== "stylish");
  return {
    result: async (result) => {
      await printing.result(result, null);
    },
    end: async (end) => {
      for (const piece of piecesOf(await printing.end(end)))
        await (forPrograms ? stderr : stdout).write(piece);
    },
  };
}
