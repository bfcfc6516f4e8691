import { familiarity, readsAsChinese } from "./familiar.ts";

/**
 * A file that was put together from UTF-8 and GB18030 without converting, decoded line by line: a line feed is never
 * a part of another character in either. The encoding changes at a line that reads as Chinese only in the other one;
 * lines that do not tell keep that of the line before, so that a damaged line never becomes other characters.
 * `null` where all lines are of one kind.
 */
export function decodeMixedLines(bytes: Uint8Array): string | null {
  const pieces = piecesOf(bytes);
  if (pieces.length < 2) return null;
  return pieces.map(({ label, from, to }) => decoders[label].decode(bytes.subarray(from, to))).join("");
}

type Label = "utf-8" | "gb18030";

interface Piece {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

function piecesOf(bytes: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  let label: Label | null = null;
  let start = 0;
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, from);
    const to = feed < 0 ? bytes.length : feed + 1;
    const told = labelOf(bytes.subarray(from, to));
    if (told !== null && label !== null && told !== label) {
      pieces.push({ label, from: start, to: from });
      start = from;
    }
    label = told ?? label;
    from = to;
  }
  if (label !== null) pieces.push({ label, from: start, to: bytes.length });
  return pieces;
}

/** A line with fewer bytes is too short to tell by. */
const shortestLine = 16;

/** The encoding that a line can only be in; `null` where it is ASCII, damaged or too short to tell. */
function labelOf(line: Uint8Array): Label | null {
  if (line.length < shortestLine || line.every((byte) => byte < 0x80)) return null;
  const utf8 = shareIn(line, decoders["utf-8"]);
  const gb = shareIn(line, decoders.gb18030);
  if (utf8 >= readsAsChinese && gb < utf8 / 3) return "utf-8";
  if (gb >= readsAsChinese && utf8 < gb / 3) return "gb18030";
  return null;
}

// Made once, and not fatal: a million damaged lines would throw as many errors.
const decoders = {
  "utf-8": new TextDecoder("utf-8", { ignoreBOM: true }),
  gb18030: new TextDecoder("gb18030", { ignoreBOM: true }),
} as const;

function shareIn(line: Uint8Array, decoder: InstanceType<typeof TextDecoder>): number {
  const text = decoder.decode(line);
  return text.includes("\ufffd") ? 0 : familiarity(text).share;
}
