import { type ExitCode, exitCode } from "../../errors.ts";
import { stylishResult, stylishTotal } from "../../format/stylish.ts";
import { type LintReport, type LintResult, lintSource } from "../../lint/index.ts";
import { arrayPieces, jsonText } from "../../write/json.ts";
import { colourLevel, paletteOf } from "../colour.ts";
import { complain } from "../complain.ts";
import { collectEarlierReports, type EarlierReports } from "../earlier-reports.ts";
import { addCounts, countSeverities, exitCodeOfFindings, noFindings, worstExitCode } from "../exit-code.ts";
import type { LintFlags } from "../flags.ts";
import { findInputs, type Input } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { noteOrder, noteSkipped } from "../notes.ts";
import { readInput, recognizeReports } from "../read-input.ts";

/** Where results go: one piece of text per input, as soon as it is checked. */
interface Printer {
  readonly result: (result: LintResult) => Promise<void>;
  readonly end: (results: Tally) => Promise<void>;
}

interface Tally {
  readonly codes: ExitCode[];
  files: number;
  failed: number;
  reports: number;
  checked: LintReport["checked"];
  counts: typeof noFindings;
}

/** `gia-report lint`: checks every input on its own; one that fails does not stop the others. */
export async function lintCommand(
  operands: readonly string[],
  flags: LintFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const inputs = await findInputs(operands, invocation, flags.stdinFilename);
  await noteSkipped(inputs.skipped, invocation, language);
  const level = { failOn: flags.failOn, maxWarnings: flags.maxWarnings ?? null };
  const printer = await makePrinter(flags, inputs.list.length, invocation, language);
  const earlier = collectEarlierReports();
  const tally: Tally = {
    codes: [],
    files: 0,
    failed: 0,
    reports: 0,
    checked: { cells: 0, equations: 0, notAssessable: 0 },
    counts: noFindings,
  };
  for (const input of inputs.list) {
    if (invocation.stdout.closed()) break;
    const outcome = await lintInput(input, flags, earlier, invocation, language);
    const counts = countSeverities(outcome.reports.flatMap(({ findings }) => findings));
    const code = worstExitCode([outcome.failed ?? exitCode.ok, exitCodeOfFindings(counts, level)]);
    addToTally(tally, outcome, code, counts);
    const { file, reports, error } = outcome;
    await printer.result({ file, exitCode: code, reports, ...(error === undefined ? {} : { error }) });
  }
  await printer.end(tally);
  return worstExitCode([...tally.codes, exitCodeOfFindings(tally.counts, level)]);
}

interface Outcome {
  readonly file: string;
  readonly reports: readonly LintReport[];
  readonly error?: LintResult["error"];
  /** Code of an input that could not be checked. */
  readonly failed?: ExitCode;
}

async function lintInput(
  input: Input,
  flags: LintFlags,
  earlier: EarlierReports,
  invocation: Invocation,
  language: Language,
): Promise<Outcome> {
  const file = input.name;
  try {
    const source = await readInput(input, invocation);
    const reports = recognizeReports(source, flags);
    const found = lintSource(source, reports, {
      language,
      previous: earlier.before(reports),
      ruleOptions: {
        organizationType: flags.orgType ?? null,
        publishedOn: flags.published ?? null,
        blankAsZero: flags.blankAsZero,
      },
    });
    await noteOrder(earlier.add(file, reports), invocation, language);
    return { file, reports: found };
  } catch (error) {
    const debug = flags.debug === true;
    const {
      code,
      message,
      hint,
      exitCode: failed,
    } = await complain(error, file, { invocation, language, debug });
    return { file, reports: [], error: { code, message, hint }, failed };
  }
}

function addToTally(tally: Tally, outcome: Outcome, code: ExitCode, counts: typeof noFindings): void {
  tally.codes.push(code);
  tally.files += 1;
  tally.failed += outcome.failed === undefined ? 0 : 1;
  tally.reports += outcome.reports.length;
  tally.counts = addCounts(tally.counts, counts);
  for (const { checked } of outcome.reports) {
    tally.checked = {
      cells: tally.checked.cells + checked.cells,
      equations: tally.checked.equations + checked.equations,
      notAssessable: tally.checked.notAssessable + checked.notAssessable,
    };
  }
}

async function makePrinter(
  flags: LintFlags,
  inputs: number,
  invocation: Invocation,
  language: Language,
): Promise<Printer> {
  const { stdout } = invocation;
  const quiet = flags.quiet === true;
  if (flags.format === "json") return jsonPrinter(stdout.write, quiet);
  const palette = await paletteOf(colourLevel(flags.color, invocation));
  const options = { language, palette, quiet };
  return {
    // What failed was said on stderr; here its place in the list is kept.
    result: (result) => stdout.write(stylishResult(result, options)),
    end: (tally) => (inputs > 1 ? stdout.write(stylishTotal(tally, options)) : Promise.resolve()),
  };
}

function jsonPrinter(write: (text: string) => Promise<void>, quiet: boolean): Printer {
  const pieces = arrayPieces(false);
  let count = 0;
  return {
    result: async (result) => {
      await write(pieces.before(count) + pieces.item(jsonText(quiet ? errorsOnly(result) : result, false)));
      count += 1;
    },
    end: () => write(pieces.end(count)),
  };
}

function errorsOnly(result: LintResult): LintResult {
  const reports = result.reports.map((report) => ({
    ...report,
    findings: report.findings.filter(({ severity }) => severity === "error"),
  }));
  return { ...result, reports };
}
