import { UserError } from "../errors.ts";
import type { Source } from "../read/source.ts";

/** The error of attachments that could not be read, and so were not checked; null where there are none. */
export function unreadAttachments({ notices }: Pick<Source, "notices">): UserError | null {
  const names = notices.flatMap(({ code, detail }) => (code === "attachment-unread" ? [detail ?? ""] : []));
  if (names.length === 0) return null;
  return new UserError(
    "attachment-unread",
    {
      zh: `附件读不出来，没有检查：${names.join("、")}`,
      en: `attachments could not be read and were not checked: ${names.join(", ")}`,
    },
    {
      hint: { zh: "请单独检查这些文件", en: "check these files by themselves" },
    },
  );
}
