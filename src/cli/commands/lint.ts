import { resolve } from "node:path";
import { exitCodeOfFindings, worstExitCode } from "../../check/exit-code.ts";
import { countLeftOut, skippedIn } from "../../check/skip-reasons.ts";
import { nothingYet, type Tally, tallied } from "../../check/tally.ts";
import { type ExitCode, exitCode } from "../../errors.ts";
import { capFindings, countOf } from "../../lint/cap.ts";
import type { LintResult } from "../../lint/index.ts";
import { openBaseline } from "../baseline/baseline.ts";
import { cacheChoiceOf, countCacheUse } from "../batch/cache-choice.ts";
import { type Checked, checkAll } from "../batch/check-all.ts";
import { decideJobs } from "../batch/jobs.ts";
import { usualTimeLimit } from "../batch/lanes.ts";
import { openSummary } from "../batch/summary-output.ts";
import { type Applied, settingsAsTheyCome, settingsOf } from "../configuration/configuration.ts";
import { printConfig } from "../configuration/print.ts";
import { configurationOf } from "../configuration/told.ts";
import { withEnforcement } from "../enforcement/enforcement.ts";
import { chooseInputs } from "../inputs/inputs.ts";
import { untilInterrupted, watchInterruption } from "../interruption.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import type { LintFlags } from "../options/flags.ts";
import { openOutputs } from "../outputs/outputs.ts";
import { type Protected, protectedInputs } from "../outputs/protected.ts";
import type { OutputRequest } from "../outputs/request.ts";
import { tell } from "../terminal/complain.ts";
import { noteInterrupted, noteSkipped } from "../terminal/notes.ts";
import { openProgress } from "../terminal/progress.ts";

/** Where nobody says otherwise. */
export const usualOutput: readonly OutputRequest[] = [{ format: "stylish", path: null }];

/** Is handed each result as it is printed, by whoever checks again and again. */
export type Listener = (result: LintResult, applied: Applied) => void;

/** `gia-report lint`: checks every input on its own; one that fails does not stop the others. */
export async function lintCommand(
  operands: readonly string[],
  given: LintFlags,
  invocation: Invocation,
  language: Language,
  listener: Listener = () => {},
): Promise<ExitCode> {
  if (given.printConfig !== undefined) return await printConfig(given.printConfig, given, invocation);
  const flags = await withEnforcement(given, invocation, language);
  const requests = flags.format ?? usualOutput;
  const named = typeof flags.config === "string" ? flags.config : null;
  const own = [named, flags.baseline, ...(flags.enforcement ?? [])];
  const inputs = await chooseInputs(operands, invocation, { ...flags, own, attachmentsWithPages: true });
  await noteSkipped(inputs.skipped, invocation, language);
  const applied =
    Symbol.asyncIterator in inputs.list
      ? settingsAsTheyCome(inputs.list, flags, invocation)
      : await settingsOf(inputs.list, flags, invocation);
  const level = { failOn: flags.failOn ?? "error", maxWarnings: flags.maxWarnings ?? null } as const;
  const several = inputs.count !== 1;
  const { color, quiet = false } = flags;
  const formatting = { language, color, quiet, failOn: level.failOn, several };
  const kept = [...keptFiles(flags, invocation), ...(Symbol.asyncIterator in applied ? [] : keptOf(applied))];
  const baseline = await openBaseline(flags, invocation, language, kept);
  const interruption = several ? watchInterruption(invocation) : null;
  const outputs = await openOutputs(requests, kept, formatting, invocation, interruption);
  const summary = await openSummary(flags, requests, { language }, invocation);
  const progress = openProgress(invocation.stderr, {
    total: inputs.count,
    language,
    // Asked only where there is something to draw: loading the clock costs 4 ms.
    now: () => performance.now(),
  });
  const cacheUse = countCacheUse();
  let tally: Tally = { ...nothingYet, ...countLeftOut(inputs.skipped) };
  let worst: ExitCode = exitCode.ok;
  const all = checkAll(applied, {
    workers: decideJobs(flags.jobs, inputs.count),
    workerFile: invocation.workerFile ?? null,
    language,
    timeLimit: flags.timeLimit ?? usualTimeLimit,
    takeExhibits: outputs.takeExhibits,
    copies: null,
    gaps: false,
    cache: cacheChoiceOf(flags, invocation),
    several,
    invocation,
    interruption,
    orderAsFinding: true,
  });
  let left = false;
  try {
    for await (const one of interruption === null ? all : untilInterrupted(all, interruption)) {
      await progress.around(() => report(one));
      left = outputs.closed();
      if (left) break;
    }
    await progress.end();
    if (interruption?.happened() === true) {
      await noteInterrupted(tally.files, inputs.count, invocation, language);
      return exitCode.interrupted;
    }
    const code = worstExitCode([worst, exitCodeOfFindings(tally.counts, level)]);
    const end = { total: tally, exitCode: code, skipped: skippedIn(inputs.skipped, language) };
    await outputs.end(end);
    if (interruption?.happened() === true) {
      await noteInterrupted(tally.files, inputs.count, invocation, language);
      return exitCode.interrupted;
    }
    await summary.end(end);
    // Whoever broke off has not seen everything: nothing becomes known by that.
    if (!left) await baseline.end();
    await cacheUse.note(invocation, language);
    return code;
  } finally {
    await progress.end();
    interruption?.end();
    outputs.discard();
  }

  async function report(one: Checked) {
    const { applied: from, failure, cache, exhibit, ...found } = one;
    const { input, settings } = from;
    if (failure !== null) {
      await tell(failure.complaint, failure.stack, input.name, {
        invocation,
        language,
        debug: flags.debug === true,
      });
    }
    cacheUse.add(cache);
    const reports = baseline.take(input, found.reports, settings);
    const result = resultOf(one, reports, { flags, language, cwd: invocation.cwd });
    worst = worstExitCode([worst, result.exitCode]);
    progress.add(failure !== null);
    tally = tallied(tally, result);
    await outputs.result(result, exhibit);
    await summary.result(result);
    listener(result, from);
  }
}

/** What is printed of an input, with those of its findings that the baseline does not know. */
function resultOf(
  { applied, failure, configured }: Checked,
  reports: Checked["reports"],
  { flags, language, cwd }: { flags: LintFlags; language: Language; cwd: string },
) {
  const counts = countOf(reports.flatMap(({ findings }) => findings));
  const failed = failure?.complaint.exitCode ?? exitCode.ok;
  return {
    file: applied.input.name,
    exitCode: worstExitCode([failed, exitCodeOfFindings(counts, applied.settings)]),
    reports: reports.map((one) => capFindings(one, language)),
    ...(failure === null ? {} : { error: errorOf(failure) }),
    ...configurationOf(applied, { configured, counts, flags, cwd }),
  };
}

/** Files that the run reads beside its inputs. */
function keptFiles(flags: LintFlags, { cwd }: Pick<Invocation, "cwd">): readonly Protected[] {
  const named = (what: Protected["what"], path: string | false | undefined): Protected[] =>
    typeof path !== "string" || path === "-" ? [] : [{ what, file: resolve(cwd, path) }];
  return [
    ...named("configuration", flags.config),
    ...named("baseline", flags.baseline),
    ...(flags.enforcement ?? []).flatMap((path) => named("enforcement", path)),
    ...named("list", flags.filesFrom),
    ...named("list", flags.fromNdjson),
    ...(flags.filesFrom === "-" || flags.fromNdjson === "-" ? [{ what: "list", file: 0 } as const] : []),
  ];
}

function keptOf(applied: readonly Applied[]): readonly Protected[] {
  const configurations = new Set(applied.flatMap(({ file }) => (file === null ? [] : [file.path])));
  return [
    ...protectedInputs(applied.map(({ input }) => input)),
    ...[...configurations].map((file) => ({ what: "configuration", file }) as const),
  ];
}

function errorOf({ complaint: { code, message, hint } }: NonNullable<Checked["failure"]>) {
  return { code, message, hint };
}
