import { closest, distance } from "fastest-levenshtein";

/** The known word that was most likely meant; `null` where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const inside = known.find((candidate) => word.length > 2 && candidate.includes(word));
  if (inside !== undefined || known.length === 0) return inside ?? null;
  const near = closest(word, known);
  const allowed = Math.max(Math.min(3, word.length - 2), word.length / 2);
  return distance(word, near) <= allowed ? near : null;
}
