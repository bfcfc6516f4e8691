import type { Report } from "../report/model.ts";
import type { Clause } from "./clauses.ts";
import type { Quantity } from "./quantities.ts";
import { isBesides, isPartOfYear } from "./restrictions.ts";
import { isCompared, isThisYear } from "./scope.ts";
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
  /** Of other matters than those named, or of none: 除信息公开案件外; in a motto. */
  readonly besides: boolean;
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
  return {
    exact: quantity?.exact ?? true,
    ownYear: isThisYear(clause, index, report),
    partOfYear: isPartOfYear(clause, index),
    own: isOfItself(clause, index),
    compared: quantity !== null && isCompared(clause, quantity),
    besides: isBesides(clause, index, quantity),
    part: isPart(clause, index),
  };
}
