const sampleBytes = 65_536;

export type Utf16 = "utf-16le" | "utf-16be";

/**
 * UTF-16 without a byte order mark shows itself by NUL bytes that stand on one side only (line ends, digits, Latin
 * letters) and by decoding to little but Chinese and ASCII. `null` where the bytes are something else.
 */
export function guessUtf16(bytes: Uint8Array): Utf16 | null {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, sampleBytes));
  const { even, odd } = countNulls(sample);
  const most = Math.max(even, odd);
  if (most === 0 || Math.min(even, odd) > most / 10) return null;
  // A stray NUL does not make UTF-16 of ASCII, whose letter pairs would decode to Chinese characters.
  if (most < sample.length / 4 && isUtf8(sample)) return null;
  const label = odd > even ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(sample);
  return plausibleShare(text) > 0.95 ? label : null;
}

function countNulls(sample: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 1) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
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
function plausibleShare(text: string): number {
  const plausible = text.match(
    /[\t\n\r\x20-\x7e\u00a0\u2010-\u2027\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/g,
  );
  return (plausible?.length ?? 0) / text.length;
}
