/** Characters that are written in one go. */
const enough = 65_536;

/** The same text in fewer, larger pieces: every write costs a call of the system. */
export function* batched(pieces: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (piece === "") continue;
    waiting.push(piece);
    length += piece.length;
    if (length < enough) continue;
    yield waiting.join("");
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join("");
}
