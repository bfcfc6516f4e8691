/** What a font makes of text, as far as it decides whether somebody sees it. */
export interface Look {
  readonly struck: boolean;
  /** Too small to be seen. */
  readonly speck: boolean;
  readonly white: boolean;
  /** It has the colour of what fills its cell. */
  readonly filled?: boolean;
}

export const plainLook: Look = { struck: false, speck: false, white: false };

export function isPlain({ struck, speck, white, filled = false }: Look): boolean {
  return !struck && !speck && !white && !filled;
}

/** Steps of 255 in each part of two colours by which no eye tells them apart. */
const alike = 7;

/** `FFFFFF` or `#FFFFFF`, or hardly less. */
export function isWhite(colour: string | undefined): boolean {
  return isSameColour(colour, paper);
}

/** The colour of paper. */
const paper = "FFFFFF";

/** What is painted below text: six hexadecimal digits, or `unknownGround`. */
export type Ground = string;

/** A pattern, a colour of a theme, a picture: text of any colour may be seen upon it. */
export const unknownGround: Ground = "unknown";

/** @param ground the nearest of what is painted below the text; nothing where that is paper */
export function isLostIn(ground: Ground | undefined, text: string, colour: string | undefined): boolean {
  return ground === undefined ? isWhite(colour) && isLostInWhite(text) : isSameColour(colour, ground);
}

/** Whether text of one colour is not seen on the other; of a colour that is not told, it is. */
export function isSameColour(one: string | undefined, other: string | undefined): boolean {
  const [parts, others] = [partsOf(one), partsOf(other)];
  if (parts === undefined || others === undefined) return false;
  return parts.every((part, index) => Math.abs(part - (others[index] ?? 0)) <= alike);
}

function partsOf(colour: string | undefined): number[] | undefined {
  const digits = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? "")?.slice(1);
  return digits?.map((part) => Number.parseInt(part, 16));
}

/**
 * Whether white text is lost where nothing is painted below it. Words are not asked: white titles stand on pictures and
 * shapes, of which a reader may know nothing.
 */
export function isLostInWhite(text: string): boolean {
  return /^[\p{Nd}\s.,，+\-－]+$/u.test(text);
}

/** In points: one, and what rounding adds to it in other units. */
export const largestSpeck = 1.05;

/** Whether text of so many points is a speck that nobody can read. Of no size at all, programs print it as ever. */
export function isSpeck(points: number | undefined): boolean {
  return points !== undefined && points > 0 && points <= largestSpeck;
}
