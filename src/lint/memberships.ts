import type { CellPointer } from "../form/types.ts";
import type { Evaluation } from "../rules/evaluate.ts";

/** A cell's part in an equation. */
export interface Membership {
  readonly evaluation: Evaluation;
  /** +1 on the left side, -1 on the right: a change d of the cell moves left − right by sign · d. */
  readonly sign: 1 | -1;
}

/** The equations that each cell stands in. */
export type Memberships = ReadonlyMap<CellPointer, readonly Membership[]>;

/** The equations that each cell stands in, of those given. */
export function membershipsOf(evaluations: readonly Evaluation[]): Memberships {
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

/** Left minus right. */
export function residual({ left, right }: Evaluation): number {
  return (left ?? 0) - (right ?? 0);
}

/** All terms, left side first. */
export function cellsOfEquation({ equation }: Evaluation): CellPointer[] {
  return [...equation.left, ...equation.right];
}
