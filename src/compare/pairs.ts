import type { Comparable } from "./comparable.ts";
import { comparedText } from "./texts.ts";

/** Reports of two files that are one another's versions, and those that have none. */
export interface Pairs {
  readonly pairs: readonly (readonly [Comparable, Comparable])[];
  readonly aloneInA: readonly Comparable[];
  readonly aloneInB: readonly Comparable[];
}

/** One with one, whatever they are called; of several those of the same office and year. */
export function pairReports(as: readonly Comparable[], bs: readonly Comparable[]): Pairs {
  const [a, b] = [as[0], bs[0]];
  if (a !== undefined && b !== undefined && as.length === 1 && bs.length === 1)
    return { pairs: [[a, b]], aloneInA: [], aloneInB: [] };
  const left = new Set(bs);
  const byKey = new Map<string, Comparable[]>();
  // From the last to the first, so that each takes the first that is left.
  for (const other of bs.toReversed()) {
    const others = byKey.get(keyOf(other));
    if (others === undefined) byKey.set(keyOf(other), [other]);
    else others.push(other);
  }
  const pairs: [Comparable, Comparable][] = [];
  const aloneInA: Comparable[] = [];
  for (const one of as) {
    const same = byKey.get(keyOf(one))?.pop();
    if (same === undefined) {
      aloneInA.push(one);
      continue;
    }
    left.delete(same);
    pairs.push([one, same]);
  }
  return { pairs, aloneInA, aloneInB: [...left] };
}

/** Value of a fact; `null` where the report does not state it. */
export function factIn({ facts }: Comparable, field: Comparable["facts"][number]["field"]): string | null {
  return facts.find((fact) => fact.field === field)?.value ?? null;
}

function keyOf(report: Comparable): string {
  return `${comparedText(factIn(report, "organization") ?? "")} ${factIn(report, "year") ?? ""}`;
}
