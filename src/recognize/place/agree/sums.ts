import { equationsOf } from "../../../form/equations.ts";
import { type CellPointer, type CellTemplate, type TableTemplate, tableOf } from "../../../form/index.ts";
import type { CellReading } from "../../../report/model.ts";

/**
 * Whether figures that stand in a row by order alone cannot be that row's: with them one side of a relation of the form is
 * more than the other, whatever its unknown terms are.
 */
export function contradictsSums(
  { edition, key }: TableTemplate,
  cells: readonly CellTemplate[],
  readings: ReadonlyMap<CellPointer, CellReading>,
): boolean {
  const own = new Set(cells.map(({ pointer }) => pointer));
  return equationsOf(tableOf(edition, key)).some(({ left, right }) => {
    if (![...left, ...right].some((pointer) => own.has(pointer))) return false;
    const [one, other] = [boundsOf(left, readings), boundsOf(right, readings)];
    return one.least > other.most || other.least > one.most;
  });
}

/** What a sum is at the least and at the most; a term that is not known may be anything from 0 on. */
function boundsOf(terms: readonly CellPointer[], readings: ReadonlyMap<CellPointer, CellReading>) {
  const values = terms.map((term) => readings.get(term)?.value);
  const known = values.filter((value) => typeof value === "number");
  const least = known.reduce((sum, value) => sum + value, 0);
  return { least, most: known.length === values.length ? least : Number.POSITIVE_INFINITY };
}
