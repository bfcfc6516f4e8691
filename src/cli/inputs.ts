import { type Stats, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { exitCode, UserError } from "../errors.ts";
import { readFileList } from "./file-list.ts";
import type { Invocation } from "./invocation.ts";

/** Something to read, in the order of the command line. `failed` stands where an argument led to nothing. */
export type Input =
  | { readonly kind: "file"; readonly name: string; readonly path: string; readonly bytes: number | null }
  | { readonly kind: "stdin"; readonly name: string }
  /** Content that came with its name (`--from-ndjson`). */
  | { readonly kind: "bytes"; readonly name: string; readonly content: Uint8Array }
  | { readonly kind: "failed"; readonly name: string; readonly error: UserError };

export interface Inputs {
  readonly list: readonly Input[];
  /** False only for one plain file or standard input: then JSON output is an object, else an array. */
  readonly several: boolean;
  /** Files of folders that were left out because of their kind. */
  readonly skipped: readonly string[];
}

/** Kinds that are looked for in a folder; a file that is named on the command line is read whatever its name. */
const knownExtension = /\.(?:docx|docm|pdf|ofd|html?|shtml|xhtml|txt|text|md|tsv)$/i;

/** Kinds of documents that may be reports but cannot be read; leaving them out of a folder is worth a word. */
const documentExtension = /\.(?:docx?|wps|rtf|odt|xlsx?|et|mht|mhtml|png|jpe?g|tiff?)$/i;

/** Inputs as a run takes them: a list, or a stream whose length is not known beforehand. */
export interface ChosenInputs {
  readonly list: readonly Input[] | AsyncIterable<Input>;
  /** `null` for a stream. */
  readonly count: number | null;
  readonly several: boolean;
  readonly skipped: readonly string[];
}

/**
 * The inputs of a run: those of `findInputs`, or the lines of `--from-ndjson`.
 * @throws UserError (exit 2) where both are given, or neither
 */
export async function chooseInputs(
  operands: readonly string[],
  invocation: Pick<Invocation, "cwd" | "stdin">,
  choice: InputChoice,
): Promise<ChosenInputs> {
  if (choice.fromNdjson === undefined) {
    const inputs = await findInputs(operands, invocation, choice);
    return { ...inputs, count: inputs.list.length };
  }
  if (operands.length > 0 || choice.filesFrom !== undefined) throw twoSources();
  const { readNdjsonInputs } = await import("./ndjson-inputs.ts");
  return { list: readNdjsonInputs(choice.fromNdjson, invocation), count: null, several: true, skipped: [] };
}

/** Where inputs are named beside the arguments. */
export interface InputChoice {
  /** File of inputs with their content; `-` is standard input. */
  readonly fromNdjson?: string | undefined;
  readonly stdinFilename?: string | undefined;
  /** Names of files, one a line or each ended by a NUL; `-` is standard input. */
  readonly filesFrom?: string | undefined;
}

/**
 * Turns arguments into inputs: `-`, files, folders (walked in depth), globs, then the files of the list. A file that is
 * met twice is read once.
 * @throws UserError (exit 2) where nothing was named, (exit 3) where the list cannot be read
 */
export async function findInputs(
  operands: readonly string[],
  invocation: Pick<Invocation, "cwd" | "stdin">,
  { stdinFilename: stdinName, filesFrom }: InputChoice,
): Promise<Inputs> {
  const listed = filesFrom === undefined ? [] : await readFileList(filesFrom, operands, invocation);
  if (operands.length === 0 && filesFrom === undefined) throw noInput();
  const found: Input[] = [];
  const skipped: string[] = [];
  let plain = true;
  for (const operand of operands) {
    const { inputs, expanded, leftOut } = await expand(operand, invocation.cwd, stdinName ?? "-");
    found.push(...inputs);
    skipped.push(...leftOut);
    plain &&= !expanded;
  }
  for (const name of listed) found.push(await listedInput(name, invocation.cwd));
  const list = withoutRepeats(found);
  return { list, several: operands.length > 1 || !plain || filesFrom !== undefined, skipped };
}

interface Expansion {
  readonly inputs: readonly Input[];
  /** The operand stands for however many files there are. */
  readonly expanded: boolean;
  readonly leftOut: readonly string[];
}

async function expand(operand: string, cwd: string, stdinName: string): Promise<Expansion> {
  if (operand === "-") return one({ kind: "stdin", name: stdinName });
  const path = resolve(cwd, operand);
  const status = statusOf(path);
  if (isStatus(status)) {
    if (status.isDirectory()) return await walk(operand, path);
    return one({ kind: "file", name: operand, path, bytes: status.isFile() ? status.size : null });
  }
  if (errnoOf(status) !== "ENOENT") return one(failed(operand, unreadable(status)));
  if (!/[*?[\]{}!]/.test(operand)) return one(failed(operand, missing));
  return await expandGlob(operand, cwd);
}

/** A name from a list is taken as it stands: `*` is a star, and a folder is not walked. */
async function listedInput(name: string, cwd: string): Promise<Input> {
  const input = await fileInput(name, resolve(cwd, name));
  return input.kind === "failed" && errnoOf(input.error.cause) === "ENOENT" ? failed(name, missing) : input;
}

async function walk(name: string, path: string): Promise<Expansion> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => error,
  );
  if (!Array.isArray(entries)) return one(failed(name, unreadable(entries)));
  const files: string[] = entries
    .filter((entry) => entry.isFile() && !isHidden(entry.parentPath.slice(path.length), entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compareNames);
  const wanted = files.filter((file) => knownExtension.test(file));
  const leftOut = files.filter((file) => !knownExtension.test(file) && documentExtension.test(file));
  const shown = (file: string) => join(name, file.slice(path.length));
  const inputs = await Promise.all(wanted.map((file) => fileInput(shown(file), file)));
  return {
    inputs: inputs.length > 0 ? inputs : [failed(name, nothingInFolder)],
    expanded: true,
    leftOut: leftOut.map(shown),
  };
}

/** Dot files, dependencies, and the lock files that Word leaves beside an open document. */
function isHidden(folder: string, name: string): boolean {
  return (
    name.startsWith(".") ||
    name.startsWith("~$") ||
    folder.split(/[\\/]/).some((part) => part.startsWith(".") || part === "node_modules")
  );
}

async function expandGlob(pattern: string, cwd: string): Promise<Expansion> {
  const { glob } = await import("tinyglobby");
  const slashed = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  const found = await glob(slashed, { cwd, onlyFiles: true, expandDirectories: false });
  const names = found.filter((name) => !name.split("/").at(-1)?.startsWith("~$")).sort(compareNames);
  const inputs = await Promise.all(names.map((name) => fileInput(name, resolve(cwd, name))));
  return {
    inputs: inputs.length > 0 ? inputs : [failed(pattern, nothingMatches)],
    expanded: true,
    leftOut: [],
  };
}

async function fileInput(name: string, path: string): Promise<Input> {
  const status = statusOf(path);
  if (!isStatus(status)) return failed(name, unreadable(status));
  return { kind: "file", name, path, bytes: status.isFile() ? status.size : null };
}

function withoutRepeats(inputs: readonly Input[]): Input[] {
  const seen = new Set<string>();
  return inputs.filter((input) => {
    const key = input.kind === "file" ? `file ${input.path}` : `${input.kind} ${input.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The same order on every machine, whatever its locale. */
function compareNames(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function one(input: Input): Expansion {
  return { inputs: [input], expanded: false, leftOut: [] };
}

function failed(name: string, error: UserError): Input {
  return { kind: "failed", name, error };
}

/** What the file system says of a path, or its error. */
function statusOf(path: string): unknown {
  try {
    return statSync(path);
  } catch (error) {
    return error;
  }
}

function isStatus(value: unknown): value is Stats {
  return typeof value === "object" && value !== null && "isDirectory" in value;
}

export function errnoOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

const missing = new UserError(
  "file-missing",
  { zh: "没有这个文件", en: "no such file" },
  { hint: { zh: "请核对文件名和所在文件夹", en: "check the name and the folder" } },
);

const nothingMatches = new UserError(
  "no-match",
  { zh: "没有与通配符相符的文件", en: "no file matches the pattern" },
  {
    hint: {
      zh: '通配符要加引号，如 "年报/**/*.docx"',
      en: 'put patterns in quotes, such as "reports/**/*.docx"',
    },
  },
);

const nothingInFolder = new UserError(
  "empty-folder",
  { zh: "文件夹里没有可读的文件", en: "the folder holds no file that can be read" },
  { hint: { zh: "能读 .docx、.html、.txt", en: ".docx, .html and .txt can be read" } },
);

/** An error of the file system, in words. */
export function unreadable(error: unknown): UserError {
  const errno = errnoOf(error);
  if (errno === "EACCES" || errno === "EPERM") {
    return new UserError(
      "no-permission",
      { zh: "没有读取权限", en: "permission denied" },
      { hint: { zh: "请检查文件的权限", en: "check the permissions of the file" }, cause: error },
    );
  }
  return new UserError(
    "unreadable",
    { zh: `读取失败（${errno ?? String(error)}）`, en: `cannot be read (${errno ?? String(error)})` },
    { cause: error },
  );
}

function twoSources(): UserError {
  return new UserError(
    "contradiction",
    {
      zh: "--from-ndjson 不能与文件或 --files-from 同用",
      en: "--from-ndjson does not go together with files or --files-from",
    },
    { exitCode: exitCode.usage },
  );
}

function noInput(): UserError {
  return new UserError(
    "no-input",
    { zh: "没有说要读哪个文件", en: "no input was given" },
    {
      hint: {
        zh: "给出文件、文件夹或通配符；读标准输入用 -",
        en: "give files, folders or globs; - reads standard input",
      },
      exitCode: exitCode.usage,
    },
  );
}
