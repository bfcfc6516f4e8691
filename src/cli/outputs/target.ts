import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { exitCode, UserError } from "../../errors.ts";
import { batched } from "../../write/batched.ts";
import type { Conversion, Converted, Format } from "../../write/conversion.ts";
import { makeOutputFolder } from "../files/make-folder.ts";
import { isStreamLike, openOutputFile, writeOutputFile } from "../files/write-file.ts";
import type { Input } from "../inputs/inputs.ts";
import type { Invocation } from "../invocation.ts";
import { isStream } from "./named-output.ts";
import { clashesOf, outputNameOf } from "./names.ts";
import { type Protected, protectedInputs, refuseOverwriting } from "./protected.ts";
import { isStandardOutput } from "./request.ts";

/** Where conversions go. */
export interface Target {
  /** Stores what input number `index` became; the path written, or `null` where all go to one stream. */
  readonly put: (index: number, converted: Converted) => Promise<string | null>;
  /** Whether the file of input number `index` is there; `null` for a stream. */
  readonly exists: ((index: number) => boolean) | null;
  /** What keeps input number `index` from being converted. */
  readonly refusal: (index: number) => UserError | null;
  readonly end: () => Promise<void>;
}

export interface TargetOptions {
  readonly several: boolean;
  readonly format: Format;
  readonly invocation: Invocation;
  readonly conversion: Conversion;
  /** Files of the run beside its inputs. */
  readonly kept: readonly Protected[];
}

/** Whether all results follow one another in a stream: standard output, a device, a pipe. */
export function isOneStream(output: string | undefined, { cwd }: Pick<Invocation, "cwd">): boolean {
  return output === undefined || isStream(output, { cwd });
}

/**
 * Standard output without `-o` or for `-o -`; a device or pipe; a folder where there are several inputs, the path is a
 * folder or ends with a slash; else a file.
 * @throws UserError (exit 2) where the path cannot be used so
 */
export async function openTarget(
  output: string | undefined,
  named: readonly Input[] | null,
  options: TargetOptions,
): Promise<Target> {
  const { cwd, stdout } = options.invocation;
  if (output === undefined || isStandardOutput(output)) return streamTarget(stdout.write, options);
  const path = resolve(cwd, output);
  if (isStreamLike(path)) {
    const file = await openOutputFile(path, output);
    return streamTarget(file.write, options, file.commit);
  }
  if (named === null) throw streamIntoFile();
  return await fileTarget(output, path, named, options);
}

function streamTarget(
  write: (text: string | Uint8Array) => Promise<void>,
  { several, conversion }: TargetOptions,
  close: () => Promise<void> = async () => {},
): Target {
  let count = 0;
  return {
    put: async (_index, converted) => {
      for (const piece of batched(textOf(converted, count))) await write(piece);
      count += 1;
      return null;
    },
    exists: null,
    refusal: () => null,
    end: async () => {
      if (several) await write(conversion.end(count));
      await close();
    },
  };

  function* textOf(converted: Converted, index: number): Generator<string | Uint8Array> {
    yield several ? conversion.before(index) : conversion.before(0);
    yield* converted;
  }
}

async function fileTarget(
  output: string,
  path: string,
  inputs: readonly Input[],
  { several, format, conversion, kept }: TargetOptions,
): Promise<Target> {
  const isFolder = await stat(path).then(
    (status) => status.isDirectory(),
    () => null,
  );
  if (several && isFolder === false) throw notAFolder(output);
  const intoFolder = several || isFolder === true || /[\\/]$/.test(output);
  const names = intoFolder ? inputs.map((input) => outputNameOf(input, format)) : [];
  const clashes = clashesOf(inputs, names);
  const places = inputs.map((_, index) => {
    const name = names[index];
    return name === undefined
      ? { shown: output, path }
      : { shown: join(output, name), path: join(path, name) };
  });
  const written = places.filter((_, index) => !clashes.has(index));
  refuseOverwriting(written, [...protectedInputs(inputs), ...kept]);
  const isWritten = inputs.some(({ kind }, index) => kind !== "failed" && !clashes.has(index));
  if (intoFolder && isWritten) makeOutputFolder(path, output);
  return {
    put: async (index, converted) => {
      const place = places[index];
      if (place === undefined) throw new Error(`no path for input ${index}`);
      if (intoFolder) makeOutputFolder(dirname(place.path), place.shown);
      await writeOutputFile(place.path, batched(whole(converted)), place.shown);
      return place.shown;
    },
    exists: (index) => existsSync(places[index]?.path ?? ""),
    refusal: (index) => clashes.get(index) ?? null,
    end: async () => {},
  };

  function* whole(converted: Converted): Generator<string | Uint8Array> {
    yield conversion.before(0);
    yield* converted;
  }
}

function streamIntoFile(): UserError {
  return new UserError(
    "contradiction",
    { zh: "--from-ndjson 不能与 -o 同用", en: "--from-ndjson does not go together with -o" },
    {
      hint: { zh: "用 > 把标准输出写到文件", en: "send standard output to a file with >" },
      exitCode: exitCode.usage,
    },
  );
}

/** The error of an output that is a file where there are several inputs (exit 2). */
export function notAFolder(shown: string): UserError {
  return new UserError(
    "not-a-folder",
    {
      zh: `有多个输入时 -o 应为文件夹，${shown} 是文件`,
      en: `with several inputs -o must be a folder; ${shown} is a file`,
    },
    { exitCode: exitCode.usage },
  );
}
