import { distance } from "fastest-levenshtein";
import type { Label } from "../form/index.ts";
import { foldLabel, type SplitLabel, splitOrdinal } from "./fold.ts";

/** One accepted wording of a label, prepared for comparison. */
interface Wording extends SplitLabel {
  readonly bigrams: ReadonlySet<string>;
}

/** A label of the form with all its accepted wordings. */
export interface PreparedLabel {
  readonly label: Label;
  readonly wordings: readonly Wording[];
}

/** Labels longer than this are prose, except where they begin with a label (instructions in brackets). */
const longestLabel = 90;

export function prepareLabel(label: Label): PreparedLabel {
  return { label, wordings: [label.text, ...(label.aliases ?? [])].map((text) => prepare(foldLabel(text))) };
}

function prepare(folded: string): Wording {
  const split = splitOrdinal(folded);
  return { ...split, bigrams: bigramsOf(split.core) };
}

/**
 * Likeness of a folded text and a label, 0–1: the best of edit distance, bigram Dice and containment over all
 * wordings. The leading ordinal is a weak feature: it breaks ties and nothing more.
 */
export function similarity(folded: string, label: PreparedLabel): number {
  const text = splitOrdinal(folded.length > longestLabel ? folded.slice(0, longestLabel) : folded);
  if (text.core === "") return 0;
  const bigrams = bigramsOf(text.core);
  let best = 0;
  for (const wording of label.wordings) {
    const likeness = coreSimilarity(text.core, bigrams, wording);
    if (likeness > 0) best = Math.max(best, withOrdinal(likeness, text.ordinal, wording.ordinal));
  }
  return best;
}

function coreSimilarity(text: string, bigrams: ReadonlySet<string>, wording: Wording): number {
  const core = wording.core;
  if (text === core) return 1;
  if (core.length >= 2 && text.startsWith(core) && text.charAt(core.length) === "(") return 0.97;
  const shared = countShared(bigrams, wording.bigrams);
  // Without a common bigram only very short labels can be alike, and those must match whole.
  if (shared === 0) return 0;
  const dice = (2 * shared) / (bigrams.size + wording.bigrams.size);
  let best = dice;
  if (core.length >= 2 && text.includes(core)) best = Math.max(best, 0.5 + (0.5 * core.length) / text.length);
  if (text.length >= 2 && core.includes(text))
    best = Math.max(best, 0.45 + (0.55 * text.length) / core.length);
  if (dice > 0.15) {
    const longest = Math.max(text.length, core.length);
    best = Math.max(best, 1 - distance(text, core) / longest);
  }
  return Math.min(best, 0.99);
}

function withOrdinal(likeness: number, found: string, expected: string): number {
  if (found === expected)
    return likeness === 1 || likeness < 0.4 ? likeness : Math.min(0.99, likeness + 0.03);
  if (found === "" || expected === "") return likeness * 0.97;
  return likeness * 0.93;
}

function bigramsOf(text: string): ReadonlySet<string> {
  const bigrams = new Set<string>();
  for (let index = 0; index + 1 < text.length; index++) bigrams.add(text.slice(index, index + 2));
  return bigrams;
}

function countShared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const bigram of few) if (many.has(bigram)) shared++;
  return shared;
}
