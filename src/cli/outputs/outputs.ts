import { dirname, resolve } from "node:path";
import { lintFormats, openFormat } from "../../format/formats.ts";
import type { Exhibit } from "../../format/html/exhibit.ts";
import { noColour } from "../../format/palette.ts";
import { type FormatOptions, type Printing, piecesOf, type RunEnd, type Text } from "../../format/run.ts";
import type { LintResult } from "../../lint/index.ts";
import { batched } from "../../write/batched.ts";
import { openOriginals } from "../batch/originals.ts";
import { clockOf } from "../clock.ts";
import { makeOutputFolder } from "../files/make-folder.ts";
import { isStreamLike, type OutputFile, openOutputFile } from "../files/write-file.ts";
import type { Interruption } from "../interruption.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { colourLevel, paletteOf } from "../terminal/colour.ts";
import { noteOutput } from "../terminal/notes.ts";
import { openKeeps } from "./kept-texts.ts";
import { type Protected, refuseOverwriting } from "./protected.ts";
import type { OutputRequest } from "./request.ts";

/** All outputs of one run of `lint`. */
export interface Outputs {
  /** The originals are wanted beside the results. */
  readonly takeExhibits: boolean;
  /** Nobody is left to read: the only output was a pipe that closed. */
  readonly closed: () => boolean;
  readonly result: (result: LintResult, exhibit: Exhibit | null) => Promise<void>;
  /** Puts what goes to files in its place, and says on stderr that it did. */
  readonly end: (end: RunEnd) => Promise<void>;
  /** Takes back what was not ended; always to be called. */
  readonly discard: () => void;
}

interface OpenOutput {
  readonly request: OutputRequest;
  readonly printing: Printing;
  /** `null` for standard output. */
  readonly file: LateFile | null;
}

/** A file that is opened when there is something to write: a run that is killed before leaves nothing behind. */
interface LateFile {
  readonly open: () => Promise<OutputFile>;
  readonly discard: () => void;
}

export interface OutputOptions extends Omit<FormatOptions, "palette" | "keep" | "render"> {
  readonly color: boolean | undefined;
}

/**
 * Opens every requested output; folders of files are made, so that a run does not end in vain.
 * @throws UserError (exit 2) where a path is one of `kept`, of another output, or cannot be written
 */
export async function openOutputs(
  requests: readonly OutputRequest[],
  kept: Iterable<Protected>,
  options: OutputOptions,
  invocation: Invocation,
  interruption: Interruption | null = null,
): Promise<Outputs> {
  const placed = requests.map((request) => ({
    request,
    path: request.path === null ? null : resolve(invocation.cwd, request.path),
  }));
  const paths = placed.flatMap(({ path, request }) =>
    path === null ? [] : [{ path, shown: request.path ?? "" }],
  );
  refuseOverwriting(paths, kept);
  for (const { path, shown } of paths) makeOutputFolder(dirname(path), shown);
  const keeps = openKeeps();
  const originals = openOriginals(invocation.workerFile ?? null);
  const { render } = originals;
  const outputs: OpenOutput[] = [];
  const discard = () => {
    for (const { file } of outputs) file?.discard();
    keeps.close();
    originals.close();
  };
  try {
    for (const { request, path } of placed) {
      const printing = await openPrinting(
        request,
        { ...options, keep: keeps.open, ...(render && { render }) },
        invocation,
      );
      const file = path === null ? null : await lateFile(path, request.path ?? "");
      outputs.push({ request, printing, file });
    }
  } catch (error) {
    discard();
    throw error;
  }
  const { stdout } = invocation;
  const put = writer(stdout, interruption);
  return {
    takeExhibits: requests.some(({ format }) => lintFormats[format].takesExhibits),
    closed: () => paths.length === 0 && stdout.closed(),
    result: async (result, exhibit) => {
      for (const output of outputs) await put(output, await output.printing.result(result, exhibit));
    },
    end: async (end) => {
      for (const output of outputs) {
        await put(output, await output.printing.end(end));
        if (interruption?.happened() === true) return;
        await finish(output, invocation, options.language);
      }
    },
    discard,
  };
}

async function openPrinting(
  { format, path }: OutputRequest,
  { color, ...options }: OutputOptions & Pick<FormatOptions, "keep" | "render">,
  invocation: Invocation,
): Promise<Printing> {
  const coloured = lintFormats[format].coloured && path === null;
  const palette = coloured ? await paletteOf(colourLevel(color, invocation)) : noColour;
  return await openFormat(format, { ...options, palette, clock: clockOf(invocation) });
}

/** Pieces that are written before signals are let in. */
const breath = 16;

function writer(stdout: Invocation["stdout"], interruption: Interruption | null) {
  return async ({ file }: OpenOutput, text: Text): Promise<void> => {
    let count = 0;
    for (const piece of batched(piecesOf(text))) {
      if (file === null && stdout.closed()) return;
      await (file === null ? stdout : await file.open()).write(piece);
      count += 1;
      if (count % breath === 0) await interruption?.look();
      if (interruption?.happened() === true) return;
    }
  };
}

/** @throws UserError (exit 2) where the file could not be written if there were something to write now */
async function lateFile(path: string, shown: string): Promise<LateFile> {
  let file: OutputFile | null = await openOutputFile(path, shown);
  if (!isStreamLike(path)) {
    file.discard();
    file = null;
  }
  return {
    open: async () => {
      file ??= await openOutputFile(path, shown);
      return file;
    },
    discard: () => file?.discard(),
  };
}

async function finish({ request, file }: OpenOutput, invocation: Invocation, language: Language) {
  if (file === null || request.path === null) return;
  await (await file.open()).commit();
  await noteOutput(request.format, request.path, invocation, language);
}
