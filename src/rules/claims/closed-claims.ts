import { type Clause, clausesOf, textSince } from "../../facts/clauses.ts";
import type { Fact } from "../../facts/fact.ts";
import { assertedOf } from "../../facts/facts.ts";
import { closing } from "../../facts/frames/closed.ts";
import { countsCases, type Quantity } from "../../facts/quantities.ts";
import { oncePer } from "../../form/once.ts";
import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import type { RuleOptions } from "../define.ts";
import { type Claim, claimOf } from "./claims.ts";
import { droppedIn } from "./dropped.ts";
import { requestCell, requestTotals } from "./request-totals.ts";
import { applicationReadings, minus, plus, type Readings } from "./table-readings.ts";

/** 办结N件, 答复N件: the results of the year, in any of the ways in which offices count them. */
export function closedClaims(report: Report, options: RuleOptions): Claim[] {
  const facts = assertedOf(report, "closed");
  if (facts.length === 0) return [];
  const { received, carriedIn, carriedForward, outcomeTotal: all } = requestTotals(report, options);
  const otherwise = applicationReadings(report, "otherwiseHandled", options);
  const unprocessed = applicationReadings(report, "notProcessed", options);
  const notAnswered = [carriedIn, otherwise, unprocessed, plus(otherwise, unprocessed)];
  const answered = notAnswered.map((part) => minus(all, part));
  const ways = [all, received, plus(received, carriedIn), ...answered, minus(received, carriedForward)];
  const readings = ways.some((way) => way.length === 0) ? [] : ways.flat();
  return facts.map((fact) =>
    claimOf(fact, {
      readings: [...readings, ...besideDropped(readings, fact), ...partsOf(readings, fact)],
      cell: requestCell(report, "outcomeTotal"),
    }),
  );
}

/** Withdrawn requests may be counted among the results and not among the answers, or the reverse. */
function besideDropped(readings: Readings, { clause }: Fact): Readings {
  const counts = droppedIn(clause.sentence.paragraph).flatMap((value) => [value, -value]);
  return counts.flatMap((count) => readings.map((value) => value + count));
}

/** Neighbours that are added to a number at most, on each side. */
const reach = 5;

/** 提前办结12件、按期办结27件: a number that adds up with its neighbours to what the table says is a part of it. */
function partsOf(readings: Readings, { clause, quantity, value }: Fact): Readings {
  const parts = answersIn(clause.sentence);
  const own = quantity === null ? -1 : parts.indexOf(quantity);
  if (own < 0) return [];
  const behind = sumsOf(parts.slice(own + 1));
  const sums = sumsOf(parts.slice(0, own).reverse()).flatMap((before) =>
    behind.map((after) => before + value + after),
  );
  return sums.some((sum) => readings.includes(sum)) ? [value] : [];
}

/** Of none of them, of the first, of the first two … */
function sumsOf(parts: readonly Quantity[]): readonly number[] {
  const sumOf = (some: readonly Quantity[]) => some.reduce((sum, { value }) => sum + value, 0);
  return Array.from({ length: reach + 1 }, (_, count) => sumOf(parts.slice(0, count)));
}

/** Every number of a sentence that is said to be closed or answered, whichever part it counts. */
const answersIn: (sentence: Sentence) => readonly Quantity[] = oncePer((sentence) =>
  clausesOf(sentence).flatMap((clause) =>
    clause.quantities.filter(
      (part) => countsCases(part) && part.unit !== null && closing.test(besides(clause, part)),
    ),
  ),
);

/** The words beside a number: those since the last one, and those behind it where it is the last. */
function besides(clause: Clause, quantity: Quantity): string {
  const last = clause.quantities.at(-1) === quantity;
  return textSince(clause, quantity) + (last ? clause.text.slice(quantity.end) : "");
}
