import { joinedBytes } from "../../read/joined-bytes.ts";

/** Texts, in UTF-8, and bytes one behind the other. */
export function joined(pieces: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return joinedBytes(pieces.map((piece) => (typeof piece === "string" ? encoder.encode(piece) : piece)));
}
