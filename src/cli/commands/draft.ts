import { resolve } from "node:path";
import { recognizeReports } from "../../check/recognized.ts";
import { type Bilingual, type ExitCode, exitCode, UserError } from "../../errors.ts";
import type { Report } from "../../report/model.ts";
import { docxOf } from "../../write/docx/index.ts";
import { draftOf } from "../../write/draft/index.ts";
import { writeOutputFile } from "../files/write-file.ts";
import type { DraftFlags } from "../flags.ts";
import { findInputs } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { protectedInputs, refuseOverwriting } from "../protected.ts";
import { readInput } from "../read-input.ts";

/**
 * `gia-report draft`: the form of a year as a Word file, with what last year's report settles.
 * @throws UserError
 */
export async function draftCommand(
  { from, year, org, output }: DraftFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const path = resolve(invocation.cwd, output);
  if (!/\.docx$/i.test(output)) throw usage({ zh: "-o 应为 .docx 文件", en: "-o must name a .docx file" });
  const last = from === undefined ? null : await lastReport(from, year, { path, output, invocation });
  const organization = org ?? last?.organization?.value ?? null;
  if (organization === null)
    throw usage({ zh: "不知道机关名称，请用 --org 给出", en: "name the office with --org" });
  const [title, ...rest] = draftOf({ year, organization, last });
  const blocks = title === undefined ? rest : [title, ...rest];
  const core = title?.kind === "passage" ? title.text : null;
  await writeOutputFile(path, [docxOf(blocks, core)], output);
  await invocation.stderr.write(
    language === "zh"
      ? `gia-report: 已写出 ${output}；空格和各节文字待填，批注中有提示\n`
      : `gia-report: wrote ${output}; blanks and sections are to be filled in, comments say how\n`,
  );
  return exitCode.ok;
}

async function lastReport(
  from: string,
  year: number,
  { path, output, invocation }: { path: string; output: string; invocation: Invocation },
): Promise<Report> {
  const { list } = await findInputs([from], invocation, {});
  const inputs = [...list];
  const [input] = inputs;
  if (input === undefined || inputs.length > 1)
    throw usage({ zh: "--from 应为一个文件", en: "--from takes one file" });
  refuseOverwriting([{ path, shown: output }], protectedInputs(inputs));
  const reports = recognizeReports(await readInput(input, invocation), {});
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
