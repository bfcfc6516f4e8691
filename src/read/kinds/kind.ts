import type { Bilingual } from "../../errors.ts";
import type { Decoded } from "../decode.ts";
import type { OleStreams } from "../ole/streams.ts";
import type { Limits, Reading } from "../reading.ts";

/**
 * A kind of file that is read. All that is said of it anywhere (how it is told, its reader, help texts, messages, the
 * schema, what a folder is searched for, the documentation) comes from here.
 */
export interface Kind<Name extends string = string> {
  readonly name: Name;
  /** What people call such a file. */
  readonly called: Bilingual;
  /** Endings of names that promise this kind, lower case, without the dot; the usual one first. */
  readonly extensions: readonly string[];
  /** Endings under which it is found too, without being promised by them. */
  readonly laxExtensions?: readonly string[];
  /** By what its content is told; the extension plays no part. */
  readonly marks: Marks;
  /** A kind whose marks its files show too, since they hold such a file: it is asked before that one. */
  readonly wraps?: string;
  /** What places in it count, see `Location`. */
  readonly places: "lines" | "paragraphs" | "pages" | "cells";
  /** What to do where no report is found in such a file. */
  readonly hint?: Bilingual;
  /** Loads its reader. Loading waits for a disk and reading does not: what reads can be ended for time. */
  readonly load: () => Promise<Reader>;
}

/**
 * Reads a file.
 * @throws UserError (exit code 3) where the file is damaged, above a limit or not to be read
 */
export type Reader = (file: FileContent, limits: Limits) => Reading | Promise<Reading>;

/** The bytes of a file, and its text where it is one. */
export interface FileContent {
  readonly bytes: Uint8Array;
  /** Decoded once, when first asked for. @throws UserError where the bytes are no text */
  readonly decoded: () => Decoded;
}

/** How a kind is told, by the container that holds it. Each is asked only for files of its container. */
export interface Marks {
  /** A zip archive with these names (lower case, `/`); `type` is what its entry `mimetype` says. */
  readonly zip?: (names: readonly string[], type: string) => boolean;
  /** An OLE container (Office 97–2003) that holds these streams. */
  readonly ole?: (streams: OleStreams) => boolean;
  /** Anything else, by its first bytes as ISO 8859-1. */
  readonly bytes?: (head: string) => boolean;
  /** A text: its beginning without white space, and all of it. */
  readonly text?: (opening: string, text: string) => boolean;
}
