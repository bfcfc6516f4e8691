import { resolve } from "node:path";
import { tooLarge } from "../../check/too-large.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { LintReport } from "../../lint/index.ts";
import { printable } from "../../printable.ts";
import { readSource } from "../../read/index.ts";
import { defaultLimits } from "../../read/source.ts";
import { slipDocx } from "../../slip/docx.ts";
import { type Earlier, type EarlierRun, earlierFromResult, earlierFromSlip } from "../../slip/earlier.ts";
import { slipHtml } from "../../slip/html.ts";
import { type CheckedFile, makeSlip } from "../../slip/model.ts";
import { HandOver, timedWithin } from "../batch/guard.ts";
import { usualTimeLimit } from "../batch/lanes.ts";
import { readAnyFile, usualPatience } from "../files/read-file.ts";
import type { Input } from "../inputs/inputs.ts";
import { unreadable } from "../inputs/inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { isStream, writeNamed } from "../outputs/named-output.ts";
import { type Protected, protectedInputs, refuseOverwriting } from "../outputs/protected.ts";
import type { AnnotateFlags } from "./flags.ts";

/** The slip of a run; what is added is written at its end. */
export interface SlipOutput {
  readonly add: (file: string, reports: readonly LintReport[]) => void;
  readonly addFailure: (file: string, message: string) => void;
  /** @throws UserError (exit 2) where it cannot be written */
  readonly end: () => Promise<void>;
}

interface SlipRun {
  readonly flags: AnnotateFlags;
  readonly invocation: Invocation;
  readonly language: Language;
  readonly inputs: readonly Input[];
  readonly kept: readonly Protected[];
}

/**
 * Opens the slip: what it is compared with is read before anything is checked.
 * @throws UserError (exit 2) where the name tells no format, it would be one of the inputs, or `--since` is none of ours
 */
export async function openSlip(output: string, run: SlipRun): Promise<SlipOutput> {
  const { flags, invocation, language, inputs, kept } = run;
  const isPage = /\.html?$/i.test(output);
  if (!isPage && !/\.docx$/i.test(output) && !isStream(output, invocation)) throw unknownFormat(output);
  const path = resolve(invocation.cwd, output);
  refuseOverwriting([{ path, shown: output }], [...protectedInputs(inputs), ...kept]);
  const earlier = flags.since === undefined ? null : await readEarlier(flags.since, flags, run);
  const files: CheckedFile[] = [];
  const failures: { file: string; message: string }[] = [];
  return {
    add: (file, reports) => files.push({ file, reports }),
    addFailure: (file, message) => failures.push({ file, message }),
    end: async () => {
      const slip = makeSlip(files, failures, earlier, language);
      await writeNamed(output, [isPage ? slipHtml(slip, language) : slipDocx(slip, language)], invocation);
      const points = slip.reports.reduce((sum, report) => sum + report.points.length, 0);
      await invocation.stderr.write(
        language === "zh"
          ? `gia-report: 退回修改单已写到 ${printable(output)}（${slip.reports.length} 份报告，${points} 处）\n`
          : `gia-report: slip written to ${printable(output)} (${slip.reports.length} reports, ${points} points)\n`,
      );
    },
  };
}

async function readEarlier(
  since: string,
  { timeLimit = usualTimeLimit }: Pick<AnnotateFlags, "timeLimit">,
  { invocation: { cwd }, language }: Pick<SlipRun, "invocation" | "language">,
): Promise<readonly Earlier[]> {
  const bounds = { most: defaultLimits.fileBytes, tooLarge, patience: usualPatience } as const;
  const bytes = await readAnyFile(resolve(cwd, since), bounds).catch((error: unknown) => {
    throw asUsage(since, error instanceof UserError ? error : unreadable(error));
  });
  const text = new TextDecoder().decode(bytes).trimStart();
  if (text.startsWith("[") || text.startsWith("{")) {
    const found = earlierFromResult(parse(text));
    if (found === null) throw noEarlier(since);
    return inLanguage(found, since, language);
  }
  // Slips come back from others: one that is made to take long is ended.
  const timed = timedWithin(timeLimit * 1000);
  const source = await readSource(bytes, { file: since, timed }).catch((error: unknown) => {
    if (error instanceof HandOver) throw takesTooLong(since, timeLimit);
    throw error instanceof UserError ? asUsage(since, error) : error;
  });
  const found = earlierFromSlip(source);
  if (found.reports.length === 0) throw noEarlier(since);
  return inLanguage(found, since, language);
}

/** What is said in another language would seem mended, and said anew. */
function inLanguage(
  { language: spoken, reports }: EarlierRun,
  since: string,
  language: Language,
): readonly Earlier[] {
  if (spoken === null || spoken === language) return reports;
  throw new UserError(
    "other-language",
    {
      zh: `${since} 是英文的，这次写的是中文的，无法逐条对照`,
      en: `${since} is in Chinese and this slip would be in English: their points cannot be told from each other`,
    },
    {
      hint: { zh: `加上 --lang ${spoken}`, en: `add --lang ${spoken}` },
      exitCode: exitCode.usage,
    },
  );
}

/** A JSON text; a line each (`--format ndjson`) counts as an array. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line): unknown => JSON.parse(line));
    } catch {
      return null;
    }
  }
}

/** What the run was told to compare with is part of the command, not an input. */
function asUsage(since: string, { code, text, hint }: UserError): UserError {
  return new UserError(
    code,
    { zh: `${since}：${text.zh}`, en: `${since}: ${text.en}` },
    { ...(hint === null ? {} : { hint }), exitCode: exitCode.usage },
  );
}

function takesTooLong(since: string, seconds: number): UserError {
  return new UserError(
    "time-limit",
    {
      zh: `${since} 读了 ${seconds} 秒还没有读完，多半不是退回修改单`,
      en: `${since} was not read within ${seconds} s; it is unlikely to be a slip`,
    },
    { exitCode: exitCode.usage },
  );
}

function noEarlier(since: string): UserError {
  return new UserError(
    "no-earlier-result",
    {
      zh: `${since} 不是 gia-report 写的退回修改单，也不是 lint --format json 的结果`,
      en: `${since} is neither a slip of gia-report nor a result of lint --format json`,
    },
    { exitCode: exitCode.usage },
  );
}

function unknownFormat(output: string): UserError {
  return new UserError(
    "unknown-format",
    {
      zh: `退回修改单 ${output} 应以 .docx 或 .html 结尾`,
      en: `the slip ${output} must end in .docx or .html`,
    },
    { exitCode: exitCode.usage },
  );
}
