import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { exitCode, UserError } from "../errors.ts";
import type { Invocation } from "./invocation.ts";

/**
 * Names of `--files-from`: each ended by a NUL where there is one (`find -print0`), else one a line.
 * @throws UserError where the list cannot be read, or standard input is wanted twice
 */
export async function readFileList(
  from: string,
  operands: readonly string[],
  invocation: Pick<Invocation, "cwd" | "stdin">,
): Promise<readonly string[]> {
  if (from === "-" && operands.includes("-")) throw stdinTwice();
  const stream = from === "-" ? invocation.stdin : createReadStream(resolve(invocation.cwd, from));
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  } catch (error) {
    throw unreadableList(from, error);
  }
  return namesIn(Buffer.concat(chunks).toString());
}

export function namesIn(text: string): string[] {
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  const names = plain.includes("\0") ? plain.split("\0") : plain.split(/\r?\n/u);
  return names.filter((name) => name.trim() !== "");
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

function unreadableList(from: string, error: unknown): UserError {
  const why = error instanceof Error ? error.message : String(error);
  return new UserError(
    "list-unreadable",
    { zh: `文件清单 ${from} 读取失败（${why}）`, en: `the list ${from} cannot be read (${why})` },
    { exitCode: exitCode.usage, cause: error },
  );
}
