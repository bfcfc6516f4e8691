import { distance } from "fastest-levenshtein";
import type { SectionKey } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import { countCharacters } from "../../text/characters.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import { sentencesOf } from "../../text/report-text.ts";
import { organizationName } from "./organization.ts";

/** Characters of a sentence that is long enough to be no formula, without the names of laws. */
const longEnough = 30;
/** One or two sentences are told only where one of them is longer. */
const longAlone = 60;
const likeness = 0.95;
/** Sentences compared on each side; reports have some dozens. */
const most = 200;
const sections: readonly SectionKey[] = ["overview", "problems"];

/** What a report has in common with another, but for years, figures and the offices' names. */
export interface Repeated {
  /** Of sections one and five, in their order. */
  readonly sentences: readonly Sentence[];
  /** Share of the text of these sections, 0–1. */
  readonly share: number;
}

/** The sentences of a report that stand in another, too: where its paragraphs end, the width of a page may hide. */
export function repeatedFrom(other: Report, report: Report): Repeated {
  const before = longSentences(other).map((sentence) => mask(sentence, other));
  const alike = longSentences(report).filter((sentence) => repeats(mask(sentence, report), before));
  const isLittle = alike.length < 3 && alike.every(({ text }) => countCharacters(text) <= longAlone);
  const sentences = isLittle ? [] : alike;
  const whole = sizeOf(sentencesOf(report, sections));
  return { sentences, share: sizeOf(sentences) / Math.max(1, whole) };
}

function longSentences(report: Report): readonly Sentence[] {
  return sentencesOf(report, sections)
    .filter(({ text }) => countCharacters(text.replace(/《[^《》]*》/gu, "")) > longEnough)
    .slice(0, most);
}

function sizeOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((size, { text }) => size + countCharacters(text), 0);
}

/** Text without what changes from report to report: the office, years, figures, punctuation. */
function mask({ text }: Sentence, report: Report): string {
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
