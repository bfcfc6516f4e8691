/** Red, green, blue 0–255; `alpha` 0 is not seen at all. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export const black: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };
export const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

/** Names that pages use; any other is unknown. */
const named: Readonly<Record<string, string>> = {
  white: "ffffff",
  black: "000000",
  red: "ff0000",
  green: "008000",
  blue: "0000ff",
  yellow: "ffff00",
  gray: "808080",
  grey: "808080",
  silver: "c0c0c0",
  navy: "000080",
  maroon: "800000",
  purple: "800080",
  teal: "008080",
  orange: "ffa500",
  snow: "fffafa",
  ivory: "fffff0",
  whitesmoke: "f5f5f5",
  ghostwhite: "f8f8ff",
  floralwhite: "fffaf0",
  lightgray: "d3d3d3",
  lightgrey: "d3d3d3",
  lightyellow: "ffffe0",
  windowtext: "000000",
  window: "ffffff",
};

const hexadecimal = /#?([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![0-9a-f])/;
const functional =
  /rgba?\(\s{0,9}(\d{1,3})[\s,]{1,9}(\d{1,3})[\s,]{1,9}(\d{1,3})(?:[\s,/]{1,9}(\d?\.?\d{1,9}%?))?\s{0,9}\)/;

/** The colour that a value in lower case names; `null` where it is unknown. */
export function readColour(value: string): Colour | null {
  if (/^transparent\b/.test(value)) return { ...black, alpha: 0 };
  const written = functional.exec(value);
  if (written !== null) {
    const [, red, green, blue, alpha = "1"] = written;
    return { red: Number(red), green: Number(green), blue: Number(blue), alpha: readAlpha(alpha) };
  }
  const word = /^[a-z]+/.exec(value)?.[0] ?? "";
  const known = Object.hasOwn(named, word) ? named[word] : undefined;
  const digits = known ?? hexadecimal.exec(value)?.[1];
  return digits === undefined || (known === undefined && !/^#?[0-9a-f]{3}/.test(value))
    ? null
    : fromHex(digits);
}

function readAlpha(text: string): number {
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

function fromHex(digits: string): Colour {
  const whole = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
  const part = (index: number) => Number.parseInt(whole.slice(index, index + 2), 16);
  return { red: part(0), green: part(2), blue: part(4), alpha: whole.length === 8 ? part(6) / 255 : 1 };
}

/** Steps out of 255 that no eye tells apart. */
const alike = 8;

export function looksSame(one: Colour, other: Colour): boolean {
  return (["red", "green", "blue"] as const).every((part) => Math.abs(one[part] - other[part]) <= alike);
}
