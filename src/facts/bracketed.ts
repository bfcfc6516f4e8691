import { oncePer } from "../form/once.ts";
import type { Sentence } from "../text/paragraphs.ts";
import { named, number, toldAs } from "./respectively.ts";

/**
 * Numbers that stand alone in brackets behind the form's own words, told without these: 行政许可（5件）、行政处罚（2件） becomes
 * 行政许可5件、行政处罚2件. Places and quotes are still those of the file.
 */
export const toldWithoutBrackets: (sentence: Sentence) => Sentence = oncePer((sentence) => {
  const found = [...sentence.text.matchAll(bracketed)];
  if (found.length === 0) return sentence;
  const edges = found.flatMap(({ 0: { length }, index }) => [index, index + length]);
  const inside = found.map(({ 0: { length }, index }) => ({ from: index + 1, to: index + length - 1 }));
  const outside = [0, ...edges].flatMap((from, at) =>
    at % 2 === 0 ? [{ from, to: edges[at] ?? sentence.text.length }] : [],
  );
  return toldAs(
    sentence,
    outside.flatMap((piece, at) => [piece, inside[at] ?? []].flat()),
  );
});

const bracketed = new RegExp(`(?<=${named})\\(${number}\\)`, "gu");
