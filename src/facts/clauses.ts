import { firstFrom } from "../first-from.ts";
import { oncePer } from "../form/once.ts";
import type { Sentence } from "../text/paragraphs.ts";
import { countsCases, type Quantity, quantitiesIn } from "./quantities.ts";

/** A piece of a sentence between commas, semicolons, colons and brackets. */
export interface Clause {
  readonly sentence: Sentence;
  readonly text: string;
  /** Index of its first character in the sentence. */
  readonly start: number;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** The mark before it. */
  readonly opener: string;
  /** Its numbers; indexes count from the start of the clause. */
  readonly quantities: readonly Quantity[];
}

/**
 * The clauses of a sentence, in order. A mark inside a number (1,113) or its unit (次(条)) divides nothing, nor does a colon
 * right before a number.
 */
export const clausesOf: (sentence: Sentence) => readonly Clause[] = oncePer((sentence) => {
  const quantities = quantitiesIn(sentence.text);
  const stops = [...sentence.text.matchAll(marks)].filter(({ 0: mark, index }) => {
    const next = quantities[firstFrom(quantities, index + 1, ({ end }) => end)]?.start ?? Number.NaN;
    // 办结数：83件: the figure of what stands before the colon.
    const isOfFigure = mark === ":" && next === index + 1 && index > 0;
    return !(next <= index) && !isOfFigure;
  });
  let depth = 0;
  return [...stops, null].flatMap((stop, at) => {
    const { 0: opener = "", index = -1 } = stops[at - 1] ?? {};
    const [start, end] = [index + 1, stop?.index ?? sentence.text.length];
    depth = Math.max(0, depth + (/[([【]/u.test(opener) ? 1 : /[)\]】]/u.test(opener) ? -1 : 0));
    const text = sentence.text.slice(start, end);
    const own = quantities
      .filter((one) => one.start >= start && one.end <= end)
      .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
    return text === "" ? [] : [{ sentence, text, start, depth, opener, quantities: own }];
  });
});

const marks = /[,;:。！？!?([【)\]】]/gu;

/** A number of cases, and the clause in which it stands. */
export interface Case {
  readonly clause: Clause;
  readonly quantity: Quantity;
}

/** The numbers of cases of clauses, in order. */
export function casesIn(clauses: readonly Clause[]): readonly Case[] {
  return clauses.flatMap((clause) =>
    clause.quantities.filter(countsCases).map((quantity) => ({ clause, quantity })),
  );
}

/** The last of them. */
export function lastCaseIn(clauses: readonly Clause[]): Case | null {
  return casesIn(clauses).at(-1) ?? null;
}

/** The clauses of its sentence that stand before a clause. */
export function clausesBefore({ sentence, start }: Clause): readonly Clause[] {
  return clausesOf(sentence).filter((one) => one.start < start);
}

/** Text of the sentence before a place of the clause. */
export function textBefore({ sentence, start }: Clause, index: number): string {
  return sentence.text.slice(0, start + index);
}

/** Text of the clause between the number before and this one: 予以公开3件、部分公开2件 has 、部分公开 before the 2. */
export function textSince({ text, quantities }: Clause, { start }: Quantity): string {
  const previous = quantities.findLast(({ end }) => end <= start);
  return text.slice(previous?.end ?? 0, start).replace(/:$/u, "");
}

/** Place of a number of the clause in the file. */
export function placeOf({ sentence, start }: Clause, quantity: Pick<Quantity, "start" | "end">) {
  const base = sentence.start + start;
  return sentence.paragraph.at(base + quantity.start, base + quantity.end);
}

/** Where what is said of a number of a list begins: in 予以公开3件、部分公开2件 at 部分公开 for the second. */
export function startOfItem({ text, quantities }: Clause, { start }: Quantity): number {
  const previous = quantities.findLast(({ end, unit }) => end <= start && !/^[年月日号]$/u.test(unit ?? ""));
  const from = previous?.end ?? 0;
  return previous !== undefined && /^[、和及]/u.test(text.slice(from)) ? from + 1 : from;
}

/** Whether what is said of a number stands behind it: in its clause, or only in the next. */
export type Turned = boolean | "next";

/**
 * What the text says, for a message: up to the number from a word the eye can find, and to the end of the clause, or on
 * into the next, where what is said of the number stands there.
 */
export function quoteOf(
  { sentence, start, text }: Clause,
  from: number,
  quantity: Quantity,
  turned: Turned = false,
): string {
  const base = sentence.start + start;
  const said = (turned === "next" ? sentence.text.slice(start) : text).replace(/[。！？!?]$/u, "");
  const end = turned === false ? quantity.end : Math.min(said.length, quantity.end + 24);
  const first = Math.max(from, quantity.end - 30);
  return sentence.paragraph.quote(base + first, base + Math.max(end, quantity.end));
}
