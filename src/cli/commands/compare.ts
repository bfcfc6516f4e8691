import { worstExitCode } from "../../check/exit-code.ts";
import type { Comparable } from "../../compare/comparable.ts";
import { factIn, pairReports } from "../../compare/pairs.ts";
import { comparedText } from "../../compare/texts.ts";
import { type Comparison, compareVersions } from "../../compare/versions.ts";
import { compareYears, type YearComparison } from "../../compare/years.ts";
import { type ExitCode, exitCode, UserError } from "../../errors.ts";
import { comparisonText, yearsText } from "../../format/comparison/text.ts";
import { printable } from "../../printable.ts";
import { batched } from "../../write/batched.ts";
import { jsonPieces } from "../../write/json.ts";
import { usualTimeLimit } from "../batch/lanes.ts";
import { observeAll } from "../batch/observe-all.ts";
import { settingsOf } from "../configuration/configuration.ts";
import { findInputs } from "../inputs/inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import type { GlobalFlags } from "../options/flags.ts";
import { tell } from "../terminal/complain.ts";

export interface CompareFlags extends GlobalFlags {
  readonly format: "text" | "json";
  readonly years?: boolean;
  readonly timeLimit?: number;
}

/** `gia-report compare`: two versions of one report, or two years. */
export async function compareCommand(
  [a, b]: readonly [string, string],
  flags: CompareFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const read = await readBoth([a, b], flags, invocation, language);
  if (read.code !== exitCode.ok) return read.code;
  const [reportsA, reportsB] = read.reports;
  const print = async (pieces: Iterable<string>) => {
    for (const piece of batched(pieces)) await invocation.stdout.write(piece);
  };
  if (flags.years === true) {
    const [before, now] = twoYears([a, b], reportsA, reportsB);
    const [from, to] = [yearOf(before), yearOf(now)];
    const comparison = compareYears(before, now, to === from + 1);
    const form = now.form;
    await noteOffices(before, now, invocation, language);
    const years = { before: from, now: to };
    await print(
      flags.format === "json"
        ? jsonPieces({ years, ...comparison }, false)
        : yearsText(comparison, years, { form, language }),
    );
    return codeOfYears(comparison);
  }
  const { pairs, aloneInA, aloneInB } = pairReports(reportsA, reportsB);
  if (pairs.length === 0) throw nothingInCommon(a, b);
  const compared = pairs.map(([one, other]) => ({
    report: factIn(one, "title"),
    form: one.form,
    comparison: compareVersions(one, other),
  }));
  const alone = [...aloneInA.map((one) => aloneIn("b", one)), ...aloneInB.map((one) => aloneIn("a", one))];
  await print(
    flags.format === "json"
      ? jsonPieces({ a, b, ...joined(compared, alone) }, false)
      : versionsText(compared, alone, { a, b, language }),
  );
  return worstExitCode([
    ...compared.map(({ comparison }) => codeOf(comparison)),
    alone.length > 0 ? exitCode.unreadable : exitCode.ok,
  ]);
}

/** Two offices side by side say nothing of either: whoever compares them is told. */
async function noteOffices(
  before: Comparable,
  now: Comparable,
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  const [one, other] = [before, now].map((report) => factIn(report, "organization"));
  if (one == null || other == null || comparedText(one) === comparedText(other)) return;
  const [a, b] = [printable(one), printable(other)];
  await stderr.write(
    language === "zh"
      ? `gia-report: 两份报告的机关名称不同：${a}、${b}\n`
      : `gia-report: the reports are of different offices: ${a}, ${b}\n`,
  );
}

/** 1 where something differs, 3 where a table, section or figure could not be compared: neither is 0. */
function codeOf({ same, differs }: Comparison): ExitCode {
  if (same) return exitCode.ok;
  return differs.length > 0 ? exitCode.findings : exitCode.unreadable;
}

function codeOfYears({ rolledForward }: YearComparison): ExitCode {
  return rolledForward.some(({ holds }) => holds === false) ? exitCode.findings : exitCode.ok;
}

interface Compared {
  readonly report: string | null;
  readonly form: Comparable["form"];
  readonly comparison: Comparison;
}

interface Alone {
  readonly report: string | null;
  readonly lostBy: "a" | "b";
  readonly reason: "absent";
}

function aloneIn(lostBy: "a" | "b", report: Comparable): Alone {
  return { report: factIn(report, "title"), lostBy, reason: "absent" };
}

/** One pair as it is; of several each difference says of which report it is. */
function joined(compared: readonly Compared[], alone: readonly Alone[]) {
  const several = compared.length > 1 || alone.length > 0;
  const named = <Item extends object>(report: string | null, items: readonly Item[]) =>
    several ? items.map((item) => ({ report, ...item })) : items;
  return {
    same: alone.length === 0 && compared.every(({ comparison }) => comparison.same),
    differs: compared.flatMap(({ report, comparison }) => named(report, comparison.differs)),
    notComparable: [
      ...compared.flatMap(({ report, comparison }) => named(report, comparison.notComparable)),
      ...alone,
    ],
    compared: compared.map(({ report, comparison }) => ({ report, ...comparison.compared })),
  };
}

function* versionsText(
  compared: readonly Compared[],
  alone: readonly Alone[],
  { a, b, language }: { readonly a: string; readonly b: string; readonly language: Language },
): Generator<string> {
  for (const { report, form, comparison } of compared) {
    if (compared.length > 1) yield `${report ?? "?"}\n`;
    yield* comparisonText(comparison, { a, b, form, language });
  }
  for (const { report, lostBy } of alone) {
    const file = lostBy === "a" ? a : b;
    yield language === "zh" ? `${file} 没有“${report ?? "?"}”\n` : `${file} has no “${report ?? "?"}”\n`;
  }
}

interface Both {
  readonly reports: readonly [readonly Comparable[], readonly Comparable[]];
  readonly code: ExitCode;
}

async function readBoth(
  files: readonly [string, string],
  flags: CompareFlags,
  invocation: Invocation,
  language: Language,
): Promise<Both> {
  const inputs = [];
  for (const file of files) {
    const { list } = await findInputs([file], invocation, {});
    const [only] = list;
    if (only === undefined || list.length > 1) throw oneFile(file);
    inputs.push(only);
  }
  const all = observeAll(await settingsOf(inputs, { config: false }, invocation), {
    workers: invocation.workerFile === undefined ? 0 : 1,
    workerFile: invocation.workerFile ?? null,
    language,
    timeLimit: flags.timeLimit ?? usualTimeLimit,
    cache: null,
    wanted: "comparable",
    invocation,
    interruption: null,
  });
  const reports: (readonly Comparable[])[] = [];
  let code: ExitCode = exitCode.ok;
  for await (const { file, reply } of all) {
    if (!("failure" in reply)) {
      reports.push(reply.comparable);
      continue;
    }
    const { complaint, stack } = reply.failure;
    await tell(complaint, stack, file, { invocation, language, debug: flags.debug === true });
    code = worstExitCode([code, complaint.exitCode]);
  }
  const [one = [], other = []] = reports;
  return { reports: [one, other], code };
}

/** The earlier one first, in whatever order they are named. */
function twoYears(
  [a, b]: readonly [string, string],
  reportsA: readonly Comparable[],
  reportsB: readonly Comparable[],
): readonly [Comparable, Comparable] {
  const [one, other] = [reportsA[0], reportsB[0]];
  if (one === undefined || reportsA.length > 1) throw oneReport(a);
  if (other === undefined || reportsB.length > 1) throw oneReport(b);
  if (Number.isNaN(yearOf(one))) throw noYear(a);
  if (Number.isNaN(yearOf(other))) throw noYear(b);
  if (yearOf(one) === yearOf(other)) throw sameYear(yearOf(one));
  return yearOf(one) < yearOf(other) ? [one, other] : [other, one];
}

function yearOf(report: Comparable): number {
  return Number(factIn(report, "year") ?? Number.NaN);
}

function usage(code: string, zh: string, en: string): UserError {
  return new UserError(code, { zh, en }, { exitCode: exitCode.usage });
}

function oneFile(file: string): UserError {
  return usage(
    "one-file",
    `compare 比较两个文件，${file} 不是一个文件`,
    `compare takes two files; ${file} is not one`,
  );
}

function oneReport(file: string): UserError {
  return usage(
    "one-report",
    `${file} 里不止一份报告，不能按年度并列`,
    `${file} holds several reports; --years takes one each`,
  );
}

function noYear(file: string): UserError {
  return usage("no-year", `${file} 的年度没有读出来`, `the year of ${file} was not found`);
}

function sameYear(year: number): UserError {
  return usage("same-year", `两份都是 ${year} 年的报告`, `both are reports of ${year}`);
}

function nothingInCommon(a: string, b: string): UserError {
  return usage(
    "nothing-in-common",
    `${a} 和 ${b} 里没有同一单位、同一年度的报告`,
    `${a} and ${b} hold no report of the same office and year`,
  );
}
