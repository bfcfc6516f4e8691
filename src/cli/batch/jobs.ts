import { availableParallelism } from "node:os";

/** Inputs per worker from which its start (about 0.1 s of one core) is worth while. */
const worthwhile = 24;

/**
 * How many workers to start; 0: the work is done where the results are printed.
 * @param asked `--jobs`, which wins; 1 means none
 * @param inputs `null` where their number is not known beforehand
 */
export function decideJobs(asked: number | undefined, inputs: number | null): number {
  if (asked !== undefined) return asked <= 1 || (inputs ?? 2) < 2 ? 0 : Math.min(asked, inputs ?? asked);
  // Asked only where it matters: loading what knows it costs 1 ms.
  if (inputs !== null && inputs < 2 * worthwhile) return 0;
  const cores = availableParallelism();
  const useful = inputs === null ? cores : Math.floor(inputs / worthwhile);
  const jobs = Math.min(cores, useful);
  return jobs < 2 ? 0 : jobs;
}
