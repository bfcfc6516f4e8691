/** How many members of a list, from its first, fulfil a condition that fails for all behind the first that fails it. */
export function countWhile<Member>(
  sorted: readonly Member[],
  holds: (member: Member, index: number) => boolean,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = sorted[middle];
    if (member !== undefined && holds(member, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first member of a list, in ascending order of position, that is not before a position; its length where all are. */
export function firstFrom<Member>(
  sorted: readonly Member[],
  position: number,
  positionOf: (member: Member) => number,
): number {
  return countWhile(sorted, (member) => positionOf(member) < position);
}
