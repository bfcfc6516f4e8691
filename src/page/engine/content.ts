import { exitCodeOfFindings } from "../../check/exit-code.ts";
import { mostAttachments, offeredDocuments, withAttachments } from "../../check/publication.ts";
import { recognizeReports } from "../../check/recognized.ts";
import { type Observation, observeReports } from "../../collect/index.ts";
import type { EnforcementFigures } from "../../enforcement/figures.ts";
import { UserError } from "../../errors.ts";
import type { Language } from "../../format/words.ts";
import { capFindings, countOf } from "../../lint/cap.ts";
import { findPrevious, type LintReport, type LintResult, lintEach } from "../../lint/index.ts";
import { readSource, type Source } from "../../read/index.ts";
import { isBare } from "../../read/publication.ts";
import { fill } from "../../report/issues.ts";
import type { Report } from "../../report/model.ts";
import { unpackReport } from "../../report/packed.ts";
import type { Checkable, Compared, Subject } from "../protocol.ts";
import { pageWords } from "../words.ts";

/** Lets others go on before the next step. */
export type Pause = () => Promise<void>;

/** A file that was read. */
export interface Content {
  readonly bytes: Uint8Array;
  readonly source: Source;
  readonly reports: readonly Report[];
  /** Names of the files beside it that were read with it. */
  readonly attached: readonly string[];
}

/**
 * What is in a file.
 * @throws UserError (exit 3) where it changed since it was given, or is gone: Chromium hands out nothing then
 */
export async function bytesOf({ name, content }: Subject): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch (cause) {
    throw fileChanged(name, cause);
  }
}

/** Error for a file that is not the one any more that was given. */
export function fileChanged(file: string, cause?: unknown): UserError {
  const { zh, en } = pageWords.changed;
  const said = { zh: fill(zh, { file }), en: fill(en, { file }) };
  return new UserError("file-changed", said, { hint: pageWords.changedHint, cause });
}

/**
 * Reads a file and finds its reports.
 * @throws UserError (exit 3) where it cannot be read or holds none
 */
export async function contentOf(
  bytes: Uint8Array,
  { subject, beside }: Omit<Checkable, keyof Compared>,
  pause: Pause,
): Promise<Content> {
  const page = await readSource(bytes, { file: subject.name });
  const found = isBare(page) ? await offered(bytes, beside) : [];
  const source = await withAttachments(page, found);
  await pause();
  return { bytes, source, reports: recognizeReports(source, {}), attached: found.map(({ path }) => path) };
}

async function offered(bytes: Uint8Array, beside: readonly Subject[]) {
  const names = await offeredDocuments(bytes);
  return names
    .flatMap((name) => {
      const subject = beside.find((one) => lastName(one.name) === name);
      return subject === undefined ? [] : [{ name, path: subject.name, read: () => bytesOf(subject) }];
    })
    .slice(0, mostAttachments);
}

/** `年报.docx` of `甲局/年报.docx`. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What is wrong in it, all findings. */
export async function findingsOf(
  { source, reports }: Content,
  { previous, enforcement }: Compared,
  language: Language,
  pause: Pause,
): Promise<LintReport[]> {
  // Written by `readFile`, and read again where a report is checked.
  const ruleOptions = { enforcement: enforcement.map((figures): EnforcementFigures => JSON.parse(figures)) };
  const options = { language, previous: previous.map(unpackReport), edits: true, ruleOptions };
  const found: LintReport[] = [];
  for (const report of lintEach(source, reports, options)) {
    found.push(report);
    await pause();
  }
  return found;
}

/** Years of the reports that those of the file were compared with, from the file itself or from others. */
export function comparedWith({ reports }: Content, previous: readonly string[]): number[] {
  const others = previous.map(unpackReport);
  return reports.flatMap((report) => findPrevious(report, [...reports, ...others])?.year?.value ?? []);
}

/** The result as `lint --format json` prints it. */
export function resultOf(file: string, found: readonly LintReport[], language: Language): LintResult {
  const counts = countOf(found.flatMap(({ findings }) => findings));
  return {
    file,
    exitCode: exitCodeOfFindings(counts, { failOn: "error", maxWarnings: null }),
    reports: found.map((report) => capFindings(withoutEdits(report), language)),
  };
}

/**
 * What `collect` keeps of a file, as JSON. It compares years by itself: what was found against last year's report, or against
 * enforcement data, is none of it.
 */
export async function observationOf(
  content: Content,
  file: string,
  found: readonly LintReport[],
  { previous, enforcement }: Compared,
  language: Language,
  pause: Pause,
): Promise<string> {
  const alone = previous.length + enforcement.length === 0;
  const own = alone ? found : await findingsOf(content, { previous: [], enforcement: [] }, language, pause);
  const reports = observeReports(content.reports, own.map(withoutEdits));
  return JSON.stringify({
    observed: 1,
    file,
    sha256: content.source.sha256(),
    reports,
  } satisfies Observation);
}

/** Corrections go into annotated copies, not into results. */
function withoutEdits(report: LintReport): LintReport {
  return { ...report, findings: report.findings.map(({ edits: _, ...finding }) => finding) };
}
