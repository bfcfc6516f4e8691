import type { Invocation, Output } from "./invocation.ts";

/** The invocation that a running process stands for. */
export function invocationOf(running: NodeJS.Process): Invocation {
  return {
    argv: running.argv.slice(2),
    stdin: running.stdin,
    stdout: outputOf(running.stdout),
    stderr: outputOf(running.stderr),
    env: running.env,
    cwd: running.cwd(),
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // `gia-report … | head`: the reader has what it wanted.
    if (error.code !== "EPIPE") throw error;
    closed = true;
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
