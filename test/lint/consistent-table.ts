import fc from "fast-check";
import { tableOf } from "../../src/form/index.ts";
import { rolesOf } from "../../src/form/roles.ts";
import type { EditionId } from "../../src/form/types.ts";

/** Figures of a 表三 in which all relations hold, by row path, seven figures each. */
export type Figures = Record<string, number[]>;

const applicants = 6;

/** Draws a consistent 表三: results and carried requests at random, received and all totals computed. */
export function consistentFigures(edition: EditionId): fc.Arbitrary<Figures> {
  const { leaves, total, received, carriedIn, carriedForward } = rolesOf(tableOf(edition, "applications"));
  const six = (max: number) => fc.array(fc.nat(max), { minLength: applicants, maxLength: applicants });
  return fc
    .record({
      results: fc.array(six(40), { minLength: leaves.length, maxLength: leaves.length }),
      forward: six(30),
      shares: six(100),
    })
    .map(({ results, forward, shares }) => {
      const sums = add(results);
      const handled = add([sums, forward]);
      const carried = handled.map((sum, column) => Math.floor((sum * (shares[column] ?? 0)) / 100));
      const figures: Figures = {};
      leaves.forEach((row, index) => {
        figures[row.path.join("/")] = withTotal(results[index] ?? []);
      });
      figures[total.path.join("/")] = withTotal(sums);
      figures[carriedForward.path.join("/")] = withTotal(forward);
      figures[carriedIn.path.join("/")] = withTotal(carried);
      figures[received.path.join("/")] = withTotal(
        handled.map((sum, column) => sum - (carried[column] ?? 0)),
      );
      return figures;
    });
}

/** The same figures with one of them replaced. */
export function replaced(figures: Figures, row: string, column: number, value: number): Figures {
  return { ...figures, [row]: (figures[row] ?? []).map((old, index) => (index === column ? value : old)) };
}

function add(rows: readonly (readonly number[])[]): number[] {
  return Array.from({ length: applicants }, (_, column) =>
    rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
}

function withTotal(six: readonly number[]): number[] {
  return [...six, six.reduce((sum, value) => sum + value, 0)];
}
