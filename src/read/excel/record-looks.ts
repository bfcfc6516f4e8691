import { isSpeck, plainLook } from "../lost.ts";
import type { Bytes } from "../ole/bytes.ts";
import type { Raised } from "../raised.ts";
import { everywhere, type SheetArea } from "../sheets/sheet.ts";
import type { CellLook } from "./looks.ts";
import { type Font, fontOf } from "./shared-strings.ts";

/** Records that say how cells look; whoever reads what they hold needs none ([MS-XLS] 2.3). */
const type = { font: 0x0031, palette: 0x0092, format: 0x00e0, conditions: 0x01b0, newConditions: 0x0879 };
/** Tables as Excel knows them since 2003, whose styles paint cells. */
const tables: ReadonlySet<number> = new Set([0x0872, 0x0878]);

/** Gathers how the fonts and formats of a workbook look. */
export interface RecordLooks {
  /** @param conditions gets the areas of the sheet that conditions choose a look for */
  readonly read: (record: number, start: number, end: number, conditions: SheetArea[]) => void;
  readonly fonts: () => readonly Font[];
  readonly ofFormat: (number: number) => CellLook;
}

interface RecordFont extends Font {
  /** Number in the palette. */
  readonly colour: number;
}

interface Format {
  readonly font: number;
  readonly pattern: number;
  readonly colour: number;
}

export function openRecordLooks(stream: Bytes): RecordLooks {
  const fonts: RecordFont[] = [];
  const formats: Format[] = [];
  const palette = new Map<number, boolean>();
  const isWhite = (colour: number): boolean => palette.get(colour) ?? whites.has(colour);
  const seen = (font: RecordFont): Font => ({ ...font, white: isWhite(font.colour) });
  return {
    read(record, start, end, conditions) {
      const length = end - start;
      if (record === type.font && length >= 10) fonts.push(readFont(stream, start));
      if (record === type.format && length >= 20) formats.push(readFormat(stream, start));
      if (record === type.palette) readPalette(stream, start, end, palette);
      if (record === type.conditions && length >= 12) conditions.push(areaAt(stream, start + 4));
      if (record === type.newConditions && length >= 24) conditions.push(areaAt(stream, start + 16));
      if (tables.has(record)) conditions.push(everywhere);
    },
    fonts: () => fonts.map(seen),
    ofFormat(number) {
      const { font, pattern, colour } = formats[number] ?? { font: 0, pattern: 0, colour: 0 };
      const own = fontOf(fonts, font);
      const painted = pattern !== none && !(pattern === solid && isWhite(colour));
      const filled = painted && pattern === solid && own !== null && sameOfPalette(own.colour, colour);
      return { ...(own === null ? plainLook : seen(own)), painted, ...(filled && { filled }) };
    },
  };
}

/** White among the colours that every workbook has, and that of its palette where it has none of its own. */
const whites: ReadonlySet<number> = new Set([1, 9]);
const firstOfPalette = 8;
const lightest = 0xf8;

/** The first colours have numbers of their own, and eight others. */
function sameOfPalette(one: number, other: number): boolean {
  return one % 0x80 === one && (one < 8 ? one + 8 : one) === (other < 8 ? other + 8 : other);
}

const [none, solid] = [0, 1];

const ways: ReadonlyMap<number, Raised> = new Map([
  [1, "superscript"],
  [2, "subscript"],
]);

function readFont(stream: Bytes, start: number): RecordFont {
  return {
    speck: isSpeck(stream.u16(start) / 20),
    struck: (stream.u16(start + 2) & 8) !== 0,
    colour: stream.u16(start + 4),
    white: false,
    raised: ways.get(stream.u16(start + 8)) ?? null,
  };
}

function readFormat(stream: Bytes, start: number): Format {
  return {
    font: stream.u16(start),
    pattern: stream.u8(start + 17) >>> 2,
    colour: stream.u16(start + 18) & 0x7f,
  };
}

function readPalette(stream: Bytes, start: number, end: number, palette: Map<number, boolean>): void {
  for (let at = start + 2, colour = firstOfPalette; at + 4 <= end; at += 4, colour += 1) {
    const parts = [0, 1, 2].map((part) => stream.u8(at + part));
    palette.set(
      colour,
      parts.every((part) => part >= lightest),
    );
  }
}

/** First and last row, first and last column. */
function areaAt(stream: Bytes, at: number): SheetArea {
  return {
    top: stream.u16(at),
    bottom: stream.u16(at + 2),
    left: stream.u16(at + 4),
    right: stream.u16(at + 6),
  };
}
