import { type Clause, clausesOf, textSince } from "../../facts/clauses.ts";
import type { Fact } from "../../facts/fact.ts";
import { assertedOf } from "../../facts/facts.ts";
import { closing } from "../../facts/frames/closed.ts";
import { countsCases, type Quantity } from "../../facts/quantities.ts";
import { oncePer } from "../../form/once.ts";
import type { OutcomeKind } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import type { RuleOptions } from "../define.ts";
import { type Claim, claimOf } from "./claims.ts";
import { withoutDropped } from "./dropped.ts";
import { requestCell, requestTotals } from "./request-totals.ts";
import { applicationReadings, minus, plus, type Readings } from "./table-readings.ts";

/** 办结N件, 答复N件: the results of the year, in any of the ways in which offices count them. */
export function closedClaims(report: Report, options: RuleOptions): Claim[] {
  const closed = assertedOf(report, "closed");
  if (closed.length === 0) return [];
  const totals = requestTotals(report, options);
  const of = (kind: OutcomeKind) => applicationReadings(report, kind, options);
  const otherwise = of("otherwiseHandled");
  const base = [
    totals.results,
    totals.received,
    plus(totals.received, totals.carriedIn),
    minus(totals.results, totals.carriedIn),
    minus(totals.results, otherwise),
    minus(totals.results, otherwise, of("notProcessed")),
    minus(totals.results, of("notProcessed")),
    minus(totals.received, totals.carriedForward),
  ];
  if (base.some((readings) => readings.length === 0)) return [];
  const readings = base.flat();
  return closed.map((fact) =>
    claimOf(fact, {
      readings: [
        ...new Set([
          ...readings,
          ...withoutDropped(readings, fact.clause.sentence),
          ...lessDropped(readings, fact.clause),
          ...partsOf(readings, fact),
        ]),
      ],
      cell: requestCell(report, "results"),
    }),
  );
}

/** Neighbours that are added to a number at most, on each side. */
const reach = 5;

/** 提前办结12件、按期办结27件: a number that adds up with its neighbours to what the table says is a part of it. */
function partsOf(readings: Readings, { clause: { sentence }, quantity, value }: Fact): Readings {
  const parts = answersIn(sentence);
  const own = quantity === null ? -1 : parts.indexOf(quantity);
  for (let from = Math.max(0, own - reach); from <= own; from++) {
    let sum = 0;
    for (let to = from; to < Math.min(parts.length, own + reach + 1); to++) {
      sum += parts[to]?.value ?? 0;
      if (to >= own && to > from && readings.includes(sum)) return [value];
    }
  }
  return [];
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

/** Withdrawn requests may be counted among the results and not among the answers. */
function lessDropped(readings: Readings, clause: Clause): Readings {
  const added = withoutDropped([0], clause.sentence);
  return added.flatMap((count) => readings.map((value) => value - count));
}
