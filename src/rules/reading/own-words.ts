import type { SectionKey } from "../../form/types.ts";
import type { Report, SectionReading } from "../../report/model.ts";
import { sectionText } from "../../text/report-text.ts";

/** Whether a picture stands in a section: what it says, nobody has read. */
export function hasPicture(section: SectionReading | null): boolean {
  return section?.lines.some(({ image }) => image === true) ?? false;
}

/** What the office says in a section; `null` where the section is missing, or a picture may say more. */
export function ownWords(report: Report, key: SectionKey) {
  const section = report.sections[key];
  if (section === null || hasPicture(section)) return null;
  return { cell: `/${key}`, heading: section.heading.trim(), text: sectionText(report, key) };
}
