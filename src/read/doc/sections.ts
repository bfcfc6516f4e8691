import type { Streams } from "./streams.ts";

/** Bytes that say where the properties of a section lie. */
const sectionSize = 12;

/** Places behind the last character of each section: a section ends with the sign of a page break. */
export function readSectionEnds(streams: Streams): ReadonlySet<number> {
  const ends = new Set<number>();
  const stretch = streams.stretch("sections");
  if (stretch === null) return ends;
  const count = Math.floor((stretch.end - stretch.start - 4) / (4 + sectionSize));
  for (let index = 1; index <= count; index++) ends.add(streams.table.u32(stretch.start + 4 * index));
  return ends;
}
