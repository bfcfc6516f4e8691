import type { Location } from "../../../read/source.ts";
import { thresholds } from "../../thresholds.ts";
import { isNothing, looksLikeValue } from "../../words/numbers.ts";
import { cellOf, type PhysicalRow } from "../rows.ts";
import type { LineLayout } from "./line-layout.ts";

/** Cells with spaces between them (L10 and columns-by-spaces of docs/layouts.md), and every line that is none of a table. */
export const spaces: LineLayout = {
  isIn: () => true,
  read: ({ text, at, block }) => rowOfSpaces(text, at, block),
};

/** Space-separated text as copied from a PDF: a label, then figures to the end of the line; else a line of text. */
export function rowOfSpaces(text: string, at: Location, block: number): PhysicalRow {
  const line = text.trim();
  const plain: PhysicalRow = {
    cells: [cellOf(text, at, 0, 0)],
    layout: "plain",
    separator: null,
    block,
    text,
    at,
  };
  if (line.length > thresholds.rows.longestLine || !/\s/u.test(line)) return plain;
  const words = wordsOf(text);
  let first = words.length;
  while (first > 0 && isCell(words[first - 1]?.text ?? "")) first--;
  if (first > 0 && isOfFigures(words)) first = 0;
  const labels = labelsOf(text, words[first]?.start ?? text.length);
  if (first === words.length && labels.length < 2) return plain;
  // Figures amid a label are those of another row.
  // `行政许可 428 含撤销 3`: a remark has a figure of its own. That of `不予公开 1 属于国家秘密 0 0 0` is a number of the label.
  const mayRemark = !/\S\s{2,}\S/u.test(line) && /\p{Script=Han}/u.test(words[first - 1]?.text ?? "");
  const behind = mayRemark ? words.length - first : Number.POSITIVE_INFINITY;
  if (hasFiguresAmid(words.slice(0, first), behind)) return plain;
  const cells = [...labels, ...words.slice(first)].map((word, index) =>
    cellOf(word.text, at, index, word.start, word.end - word.start),
  );
  if (cells.length < 2) return plain;
  return { cells, layout: "line", separator: "space", block, text, at };
}

/** Whether a line that begins with figures is one of figures, with short words in the place of some. */
function isOfFigures(words: readonly Word[]): boolean {
  const odd = words.filter(({ text }) => !isCell(text));
  // `3 . 其他`: a figure or two may be the number of a label.
  const opening = words.findIndex(({ text }) => !isCell(text));
  return (
    opening >= fewestAmid &&
    words.length - odd.length >= fewestFigures &&
    odd.length * 2 < words.length &&
    odd.every(({ text }) => text.length <= longestWordForFigure)
  );
}

const longestWordForFigure = thresholds.rows.longestWordForFigure;
const fewestFigures = thresholds.items.fewestFigures;

/** Whether several figures stand between two labels, or no fewer than there are behind them. */
function hasFiguresAmid(words: readonly Word[], behind: number): boolean {
  const from = words.findIndex(({ text }) => !isCell(text));
  const to = words.findLastIndex(({ text }) => !isCell(text));
  const amid = words.slice(from, to);
  const figures = amid.filter(({ text }) => isCell(text)).length;
  // `行政许可 2020年 428 2021年 315`: a comparison in one line.
  return (
    figures >= fewestAmid ||
    (figures > 0 && figures >= behind) ||
    (figures > 0 && amid.some(({ text }) => /^20\d{2}年度?$/u.test(text)))
  );
}

const fewestAmid = thresholds.rows.fewestAmid;

/** A figure, or the word that a program writes for an empty cell. */
function isCell(word: string): boolean {
  return looksLikeValue(word) || isNothing(word);
}

interface Word {
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    const last = words[words.length - 1];
    const end = match.index + match[0].length;
    // `增 362`: a sign and its figure are one. A dash is none, it stands for an empty cell.
    if (last !== undefined && /^(?:增加?|减少?|[+＋])$/u.test(last.text) && /^\p{Nd}/u.test(match[0])) {
      words[words.length - 1] = { text: last.text + match[0], start: last.start, end };
    } else words.push({ text: match[0], start: match.index, end });
  }
  return words;
}

/** Labels before the figures; two or more spaces stand between two of them. */
function labelsOf(text: string, end: number): Word[] {
  const labels: Word[] = [];
  let start = -1;
  let gap = 0;
  let last = 0;
  for (let index = 0; index <= end; index++) {
    const space = index === end || /\s/u.test(text.charAt(index));
    if (space) {
      gap++;
      if (start >= 0 && (gap >= 2 || index === end)) {
        labels.push({ text: text.slice(start, last), start, end: last });
        start = -1;
      }
      continue;
    }
    if (start < 0) start = index;
    gap = 0;
    last = index + 1;
  }
  return labels;
}
