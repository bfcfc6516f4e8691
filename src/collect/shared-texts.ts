import { byText } from "../by-text.ts";
import { grouped } from "../grouped.ts";
import { keyOfNumber, openSorted, type Texts } from "./many.ts";
import type { Fingerprint } from "./texts.ts";

/** Offices that handed in one text. */
export interface SharedText {
  /** Names, in their order. */
  readonly offices: readonly string[];
  readonly files: readonly string[];
  /** Share of the shorter text that stands in the other too, of the pair that has least in common; 0–1. */
  readonly share: number;
}

/** A report whose text is looked for in others. */
export interface TextOf {
  /** By that its office is told from others, and put in order. */
  readonly office: string;
  readonly name: string;
  readonly file: string;
  readonly fingerprint: Fingerprint;
}

/** Looks for texts that offices share, while reports are added. */
export interface SharedTexts {
  readonly add: (report: TextOf) => void;
  /** By the first file of each group. */
  readonly end: () => readonly SharedText[];
}

/** Sentences by which reports meet that may be alike: the smallest digests of each. */
const sketchSize = 8;
/** Characters from which a sentence is nobody's formula; shorter ones count only in what two texts have in common. */
const longEnough = 16;
/** A text of fewer such sentences says too little to be told from another. */
const fewestSentences = 3;
/** Share of a text from which it is that of another office (鲤城: 六成). */
const likeness = 0.6;

/** Sketches that are sorted in one go. */
const runLength = 65_536;
/** Pairs that were looked at and have too little in common; of more the first are looked at again. */
const mostRefused = 50_000;

interface Sketch {
  readonly digest: number;
  readonly office: string;
  /** Number of the report among the texts. */
  readonly text: number;
}

/** The texts and their sketches go to `texts`; in memory is what offices share. */
export function openSharedTexts(texts: Texts): SharedTexts {
  const sketches = openSorted<Sketch>(texts, runLength);
  const reportAt = (text: number): TextOf => JSON.parse(texts.get(text));
  return {
    add: (report) => {
      const { office, file, fingerprint } = report;
      const telling = fingerprint.filter(([, length]) => length >= longEnough);
      if (telling.length < fewestSentences) return;
      const text = texts.add(JSON.stringify(report));
      const smallest = telling.map(([digest]) => digest).sort((a, b) => a - b);
      for (const digest of smallest.slice(0, sketchSize))
        sketches.add(`${keyOfNumber(digest)}\0${office}\0${file}`, { digest, office, text });
    },
    end: () => {
      const groups = openGroups();
      const refused = new Set<string>();
      for (const [one, other] of candidates(sketches)) {
        const pair = `${one} ${other}`;
        if (refused.has(pair) || groups.areTogether(one, other)) continue;
        const share = shareOf(reportAt(one).fingerprint, reportAt(other).fingerprint);
        if (share >= likeness) groups.join(one, other, share);
        else if (refused.size < mostRefused) refused.add(pair);
      }
      return groups
        .all()
        .map(({ members, share }) => sharedBy(members.map(reportAt), share))
        .filter(({ offices }) => offices.length > 1)
        .toSorted((a, b) => byText(a.files[0] ?? "", b.files[0] ?? ""));
    },
  };
}

function sharedBy(reports: readonly TextOf[], share: number): SharedText {
  const ordered = reports.toSorted((a, b) => byText(a.file, b.file));
  const names = new Map(ordered.toReversed().map(({ office, name }) => [office, name]));
  return { offices: [...names.values()].sort(byText), files: ordered.map(({ file }) => file), share };
}

/**
 * Neighbours among the reports that have a sentence in common; where an office stands there twice, each of its reports
 * with that of another office before them too, so that it does not part the others.
 */
function* candidates(sketches: Iterable<Sketch>): Generator<readonly [number, number]> {
  let before: Sketch | null = null;
  let other: Sketch | null = null;
  for (const here of sketches) {
    if (before?.digest !== here.digest) other = null;
    else {
      if (before.office !== here.office) other = before;
      yield [before.text, here.text];
      if (other !== null && other !== before) yield [other.text, here.text];
    }
    before = here;
  }
}

/** How much of the shorter text stands in the longer one. */
function shareOf(a: Fingerprint, b: Fingerprint): number {
  const other = new Map(b);
  const common = a.reduce((sum, [digest, length]) => sum + (other.has(digest) ? length : 0), 0);
  const size = (text: Fingerprint) => text.reduce((sum, [, length]) => sum + length, 0);
  return common / Math.max(1, Math.min(size(a), size(b)));
}

interface Groups {
  readonly areTogether: (one: number, other: number) => boolean;
  readonly join: (one: number, other: number, share: number) => void;
  readonly all: () => readonly { readonly members: readonly number[]; readonly share: number }[];
}

/** Each member points to another of its group, the last to itself: joining costs the same, however large they are. */
function openGroups(): Groups {
  const parents = new Map<number, number>();
  const shares = new Map<number, number>();
  const rootOf = (member: number): number => {
    let root = member;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) {
      parents.set(root, parents.get(next) ?? next);
      root = next;
    }
    return root;
  };
  return {
    areTogether: (one, other) => parents.has(one) && rootOf(one) === rootOf(other),
    join: (one, other, share) => {
      for (const member of [one, other]) if (!parents.has(member)) parents.set(member, member);
      const [root, joined] = [rootOf(one), rootOf(other)];
      shares.set(root, Math.min(shares.get(root) ?? 1, shares.get(joined) ?? 1, share));
      parents.set(joined, root);
    },
    all: () => {
      return [...grouped(parents.keys(), rootOf)].map(([root, own]) => ({
        members: own,
        share: shares.get(root) ?? 1,
      }));
    },
  };
}
