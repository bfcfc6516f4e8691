import { countWhile } from "../../first-from.ts";
import type { Bytes } from "../ole/bytes.ts";
import type { Streams } from "./streams.ts";

/** A stretch of the stream whose characters have the same properties. */
export interface Formatted {
  /** Offsets in the stream, the end not included. */
  readonly start: number;
  readonly end: number;
  /** Where their modifiers lie in the stream; empty (0, 0) where there are none. */
  readonly from: number;
  readonly to: number;
}

/** A paragraph's stretch, with the number of its style. */
export interface FormattedParagraph extends Formatted {
  readonly style: number;
}

const pageSize = 512;
/** Bytes that say where the properties of a paragraph lie: a place in the page, and its height once on the screen. */
const paragraphEntry = 13;

/**
 * Reads the pages of properties that a table of pages lists ([MS-DOC] 2.9.33, 2.9.175), sorted by place.
 * @throws UserError `doc-damaged`
 */
export function readCharacterPages(streams: Streams): readonly Formatted[] {
  return readPages(streams, "characterPages", (word, page, count, index) => {
    const place = word.u8(page + 4 * (count + 1) + index);
    if (place === 0) return { from: 0, to: 0 };
    const from = page + 2 * place + 1;
    return { from, to: from + word.u8(from - 1) };
  });
}

/** As `readCharacterPages`, for paragraphs. */
export function readParagraphPages(streams: Streams): readonly FormattedParagraph[] {
  return readPages(streams, "paragraphPages", (word, page, count, index) => {
    const place = word.u8(page + 4 * (count + 1) + paragraphEntry * index);
    if (place === 0) return { style: 0, from: 0, to: 0 };
    const at = page + 2 * place;
    const words = word.u8(at);
    const start = words === 0 ? at + 2 : at + 1;
    const end = words === 0 ? start + 2 * word.u8(at + 1) : start + 2 * words - 1;
    if (end < start + 2) return { style: 0, from: 0, to: 0 };
    return { style: word.u16(start), from: start + 2, to: end };
  });
}

function readPages<Properties>(
  streams: Streams,
  name: "characterPages" | "paragraphPages",
  read: (word: Bytes, page: number, count: number, index: number) => Properties,
): readonly (Properties & { readonly start: number; readonly end: number })[] {
  const { word, table } = streams;
  const stretch = streams.stretch(name);
  if (stretch === null) return [];
  const listed = Math.floor((stretch.end - stretch.start - 4) / 8);
  const pages = new Set<number>();
  // A page listed twice says nothing new.
  for (let index = 0; index < listed; index++)
    pages.add(pageSize * table.u32(stretch.start + 4 * (listed + 1 + index)));
  const found: (Properties & { start: number; end: number })[] = [];
  for (const page of pages) {
    const count = word.u8(page + pageSize - 1);
    for (let index = 0; index < count; index++)
      found.push({
        start: word.u32(page + 4 * index),
        end: word.u32(page + 4 * index + 4),
        ...read(word, page, count, index),
      });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The entry that covers an offset, and where the next one starts if none does. */
export function findFormatted<Entry extends Formatted>(
  entries: readonly Entry[],
  offset: number,
): { readonly entry: Entry | null; readonly next: number } {
  const behind = countWhile(entries, ({ start }) => start <= offset);
  const entry = entries[behind - 1];
  const next = entries[behind]?.start ?? Number.POSITIVE_INFINITY;
  return entry !== undefined && offset < entry.end ? { entry, next } : { entry: null, next };
}
