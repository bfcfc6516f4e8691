import { type ExitCode, exitCode } from "../../errors.ts";
import type { Exhibit } from "../../format/html/exhibit.ts";
import { type LintReport, type LintResult, lintSource } from "../../lint/index.ts";
import { readSource } from "../../read/index.ts";
import { openBaseline } from "../baseline.ts";
import { complain } from "../complain.ts";
import { type Applied, readingOptions, settingsOf } from "../configuration.ts";
import { collectEarlierReports, type EarlierReports } from "../earlier-reports.ts";
import { makeExhibit } from "../exhibits.ts";
import { addCounts, countSeverities, exitCodeOfFindings, noFindings, worstExitCode } from "../exit-code.ts";
import type { LintFlags } from "../flags.ts";
import { findInputs } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { noteOrder, noteSkipped } from "../notes.ts";
import { type Outputs, openOutputs } from "../outputs.ts";
import { printConfig } from "../print-config.ts";
import { readBytes, recognizeReports } from "../read-input.ts";

interface Tally {
  readonly codes: ExitCode[];
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
  const inputs = await findInputs(operands, invocation, flags.stdinFilename);
  await noteSkipped(inputs.skipped, invocation, language);
  const applied = await settingsOf(inputs.list, flags, invocation);
  const level = { failOn: flags.failOn ?? "error", maxWarnings: flags.maxWarnings ?? null } as const;
  const outputs = await openOutputs(
    flags.format ?? [{ format: "stylish", path: null }],
    inputs.list,
    {
      language,
      color: flags.color,
      quiet: flags.quiet === true,
      failOn: level.failOn,
      several: inputs.list.length > 1,
    },
    invocation,
  );
  const known = await openBaseline(flags, invocation, language);
  const earlier = collectEarlierReports();
  const tally: Tally = {
    codes: [],
    files: 0,
    failed: 0,
    reports: 0,
    checked: { cells: 0, equations: 0, notAssessable: 0 },
    counts: noFindings,
    suppressed: 0,
  };
  for (const one of applied) {
    if (outputs.closed()) break;
    const whole = await lintInput(one, { flags, earlier, invocation, language, outputs });
    const outcome = { ...whole, reports: known.take(one.input, whole.reports, one.settings) };
    const counts = countSeverities(outcome.reports.flatMap(({ findings }) => findings));
    const code = worstExitCode([outcome.failed ?? exitCode.ok, exitCodeOfFindings(counts, one.settings)]);
    addToTally(tally, outcome, code, counts);
    const { file, reports, error, exhibit } = outcome;
    await outputs.result(
      { file, exitCode: code, reports, ...(error === undefined ? {} : { error }) },
      exhibit ?? null,
    );
  }
  const code = worstExitCode([...tally.codes, exitCodeOfFindings(tally.counts, level)]);
  await outputs.end({ total: tally, exitCode: code });
  await known.end();
  return code;
}

interface Outcome {
  readonly file: string;
  readonly reports: readonly LintReport[];
  readonly error?: LintResult["error"];
  /** Present where an output asks for it. */
  readonly exhibit?: Exhibit;
  /** Code of an input that could not be checked. */
  readonly failed?: ExitCode;
}

interface Surroundings {
  readonly flags: LintFlags;
  readonly earlier: EarlierReports;
  readonly invocation: Invocation;
  readonly language: Language;
  readonly outputs: Pick<Outputs, "takeExhibits">;
}

async function lintInput(
  { input, settings }: Applied,
  { flags, earlier, invocation, language, outputs }: Surroundings,
): Promise<Outcome> {
  const file = input.name;
  try {
    const bytes = await readBytes(input, invocation);
    const source = await readSource(bytes, { file });
    const { severities, raised, ruleOptions } = settings;
    const reports = recognizeReports(source, readingOptions(settings));
    const previous = earlier.before(reports);
    const found = lintSource(source, reports, { language, previous, severities, raised, ruleOptions });
    await noteOrder(earlier.add(file, reports), invocation, language);
    return {
      file,
      reports: found,
      ...(outputs.takeExhibits ? { exhibit: await makeExhibit(bytes, source) } : {}),
    };
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
  for (const { checked, suppressed = 0 } of outcome.reports) {
    tally.suppressed += suppressed;
    tally.checked = {
      cells: tally.checked.cells + checked.cells,
      equations: tally.checked.equations + checked.equations,
      notAssessable: tally.checked.notAssessable + checked.notAssessable,
    };
  }
}
