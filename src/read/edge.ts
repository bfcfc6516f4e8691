import { isUtf8 as isUtf8Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { crc32 as crc32OfZlib, inflateRawSync } from "node:zlib";

/**
 * The one place where the readers touch Node: what it does quicker than the web standards can. `edge.web.ts` gives the
 * same answers by web standards alone; a build for the browser takes that file in place of this one.
 */

/** One character for each byte (ISO 8859-1, which `TextDecoder("latin1")` is not). */
export function latin1Of(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return viewOf(bytes).toString("latin1", start, end);
}

/** The text whose UTF-8 bytes are the characters of `latin1`. */
export function utf8OfLatin1(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

/** The bytes whose characters a text is; the opposite of `latin1Of`. */
export function bytesOfLatin1(latin1: string): Uint8Array {
  return Buffer.from(latin1, "latin1");
}

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** Whether the bytes are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  return isUtf8Buffer(bytes);
}

/**
 * Inflates a raw deflate stream.
 * @throws Error where the stream is broken, ends early or gives more than `most` bytes
 */
export function inflateRaw(bytes: Uint8Array, most: number): Uint8Array {
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) });
}

/** Checksum of the zip format, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  return crc32OfZlib(bytes);
}

/** Hex digest of the bytes. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
