import type { MessagePort } from "node:worker_threads";
import { CommanderError } from "commander";
import { type ExitCode, exitCode, UserError } from "../errors.ts";
import type { WorkerRole } from "./batch/serve.ts";
import { endThreads } from "./batch/threads.ts";
import type { Invocation } from "./invocation.ts";
import { languageOf } from "./language.ts";
import { usageErrorOf } from "./options/usage-error.ts";
import { invocationOf, type ProgramFiles } from "./process.ts";
import { buildProgram, commandOf } from "./program.ts";
import { complain } from "./terminal/complain.ts";

export type { Invocation, Output } from "./invocation.ts";

/**
 * The whole command line: from arguments and streams to an exit code. Never throws. Where nobody read standard output to
 * its end, no run is a success.
 */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const code = await runCommand(invocation);
  return code === exitCode.ok && invocation.stdout.closed() ? exitCode.closed : code;
}

async function runCommand(invocation: Invocation): Promise<ExitCode> {
  const language = languageOf(invocation.argv, invocation.env);
  const debug = invocation.argv.includes("--debug");
  let code: ExitCode = exitCode.ok;
  let help = "";
  const program = buildProgram({
    invocation,
    language,
    finish: (finished) => {
      code = finished;
    },
    printed: (text) => {
      help += text;
    },
  });
  try {
    await program.parseAsync([...invocation.argv], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      return (await complain(error, "gia-report", { invocation, language, debug })).exitCode;
    }
    if (error.exitCode === 0) {
      await invocation.stdout.write(help);
      return exitCode.ok;
    }
    // No command at all: what can be called is the best answer.
    if (error.code === "commander.help") await invocation.stderr.write(help);
    else
      await complain(usageErrorOf(error, commandOf(invocation.argv)), "gia-report", {
        invocation,
        language,
        debug,
      });
    return exitCode.usage;
  }
}

/** The life of a worker thread; `bin/worker.js` hands what it was started with. */
export async function runWorker(role: WorkerRole, port: MessagePort): Promise<void> {
  const { serve } = await import("./batch/serve.ts");
  serve(role, port);
}

/** What an executable has beside its parts. */
export interface ExecutableFiles extends ProgramFiles {
  readonly openPage: (path: string) => void;
}

/** `runProcess` for an executable, which is not only called by name: files are dropped on it, or it is opened itself. */
export async function runExecutable(
  running: NodeJS.Process,
  { openPage, ...files }: ExecutableFiles,
): Promise<ExitCode> {
  const { runAtDesk } = await import("./desk.ts");
  const isWindows = running.platform === "win32";
  return await runProcess(running, files, (invocation) =>
    runAtDesk(invocation, { openPage, isWindows, run }),
  );
}

/** `run` for a real process; `bin/gia-report.js` hands its own. Output that cannot be written makes the code 2. */
export async function runProcess(
  running: NodeJS.Process,
  files: ProgramFiles = {},
  work: (invocation: Invocation) => Promise<ExitCode> = run,
): Promise<ExitCode> {
  const failures: Error[] = [];
  const invocation = invocationOf(running, files, (error) => failures.push(error));
  const code = await toldOf(failures, await work(invocation), invocation);
  if (!(await endThreads(patience))) {
    const { leave } = await import("./leave.ts");
    leave(running, code);
  }
  // Whatever was under way is given up: somebody may still be writing to standard input.
  if (code === exitCode.interrupted || code === exitCode.closed) running.exit(code);
  return code;
}

/** Milliseconds that threads have to end at the end of a run. */
const patience = 1000;

async function toldOf(
  [failure]: readonly Error[],
  code: ExitCode,
  invocation: Invocation,
): Promise<ExitCode> {
  if (failure === undefined) return code;
  const text = { zh: `写不出结果（${failure.message}）`, en: `cannot write the result (${failure.message})` };
  const error = new UserError("cannot-write", text, { exitCode: exitCode.usage });
  const language = languageOf(invocation.argv, invocation.env);
  return (await complain(error, "gia-report", { invocation, language, debug: false })).exitCode;
}
