import { resolve } from "node:path";
import { type ExitCode, exitCode, UserError } from "../../errors.ts";
import { capFindings, countOf } from "../../lint/cap.ts";
import { printable } from "../../printable.ts";
import type { AnnotateFlags } from "../annotate-flags.ts";
import { annotatedPaths, makeFolderOf } from "../annotated-paths.ts";
import type { AnnotatedCopy } from "../batch/annotated-copy.ts";
import { type Checked, checkAll } from "../batch/check-all.ts";
import { decideJobs } from "../batch/jobs.ts";
import { usualTimeLimit } from "../batch/lanes.ts";
import { complain, tell } from "../complain.ts";
import { type Applied, settingsOf } from "../configuration.ts";
import { exitCodeOfFindings, worstExitCode } from "../exit-code.ts";
import { writeOutputFile } from "../files/write-file.ts";
import { findInputs } from "../inputs.ts";
import { untilInterrupted, watchInterruption } from "../interruption.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { noteInterrupted, noteOrder, noteSkipped } from "../notes.ts";
import { printConfig } from "../print-config.ts";
import { openProgress } from "../progress.ts";
import type { Protected } from "../protected.ts";

/** `gia-report annotate`: a copy of every input with its findings as comments; one that fails does not stop the others. */
export async function annotateCommand(
  operands: readonly string[],
  flags: AnnotateFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  if (flags.printConfig !== undefined) return await printConfig(flags.printConfig, flags, invocation);
  const own = [typeof flags.config === "string" ? flags.config : null, flags.since];
  const { list, several, skipped } = await findInputs(operands, invocation, { ...flags, own });
  await noteSkipped(skipped, invocation, language);
  const applied = await settingsOf(list, flags, invocation);
  const kept = keptFiles(applied, flags, invocation);
  const slip = flags.slip === undefined ? null : await openSlip(flags.slip);
  const wantsCopies = flags.slip === undefined || flags.output !== undefined;
  if (flags.since !== undefined && slip === null) throw sinceAlone();
  const paths = wantsCopies ? await annotatedPaths(list, flags.output, { several, kept }, invocation) : [];
  const date = flags.date === undefined ? null : `${flags.date}T00:00:00Z`;
  const interruption = list.length === 1 ? null : watchInterruption(invocation);
  const progress = openProgress(invocation.stderr, {
    total: list.length,
    language,
    now: () => performance.now(),
  });
  const all = checkAll(applied, {
    workers: decideJobs(flags.jobs, list.length),
    workerFile: invocation.workerFile ?? null,
    language,
    timeLimit: flags.timeLimit ?? usualTimeLimit,
    takeExhibits: false,
    cache: null,
    several: list.length > 1,
    copies: wantsCopies ? { language, suggest: flags.suggest === true, date } : null,
    edits: true,
    refusal: (index) => paths[index]?.refusal ?? null,
    invocation,
    interruption,
  });
  const complaining = { invocation, language, debug: flags.debug === true };
  let code: ExitCode = exitCode.ok;
  let done = 0;
  try {
    for await (const one of interruption === null ? all : untilInterrupted(all, interruption)) {
      const index = done;
      code = worstExitCode([code, await progress.around(() => store(one, index))]);
      done += 1;
    }
  } finally {
    await progress.end();
    interruption?.end();
  }
  if (interruption?.happened() === true) {
    await noteInterrupted(done, list.length, invocation, language);
    return exitCode.interrupted;
  }
  await slip?.end();
  return code;

  async function store(checked: Checked, index: number): Promise<ExitCode> {
    const { applied: from, failure, hints, copy } = checked;
    const { name } = from.input;
    progress.add(failure !== null);
    if (failure !== null) {
      await tell(failure.complaint, failure.stack, name, complaining);
      slip?.addFailure(name, failure.complaint.message);
    }
    await noteOrder(hints, invocation, language);
    const failed = failure?.complaint.exitCode ?? exitCode.ok;
    if (failure !== null && checked.reports.length === 0) return failed;
    try {
      if (copy !== null) await writeCopy(name, copy, index);
    } catch (error) {
      const unwritten = await complain(error, name, complaining);
      slip?.addFailure(name, unwritten.message);
      return unwritten.exitCode;
    }
    const reports = checked.reports.map((report) => capFindings(report, language));
    slip?.add(name, reports);
    const counts = countOf(checked.reports.flatMap(({ findings }) => findings));
    return worstExitCode([failed, exitCodeOfFindings(counts, from.settings)]);
  }

  async function writeCopy(input: string, copy: AnnotatedCopy, index: number): Promise<void> {
    const path = paths[index];
    if (path === undefined) throw new Error(`no path for input ${index}`);
    makeFolderOf(path);
    await writeOutputFile(path.path, [copy.bytes], path.shown);
    await invocation.stderr.write(
      `${printable(input)} → ${printable(path.shown)}${countsText(copy, language)}\n`,
    );
  }

  async function openSlip(output: string) {
    const { openSlip: open } = await import("../slip-output.ts");
    return await open(output, { flags, invocation, language, inputs: list, kept });
  }
}

/** Files that the run reads beside its inputs. */
function keptFiles(
  applied: readonly Applied[],
  { since, filesFrom }: AnnotateFlags,
  { cwd }: Pick<Invocation, "cwd">,
): Protected[] {
  const configurations = new Set(applied.flatMap(({ file }) => (file === null ? [] : [file.path])));
  return [
    ...[...configurations].map((file) => ({ what: "configuration", file }) as const),
    ...(filesFrom === undefined
      ? []
      : [{ what: "list", file: filesFrom === "-" ? 0 : resolve(cwd, filesFrom) } as const]),
    ...(since === undefined ? [] : [{ what: "earlier", file: resolve(cwd, since) } as const]),
  ];
}

function countsText(
  { comments, replaced, suggestions, unwritten, isOriginal }: AnnotatedCopy,
  language: Language,
): string {
  const zh = language === "zh";
  const parts = [
    zh ? `${comments} 条批注` : `${comments} comment${comments === 1 ? "" : "s"}`,
    ...(suggestions === 0 ? [] : [zh ? `${suggestions} 处修订` : `${suggestions} tracked`]),
    ...(unwritten === 0
      ? []
      : [zh ? `${unwritten} 处更正写不进原文，见批注` : `${unwritten} corrections only in comments`]),
    ...(replaced === 0 ? [] : [zh ? `替换旧批注 ${replaced} 条` : `${replaced} old comments replaced`]),
  ];
  if (!isOriginal)
    parts.push(zh ? "不是 Word 原件，是按读出的内容重排的" : "not the original: set anew from what was read");
  return zh ? `（${parts.join("，")}）` : ` (${parts.join(", ")})`;
}

function sinceAlone(): UserError {
  return new UserError(
    "contradiction",
    { zh: "--since 要与 --slip 同用", en: "--since needs --slip" },
    { exitCode: exitCode.usage },
  );
}
