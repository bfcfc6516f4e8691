/** Which digits the glyphs of a font program draw, as far as its own tables say so. */
export interface FontProgram {
  /** 0–9, by the number of a glyph. */
  readonly digitOf: (glyph: number) => number | null;
  /** The glyph that a font without a composite encoding draws for a code. */
  readonly glyphOf: (code: number) => number;
  /** The name by which such a font asks for its glyph. */
  readonly nameOf: (code: number) => string | null;
}

const silent: FontProgram = { digitOf: () => null, glyphOf: () => 0, nameOf: () => null };

/** Programs of TrueType and Type 1; of others, and of damaged ones, nothing is known. */
export function readFontProgram(bytes: Uint8Array): FontProgram {
  try {
    return bytes[0] === 0x25 ? readType1(bytes) : readTrueType(bytes);
  } catch (error) {
    if (error instanceof RangeError) return silent;
    throw error;
  }
}

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Code point of the digit 0. */
const zero = 0x30;
/** Where the digits stand among the glyph names that every program knows. */
const namedZero = 19;
/** A font has no more tables and maps; digits are among the first of their pieces. */
const most = { tables: 64, maps: 8, pieces: 512 };

function readTrueType(bytes: Uint8Array): FontProgram {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let table = 0; table < Math.min(view.getUint16(4), most.tables); table += 1) {
    const at = 12 + 16 * table;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const maps = characterMaps(view, tables.get("cmap"));
  const inUnicode = maps.filter(
    ({ platform, encoding }) => platform === 0 || (platform === 3 && encoding > 0),
  );
  const inCodes = maps.filter((map) => !inUnicode.includes(map));
  const found = namedDigits(view, tables.get("post"));
  for (const digit of digits)
    for (const { at } of inUnicode) found.set(glyphIn(view, at, zero + digit), digit);
  return {
    digitOf: (glyph) => (glyph === 0 ? null : (found.get(glyph) ?? null)),
    glyphOf(code) {
      for (const { at } of inCodes) {
        const glyph = glyphIn(view, at, code) || glyphIn(view, at, symbols + code);
        if (glyph !== 0) return glyph;
      }
      return 0;
    },
    nameOf: () => null,
  };
}

/** Fonts of symbols have their codes from here on. */
const symbols = 0xf000;

interface CharacterMap {
  readonly platform: number;
  readonly encoding: number;
  readonly at: number;
}

function characterMaps(view: DataView, at: number | undefined): CharacterMap[] {
  if (at === undefined) return [];
  return Array.from({ length: Math.min(view.getUint16(at + 2), most.maps) }, (_, index) => {
    const entry = at + 4 + 8 * index;
    return {
      platform: view.getUint16(entry),
      encoding: view.getUint16(entry + 2),
      at: at + view.getUint32(entry + 4),
    };
  });
}

/** 0 where the map has none for that code. */
function glyphIn(view: DataView, at: number, code: number): number {
  switch (view.getUint16(at)) {
    case 0:
      return code < 256 ? view.getUint8(at + 6 + code) : 0;
    case 4: {
      const size = view.getUint16(at + 6);
      for (let next = 0; next < Math.min(size, 2 * most.pieces); next += 2) {
        if (code > view.getUint16(at + 14 + next)) continue;
        const start = view.getUint16(at + 16 + size + next);
        if (code < start) return 0;
        const shift = view.getUint16(at + 16 + 2 * size + next);
        const place = at + 16 + 3 * size + next;
        const offset = view.getUint16(place);
        const glyph = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - start));
        return glyph === 0 ? 0 : (glyph + shift) & 0xffff;
      }
      return 0;
    }
    case 6: {
      const index = code - view.getUint16(at + 6);
      return index >= 0 && index < view.getUint16(at + 8) ? view.getUint16(at + 10 + 2 * index) : 0;
    }
    case 12: {
      for (let group = 0; group < Math.min(view.getUint32(at + 12), most.pieces); group += 1) {
        const place = at + 16 + 12 * group;
        const start = view.getUint32(place);
        if (code >= start && code <= view.getUint32(place + 4))
          return view.getUint32(place + 8) + code - start;
      }
      return 0;
    }
    default:
      return 0;
  }
}

/** Digits by the names of glyphs in version 2 of their table. */
function namedDigits(view: DataView, at: number | undefined): Map<number, number> {
  const found = new Map<number, number>();
  if (at === undefined || view.getUint32(at) !== 0x20000) return found;
  for (let glyph = 0; glyph < view.getUint16(at + 32); glyph += 1) {
    const digit = view.getUint16(at + 34 + 2 * glyph) - namedZero;
    if (digit >= 0 && digit <= 9) found.set(glyph, digit);
  }
  return found;
}

/** What a program of Type 1 tells before the part that is encrypted. */
function readType1(bytes: Uint8Array): FontProgram {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, clearText)).split("eexec")[0] ?? "";
  const names = new Map(
    [...start.matchAll(/dup\s{1,9}(\d{1,3})\s{0,9}\/(\w{1,31})\s{1,9}put/g)].map(
      ([, code = "", name = ""]) => [Number(code), name],
    ),
  );
  return { ...silent, nameOf: (code) => names.get(code) ?? null };
}

/** That part is shorter in any font. */
const clearText = 65_536;
