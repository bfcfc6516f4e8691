import type { Observation } from "../../collect/index.ts";
import { cacheChoiceOf, countCacheUse } from "../batch/cache-choice.ts";
import { decideJobs } from "../batch/jobs.ts";
import { usualTimeLimit } from "../batch/lanes.ts";
import { observeAll } from "../batch/observe-all.ts";
import type { Applied } from "../configuration/configuration.ts";
import type { Interruption } from "../interruption.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { tell } from "../terminal/complain.ts";
import type { Progress } from "../terminal/progress.ts";
import type { CollectFlags } from "./flags.ts";

export interface ObservationRun {
  readonly flags: CollectFlags;
  /** `null` where it is not known. */
  readonly count: number | null;
  readonly invocation: Invocation;
  readonly language: Language;
  readonly interruption: Interruption | null;
  readonly progress: Progress;
}

/** What is kept of every input, in their order; what cannot be read is told on stderr and is an observation too. */
export async function* observations(
  inputs: Iterable<Applied> | AsyncIterable<Applied>,
  { flags, count, invocation, language, interruption, progress }: ObservationRun,
): AsyncGenerator<Observation, void> {
  const cacheUse = countCacheUse();
  const all = observeAll(inputs, {
    workers: decideJobs(flags.jobs, count),
    workerFile: invocation.workerFile ?? null,
    language,
    timeLimit: flags.timeLimit ?? usualTimeLimit,
    cache: cacheChoiceOf(flags, invocation),
    wanted: "collected",
    invocation,
    interruption,
  });
  for await (const { file, reply } of all) {
    progress.add("failure" in reply);
    if (!("failure" in reply)) {
      cacheUse.add(reply.cache);
      yield JSON.parse(reply.observation ?? "null");
      continue;
    }
    const { complaint, stack } = reply.failure;
    await progress.around(() =>
      tell(complaint, stack, file, { invocation, language, debug: flags.debug === true }),
    );
    const { code, message, exitCode } = complaint;
    yield { observed: 1, file, sha256: null, reports: [], failure: { code, message, exitCode } };
  }
  await cacheUse.note(invocation, language);
}
