import { refuseOwnPage } from "../check/own-product.ts";
import { tooLarge } from "../check/too-large.ts";
import { UserError } from "../errors.ts";
import { defaultLimits, type Source } from "../read/index.ts";
import { readAnyFile, readRegularFile, usualPatience } from "./files/read-file.ts";
import { type Input, pathOfFile, unreadable } from "./inputs.ts";
import type { Invocation } from "./invocation.ts";
import { readPublication } from "./publication.ts";

/**
 * Reads one input.
 * @throws UserError (exit 3) where it cannot be read or exceeds a limit
 */
export async function readInput(input: Input, invocation: Pick<Invocation, "stdin">): Promise<Source> {
  return await readPublication(await readBytes(input, invocation), input);
}

/** What can be read by anybody: standard input can only be read here, a `Readable` in a worker too. */
export type Readable = Extract<Input, { readonly kind: "file" | "bytes" }>;

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
      return { kind: "bytes", name: input.name, content: await drain(invocation.stdin) };
    case "file":
      if (input.bytes !== null) return input;
      return { kind: "bytes", name: input.name, content: await told(() => readAnyFile(input.path, bounds)) };
    case "bytes":
      return input;
  }
}

const bounds = { most: defaultLimits.fileBytes, tooLarge, patience: usualPatience } as const;

/** @throws UserError (exit 3) where it cannot be read, is too large, or is a page that gia-report wrote */
export async function bytesOf(input: Readable): Promise<Uint8Array> {
  const bytes =
    input.kind === "bytes"
      ? input.content
      : await told(async () => readRegularFile(pathOfFile(input), bounds));
  refuseOwnPage(bytes);
  return bytes;
}

/** Errors of the file system, in words. */
async function told(read: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UserError ? error : unreadable(error);
  }
}

/** Reads a stream to its end, or to the limit. */
async function drain(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  return await told(async () => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stream) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > defaultLimits.fileBytes) throw tooLarge();
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  });
}
