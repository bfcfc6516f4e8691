/**
 * Values that lie within `gap` of their neighbour are one; gives the middle of each group, in order. Lines that meet in a
 * corner differ by half a line's width, double lines by little more.
 */
export function clustersOf(values: readonly number[], gap: number): number[] {
  const groups: { last: number; sum: number; count: number }[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group === undefined || value - group.last > gap) {
      groups.push({ last: value, sum: value, count: 1 });
      continue;
    }
    group.last = value;
    group.sum += value;
    group.count += 1;
  }
  return groups.map(({ sum, count }) => sum / count);
}

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
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
