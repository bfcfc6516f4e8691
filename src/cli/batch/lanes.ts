import { setFlagsFromString } from "node:v8";
import type { Language } from "../language.ts";
import { type Checker, failureOf, openChecker } from "./check.ts";
import { type Lane, openLane, WorkerLost } from "./pool.ts";
import type { WorkerRole } from "./serve.ts";
import { openTransformer, type Transformer } from "./transform.ts";

/** Where work is done: in so many threads, or here where `workers` is 0. */
export interface LanesOptions {
  readonly workers: number;
  /** bin/worker.js; `null` where there is none: then all work is done here. */
  readonly workerFile: string | null;
  readonly language: Language;
}

export interface Lanes<Work> {
  readonly count: number;
  /** Items per lane that may be under way. */
  readonly ahead: number;
  /**
   * Does work in a lane. Where its thread is lost, the work is done once more, in a thread of its own; what loses that
   * one too is a failure of its input, and of no other.
   */
  readonly use: <Reply>(lane: number, work: (lane: Work) => Promise<Reply>) => Promise<Reply | Lost>;
  readonly close: () => void;
}

export interface Lost {
  readonly failure: ReturnType<typeof failureOf>;
}

/** Opens lanes for `lint`. */
export function openCheckLanes(
  role: Extract<WorkerRole, { kind: "check" }>,
  options: LanesOptions,
): Lanes<Checker> {
  return openLanes<Checker>(role, options, () => openChecker(role.options));
}

/** Opens lanes for `convert`. */
export function openTransformLanes(
  role: Extract<WorkerRole, { kind: "transform" }>,
  options: LanesOptions,
): Lanes<Transformer> {
  return openLanes<Transformer>(role, options, () => openTransformer(role.options));
}

/**
 * With less room V8 collects garbage earlier: a third less memory for a twentieth more processor time. A file that needs more
 * is read again in a thread without a limit.
 */
const tight = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 384 };

function openLanes<Work>(
  role: WorkerRole,
  { workers, workerFile, language }: LanesOptions,
  here: () => Lane extends Work ? Work : never,
): Lanes<Work> {
  if (workers === 0 || workerFile === null) {
    const only = here();
    return { count: 1, ahead: 1, use: (_lane, work) => work(only), close: () => {} };
  }
  collectAlone();
  const file = workerFile;
  const lanes = Array.from({ length: workers }, () => openLane(file, role, tight));
  const alone = new Set<Lane>();
  return {
    count: workers,
    ahead: 4,
    use: async (number, work) => {
      const lane = lanes[number];
      if (lane === undefined) throw new Error(`no lane ${number}`);
      try {
        return await work(lane as Work & Lane);
      } catch (error) {
        if (!(error instanceof WorkerLost)) throw error;
      }
      const own = openLane(file, role);
      alone.add(own);
      try {
        return await work(own as Work & Lane);
      } catch (error) {
        return { failure: failureOf(error, language) };
      } finally {
        alone.delete(own);
        own.close();
      }
    },
    close: () => {
      for (const lane of [...lanes, ...alone]) lane.close();
    },
  };
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
