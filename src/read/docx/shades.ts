import { type Ground, unknownGround } from "../lost.ts";
import type { Attribute } from "./xml.ts";

/** What a `w:shd` paints; nothing where it only says so. */
export function groundOf(attribute: Attribute): Ground | undefined {
  const pattern = attribute("w:val");
  if (pattern === "nil") return undefined;
  if (pattern === "solid") return named(attribute("w:color"), attribute("w:themeColor")) ?? "000000";
  const fill = named(attribute("w:fill"), attribute("w:themeFill"));
  return pattern === undefined || pattern === "clear" ? fill : unknownGround;
}

function named(colour: string | undefined, ofTheme: string | undefined): Ground | undefined {
  if (colour !== undefined && colour !== "auto") return colour;
  return ofTheme === undefined ? undefined : unknownGround;
}

/** The colours of `w:highlight` (ISO 29500-1, 17.18.40). */
const highlights: Readonly<Record<string, Ground>> = {
  black: "000000",
  blue: "0000FF",
  cyan: "00FFFF",
  green: "00FF00",
  magenta: "FF00FF",
  red: "FF0000",
  yellow: "FFFF00",
  white: "FFFFFF",
  darkBlue: "000080",
  darkCyan: "008080",
  darkGreen: "008000",
  darkMagenta: "800080",
  darkRed: "800000",
  darkYellow: "808000",
  darkGray: "808080",
  lightGray: "C0C0C0",
};

export function highlightOf(name: string | undefined): Ground | undefined {
  if (name === undefined || name === "none") return undefined;
  return highlights[name] ?? unknownGround;
}
