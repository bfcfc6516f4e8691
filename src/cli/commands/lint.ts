import { type ExitCode, exitCode } from "../../errors.ts";
import { capFindings, countOf } from "../../lint/cap.ts";
import type { LintReport } from "../../lint/index.ts";
import { openBaseline } from "../baseline.ts";
import { cacheChoiceOf, countCacheUse } from "../batch/cache-choice.ts";
import { type Checked, checkAll } from "../batch/check-all.ts";
import { decideJobs } from "../batch/jobs.ts";
import { openSummary } from "../batch/summary-output.ts";
import { tell } from "../complain.ts";
import { type Applied, settingsOf } from "../configuration.ts";
import { addCounts, exitCodeOfFindings, noFindings, worstExitCode } from "../exit-code.ts";
import type { LintFlags } from "../flags.ts";
import { chooseInputs, type Input } from "../inputs.ts";
import { untilInterrupted, watchInterruption } from "../interruption.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { noteInterrupted, noteOrder, noteSkipped } from "../notes.ts";
import { openOutputs } from "../outputs.ts";
import { printConfig } from "../print-config.ts";
import { openProgress } from "../progress.ts";

interface Tally {
  code: ExitCode;
  files: number;
  failed: number;
  reports: number;
  checked: LintReport["checked"];
  counts: typeof noFindings;
  suppressed: number;
}

/** `gia-report lint`: checks every input on its own; one that fails does not stop the others. */
export async function lintCommand(
  operands: readonly string[],
  flags: LintFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  if (flags.printConfig !== undefined) return await printConfig(flags.printConfig, flags, invocation);
  const inputs = await chooseInputs(operands, invocation, flags);
  await noteSkipped(inputs.skipped, invocation, language);
  const applied =
    Symbol.asyncIterator in inputs.list
      ? settingsAsTheyCome(inputs.list, flags, invocation)
      : await settingsOf(inputs.list, flags, invocation);
  const level = { failOn: flags.failOn ?? "error", maxWarnings: flags.maxWarnings ?? null } as const;
  const several = inputs.count !== 1;
  const requests = flags.format ?? [{ format: "stylish", path: null }];
  const known = Symbol.asyncIterator in inputs.list ? [] : inputs.list;
  const formatting = {
    language,
    color: flags.color,
    quiet: flags.quiet === true,
    failOn: level.failOn,
    several,
  };
  const outputs = await openOutputs(requests, known, formatting, invocation);
  const summary = await openSummary(flags, requests, { language }, invocation);
  const baseline = await openBaseline(flags, invocation, language);
  const progress = openProgress(invocation.stderr, {
    total: inputs.count,
    language,
    // Asked only where there is something to draw: loading the clock costs 4 ms.
    now: () => performance.now(),
  });
  const interruption = several ? watchInterruption(invocation) : null;
  const cacheUse = countCacheUse();
  const tally: Tally = {
    code: exitCode.ok,
    files: 0,
    failed: 0,
    reports: 0,
    checked: { cells: 0, equations: 0, notAssessable: 0 },
    counts: noFindings,
    suppressed: 0,
  };
  const all = checkAll(applied, {
    workers: decideJobs(flags.jobs, inputs.count),
    workerFile: invocation.workerFile ?? null,
    language,
    takeExhibits: outputs.takeExhibits,
    cache: cacheChoiceOf(flags, invocation),
    several,
    invocation,
    interruption,
  });
  try {
    for await (const one of interruption === null ? all : untilInterrupted(all, interruption)) {
      await progress.around(() => report(one));
      if (outputs.closed()) break;
    }
  } finally {
    await progress.end();
    interruption?.end();
  }
  if (interruption?.happened() === true) {
    await noteInterrupted(tally.files, inputs.count, invocation, language);
    return exitCode.interrupted;
  }
  const code = worstExitCode([tally.code, exitCodeOfFindings(tally.counts, level)]);
  await outputs.end({ total: tally, exitCode: code });
  await summary.end({ total: tally, exitCode: code });
  await baseline.end();
  await cacheUse.note(invocation, language);
  return code;

  async function report({ applied: { input, settings }, failure, hints, cache, exhibit, ...found }: Checked) {
    const file = input.name;
    if (failure !== null) {
      await tell(failure.complaint, failure.stack, file, {
        invocation,
        language,
        debug: flags.debug === true,
      });
    }
    await noteOrder(hints, invocation, language);
    cacheUse.add(cache);
    const reports = baseline.take(input, found.reports, settings);
    const counts = countOf(reports.flatMap(({ findings }) => findings));
    const failed = failure?.complaint.exitCode ?? exitCode.ok;
    const code = worstExitCode([failed, exitCodeOfFindings(counts, settings)]);
    addToTally(tally, { reports, code, counts, failed: failure !== null });
    progress.add(failure !== null);
    const result = {
      file,
      exitCode: code,
      reports: reports.map((one) => capFindings(one, language)),
      ...(failure === null ? {} : { error: errorOf(failure) }),
    };
    await outputs.result(result, exhibit);
    await summary.result(result);
  }
}

async function* settingsAsTheyCome(
  inputs: AsyncIterable<Input>,
  flags: LintFlags,
  invocation: Invocation,
): AsyncGenerator<Applied> {
  for await (const input of inputs) yield* await settingsOf([input], flags, invocation);
}

function errorOf({ complaint: { code, message, hint } }: NonNullable<Checked["failure"]>) {
  return { code, message, hint };
}

interface Addition {
  readonly reports: readonly LintReport[];
  readonly code: ExitCode;
  readonly counts: typeof noFindings;
  readonly failed: boolean;
}

function addToTally(tally: Tally, { reports, code, counts, failed }: Addition): void {
  tally.code = worstExitCode([tally.code, code]);
  tally.files += 1;
  tally.failed += failed ? 1 : 0;
  tally.reports += reports.length;
  tally.counts = addCounts(tally.counts, counts);
  for (const { checked, suppressed = 0 } of reports) {
    tally.suppressed += suppressed;
    tally.checked = {
      cells: tally.checked.cells + checked.cells,
      equations: tally.checked.equations + checked.equations,
      notAssessable: tally.checked.notAssessable + checked.notAssessable,
    };
  }
}
