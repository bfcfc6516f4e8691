import { type ResourceLimits, Worker } from "node:worker_threads";
import type { Checker, CheckReply, ReadReply } from "./check.ts";
import type { WorkerReply, WorkerRequest, WorkerRole } from "./serve.ts";
import type { Transformer, TransformReply } from "./transform.ts";

/** A worker ended before it answered: out of memory, or a defect of Node. */
export class WorkerLost extends Error {
  override readonly name = "WorkerLost";
}

/** One thread that checks and converts. After it was lost, the next call starts another. */
export interface Lane extends Checker, Transformer {
  readonly close: () => void;
}

type Unnumbered<Request> = Request extends WorkerRequest ? Omit<Request, "call"> : never;

interface Waiting {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens a thread that runs `file` (bin/worker.js), which calls `serve`.
 * @param limits of its memory, in MiB
 * Its calls are rejected with `WorkerLost` where the thread ends before it answers.
 */
export function openLane(file: string, role: WorkerRole, limits: ResourceLimits = {}): Lane {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = start();
  let count = 0;

  function start(): Worker {
    const started = new Worker(file, { workerData: role, resourceLimits: limits });
    started.on("message", ({ call, reply }: WorkerReply) => {
      waiting.get(call)?.resolve(reply);
      waiting.delete(call);
    });
    started.on("error", (error) => lose(started, error.message));
    started.on("exit", (code) => lose(started, `exit ${code}`));
    return started;
  }

  function lose(lost: Worker, why: string): void {
    if (worker !== lost) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(new WorkerLost(why));
    waiting.clear();
  }

  function ask(request: Unnumbered<WorkerRequest>): Promise<unknown> {
    worker ??= start();
    const to = worker;
    count += 1;
    const call = count;
    return new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject });
      to.postMessage({ ...request, call });
    });
  }

  return {
    read: async (number, task) => (await ask({ kind: "read", number, task })) as ReadReply,
    check: async (number, previous) => (await ask({ kind: "check", number, previous })) as CheckReply,
    transform: async (input) => (await ask({ kind: "transform", input })) as TransformReply,
    close: () => {
      const closing = worker;
      worker = null;
      waiting.clear();
      closing?.terminate();
    },
  };
}
