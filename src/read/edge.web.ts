import { Inflate } from "fflate";
import { joinedBytes } from "./joined-bytes.ts";

/** The answers of `edge.ts` by web standards alone, for builds that run without Node. */

/** Most arguments that a call takes everywhere. */
const pieceSize = 8192;

/** One character for each byte (ISO 8859-1). */
export function latin1Of(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const pieces: string[] = [];
  for (let at = start; at < Math.min(end, bytes.length); at += pieceSize)
    pieces.push(String.fromCharCode(...bytes.subarray(at, Math.min(at + pieceSize, end))));
  return pieces.join("");
}

/** The text whose UTF-8 bytes are the characters of `latin1`. */
export function utf8OfLatin1(latin1: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesOfLatin1(latin1));
}

/** The bytes whose characters a text is; the opposite of `latin1Of`. */
export function bytesOfLatin1(latin1: string): Uint8Array {
  const bytes = new Uint8Array(latin1.length);
  for (let at = 0; at < latin1.length; at += 1) bytes[at] = latin1.charCodeAt(at);
  return bytes;
}

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Whether the bytes are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Inflates a raw deflate stream.
 * @throws Error where the stream is broken, ends early or gives more than `most` bytes
 */
export function inflateRaw(bytes: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((piece, final) => {
    length += piece.length;
    if (length > most) throw new RangeError("more than declared");
    pieces.push(piece);
    ended ||= final;
  });
  for (let at = 0; at < bytes.length; at += inflateStep)
    stream.push(bytes.subarray(at, at + inflateStep), at + inflateStep >= bytes.length);
  if (!ended) throw new RangeError("the stream ends early");
  return joinedBytes(pieces);
}

/** Compressed bytes taken at a time: what a step can give stays within memory. */
const inflateStep = 65_536;

/** Checksum of the zip format, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (crcTable[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let sum = index;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum >>> 0;
});

/** Hex digest of the bytes (FIPS 180-4); `crypto.subtle` would answer later, and not on pages opened from a disk. */
export function sha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(initialState);
  const blocks = padded(bytes);
  const schedule = new Uint32Array(64);
  const view = new DataView(blocks.buffer);
  for (let at = 0; at < blocks.length; at += 64) digestBlock(state, schedule, view, at);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const bits = new DataView(blocks.buffer, blocks.length - 8);
  bits.setUint32(0, Math.floor(bytes.length / 0x20000000));
  bits.setUint32(4, (bytes.length << 3) >>> 0);
  return blocks;
}

function digestBlock(state: Uint32Array, w: Uint32Array, view: DataView, from: number): void {
  for (let t = 0; t < 16; t += 1) w[t] = view.getUint32(from + t * 4);
  for (let t = 16; t < 64; t += 1) {
    const x = w[t - 15] ?? 0;
    const y = w[t - 2] ?? 0;
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[t] = (w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g));
    const first = (one + (roundConstants[t] ?? 0) + (w[t] ?? 0)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

const primes = Array.from({ length: 311 }, (_, index) => index + 2).filter(
  (number) => ![2, 3, 5, 7, 11, 13, 17].some((divisor) => divisor < number && number % divisor === 0),
);

/** First 32 bits of the fraction of a root, as the standard has its constants. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x100000000);
}

const initialState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const roundConstants = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));
