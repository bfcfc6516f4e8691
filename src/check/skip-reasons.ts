import type { Bilingual } from "../errors.ts";
import type { GrandTotal } from "../format/grand-total.ts";

export type SkipReason = keyof typeof skipReasons;

/** Why an entry is left out, in words. */
export const skipReasons = {
  hidden: { zh: "隐藏项、依赖或 Word 的锁定文件", en: "hidden, a dependency or a lock file of Word" },
  kind: { zh: "格式不支持", en: "of a kind that is not read" },
  empty: { zh: "空文件", en: "empty" },
  own: { zh: "gia-report 写出的文件", en: "written by gia-report" },
  given: {
    zh: "命令选项用到的文件，不作为报告检查",
    en: "named by an option of the command, not checked as a report",
  },
  special: { zh: "管道、设备或套接字", en: "a pipe, device or socket" },
  dangling: { zh: "链接所指的文件不存在", en: "a link to nothing" },
  loop: { zh: "链接指向已读过的文件夹", en: "a link to a folder that was read already" },
  attachment: { zh: "网页 {page} 的附件，随该网页一并读取", en: "attachment of {page}, read with it" },
} as const satisfies Record<string, Bilingual>;

/** An entry that is no input of its own, and why. */
export interface LeftOut {
  readonly reason: SkipReason;
  /** The page that it is read with, for attachments. */
  readonly page?: string;
}

/** The reason in words. */
export function skipMessage({ reason, page = "" }: LeftOut, language: keyof Bilingual): string {
  return skipReasons[reason][language].replace("{page}", () => page);
}

/** What the last line of a run says of such entries: an attachment was read, with its page. */
export function countLeftOut(
  entries: readonly { readonly reason: string }[],
): Required<Pick<GrandTotal, "skipped" | "attached">> {
  const attached = entries.filter(({ reason }) => reason === "attachment").length;
  return { skipped: entries.length - attached, attached };
}

/** Files that were left out, each with its reason in words. */
export function skippedIn(
  skipped: readonly (LeftOut & { readonly file: string })[],
  language: keyof Bilingual,
) {
  return skipped.map((one) => ({ file: one.file, reason: one.reason, message: skipMessage(one, language) }));
}
