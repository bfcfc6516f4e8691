import { lstatSync, type Stats, statSync } from "node:fs";
import { basename, isAbsolute, relative, resolve } from "node:path";
import { errnoOf, missing, unreadable } from "../files/errno.ts";
import { identityOf, openable } from "../files/identity.ts";
import type { Invocation } from "../invocation.ts";
import { openArchives } from "./archives.ts";
import {
  danglingLink,
  emptyList,
  emptyName,
  noInput,
  nothingInFolder,
  nothingMatches,
  severalLookSo,
  twoSources,
} from "./errors.ts";
import { type ListedName, readFileList } from "./file-list.ts";
import { type FileInput, type Input, pathOfFile, type Skipped } from "./input.ts";
import { type EntryPath, garbledCandidates } from "./names.ts";

export { errnoOf, unreadable } from "../files/errno.ts";
export { type FileInput, type Input, pathOfFile, type Skipped } from "./input.ts";

export interface Inputs {
  readonly list: readonly Input[];
  /** False only for one plain file or standard input: then JSON output is an object, else an array. */
  readonly several: boolean;
  /** Entries of folders that are no inputs, and why. */
  readonly skipped: readonly Skipped[];
}

/** Inputs as a run takes them: a list, or a stream whose length is not known beforehand. */
export interface ChosenInputs {
  readonly list: readonly Input[] | AsyncIterable<Input>;
  /** `null` for a stream. */
  readonly count: number | null;
  readonly several: boolean;
  readonly skipped: readonly Skipped[];
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
  const { readNdjsonInputs } = await import("./ndjson.ts");
  const lines = readNdjsonInputs(choice.fromNdjson, invocation);
  const list = choice.allowEmpty === true ? lines : atLeastOne(lines, choice.fromNdjson);
  return { list, count: null, several: true, skipped: [] };
}

async function* atLeastOne(inputs: AsyncIterable<Input>, from: string): AsyncGenerator<Input> {
  let count = 0;
  for await (const input of inputs) {
    count += 1;
    yield input;
  }
  if (count === 0) throw emptyList(from);
}

/** Where inputs are named beside the arguments. */
export interface InputChoice {
  /** File of inputs with their content; `-` is standard input. */
  readonly fromNdjson?: string | undefined;
  readonly stdinFilename?: string | undefined;
  /** Names of files, one a line or each ended by a NUL; `-` is standard input. */
  readonly filesFrom?: string | undefined;
  /** A list may hold nothing. */
  readonly allowEmpty?: boolean | undefined;
  /** An attachment whose page is an input too is read with that page, and is no input of its own. */
  readonly attachmentsWithPages?: boolean | undefined;
  /** Files of the run itself beside lists (configuration, baseline): in a folder they are left out. */
  readonly own?: readonly (string | null | undefined)[] | undefined;
}

/**
 * Turns arguments into inputs: `-`, files, folders (walked in depth), globs, then the files of the list. A file that is
 * met twice is read once.
 * @throws UserError (exit 2) where nothing was named, a name is empty or the list cannot be read
 */
export async function findInputs(
  operands: readonly string[],
  invocation: Pick<Invocation, "cwd" | "stdin">,
  choice: InputChoice,
): Promise<Inputs> {
  const { stdinFilename, filesFrom, allowEmpty = false } = choice;
  if (operands.includes("")) throw emptyName();
  const listed = filesFrom === undefined ? [] : await readFileList(filesFrom, operands, invocation);
  if (operands.length === 0 && filesFrom === undefined) throw noInput();
  const found: Input[] = [];
  const skipped: Skipped[] = [];
  let plain = true;
  const { cwd } = invocation;
  const expanding = { cwd, stdinName: stdinFilename ?? "-", own: () => ownFiles(choice, cwd) };
  for (const operand of operands) {
    const { inputs, expanded, leftOut } = await expand(operand, expanding);
    for (const input of inputs) found.push(input);
    for (const one of leftOut) skipped.push(one);
    plain &&= !expanded;
  }
  for (const name of listed) found.push(listedInput(name, cwd));
  const named = withoutRepeats(found);
  if (named.length === 0 && filesFrom !== undefined && !allowEmpty) throw emptyList(filesFrom);
  const { inputs: own, attached } =
    choice.attachmentsWithPages === true && named.length > 1
      ? await (await import("./attachments.ts")).splitAttachments(named)
      : { inputs: named, attached: [] };
  const { list, opened, skipped: inArchives } = await openArchives(own, invocation);
  const several = operands.length > 1 || !plain || filesFrom !== undefined || opened;
  return { list: withoutRepeats(list), several, skipped: [...skipped, ...attached, ...inArchives] };
}

/** What standard output goes to, and what the run was given beside its inputs. */
function ownFiles({ own = [], filesFrom, fromNdjson }: InputChoice, cwd: string): ReadonlySet<string> {
  const named = [...own, filesFrom, fromNdjson].filter((path) => typeof path === "string");
  const identities = [1, 2, ...named.map((path) => resolve(cwd, path))].map(identityOf);
  return new Set(identities.filter((identity) => identity !== null));
}

interface Expansion {
  readonly inputs: readonly Input[];
  /** The operand stands for however many files there are. */
  readonly expanded: boolean;
  readonly leftOut: readonly Skipped[];
}

interface Expanding {
  readonly cwd: string;
  readonly stdinName: string;
  readonly own: () => ReadonlySet<string>;
}

async function expand(operand: string, { cwd, stdinName, own }: Expanding): Promise<Expansion> {
  if (operand === "-") return one({ kind: "stdin", name: stdinName });
  const path = resolve(cwd, operand);
  const status = statusOf(path);
  if (isStatus(status)) {
    if (!status.isDirectory()) return one(fileInput(operand, { path }, status));
    return await inFolder(operand, { path, raw: null }, own());
  }
  if (errnoOf(status) !== "ENOENT") return one(failed(operand, unreadable(status)));
  const member = memberInput(operand, cwd);
  if (member !== null) return one(member);
  if (operand.includes("\ufffd")) return await garbled(operand, path, { cwd, own });
  const { isPattern, expandPattern } = await import("./pattern.ts");
  if (!isPattern(operand)) return one(failed(operand, isLink(path) ? danglingLink : missing));
  const { inputs, skipped } = expandPattern(operand, cwd, { own: own() });
  const found = inputs.length > 0 || skipped.length > 0 ? inputs : [failed(operand, nothingMatches)];
  return { inputs: found, expanded: true, leftOut: skipped };
}

async function inFolder(name: string, folder: EntryPath, own: ReadonlySet<string>): Promise<Expansion> {
  const { walkFolder } = await import("./walk.ts");
  const { inputs, skipped } = walkFolder(folder, { shown: name, own });
  const found = inputs.length > 0 ? inputs : [failed(name, nothingInFolder)];
  return { inputs: found, expanded: true, leftOut: skipped };
}

/** An argument whose bytes are no UTF-8 arrives with U+FFFD in their place. */
async function garbled(
  operand: string,
  path: string,
  { cwd, own }: Pick<Expanding, "cwd" | "own">,
): Promise<Expansion> {
  const candidates = garbledCandidates(path);
  const [only] = candidates;
  if (only?.raw == null) return one(failed(operand, missing));
  if (candidates.length > 1) return one(failed(operand, severalLookSo(candidates.length)));
  const name = isAbsolute(operand) ? only.path : relative(cwd, only.path);
  const status = statusOf(only.raw);
  if (isStatus(status) && status.isDirectory()) return await inFolder(name, only, own());
  return one(namedFile(name, { path: only.path, rawPath: only.raw }, cwd));
}

/** A name from a list is taken as it stands: `*` is a star, and a folder is not walked. */
function listedInput({ shown, raw }: ListedName, cwd: string): Input {
  const path = resolve(cwd, shown);
  const rawPath =
    raw === null ? null : Buffer.concat([Buffer.from(`${raw[0] === 0x2f ? "" : `${cwd}/`}`), raw]);
  const input = namedFile(shown, rawPath === null ? { path } : { path, rawPath }, cwd);
  return input.kind === "file" ? { ...input, inside: insideOf(shown) } : input;
}

/** A list may name files of many folders: what is relative keeps its folders. */
function insideOf(name: string): string {
  const parts = name.split(/[\\/]/).filter((part) => part !== "" && part !== ".");
  const isBelow = !/^(?:[\\/]|[A-Za-z]:)/.test(name) && !parts.includes("..");
  return isBelow ? parts.join("/") : basename(name);
}

function namedFile(name: string, at: Pick<FileInput, "path" | "rawPath">, cwd: string): Input {
  const status = statusOf(pathOfFile(at));
  if (isStatus(status)) return fileInput(name, at, status);
  if (errnoOf(status) !== "ENOENT") return failed(name, unreadable(status));
  const member = memberInput(name, cwd);
  if (member !== null) return member;
  return failed(name, isLink(pathOfFile(at)) ? danglingLink : missing);
}

/** What `附件.zip!年报.docx` means: a file in an archive; null where nothing stands there that could be one. */
function memberInput(name: string, cwd: string): FileInput | null {
  for (const { index } of name.matchAll(/!/g)) {
    const archive = name.slice(0, index);
    const path = resolve(cwd, archive);
    const status = statusOf(path);
    if (archive !== "" && isStatus(status) && status.isFile())
      return { ...fileInput(archive, { path }, status), member: name.slice(index + 1) };
  }
  return null;
}

function fileInput(name: string, at: Pick<FileInput, "path" | "rawPath">, status: Stats): FileInput {
  const bytes = status.isFile() || status.isDirectory() ? status.size : null;
  return { kind: "file", name, ...at, bytes, inside: basename(name) };
}

function withoutRepeats(inputs: readonly Input[]): Input[] {
  const seen = new Set<string>();
  return inputs.filter((input) => {
    const key = keyOf(input);
    if (key === null) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Two files of an archive on standard input may be shown by one name: null. */
function keyOf(input: Input): string | null {
  if (input.kind === "bytes") return null;
  if (input.kind === "file") return `file ${pathKeyOf(input)}!${input.member ?? ""}`;
  if (input.kind === "member") return `file ${pathKeyOf(input.archive)}!!${input.entries.join("!")}`;
  return `${input.kind} ${input.name}`;
}

function pathKeyOf({ path, rawPath }: FileInput): string {
  return rawPath === undefined ? path : `raw ${Buffer.from(rawPath).toString("hex")}`;
}

function one(input: Input): Expansion {
  return { inputs: [input], expanded: false, leftOut: [] };
}

function failed(name: string, error: Extract<Input, { kind: "failed" }>["error"]): Input {
  return { kind: "failed", name, error };
}

/** What the file system says of a path, or its error. */
function statusOf(path: string | Uint8Array): unknown {
  try {
    return statSync(openable(path));
  } catch (error) {
    return error;
  }
}

function isStatus(value: unknown): value is Stats {
  return typeof value === "object" && value !== null && "isDirectory" in value;
}

/** Whether a link stands there, though what it leads to does not. */
function isLink(path: string | Uint8Array): boolean {
  try {
    return lstatSync(openable(path)).isSymbolicLink();
  } catch {
    return false;
  }
}
