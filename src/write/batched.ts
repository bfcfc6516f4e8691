/** Characters that are written in one go. */
const enough = 65_536;

/** The same text in fewer, larger pieces: every write costs a call of the system. Bytes pass as they are. */
export function batched(pieces: Iterable<string>): Generator<string>;
export function batched(pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array>;
export function* batched(pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    if (typeof piece === "string") {
      waiting.push(piece);
      length += piece.length;
      if (length < enough) continue;
    }
    if (length > 0) yield waiting.join("");
    waiting = [];
    length = 0;
    if (typeof piece !== "string") yield piece;
  }
  if (length > 0) yield waiting.join("");
}
