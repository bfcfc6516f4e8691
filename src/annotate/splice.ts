/** A stretch of a text and what stands there instead; an empty stretch is an insertion. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies changes that do not overlap; insertions at one place keep their order, and stand before what is taken out there. */
export function splice(text: string, changes: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of changes.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (change.from < at) throw new Error(`changes overlap at ${change.from}`);
    pieces.push(text.slice(at, change.from), change.text);
    at = change.to;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
