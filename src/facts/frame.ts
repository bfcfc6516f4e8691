import type { SectionKey } from "../form/types.ts";
import type { Report } from "../report/model.ts";
import type { Sentence } from "../text/paragraphs.ts";
import { type Clause, type Turned, textBefore, textSince } from "./clauses.ts";
import type { Measure, MeasureKind } from "./fact.ts";
import type { Quantity } from "./quantities.ts";
import type { Standing } from "./standing.ts";

/** What stands around a number, by the names that tables of wordings use. */
export type View =
  /** The clause up to the number, from the number before on, and behind it. */
  | "before"
  | "since"
  | "after"
  /** The sentence up to the number, and that from its last semicolon on. */
  | "sofar"
  | "part"
  /** The clause itself, the one before it, and the one behind it. */
  | "said"
  | "last"
  | "next"
  /** 件; empty where none is written. */
  | "unit";

/** A number in its surroundings. */
export interface Spot extends Readonly<Record<View, string>> {
  readonly report: Report;
  /** The clauses of its sentence, and which of them is its own. */
  readonly clauses: readonly Clause[];
  readonly index: number;
  readonly clause: Clause;
  readonly quantity: Quantity;
}

/** The surroundings of a number of one of the clauses of a sentence. */
export function spotAt(report: Report, clauses: readonly Clause[], clause: Clause, quantity: Quantity): Spot {
  const index = clauses.indexOf(clause);
  const sofar = textBefore(clause, quantity.start);
  return {
    report,
    clauses,
    index,
    clause,
    quantity,
    before: clause.text.slice(0, quantity.start).replace(/:$/u, ""),
    since: textSince(clause, quantity),
    after: clause.text.slice(quantity.end),
    sofar,
    part: sofar.slice(sofar.lastIndexOf(";") + 1),
    said: clause.text,
    last: clauses[index - 1]?.text ?? "",
    next: clauses[index + 1]?.text ?? "",
    unit: quantity.unit ?? "",
  };
}

/** A way of saying what a number is, with an example that a test reads. */
export interface Wording<Named extends string = View> {
  /** A sentence, and the number in it that is meant. */
  readonly example: Examples[number];
  /** Patterns for views, all of which must be found there. */
  readonly words: Readonly<Partial<Record<Named, RegExp | readonly RegExp[]>>>;
  /** It counts only where the text so far speaks of requests for information. */
  readonly topic?: true;
}

/** What a frame makes of a number. */
export interface Claimed {
  readonly measure: Measure;
  /** Where the words that say so begin in the clause; default its start. */
  readonly from?: number;
  /** The words go on behind the number. */
  readonly turned?: Turned;
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

/** Words of a clause that say of which measures there were none, or that all were so. */
export interface Statement {
  readonly words: RegExp;
  /** Of which clauses; default all. */
  readonly of?: (clause: Clause) => boolean;
  readonly measures: (said: string) => readonly Measure[];
}

/** What the first statement that is made in a clause tells. */
export function toldIn(
  clause: Clause,
  statements: readonly Statement[],
  { said, value }: Pick<Told, "said" | "value">,
): readonly Told[] {
  for (const { words, measures, of } of statements) {
    const match = words.exec(clause.text);
    if (match === null || of?.(clause) === false) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    return measures(match[0]).map((measure) => ({ measure, said, value, start, end }));
  }
  return [];
}

/** Sentences, each with the number in it that is meant, 0 where none is written. */
export type Examples = readonly (readonly [sentence: string, value: number])[];

/** How one matter is told in prose. */
export interface Frame {
  readonly kinds: readonly MeasureKind[];
  readonly sections: readonly SectionKey[];
  /** Whether a sentence may tell it at all; asked first, and cheap. */
  readonly about: (sentence: Sentence, report: Report) => boolean;
  /** Whether a clause of such a sentence may; default all. */
  readonly of?: (clause: Clause) => boolean;
  /** What a number must be to count such things; default any. */
  readonly counts?: (quantity: Quantity) => boolean;
  /** What makes a number something else wherever it is found. */
  readonly unless?: readonly (readonly [where: View, words: RegExp])[];
  /** The ways of saying what it is. */
  readonly wordings?: readonly (Wording & { readonly measure: Measure })[];
  /** What it is where a table cannot say, or `null` where it is something else. */
  readonly read?: (spot: Spot) => Claimed | null;
  /** Ways of saying that there were none. */
  readonly denials?: readonly Statement[];
  /** What else is told of none or all in a clause. */
  readonly tell?: (clause: Clause, clauses: readonly Clause[]) => readonly Told[];
  /** Ways of saying so beside the wordings', each of which a test reads. */
  readonly examples: Examples;
}

/** What a frame makes of a number; `null` where it is something else. */
export function claimedBy(frame: Frame, spot: Spot): Claimed | null {
  const { counts, unless = [], wordings = [], read } = frame;
  if (counts?.(spot.quantity) === false || unless.some(([view, words]) => words.test(spot[view])))
    return null;
  const wording = wordingAt(wordings, spot);
  return wording === null ? (read?.(spot) ?? null) : { measure: wording.measure };
}

/** The first wording that fits. */
export function wordingAt<Named extends string, One extends Wording<Named>>(
  wordings: readonly (One & Wording<Named>)[],
  views: Readonly<Record<NoInfer<Named>, string>>,
  onTopic: () => boolean = () => true,
): One | null {
  const fits = (view: Named, patterns: RegExp | readonly RegExp[]) =>
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
