/** Index of the first member of a list, in ascending order of position, that is not before a position; its length where all are. */
export function firstFrom<Member>(
  sorted: readonly Member[],
  position: number,
  positionOf: (member: Member) => number,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = sorted[middle];
    if (member !== undefined && positionOf(member) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
