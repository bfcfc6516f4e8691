import type { CellPointer } from "../form/types.ts";
import type { Evaluation } from "../rules/evaluate.ts";
import { type Likeness, likenessOf, weightOf } from "./likeness.ts";

/**
 * Which cell is wrong? The smallest set of cells (one, then two) whose change satisfies every violated equation and
 * breaks none that can be assessed: Fellegi & Holt 1976. Figures are only thought about, never changed.
 */
export interface Change {
  readonly cell: CellPointer;
  /** The figure as it stands; a blank that counts as 0 is 0. */
  readonly actual: number;
  /** The figure that would satisfy all equations. */
  readonly expected: number;
}

/** One or two changes that put everything right. */
export interface Explanation {
  readonly changes: readonly Change[];
  readonly likeness: Likeness | null;
}

/** Violated equations with one root. */
export interface Cause {
  readonly equations: readonly Evaluation[];
  /** Most likely first; empty where no change of at most two cells explains the violations. */
  readonly explanations: readonly Explanation[];
  /** True where the first explanation is the only one, or the only one that looks like a slip of typing. */
  readonly clear: boolean;
}

interface Membership {
  readonly evaluation: Evaluation;
  /** +1 on the left side, -1 on the right: a change d of the cell moves left − right by sign · d. */
  readonly sign: 1 | -1;
}

/** More pairs than these say nothing to anybody. */
const mostPairs = 6;

/** A term of an equation: its value, and whether it stands for a blank. */
export interface Figure {
  readonly value: number;
  readonly blank: boolean;
}

/** Finds the causes of the violated among the evaluated equations of one table. `figureOf` gives the terms. */
export function findCauses(
  evaluations: readonly Evaluation[],
  figureOf: (cell: CellPointer) => Figure | null,
): Cause[] {
  const violated = evaluations.filter(({ status }) => status === "violated");
  if (violated.length === 0) return [];
  const assessable = evaluations.filter(({ status }) => status !== "unknown");
  return explainAll(violated, membershipsOf(assessable), figureOf);
}

type Memberships = ReadonlyMap<CellPointer, readonly Membership[]>;

function membershipsOf(evaluations: readonly Evaluation[]): Memberships {
  const memberships = new Map<CellPointer, Membership[]>();
  const add = (cell: CellPointer, membership: Membership) => {
    const known = memberships.get(cell);
    if (known === undefined) memberships.set(cell, [membership]);
    else known.push(membership);
  };
  for (const evaluation of evaluations) {
    for (const cell of evaluation.equation.left) add(cell, { evaluation, sign: 1 });
    for (const cell of evaluation.equation.right) add(cell, { evaluation, sign: -1 });
  }
  return memberships;
}

function explainAll(
  violated: readonly Evaluation[],
  memberships: Memberships,
  figureOf: (cell: CellPointer) => Figure | null,
): Cause[] {
  const singles = singleChanges(violated, memberships, figureOf);
  if (singles.length > 0) return [causeOf(violated, singles)];
  const independent = peel(violated, memberships, figureOf);
  const rest = violated.filter((one) => !independent.some(({ equations }) => equations.includes(one)));
  if (independent.length > 0) {
    return [...independent, ...(rest.length > 0 ? explainAll(rest, memberships, figureOf) : [])];
  }
  const pairs = pairChanges(violated, memberships, figureOf);
  if (pairs.length > 0) return [causeOf(violated, pairs)];
  return splitByCell(violated).flatMap((part) =>
    part.length < violated.length
      ? explainAll(part, memberships, figureOf)
      : part.map((one) => ({ equations: [one], explanations: [], clear: false })),
  );
}

function causeOf(equations: readonly Evaluation[], explanations: readonly Explanation[]): Cause {
  const ranked = [...explanations].sort((a, b) => weightOf(b.likeness) - weightOf(a.likeness));
  const [first, second] = ranked;
  const clear =
    first !== undefined && (second === undefined || weightOf(first.likeness) > weightOf(second.likeness));
  return { equations, explanations: ranked, clear };
}

/** Left minus right. */
function residual({ left, right }: Evaluation): number {
  return (left ?? 0) - (right ?? 0);
}

/** Cells that stand in every violated equation and in no other, and ask for the same change in all of them. */
function singleChanges(
  violated: readonly Evaluation[],
  memberships: Memberships,
  figureOf: (cell: CellPointer) => Figure | null,
): Explanation[] {
  const [first] = violated;
  if (first === undefined) return [];
  return cellsOfEquation(first).flatMap((cell) => {
    const change = changeOf(cell, memberships, figureOf);
    const fits = change !== null && memberships.get(cell)?.length === violated.length;
    if (!fits || !violated.every((one) => cellsOfEquation(one).includes(cell))) return [];
    return [alone(change, figureOf(cell))];
  });
}

function alone(change: Change, figure: Figure | null): Explanation {
  const likeness = figure?.blank === true ? "left-blank" : likenessOf(change.actual, change.expected);
  return { changes: [change], likeness };
}

/** The change of one cell that satisfies all equations it stands in, or `null` where they disagree or none is violated. */
function changeOf(
  cell: CellPointer,
  memberships: Memberships,
  figureOf: (cell: CellPointer) => Figure | null,
): Change | null {
  const actual = figureOf(cell)?.value;
  const [first, ...others] = memberships.get(cell) ?? [];
  if (actual === undefined || first === undefined) return null;
  const due = (membership: Membership) => -membership.sign * residual(membership.evaluation);
  const change = due(first);
  if (change === 0 || actual + change < 0 || others.some((other) => due(other) !== change)) return null;
  return { cell, actual, expected: actual + change };
}

function cellsOfEquation({ equation }: Evaluation): CellPointer[] {
  return [...equation.left, ...equation.right];
}

/**
 * Several independent slips: cells that explain all their equations, at least two, by themselves. Taken only where no
 * two of them claim the same equation.
 */
function peel(
  violated: readonly Evaluation[],
  memberships: Memberships,
  figureOf: (cell: CellPointer) => Figure | null,
): Cause[] {
  const cells = new Set(violated.flatMap(cellsOfEquation));
  const claims = [...cells].flatMap((cell) => {
    const own = memberships.get(cell) ?? [];
    if (own.length < 2 || !own.every(({ evaluation }) => violated.includes(evaluation))) return [];
    const change = changeOf(cell, memberships, figureOf);
    return change === null ? [] : [{ change, equations: own.map(({ evaluation }) => evaluation) }];
  });
  const claimed = new Map<Evaluation, number>();
  for (const { equations } of claims) {
    for (const one of equations) claimed.set(one, (claimed.get(one) ?? 0) + 1);
  }
  return claims
    .filter(({ equations }) => equations.every((one) => claimed.get(one) === 1))
    .map(({ change, equations }) => causeOf(equations, [alone(change, figureOf(change.cell))]));
}

/** Pairs of cells whose joint change satisfies everything; only those that look like an exchange if there are many. */
function pairChanges(
  violated: readonly Evaluation[],
  memberships: Memberships,
  figureOf: (cell: CellPointer) => Figure | null,
): Explanation[] {
  const [first] = violated;
  if (first === undefined) return [];
  const others = [...new Set(violated.flatMap(cellsOfEquation))];
  const connected = splitByCell(violated).length === 1;
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
  figureOf: (cell: CellPointer) => Figure | null,
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

/** Parts of the violated equations that have no cell in common with each other. */
function splitByCell(violated: readonly Evaluation[]): Evaluation[][] {
  const parts: Evaluation[][] = [];
  const left = new Set(violated);
  for (const start of violated) {
    if (!left.delete(start)) continue;
    const part = [start];
    for (const one of part) {
      const cells = new Set(cellsOfEquation(one));
      for (const other of [...left]) {
        if (!cellsOfEquation(other).some((cell) => cells.has(cell))) continue;
        left.delete(other);
        part.push(other);
      }
    }
    parts.push(part);
  }
  return parts;
}
