import { placeText } from "../format/place.ts";
import type { LintFinding, LintReport } from "../lint/index.ts";
import type { Source } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import type { Block } from "../write/document/model.ts";
import { documentsOf } from "../write/document/of-report.ts";
import { docxParts } from "../write/docx/parts.ts";
import { newArchive } from "./archive-entries.ts";
import { commentText } from "./comment-text.ts";
import type { Annotated, AnnotateOptions } from "./index.ts";
import { noteBlocks } from "./noted-blocks.ts";
import { noticeOf } from "./notice.ts";

/**
 * For a file that is no Word package: a Word file of what was read of it, with every finding as a comment, which names
 * the place in the original. The first comment says that this is not the original. Nothing is suggested: a correction
 * belongs into the original.
 */
export function annotateRewritten(
  source: Pick<Source, "file" | "kind">,
  reports: readonly Report[],
  found: readonly LintReport[],
  { language, date, deflate }: Pick<AnnotateOptions, "language" | "date" | "deflate">,
): Annotated {
  let comments = 0;
  const noted = documentsOf(reports).map((blocks, index): Block[] => {
    const report = reports[index];
    const findings = [
      ...(index === 0 ? [notOriginal(source, language)] : []),
      ...(found[index]?.findings ?? []),
    ];
    comments += findings.length;
    const said = findings.map((finding) => ({ finding, text: originalText(finding, language) }));
    return report === undefined ? blocks : noteBlocks(blocks, report, said);
  });
  const parts = docxParts(noted.flat(), reports[0]?.title?.value ?? null, date);
  return {
    bytes: newArchive(parts, deflate),
    comments,
    replaced: 0,
    suggestions: 0,
    unwritten: 0,
    breaksSignature: false,
  };
}

const originalPlace = {
  zh: (place: string) => `（原件：${place}）`,
  en: (place: string) => ` (original: ${place})`,
} as const;

function originalText(finding: LintFinding, language: AnnotateOptions["language"]): string {
  const place = placeText(finding.location, language);
  const message = place === "" ? finding.message : finding.message + originalPlace[language](place);
  return commentText({ ...finding, message }, language);
}

function notOriginal(
  { file, kind }: Pick<Source, "file" | "kind">,
  language: AnnotateOptions["language"],
): LintFinding {
  return noticeOf(
    "annotate/not-the-original",
    language === "zh"
      ? `这不是原件：本文件由 gia-report 按读出的内容重新排成，原件是 ${file}（${kind}）。请在原件中修改。`
      : `This is not the original: gia-report set it from what it read of ${file} (${kind}). Make changes in the original.`,
  );
}
