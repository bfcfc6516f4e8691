import { writeCompound } from "../ole/write-compound.ts";

/** A record of a workbook stream: its number, and its content as numbers of one, two or four bytes and texts. */
export type Written = readonly [type: number, ...content: readonly Piece[]];
type Piece = { readonly u8: number } | { readonly u16: number } | { readonly u32: number } | Uint8Array;

export const u8 = (value: number): Piece => ({ u8: value });
export const u16 = (value: number): Piece => ({ u16: value });
export const u32 = (value: number): Piece => ({ u32: value });
export const filled = (length: number, byte = 0): Uint8Array => new Uint8Array(length).fill(byte);
export const double = (value: number): Uint8Array => new Uint8Array(new Float64Array([value]).buffer);
/** Characters of two bytes. */
export const wide = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >>> 8]));
export const narrow = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text, (one) => one.charCodeAt(0)));

/** Row, column and format, with which the record of a cell opens. */
export const at = (row: number, column: number): readonly Piece[] => [u16(row), u16(column), u16(0)];

export const begin = (kind: "book" | "sheet"): Written => [
  0x0809,
  u16(0x0600),
  u16(kind === "book" ? 5 : 0x10),
  filled(12),
];
export const end: Written = [0x000a];
export const label = (row: number, column: number, text: string): Written => [
  0x0204,
  ...at(row, column),
  u16(text.length),
  u8(1),
  wide(text),
];
export const format: Written = [0x00e0, filled(20)];

function bytesOf(piece: Piece): readonly number[] {
  if (piece instanceof Uint8Array) return [...piece];
  if ("u8" in piece) return [piece.u8];
  if ("u16" in piece) return [piece.u16 & 0xff, piece.u16 >>> 8];
  return [0, 8, 16, 24].map((shift) => (piece.u32 >>> shift) & 0xff);
}

export function streamOf(records: readonly Written[]): Uint8Array {
  return Uint8Array.from(
    records.flatMap(([type, ...content]) => {
      const bytes = content.flatMap(bytesOf);
      return [type & 0xff, type >>> 8, bytes.length & 0xff, bytes.length >>> 8, ...bytes];
    }),
  );
}

/** A workbook with one sheet of these records, and with these of its own. */
export function workbookOf(sheet: readonly Written[], book: readonly Written[] = []): Uint8Array {
  const named = (place: number): Written => [0x0085, u32(place), u16(0), u8(1), u8(1), wide("甲")];
  const globals = (place: number) => [begin("book"), format, named(place), ...book, end];
  const start = streamOf(globals(0)).length;
  return packed(streamOf([...globals(start), begin("sheet"), ...sheet, end]));
}

export function packed(stream: Uint8Array): Uint8Array {
  return writeCompound({ Workbook: stream });
}
