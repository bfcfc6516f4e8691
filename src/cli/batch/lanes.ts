import { setFlagsFromString } from "node:v8";
import { UserError } from "../../errors.ts";
import { type Inspector, openInspector } from "../inspect/inspect.ts";
import type { WorkerFile } from "../invocation.ts";
import type { Language } from "../language.ts";
import { type Checker, type Failure, failureOf, openChecker } from "./check.ts";
import { collectGarbage } from "./garbage.ts";
import { type Guard, HandOver, mainThreadGuard, noGuard } from "./guard.ts";
import { roomy, tight } from "./memory.ts";
import { type Observer, openObserver } from "./observe.ts";
import { type Lane, openLane, WorkerLost } from "./pool.ts";
import { openRecaller, type Recaller } from "./recall.ts";
import type { WorkerRole } from "./serve.ts";
import { openTransformer, type Transformer } from "./transform.ts";

/** Where work is done: in so many threads, or here where `workers` is 0. */
export interface LanesOptions {
  readonly workers: number;
  /** bin/worker.js; `null` where there is none: then all work is done here. */
  readonly workerFile: WorkerFile | null;
  readonly language: Language;
  /** Seconds that one input may take. */
  readonly timeLimit: number;
}

/** Seconds that one input may take where nobody says otherwise. */
export const usualTimeLimit = 18;

export interface Lanes<Work> {
  readonly count: number;
  /** Items per lane that may be under way. */
  readonly ahead: number;
  /**
   * Does work in a lane. Where its thread is lost, what only waited there is done again; what it was lost by is a
   * failure of its input, and of no other: at once where it took too long, where its memory did not suffice after
   * another try in a thread that has more.
   * @param turn must come before that other try
   */
  readonly use: <Reply>(
    lane: number,
    work: (lane: Work) => Promise<Reply>,
    turn?: Promise<unknown>,
  ) => Promise<Reply | Lost>;
  readonly close: () => void;
}

export interface Lost {
  readonly failure: Failure;
}

/** Opens lanes for `lint`. */
export function openCheckLanes(
  role: Extract<WorkerRole, { kind: "check" }>,
  options: LanesOptions,
): Lanes<Checker> {
  return openLanes<Checker>(role, options, (guard) => openChecker(role.options, guard));
}

/** Opens lanes for `convert`. */
export function openTransformLanes(
  role: Extract<WorkerRole, { kind: "transform" }>,
  options: LanesOptions,
): Lanes<Transformer> {
  return openLanes<Transformer>(role, options, (guard) => openTransformer(role.options, guard));
}

/** Opens lanes for `inspect`. */
export function openInspectLanes(
  role: Extract<WorkerRole, { kind: "inspect" }>,
  options: LanesOptions,
): Lanes<Inspector> {
  return openLanes<Inspector>(role, options, (guard) => openInspector(role.options, guard));
}

/** Opens lanes for `collect` and `compare`. */
export function openObserveLanes(
  role: Extract<WorkerRole, { kind: "observe" }>,
  options: LanesOptions,
): Lanes<Observer> {
  return openLanes<Observer>(role, options, (guard) => openObserver(role.options, guard));
}

/** Opens lanes for `recallOne`. */
export function openRecallLanes(
  role: Extract<WorkerRole, { kind: "recall" }>,
  options: LanesOptions,
): Lanes<Recaller> {
  return openLanes<Recaller>(role, options, (guard) => openRecaller(role.options, guard));
}

/** Times that work is begun again because another input ended its thread. */
const mostTries = 5;

/**
 * Replies of threads after which the garbage that they leave in this one is taken away. It would be half of what a batch
 * of ten thousand needs more than one of two hundred; taking it away costs 15 ms.
 */
const repliesBetweenCollections = 500;

function openLanes<Work>(
  role: WorkerRole,
  { workers, workerFile, language, timeLimit }: LanesOptions,
  here: (guard: Guard) => Lane extends Work ? Work : never,
): Lanes<Work> {
  if (workerFile === null) {
    const only = here(noGuard);
    return { count: 1, ahead: 1, use: (_lane, work) => work(only), close: () => {} };
  }
  const file = workerFile;
  const patience = timeLimit * 1000;
  const alone = openAlone<Work>(file, role, language, patience);
  if (workers === 0) {
    const only = here(mainThreadGuard);
    return {
      count: 1,
      ahead: 1,
      use: async (_lane, work, turn) => {
        const began = Date.now();
        try {
          return await work(only);
        } catch (error) {
          if (!(error instanceof HandOver)) throw error;
          return await alone.use(work, turn, Date.now() - began);
        }
      },
      close: alone.close,
    };
  }
  collectAlone();
  const lanes = Array.from({ length: workers }, () => openLane(file, role, { memory: tight, patience }));
  let replies = 0;
  return {
    count: workers,
    ahead: 4,
    use: async (number, work, turn) => {
      const lane = lanes[number];
      if (lane === undefined) throw new Error(`no lane ${number}`);
      for (let tries = 1; ; tries += 1) {
        try {
          const reply = await work(lane as Work & Lane);
          replies += 1;
          if (replies % repliesBetweenCollections === 0) collectGarbage();
          return reply;
        } catch (error) {
          if (!(error instanceof WorkerLost)) throw error;
          if (error.guilty && error.reason !== "memory") return lost(error, language, patience);
          if (error.guilty || tries === mostTries) return await alone.use(work, turn, error.spent);
        }
      }
    },
    close: () => {
      alone.close();
      for (const lane of lanes) lane.close();
    },
  };
}

interface Alone<Work> {
  readonly use: <Reply>(
    work: (lane: Work) => Promise<Reply>,
    turn: Promise<unknown> | undefined,
    spent: number,
  ) => Promise<Reply | Lost>;
  readonly close: () => void;
}

/** Threads with more memory, of which there is never more than one. */
function openAlone<Work>(
  file: WorkerFile,
  role: WorkerRole,
  language: Language,
  patience: number,
): Alone<Work> {
  let current: Lane | null = null;
  let free: Promise<unknown> = Promise.resolve();
  return {
    use: async (work, turn, spent) => {
      // Whoever is ahead may wait for the same thread: none is held while others must come first.
      await turn;
      const result = free.then(async () => {
        const own = openLane(file, role, { memory: roomy, patience: Math.max(1000, patience - spent) });
        current = own;
        try {
          return await work(own as Work & Lane);
        } catch (error) {
          return error instanceof WorkerLost
            ? lost(error, language, patience)
            : { failure: failureOf(error, language) };
        } finally {
          own.close();
        }
      });
      free = result;
      return await result;
    },
    close: () => current?.close(),
  };
}

function lost(error: WorkerLost, language: Language, patience: number): Lost {
  return { failure: { ...failureOf(explain(error, patience), language), stack: error.stack ?? null } };
}

function explain({ reason, message }: WorkerLost, patience: number): UserError {
  const seconds = patience / 1000;
  switch (reason) {
    case "time":
      return new UserError(
        "time-limit",
        {
          zh: `超过每个文件 ${seconds} 秒的时限，没有处理完`,
          en: `not done within the ${seconds} s that one input may take`,
        },
        {
          hint: {
            zh: "文件多半不是一份年度报告；确实需要时用 --time-limit 放宽",
            en: "it is unlikely to be one annual report; if it is, --time-limit gives it more time",
          },
        },
      );
    case "memory":
      return new UserError("memory-limit", {
        zh: `需要的内存超过每个文件 ${roomy.maxOldGenerationSizeMb} MiB 的上限，没有处理完`,
        en: `needs more than the ${roomy.maxOldGenerationSizeMb} MiB of memory that one input may take`,
      });
    case "unknown":
      return new UserError("worker-lost", {
        zh: `处理时线程意外结束（${message}）`,
        en: `the thread that handled it ended unexpectedly (${message})`,
      });
  }
}

/**
 * Has each thread collect its own garbage. V8 lets four more threads help it; with a worker on every core they only push
 * the workers aside (2,000 Word files, two workers on two cores: a quarter less time and processor time without them).
 * Only releases of Node where this was measured are told.
 */
function collectAlone(): void {
  if (!process.versions.node.startsWith("20.")) return;
  for (const flag of ["--no-parallel-scavenge", "--no-concurrent-marking"]) setFlagsFromString(flag);
}
