import { distance } from "fastest-levenshtein";
import { foldLabel, type SplitLabel, splitOrdinal } from "../../form/fold.ts";
import { type Label, wordingsOf } from "../../form/index.ts";
import { thresholds } from "../thresholds.ts";
import { meansOther } from "./other-meaning.ts";

const own = thresholds.similarity;

/** One accepted wording of a label, prepared for comparison. */
interface Wording extends SplitLabel {
  readonly bigrams: number;
}

/** A label of the form with all its accepted wordings. */
export interface PreparedLabel {
  readonly label: Label;
  readonly wordings: readonly Wording[];
}

const longestLabel = thresholds.similarity.longestLabel;

export function prepareLabel(label: Label): PreparedLabel {
  const wordings = wordingsOf(label).map((text) => {
    const split = splitOrdinal(foldLabel(text));
    return { ...split, bigrams: bigramsOf(split.core).size };
  });
  return { label, wordings };
}

/**
 * Compares texts with a fixed set of labels. An index of bigrams finds the few labels a text has anything in common
 * with, so that the cost of a text does not grow with the number of labels.
 */
export interface LabelIndex {
  /** Likeness of a folded text to each label, in their order, 0–1; `null` where it is like none. */
  readonly compare: (folded: string) => readonly number[] | null;
}

interface IndexedBigram {
  readonly wordings: number[];
  /** The last text that has it. */
  seen: number;
}

interface IndexedWording {
  readonly label: number;
  readonly wording: Wording;
}

export function indexLabels(labels: readonly PreparedLabel[]): LabelIndex {
  const wordings: IndexedWording[] = labels.flatMap((label, index) =>
    label.wordings.map((wording) => ({ label: index, wording })),
  );
  const byBigram = new Map<number, IndexedBigram>();
  const byCore = new Map<string, number[]>();
  wordings.forEach(({ wording }, index) => {
    for (const bigram of bigramsOf(wording.core)) {
      const known = byBigram.get(bigram);
      if (known === undefined) byBigram.set(bigram, { wordings: [index], seen: 0 });
      else known.wordings.push(index);
    }
    byCore.set(wording.core, [...(byCore.get(wording.core) ?? []), index]);
  });
  /** Bigrams that a wording shares with the text at hand; zero again after each text. */
  const shared = new Array<number>(wordings.length).fill(0);
  /** Wordings that share any. */
  const touched: number[] = [];
  /** Texts compared so far. */
  let texts = 0;
  const compare = (folded: string): readonly number[] | null => {
    const text = splitOrdinal(folded.length > longestLabel ? folded.slice(0, longestLabel) : folded);
    if (text.core === "") return null;
    const { core } = text;
    texts++;
    touched.length = 0;
    const touch = (index: number) => {
      const before = shared[index] ?? 0;
      if (before === 0) touched.push(index);
      shared[index] = before + 1;
    };
    for (let index = 1; index < core.length; index++) {
      const entry = byBigram.get(bigramAt(core, index));
      // A pair that stands twice is shared once.
      if (entry === undefined || entry.seen === texts) continue;
      entry.seen = texts;
      entry.wordings.forEach(touch);
    }
    // A label of one character has no bigram; it must match whole.
    if (core.length === 1) byCore.get(core)?.forEach(touch);
    if (touched.length === 0) return null;
    const bigrams = bigramsOf(core).size;
    let scores: number[] | null = null;
    for (const index of touched) {
      const entry = wordings[index];
      const count = shared[index] ?? 0;
      shared[index] = 0;
      if (entry === undefined) continue;
      const alike = coreSimilarity(core, bigrams, entry.wording, count);
      const likeness = withOrdinal(alike, text.ordinal, entry.wording.ordinal);
      if (likeness < leastLikeness || (alike < 1 && meansOther(core, entry.wording.core))) continue;
      scores ??= new Array<number>(labels.length).fill(0);
      if (likeness > (scores[entry.label] ?? 0)) scores[entry.label] = likeness;
    }
    return scores;
  };
  return { compare };
}

/**
 * Likeness of two labels without their ordinals: the best of edit distance, bigram Dice and containment.
 * @param shared bigrams that both have
 */
function coreSimilarity(
  text: string,
  textBigrams: number,
  { core, bigrams }: Wording,
  shared: number,
): number {
  if (text === core) return 1;
  // One holds the other only where it holds every pair of its characters.
  const holdsLabel = shared === bigrams && core.length >= 2 && text.includes(core);
  if (holdsLabel && text.startsWith(core) && text.charAt(core.length) === "(") return own.instructed;
  const dice = (2 * shared) / (textBigrams + bigrams);
  let best = dice;
  if (holdsLabel) best = Math.max(best, own.holding + ((1 - own.holding) * core.length) / text.length);
  if (shared === textBigrams && text.length >= 2 && core.includes(text))
    best = Math.max(best, own.held + ((1 - own.held) * text.length) / core.length);
  if (dice > own.worthComparing) {
    const longest = Math.max(text.length, core.length);
    const shortest = Math.min(text.length, core.length);
    // The edit distance cannot do better than the difference in length.
    if (shortest / longest > best) best = Math.max(best, 1 - distance(text, core) / longest);
  }
  return Math.min(best, own.ceiling);
}

const leastLikeness = thresholds.similarity.leastLikeness;

/** The leading ordinal is a weak feature: it breaks ties and nothing more. */
function withOrdinal(likeness: number, found: string, expected: string): number {
  if (found === expected)
    return likeness === 1 || likeness < own.unlike
      ? likeness
      : Math.min(own.ceiling, likeness + own.sameOrdinal);
  if (found === "" || expected === "") return likeness * own.noOrdinal;
  return likeness * own.otherOrdinal;
}

/** Each pair of neighbouring characters as one number. */
function bigramsOf(text: string): ReadonlySet<number> {
  const bigrams = new Set<number>();
  for (let index = 1; index < text.length; index++) bigrams.add(bigramAt(text, index));
  return bigrams;
}

function bigramAt(text: string, index: number): number {
  return (text.charCodeAt(index - 1) << 16) | text.charCodeAt(index);
}
