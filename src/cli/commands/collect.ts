import { resolve } from "node:path";
import { worstExitCode } from "../../check/exit-code.ts";
import { skippedIn } from "../../check/skip-reasons.ts";
import {
  type Collection,
  compareAgainst,
  isAny,
  type Observation,
  openCollection,
} from "../../collect/index.ts";
import { type Bilingual, type ExitCode, exitCode, UserError } from "../../errors.ts";
import type { CollectionView } from "../../format/collection/view.ts";
import { openTextStore } from "../batch/text-store.ts";
import { type DraftOutput, writeSumDraft } from "../collect/draft.ts";
import type { CollectFlags } from "../collect/flags.ts";
import { readGovernment } from "../collect/government.ts";
import { observations } from "../collect/observations.ts";
import { collectOutputs, prepareOutput, writeCollection } from "../collect/outputs.ts";
import { partEnd, partObservations } from "../collect/parts.ts";
import { openRoster } from "../collect/roster.ts";
import { writeSlips } from "../collect/slips.ts";
import { type Applied, settingsAsTheyCome, settingsOf } from "../configuration/configuration.ts";
import type { ConfigurationFlags } from "../configuration/flags.ts";
import { openOutputFile } from "../files/write-file.ts";
import { type ChosenInputs, chooseInputs } from "../inputs/inputs.ts";
import { type Interruption, untilInterrupted, watchInterruption } from "../interruption.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { refuseUnfit } from "../outputs/document-formats.ts";
import { isStream } from "../outputs/named-output.ts";
import { type Protected, protectedInputs, refuseOverwriting } from "../outputs/protected.ts";
import { noteInterrupted, noteOutput, noteSkipped } from "../terminal/notes.ts";
import { openProgress } from "../terminal/progress.ts";

/** Characters of reports that are kept in memory; the rest goes to a temporary file. */
const room = 4_000_000;

/** `gia-report collect`: what many offices handed in, put together. */
export async function collectCommand(
  operands: readonly string[],
  flags: CollectFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  refuseContradictions(flags);
  const wanted = flags.format ?? "text";
  const outputs = flags.partial === true ? [] : collectOutputs(flags.output ?? [], wanted, invocation);
  // Where an output is no file, `--format` is said of that.
  const isSaid = flags.format !== undefined && !outputs.some(({ shown }) => isStream(shown, invocation));
  const printed = outputs.length > 0 && !isSaid ? null : wanted;
  // Without a roster every office counts, and the government's own report would be added to what it is the sum of.
  const sumItself = flags.roster === undefined ? flags.against : null;
  const own = [flags.roster, sumItself, typeof flags.config === "string" ? flags.config : null];
  const given =
    flags.merge === true
      ? null
      : await chooseInputs(operands, invocation, { ...flags, own, attachmentsWithPages: true });
  if (given === null && operands.length === 0) throw noParts();
  const kept = [...keptFiles(flags, given === null ? operands : [], invocation), ...inputsOf(given)];
  const draft = draftOutput(flags, invocation);
  await prepare(flags, [...outputs, ...(draft === null ? [] : [draft])], kept, invocation);
  if (given !== null) await noteSkipped(given.skipped, invocation, language);
  const source = await openSource(operands, given, { flags, invocation, language });
  if (flags.partial === true) return await writePart(source, flags, invocation, language);
  const roster = flags.roster === undefined ? null : await openRoster(flags.roster, invocation, language);
  const government =
    flags.against === undefined ? null : await readGovernment(flags.against, { flags, invocation, language });
  const texts = openTextStore(room);
  try {
    const open = openCollection({ roster, years: flags.year ?? null, texts });
    if (!(await source.each((one) => open.add(one)))) return exitCode.interrupted;
    const collection = open.end();
    const skipped = skippedIn(given?.skipped ?? [], language);
    const view: CollectionView = {
      collection,
      against: government === null ? null : compareAgainst(government, collection),
      roster: flags.roster ?? null,
      skipped,
      language,
    };
    if (flags.year === undefined) await noteYears(collection, invocation, language);
    await writeCollection(outputs, printed, view, { invocation, language });
    const run = { invocation, language };
    if (flags.slips !== undefined) await writeSlips(flags.slips, collection, run);
    if (draft !== null) await writeSumDraft(draft, organizationOf(flags, government), collection, run);
    return exitCodeOf(collection);
  } finally {
    texts.close();
  }
}

interface Source {
  /** Hands over every observation; false where the run was interrupted. */
  readonly each: (take: (observation: Observation) => unknown) => Promise<boolean>;
}

interface Run {
  readonly flags: CollectFlags;
  readonly invocation: Invocation;
  readonly language: Language;
}

async function openSource(parts: readonly string[], given: ChosenInputs | null, run: Run): Promise<Source> {
  const { flags, invocation, language } = run;
  const count = given?.count ?? null;
  const settings = settingFlags(flags);
  const applied: readonly Applied[] | AsyncIterable<Applied> | null =
    given === null
      ? null
      : Symbol.asyncIterator in given.list
        ? settingsAsTheyCome(given.list, settings, invocation)
        : await settingsOf(given.list, settings, invocation);
  return {
    each: async (take) => {
      const progress = openProgress(invocation.stderr, {
        total: count,
        language,
        now: () => performance.now(),
      });
      const interruption = watchInterruption(invocation);
      let done = 0;
      const all =
        applied === null ? merged() : observations(applied, { ...run, count, interruption, progress });
      async function* merged() {
        for await (const one of partObservations(parts, invocation)) {
          progress.add(one.failure !== undefined);
          yield one;
        }
      }
      try {
        for await (const one of untilInterrupted(all, interruption)) {
          await progress.around(async () => take(one));
          done += 1;
        }
      } finally {
        await progress.end();
        interruption.end();
      }
      return await wentThrough(interruption, done, count, run);
    },
  };
}

async function wentThrough(
  interruption: Interruption,
  done: number,
  count: number | null,
  { invocation, language }: Run,
): Promise<boolean> {
  if (!interruption.happened()) return true;
  await noteInterrupted(done, count, invocation, language);
  return false;
}

/** `--partial`: a line for each input, and one that says that these are all. */
async function writePart(
  source: Source,
  { output: [shown] = [] }: CollectFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const file =
    shown === undefined || shown === "-" ? null : await openOutputFile(resolve(invocation.cwd, shown), shown);
  const write = file === null ? invocation.stdout.write : file.write;
  let code: ExitCode = exitCode.ok;
  let count = 0;
  try {
    const ended = await source.each(async (one) => {
      count += 1;
      if (one.failure !== undefined) code = worstExitCode([code, failureCode(one.failure.exitCode)]);
      await write(`${JSON.stringify(one)}\n`);
    });
    if (!ended) return exitCode.interrupted;
    await write(partEnd(count));
    await file?.commit();
    if (shown !== undefined && file !== null)
      await noteOutput(language === "zh" ? "部分结果" : "partial result", shown, invocation, language);
    return code;
  } finally {
    file?.discard();
  }
}

function exitCodeOf({ offices, unidentified, unreadable, rolledForward }: Collection): ExitCode {
  const faulty =
    isAny(offices, ({ status, errors }) => errors > 0 || status.includes("missing")) ||
    isAny(unidentified, ({ errors }) => errors > 0) ||
    // 上年结转 is an error to `lint` too; what else does not follow may have its reasons.
    isAny(
      rolledForward.broken,
      ({ relation, cell }) => relation === "carried-over" && cell.endsWith("/total"),
    );
  let code: ExitCode = faulty ? exitCode.findings : exitCode.ok;
  for (const { exitCode: own } of unreadable) code = worstExitCode([code, failureCode(own)]);
  return code;
}

/** Codes that come from a partial result are data. */
function failureCode(code: number): ExitCode {
  return code === exitCode.usage ? exitCode.usage : exitCode.unreadable;
}

/** What decides how inputs are checked; `--year` and `--org` mean something else here. */
function settingFlags({ config, preset, rule, blankAsZero }: CollectFlags): ConfigurationFlags {
  return {
    ...(config === undefined ? {} : { config }),
    ...(preset === undefined ? {} : { preset }),
    ...(rule === undefined ? {} : { rule }),
    ...(blankAsZero === undefined ? {} : { blankAsZero }),
  };
}

/** @throws UserError (exit 2) where the draft is to be no Word file, or nobody says whose it is */
function draftOutput(
  { draft, org, against }: CollectFlags,
  { cwd }: Pick<Invocation, "cwd">,
): DraftOutput | null {
  if (draft === undefined) return null;
  if (!/\.docx$/i.test(draft))
    throw usage("draft", { zh: "--draft 应为 .docx 文件", en: "--draft must name a .docx file" });
  if (org === undefined && against === undefined) throw noName();
  return { path: resolve(cwd, draft), shown: draft };
}

/** @throws UserError (exit 2) where the government's own report does not say whose it is */
function organizationOf({ org }: CollectFlags, government: Observation | null): string {
  const name = org ?? government?.reports.find(({ organization }) => organization !== null)?.organization;
  if (name == null) throw noName();
  return name;
}

function noName(): UserError {
  return usage("draft", {
    zh: "不知道草稿的机关名称，请用 --org 给出",
    en: "name the office of the draft with --org",
  });
}

/** Folders are made and files tried, so that a long run does not end in vain. */
async function prepare(
  flags: CollectFlags,
  outputs: readonly DraftOutput[],
  kept: readonly Protected[],
  invocation: Invocation,
): Promise<void> {
  const part = flags.partial === true ? (flags.output ?? []).filter((path) => path !== "-") : [];
  const written = [...outputs, ...part.map((shown) => ({ path: resolve(invocation.cwd, shown), shown }))];
  refuseOverwriting(written, kept);
  if (flags.format !== undefined) refuseUnfit(flags.format, { joined: false, output: undefined, invocation });
  for (const { path, shown } of written) await prepareOutput(path, shown);
}

function keptFiles(flags: CollectFlags, parts: readonly string[], { cwd }: Invocation): Protected[] {
  const { roster, against, filesFrom, fromNdjson, config } = flags;
  const lists = [roster, filesFrom, fromNdjson].filter((path) => path !== undefined && path !== "-");
  return [
    ...lists.map((path) => ({ what: "list" as const, file: resolve(cwd, path ?? "") })),
    ...[against, ...parts]
      .filter((path) => path !== undefined && path !== "-")
      .map((path) => ({ what: "input" as const, file: resolve(cwd, path ?? "") })),
    ...(typeof config === "string" ? [{ what: "configuration" as const, file: resolve(cwd, config) }] : []),
  ];
}

function inputsOf(given: ChosenInputs | null): Iterable<Protected> {
  return given === null || Symbol.asyncIterator in given.list ? [] : protectedInputs(given.list);
}

/** Which years are collected was decided by what came: whoever knows better says so. */
async function noteYears(
  { years }: Collection,
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  if (years.length === 0) return;
  await stderr.write(
    language === "zh"
      ? `gia-report: 按多数报告的年度，收的是 ${years.join("、")} 年；不对时用 --year 指定\n`
      : `gia-report: collecting ${years.join(", ")}, as most reports say; --year tells otherwise\n`,
  );
}

function refuseContradictions(flags: CollectFlags): void {
  const { partial, merge, output = [] } = flags;
  const needsAll = (["roster", "year", "against", "format", "slips", "draft", "org"] as const).find(
    (name) => flags[name] !== undefined,
  );
  if (partial === true && merge === true) throw contradiction("--partial", "--merge");
  if (partial === true && needsAll !== undefined) throw contradiction("--partial", `--${needsAll}`);
  if (partial === true && output.length > 1) throw contradiction("--partial", "-o -o");
  const reads = (["filesFrom", "fromNdjson", "jobs", "cache", "cacheLocation", "timeLimit"] as const).find(
    (name) => flags[name] !== undefined,
  );
  if (merge === true && reads !== undefined)
    throw contradiction("--merge", `--${reads.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
}

function contradiction(one: string, other: string): UserError {
  return new UserError(
    "contradiction",
    { zh: `${one} 与 ${other} 不能同用`, en: `${one} and ${other} do not go together` },
    {
      hint: { zh: "用法见 gia-report collect --help", en: "see gia-report collect --help" },
      exitCode: exitCode.usage,
    },
  );
}

function noParts(): UserError {
  return usage("no-input", { zh: "没有给出部分结果", en: "no partial result was named" });
}

function usage(code: string, text: Bilingual): UserError {
  return new UserError(code, text, { exitCode: exitCode.usage });
}
