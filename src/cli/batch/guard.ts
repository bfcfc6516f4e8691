import { Script } from "node:vm";
import { sniffBytes } from "../../read/sniff.ts";
import { type Timed, unbounded } from "../../read/timed.ts";
import { readZip } from "../../read/zip/archive.ts";

/**
 * What keeps the work on one input within bounds where it is done in the main thread, which nobody can end: an input
 * that is large, or takes long, is handed over to a thread that can be ended.
 */
export interface Guard {
  /** @throws HandOver where the input is none of the usual size */
  readonly admit: (bytes: Uint8Array) => void;
  /** Does what takes time. @throws HandOver where it takes too long */
  readonly timed: Timed;
}

/** The input is to be handled in a thread of its own. */
export class HandOver extends Error {
  override readonly name = "HandOver";
}

/** In a thread that is watched from outside nothing is to be kept. */
export const noGuard: Guard = { admit: () => {}, timed: unbounded };

/** Bytes of an input, and of all that is packed into it, that the main thread takes on. */
const usualBytes = 1024 * 1024;
const usualUnzipped = 6 * 1024 * 1024;

/** Milliseconds that one step may take in the main thread; an ordinary report needs a tenth, cold and on a slow machine. */
const patience = 2000;

export const mainThreadGuard: Guard = {
  admit: (bytes) => {
    if (bytes.length > usualBytes || unzippedSize(bytes) > usualUnzipped || isPdf(bytes))
      throw new HandOver();
  },
  timed: timedWithin(patience),
};

/** What a page costs does not show in the size of its file. */
function isPdf(bytes: Uint8Array): boolean {
  return sniffBytes(bytes) === "pdf";
}

function unzippedSize(bytes: Uint8Array): number {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes.length;
  try {
    let size = 0;
    for (const entry of readZip(bytes).entries.values()) size += entry.size;
    return size;
  } catch {
    // It will be refused for that.
    return 0;
  }
}

const script = new Script("globalThis[Symbol.for('gia-report timed work')]()");
const key = Symbol.for("gia-report timed work");

/**
 * Does work in the main thread for so many milliseconds at most: V8 ends a script that takes longer, wherever it is, in a
 * loop or in a regular expression. The work throws `HandOver` then.
 */
export function timedWithin(milliseconds: number): Timed {
  return <Result>(work: () => Result): Result => {
    let result: { readonly value: Result } | null = null;
    Object.defineProperty(globalThis, key, {
      configurable: true,
      value: () => {
        result = { value: work() };
      },
    });
    try {
      script.runInThisContext({ timeout: milliseconds });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
        throw new HandOver();
      throw error;
    } finally {
      Reflect.deleteProperty(globalThis, key);
    }
    if (result === null) throw new Error("the work was not done");
    return (result as { readonly value: Result }).value;
  };
}
