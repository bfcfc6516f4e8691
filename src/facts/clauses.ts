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
  const clauses: Clause[] = [];
  let start = 0;
  let depth = 0;
  let opener = "";
  let next = 0;
  const close = (end: number, mark: string) => {
    const text = sentence.text.slice(start, end);
    if (text !== "") {
      const own = quantities
        .filter((one) => one.start >= start && one.end <= end)
        .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
      clauses.push({ sentence, text, start, depth, opener, quantities: own });
    }
    start = end + 1;
    opener = mark;
  };
  for (let index = 0; index < sentence.text.length; index++) {
    while ((quantities[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    const inNumber = (quantities[next]?.start ?? Number.POSITIVE_INFINITY) <= index;
    const mark = sentence.text.charAt(index);
    if (inNumber || !marks.includes(mark)) continue;
    // 办结数：83件: the figure of what stands before the colon.
    if (mark === ":" && quantities[next]?.start === index + 1 && index > start) continue;
    close(index, mark);
    if (openings.includes(mark)) depth += 1;
    if (closings.includes(mark)) depth = Math.max(0, depth - 1);
  }
  close(sentence.text.length, "");
  return clauses;
});

const openings = "([【";
const closings = ")]】";
const marks = `,;:。！？!?${openings}${closings}`;

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
  const clause = clauses.findLast(({ quantities }) => quantities.some(countsCases));
  const quantity = clause?.quantities.findLast(countsCases);
  return clause === undefined || quantity === undefined ? null : { clause, quantity };
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
  return withoutColon(text.slice(previous?.end ?? 0, start));
}

/** 办结数： before the number is 办结数. */
export function withoutColon(text: string): string {
  return text.endsWith(":") ? text.slice(0, -1) : text;
}

/** Place of a number of the clause in the file. */
export function placeOf({ sentence, start }: Clause, quantity: Pick<Quantity, "start" | "end">) {
  const base = sentence.start + start;
  return sentence.paragraph.at(base + quantity.start, base + quantity.end);
}

/** Where what is said of a number of a list begins: in 予以公开3件、部分公开2件 at 部分公开 for the second. */
export function startOfItem({ text, quantities }: Clause, { start }: Quantity): number {
  const previous = quantities.findLast(({ end, unit }) => end <= start && !/^[年月日号]$/u.test(unit ?? ""));
  if (previous === undefined) return 0;
  return previous.end + (/^[、和及]/u.test(text.slice(previous.end)) ? 1 : 0);
}

/**
 * What the text says, for a message: up to the number from a word the eye can find, and to the end of the clause where
 * what is said of the number stands behind it.
 */
export function quoteOf(
  { sentence, start, text }: Clause,
  from: number,
  quantity: Quantity,
  turned = false,
): string {
  const base = sentence.start + start;
  const end = turned ? Math.min(text.replace(/[。！？!?]$/u, "").length, quantity.end + 24) : quantity.end;
  const first = Math.max(from, quantity.end - 30);
  return sentence.paragraph.quote(base + first, base + Math.max(end, quantity.end));
}
