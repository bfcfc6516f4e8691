import { sectionKeys } from "../form/index.ts";
import { oncePer } from "../form/once.ts";
import type { SectionKey } from "../form/types.ts";
import type { Report, SectionReading, TextLine } from "../report/model.ts";

/** Lines of a section that the office wrote itself, without pasted material; empty where the section is missing. */
export function ownLines(section: SectionReading | null): readonly TextLine[] {
  return section === null ? [] : ownLinesOf(section);
}

const ownLinesOf = oncePer(({ lines }: SectionReading) => lines.filter((line) => line.foreign !== true));

/** Own text of a section, paragraphs joined by a line break. */
export function ownText(section: SectionReading | null): string {
  return section === null ? "" : textOfSection(section);
}

const textOfSection = oncePer((section: SectionReading) =>
  ownLines(section)
    .map((line) => line.text)
    .join("\n"),
);

/** Number of characters that are seen: white space does not count. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s+/gu, "")].length;
}

/** Own lines of the preamble and of all sections, in the order of the file. */
export const allOwnLines: (report: Report) => readonly TextLine[] = oncePer((report) => {
  const inOrder: SectionKey[] = [
    ...report.order,
    ...sectionKeys.filter((key) => !report.order.includes(key)),
  ];
  return [
    ...report.preamble.filter((line) => line.foreign !== true),
    ...inOrder.flatMap((key) => ownLines(report.sections[key])),
  ];
});

/** Where preambles stand: before section one, or in its first two paragraphs (format-spec A.4). */
export function preambleLines(report: Report): TextLine[] {
  return [
    ...report.preamble.filter((line) => line.foreign !== true),
    ...ownLines(report.sections.overview).slice(0, 2),
  ];
}

const digits = "一二三四五六七八九十";

/** 1–10 written as a Chinese numeral or in digits (十一 and above are not met in numbering); `null` otherwise. */
export function ordinalValue(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written);
  const index = written.length === 1 ? digits.indexOf(written) : -1;
  return index < 0 ? null : index + 1;
}
