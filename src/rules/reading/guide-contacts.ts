import { oncePerOptions } from "../../form/once.ts";
import type { Location, Source } from "../../read/source.ts";
import type { Report } from "../../report/model.ts";
import { paragraphsBefore } from "../../text/file-text.ts";

/** A contact detail of the 公开指南 that stands before the reports in the same file. */
export interface GuideContact {
  readonly value: string;
  readonly at: Location;
}

const patterns = {
  email: /(?:邮箱|信箱|邮件)[^\w@]{0,8}([\w.+-]{1,40}@[\w.-]{3,40})/u,
  telephone: /电话[^\d]{0,6}(0\d{2,3}[-—–]{0,2}\d{7,8})(?!\d)/u,
} as const;

/**
 * Mailboxes or telephone numbers of the guide to disclosure, from the line that names it to the first report. Without
 * a guide there are none: footers and navigation hold the numbers of the site.
 */
export function guideContacts(
  source: Source,
  siblings: readonly Report[],
  key: keyof typeof patterns,
): readonly GuideContact[] {
  return guideIn(siblings, source).flatMap(({ text, at }) => {
    const value = patterns[key].exec(text)?.[1] ?? "";
    const start = text.indexOf(value);
    return value === "" ? [] : [{ value, at: at(start, start + value.length) }];
  });
}

/** Once for all reports of a file. */
const guideIn = oncePerOptions((siblings: readonly Report[], source: Source) => {
  const [report] = siblings;
  if (report === undefined) return [];
  const before = paragraphsBefore(report, source, siblings);
  const start = before.findIndex(({ text }) => text.includes("信息公开指南"));
  return start < 0 ? [] : before.slice(start);
});
