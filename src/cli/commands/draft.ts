import { resolve } from "node:path";
import { templateName } from "../../config/template.ts";
import type { Template } from "../../config/template-types.ts";
import { type Bilingual, type ExitCode, exitCode, UserError } from "../../errors.ts";
import { editionOf, editionOfYear, firstYearOfForms, latestEdition } from "../../form/index.ts";
import { printable } from "../../printable.ts";
import type { Report } from "../../report/model.ts";
import { unpackReport } from "../../report/packed.ts";
import { isSameOrganization } from "../../rules/reading/organization.ts";
import { docxOf } from "../../write/docx/index.ts";
import { carriedOver, draftOf } from "../../write/draft/index.ts";
import type { Failure } from "../batch/check.ts";
import { recallOne } from "../batch/recall-one.ts";
import { statusAt } from "../files/status.ts";
import { findInputs } from "../inputs/inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import type { DraftFlags } from "../options/flags.ts";
import { isStream, writeNamed } from "../outputs/named-output.ts";
import { type Protected, protectedInputs, refuseOverwriting } from "../outputs/protected.ts";
import { tell } from "../terminal/complain.ts";

/**
 * `gia-report draft`: the form of a year as a Word file, with what last year's report and the office's own form settle.
 * @throws UserError
 */
export async function draftCommand(
  flags: DraftFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const { from, year, org, output, debug } = flags;
  const path = resolve(invocation.cwd, output);
  if (!/\.docx$/i.test(output) && !isStream(output, invocation))
    throw usage({ zh: "-o 应为 .docx 文件", en: "-o must name a .docx file" });
  if (editionOfYear(year) === null) throw noForm(year);
  const template = await templateOf(flags, invocation);
  const kept: readonly Protected[] = template === null ? [] : [{ what: "template", file: template.path }];
  refuseOverwriting([{ path, shown: output }], kept);
  const named = org ?? (template?.content.organization?.trim() || null);
  const found = from === undefined ? null : await lastReport(from, named, flags, invocation, language);
  if (found !== null && "failure" in found) {
    const { complaint, stack } = found.failure;
    await tell(complaint, stack, from ?? "", { invocation, language, debug: debug === true });
    return complaint.exitCode;
  }
  const last = found?.last ?? null;
  const organization = named ?? last?.organization?.value ?? null;
  if (organization === null)
    throw usage({ zh: "不知道机关名称，请用 --org 给出", en: "name the office with --org" });
  const pattern = template === null ? {} : { pattern: template.content };
  const [title, ...rest] = draftOf({ year, organization, last, language, ...pattern });
  const blocks = title === undefined ? rest : [title, ...rest];
  const core = title?.kind === "passage" ? title.text : null;
  await writeNamed(output, [docxOf(blocks, core)], invocation);
  const unread = last === null ? 0 : unreadOf(year, last);
  await invocation.stderr.write(notesOf({ output, template, organization, last, unread }, language).join(""));
  return exitCode.ok;
}

interface FoundTemplate {
  readonly path: string;
  readonly shown: string;
  readonly content: Template;
}

/** The one that was named, else that of the working directory. */
async function templateOf(
  { template }: DraftFlags,
  { cwd }: Pick<Invocation, "cwd">,
): Promise<FoundTemplate | null> {
  if (template === false) return null;
  const shown = template ?? templateName;
  const path = resolve(cwd, shown);
  if (template === undefined && statusAt(path) === null) return null;
  const { openTemplate } = await import("../configuration/template-file.ts");
  return { path, shown, content: await openTemplate(path, shown) };
}

async function lastReport(
  from: string,
  organization: string | null,
  { year, output, timeLimit }: DraftFlags,
  invocation: Invocation,
  language: Language,
): Promise<{ readonly last: Report } | { readonly failure: Failure }> {
  const { list } = await findInputs([from], invocation, {});
  const [input] = list;
  if (input === undefined || list.length > 1)
    throw usage({ zh: "--from 应为一个文件", en: "--from takes one file" });
  refuseOverwriting([{ path: resolve(invocation.cwd, output), shown: output }], protectedInputs(list));
  const reply = await recallOne(input, "reports", { invocation, language, timeLimit });
  if ("failure" in reply) return reply;
  const reports = reply.packed.map(unpackReport);
  const before = reports.filter((report) => report.year?.value === year - 1);
  const own = before.filter(({ organization: office }) => isOf(office?.value, organization));
  const [last] = own.length > 0 ? own : before;
  if (last === undefined) throw otherYears(from, year - 1, reports);
  if (own.length === 0 && before.length > 1) throw severalOffices(from, before);
  return { last };
}

/** How many figures of last year's report were to be taken over, and were not read. */
function unreadOf(year: number, last: Report): number {
  const edition = editionOf(editionOfYear(year) ?? latestEdition().id);
  return [...carriedOver(edition, last).values()].filter((value) => value === null).length;
}

function isOf(office: string | undefined, organization: string | null): boolean {
  return office !== undefined && organization !== null && isSameOrganization(office, organization);
}

function notesOf(
  {
    output,
    template,
    organization,
    last,
    unread,
  }: {
    output: string;
    template: FoundTemplate | null;
    organization: string;
    last: Report | null;
    unread: number;
  },
  language: Language,
): string[] {
  const zh = language === "zh";
  const office = last?.organization?.value;
  const other = office !== undefined && !isOf(office, organization);
  return [
    ...(other
      ? [
          zh
            ? `gia-report: 上一年的报告是“${printable(office)}”的，不是“${printable(organization)}”的；机关没有更名的，请不要用它\n`
            : `gia-report: last year's report is that of “${printable(office)}”, not of “${printable(organization)}”; use it only where the office was renamed\n`,
        ]
      : []),
    ...(unread === 0
      ? []
      : [
          zh
            ? `gia-report: 上一年的报告有 ${unread} 个结转数没有读到，没有带入，批注中有说明\n`
            : `gia-report: ${unread} figures carried forward were not read in last year's report and not taken over; comments say where\n`,
        ]),
    ...(template === null
      ? []
      : [
          zh
            ? `gia-report: 用了机关样式 ${printable(template.shown)}\n`
            : `gia-report: used the form of the office in ${printable(template.shown)}\n`,
        ]),
    zh
      ? `gia-report: 已写出 ${printable(output)}；空格和各节文字待填，批注中有提示\n`
      : `gia-report: wrote ${printable(output)}; blanks and sections are to be filled in, comments say how\n`,
  ];
}

function noForm(year: number): UserError {
  return usage({
    zh: `${year} 年度没有统一格式：最早的格式从 ${firstYearOfForms} 年度起使用`,
    en: `there was no form for ${year}: the first is that of ${firstYearOfForms}`,
  });
}

function otherYears(from: string, year: number, reports: readonly Report[]): UserError {
  const years = reports.flatMap((report) => (report.year === null ? [] : [report.year.value]));
  if (years.length === 0)
    return usage({
      zh: `${from} 没有写明是哪一年的报告，无法确认是 ${year} 年的`,
      en: `${from} does not say which year it is for, so it cannot be taken for that of ${year}`,
    });
  return usage({
    zh: `${from} 不是 ${year} 年的报告（读到：${years.join("、")}）`,
    en: `${from} is not a report for ${year} (found: ${years.join(", ")})`,
  });
}

function severalOffices(from: string, reports: readonly Report[]): UserError {
  const names = reports.map((report) => report.organization?.value ?? "?");
  return usage({
    zh: `${from} 里有几个机关的报告（${names.join("、")}），请用 --org 说明是哪一个`,
    en: `${from} holds reports of several offices (${names.join(", ")}); name one with --org`,
  });
}

function usage(text: Bilingual): UserError {
  return new UserError("draft", text, {
    hint: { zh: "用法见 gia-report draft --help", en: "see gia-report draft --help" },
    exitCode: exitCode.usage,
  });
}
