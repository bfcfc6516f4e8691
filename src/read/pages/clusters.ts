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
