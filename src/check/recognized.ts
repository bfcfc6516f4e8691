import { type Bilingual, UserError } from "../errors.ts";
import { kinds } from "../read/kinds/index.ts";
import { isBare } from "../read/publication.ts";
import type { Source } from "../read/source.ts";
import { recognize } from "../recognize/index.ts";
import type { Report } from "../report/model.ts";
import { attachmentName } from "../text/attachment-name.ts";
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

/** Says what was looked for; or what is there of a report, which may be no more than its title and an attachment. */
export function noReport(source: Source): UserError {
  const { kind, notices } = source;
  const { called, hint } = kinds[kind];
  const isPartHidden = notices.some(({ code }) => code === "hidden-text-skipped");
  const { zh, en, attached } = foundOf(source);
  return new UserError(
    "no-report",
    {
      zh: `${zh}${isPartHidden ? "（文件含隐藏文字，未读取）" : ""}`,
      en: `${en}${isPartHidden ? " (the file holds hidden text, not read)" : ""}`,
    },
    {
      hint: attached
        ? checkAttachment
        : {
            zh: `按${called.zh}（${kind}）读取。本工具找的是“……年政府信息公开工作年度报告”的标题、“一、总体情况”等六个章节和表二至表四；读到了什么，可用 gia-report inspect 查看${hint === undefined ? "" : `。${hint.zh}`}`,
            en: `read as ${called.en} (${kind}). Looked for: a title “…年政府信息公开工作年度报告”, the six sections from “一、总体情况” on, and tables 2 to 4; gia-report inspect shows what was read${hint === undefined ? "" : `. ${hint.en}`}`,
          },
    },
  );
}

const checkAttachment: Bilingual = {
  zh: "请把附件下载到网页所在的文件夹再检查，或单独检查附件；报告应在网页上全文公布（规则 attachment-only）",
  en: "download the attachment into the folder of the page, or check it by itself; the report should stand on the page itself (rule attachment-only)",
};

const titleLine = /^.{0,40}20\d{2}年(?:度)?政府信息公开(?:工作)?年度报告$/u;

function foundOf(source: Source): Bilingual & { readonly attached: boolean } {
  const texts = source.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text.trim()] : []));
  const title = texts.find((text) => titleLine.test(text.replace(/\s/gu, "")));
  if (title === undefined)
    return {
      zh: "其中没有政府信息公开工作年度报告",
      en: "holds no annual report on government information disclosure",
      attached: false,
    };
  const isRead = source.notices.some(({ code }) => code === "attachment-read");
  const [name] = isBare(source) && !isRead ? texts.flatMap((text) => attachmentName(text) ?? []) : [];
  if (name === undefined)
    return {
      zh: `其中有标题“${title}”，但没有认出报告的章节和表格`,
      en: `holds the title “${title}”, but no sections and tables of the report were recognised`,
      attached: false,
    };
  return {
    zh: `网页上没有报告正文，只有标题和附件“${name}”；附件没有检查`,
    en: `the page holds no report but its title and the attachment “${name}”, which was not checked`,
    attached: true,
  };
}
