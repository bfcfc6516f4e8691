import type { SectionKey } from "../../form/types.ts";
import type { Report, SectionReading } from "../../report/model.ts";
import { sectionText } from "../../text/report-text.ts";

/** Whether a picture stands in a section: what it says, nobody has read. */
export function hasPicture(section: SectionReading | null): boolean {
  return section?.lines.some(({ image }) => image === true) ?? false;
}

/** Whether a short text of section five still names things: 一是更新不及时。二是形式单一; 问题：覆盖面不广。改进：进村宣讲. */
export function namesItems(text: string): boolean {
  return items.test(text) || answered.test(text);
}

const items = /(?:一是|[(（]?1[)）.、]).{4,}(?:二是|[(（]?2[)）.、]).{4,}/su;
const answered = /问题[^:：]{0,4}[:：].{4,}(?:改进|措施|整改)[^:：]{0,4}[:：].{4,}/su;

/** What the office says in a section; `null` where the section is missing, or a picture may say more. */
export function ownWords(report: Report, key: SectionKey) {
  const section = report.sections[key];
  if (section === null || hasPicture(section)) return null;
  return { cell: `/${key}`, heading: section.heading.trim(), text: sectionText(report, key) };
}
