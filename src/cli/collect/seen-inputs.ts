import { createHash } from "node:crypto";

/** Which inputs came already, and with what content: two numbers for each, however many there are. */
export interface SeenInputs {
  /**
   * Notes an input. `same`: it came with that content; `other`: it came with another one.
   * @param sha256 digest of its content, in hex
   */
  readonly add: (file: string, sha256: string) => "new" | "same" | "other";
  readonly has: (file: string) => boolean;
}

/** 52 bits: exact as a number, and no two of a billion names meet by chance more than once. */
const hexDigits = 13;

/** A table of digests of names with those of contents: 0 is a place that is free. */
export function openSeenInputs(): SeenInputs {
  let names = new Float64Array(1 << 12);
  let contents = new Float64Array(names.length);
  let count = 0;
  const placeOf = (name: number): number => {
    let place = name % names.length;
    while (names[place] !== 0 && names[place] !== name) place = (place + 1) % names.length;
    return place;
  };
  const grow = (): void => {
    const [oldNames, oldContents] = [names, contents];
    names = new Float64Array(2 * oldNames.length);
    contents = new Float64Array(names.length);
    for (const [index, name] of oldNames.entries()) {
      if (name === 0) continue;
      const place = placeOf(name);
      names[place] = name;
      contents[place] = oldContents[index] ?? 0;
    }
  };
  return {
    add: (file, sha256) => {
      const [name, content] = [numberOf(digestOf(file)), numberOf(sha256)];
      const place = placeOf(name);
      if (names[place] !== 0) return contents[place] === content ? "same" : "other";
      names[place] = name;
      contents[place] = content;
      count += 1;
      if (2 * count > names.length) grow();
      return "new";
    },
    has: (file) => names[placeOf(numberOf(digestOf(file)))] !== 0,
  };
}

function digestOf(name: string): string {
  return createHash("sha256").update(name).digest("hex");
}

function numberOf(digest: string): number {
  return Number.parseInt(digest.slice(0, hexDigits), 16) + 1;
}
