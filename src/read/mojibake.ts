import { type DoubleByte, doubleByteTable } from "./double-byte.ts";
import { familiarity, readsAsChinese, readsAsGarbage } from "./familiar.ts";
import { windowsSigns } from "./western.ts";

/** Fewer characters beyond ASCII are no evidence of anything. */
const fewestLetters = 30;

/** Length of text on which each way of going wrong is tried. */
const sampleLength = 65_536;

/** What was done to a file: its bytes, in encoding `real`, were read as `taken` and saved again. */
interface Mistake {
  readonly real: "utf-8" | "gb18030" | "big5";
  readonly taken: "windows-1252" | DoubleByte;
}

const mistakes: readonly Mistake[] = [
  { real: "utf-8", taken: "windows-1252" },
  { real: "gb18030", taken: "windows-1252" },
  { real: "big5", taken: "windows-1252" },
  { real: "utf-8", taken: "gb18030" },
  { real: "utf-8", taken: "big5" },
  { real: "gb18030", taken: "big5" },
  { real: "big5", taken: "gb18030" },
];

const shownNames = { "utf-8": "UTF-8", gb18030: "GB18030", big5: "Big5", "windows-1252": "Latin-1" } as const;

export type Mojibake =
  | { readonly kind: "none" }
  /** The text as it was, and what had been done to it. */
  | { readonly kind: "undone"; readonly text: string; readonly detail: string }
  /** It is mojibake, and bytes went when it was saved. */
  | { readonly kind: "lost" };

/**
 * Text that was decoded by a wrong table and saved again (`ÐÐÕþÐí¿É`, `鏀垮簻淇℃伅`, `锟斤拷`). Undone only where every
 * character goes back to bytes and all of them decode: then nothing was lost. Reading what is left of a lossy one is
 * refused, for a lost byte may have taken a digit with it.
 */
export function undoMojibake(text: string): Mojibake {
  const { share, letters } = familiarity(text);
  if (letters < fewestLetters || share >= readsAsGarbage) return { kind: "none" };
  const from = Math.max(0, text.search(/[^\0-\x7f]/));
  const sample = text.slice(from, from + sampleLength);
  if (isReplaced(sample)) return { kind: "lost" };
  const mistake = mistakes.find((each) => explains(each, sample));
  if (mistake === undefined) return { kind: "none" };
  const undone = undo(mistake, text);
  if (undone === null) return { kind: "lost" };
  return {
    kind: "undone",
    text: undone,
    detail: `${shownNames[mistake.real]} → ${shownNames[mistake.taken]}`,
  };
}

/** U+FFFD, and what its UTF-8 gives as GBK. */
function isReplaced(sample: string): boolean {
  const beyond = sample.match(/[^\0-\x7f]/g)?.length ?? 0;
  const replaced = sample.match(/[\ufffd锟斤拷]/g)?.length ?? 0;
  return replaced > beyond / 2;
}

/** Whether going back gives Chinese, lost places apart. */
function explains({ real, taken }: Mistake, sample: string): boolean {
  const { bytes } = encode(sample, taken);
  return familiarity(new TextDecoder(real).decode(bytes)).share >= readsAsChinese;
}

/** Where a pair of bytes had no character, some editors put a question mark; those of addresses have a word behind. */
const replacedByQuestion = /\?(?![\w<=&])|[^\0-\x7f]\?/;

/** `null` where a character has no bytes in that table or the bytes are not whole. */
function undo({ real, taken }: Mistake, text: string): string | null {
  if (taken !== "windows-1252" && replacedByQuestion.test(text)) return null;
  const { bytes, lost } = encode(text, taken);
  if (lost > 0) return null;
  try {
    return new TextDecoder(real, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encode(text: string, taken: Mistake["taken"]): { bytes: Uint8Array; lost: number } {
  const codes = taken === "windows-1252" ? singleByteTable() : doubleByteTable(taken);
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  let lost = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const code = unit < 0x80 ? unit : codes.get(text.charAt(at));
    if (code === undefined) lost += 1;
    else if (code > 0xff) bytes[length++] = code >> 8;
    // In place of what is lost stands a byte that no encoding has.
    bytes[length++] = code === undefined ? 0xff : code & 0xff;
  }
  return { bytes: bytes.subarray(0, length), lost };
}

let singleBytes: ReadonlyMap<string, number> | null = null;

/** Latin-1, and what Windows has in place of its control characters. */
function singleByteTable(): ReadonlyMap<string, number> {
  if (singleBytes !== null) return singleBytes;
  const table = new Map<string, number>();
  for (let code = 0x80; code <= 0xff; code += 1) table.set(String.fromCharCode(code), code);
  windowsSigns.forEach((character, index) => {
    if (character !== " ") table.set(character, 0x80 + index);
  });
  singleBytes = table;
  return table;
}
