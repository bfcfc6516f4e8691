import { UserError } from "../errors.ts";
import { defaultLimits, type Source } from "../read/index.ts";
import { kinds } from "../read/kinds/index.ts";
import { recognize } from "../recognize/index.ts";
import type { Report } from "../report/model.ts";
import { type Guard, HandOver, noGuard } from "./batch/guard.ts";
import { drain } from "./files/drain.ts";
import { readAnyFile, readRegularFile, usualPatience } from "./files/read-file.ts";
import { tooLarge } from "./files/too-large.ts";
import { isOwnPage, markRoom } from "./inputs/own-product.ts";
import { type Input, pathOfFile, unreadable } from "./inputs.ts";
import type { Invocation } from "./invocation.ts";
import { readPublication, unreadAttachments } from "./publication.ts";

/** What the user knows better than the file. */
export interface ReadingOptions {
  readonly year?: number;
  readonly org?: string;
}

/**
 * Reads one input.
 * @throws UserError (exit 3) where it cannot be read or exceeds a limit
 */
export async function readInput(input: Input, invocation: Pick<Invocation, "stdin">): Promise<Source> {
  return await readPublication(await readBytes(input, invocation), input);
}

/**
 * Finds the reports of a source.
 * @throws UserError (exit 3) where it holds none
 */
export function recognizeReports(source: Source, options: ReadingOptions): readonly Report[] {
  const reports = recognize(source, recognizeOptions(options));
  if (reports.length === 0) throw unreadAttachments(source) ?? noReport(source);
  return reports;
}

export function recognizeOptions({ year, org }: ReadingOptions): { year?: number; organization?: string } {
  return {
    ...(year === undefined ? {} : { year }),
    ...(org === undefined ? {} : { organization: org }),
  };
}

/** What can be read by anybody: standard input can only be read here, a `Readable` in a worker too. */
export type Readable = Extract<Input, { readonly kind: "file" | "bytes" | "member" }>;

/**
 * Reads the bytes of one input.
 * @throws UserError (exit 3) where it cannot be read or is too large
 */
export async function readBytes(input: Input, invocation: Pick<Invocation, "stdin">): Promise<Uint8Array> {
  return await bytesOf(await readableOf(input, invocation));
}

/**
 * Standard input, pipes and devices are read here, once; a file is left as it is.
 * @throws UserError (exit 3) where the input cannot be read, or nothing comes from it for too long
 */
export async function readableOf(input: Input, invocation: Pick<Invocation, "stdin">): Promise<Readable> {
  switch (input.kind) {
    case "failed":
      throw input.error;
    case "stdin":
      return {
        kind: "bytes",
        name: input.name,
        content: input.content ?? (await told(() => drain(invocation.stdin, bounds))),
      };
    case "file":
      if (input.bytes !== null) return input;
      return { kind: "bytes", name: input.name, content: await told(() => readAnyFile(input.path, bounds)) };
    case "bytes":
    case "member":
      return input;
  }
}

const bounds = { most: defaultLimits.fileBytes, tooLarge, patience: usualPatience } as const;

/**
 * @throws UserError (exit 3) where it cannot be read, is too large, or is a page that gia-report wrote; what the guard
 *   throws
 */
export async function bytesOf(input: Readable, guard: Guard = noGuard): Promise<Uint8Array> {
  const bytes = await contentOf(input, guard);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, markRoom));
  if (isOwnPage(head.toString())) throw ownPage();
  return bytes;
}

async function contentOf(input: Readable, guard: Guard): Promise<Uint8Array> {
  switch (input.kind) {
    case "bytes":
      return input.content;
    case "file":
      return await told(async () => readRegularFile(pathOfFile(input), bounds));
    case "member": {
      const { memberContent } = await import("./member-content.ts");
      return await told(async () => guard.timed(() => memberContent(input)));
    }
  }
}

/** Errors of the file system, in words. */
async function told(read: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UserError || error instanceof HandOver ? error : unreadable(error);
  }
}

function ownPage(): UserError {
  return new UserError(
    "own-product",
    {
      zh: "这是 gia-report 写出的校对网页，不是报告",
      en: "this is a page of findings that gia-report wrote, no report",
    },
    { hint: { zh: "请给出报告原件", en: "give the report itself" } },
  );
}

/** Says what was looked for. */
export function noReport({ kind }: Source): UserError {
  const { called, hint } = kinds[kind];
  return new UserError(
    "no-report",
    {
      zh: "其中没有政府信息公开工作年度报告",
      en: "holds no annual report on government information disclosure",
    },
    {
      hint: {
        zh: `按${called.zh}（${kind}）读取。本工具找的是“……年政府信息公开工作年度报告”的标题、“一、总体情况”等六个章节和表二至表四；读到了什么，可用 gia-report inspect 查看${hint === undefined ? "" : `。${hint.zh}`}`,
        en: `read as ${called.en} (${kind}). Looked for: a title “…年政府信息公开工作年度报告”, the six sections from “一、总体情况” on, and tables 2 to 4; gia-report inspect shows what was read${hint === undefined ? "" : `. ${hint.en}`}`,
      },
    },
  );
}
