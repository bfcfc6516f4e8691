import { oncePer } from "../form/once.ts";
import type { SectionKey } from "../form/types.ts";
import type { Report } from "../report/model.ts";
import type { Sentence } from "./paragraphs.ts";
import { sentencesOf } from "./report-text.ts";

/** A sentence in which an office tells of its own work. */
export interface OwnSentence {
  readonly sentence: Sentence;
  /** Its words without what changes from report to report: the office, laws, years, figures, punctuation. */
  readonly words: string;
}

const sections: readonly SectionKey[] = ["overview", "problems"];
/** Sentences of a report; most have some dozens. */
const most = 400;
/** Characters of a sentence; more stand where nothing ends it, and are no sentence. */
const longest = 2000;

/** The sentences of sections one and five, each once. By them a report is held against another, whoever asks. */
export const ownSentences: (report: Report) => readonly OwnSentence[] = oncePer((report) => {
  const name = detached(report.organization?.value ?? "");
  const found = new Map<string, Sentence>();
  for (const sentence of sentencesOf(report, sections)) {
    const words = wordsOf(sentence.text, name);
    if (words !== "" && !found.has(words)) found.set(words, sentence);
    if (found.size === most) break;
  }
  return [...found].map(([words, sentence]) => ({ sentence, words }));
});

/** Characters in all of them: what shares of a text are measured by. */
export function sizeOf(sentences: readonly OwnSentence[]): number {
  return sentences.reduce((size, { words }) => size + words.length, 0);
}

function wordsOf(text: string, name: string): string {
  const plain = detached(text);
  return (name === "" ? plain : plain.replaceAll(name, ""))
    .replace(/《[^《》]*》|[\d\p{P}\p{S}]+/gu, "")
    .slice(0, longest);
}

function detached(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060]+/gu, "");
}
