import { resolve } from "node:path";
import { UserError } from "../../errors.ts";
import { streamAnyFile, usualPatience } from "../files/read-file.ts";
import type { Invocation } from "../invocation.ts";
import { type Input, unreadable } from "./inputs.ts";
import { linesOf } from "./lines.ts";

/**
 * Inputs that come with their content, a line each: `{"file": "a.html", "text": "…"}`, or `"base64"` in place of `text`
 * for Word files. Lines are read as they are needed. One that is wrong becomes an input that failed.
 */
export async function* readNdjsonInputs(
  from: string,
  invocation: Pick<Invocation, "cwd" | "stdin">,
): AsyncGenerator<Input> {
  const stream =
    from === "-"
      ? invocation.stdin
      : streamAnyFile(resolve(invocation.cwd, from), { patience: usualPatience, trustsWriter: true });
  let number = 0;
  try {
    for await (const line of linesOf(stream)) {
      number += 1;
      if (line.trim() !== "") yield inputOf(line, `${from}:${number}`);
    }
  } catch (error) {
    yield { kind: "failed", name: from, error: error instanceof UserError ? error : unreadable(error) };
  }
}

function inputOf(line: string, place: string): Input {
  try {
    const value: unknown = JSON.parse(line);
    if (!isRecord(value)) return wrongLine(place);
    const { file, text, base64 } = value;
    const name = typeof file === "string" && file !== "" ? file : place;
    if (typeof text === "string") return { kind: "bytes", name, content: Buffer.from(text) };
    if (typeof base64 === "string") return { kind: "bytes", name, content: Buffer.from(base64, "base64") };
    return wrongLine(place);
  } catch {
    return wrongLine(place);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function wrongLine(name: string): Input {
  const error = new UserError(
    "ndjson-line",
    { zh: "这一行不是所要的 JSON 对象", en: "this line is not the JSON object that is expected" },
    {
      hint: {
        zh: '每行一个：{"file":"a.html","text":"……"}，二进制文件用 "base64"',
        en: 'one a line: {"file":"a.html","text":"…"}, with "base64" for binary files',
      },
    },
  );
  return { kind: "failed", name, error };
}
