import type { Invocation } from "../../src/cli/main.ts";
import { run } from "../../src/cli/main.ts";

export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** stdout is a terminal of that width. */
  readonly terminal?: number;
  /** The reader of stdout goes away after so many writes. */
  readonly closedAfter?: number;
  /** stderr is a terminal. */
  readonly watched?: boolean;
  /** Is given what Ctrl-C does, where the run takes notice of it. */
  readonly onInterrupt?: (stop: () => void) => () => void;
  /** What threads run; absent: all work is done in this one. */
  readonly workerFile?: string;
  /** The offline page, where there is one. */
  readonly pageFile?: string;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Root of the repository, where tests run unless they say otherwise. */
export const root = new URL("../..", import.meta.url).pathname;

/** Runs the command line inside this process. */
export async function invoke(argv: readonly string[], around: Surroundings = {}): Promise<Ended> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const closedAfter = around.closedAfter ?? Number.POSITIVE_INFINITY;
  const invocation: Invocation = {
    argv,
    stdin: streamOf(around.stdin ?? ""),
    stdout: {
      write: async (text) => {
        if (stdout.length < closedAfter) stdout.push(textOf(text));
      },
      closed: () => stdout.length >= closedAfter,
      isTTY: around.terminal !== undefined,
      columns: around.terminal ?? null,
    },
    stderr: {
      write: async (text) => {
        stderr.push(text);
      },
      closed: () => false,
      isTTY: around.watched === true,
      columns: null,
    },
    env: around.env ?? {},
    cwd: around.cwd ?? root,
    ...(around.workerFile === undefined ? {} : { workerFile: around.workerFile }),
    ...(around.pageFile === undefined ? {} : { pageFile: around.pageFile }),
    ...(around.onInterrupt === undefined ? {} : { onInterrupt: around.onInterrupt }),
  };
  const code = await run(invocation);
  return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}

/** Bytes of a document as characters, one for each. */
function textOf(written: string | Uint8Array): string {
  return typeof written === "string" ? written : Buffer.from(written).toString("latin1");
}

async function* streamOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === "string" ? new TextEncoder().encode(content) : content;
}
