import { existsSync } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { exitCode, UserError } from "../errors.ts";
import type { Conversion, Converted, Format } from "./conversion.ts";
import { errnoOf, type Input } from "./inputs.ts";
import type { Invocation } from "./invocation.ts";

/** Where conversions go. */
export interface Target {
  /** Stores what input number `index` became; the path written, or `null` for standard output. */
  readonly put: (index: number, converted: Converted) => Promise<string | null>;
  /** Whether the file of input number `index` is there; `null` for standard output. */
  readonly exists: ((index: number) => boolean) | null;
  readonly end: () => Promise<void>;
}

export interface TargetOptions {
  readonly several: boolean;
  readonly format: Format;
  readonly invocation: Invocation;
  readonly conversion: Conversion;
}

/**
 * Standard output without `-o` or for `-o -`; a folder where there are several inputs, the path is a folder or ends
 * with a slash; else a file.
 * @throws UserError (exit 2) where the path cannot be used so
 */
export async function openTarget(
  output: string | undefined,
  named: readonly Input[] | null,
  options: TargetOptions,
): Promise<Target> {
  if (output === undefined || output === "-") return streamTarget(options);
  if (named === null) throw streamIntoFile();
  const inputs = named;
  const path = resolve(options.invocation.cwd, output);
  const isFolder = await stat(path).then(
    (status) => status.isDirectory(),
    () => null,
  );
  if (options.several && isFolder === false) throw notAFolder(output);
  const intoFolder = options.several || isFolder === true || /[\\/]$/.test(output);
  const paths = intoFolder
    ? namesFor(inputs, options.format).map((name) => ({ shown: join(output, name), path: join(path, name) }))
    : inputs.map(() => ({ shown: output, path }));
  refuseOverwriting(inputs, paths);
  if (intoFolder) await makeFolder(path, output);
  return {
    put: async (index, converted) => {
      const place = paths[index];
      if (place === undefined) throw new Error(`no path for input ${index}`);
      await writeAtomically(place.path, options.conversion.alone(converted), place.shown);
      return place.shown;
    },
    exists: (index) => existsSync(paths[index]?.path ?? ""),
    end: async () => {},
  };
}

function streamTarget({ several, invocation, conversion }: TargetOptions): Target {
  const { write } = invocation.stdout;
  let count = 0;
  return {
    put: async (_index, converted) => {
      await write(several ? conversion.joined(converted, count === 0) : conversion.alone(converted));
      count += 1;
      return null;
    },
    exists: null,
    end: async () => {
      if (several) await write(conversion.end(count));
    },
  };
}

/** `a.docx` becomes `a.json`; where two inputs would meet, `a.docx.json`; where even these do, `a.docx-2.json`. */
export function namesFor(inputs: readonly Input[], format: Format): string[] {
  const bases = inputs.map((input) =>
    input.kind === "stdin" && input.name === "-" ? "stdin" : basename(input.name),
  );
  const stems = bases.map((base) => base.slice(0, base.length - extname(base).length) || base);
  const fold = (name: string) => name.toLowerCase();
  const uses = new Map<string, number>();
  for (const stem of stems) uses.set(fold(stem), (uses.get(fold(stem)) ?? 0) + 1);
  const taken = new Set<string>();
  return bases.map((base, index) => {
    const stem = stems[index] ?? base;
    const wanted = (uses.get(fold(stem)) ?? 0) > 1 ? base : stem;
    let name = wanted;
    for (let number = 2; taken.has(fold(name)); number += 1) name = `${wanted}-${number}`;
    taken.add(fold(name));
    return `${name}.${format}`;
  });
}

/** Readers of the file never see half of it. */
export async function writeAtomically(path: string, text: string, shown: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw cannotWrite(shown, error);
  }
}

async function makeFolder(path: string, shown: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw cannotWrite(shown, error);
  });
}

/** @throws UserError (exit 2) where an output would replace an input */
export function refuseOverwriting(
  inputs: readonly Input[],
  paths: readonly { path: string; shown: string }[],
): void {
  const read = new Set(inputs.flatMap((input) => (input.kind === "file" ? [input.path] : [])));
  const clash = paths.find(({ path }) => read.has(path));
  if (clash === undefined) return;
  throw new UserError(
    "would-overwrite",
    {
      zh: `${clash.shown} 是要读的文件，不能写在它上面`,
      en: `${clash.shown} is an input and would be overwritten`,
    },
    { exitCode: exitCode.usage },
  );
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

function notAFolder(shown: string): UserError {
  return new UserError(
    "not-a-folder",
    {
      zh: `有多个输入时 -o 应为文件夹，${shown} 是文件`,
      en: `with several inputs -o must be a folder; ${shown} is a file`,
    },
    { exitCode: exitCode.usage },
  );
}

/** The error of a file that cannot be written, in words. */
export function cannotWrite(shown: string, error: unknown): UserError {
  const reason = errnoOf(error) ?? String(error);
  return new UserError(
    "cannot-write",
    { zh: `写不了 ${shown}（${reason}）`, en: `cannot write ${shown} (${reason})` },
    {
      hint: {
        zh: "请检查文件夹是否存在、是否有写入权限",
        en: "does the folder exist, and may you write there?",
      },
      exitCode: exitCode.usage,
      cause: error,
    },
  );
}
