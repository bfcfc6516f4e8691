import { resolve } from "node:path";
import { tooLarge } from "../../check/too-large.ts";
import { exitCode, UserError } from "../../errors.ts";
import { defaultLimits } from "../../read/source.ts";
import { drain } from "../files/drain.ts";
import { unreadable } from "../files/errno.ts";
import { readAnyFile, usualPatience } from "../files/read-file.ts";
import type { Invocation } from "../invocation.ts";
import { decodeName, type EntryName } from "./names.ts";

/** A name of a list, as text and, where it is no UTF-8, as it stands. */
export type ListedName = EntryName;

/**
 * Names of `--files-from`: each ended by a NUL where there is one (`find -print0`), else one a line.
 * @throws UserError (exit 2) where the list cannot be read, or standard input is wanted twice
 */
export async function readFileList(
  from: string,
  operands: readonly string[],
  invocation: Pick<Invocation, "cwd" | "stdin">,
): Promise<readonly ListedName[]> {
  if (from === "-" && operands.includes("-")) throw stdinTwice();
  try {
    return namesIn(
      from === "-" ? await drain(invocation.stdin, bounds) : await listAt(resolve(invocation.cwd, from)),
    );
  } catch (error) {
    throw unreadableList(from, error);
  }
}

async function listAt(path: string): Promise<Uint8Array> {
  return await readAnyFile(path, { ...bounds, patience: usualPatience, trustsWriter: true });
}

const bounds = { most: defaultLimits.fileBytes, tooLarge } as const;

const newline = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Split as bytes: a name in GBK is no text that can be split. */
export function namesIn(bytes: Uint8Array): ListedName[] {
  const list = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const plain = list.subarray(0, 3).equals(byteOrderMark) ? list.subarray(3) : list;
  const end = plain.includes(0) ? 0 : newline;
  const names: ListedName[] = [];
  for (let start = 0; start < plain.length; ) {
    const at = plain.indexOf(end, start);
    const next = at < 0 ? plain.length : at;
    const cut = end === newline && plain[next - 1] === carriageReturn && next > start ? next - 1 : next;
    const name = decodeName(plain.subarray(start, cut));
    if (name.shown.trim() !== "") names.push(name);
    start = next + 1;
  }
  return names;
}

function stdinTwice(): UserError {
  return new UserError(
    "stdin-twice",
    {
      zh: "标准输入不能既是文件清单，又是要读的文件",
      en: "standard input cannot be both the list of files and a file",
    },
    { exitCode: exitCode.usage },
  );
}

function toldAs(error: unknown): UserError {
  return error instanceof UserError ? error : unreadable(error);
}

function unreadableList(from: string, error: unknown): UserError {
  const { zh, en } = toldAs(error).text;
  return new UserError(
    "list-unreadable",
    { zh: `文件清单 ${from} 读取失败（${zh}）`, en: `the list ${from} cannot be read (${en})` },
    { exitCode: exitCode.usage, cause: error },
  );
}
