import type { Location } from "../read/source.ts";

/** A passage in which two versions of a text differ; empty where only the other has it. */
export interface TextDifference {
  readonly a: string;
  readonly b: string;
  readonly locationA: Location | null;
  readonly locationB: Location | null;
}

export interface Line {
  readonly text: string;
  readonly at: Location;
}

/** Pairs of sentences that are held against each other; more than that are one passage. */
const most = 4_000_000;

/**
 * Where two versions of a text differ, sentence by sentence. Line breaks, blanks and the width of characters make no
 * difference: a page breaks its lines elsewhere than a Word file.
 */
export function differencesOf(a: readonly Line[], b: readonly Line[]): TextDifference[] {
  const [left, right] = [sentencesOf(a), sentencesOf(b)];
  const before = commonLength(left, right, (list, index) => list[index]);
  const [leftRest, rightRest] = [left.slice(before), right.slice(before)];
  const after = commonLength(leftRest, rightRest, (list, index) => list[list.length - 1 - index]);
  const [leftPart, rightPart] = [
    leftRest.slice(0, -after || undefined),
    rightRest.slice(0, -after || undefined),
  ];
  return hunksOf(leftPart, rightPart).map(([own, other]) => ({
    a: textOf(own),
    b: textOf(other),
    locationA: own[0]?.at ?? null,
    locationB: other[0]?.at ?? null,
  }));
}

interface Sentence {
  readonly text: string;
  /** By which it is known again. */
  readonly key: string;
  readonly at: Location;
}

/** The key of a text in which nothing but blanks and widths may differ. */
export function comparedText(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060]+/gu, "");
}

const stop = /[。！？；!?;]/u;

/** Sentences across lines, each at the line in which it begins. */
function sentencesOf(lines: readonly Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  let text = "";
  let from: Location | null = null;
  const close = () => {
    const key = comparedText(text);
    if (key !== "" && from !== null) sentences.push({ text: text.trim(), key, at: from });
    text = "";
    from = null;
  };
  for (const line of lines) {
    for (const character of line.text.trim()) {
      from ??= line.at;
      text += character;
      if (stop.test(character)) close();
    }
  }
  close();
  return sentences;
}

function commonLength(
  a: readonly Sentence[],
  b: readonly Sentence[],
  pick: (list: readonly Sentence[], index: number) => Sentence | undefined,
): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && pick(a, length)?.key === pick(b, length)?.key) length += 1;
  return length;
}

type Hunk = readonly [readonly Sentence[], readonly Sentence[]];

/** What remains of both where the longest common sequence of sentences is taken out. */
function hunksOf(a: readonly Sentence[], b: readonly Sentence[]): Hunk[] {
  if (a.length === 0 && b.length === 0) return [];
  if (a.length * b.length > most) return [[a, b]];
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const hunks: Hunk[] = [];
  let [own, other]: [Sentence[], Sentence[]] = [[], []];
  const close = () => {
    if (own.length + other.length > 0) hunks.push([own, other]);
    [own, other] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && right !== undefined && left.key === right.key) {
      close();
      i += 1;
      j += 1;
      continue;
    }
    const skipsLeft =
      right === undefined ||
      (left !== undefined && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0));
    if (skipsLeft && left !== undefined) {
      own.push(left);
      i += 1;
    } else if (right !== undefined) {
      other.push(right);
      j += 1;
    }
  }
  close();
  return hunks;
}

/** Length of the longest common sequence from each pair of places on. */
function commonLengths(a: readonly Sentence[], b: readonly Sentence[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i]?.key === b[j]?.key
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

function textOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join("");
}
