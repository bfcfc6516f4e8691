/**
 * Share of the bytes beyond ASCII that stand in well-formed UTF-8 sequences of three or four bytes, 0–1; 0 where there
 * are none. Sequences of two bytes do not count: pairs of GBK look like them (「联通」).
 */
export function utf8Share(bytes: Uint8Array): number {
  let wellFormed = 0;
  let beyond = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length > 0) wellFormed += length;
    beyond += Math.max(1, length);
    at += Math.max(1, length);
  }
  return beyond === 0 ? 0 : wellFormed / beyond;
}

/** Length of the well-formed sequence at `at`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}
