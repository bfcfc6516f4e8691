import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { lintFormats, openFormat } from "../format/formats.ts";
import type { Exhibit } from "../format/html/exhibit.ts";
import { noColour } from "../format/palette.ts";
import type { FormatOptions, Printing, RunEnd } from "../format/run.ts";
import type { LintResult } from "../lint/index.ts";
import { clockOf } from "./clock.ts";
import { colourLevel, paletteOf } from "./colour.ts";
import type { Input } from "./inputs.ts";
import type { Invocation } from "./invocation.ts";
import type { Language } from "./language.ts";
import { noteOutput } from "./notes.ts";
import type { OutputRequest } from "./output-request.ts";
import { cannotWrite, refuseOverwriting, writeAtomically } from "./target.ts";

/** All outputs of one run of `lint`. */
export interface Outputs {
  /** The originals are wanted beside the results. */
  readonly takeExhibits: boolean;
  /** Nobody is left to read: the only output was a pipe that closed. */
  readonly closed: () => boolean;
  readonly result: (result: LintResult, exhibit: Exhibit | null) => Promise<void>;
  /** Writes what goes to files, and says on stderr that it did. */
  readonly end: (end: RunEnd) => Promise<void>;
}

interface OpenOutput {
  readonly request: OutputRequest;
  readonly printing: Printing;
  /** Absolute path, `null` for standard output. */
  readonly path: string | null;
  readonly pieces: string[];
}

export interface OutputOptions extends Omit<FormatOptions, "palette"> {
  readonly color: boolean | undefined;
}

/**
 * Opens every requested output; folders of files are made, so that a run does not end in vain.
 * @throws UserError (exit 2) where a path is an input or cannot be written
 */
export async function openOutputs(
  requests: readonly OutputRequest[],
  inputs: readonly Input[],
  options: OutputOptions,
  invocation: Invocation,
): Promise<Outputs> {
  const outputs = await Promise.all(requests.map((request) => openOutput(request, options, invocation)));
  const files = outputs.flatMap(({ path, request }) =>
    path === null ? [] : [{ path, shown: request.path ?? "" }],
  );
  refuseOverwriting(inputs, files);
  for (const { path, shown } of files) await makeFolderOf(path, shown);
  const { stdout } = invocation;
  return {
    takeExhibits: requests.some(({ format }) => lintFormats[format].takesExhibits),
    closed: () => files.length === 0 && stdout.closed(),
    result: async (result, exhibit) => {
      for (const output of outputs) await put(output, await output.printing.result(result, exhibit), stdout);
    },
    end: async (end) => {
      for (const output of outputs) {
        await put(output, await output.printing.end(end), stdout);
        await finish(output, invocation, options.language);
      }
    },
  };
}

async function openOutput(
  { format, path }: OutputRequest,
  { color, ...options }: OutputOptions,
  invocation: Invocation,
): Promise<OpenOutput> {
  const coloured = lintFormats[format].coloured && path === null;
  const palette = coloured ? await paletteOf(colourLevel(color, invocation)) : noColour;
  return {
    request: { format, path },
    printing: await openFormat(format, { ...options, palette, clock: clockOf(invocation) }),
    path: path === null ? null : resolve(invocation.cwd, path),
    pieces: [],
  };
}

async function put({ path, pieces }: OpenOutput, text: string, stdout: Invocation["stdout"]): Promise<void> {
  if (path === null) await stdout.write(text);
  else if (text !== "") pieces.push(text);
}

async function finish({ request, path, pieces }: OpenOutput, invocation: Invocation, language: Language) {
  if (path === null || request.path === null) return;
  await writeAtomically(path, pieces.join(""), request.path);
  await noteOutput(request.format, request.path, invocation, language);
}

async function makeFolderOf(path: string, shown: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw cannotWrite(shown, error);
  });
}
