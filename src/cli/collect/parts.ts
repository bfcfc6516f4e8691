import { resolve } from "node:path";
import { type Observation, openSorted } from "../../collect/index.ts";
import { UserError } from "../../errors.ts";
import { openTextStore } from "../batch/text-store.ts";
import { errnoOf } from "../files/errno.ts";
import { streamAnyFile, usualPatience } from "../files/read-file.ts";
import { linesOf } from "../inputs/lines.ts";
import type { Invocation } from "../invocation.ts";
import { openSeenInputs } from "./seen-inputs.ts";

/** Characters of inputs that could not be read which are kept in memory; the rest goes to a temporary file. */
const room = 1_000_000;

/** The last line of a partial result: one that was cut off has none. */
export function partEnd(inputs: number): string {
  return `${JSON.stringify({ end: 1, inputs })}\n`;
}

/**
 * The observations of partial results, each input once, whatever parts it stands in.
 * @throws UserError (exit 3) where a part cannot be read, was cut off, or two parts read different things under one name
 */
export async function* partObservations(
  parts: readonly string[],
  { cwd, stdin }: Pick<Invocation, "cwd" | "stdin">,
): AsyncGenerator<Observation, void> {
  const seen = openSeenInputs();
  const texts = openTextStore(room);
  /** Inputs that one part could not read; another may have. */
  const failed = openSorted<Observation>(texts);
  try {
    for (const part of parts) {
      for await (const observation of observationsIn(part, streamOf(part))) {
        const { file, sha256 } = observation;
        if (sha256 === null) {
          failed.add(file, observation);
          continue;
        }
        const before = seen.add(file, sha256);
        if (before === "other") throw contradiction(part, file);
        if (before === "new") yield observation;
      }
    }
    let last: string | null = null;
    for (const observation of failed) {
      if (observation.file !== last && !seen.has(observation.file)) yield observation;
      last = observation.file;
    }
  } finally {
    texts.close();
  }

  function streamOf(part: string): AsyncIterable<Uint8Array | string> {
    if (part === "-") return stdin;
    return streamAnyFile(resolve(cwd, part), { patience: usualPatience, trustsWriter: true });
  }
}

async function* observationsIn(
  part: string,
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Observation, void> {
  let count = 0;
  let ended = false;
  try {
    for await (const line of linesOf(stream)) {
      if (line.trim() === "") continue;
      // Parts that were put into one file follow one another.
      if (ended) [ended, count] = [false, 0];
      const value = parsed(line);
      if (isEnd(value)) {
        if (value.inputs !== count) throw cutOff(part);
        ended = true;
      } else if (isObservation(value)) {
        count += 1;
        yield value;
      } else throw noPart(part, count);
    }
  } catch (error) {
    if (errnoOf(error) !== null && !(error instanceof UserError)) throw cannotRead(part, error);
    throw error;
  }
  if (!ended) throw cutOff(part);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isEnd(value: unknown): value is { readonly inputs: number } {
  return isRecord(value) && value.end === 1 && typeof value.inputs === "number";
}

function isObservation(value: unknown): value is Observation {
  if (!isRecord(value) || value.observed !== 1 || typeof value.file !== "string") return false;
  const { sha256, reports, failure } = value;
  if (!Array.isArray(reports) || !reports.every(isReport)) return false;
  return sha256 === null ? isRecord(failure) : typeof sha256 === "string" && /^[0-9a-f]+$/.test(sha256);
}

function isReport(value: unknown): boolean {
  return (
    isRecord(value) &&
    Array.isArray(value.tables) &&
    Array.isArray(value.findings) &&
    Array.isArray(value.texts) &&
    (value.organization === null || typeof value.organization === "string") &&
    (value.year === null || typeof value.year === "number")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function cutOff(part: string): UserError {
  return new UserError(
    "part-incomplete",
    { zh: `部分结果 ${part} 不完整`, en: `the partial result ${part} is not complete` },
    {
      hint: {
        zh: "写它的运行没有结束；请重新运行那一部分",
        en: "the run that wrote it did not come to its end; run that part again",
      },
    },
  );
}

function noPart(part: string, count: number): UserError {
  return new UserError(
    "no-part",
    {
      zh: count === 0 ? `${part} 不是部分结果` : `部分结果 ${part} 第 ${count + 1} 行读不了`,
      en:
        count === 0
          ? `${part} is no partial result`
          : `line ${count + 1} of the partial result ${part} cannot be read`,
    },
    {
      hint: {
        zh: "--merge 要的是 collect --partial 写出的文件",
        en: "--merge takes what collect --partial wrote",
      },
    },
  );
}

function cannotRead(part: string, error: unknown): UserError {
  return new UserError(
    "cannot-read",
    {
      zh: `部分结果 ${part} 读不了（${errnoOf(error)}）`,
      en: `the partial result ${part} cannot be read (${errnoOf(error)})`,
    },
    { cause: error },
  );
}

function contradiction(part: string, file: string): UserError {
  return new UserError(
    "parts-contradict",
    {
      zh: `${file} 在两个部分结果里内容不同（后一个是 ${part}）`,
      en: `two partial results read different content as ${file} (the later is ${part})`,
    },
    {
      hint: {
        zh: "不同的文件用了同一个名字，或者读的时候文件改了；请重新读取",
        en: "two files had one name, or it was changed while it was read; read it again",
      },
    },
  );
}
