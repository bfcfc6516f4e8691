import type { LeftOut } from "../../check/skip-reasons.ts";
import type { UserError } from "../../errors.ts";

/** Something to read, in the order of the command line. `failed` stands where an argument or an entry led to nothing. */
export type Input = FileInput | StdinInput | BytesInput | MemberInput | FailedInput;

export interface FailedInput {
  readonly kind: "failed";
  readonly name: string;
  readonly error: UserError;
}

export interface StdinInput {
  readonly kind: "stdin";
  readonly name: string;
  /** Where it was read already, to see whether it is an archive. */
  readonly content?: Uint8Array;
}

/** Content that came with its name (`--from-ndjson`), or out of an archive on standard input. */
export interface BytesInput {
  readonly kind: "bytes";
  readonly name: string;
  readonly content: Uint8Array;
  readonly archive?: StdinInput;
}

/** A file in an archive, which is taken out of it where it is read. */
export interface MemberInput {
  readonly kind: "member";
  readonly name: string;
  readonly archive: FileInput;
  /** Its name in the archive, behind that of an archive in which it stands there. */
  readonly entries: readonly string[];
}

export interface FileInput {
  readonly kind: "file";
  /** As it is shown. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** The path as the file system has it, where its bytes are no UTF-8 (names written by old Chinese systems). */
  readonly rawPath?: Uint8Array;
  /** `null`: a pipe or a device. */
  readonly bytes: number | null;
  /** Path below the folder, pattern or list that it was found through; its name alone where it was named itself. */
  readonly inside: string;
  /** The name in an archive of what alone is asked for of it (`附件.zip!年报.docx`). */
  readonly member?: string;
}

/** What opens the file of an input. */
export function pathOfFile({ path, rawPath }: Pick<FileInput, "path" | "rawPath">): string | Uint8Array {
  return rawPath ?? path;
}

/** An entry of a folder or pattern, or an attachment, that is not taken for an input, and why. */
export interface Skipped extends LeftOut {
  readonly file: string;
}
