import { recognizeReports } from "../../check/recognized.ts";
import { observeReports } from "../../collect/observation.ts";
import { type Comparable, comparableOf } from "../../compare/comparable.ts";
import { lintSource } from "../../lint/index.ts";
import { readingOptions } from "../configuration/configuration.ts";
import { attachmentState, readPublication } from "../inputs/publication.ts";
import { bytesOf } from "../inputs/read-input.ts";
import type { Language } from "../language.ts";
import { attempt, type CheckTask, type Failure } from "./check.ts";
import type { CacheState } from "./check-cache.ts";
import { type Guard, noGuard } from "./guard.ts";
import { type CacheChoice, keptPath, loadKept, saveKept } from "./kept-file.ts";

/** What a run of `collect` or `compare` has in common for all inputs. */
export interface ObserveOptions {
  readonly language: Language;
  readonly cache: CacheChoice | null;
  /** What is wanted of a report: figures and findings, or all that can be compared. */
  readonly wanted: "collected" | "comparable";
}

export type ObserveReply =
  | {
      /** JSON of an `Observation`; `null` where something else was wanted. */
      readonly observation: string | null;
      readonly comparable: readonly Comparable[];
      readonly cache: CacheState | null;
    }
  | { readonly failure: Failure };

/** Reads inputs one by one, and keeps of each what the run needs. */
export interface Observer {
  readonly observe: (task: CheckTask) => Promise<ObserveReply>;
}

export function openObserver(options: ObserveOptions, guard: Guard = noGuard): Observer {
  const { language } = options;
  return {
    observe: (task) =>
      attempt(language, async () => {
        if (options.wanted === "comparable") {
          const { reports } = await reportsOf(await bytesOf(task.input), task, guard);
          return { observation: null, comparable: reports.map(comparableOf), cache: null };
        }
        return { comparable: [], ...(await observed(task, options, guard)) };
      }),
  };
}

async function observed(
  task: CheckTask,
  { language, cache }: ObserveOptions,
  guard: Guard,
): Promise<{ readonly observation: string; readonly cache: CacheState | null }> {
  const { input, settings } = task;
  const bytes = await bytesOf(input);
  const dependsOn = ["observed", input.name, settings, language];
  const path =
    cache === null
      ? null
      : keptPath(cache, bytes, [...dependsOn, await attachmentState(bytes, input, guard)]);
  const kept = path === null ? null : loadKept(path);
  if (kept?.body?.startsWith(keptStart) === true) return { observation: kept.body, cache: "hit" };
  const { source, reports } = await reportsOf(bytes, task, guard);
  const { severities, raised, ruleOptions } = settings;
  const found = guard.timed(() => lintSource(source, reports, { language, severities, raised, ruleOptions }));
  const sha256 = source.sha256();
  const observation = JSON.stringify({
    observed: 1,
    file: input.name,
    sha256,
    reports: observeReports(reports, found),
  });
  if (path === null || kept === null) return { observation, cache: null };
  const saved = saveKept(path, observation);
  return {
    observation,
    cache: kept.damaged || kept.body !== null ? "damaged" : saved ? "miss" : "unwritable",
  };
}

/** How what is kept begins; its digest says that the rest is whole. */
const keptStart = `{"observed":1,`;

async function reportsOf(bytes: Uint8Array, { input, settings }: CheckTask, guard: Guard) {
  const source = await readPublication(bytes, input, guard);
  return { source, reports: guard.timed(() => recognizeReports(source, readingOptions(settings))) };
}
