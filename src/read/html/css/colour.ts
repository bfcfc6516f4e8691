import { namedColours } from "./colour-names.ts";

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
  String.raw`(rgb|hsl)a?\(\s{0,9}${part}(?:deg)?[\s,]{1,9}${part}[\s,]{1,9}${part}(?:[\s,/]{1,9}${part})?\s{0,9}\)`,
);

/** The colour that a value in lower case names; `null` where it is unknown. */
export function readColour(value: string): Colour | null {
  if (/^transparent\b/.test(value)) return { ...black, alpha: 0 };
  const written = functional.exec(value);
  if (written !== null) {
    const [, space, one = "", two = "", three = "", alpha = "1"] = written;
    const [red = 0, green = 0, blue = 0] =
      space === "rgb"
        ? [one, two, three].map((value) => shareOf(value, 255) * (value.endsWith("%") ? 255 : 1))
        : fromHue(Number.parseFloat(one) || 0, shareOf(two, 100), shareOf(three, 100));
    return { red, green, blue, alpha: shareOf(alpha, 1) };
  }
  const word = /^[a-z]+/.exec(value)?.[0] ?? "";
  const known = namedColours.get(word);
  const digits = known ?? hexadecimal.exec(value)?.[1];
  return digits === undefined || (known === undefined && !/^#?[0-9a-f]{3}/.test(value))
    ? null
    : fromHex(digits);
}

/** A share as a fraction, a number as it is; of a hue's parts, a number is a share, too. */
function shareOf(text: string, whole: number): number {
  const number = Number.parseFloat(text) || 0;
  return text.endsWith("%") || whole === 100 ? number / 100 : number;
}

/** CSS Color 4, 7.1. */
function fromHue(hue: number, saturation: number, lightness: number): number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((step) => {
    const place = (((step + hue / 30) % 12) + 12) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  });
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
