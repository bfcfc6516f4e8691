/** Little-endian numbers of a stretch of bytes. A place outside it is an error of the file, named by whoever opened it. */
export interface Bytes {
  readonly length: number;
  u8(at: number): number;
  u16(at: number): number;
  i16(at: number): number;
  u32(at: number): number;
  i32(at: number): number;
  /** The bytes themselves, not copied; all of them must be there. */
  slice(start: number, end: number): Uint8Array;
}

/** @param outside makes the error for a place that the bytes do not have */
export function openBytes(bytes: Uint8Array, outside: (at: number) => Error): Bytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length } = bytes;
  const check = (at: number, size: number): number => {
    // Written so that NaN fails as well.
    if (!(at >= 0 && at + size <= length)) throw outside(at);
    return at;
  };
  return {
    length,
    u8: (at) => view.getUint8(check(at, 1)),
    u16: (at) => view.getUint16(check(at, 2), true),
    i16: (at) => view.getInt16(check(at, 2), true),
    u32: (at) => view.getUint32(check(at, 4), true),
    i32: (at) => view.getInt32(check(at, 4), true),
    slice: (start, end) => bytes.subarray(check(start, Math.max(0, end - start)), Math.max(start, end)),
  };
}

/** UTF-16 as it stands: a decoder would drop a byte order mark and replace halves of pairs, and places would shift. */
export function readUtf16(bytes: Bytes, at: number, count: number): string {
  bytes.slice(at, at + 2 * count);
  let text = "";
  for (let start = 0; start < count; start += pieceSize) {
    const codes = Array.from({ length: Math.min(pieceSize, count - start) }, (_, index) =>
      bytes.u16(at + 2 * (start + index)),
    );
    text += String.fromCharCode(...codes);
  }
  return text;
}

/** As many arguments as a call takes without harm. */
const pieceSize = 4096;
