import type { Attribute } from "./xml.ts";

/** Each part of a colour that is taken for white is at least this, of 255. */
const lightest = 0xf8;

/** `FFFFFF`, as `w:color` has it, or hardly less. */
export function isWhite(colour: string | undefined): boolean {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? "")?.slice(1);
  return parts?.every((part) => Number.parseInt(part, 16) >= lightest) === true;
}

/** Whether a `w:shd` paints something other than white: a pattern, or a colour that is not that of paper. */
export function isGround(attribute: Attribute): boolean {
  const [pattern, fill] = [attribute("w:val"), attribute("w:fill")];
  if (pattern !== undefined && pattern !== "clear" && pattern !== "nil") return true;
  if (fill === undefined || fill === "auto") return attribute("w:themeFill") !== undefined;
  return !isWhite(fill);
}
