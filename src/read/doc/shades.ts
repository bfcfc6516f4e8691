import { type Ground, unknownGround } from "../lost.ts";
import type { Bytes } from "../ole/bytes.ts";

/** The sixteen colours of old by their numbers ([MS-DOC] 2.9.119); 0 is the one that the program chooses. */
const old: readonly string[] = (
  "auto 000000 0000FF 00FFFF 00FF00 FF00FF FF0000 FFFF00 FFFFFF " +
  "000080 008080 008000 800080 800000 808000 808080 C0C0C0"
).split(" ");

export const automatic = "auto";

/** Six hexadecimal digits, or `auto`. */
export function colourOfOld(number: number): string {
  return old[number] ?? automatic;
}

/** Red, green, blue, and whether it is none of its own ([MS-DOC] 2.9.43). */
export function colourAt(bytes: Bytes, at: number): string {
  if (bytes.u8(at + 3) !== 0) return automatic;
  return [0, 1, 2]
    .map((part) =>
      bytes
        .u8(at + part)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}

/** Stands for no shading at all. */
const none = 0xffff;
const [clear, solid] = [0, 1];

/** What shading of old ([MS-DOC] 2.9.248) paints, if anything. */
export function groundAt80(bytes: Bytes, at: number): Ground | undefined {
  const shade = bytes.u16(at);
  return shade === none
    ? undefined
    : groundOf(shade >>> 10, colourOfOld(shade & 0x1f), colourOfOld((shade >>> 5) & 0x1f));
}

/** Length of shading as it is written since Word 2000. */
export const sizeOfShade = 10;

/** The same of such ([MS-DOC] 2.9.246). */
export function groundAt(bytes: Bytes, at: number): Ground | undefined {
  const pattern = bytes.u16(at + 8);
  return pattern === none ? undefined : groundOf(pattern, colourAt(bytes, at), colourAt(bytes, at + 4));
}

function groundOf(pattern: number, fore: string, back: string): Ground | undefined {
  if (pattern === clear) return back === automatic ? undefined : back;
  return pattern === solid && fore !== automatic ? fore : unknownGround;
}
