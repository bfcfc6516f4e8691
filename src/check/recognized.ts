import { UserError } from "../errors.ts";
import { kinds } from "../read/kinds/index.ts";
import type { Source } from "../read/source.ts";
import { recognize } from "../recognize/index.ts";
import type { Report } from "../report/model.ts";
import { withoutRepeats } from "./repeats.ts";
import { unreadAttachments } from "./unread.ts";

/** What the user knows better than the file. */
export interface ReadingOptions {
  readonly year?: number;
  readonly org?: string;
}

/**
 * Finds the reports of a source.
 * @throws UserError (exit 3) where it holds none
 */
export function recognizeReports(source: Source, options: ReadingOptions): readonly Report[] {
  const reports = recognize(source, recognizeOptions(options));
  if (reports.length === 0) throw unreadAttachments(source) ?? noReport(source);
  return withoutRepeats(reports);
}

export function recognizeOptions({ year, org }: ReadingOptions): { year?: number; organization?: string } {
  return {
    ...(year === undefined ? {} : { year }),
    ...(org === undefined ? {} : { organization: org }),
  };
}

/** Says what was looked for. */
export function noReport({ kind, notices }: Source): UserError {
  const { called, hint } = kinds[kind];
  const isPartHidden = notices.some(({ code }) => code === "hidden-text-skipped");
  return new UserError(
    "no-report",
    {
      zh: `其中没有政府信息公开工作年度报告${isPartHidden ? "（文件含隐藏文字，未读取）" : ""}`,
      en: `holds no annual report on government information disclosure${isPartHidden ? " (the file holds hidden text, not read)" : ""}`,
    },
    {
      hint: {
        zh: `按${called.zh}（${kind}）读取。本工具找的是“……年政府信息公开工作年度报告”的标题、“一、总体情况”等六个章节和表二至表四；读到了什么，可用 gia-report inspect 查看${hint === undefined ? "" : `。${hint.zh}`}`,
        en: `read as ${called.en} (${kind}). Looked for: a title “…年政府信息公开工作年度报告”, the six sections from “一、总体情况” on, and tables 2 to 4; gia-report inspect shows what was read${hint === undefined ? "" : `. ${hint.en}`}`,
      },
    },
  );
}
