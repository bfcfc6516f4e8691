import { UserError } from "../../errors.ts";
import { latin1Of } from "../edge.ts";
import { openCompound } from "./compound.ts";

/** What a compound file (Office 97–2003) shows of itself without being read. */
export interface OleStreams {
  /** Whether a stream or storage of that name stands at its root. */
  readonly has: (name: string) => boolean;
  /** How a stream begins, one character for each byte; "" where there is none. */
  readonly opening: (name: string) => string;
}

/** How much of a stream is looked at. */
const openingLength = 64;

/** By the directory at its root; by the names anywhere in the bytes where that is broken. */
export function openStreams(bytes: Uint8Array): OleStreams {
  const byDirectory = whole((): OleStreams => {
    const { has, stream } = openCompound(bytes);
    return {
      has,
      opening: (name) => whole(() => latin1Of(stream(name) ?? new Uint8Array(), 0, openingLength)) ?? "",
    };
  });
  return byDirectory ?? { has: (name) => holds(bytes, `${name}\0`), opening: () => "" };
}

/** `null` where the file is damaged; its reader will say so. */
function whole<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof UserError) return null;
    throw cause;
  }
}

/** Whether a text stands in the bytes as UTF-16. */
function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (character) => character.charCodeAt(0));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((code, index) => bytes[at + 2 * index] === code && bytes[at + 2 * index + 1] === 0))
      return true;
  return false;
}
