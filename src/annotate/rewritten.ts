import { placeText } from "../format/place.ts";
import { locatePointer } from "../lint/describe.ts";
import type { LintFinding, LintReport } from "../lint/index.ts";
import { readSource } from "../read/index.ts";
import type { Location, Source } from "../read/source.ts";
import { type Timed, unbounded } from "../read/timed.ts";
import { recognize } from "../recognize/index.ts";
import type { Report } from "../report/model.ts";
import { writeDocx } from "../write/docx/index.ts";
import { type Annotated, type AnnotateOptions, annotateDocx } from "./index.ts";
import { noticeOf } from "./notice.ts";

/**
 * For a file that is no Word package: a Word file of what was read of it, with every finding as a comment, which names
 * the place in the original. The first comment says that this is not the original. Nothing is suggested: a correction
 * belongs into the original.
 * @param timed does each step that takes time
 */
export async function annotateRewritten(
  source: Pick<Source, "file" | "kind">,
  reports: readonly Report[],
  found: readonly LintReport[],
  options: AnnotateOptions,
  timed: Timed = unbounded,
): Promise<Annotated> {
  const bytes = timed(() => writeDocx(reports));
  const written = await readSource(bytes, { file: "written.docx", timed });
  const again = timed(() => recognize(written));
  const lines = linesOf(written);
  const said = reports.map((report, index) => {
    const copy = again[index] ?? null;
    const texts = textsOf(report);
    const findings = (found[index]?.findings ?? []).map((finding): LintFinding => {
      const place = placeText(finding.location, options.language);
      return {
        ...finding,
        message: place === "" ? finding.message : finding.message + originalPlace[options.language](place),
        location: placeIn(finding, copy, texts, lines),
      };
    });
    return {
      findings: index === 0 ? [notOriginal(source, options), ...findings] : findings,
      title: copy?.title?.at ?? null,
    };
  });
  return timed(() => annotateDocx(bytes, said, { ...options, suggest: false }));
}

const originalPlace = {
  zh: (place: string) => `（原件：${place}）`,
  en: (place: string) => ` (original: ${place})`,
} as const;

/** Where a finding stands in the written file: its cell or heading by its name, a line by what it says. */
function placeIn(
  { cell, location }: LintFinding,
  copy: Report | null,
  texts: ReadonlyMap<string, string>,
  lines: ReadonlyMap<string, Location>,
): Location | null {
  const named = cell === null || copy === null ? null : locatePointer(copy, cell);
  if (named !== null) return named;
  const text = location === null ? undefined : texts.get(keyOf(location));
  return text === undefined ? null : (lines.get(text) ?? null);
}

/** What stands at each place of the original: headings, the title, lines. */
function textsOf(report: Report): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (at: Location, text: string) => {
    if (!texts.has(keyOf(at))) texts.set(keyOf(at), plain(text));
  };
  if (report.title !== null) add(report.title.at, report.title.value);
  for (const { at, text } of report.preamble) add(at, text);
  for (const key of report.order) {
    const section = report.sections[key];
    if (section === null) continue;
    add(section.headingAt, section.heading);
    for (const { at, text } of section.lines) add(at, text);
  }
  return texts;
}

/** Paragraphs of the written file by what they say; of equal ones the first. */
function linesOf({ blocks }: Pick<Source, "blocks">): ReadonlyMap<string, Location> {
  const lines = new Map<string, Location>();
  for (const block of blocks)
    if (block.kind === "paragraph" && !lines.has(plain(block.text))) lines.set(plain(block.text), block.at);
  return lines;
}

/** Columns tell where in a line something stands, and a line is one paragraph there. */
function keyOf({ file, page, line, paragraph, sheet, cell, table, row, column }: Location): string {
  const inTable = table === undefined ? [] : [table, row, column];
  return [file, page, line, paragraph, sheet, cell, ...inTable].join("/");
}

function plain(text: string): string {
  return text.replace(/\s+/g, "");
}

function notOriginal(
  { file, kind }: Pick<Source, "file" | "kind">,
  { language }: AnnotateOptions,
): LintFinding {
  return noticeOf(
    "annotate/not-the-original",
    language === "zh"
      ? `这不是原件：本文件由 gia-report 按读出的内容重新排成，原件是 ${file}（${kind}）。请在原件中修改。`
      : `This is not the original: gia-report set it from what it read of ${file} (${kind}). Make changes in the original.`,
  );
}
