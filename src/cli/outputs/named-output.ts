import { resolve } from "node:path";
import { isStreamLike, writeOutputFile } from "../files/write-file.ts";
import type { Invocation } from "../invocation.ts";
import { isStandardOutput } from "./request.ts";

/** Whether an output that was named is no file: standard output, a device, a pipe, a descriptor. Its name tells no format. */
export function isStream(output: string, { cwd }: Pick<Invocation, "cwd">): boolean {
  return isStandardOutput(output) || isStreamLike(resolve(cwd, output));
}

/** Writes an output whole under the name that it was given; `-` is standard output. @throws UserError (exit 2) */
export async function writeNamed(
  output: string,
  pieces: Iterable<string | Uint8Array>,
  { cwd, stdout }: Pick<Invocation, "cwd" | "stdout">,
): Promise<void> {
  if (!isStandardOutput(output)) return await writeOutputFile(resolve(cwd, output), pieces, output);
  for (const piece of pieces) {
    if (stdout.closed()) return;
    await stdout.write(piece);
  }
}
