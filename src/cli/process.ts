import { fstatSync, type Stats, statSync, writeSync } from "node:fs";
import { errnoOf } from "./inputs/inputs.ts";
import type { DataOutput, Invocation } from "./invocation.ts";
import { shownOutput } from "./terminal/shown-output.ts";

/** Where the parts of the installed program stand. */
export type ProgramFiles = Pick<Invocation, "programFile" | "programDigest" | "workerFile" | "pageFile">;

/** The invocation that a running process stands for. `onFailure` is told when output cannot be written (disk full). */
export function invocationOf(
  running: NodeJS.Process,
  files: ProgramFiles,
  onFailure: (error: Error) => void,
): Invocation {
  // Streams are opened where they are used first: opening one costs as much as checking a small report.
  const output = (descriptor: number, stream: () => NodeJS.WriteStream) =>
    writesAtOnce(descriptor) ? directOutput(descriptor, stream, onFailure) : outputOf(stream(), onFailure);
  const stderr = once(() => shownOutput(output(2, () => running.stderr)));
  return {
    argv: running.argv.slice(2),
    get stdin() {
      return running.stdin;
    },
    stdout: output(1, () => running.stdout),
    get stderr() {
      return stderr();
    },
    env: running.env,
    cwd: running.cwd(),
    ...files,
    onInterrupt: (stop) => {
      for (const signal of ["SIGINT", "SIGTERM"]) running.once(signal, stop);
      return () => {
        for (const signal of ["SIGINT", "SIGTERM"]) running.off(signal, stop);
      };
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Files, pipes and the null device, where opening a stream costs more than writing all that is said of a report. */
function writesAtOnce(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    return status.isFile() || status.isFIFO() || isNullDevice(status);
  } catch {
    return false;
  }
}

function isNullDevice(status: Stats): boolean {
  return status.isCharacterDevice() && status.rdev === statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
}

/** @param stream takes over where a pipe is full that somebody has set not to wait */
function directOutput(
  descriptor: number,
  stream: () => NodeJS.WriteStream,
  onFailure: (error: Error) => void,
): DataOutput {
  let streamed: DataOutput | null = null;
  let closed = false;
  return {
    write: async (text) => {
      if (closed || text.length === 0) return;
      if (streamed !== null) return await streamed.write(text);
      const bytes = Buffer.from(text);
      let written = 0;
      try {
        while (written < bytes.length) written += writeSync(descriptor, bytes, written);
      } catch (error) {
        if (errnoOf(error) === "EAGAIN") {
          streamed = outputOf(stream(), onFailure);
          return await streamed.write(bytes.subarray(written));
        }
        closed = true;
        if (errnoOf(error) !== "EPIPE") onFailure(error instanceof Error ? error : new Error(String(error)));
      }
    },
    closed: () => closed || streamed?.closed() === true,
    isTTY: false,
    columns: null,
  };
}

function outputOf(stream: NodeJS.WriteStream, onFailure: (error: Error) => void): DataOutput {
  let closed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    closed = true;
    // `gia-report … | head`: the reader has what it wanted.
    if (error.code !== "EPIPE") onFailure(error);
  });
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (closed || text.length === 0) resolve();
        else stream.write(text, () => resolve());
      }),
    closed: () => closed,
    isTTY: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : null,
  };
}
