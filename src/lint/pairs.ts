import type { CellPointer } from "../form/types.ts";
import type { Evaluation } from "../rules/evaluate.ts";
import type { Explanation, FigureOf } from "./explanation.ts";
import { cellsOfEquation, type Memberships, residual } from "./memberships.ts";

/** More pairs than these say nothing to anybody. */
const mostPairs = 6;

/**
 * Pairs of cells whose joint change satisfies everything; only those that look like an exchange if there are many.
 * @param connected whether the violated equations hang together by common cells
 */
export function pairChanges(
  violated: readonly Evaluation[],
  connected: boolean,
  memberships: Memberships,
  figureOf: FigureOf,
): Explanation[] {
  const [first] = violated;
  if (first === undefined) return [];
  const others = [...new Set(violated.flatMap(cellsOfEquation))];
  const seen = new Set<string>();
  const pairs: Explanation[] = [];
  for (const one of cellsOfEquation(first)) {
    for (const other of others) {
      const name = one < other ? `${one} ${other}` : `${other} ${one}`;
      if (one === other || seen.has(name)) continue;
      seen.add(name);
      const pair = solvePair(one, other, violated, memberships, figureOf);
      if (pair === null) continue;
      // Two slips that have nothing to do with each other are two causes, not one.
      if (connected || pair.likeness !== null || shareEquation(one, other, memberships)) pairs.push(pair);
    }
  }
  const exchanged = pairs.filter(({ likeness }) => likeness === "cells-exchanged");
  if (pairs.length <= mostPairs) return pairs;
  return exchanged.length <= mostPairs ? exchanged : [];
}

function solvePair(
  one: CellPointer,
  other: CellPointer,
  violated: readonly Evaluation[],
  memberships: Memberships,
  figureOf: FigureOf,
): Explanation | null {
  const [a, b] = [figureOf(one)?.value, figureOf(other)?.value];
  if (a === undefined || b === undefined) return null;
  const signs = new Map<Evaluation, [number, number]>();
  for (const { evaluation, sign } of memberships.get(one) ?? []) signs.set(evaluation, [sign, 0]);
  for (const { evaluation, sign } of memberships.get(other) ?? []) {
    signs.set(evaluation, [signs.get(evaluation)?.[0] ?? 0, sign]);
  }
  if (!violated.every((evaluation) => signs.has(evaluation))) return null;
  const due = (pick: 0 | 1) => {
    for (const [evaluation, pair] of signs) {
      const sign = pair[pick];
      if (sign !== 0 && pair[1 - pick] === 0) return -sign * residual(evaluation);
    }
    return null;
  };
  const [x, y] = [due(0), due(1)];
  if (x === null || y === null || x === 0 || y === 0 || a + x < 0 || b + y < 0) return null;
  for (const [evaluation, [p, q]] of signs) {
    if (p * x + q * y !== -residual(evaluation)) return null;
  }
  const exchanged = a + x === b && b + y === a;
  return {
    changes: [
      { cell: one, actual: a, expected: a + x },
      { cell: other, actual: b, expected: b + y },
    ],
    likeness: exchanged ? "cells-exchanged" : null,
  };
}

function shareEquation(one: CellPointer, other: CellPointer, memberships: Memberships): boolean {
  const equations = memberships.get(other)?.map(({ evaluation }) => evaluation) ?? [];
  return memberships.get(one)?.some(({ evaluation }) => equations.includes(evaluation)) ?? false;
}
