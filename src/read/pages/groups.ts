/** Things that belong together, numbered from 0; which is found out pair by pair. */
export interface Groups {
  readonly join: (one: number, other: number) => void;
  /** The same number for all of a group. */
  readonly rootOf: (one: number) => number;
}

export function openGroups(count: number): Groups {
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const rootOf = (one: number) => {
    let root = one;
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
    for (let next = one; next !== root; ) {
      const parent = parents[next] ?? root;
      parents[next] = root;
      next = parent;
    }
    return root;
  };
  return {
    rootOf,
    join(one, other) {
      const [low, high] = [rootOf(one), rootOf(other)].sort((a, b) => a - b);
      // The first of a group is its root: cells are numbered as they are read.
      if (low !== undefined && high !== undefined) parents[high] = low;
    },
  };
}
