import type { Language } from "../../../src/cli/language.ts";
import { run } from "../../../src/cli/main.ts";

/** A run of `lint --watch` that goes on while a test changes files. */
export interface Watching {
  /** What came to standard output and error since the last call, once it holds this text. */
  readonly until: (text: string) => Promise<string>;
  /** Ctrl-C; gives the exit code. */
  readonly stop: () => Promise<number>;
  readonly ended: Promise<number>;
}

export function watch(argv: readonly string[], cwd: string, language: Language = "zh"): Watching {
  let printed = "";
  let look = () => {};
  let stop = () => {};
  const output = {
    write: async (text: string | Uint8Array) => {
      printed += String(text);
      look();
    },
    closed: () => false,
    isTTY: false,
    columns: null,
  };
  const ended = run({
    argv: ["lint", ...argv, "--watch", "--lang", language],
    stdin: nothing(),
    stdout: output,
    stderr: output,
    env: {},
    cwd,
    onInterrupt: (given) => {
      const before = stop;
      stop = () => {
        before();
        given();
      };
      return () => {};
    },
  });
  return {
    until: (text) =>
      new Promise((resolve) => {
        look = () => {
          if (!printed.includes(text)) return;
          const found = printed;
          printed = "";
          look = () => {};
          resolve(found);
        };
        look();
      }),
    stop: () => {
      stop();
      return ended;
    },
    ended,
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
