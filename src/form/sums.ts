/** Sum of terms; `null` where one is unknown: a sum without one of its terms is no sum. */
export function addUp(terms: Iterable<number | null>): number | null {
  let sum = 0;
  for (const term of terms) {
    if (term === null) return null;
    sum += term;
  }
  return sum;
}

/** What is left of adding decimals (0.1 + 0.2 − 0.3) is no difference. */
export function rounded(difference: number): number {
  return Math.round(difference * 1e6) / 1e6;
}

/** A sum as a person would write it: 4.108, not 4.1080000000000005. */
function plain(sum: number | null): number | null {
  return sum === null || Number.isInteger(sum) ? sum : rounded(sum);
}

/**
 * The two sides of an equation with their sums.
 * - `unknown`: a term has no value, so nothing can be said; both sums are `null`
 */
export type Balance =
  | { readonly status: "holds" | "violated"; readonly left: number; readonly right: number }
  | { readonly status: "unknown"; readonly left: null; readonly right: null };

const unknown: Balance = { status: "unknown", left: null, right: null };

/** Evaluates an equation, whatever its terms are called by. */
export function balanceOf<Term>(
  equation: { readonly left: readonly Term[]; readonly right: readonly Term[] },
  termValue: (term: Term) => number | null,
): Balance {
  const left = plain(addUp(equation.left.map(termValue)));
  const right = plain(addUp(equation.right.map(termValue)));
  if (left === null || right === null) return unknown;
  return { status: rounded(left - right) === 0 ? "holds" : "violated", left, right };
}
