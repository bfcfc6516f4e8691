import { largestSpeck } from "../../lost.ts";
import { black, type Colour, looksSame, readColour, white } from "./colour.ts";
import type { Declarations } from "./declarations.ts";
import { faintest, isFarOut, isNothing, readLength } from "./length.ts";
import { isAltered } from "./transform.ts";
import { noVariables, type Variables } from "./variables.ts";

/** What an element takes over from those around it, as far as it decides whether text is seen. */
export interface Inherited {
  readonly isInvisible: boolean;
  readonly hasNoSize: boolean;
  /** The first line begins far outside of the window. */
  readonly isIndentedAway: boolean;
  /** `null` where it is not known. */
  readonly colour: Colour | null;
  readonly background: Colour | null;
  /** The shape of the letters is seen although they have no colour: a shadow, a background behind them only. */
  readonly isOutlined: boolean;
  /** Characters run from right to left where something overrides their own direction. */
  readonly isRightToLeft: boolean;
  /** It is turned, masked or blended: what is seen of the text is not told by it. */
  readonly isAltered: boolean;
  readonly variables: Variables;
}

/** Black text. The page is white where no style sheet outside of it can say otherwise. */
export function outermost(isPageKnown: boolean): Inherited {
  return {
    isInvisible: false,
    hasNoSize: false,
    isIndentedAway: false,
    colour: isPageKnown ? black : null,
    background: isPageKnown ? white : null,
    isOutlined: false,
    isRightToLeft: false,
    isAltered: false,
    variables: noVariables,
  };
}

/** Text right in an element is not seen. */
export function isTextUnseen(state: Inherited): boolean {
  if (state.isInvisible || state.hasNoSize || state.isIndentedAway) return true;
  const { colour, background, isOutlined } = state;
  if (colour === null || isOutlined) return false;
  // Laid over a background, no colour comes nearer to another one than it is.
  return colour.alpha < faintest || (background !== null && looksSame(colour, background));
}

/** @param declared with variables put in */
export function inherit(outer: Inherited, declared: Declarations, variables: Variables): Inherited {
  const value = (property: string) => declared.get(property)?.value;
  const visibility = value("visibility");
  const size = value("font-size");
  const indent = value("text-indent");
  return {
    isInvisible:
      visibility === undefined || visibility === "inherit" ? outer.isInvisible : visibility !== "visible",
    hasNoSize:
      size === undefined ? outer.hasNoSize : isSpeckSize(size) || (outer.hasNoSize && isRelative(size)),
    isIndentedAway: readLength(indent) === null ? outer.isIndentedAway : isFarOut(indent),
    colour: colourOf(outer.colour, value("-webkit-text-fill-color") ?? value("color")),
    background: backgroundOf(outer.background, value("background-color"), value("background")),
    isOutlined:
      outer.isOutlined || (value("text-shadow") ?? "none") !== "none" || value("background-clip") === "text",
    isRightToLeft: value("direction") === undefined ? outer.isRightToLeft : value("direction") === "rtl",
    isAltered: outer.isAltered || isAltered(value),
    variables,
  };
}

/** Nothing, or too small to be seen; a share is one of usual text. */
function isSpeckSize(size: string): boolean {
  const pixels = size.endsWith("%") ? Number.parseFloat(size) * 0.16 : readLength(size);
  return isNothing(size) || (pixels !== null && pixels <= largestSpeck / pointsOfPixel);
}

const pointsOfPixel = 0.75;

/** A size that is a multiple of the one around. */
function isRelative(size: string): boolean {
  return size === "inherit" || /^[\d.]{1,20}(?:em|ex|%)$/.test(size);
}

function colourOf(outer: Colour | null, value: string | undefined): Colour | null {
  if (value === undefined || value === "inherit" || value === "currentcolor") return outer;
  return value === "initial" || value === "auto" ? black : readColour(value);
}

function backgroundOf(outer: Colour | null, ...values: readonly (string | undefined)[]): Colour | null {
  let background = outer;
  for (const value of values) {
    if (value === undefined || /^(?:none|initial|inherit|unset|0|0 0|0px 0px)$/.test(value)) continue;
    const colour = /url\(|gradient|image|var\(/.test(value) ? null : readColour(value);
    // What shines through is not known, unless nothing is laid over it.
    if (colour === null || colour.alpha > 0)
      background = colour !== null && colour.alpha === 1 ? colour : null;
  }
  return background;
}

/** What a style sheet outside of the page may say of an element with a class or of a table is not known. */
export function forget(outer: Inherited): Inherited {
  return { ...outer, colour: null, background: null };
}
