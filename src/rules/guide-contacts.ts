import type { Location, Source } from "../read/source.ts";
import type { Report } from "../report/model.ts";

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
 * a guide there are none: footers and navigation hold the numbers of the site (format-spec D.S non-report-content).
 */
export function guideContacts(
  source: Source,
  siblings: readonly Report[],
  key: keyof typeof patterns,
): GuideContact[] {
  const first = siblings[0]?.at;
  const found: GuideContact[] = [];
  let inGuide = false;
  for (const block of source.blocks) {
    if (first !== undefined && isAtOrAfter(block.at, first)) break;
    if (block.kind !== "paragraph") continue;
    inGuide ||= /信息公开指南/u.test(block.text);
    const value = inGuide ? patterns[key].exec(block.text.normalize("NFKC"))?.[1] : undefined;
    if (value !== undefined) found.push({ value, at: block.at });
  }
  return found;
}

function isAtOrAfter(one: Location, other: Location): boolean {
  for (const key of ["page", "paragraph", "line", "column"] as const) {
    const [a, b] = [one[key], other[key]];
    if (a === undefined || b === undefined || a === b) continue;
    return a > b;
  }
  return true;
}
