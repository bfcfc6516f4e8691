/** Whole numbers from 0, a bit for each: sets of offices, of which there may be many. */
export interface NumberSet {
  readonly add: (number: number) => void;
  readonly has: (number: number) => boolean;
  /** How many there are. */
  readonly size: () => number;
  /** 32 numbers as bits, from `32 * word`. */
  readonly word: (word: number) => number;
  readonly words: () => number;
}

export function openNumberSet(): NumberSet {
  let bits = new Uint32Array(0);
  let size = 0;
  return {
    add: (number) => {
      const word = number >>> 5;
      if (word >= bits.length) {
        const larger = new Uint32Array(Math.max(word + 1, 2 * bits.length));
        larger.set(bits);
        bits = larger;
      }
      const before = bits[word] ?? 0;
      const after = before | (1 << (number & 31));
      if (before === after >>> 0) return;
      bits[word] = after;
      size += 1;
    },
    has: (number) => ((bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0,
    size: () => size,
    word: (word) => bits[word] ?? 0,
    words: () => bits.length,
  };
}

/** The numbers of `due` that are not in `there`, and those of `others`, in ascending order. */
export function* lacking(
  due: NumberSet,
  there: NumberSet,
  others: readonly NumberSet[],
): Generator<number, void> {
  const words = Math.max(due.words(), ...others.map((one) => one.words()));
  for (let word = 0; word < words; word += 1) {
    let bits = due.word(word) & ~there.word(word);
    for (const other of others) bits |= other.word(word);
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits);
      yield 32 * word + bit;
      bits &= bits - 1;
    }
  }
}
