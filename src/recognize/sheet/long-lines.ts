import { everyBlock, sections, wordingsOf } from "../../form/index.ts";
import { once } from "../../form/once.ts";
import type { Block } from "../../read/source.ts";
import { partOf } from "../../text/place.ts";
import { thresholds } from "../thresholds.ts";

const longLine = thresholds.longLines.longLine;

const fewestLabels = thresholds.longLines.fewestLabels;

const longestHead = thresholds.longLines.longestHead;

/**
 * Text from which the ends of lines were taken (`\s+` replaced by a blank): a line with a whole table in it, or a block of
 * one, is cut before the headings, captions and labels of the form.
 */
export function cutLongLines(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): Block | readonly Block[] => {
    const cuts = block.kind === "paragraph" ? cutsOf(block.text) : null;
    if (block.kind !== "paragraph" || cuts === null) return block;
    const starts = [0, ...cuts];
    return starts.map((start, index) => {
      const text = block.text.slice(start, cuts[index]);
      return { ...block, text, at: partOf(block.at, start, text.length) };
    });
  });
}

/** Places of the labels in a text, or `null` where it holds no table. */
function cutsOf(text: string): number[] | null {
  const isLong = text.length >= longLine;
  if (!isLong && !captionBefore().test(text)) return null;
  const labels = [...text.matchAll(rowLabels())];
  const headings = [...text.matchAll(headingLabels())];
  if (isLong ? !holdsTable(text, labels, headings) : !holdsBlock(text, labels)) return null;
  // The titles of a page stand before its text.
  const titles = [...text.slice(0, longestHead).matchAll(/年度报告\s+(?=\S)/gu)].map((match) => ({
    index: match.index + match[0].length,
  }));
  const behind = headings.map((match) => ({ index: match.index + match[0].length }));
  // Text goes on behind the figures of a row: behind those that follow its label, and behind those of 表四.
  const ends = [...text.matchAll(manyFigures)].map((match) => ({ index: match.index + match[0].length }));
  for (const match of labels) {
    figuresBehind.lastIndex = match.index + match[0].length;
    const found = figuresBehind.exec(text);
    if (found !== null) ends.push({ index: found.index + found[0].length });
  }
  // What heads a column of ordinals stands behind the caption of its block.
  const ofOrdinals = text.matchAll(ordinalHeading);
  const cuts = [
    ...labels,
    ...headings,
    ...behind,
    ...titles,
    ...ends,
    ...ofOrdinals,
    ...ordinalsBefore(text, labels),
  ]
    .map(({ index }) => index)
    .filter((index) => index > 0);
  return [...new Set(cuts)].sort((left, right) => left - right);
}

/** Whether a text has so many labels of rows, or of headers behind the heading of a table whose row has none. */
function holdsTable(
  text: string,
  labels: readonly RegExpExecArray[],
  headings: readonly RegExpExecArray[],
): boolean {
  const named = labels.length === 0 && headings.length > 0 ? [...text.matchAll(headerLabels())] : labels;
  return new Set(named.map(([label]) => label)).size >= fewestLabels;
}

/** Whether headers and then a row with its figures follow the caption in its line. */
function holdsBlock(text: string, labels: readonly RegExpExecArray[]): boolean {
  const header = text.search(headerLabels());
  const row = labels.find(({ index }) => index > header)?.index ?? text.length;
  return header >= 0 && /\p{Nd}/u.test(text.slice(row));
}

/** Numbers that count the rows, right before their labels: each is a cell of its own. */
function ordinalsBefore(
  text: string,
  labels: readonly { readonly index: number }[],
): { readonly index: number }[] {
  if (text.search(ordinalHeading) < 0) return [];
  let due = 1;
  // Rows that offices add are counted as well.
  const starts = [...labels, ...text.matchAll(addedRows)].sort((left, right) => left.index - right.index);
  return starts.flatMap(({ index }) => {
    const [, number = ""] = /\s(\p{Nd}{1,3})\s$/u.exec(text.slice(Math.max(0, index - 5), index)) ?? [];
    const ordinal = number === "" ? Number.NaN : Number(number.normalize("NFKC"));
    if (ordinal !== due && ordinal !== 1) return [];
    due = ordinal + 1;
    return [{ index: index - number.length - 1 }];
  });
}

const ordinalHeading = /(?<=^|\s)(?:序号|编号)(?=\s)/gu;

const addedRows = /(?<=\s)(?:小计(?=\s)|其中[:：])/gu;

/** Labels of rows, groups and captions, each a word of its own. */
const rowLabels = once(() => {
  const labels = everyBlock().flatMap(({ caption, corner, rows }) => [
    caption,
    corner,
    ...rows.flatMap(({ label, groups }) => [label, ...groups]),
  ]);
  return wordsIn(labels.flatMap((label) => (label === null ? [] : wordingsOf(label))));
});

/** Headers of columns and of groups of them. */
const headerLabels = once(() =>
  wordsIn(
    everyBlock().flatMap(({ columns }) =>
      columns.flatMap(({ label, groups }) => [label, ...groups].flatMap(wordingsOf)),
    ),
  ),
);

/** A text that begins with the caption of a block. */
const captionBefore = once(() => {
  const captions = everyBlock().flatMap(({ caption }) => (caption === null ? [] : wordingsOf(caption)));
  return new RegExp(`^\\s*${anyOf(captions)}(?=\\s)`, "u");
});

/** Headings with their ordinals. */
const headingLabels = once(() =>
  wordsIn(
    sections.flatMap(({ ordinal, heading, variants }) =>
      [heading.text, ...variants.map(({ text }) => text)].map((text) => `${ordinal}、${text}`),
    ),
  ),
);

const figuresBehind =
  /(?:\s+(?:(?:[+-]|增加?|减少?)\s?)?\p{Nd}[\p{Nd}.,]*(?:[万亿]?元|[件条项个次])?)+\s+(?![增减+-]?\s?\p{Nd})(?=\S)/guy;
const manyFigures = /\s(?<!\s\p{Nd}+\s)\p{Nd}+(?:\s\p{Nd}+){9,}\s+(?=[^\p{Nd}\s])/gu;

function wordsIn(texts: readonly string[]): RegExp {
  return new RegExp(`(?<=^|\\s)${anyOf(texts)}(?=\\s|$)`, "gu");
}

function anyOf(texts: readonly string[]): string {
  const longestFirst = [...new Set(texts)].sort((left, right) => right.length - left.length);
  const escaped = longestFirst.map((text) =>
    text
      .replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
      .replace(/（|）/gu, (bracket) => (bracket === "（" ? "[（(]" : "[）)]")),
  );
  return `(?:${escaped.join("|")})`;
}
