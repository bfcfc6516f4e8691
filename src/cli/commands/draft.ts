import { resolve } from "node:path";
import { type Bilingual, type ExitCode, exitCode, UserError } from "../../errors.ts";
import { printable } from "../../printable.ts";
import type { Report } from "../../report/model.ts";
import { unpackReport } from "../../report/packed.ts";
import { docxOf } from "../../write/docx/index.ts";
import { draftOf } from "../../write/draft/index.ts";
import { type Failure, failureOf } from "../batch/check.ts";
import { openRecallLanes, usualTimeLimit } from "../batch/lanes.ts";
import { tell } from "../complain.ts";
import { isStreamLike, writeOutputFile } from "../files/write-file.ts";
import type { DraftFlags } from "../flags.ts";
import { findInputs } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { protectedInputs, refuseOverwriting } from "../protected.ts";
import { readableOf } from "../read-input.ts";

/**
 * `gia-report draft`: the form of a year as a Word file, with what last year's report settles.
 * @throws UserError
 */
export async function draftCommand(
  flags: DraftFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const { from, year, org, output } = flags;
  const path = resolve(invocation.cwd, output);
  if (!/\.docx$/i.test(output) && !isStreamLike(path))
    throw usage({ zh: "-o 应为 .docx 文件", en: "-o must name a .docx file" });
  const drafting = { path, output, flags, invocation, language };
  const last = from === undefined ? null : await lastReport(from, year, drafting);
  if (last !== null && "complaint" in last) {
    await tell(last.complaint, last.stack, from ?? "", { invocation, language, debug: flags.debug === true });
    return last.complaint.exitCode;
  }
  const organization = org ?? last?.organization?.value ?? null;
  if (organization === null)
    throw usage({ zh: "不知道机关名称，请用 --org 给出", en: "name the office with --org" });
  const [title, ...rest] = draftOf({ year, organization, last });
  const blocks = title === undefined ? rest : [title, ...rest];
  const core = title?.kind === "passage" ? title.text : null;
  await writeOutputFile(path, [docxOf(blocks, core)], output);
  await invocation.stderr.write(
    language === "zh"
      ? `gia-report: 已写出 ${printable(output)}；空格和各节文字待填，批注中有提示\n`
      : `gia-report: wrote ${printable(output)}; blanks and sections are to be filled in, comments say how\n`,
  );
  return exitCode.ok;
}

interface Drafting {
  readonly path: string;
  readonly output: string;
  readonly flags: DraftFlags;
  readonly invocation: Invocation;
  readonly language: Language;
}

/** The report of the year before, or why the file could not be read. @throws UserError */
async function lastReport(
  from: string,
  year: number,
  { path, output, flags, invocation, language }: Drafting,
): Promise<Report | Failure> {
  const { list } = await findInputs([from], invocation, {});
  const [input] = list;
  if (input === undefined || list.length > 1)
    throw usage({ zh: "--from 应为一个文件", en: "--from takes one file" });
  refuseOverwriting([{ path, shown: output }], protectedInputs(list));
  const readable = await readableOf(input, invocation).catch((error: unknown) => failureOf(error, language));
  if ("complaint" in readable) return readable;
  const lanes = openRecallLanes(
    { kind: "recall", options: { language } },
    {
      workers: 0,
      workerFile: invocation.workerFile ?? null,
      language,
      timeLimit: flags.timeLimit ?? usualTimeLimit,
    },
  );
  const reply = await lanes.use(0, (lane) => lane.recall(readable)).finally(lanes.close);
  if ("failure" in reply) return reply.failure;
  const reports = reply.packed.map(unpackReport);
  const last = reports.find((report) => report.year?.value === year - 1);
  if (last !== undefined) return last;
  const years = reports.map((report) => report.year?.value ?? "?").join("、");
  throw usage({
    zh: `${from} 不是 ${year - 1} 年的报告（读到：${years}）`,
    en: `${from} is no report of ${year - 1} (found: ${years})`,
  });
}

function usage(text: Bilingual): UserError {
  return new UserError("draft", text, {
    hint: { zh: "用法见 gia-report draft --help", en: "see gia-report draft --help" },
    exitCode: exitCode.usage,
  });
}
