import type { SectionKey } from "../form/types.ts";
import type { Report } from "../report/model.ts";
import type { Sentence } from "../text/paragraphs.ts";
import type { Clause } from "./clauses.ts";
import type { Measure, MeasureKind } from "./fact.ts";
import type { Quantity } from "./quantities.ts";
import type { Standing } from "./standing.ts";

/** A number in its surroundings. */
export interface Spot {
  readonly report: Report;
  /** The clauses of its sentence, and which of them is its own. */
  readonly clauses: readonly Clause[];
  readonly index: number;
  readonly clause: Clause;
  readonly quantity: Quantity;
  /** The clause up to the number, from the number before on, and behind it. */
  readonly before: string;
  readonly since: string;
  readonly after: string;
}

/**
 * A way of saying what a number is, with an example that a test reads: patterns for the views of its surroundings which a
 * frame offers (the clause before it, behind it, from the verb on …), all of which must be found there.
 */
export interface Wording<View extends string> {
  /** A sentence, and the number in it that is meant. */
  readonly example: Examples[number];
  readonly words: Readonly<Partial<Record<View, RegExp | readonly RegExp[]>>>;
  /** It counts only where the text so far speaks of requests for information. */
  readonly topic?: true;
}

/** What a frame makes of a number. */
export interface Claimed {
  readonly measure: Measure;
  /** Where the words that say so begin in the clause; default its start. */
  readonly from?: number;
  /** The words go on behind the number. */
  readonly turned?: boolean;
  /** In the unit of the measure; default as written. */
  readonly value?: number;
  /** Where the frame knows better of whom and when it is said. */
  readonly standing?: Partial<Standing>;
}

/** What a frame reads without a number: 没有…, 均…. */
export interface Told {
  readonly measure: Measure;
  readonly said: "none" | "all";
  readonly value: number;
  /** The words in the clause. */
  readonly start: number;
  readonly end: number;
}

/** Of a clause in which nothing but these words tells that there was none. */
export function toldNone(measure: Measure, words: RegExpExecArray): Told {
  return { measure, said: "none", value: 0, start: words.index, end: words.index + words[0].length };
}

/** Sentences, each with the number in it that is meant, 0 where none is written. */
export type Examples = readonly (readonly [sentence: string, value: number])[];

/** How one matter is told in prose. */
export interface Frame {
  readonly kinds: readonly MeasureKind[];
  readonly sections: readonly SectionKey[];
  /** Whether a sentence may tell it at all; asked first, and cheap. */
  readonly about: (sentence: Sentence, report: Report) => boolean;
  /** What the number is, or `null` where it is something else. */
  readonly read?: (spot: Spot) => Claimed | null;
  /** What is said of none or all in a clause. */
  readonly tell?: (clause: Clause, clauses: readonly Clause[]) => readonly Told[];
  /** Ways of saying so, each of which a test reads. */
  readonly examples: Examples;
}

/** The first wording that fits. */
export function wordingAt<View extends string, One extends Wording<View>>(
  wordings: readonly One[],
  views: Readonly<Record<View, string>>,
  onTopic: () => boolean = () => true,
): One | null {
  const fits = (view: View, patterns: RegExp | readonly RegExp[]) =>
    [patterns].flat().every((pattern) => pattern.test(views[view]));
  const found = wordings.find(({ words, topic }) => {
    for (const view in words) {
      const patterns = words[view];
      if (patterns !== undefined && !fits(view, patterns)) return false;
    }
    return topic !== true || onTopic();
  });
  return found ?? null;
}
