import { bytesOfLatin1 } from "../read/edge.ts";
import type { Markup } from "../read/xml/markup.ts";

/** A part of the package as text in which places can be counted, and how other text is written into it. */
export interface PartText {
  /** As `openMarkup` gives it: a character for each byte of UTF-8, or the characters themselves. */
  readonly text: string;
  /** What a stretch of it says. */
  readonly decode: (raw: string) => string;
  /** Text as it stands in this markup. */
  readonly encode: (said: string) => string;
  /** The bytes of a text like `text`. */
  readonly bytesOf: (text: string) => Uint8Array;
}

/** What was decoded from another encoding is written as UTF-8, and says so. */
export function partText(text: string, { decode, width }: Pick<Markup, "decode" | "width">): PartText {
  const byBytes = width("中") > 1;
  if (byBytes) return { text, decode, encode: asBytes, bytesOf: bytesOfLatin1 };
  return {
    text,
    decode,
    encode: (said) => said,
    bytesOf: (written) => new TextEncoder().encode(written.replace(/^\ufeff?<\?xml[^>]*\?>/, declaration)),
  };
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function asBytes(said: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is the same in both.
  if (/^[\u0000-\u007f]*$/.test(said)) return said;
  return Array.from(new TextEncoder().encode(said), (byte) => String.fromCharCode(byte)).join("");
}
