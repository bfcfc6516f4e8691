/**
 * Characters of Windows-1252 from 0x80 to 0x9f; a blank where it has none. Spelled out: Node's decoder is Latin-1 in some
 * releases.
 */
export const windowsSigns: readonly string[] = [..."€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"];

const firstSign = 0x80;
/** As many arguments as a call takes without harm. */
const pieceSize = 4096;

/** Text in Windows-1252, a character for each byte; the codes that it leaves open stand for themselves. */
export function decodeWestern(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += pieceSize)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + pieceSize)));
  return pieces.join("").replace(/[\u0080-\u009f]/g, (open) => {
    const sign = windowsSigns[open.charCodeAt(0) - firstSign] ?? " ";
    return sign === " " ? open : sign;
  });
}
