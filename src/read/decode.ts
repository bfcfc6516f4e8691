import { type Declared, declaredCharset } from "./charset.ts";
import { familiarity, readsAsChinese } from "./familiar.ts";
import { guessUtf16 } from "./guess-utf16.ts";
import { decodeMixedLines } from "./mixed-lines.ts";
import { undoMojibake } from "./mojibake.ts";
import { unifyRadicals } from "./radicals.ts";
import type { Location, Notice } from "./reading.ts";
import { refuse } from "./refusal.ts";
import { utf8Share } from "./utf8-share.ts";

export interface Decoded {
  readonly text: string;
  /** Name of the encoding as people know it. */
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

/** The names that a notice shows, by the label that `TextDecoder` takes. */
const shownNames: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  gb18030: "GB18030",
  big5: "Big5",
  "utf-16le": "UTF-16LE",
  "utf-16be": "UTF-16BE",
};

/**
 * Share of well-formed UTF-8 from which a file with broken places is UTF-8. Reports in GBK or Big5 have 0.01 to 0.08,
 * a page whose characters html2text cut apart at the edge of every cell has 0.96.
 */
const damagedUtf8 = 0.5;

/**
 * Bytes to text: byte order mark, UTF-16 by its pattern, the declared charset if it decodes without error, strict
 * UTF-8, UTF-8 with damaged places, GB18030 or Big5, whichever gives words; at last whichever loses less, or UTF-8 and
 * GB18030 by lines, and a notice says how much is lost. UTF-8 that decodes to Chinese beats a declaration: pages that
 * changed their encoding often keep the old `<meta>`, and GBK text is hardly ever valid UTF-8. Text that was decoded
 * wrongly before it was saved is put right where nothing was lost by it.
 *
 * @throws UserError `input-binary` where no decoding gives text, `input-mojibake` where it was decoded wrongly before
 *   it was saved and cannot be put right
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return finish(decodeLeniently(bytes.subarray(marked.length), marked.label));
  const wide = guessUtf16(bytes);
  if (wide !== null) return finish(decodeLeniently(bytes, wide), [guessed(wide)]);
  return decodeUnmarked(bytes, declaredCharset(bytes));
}

function decodeUnmarked(bytes: Uint8Array, declared: Declared | null): Decoded {
  const label = declared?.label ?? null;
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null && (label === null || label === "utf-8" || isAscii(utf8.text))) return finish(utf8);
  if (utf8 !== null && isChinese(utf8.text)) return finish(utf8, [guessed("utf-8", declared)]);
  // A tool that cuts characters apart leaves bytes that GB18030 takes for other characters, without any error.
  if (utf8 === null && utf8Share(bytes) > damagedUtf8) {
    const mended = decodeLeniently(bytes, "utf-8");
    const notices = label === null || label === "utf-8" ? [] : [guessed("utf-8", declared)];
    return finishMixed(bytes, mended, declared) ?? finish(mended, notices);
  }
  const other = utf8 === null ? betterTable(bytes, label) : null;
  if (other !== null) return finish(decodeLeniently(bytes, other), [guessed(other, declared)]);
  const asDeclared = label === null ? null : decodeStrictly(bytes, label);
  if (asDeclared !== null && isChinese(asDeclared.text)) return finish(asDeclared);
  if (utf8 !== null) return finish(utf8, [guessed("utf-8", declared)]);
  // A single-byte charset decodes anything without error, so its declaration proves nothing.
  const gb = decodeStrictly(bytes, "gb18030");
  if (gb !== null) return finish(gb, label === "gb18030" ? [] : [guessed("gb18030", declared)]);
  const best = leastLoss(bytes, label);
  return (
    finishMixed(bytes, best, declared) ??
    finish(best, best.label === label ? [] : [guessed(best.label, declared)])
  );
}

/** Tables without marks of their own: nearly any bytes decode by each of them, to words by one alone. */
const unmarked = ["gb18030", "big5"] as const;

/** Bytes that are decoded by each table to see which gives words. */
const tableSample = 65_536;

/**
 * The table that gives everyday Chinese where the one that is declared (or, without a declaration, GB18030) does not;
 * `null` where that one will do, or nothing tells.
 */
function betterTable(bytes: Uint8Array, declared: string | null): (typeof unmarked)[number] | null {
  const from = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  const sample = bytes.subarray(from, from + tableSample);
  const shareBy = (label: string) =>
    familiarity(new TextDecoder(label, { ignoreBOM: true }).decode(sample)).share;
  const expected = declared !== null && isDoubleByte(declared) ? declared : "gb18030";
  const share = shareBy(expected);
  if (share >= readsAsChinese) return null;
  const others = unmarked
    .filter((label) => label !== expected)
    .map((label) => ({ label, share: shareBy(label) }));
  const best = others.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= readsAsChinese && share < best.share / 3 ? best.label : null;
}

function isDoubleByte(label: string): boolean {
  return isMultiByte(label) && label !== "utf-8";
}

/** Where decoding line by line saves nearly all that `whole` loses, the file is of two encodings. */
function finishMixed(bytes: Uint8Array, whole: Attempt, declared: Declared | null): Decoded | null {
  if (whole.lost < fewestLost) return null;
  const text = decodeMixedLines(bytes);
  if (text === null) return null;
  const mixed = attempted(text, "UTF-8 + GB18030");
  return mixed.lost > whole.lost / 4 ? null : finish(mixed, [guessed(mixed.label, declared)]);
}

/** A few lost characters are damage, not another encoding. */
const fewestLost = 8;

interface Attempt {
  readonly text: string;
  readonly label: string;
  /** Characters that could not be decoded. */
  readonly lost: number;
  /** The file ends amid a character. */
  readonly cut: boolean;
}

function byteOrderMark(bytes: Uint8Array): { label: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { label: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: "utf-16be", length: 2 };
  return null;
}

/** `null` where a byte does not decode; a last character cut short is let pass. */
function decodeStrictly(bytes: Uint8Array, label: string): Attempt | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes, { stream: true });
    return { text, label, lost: 0, cut: endsAmidCharacter(decoder) };
  } catch {
    return null;
  }
}

function endsAmidCharacter(decoder: InstanceType<typeof TextDecoder>): boolean {
  try {
    decoder.decode();
    return false;
  } catch {
    return true;
  }
}

function decodeLeniently(bytes: Uint8Array, label: string): Attempt {
  const strict = decodeStrictly(bytes, label);
  if (strict !== null) return strict;
  return attempted(new TextDecoder(label, { ignoreBOM: true }).decode(bytes), label);
}

function attempted(text: string, label: string): Attempt {
  return { text, label, lost: count(text, "\ufffd"), cut: false };
}

function leastLoss(bytes: Uint8Array, declared: string | null): Attempt {
  const labels = new Set(["utf-8", "gb18030"]);
  if (declared !== null && isMultiByte(declared)) labels.add(declared);
  const attempts = [...labels].map((label) => decodeLeniently(bytes, label));
  return attempts.reduce((best, attempt) => (attempt.lost < best.lost ? attempt : best));
}

function isMultiByte(label: string): boolean {
  return ["utf-8", "gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"].includes(label);
}

function finish(attempt: Attempt, guesses: readonly Notice[] = []): Decoded {
  if (attempt.lost > attempt.text.length * 0.2) throw refuse("binary");
  const mojibake = undoMojibake(attempt.text);
  if (mojibake.kind === "lost") throw refuse("mojibake");
  const name = shownName(attempt.label);
  if (mojibake.kind === "undone") {
    const undone: Notice = { code: "mojibake-undone", detail: mojibake.detail };
    return { text: mojibake.text, encoding: name, notices: [...guesses, undone] };
  }
  const { text, nulls } = replaceNulls(unifyRadicals(attempt.text));
  const lost: Notice[] = [];
  if (attempt.lost > 0) {
    const detail = `${name}, ${attempt.lost} × U+FFFD`;
    lost.push({ code: "characters-undecodable", detail, at: placeOfFirst(attempt.text, "\ufffd") });
  }
  if (attempt.cut) lost.push({ code: "characters-undecodable", detail: `${name}, EOF` });
  if (nulls > 0) lost.push({ code: "characters-undecodable", detail: `${nulls} × NUL` });
  return { text, encoding: name, notices: [...guesses, ...lost] };
}

function placeOfFirst(text: string, character: string): Location {
  const before = text.slice(0, text.indexOf(character));
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines[lines.length - 1] ?? "").length + 1 };
}

/**
 * Padding at the end goes; within the text a NUL becomes U+FFFD, so that two digits never close up to another number.
 */
function replaceNulls(text: string): { text: string; nulls: number } {
  const nulls = count(text, "\0");
  if (nulls === 0) return { text, nulls };
  let end = text.length;
  while (end > 0 && text[end - 1] === "\0") end -= 1;
  return { text: text.slice(0, end).replaceAll("\0", "\ufffd"), nulls };
}

function guessed(label: string, declared: Declared | null = null): Notice {
  const detail = declared === null ? shownName(label) : `${shownName(label)} (≠ charset=${declared.name})`;
  return { code: "encoding-guessed", detail };
}

function shownName(label: string): string {
  return shownNames[label] ?? label;
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

function isChinese(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text);
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}
