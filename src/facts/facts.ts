import { sectionKeys } from "../form/index.ts";
import { oncePer } from "../form/once.ts";
import type { Report } from "../report/model.ts";
import { sentencesOf } from "../text/report-text.ts";
import { type Clause, clausesOf, placeOf, quoteOf, textSince, withoutColon } from "./clauses.ts";
import { type Fact, isAsserted, type MeasureKind, type MeasureOf } from "./fact.ts";
import type { Claimed, Frame, Spot, Told } from "./frame.ts";
import { frames } from "./frames/index.ts";
import type { Quantity } from "./quantities.ts";
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
  for (const sentence of sentencesOf(report, sectionKeys)) {
    const section = sentence.paragraph.section;
    const able = frames.filter(
      ({ sections, about }) => section !== null && sections.includes(section) && about(sentence, report),
    );
    const clauses = clausesOf(sentence);
    clauses.forEach((clause, index) => {
      for (const { tell } of able) {
        for (const told of tell?.(clause, clauses) ?? []) facts.push(factTold(report, clause, told));
      }
      for (const quantity of clause.quantities) {
        const fact = able.length === 0 ? null : factAt(report, clauses, index, quantity, able);
        if (fact !== null) facts.push(fact);
        numbers.push({ clause, quantity, fact });
      }
    });
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

function factAt(
  report: Report,
  clauses: readonly Clause[],
  index: number,
  quantity: Quantity,
  able: readonly Frame[],
): Fact | null {
  const clause = clauses[index];
  if (clause === undefined) return null;
  const spot: Spot = {
    report,
    clauses,
    index,
    clause,
    quantity,
    before: withoutColon(clause.text.slice(0, quantity.start)),
    since: textSince(clause, quantity),
    after: clause.text.slice(quantity.end),
  };
  for (const { read } of able) {
    const claimed = read?.(spot) ?? null;
    if (claimed !== null) return factClaimed(spot, claimed);
  }
  return null;
}

function factClaimed({ report, clause, quantity }: Spot, claimed: Claimed): Fact {
  const { measure, from = 0, turned = false, value = quantity.value, standing } = claimed;
  return {
    measure,
    said: "number",
    value,
    quantity,
    clause,
    at: placeOf(clause, quantity),
    quote: quoteOf(clause, from, quantity, turned),
    standing: { ...standingOf(report, clause, quantity.start, quantity), ...standing },
  };
}

function factTold(report: Report, clause: Clause, { measure, said, value, start, end }: Told): Fact {
  const { paragraph, start: base } = clause.sentence;
  const [from, to] = [base + clause.start + start, base + clause.start + end];
  return {
    measure,
    said,
    value,
    quantity: null,
    clause,
    at: paragraph.at(from, to),
    quote: paragraph.quote(from, to),
    standing: standingOf(report, clause, end, null),
  };
}
