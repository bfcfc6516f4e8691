import { distance } from "fastest-levenshtein";
import type { Report } from "../../report/model.ts";
import { countCharacters } from "../../text/characters.ts";
import { type OwnSentence, ownSentences, sizeOf } from "../../text/own-sentences.ts";
import type { Sentence } from "../../text/paragraphs.ts";

/** Characters of a sentence that is long enough to be no formula, without the names of laws. */
const longEnough = 30;
/** One or two sentences are told only where one of them is longer. */
const longAlone = 60;
const likeness = 0.95;
/** Long sentences compared on each side. */
const most = 200;

/** What a report has in common with another, but for years, figures and the offices' names. */
export interface Repeated {
  /** The long ones of sections one and five, in their order; none where they are too few to tell of. */
  readonly sentences: readonly Sentence[];
  /** Share of the text of these sections that stands in the other too, short sentences included; 0–1. */
  readonly share: number;
  /** The same of whichever of the two texts is shorter. */
  readonly shareOfShorter: number;
}

/** The sentences of a report that stand in another, too: where its paragraphs end, the width of a page may hide. */
export function repeatedFrom(other: Report, report: Report): Repeated {
  const [theirs, own] = [ownSentences(other), ownSentences(report)];
  const exactly = new Set(theirs.map(({ words }) => words));
  const nearly = theirs.filter(isLong).slice(0, most);
  const long = own.filter(isLong).slice(0, most);
  const alike = own.filter(
    (one) => exactly.has(one.words) || (long.includes(one) && nearly.some((before) => isLike(one, before))),
  );
  const telling = alike.filter(isLong).map(({ sentence }) => sentence);
  const isLittle = telling.length < 3 && telling.every(({ text }) => countCharacters(text) <= longAlone);
  if (isLittle) return { sentences: [], share: 0, shareOfShorter: 0 };
  const [common, size, otherSize] = [sizeOf(alike), sizeOf(own), sizeOf(theirs)];
  return {
    sentences: telling,
    share: common / size,
    shareOfShorter: Math.min(1, common / Math.min(size, otherSize)),
  };
}

function isLong({ sentence: { text } }: OwnSentence): boolean {
  return countCharacters(text.replace(/《[^《》]*》/gu, "")) > longEnough;
}

function isLike({ words: one }: OwnSentence, { words: other }: OwnSentence): boolean {
  const longer = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < likeness * longer) return false;
  return 1 - distance(one, other) / longer >= likeness;
}
