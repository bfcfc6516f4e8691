import { resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { annotatedCopy, type Checked } from "../../annotate/copy.ts";
import { type Annotated, type AnnotateOptions, isWordPackage } from "../../annotate/index.ts";
import { exitCodeOfFindings, worstExitCode } from "../../check/exit-code.ts";
import { recognizeReports } from "../../check/recognized.ts";
import { type ExitCode, exitCode, UserError } from "../../errors.ts";
import { countOf } from "../../lint/cap.ts";
import { lintSource } from "../../lint/index.ts";
import { readSource } from "../../read/index.ts";
import type { Report } from "../../report/model.ts";
import type { AnnotateFlags } from "../annotate-flags.ts";
import { type AnnotatedPath, annotatedPaths, makeFolderOf } from "../annotated-paths.ts";
import { complain } from "../complain.ts";
import { type Applied, readingOptions, settingsOf } from "../configuration.ts";
import { writeOutputFile } from "../files/write-file.ts";
import { findInputs } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { noteSkipped } from "../notes.ts";
import { printConfig } from "../print-config.ts";
import type { Protected } from "../protected.ts";
import { readBytes } from "../read-input.ts";

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
  const copies = flags.slip === undefined || flags.output !== undefined;
  if (flags.since !== undefined && slip === null) throw sinceAlone();
  const paths = copies ? await annotatedPaths(list, flags.output, { several, kept }, invocation) : [];
  const options: AnnotateOptions = {
    // Node's own is there already, since the reader uses it, and loading another costs 12 ms.
    deflate: deflateRawSync,
    language,
    suggest: flags.suggest === true,
    date: flags.date === undefined ? null : `${flags.date}T00:00:00Z`,
  };
  const earlier: Report[] = [];
  let code: ExitCode = exitCode.ok;
  for (const [index, one] of applied.entries()) code = worstExitCode([code, await handle(one, index)]);
  await slip?.end();
  return code;

  async function handle({ input, settings }: Applied, index: number): Promise<ExitCode> {
    try {
      const path = paths[index] ?? null;
      if (path?.refusal != null) throw path.refusal;
      const bytes = await readBytes(input, invocation);
      const source = await readSource(bytes, { file: input.name });
      const reports = recognizeReports(source, readingOptions(settings));
      const { severities, raised, ruleOptions } = settings;
      const found = lintSource(source, reports, {
        language,
        edits: true,
        previous: earlier,
        severities,
        raised,
        ruleOptions,
      });
      earlier.push(...reports);
      if (path !== null) await writeCopy(path, { bytes, source, reports, found });
      slip?.add(input.name, found);
      return exitCodeOfFindings(countOf(found.flatMap(({ findings }) => findings)), settings);
    } catch (error) {
      const debug = flags.debug === true;
      const failed = await complain(error, input.name, { invocation, language, debug });
      slip?.addFailure(input.name, failed.message);
      return failed.exitCode;
    }
  }

  async function writeCopy(path: AnnotatedPath, { bytes, source, reports, found }: Checked): Promise<void> {
    const annotated = await annotatedCopy({ bytes, source, reports, found }, options);
    makeFolderOf(path);
    await writeOutputFile(path.path, [annotated.bytes], path.shown);
    const counts = countsText(annotated, isWordPackage(source, bytes), language);
    await invocation.stderr.write(`${source.file} → ${path.shown}${counts}\n`);
  }

  async function openSlip(output: string) {
    const { openSlip: open } = await import("../slip-output.ts");
    return await open(output, { flags, invocation, language, inputs: list, kept });
  }
}

/** Files that the run reads beside its inputs. */
function keptFiles(
  applied: readonly Applied[],
  { since }: AnnotateFlags,
  { cwd }: Pick<Invocation, "cwd">,
): Protected[] {
  const configurations = new Set(applied.flatMap(({ file }) => (file === null ? [] : [file.path])));
  return [
    ...[...configurations].map((file) => ({ what: "configuration", file }) as const),
    ...(since === undefined ? [] : [{ what: "earlier", file: resolve(cwd, since) } as const]),
  ];
}

function countsText(
  { comments, replaced, suggestions, unwritten }: Annotated,
  isOriginal: boolean,
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
