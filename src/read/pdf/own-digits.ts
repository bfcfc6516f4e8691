import type { FontProperties, Unicodes } from "pdfjs-dist/build/pdf.worker.mjs";
import { UserError } from "../../errors.ts";
import type { Core } from "./core.ts";
import { readFontProgram } from "./font-program.ts";

/** The characters of a code; null where nothing in the file tells. */
export type TextOf = (code: number) => string | null;

/** The digits of a table are believed where the font says of none of its codes that it draws another one. */
export function withoutFalseDigits(
  core: Core,
  mapped: TextOf,
  properties: FontProperties,
  unicodes: Unicodes,
  program: (() => unknown) | undefined,
): TextOf {
  let isFalse: boolean | null = null;
  const look = () => {
    const mappings = mappingsOf(unicodes);
    const own = ownDigits(core, properties, program);
    const isOther = ({ code, digit }: Mapping) => digit !== null && (own(code) ?? digit) !== digit;
    return mappings.some(isOther) || (properties.composite && isOutOfOrder(mappings));
  };
  return (code) => {
    const text = mapped(code);
    if (text === null || digitOf(text) === null) return text;
    isFalse ??= look();
    return isFalse ? null : text;
  };
}

interface Mapping {
  readonly code: number;
  readonly digit: number | null;
}

function mappingsOf(unicodes: Unicodes): readonly Mapping[] {
  const mappings: Mapping[] = [];
  unicodes.forEach((code, point) => {
    mappings.push({ code: Number(code), digit: digitOf(String.fromCodePoint(point)) });
  });
  return mappings;
}

/**
 * Glyphs of a font that were not numbered anew for the file have gaps between those that it uses, and the ten digits stand
 * beside each other from 0 to 9: a table that has them in another order maps them to others.
 */
function isOutOfOrder(mappings: readonly Mapping[]): boolean {
  const last = mappings.reduce((most, { code }) => Math.max(most, code), 0);
  if (last < 2 * mappings.length) return false;
  const digits = mappings
    .flatMap(({ code, digit }) => (digit === null ? [] : [{ code, digit }]))
    .sort((one, other) => one.code - other.code);
  const codes = digits.map(({ code }) => code);
  const isBlock = (codes.at(-1) ?? 0) - (codes[0] ?? 0) < 10;
  return isBlock && digits.some(({ digit }, index) => digit <= (digits[index - 1]?.digit ?? -1));
}

function digitOf(text: string): number | null {
  return /^[0-9０-９]$/.test(text) ? Number(text.normalize("NFKC")) : null;
}

/** Collections of characters that begin with those of ASCII; a program of TrueType may have other numbers all the same. */
const collection = /^(?:GB1|CNS1|Japan1|Korea1)$/;
/** The number of the digit 0 there. */
const zeroOfCollection = 17;

/** Which digit a code draws by the font itself: names of glyphs, numbers in a known collection, tables of its program. */
function ownDigits(
  core: Core,
  properties: FontProperties,
  fetchProgram: (() => unknown) | undefined,
): (code: number) => number | null {
  const bytes = tried(() => bytesIn(fetchProgram?.()));
  const program = bytes === null ? null : readFontProgram(bytes);
  const { dict, cMap, cidSystemInfo, differences = {} } = properties;
  if (!properties.composite) {
    const names = core.getGlyphsUnicode();
    return (code) => {
      const name = differences[code] ?? program?.nameOf(code) ?? "";
      const point = Object.hasOwn(names, name) ? names[name] : numbered(name);
      const named = point === undefined || point === null ? null : digitOf(String.fromCodePoint(point));
      return named ?? program?.digitOf(program.glyphOf(code)) ?? null;
    };
  }
  const isListed = collection.test(cidSystemInfo?.ordering ?? "") && dict?.has("CIDToGIDMap") !== true;
  const glyphs = tried(() => bytesIn(dict?.get("CIDToGIDMap")));
  return (code) => {
    const number = cMap?.lookup(code);
    if (typeof number !== "number") return null;
    const listed = number - zeroOfCollection;
    if (isListed && properties.type === "CIDFontType0") return listed >= 0 && listed <= 9 ? listed : null;
    const glyph = glyphs === null ? number : 256 * (glyphs[2 * number] ?? 0) + (glyphs[2 * number + 1] ?? 0);
    return program?.digitOf(glyph) ?? null;
  };
}

/** The bytes of a stream object; of anything else none. */
function bytesIn(stream: unknown): Uint8Array | null {
  const isStream = typeof stream === "object" && stream !== null && "getBytes" in stream;
  return isStream && typeof stream.getBytes === "function" ? stream.getBytes() : null;
}

/** A part that is broken tells nothing; one above a limit is refused with the file. */
function tried<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof UserError) throw error;
    return null;
  }
}

/** `uni4E00` and `u4E00` name their character by its number. */
export function numbered(name: string): number | null {
  const digits = /^(?:uni([\dA-F]{4})|u([\dA-F]{4,6}))$/.exec(name);
  const point = Number.parseInt(digits?.[1] ?? digits?.[2] ?? "", 16);
  return point <= 0x10ffff ? point : null;
}
