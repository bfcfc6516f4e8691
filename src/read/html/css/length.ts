/** Pixels of one unit, for a window and a type size that people have; a share of the parent is not known. */
const pixels: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  vw: 12.8,
  vh: 7.2,
};

const length = /^([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(px|pt|pc|em|rem|ex|ch|in|cm|mm|vw|vh)?(?![\w%.])/;

/** A length in pixels; `null` for a share, a keyword or a calculation. */
export function readLength(value: string | undefined): number | null {
  const found = value === undefined ? null : length.exec(value);
  return found === null ? null : Number(found[1]) * (pixels[found[2] ?? ""] ?? 1);
}

/** Whether a value is nothing, in whatever unit. */
export function isNothing(value: string | undefined): boolean {
  return value !== undefined && /^[+-]?(?:0{1,9}(?:\.0{0,9})?|\.0{1,9})(?:[a-z]{1,4}|%)?$/.test(value);
}

/** Farther out than any page moves what is to be seen. */
const farOut = -500;

export function isFarOut(value: string | undefined): boolean {
  const offset = readLength(value);
  return offset !== null && offset <= farOut;
}

/** Less of a colour than that is not seen. */
export const faintest = 0.05;
