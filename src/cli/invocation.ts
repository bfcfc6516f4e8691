/** One of the two output streams. Writing after the reader has gone away is silently dropped. */
export interface Output {
  /** Resolves when the text has been handed over. */
  readonly write: (text: string) => Promise<void>;
  /** True once the other end of the pipe was closed. */
  readonly closed: () => boolean;
  readonly isTTY: boolean;
  /** Width of the terminal in columns; `null` where there is none. */
  readonly columns: number | null;
}

/** An output that takes the bytes of documents too. */
export interface DataOutput extends Output {
  readonly write: (data: string | Uint8Array) => Promise<void>;
}

/** Path of a script, or its text where the program is one file. */
export type WorkerFile = string | { readonly code: string };

/** Everything the command line sees of the world; tests hand in their own. */
export interface Invocation {
  /** Arguments without the names of node and script. */
  readonly argv: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: DataOutput;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder to which relative paths refer. */
  readonly cwd: string;
  /** The file that a worker thread runs (bin/worker.js); where there is none, all work is done in this thread. */
  readonly workerFile?: WorkerFile;
  /** The program's own file: results that are kept hold for this very build. */
  readonly programFile?: string;
  /** What tells this build from others, where the program is no file of its own. */
  readonly programDigest?: string;
  /** The offline page, as it was built. */
  readonly pageFile?: string;
  /** Has the function called at Ctrl-C, instead of the process being ended; returns what undoes that. */
  readonly onInterrupt?: (stop: () => void) => () => void;
}
