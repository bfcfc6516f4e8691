import type { Ground } from "../lost.ts";
import type { Raised } from "../raised.ts";
import { automatic, colourAt, colourOfOld, groundAt, groundAt80, sizeOfShade } from "./shades.ts";
import type { UseSprm } from "./sprms.ts";

/** A switch as a run sets it: on, off, as its style has it, or the opposite of that; undefined says nothing. */
export type Toggle = "on" | "off" | "style" | "opposite" | undefined;

/** What a run or a style says of characters, as far as it changes what is read. */
export interface RunProperties {
  style: number | undefined;
  hidden: Toggle;
  struck: Toggle;
  struckTwice: Toggle;
  raised: Raised | "baseline" | undefined;
  /** Six hexadecimal digits, or `auto`. */
  colour: string | undefined;
  /** Points. */
  size: number | undefined;
  /** What is painted below it, and what over that. */
  ground: Ground | undefined;
  highlight: Ground | undefined;
  deleted: boolean;
  inserted: boolean;
  /** Number of the font in the table of fonts. */
  font: number | undefined;
  /** A sign of a symbol font in place of the character. */
  symbol: { readonly font: number; readonly code: number } | undefined;
  /** The character is a sign with a meaning: a picture, a note, a field. */
  special: boolean;
  /** Where the picture lies in the data stream. */
  picture: number | undefined;
  /** What lies there are data of a field and no picture. */
  fieldData: boolean;
  /** An embedded object. */
  object: boolean;
}

export function plainRun(): RunProperties {
  return {
    style: undefined,
    hidden: undefined,
    struck: undefined,
    struckTwice: undefined,
    raised: undefined,
    colour: undefined,
    size: undefined,
    ground: undefined,
    highlight: undefined,
    deleted: false,
    inserted: false,
    font: undefined,
    symbol: undefined,
    special: false,
    picture: undefined,
    fieldData: false,
    object: false,
  };
}

/** Lays modifiers of characters ([MS-DOC] 2.6.1) over a run. */
export function changeRun(run: RunProperties): UseSprm {
  return (code, bytes, at, length) => {
    switch (code) {
      case 0x0800:
        run.deleted = isOn(bytes.u8(at));
        break;
      case 0x0801:
        run.inserted = isOn(bytes.u8(at));
        break;
      case 0x0806:
        run.fieldData = isOn(bytes.u8(at));
        break;
      case 0x080a:
      case 0x0856:
        run.object = isOn(bytes.u8(at));
        break;
      case 0x0837:
        run.struck = toggleOf(bytes.u8(at));
        break;
      case 0x083c:
        run.hidden = toggleOf(bytes.u8(at));
        break;
      case 0x0855:
        run.special = isOn(bytes.u8(at));
        break;
      case 0x2a0c:
        run.highlight = highlightOf(bytes.u8(at));
        break;
      case 0x2a42:
        run.colour = colourOfOld(bytes.u8(at));
        break;
      case 0x4866:
        run.ground ??= groundAt80(bytes, at);
        break;
      case 0x4a43:
        run.size = bytes.u16(at) / 2;
        break;
      case 0x6870:
        run.colour = colourAt(bytes, at);
        break;
      case 0xca71:
        if (length > sizeOfShade) run.ground = groundAt(bytes, at + 1) ?? run.ground;
        break;
      case 0x2a48:
        run.raised = raisedOf(bytes.u8(at));
        break;
      case 0x2a53:
        run.struckTwice = toggleOf(bytes.u8(at));
        break;
      case 0x4a30:
        run.style = bytes.u16(at);
        break;
      case 0x4a4f:
        run.font = bytes.u16(at);
        break;
      case 0x6a03:
        run.picture = bytes.u32(at);
        break;
      case 0x6a09:
        if (length >= 4) run.symbol = { font: bytes.u16(at), code: bytes.u16(at + 2) };
        break;
    }
  };
}

function highlightOf(number: number): Ground | undefined {
  const colour = colourOfOld(number);
  return colour === automatic ? undefined : colour;
}

/** No style has this switch, so the opposite of the style is on. */
function isOn(value: number): boolean {
  return settle(toggleOf(value), false);
}

function toggleOf(value: number): Toggle {
  if (value === 0x80) return "style";
  if (value === 0x81) return "opposite";
  return value === 0 ? "off" : "on";
}

function raisedOf(value: number): Raised | "baseline" {
  if (value === 1) return "superscript";
  return value === 2 ? "subscript" : "baseline";
}

/** What a switch comes to where the style has it so. */
export function settle(toggle: Toggle, style: boolean): boolean {
  switch (toggle) {
    case "on":
      return true;
    case "off":
      return false;
    case "opposite":
      return !style;
    default:
      return style;
  }
}
