import { dirname, resolve } from "node:path";
import { addCounts, exitCodeOfFindings, noFindings, worstExitCode } from "../../check/exit-code.ts";
import { type ExitCode, exitCode, UserError } from "../../errors.ts";
import { capFindings, countOf } from "../../lint/cap.ts";
import type { AnnotateFlags } from "../annotate/flags.ts";
import { type AnnotatedPath, annotatedPaths } from "../annotate/paths.ts";
import type { Copy } from "../batch/annotated-copy.ts";
import { type Checked, checkAll } from "../batch/check-all.ts";
import { decideJobs } from "../batch/jobs.ts";
import { usualTimeLimit } from "../batch/lanes.ts";
import { type Applied, settingsAsTheyCome, settingsOf } from "../configuration/configuration.ts";
import { printConfig } from "../configuration/print.ts";
import { withEnforcement } from "../enforcement/enforcement.ts";
import { makeOutputFolder } from "../files/make-folder.ts";
import { type ChosenInputs, chooseInputs, type Input } from "../inputs/inputs.ts";
import { untilInterrupted, watchInterruption } from "../interruption.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { writeNamed } from "../outputs/named-output.ts";
import type { Protected } from "../outputs/protected.ts";
import { complain, tell } from "../terminal/complain.ts";
import { noteCopied, noteInterrupted, noteOrder, noteSkipped } from "../terminal/notes.ts";
import { openProgress } from "../terminal/progress.ts";

/** `gia-report annotate`: a copy of every input with its findings as comments; one that fails does not stop the others. */
export async function annotateCommand(
  operands: readonly string[],
  given: AnnotateFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  if (given.printConfig !== undefined) return await printConfig(given.printConfig, given, invocation);
  const flags = await withEnforcement(given, invocation, language);
  if (flags.since !== undefined && flags.slip === undefined) throw sinceAlone();
  const own = [
    typeof flags.config === "string" ? flags.config : null,
    flags.since,
    ...(flags.enforcement ?? []),
  ];
  // A copy is made of each file; a slip tells each finding once.
  const attachmentsWithPages = flags.slip !== undefined;
  const inputs = await chooseInputs(operands, invocation, { ...flags, own, attachmentsWithPages });
  await noteSkipped(inputs.skipped, invocation, language);
  const { paths, applied, kept, named } = await plan(inputs, flags, invocation);
  const slip = flags.slip === undefined ? null : await openSlip(flags.slip);
  const level = { failOn: flags.failOn ?? "error", maxWarnings: flags.maxWarnings ?? null } as const;
  const progress = openProgress(invocation.stderr, {
    total: inputs.count,
    language,
    now: () => performance.now(),
  });
  const interruption = inputs.count === 1 ? null : watchInterruption(invocation);
  const date = flags.date === undefined ? null : `${flags.date}T00:00:00Z`;
  const all = checkAll(applied, {
    workers: decideJobs(flags.jobs, inputs.count),
    workerFile: invocation.workerFile ?? null,
    language,
    timeLimit: flags.timeLimit ?? usualTimeLimit,
    takeExhibits: false,
    copies: paths === null ? null : { suggest: flags.suggest === true, date },
    gaps: flags.since !== undefined,
    cache: null,
    several: inputs.count !== 1,
    invocation,
    interruption,
    // What the office gets is about its report; how the files were handed over is a matter of whoever runs this.
    orderAsFinding: false,
  });
  const complaining = { invocation, language, debug: flags.debug === true };
  let code: ExitCode = exitCode.ok;
  let counts = noFindings;
  let done = 0;
  try {
    for await (const one of interruption === null ? all : untilInterrupted(all, interruption)) {
      const index = done;
      code = worstExitCode([code, await progress.around(() => store(one, paths?.[index] ?? null))]);
      done += 1;
    }
  } finally {
    await progress.end();
    interruption?.end();
  }
  if (interruption?.happened() === true) {
    await noteInterrupted(done, inputs.count, invocation, language);
    return exitCode.interrupted;
  }
  await slip?.end();
  return worstExitCode([code, exitCodeOfFindings(counts, level)]);

  async function store(checked: Checked, path: AnnotatedPath | null): Promise<ExitCode> {
    const { applied: from, failure, reports, copy, hints } = checked;
    const { name } = from.input;
    await noteOrder(hints, invocation, language);
    progress.add(failure !== null);
    if (failure !== null) {
      slip?.addFailure(name, failure.complaint.message);
      await tell(failure.complaint, failure.stack, name, complaining);
      if (reports.length === 0) return failure.complaint.exitCode;
    }
    const found = countOf(reports.flatMap(({ findings }) => findings));
    counts = addCounts(counts, found);
    slip?.add(
      name,
      reports.map((report) => capFindings(report, language)),
    );
    const failed = failure?.complaint.exitCode ?? exitCode.ok;
    const own = worstExitCode([failed, exitCodeOfFindings(found, from.settings)]);
    try {
      if (path !== null) await writeCopy(name, copy, path);
      return own;
    } catch (error) {
      return worstExitCode([own, (await complain(error, name, complaining)).exitCode]);
    }
  }

  async function writeCopy(name: string, copy: Copy | null, path: AnnotatedPath): Promise<void> {
    if (copy === null) throw new Error("no copy was made");
    makeOutputFolder(dirname(path.path), path.shown);
    await writeNamed(path.shown, [copy.bytes], invocation);
    await noteCopied(name, path.shown, copy, invocation, language);
  }

  async function openSlip(output: string) {
    const { openSlip: open } = await import("../annotate/slip-output.ts");
    return await open(output, { flags, invocation, language, inputs: named, kept });
  }
}

interface Plan {
  /** Where the copies go, by the number of the input; `null` where none are made. */
  readonly paths: readonly AnnotatedPath[] | null;
  readonly applied: readonly Applied[] | AsyncIterable<Applied>;
  readonly kept: readonly Protected[];
  readonly named: readonly Input[];
}

/** An input whose copy cannot go anywhere is not read. */
async function plan(inputs: ChosenInputs, flags: AnnotateFlags, invocation: Invocation): Promise<Plan> {
  const copies = flags.slip === undefined || flags.output !== undefined;
  if (Symbol.asyncIterator in inputs.list) {
    if (copies) throw streamIntoFiles();
    const applied = settingsAsTheyCome(inputs.list, flags, invocation);
    return { paths: null, applied, kept: keptFiles([], flags, invocation), named: [] };
  }
  const { list, several } = inputs;
  const applied = await settingsOf(list, flags, invocation);
  const kept = keptFiles(applied, flags, invocation);
  if (!copies) return { paths: null, applied, kept, named: list };
  const paths = await annotatedPaths(list, flags.output, { several, kept }, invocation);
  const refused = applied.map((one, index): Applied => {
    const refusal = paths[index]?.refusal ?? null;
    return refusal === null
      ? one
      : { ...one, input: { kind: "failed", name: one.input.name, error: refusal } };
  });
  return { paths, applied: refused, kept, named: list };
}

/** Files that the run reads beside its inputs. */
function keptFiles(
  applied: readonly Applied[],
  { since, filesFrom, fromNdjson, enforcement = [] }: AnnotateFlags,
  { cwd }: Pick<Invocation, "cwd">,
): Protected[] {
  const configurations = new Set(applied.flatMap(({ file }) => (file === null ? [] : [file.path])));
  const lists = [filesFrom, fromNdjson].filter((path) => path !== undefined);
  return [
    ...[...configurations].map((file) => ({ what: "configuration", file }) as const),
    ...enforcement.map((path) => ({ what: "enforcement", file: resolve(cwd, path) }) as const),
    ...lists.map((path) => ({ what: "list", file: path === "-" ? 0 : resolve(cwd, path) }) as const),
    ...(since === undefined ? [] : [{ what: "earlier", file: resolve(cwd, since) } as const]),
  ];
}

function sinceAlone(): UserError {
  return new UserError(
    "contradiction",
    { zh: "--since 要与 --slip 同用", en: "--since needs --slip" },
    { exitCode: exitCode.usage },
  );
}

function streamIntoFiles(): UserError {
  return new UserError(
    "contradiction",
    {
      zh: "--from-ndjson 的内容没有位置可放副本，只能与 --slip 同用",
      en: "what --from-ndjson gives has no place for copies; it goes together with --slip alone",
    },
    { exitCode: exitCode.usage },
  );
}
