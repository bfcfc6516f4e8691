import { black, type Colour, looksSame, readColour, white } from "./colour.ts";
import type { Declarations } from "./declarations.ts";
import { isNothing, readLength } from "./length.ts";
import { isFarOut } from "./unseen.ts";

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
  };
}

/** Text right in an element is not seen. */
export function isTextUnseen(state: Inherited): boolean {
  if (state.isInvisible || state.hasNoSize || state.isIndentedAway) return true;
  const { colour, background, isOutlined } = state;
  if (colour === null || isOutlined) return false;
  if (colour.alpha === 0) return true;
  return background !== null && colour.alpha === 1 && looksSame(colour, background);
}

export function inherit(outer: Inherited, declared: Declarations): Inherited {
  const value = (property: string) => declared.get(property)?.value;
  const visibility = value("visibility");
  const size = value("font-size");
  const indent = value("text-indent");
  return {
    isInvisible:
      visibility === undefined || visibility === "inherit" ? outer.isInvisible : visibility !== "visible",
    hasNoSize:
      size === undefined ? outer.hasNoSize : isNothing(size) || (outer.hasNoSize && isRelative(size)),
    isIndentedAway: readLength(indent) === null ? outer.isIndentedAway : isFarOut(indent),
    colour: colourOf(outer.colour, value("-webkit-text-fill-color") ?? value("color")),
    background: backgroundOf(outer.background, value("background-color"), value("background")),
    isOutlined:
      outer.isOutlined || (value("text-shadow") ?? "none") !== "none" || value("background-clip") === "text",
  };
}

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
