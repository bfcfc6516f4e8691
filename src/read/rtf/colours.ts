/** The table of colours of a file, as far as it tells white from others. */
export interface Colours {
  /** `\red255` in the entry that is read. */
  readonly part: (value: number | null) => void;
  /** Text between the words: each `;` ends an entry. */
  readonly text: (text: string) => void;
  /** A number without an entry, or whose entry is empty, is that of the automatic colour. */
  readonly isWhite: (number: number | null) => boolean;
  readonly isOther: (number: number | null) => boolean;
}

/** As in other kinds, hardly less than full is full. */
const lightest = 0xf8;

export function createColours(): Colours {
  const entries: (readonly number[])[] = [];
  let parts: number[] = [];
  const partsOf = (number: number | null): readonly number[] => entries[number ?? 0] ?? [];
  const isWhite = (number: number | null): boolean => {
    const own = partsOf(number);
    return own.length > 0 && own.every((part) => part >= lightest);
  };
  return {
    part: (value) => void parts.push(value ?? 0),
    text(text) {
      for (const character of text) {
        if (character !== ";") continue;
        entries.push(parts);
        parts = [];
      }
    },
    isWhite,
    isOther: (number) => partsOf(number).length > 0 && !isWhite(number),
  };
}
