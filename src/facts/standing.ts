import type { Report } from "../report/model.ts";
import type { Clause } from "./clauses.ts";
import type { Quantity } from "./quantities.ts";
import { isCompared, isPartOfYear, isThisYear } from "./scope.ts";
import { isOfItself, isPart } from "./subject.ts";

/** Of whom and of when something is said, and how firmly. */
export interface Standing {
  /** False for 约, 余, ranges. */
  readonly exact: boolean;
  /** Said of the report's year. */
  readonly ownYear: boolean;
  /** Of only some months. */
  readonly partOfYear: boolean;
  /** Of this body itself, as far as the text tells. */
  readonly own: boolean;
  /** A difference: 较上年增加3件. */
  readonly compared: boolean;
  /** Behind 其中 or in brackets: a part of something. */
  readonly part: boolean;
}

/** The standing of a number, or of words that begin at an index of the clause. */
export function standingOf(
  report: Report,
  clause: Clause,
  index: number,
  quantity: Quantity | null,
): Standing {
  const year = report.year?.value ?? null;
  return {
    exact: quantity?.exact ?? true,
    ownYear: isThisYear(clause, index, year),
    partOfYear: isPartOfYear(clause, index),
    own: isOfItself(clause, index),
    compared: quantity !== null && isCompared(clause, quantity),
    part: isPart(clause, index),
  };
}
