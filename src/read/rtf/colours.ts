/** The table of colours of a file. */
export interface Colours {
  /** `\red255` in the entry that is read. */
  readonly part: (value: number | null) => void;
  /** Text between the words: each `;` ends an entry. */
  readonly text: (text: string) => void;
  /** Six hexadecimal digits; nothing for the automatic colour, which has a number without an entry, or an empty one. */
  readonly of: (number: number | null) => string | undefined;
}

export function createColours(): Colours {
  const entries: (readonly number[])[] = [];
  let parts: number[] = [];
  return {
    part: (value) => void parts.push(value ?? 0),
    text(text) {
      for (const character of text) {
        if (character !== ";") continue;
        entries.push(parts);
        parts = [];
      }
    },
    of(number) {
      const own = entries[number ?? 0] ?? [];
      if (own.length === 0) return undefined;
      return own.map((part) => Math.min(255, part).toString(16).padStart(2, "0")).join("");
    },
  };
}
