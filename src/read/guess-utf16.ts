const sampleBytes = 65_536;

export type Utf16 = "utf-16le" | "utf-16be";

/**
 * UTF-16 without a byte order mark shows itself by NUL bytes (line ends, digits, Latin letters, ideographic spaces) and
 * by decoding to little but Chinese and ASCII. `null` where the bytes are something else.
 */
export function guessUtf16(bytes: Uint8Array): Utf16 | null {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, sampleBytes));
  const nulls = sample.reduce((found, byte) => (byte === 0 ? found + 1 : found), 0);
  if (nulls === 0) return null;
  // A stray NUL does not make UTF-16 of ASCII, whose letter pairs would decode to Chinese characters.
  if (nulls < sample.length / 4 && isUtf8(sample)) return null;
  const little = plausibleShare(sample, "utf-16le");
  const big = plausibleShare(sample, "utf-16be");
  if (Math.max(little, big) < 0.95) return null;
  return little >= big ? "utf-16le" : "utf-16be";
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Share of characters that occur in Chinese text. */
function plausibleShare(sample: Uint8Array, label: Utf16): number {
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(sample);
  const plausible = text.match(
    /[\t\n\r\x20-\x7e\u00a0\u2010-\u2027\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/g,
  );
  return (plausible?.length ?? 0) / text.length;
}
