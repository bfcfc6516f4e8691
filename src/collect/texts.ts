import type { Report, TextLine } from "../report/model.ts";
import { foldName } from "./name.ts";

/** A sentence of a report by its digest, with its length: what is needed to find it in another report. */
export type Fingerprint = readonly (readonly [number, number])[];

/** Characters from which a sentence is nobody's formula. */
const longEnough = 16;
/** Sentences kept of a report. */
const most = 400;

/**
 * The sentences of sections one and five without figures, signs and the office's own name, each as a number: two offices
 * that hand in one text have the same numbers.
 */
export function fingerprintOf({ sections, organization }: Report): Fingerprint {
  const lines: readonly TextLine[] = [
    ...(sections.overview?.lines ?? []),
    ...(sections.problems?.lines ?? []),
  ].filter(({ foreign }) => foreign !== true);
  const name = foldName(organization?.value ?? "");
  const seen = new Map<number, number>();
  for (const sentence of lines
    .map(({ text }) => text)
    .join("\n")
    .split(/[。；！？!?;\n]/u)) {
    const text = masked(sentence, name);
    if (text.length < longEnough) continue;
    seen.set(digest(text), text.length);
    if (seen.size === most) break;
  }
  return [...seen];
}

function masked(sentence: string, name: string): string {
  const folded = foldName(sentence.normalize("NFKC"));
  const others = name === "" ? folded : folded.replaceAll(name, "");
  return others.replace(/《[^《》]*》|[\d\p{P}\p{S}]+/gu, "");
}

/** 53 bits of a text (cyrb53): small enough for a number, large enough that no two sentences of a run meet by chance. */
function digest(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
