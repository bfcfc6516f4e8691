import { clustersOf } from "./clusters.ts";
import type { Box } from "./page.ts";
import type { Ruling } from "./rulings.ts";

/** Where upright ruling lines stand beside each other, without level ones that would make cells of them. */
export interface Region extends Box {
  /** Places of the lines, left to right. */
  readonly columns: readonly number[];
}

/** Places of one ruling line differ by no more, and its pieces lie no farther apart. */
const tolerance = 3;
/** More is no table, but a page made to take time. */
const mostColumns = 60;

/** From top to bottom. Two columns are the fewest that a table has. */
export function regionsOf(vertical: readonly Ruling[]): Region[] {
  const groups: { top: number; bottom: number; readonly places: number[] }[] = [];
  for (const { at, from, to } of [...vertical].sort((a, b) => a.from - b.from)) {
    const last = groups.at(-1);
    if (last === undefined || from > last.bottom + tolerance)
      groups.push({ top: from, bottom: to, places: [at] });
    else {
      last.bottom = Math.max(last.bottom, to);
      last.places.push(at);
    }
  }
  return groups.flatMap(({ top, bottom, places }) => {
    const columns = clustersOf(places, tolerance);
    const [left, right] = [columns[0], columns.at(-1)];
    if (left === undefined || right === undefined) return [];
    return columns.length < 3 || columns.length > mostColumns ? [] : [{ top, bottom, left, right, columns }];
  });
}
