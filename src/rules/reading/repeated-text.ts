import { distance } from "fastest-levenshtein";
import type { SectionKey } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import { countCharacters } from "../../text/characters.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { paragraphsOf } from "../../text/report-text.ts";
import { organizationName } from "./organization.ts";

/** Characters of a paragraph that is long enough to be no formula. */
const longEnough = 60;
const likeness = 0.95;
/** Paragraphs compared on each side; reports have a few dozen. */
const most = 200;
const sections: readonly SectionKey[] = ["overview", "problems"];

interface Written {
  readonly section: SectionKey;
  readonly line: Paragraph;
}

/** What a report has in common with another, but for years, figures and the offices' names. */
export interface Repeated {
  /** Of sections one and five, in their order. */
  readonly paragraphs: readonly Written[];
  /** Share of the text of these sections, 0–1. */
  readonly share: number;
}

/** The paragraphs of a report that stand in another, too. */
export function repeatedFrom(other: Report, report: Report): Repeated {
  const before = paragraphs(other).map(({ line }) => mask(line.text, other));
  const repeated = paragraphs(report).filter(({ line }) => repeats(mask(line.text, report), before));
  return { paragraphs: repeated, share: sizeOf(repeated) / Math.max(1, sizeOf(ownParagraphs(report))) };
}

function ownParagraphs(report: Report): Written[] {
  return sections.flatMap((section) => paragraphsOf(report, section).map((line) => ({ section, line })));
}

/** Paragraphs that say something of their own: long, and more than the names of laws. */
function paragraphs(report: Report): Written[] {
  return ownParagraphs(report)
    .filter(({ line }) => countCharacters(line.text.replace(/《[^《》]*》/gu, "")) > longEnough)
    .slice(0, most);
}

function sizeOf(written: readonly Written[]): number {
  return written.reduce((size, { line }) => size + countCharacters(line.text), 0);
}

/** Text without what changes from report to report: the office, years, figures, punctuation. */
function mask(text: string, report: Report): string {
  const name = organizationName(report) ?? "";
  return (name === "" ? text : text.replaceAll(name, ""))
    .normalize("NFKC")
    .replace(/[\s\d\p{P}\p{S}]+/gu, "")
    .slice(0, 2000);
}

function repeats(text: string, before: readonly string[]): boolean {
  return before.some((other) => {
    if (other === text) return true;
    const longer = Math.max(text.length, other.length);
    if (Math.min(text.length, other.length) < likeness * longer) return false;
    return 1 - distance(text, other) / longer >= likeness;
  });
}
