import { oncePer } from "../form/once.ts";
import type { Report } from "../report/model.ts";
import { sentencesOf } from "../text/report-text.ts";
import { toldWithoutBrackets } from "./bracketed.ts";
import { type Clause, clausesOf, placeOf, quoteOf } from "./clauses.ts";
import { type Fact, isAsserted, type MeasureKind, type MeasureOf } from "./fact.ts";
import { claimedBy, type Frame, type Spot, spotAt, type Told, toldIn } from "./frame.ts";
import { frames } from "./frames/index.ts";
import type { Quantity } from "./quantities.ts";
import { toldOneByOne } from "./respectively.ts";
import { standingOf } from "./standing.ts";

/** A number of the text, and what it was understood to be. */
export interface ReadNumber {
  readonly clause: Clause;
  readonly quantity: Quantity;
  /** `null` where no frame knows it. */
  readonly fact: Fact | null;
}

/** What the prose says. */
export interface Prose {
  /** In the order of the text. */
  readonly facts: readonly Fact[];
  readonly numbers: readonly ReadNumber[];
}

/** Reads the prose of a report once: each number gets at most one frame, that of the frames which comes first. */
export const proseOf: (report: Report) => Prose = oncePer((report) => {
  const facts: Fact[] = [];
  const numbers: ReadNumber[] = [];
  for (const written of sentencesOf(report)) {
    const sentence = toldOneByOne(toldWithoutBrackets(written));
    const { section } = sentence.paragraph;
    const able = frames.filter(
      ({ sections, about }) => section !== null && sections.includes(section) && about(sentence, report),
    );
    const clauses = clausesOf(sentence);
    for (const clause of clauses) {
      const telling = able.filter(({ of }) => of?.(clause) ?? true);
      const told = telling.flatMap(({ denials = [], tell }) => [
        ...toldIn(clause, denials, { said: "none", value: 0 }),
        ...(tell?.(clause, clauses) ?? []),
      ]);
      facts.push(...told.map((one) => factTold(report, clause, one)));
      for (const quantity of clause.quantities) {
        const fact = telling.length === 0 ? null : factAt(spotAt(report, clauses, clause, quantity), telling);
        if (fact !== null) facts.push(fact);
        numbers.push({ clause, quantity, fact });
      }
    }
  }
  return { facts, numbers };
});

/** Facts of one kind. */
export function factsOf<Kind extends MeasureKind>(
  report: Report,
  kind: Kind,
): readonly Fact<MeasureOf<Kind>>[] {
  return proseOf(report).facts.filter((fact): fact is Fact<MeasureOf<Kind>> => fact.measure.kind === kind);
}

/** Those that are said exactly, of this body and of the whole year. */
export function assertedOf<Kind extends MeasureKind>(report: Report, kind: Kind) {
  return factsOf(report, kind).filter(isAsserted);
}

function factAt(spot: Spot, able: readonly Frame[]): Fact | null {
  const { report, clause, quantity } = spot;
  for (const frame of able) {
    const claimed = claimedBy(frame, spot);
    if (claimed === null) continue;
    const { measure, from = 0, turned = false, value = quantity.value } = claimed;
    const standing = { ...standingOf(report, clause, quantity.start, quantity), ...claimed.standing };
    const [at, quote] = [placeOf(clause, quantity), quoteOf(clause, from, quantity, turned)];
    return { measure, said: "number", value, quantity, clause, at, quote, standing };
  }
  return null;
}

function factTold(report: Report, clause: Clause, { measure, said, value, start, end }: Told): Fact {
  const [from, to] = [
    clause.sentence.start + clause.start + start,
    clause.sentence.start + clause.start + end,
  ];
  const quote = clause.sentence.paragraph.quote(from, to);
  const [at, standing] = [placeOf(clause, { start, end }), standingOf(report, clause, end, null)];
  return { measure, said, value, quantity: null, clause, at, quote, standing };
}
