import type { Invocation, Output } from "./invocation.ts";

/** Where the parts of the installed program stand. */
export type ProgramFiles = Pick<Invocation, "programFile" | "workerFile">;

/** The invocation that a running process stands for. `onFailure` is told when output cannot be written (disk full). */
export function invocationOf(
  running: NodeJS.Process,
  files: ProgramFiles,
  onFailure: (error: Error) => void,
): Invocation {
  // Streams are opened where they are used first: opening all three costs as much as checking a small report.
  const stderr = once(() => outputOf(running.stderr, onFailure));
  return {
    argv: running.argv.slice(2),
    get stdin() {
      return running.stdin;
    },
    stdout: outputOf(running.stdout, onFailure),
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

function outputOf(stream: NodeJS.WriteStream, onFailure: (error: Error) => void): Output {
  let closed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    closed = true;
    // `gia-report … | head`: the reader has what it wanted.
    if (error.code !== "EPIPE") onFailure(error);
  });
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (closed || text === "") resolve();
        else stream.write(text, () => resolve());
      }),
    closed: () => closed,
    isTTY: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : null,
  };
}
