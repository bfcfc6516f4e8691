import { namedColours } from "./colour-names.ts";
import { fromHue, fromHwb, fromLab, fromOklab, type Parts, polar } from "./colour-spaces.ts";

/** Red, green, blue 0–255; `alpha` 0 is not seen at all. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export const black: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };
export const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

const hexadecimal = /#?([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![0-9a-f])/;
const part = String.raw`(-?[\d.]{1,9}%?|none)`;
const functional = new RegExp(
  String.raw`(rgb|hsl|hwb|(?:ok)?lab|(?:ok)?lch|color)a?\(\s{0,9}(?:srgb\s)?\s{0,9}${part}(?:deg)?[\s,]{1,9}${part}[\s,]{1,9}${part}(?:deg)?(?:[\s,/]{1,9}${part})?\s{0,9}\)`,
);

/** What the parts of a colour are written in: the numbers that stand for 100 %, and what is made of them. */
type Space = readonly [whole: Parts, toRgb: (parts: Parts) => Parts];
const rgb: Space = [[255, 255, 255], (parts) => parts];
const spaces: Readonly<Record<string, Space>> = {
  rgb,
  color: [[1, 1, 1], ([red, green, blue]) => [255 * red, 255 * green, 255 * blue]],
  hsl: [[360, 100, 100], fromHue],
  hwb: [[360, 100, 100], fromHwb],
  lab: [[100, 125, 125], fromLab],
  lch: [[100, 150, 360], (parts) => fromLab(polar(parts))],
  oklab: [[1, 0.4, 0.4], fromOklab],
  oklch: [[1, 0.4, 360], (parts) => fromOklab(polar(parts))],
};

/** The colour that a value in lower case names; `null` where it is unknown. */
export function readColour(value: string): Colour | null {
  if (/^transparent\b/.test(value)) return { ...black, alpha: 0 };
  const written = functional.exec(value);
  if (written !== null) {
    const [, space = "", one = "", two = "", three = "", alpha = "1"] = written;
    const [whole, toRgb] = spaces[space] ?? rgb;
    const [red, green, blue] = toRgb([
      amountOf(one, whole[0]),
      amountOf(two, whole[1]),
      amountOf(three, whole[2]),
    ]);
    return { red, green, blue, alpha: amountOf(alpha, 1) };
  }
  const word = /^[a-z]+/.exec(value)?.[0] ?? "";
  const known = namedColours.get(word);
  const digits = known ?? hexadecimal.exec(value)?.[1];
  return digits === undefined || (known === undefined && !/^#?[0-9a-f]{3}/.test(value))
    ? null
    : fromHex(digits);
}

/** A number as it is, a share as so much of the whole. */
function amountOf(text: string, whole: number): number {
  const number = Number.parseFloat(text) || 0;
  return text.endsWith("%") ? (number * whole) / 100 : number;
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
