/**
 * How a figure may have turned into another under somebody's fingers (Scholtus 2009 on typing errors), most telling
 * first: never filled in, two cells exchanged, two digits swapped, one digit too many or too few, one digit wrong.
 */
export type Likeness =
  | "left-blank"
  | "cells-exchanged"
  | "digits-swapped"
  | "digit-wrong"
  | "digit-lost-or-added";

const weights: Readonly<Record<Likeness, number>> = {
  "left-blank": 5,
  "cells-exchanged": 4,
  "digits-swapped": 3,
  "digit-lost-or-added": 2,
  "digit-wrong": 1,
};

/** 0 where nothing speaks for a typing error. */
export function weightOf(likeness: Likeness | null): number {
  return likeness === null ? 0 : weights[likeness];
}

/** The slip that turns `right` into `wrong`; one-digit figures differ in one digit anyway and prove nothing. */
export function likenessOf(wrong: number, right: number): Likeness | null {
  const [a, b] = [String(wrong), String(right)];
  if (a.length === 1 && b.length === 1) return null;
  if (a.length !== b.length) return differsByOneDigit(a, b) ? "digit-lost-or-added" : null;
  const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first, second] = differing;
  if (first === undefined) return null;
  if (second === undefined) return "digit-wrong";
  const swapped = second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return swapped && differing.length === 2 ? "digits-swapped" : null;
}

function differsByOneDigit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1 || short === "0") return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
