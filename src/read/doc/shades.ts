import type { Bytes } from "../ole/bytes.ts";

/** Among the sixteen colours of old: what the program chooses, and white. */
const [automatic, white] = [0, 8];
const lightest = 0xf8;
/** Stands for no shading at all. */
const none = 0xffff;

export function isWhiteOfOld(colour: number): boolean {
  return colour === white;
}

export function paintsOfOld(colour: number): boolean {
  return colour !== automatic && colour !== white;
}

/** Red, green, blue, and whether it is none of its own ([MS-DOC] 2.9.43). */
export function isWhiteAt(bytes: Bytes, at: number): boolean {
  return !isAutomatic(bytes, at) && [0, 1, 2].every((part) => bytes.u8(at + part) >= lightest);
}

function isAutomatic(bytes: Bytes, at: number): boolean {
  return bytes.u8(at + 3) !== 0;
}

/** Whether shading of old ([MS-DOC] 2.9.248) paints something other than white: a pattern, or a colour. */
export function paintsAt80(bytes: Bytes, at: number): boolean {
  const shade = bytes.u16(at);
  if (shade === none) return false;
  return shade >>> 10 !== 0 || paintsOfOld((shade >>> 5) & 0x1f);
}

/** Length of shading as it is written since Word 2000. */
export const sizeOfShade = 10;

/** The same of such ([MS-DOC] 2.9.246). */
export function paintsAt(bytes: Bytes, at: number): boolean {
  const pattern = bytes.u16(at + 8);
  if (pattern === none) return false;
  return pattern !== 0 || (!isAutomatic(bytes, at + 4) && !isWhiteAt(bytes, at + 4));
}
