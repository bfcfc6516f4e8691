import type { CellPointer } from "../form/types.ts";
import type { Evaluation } from "../rules/evaluate.ts";
import type { Change, Explanation, Figure, FigureOf } from "./explanation.ts";
import { likenessOf, weightOf } from "./likeness.ts";
import {
  cellsOfEquation,
  type Membership,
  type Memberships,
  membershipsOf,
  residual,
} from "./memberships.ts";
import { pairChanges } from "./pairs.ts";

/** Violated equations with one root. */
export interface Cause {
  readonly equations: readonly Evaluation[];
  /** Most likely first; empty where no change of at most two cells explains the violations. */
  readonly explanations: readonly Explanation[];
  /** True where the first explanation is the only one, or the only one that looks like a slip of typing. */
  readonly clear: boolean;
}

/**
 * Which cell is wrong? Finds the causes of the violated among the evaluated equations of one table: the smallest set
 * of cells (one, then two) whose change satisfies every violated equation and breaks none that can be assessed
 * (Fellegi & Holt 1976). Figures are only thought about, never changed. `figureOf` gives the terms.
 */
export function findCauses(evaluations: readonly Evaluation[], figureOf: FigureOf): Cause[] {
  const violated = evaluations.filter(({ status }) => status === "violated");
  if (violated.length === 0) return [];
  const assessable = evaluations.filter(({ status }) => status !== "unknown");
  return explainAll(violated, membershipsOf(assessable), figureOf);
}

function explainAll(violated: readonly Evaluation[], memberships: Memberships, figureOf: FigureOf): Cause[] {
  const singles = singleChanges(violated, memberships, figureOf);
  if (singles.length > 0) return [causeOf(violated, singles)];
  const independent = peel(violated, memberships, figureOf);
  const rest = violated.filter((one) => !independent.some(({ equations }) => equations.includes(one)));
  if (independent.length > 0) {
    return [...independent, ...(rest.length > 0 ? explainAll(rest, memberships, figureOf) : [])];
  }
  const pairs = pairChanges(violated, splitByCell(violated).length === 1, memberships, figureOf);
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

/** Cells that stand in every violated equation and in no other, and ask for the same change in all of them. */
function singleChanges(
  violated: readonly Evaluation[],
  memberships: Memberships,
  figureOf: FigureOf,
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
function changeOf(cell: CellPointer, memberships: Memberships, figureOf: FigureOf): Change | null {
  const actual = figureOf(cell)?.value;
  const [first, ...others] = memberships.get(cell) ?? [];
  if (actual === undefined || first === undefined) return null;
  const due = (membership: Membership) => -membership.sign * residual(membership.evaluation);
  const change = due(first);
  if (change === 0 || actual + change < 0 || others.some((other) => due(other) !== change)) return null;
  return { cell, actual, expected: actual + change };
}

/**
 * Several independent slips: cells that explain all their equations, at least two, by themselves. Taken only where no
 * two of them claim the same equation.
 */
function peel(violated: readonly Evaluation[], memberships: Memberships, figureOf: FigureOf): Cause[] {
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
