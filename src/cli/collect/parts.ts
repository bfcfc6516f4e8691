import { resolve } from "node:path";
import { type Observation, openSorted } from "../../collect/index.ts";
import { UserError } from "../../errors.ts";
import { openTextStore } from "../batch/text-store.ts";
import { errnoOf, unreadable } from "../files/errno.ts";
import { streamAnyFile, usualPatience } from "../files/read-file.ts";
import { linesOf } from "../inputs/lines.ts";
import type { Invocation } from "../invocation.ts";
import { isObservation, isRecord } from "./part-line.ts";
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
    if (error instanceof UserError && error.code === "not-a-file") throw noPart(part, 0);
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
  const { text, hint } = unreadable(error);
  return new UserError(
    "cannot-read",
    {
      zh: `部分结果 ${part}：${text.zh}`,
      en: `the partial result ${part}: ${text.en}`,
    },
    { ...(hint === null ? {} : { hint }), cause: error },
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
