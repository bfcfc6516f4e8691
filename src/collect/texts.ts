import type { Report } from "../report/model.ts";
import { ownSentences } from "../text/own-sentences.ts";

/** A sentence of a report by its digest, with its length: what is needed to find it in another report. */
export type Fingerprint = readonly (readonly [number, number])[];

/** The report's own sentences, each as a number: two offices that hand in one text have the same numbers. */
export function fingerprintOf(report: Report): Fingerprint {
  return ownSentences(report).map(({ words }) => [digest(words), words.length]);
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
