import { type ResourceLimits, Worker } from "node:worker_threads";
import { errnoOf } from "../files/errno.ts";
import type { Inspector, InspectReply } from "../inspect/inspect.ts";
import type { WorkerFile } from "../invocation.ts";
import type { Checker, CheckReply, ReadReply } from "./check.ts";
import type { ObserveReply, Observer } from "./observe.ts";
import type { Recaller, RecallReply } from "./recall.ts";
import type { Renderer, RenderReply } from "./render.ts";
import type { WorkerReply, WorkerRequest, WorkerRole } from "./serve.ts";
import { watchThread } from "./threads.ts";
import type { Transformer, TransformReply } from "./transform.ts";

/** Why a thread ended: it was ended for time, it had no memory left, or nobody knows. */
export type LossReason = "time" | "memory" | "unknown";

/** A worker ended before it answered. */
export class WorkerLost extends Error {
  override readonly name = "WorkerLost";
  readonly reason: LossReason;
  /** What it worked on is what was asked here; otherwise that only waited for its turn. */
  readonly guilty: boolean;
  /** Milliseconds that it had worked on it. */
  readonly spent: number;

  constructor(message: string, loss: { reason: LossReason; guilty: boolean; spent: number }) {
    super(message);
    this.reason = loss.reason;
    this.guilty = loss.guilty;
    this.spent = loss.spent;
  }
}

/** One thread that does the work of a run. After it was lost, the next call starts another. */
export interface Lane extends Checker, Transformer, Inspector, Observer, Recaller, Renderer {
  readonly close: () => void;
}

type Unnumbered<Request> = Request extends WorkerRequest ? Omit<Request, "call"> : never;

interface Waiting {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: Error) => void;
  /** Part of the work on an input that is asked for in two steps. */
  readonly step: { readonly kind: "read" | "check"; readonly number: number } | null;
}

export interface LaneLimits {
  /** Of the thread's memory, in MiB. */
  readonly memory: ResourceLimits;
  /** Milliseconds that one input may take; then the thread is ended. */
  readonly patience: number;
}

/**
 * Opens a thread that runs `file` (bin/worker.js), which calls `serve`.
 * Its calls are rejected with `WorkerLost` where the thread ends before it answers.
 */
export function openLane(file: WorkerFile, role: WorkerRole, { memory, patience }: LaneLimits): Lane {
  /** In the order in which they are worked on. */
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  /** Milliseconds that reading took, of inputs that are still to be checked. */
  const spentOnReading = new Map<number, number>();
  let count = 0;
  let timer: NodeJS.Timeout | null = null;
  let began = 0;

  function start(): Worker {
    const options = { workerData: role, resourceLimits: memory };
    const started =
      typeof file === "string"
        ? new Worker(file, options)
        : new Worker(file.code, { ...options, eval: true });
    watchThread(started);
    started.on("message", ({ call, reply }: WorkerReply) => {
      const asked = waiting.get(call);
      if (asked !== undefined) noteSpent(asked);
      waiting.delete(call);
      watchNext();
      asked?.resolve(reply);
    });
    started.on("error", (error) => {
      const reason = errnoOf(error) === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "unknown";
      lose(started, error.message, reason);
    });
    started.on("exit", (code) => lose(started, `exit ${code}`, "unknown"));
    return started;
  }

  /** The time of a request begins when all before it were answered. */
  function watchNext(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    began = Date.now();
    const watched = worker;
    const [asked] = waiting.values();
    if (asked === undefined || watched === null) return;
    const left = Math.max(0, patience - spentBefore(asked));
    timer = setTimeout(() => {
      lose(watched, "out of time", "time");
      void watched.terminate();
    }, left);
  }

  /** Reading an input takes from the time of checking it. */
  function spentBefore({ step }: Waiting): number {
    return step?.kind === "check" ? (spentOnReading.get(step.number) ?? 0) : 0;
  }

  function noteSpent({ step }: Waiting): void {
    if (step?.kind === "read") spentOnReading.set(step.number, Date.now() - began);
    if (step?.kind === "check") spentOnReading.delete(step.number);
  }

  function lose(lost: Worker, why: string, reason: LossReason): void {
    if (worker !== lost) return;
    worker = null;
    const all = [...waiting.values()];
    const [guilty] = all;
    const spent = Date.now() - began + (guilty === undefined ? 0 : spentBefore(guilty));
    waiting.clear();
    spentOnReading.clear();
    watchNext();
    for (const [index, { reject }] of all.entries()) {
      reject(new WorkerLost(why, { reason, guilty: index === 0, spent: index === 0 ? spent : 0 }));
    }
  }

  function ask(request: Unnumbered<WorkerRequest>): Promise<unknown> {
    worker ??= start();
    const to = worker;
    count += 1;
    const call = count;
    return new Promise((resolve, reject) => {
      const step = request.kind === "read" || request.kind === "check" ? request : null;
      waiting.set(call, { resolve, reject, step });
      if (waiting.size === 1) watchNext();
      to.postMessage({ ...request, call });
    });
  }

  return {
    read: async (number, task) => (await ask({ kind: "read", number, task })) as ReadReply,
    check: async (number, paired) => (await ask({ kind: "check", number, paired })) as CheckReply,
    transform: async (input) => (await ask({ kind: "transform", input })) as TransformReply,
    inspect: async (input) => (await ask({ kind: "inspect", input })) as InspectReply,
    observe: async (task) => (await ask({ kind: "observe", task })) as ObserveReply,
    recall: async (input) => (await ask({ kind: "recall", input })) as RecallReply,
    render: async (task) => (await ask({ kind: "render", task })) as RenderReply,
    close: () => {
      const closing = worker;
      worker = null;
      waiting.clear();
      watchNext();
      void closing?.terminate();
    },
  };
}
