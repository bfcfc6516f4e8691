import type { Fingerprint } from "./texts.ts";

/** Offices that handed in one text. */
export interface SharedText {
  /** Numbers of the reports, as they were added. */
  readonly reports: readonly number[];
  /** Share of the shorter text that stands in the other too, of the pair that has least in common; 0–1. */
  readonly share: number;
}

/** Looks for texts that offices share, while reports are added. */
export interface SharedTexts {
  /** @param report counts from 0; its fingerprint is asked for again where it may be like another */
  readonly add: (report: number, office: number, fingerprint: Fingerprint) => void;
  readonly end: (fingerprintAgain: (report: number) => Fingerprint) => readonly SharedText[];
}

/** Sentences by which reports meet that may be alike: the smallest digests of each. */
const sketchSize = 8;
/** A text of fewer sentences says too little to be told from another. */
export const fewestSentences = 3;
/** Share of a text from which it is that of another office (鲤城: 六成). */
export const likeness = 0.6;

/** Holds a few numbers of each report, whatever its length. */
export function openSharedTexts(): SharedTexts {
  const digests: number[] = [];
  const reports: number[] = [];
  const officeOf: number[] = [];
  return {
    add: (report, office, fingerprint) => {
      officeOf[report] = office;
      const smallest = fingerprint.map(([digest]) => digest).sort((a, b) => a - b);
      for (const digest of smallest.slice(0, sketchSize)) {
        digests.push(digest);
        reports.push(report);
      }
    },
    end: (fingerprintAgain) => {
      const groups = openGroups();
      const refused = new Set<string>();
      for (const [one, other] of candidates(digests, reports, officeOf)) {
        const pair = `${one} ${other}`;
        if (refused.has(pair) || groups.areTogether(one, other)) continue;
        const share = shareOf(fingerprintAgain(one), fingerprintAgain(other));
        if (share >= likeness) groups.join(one, other, share);
        else refused.add(pair);
      }
      return groups.all();
    },
  };
}

/** Neighbours of different offices among the reports that have a sentence in common. */
function* candidates(
  digests: readonly number[],
  reports: readonly number[],
  officeOf: readonly number[],
): Generator<readonly [number, number]> {
  const order = digests
    .map((_, index) => index)
    .sort((a, b) => (digests[a] ?? 0) - (digests[b] ?? 0) || (reports[a] ?? 0) - (reports[b] ?? 0));
  for (let index = 1; index < order.length; index += 1) {
    const [before, here] = [order[index - 1] ?? 0, order[index] ?? 0];
    const [one, other] = [reports[before] ?? 0, reports[here] ?? 0];
    if (digests[before] === digests[here] && officeOf[one] !== officeOf[other]) yield [one, other];
  }
}

/** How much of the shorter text stands in the longer one. */
export function shareOf(a: Fingerprint, b: Fingerprint): number {
  const other = new Map(b);
  const common = a.reduce((sum, [digest, length]) => sum + (other.has(digest) ? length : 0), 0);
  const size = (text: Fingerprint) => text.reduce((sum, [, length]) => sum + length, 0);
  return common / Math.max(1, Math.min(size(a), size(b)));
}

function openGroups() {
  const groupOf = new Map<number, { readonly members: number[]; share: number }>();
  return {
    areTogether: (one: number, other: number) => groupOf.has(one) && groupOf.get(one) === groupOf.get(other),
    join: (one: number, other: number, share: number) => {
      const a = groupOf.get(one) ?? { members: [one], share: 1 };
      const b = groupOf.get(other) ?? { members: [other], share: 1 };
      const joined = { members: [...a.members, ...b.members], share: Math.min(a.share, b.share, share) };
      for (const member of joined.members) groupOf.set(member, joined);
    },
    all: (): SharedText[] =>
      [...new Set(groupOf.values())].map(({ members, share }) => ({
        reports: members.sort((a, b) => a - b),
        share,
      })),
  };
}
