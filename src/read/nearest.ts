import { countWhile } from "../first-from.ts";

/** Index of the nearest of ascending values; 0 where there are none. */
export function nearest(ascending: readonly number[], value: number): number {
  const after = firstAtLeast(ascending, value);
  const before = after - 1;
  const upper = ascending[after];
  const lower = ascending[before];
  if (upper === undefined) return Math.max(0, before);
  return lower !== undefined && value - lower < upper - value ? before : after;
}

/** Index of the first of ascending values that is not below; their number where all are. */
export function firstAtLeast(ascending: readonly number[], value: number): number {
  return countWhile(ascending, (one) => one < value);
}
