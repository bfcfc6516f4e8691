import { availableParallelism } from "node:os";

/** Inputs per worker from which its start (about 0.1 s of one core) is worth while. */
const worthwhile = 24;

/**
 * How many workers to start. Several inputs are always handled in a thread that can be ended; one alone is handled
 * where its result is printed (0) and handed over only where it turns out to be large or slow.
 * @param asked `--jobs`, which wins
 * @param inputs `null` where their number is not known beforehand
 */
export function decideJobs(asked: number | undefined, inputs: number | null): number {
  if (inputs !== null && inputs < 2) return 0;
  if (asked !== undefined) return Math.max(1, Math.min(asked, inputs ?? asked));
  // Asked only where it matters: loading what knows it costs 1 ms.
  if (inputs !== null && inputs < 2 * worthwhile) return 1;
  const cores = availableParallelism();
  return Math.max(1, inputs === null ? cores : Math.min(cores, Math.floor(inputs / worthwhile)));
}
