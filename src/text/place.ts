import type { Location } from "../read/source.ts";

/**
 * Place of a part of what stands at a place. Only lines of texts and pages of the web count characters; elsewhere the
 * place of the whole must do, and so it must where the part is said to begin behind the end of the line (rows that were
 * joined over the end of a line).
 *
 * @param offset characters before it
 * @param length of the part, in characters; what goes beyond the end of the line is cut
 */
export function partOf(at: Location, offset: number, length: number): Location {
  if (at.sheet !== undefined || at.table !== undefined || at.column === undefined) return at;
  const column = at.column + offset;
  if (at.length === undefined) return { ...at, column };
  const left = at.length - offset;
  return left < 0 ? at : { ...at, column, length: Math.min(left, length) };
}

/** A place whose text is not what stands in the file letter for letter: where parts of it end is not known. */
export function withoutLength(at: Location): Location {
  if (at.length === undefined) return at;
  const { length: _, ...place } = at;
  return place;
}
