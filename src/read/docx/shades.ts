import { isWhite } from "../lost.ts";
import type { Attribute } from "./xml.ts";

/** Whether a `w:shd` paints something other than white: a pattern, or a colour that is not that of paper. */
export function isGround(attribute: Attribute): boolean {
  const [pattern, fill] = [attribute("w:val"), attribute("w:fill")];
  if (pattern !== undefined && pattern !== "clear" && pattern !== "nil") return true;
  if (fill === undefined || fill === "auto") return attribute("w:themeFill") !== undefined;
  return !isWhite(fill);
}
