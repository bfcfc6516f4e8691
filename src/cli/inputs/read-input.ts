import { refuseOwnPage } from "../../check/own-product.ts";
import { tooLarge } from "../../check/too-large.ts";
import { UserError } from "../../errors.ts";
import { defaultLimits } from "../../read/index.ts";
import { type Guard, HandOver, noGuard } from "../batch/guard.ts";
import { drain } from "../files/drain.ts";
import { readAnyFile, readRegularFile, usualPatience } from "../files/read-file.ts";
import type { Invocation } from "../invocation.ts";
import { type Input, pathOfFile, unreadable } from "./inputs.ts";

/** What can be read by anybody: standard input can only be read here, a `Readable` in a worker too. */
export type Readable = Extract<Input, { readonly kind: "file" | "bytes" | "member" }>;

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
  refuseOwnPage(bytes);
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
