import { holdsPicture, readShapes, type Shape } from "./art.ts";
import type { Streams } from "./streams.ts";

/** Text of a text box: a stretch of the text. */
export interface TextBox {
  readonly start: number;
  readonly end: number;
}

/** What is drawn over the text, and what stands in it as a picture. */
export interface Drawings {
  /** The object anchored at this place: whether it shows a picture, what it says itself, and the text boxes in it. */
  at(place: number): {
    readonly picture: boolean;
    readonly words: readonly string[];
    readonly boxes: readonly TextBox[];
  };
  /** Text boxes that no place of the main text refers to. */
  readonly loose: readonly TextBox[];
  /** Whether what lies here in the data stream is a picture. */
  isPicture(offset: number | undefined): boolean;
}

const anchorSize = 26;
const boxSize = 22;

/** Formats of inline pictures that are drawings: with the picture inside, with the name of its file. */
const drawn = 0x64;
const drawnFromFile = 0x66;

/** @throws UserError `doc-damaged` */
export function readDrawings(streams: Streams): Drawings {
  const drawings = streams.stretch("drawings");
  const shapes: ReadonlyMap<number, Shape> =
    drawings === null ? new Map() : readShapes(streams.table, drawings.start, drawings.end);
  const outerOf = (id: number): number => shapes.get(id)?.outer ?? id;
  const wordsByOuter = new Map<number, string[]>();
  for (const { outer, text } of shapes.values()) if (text.trim() !== "") addTo(wordsByOuter, outer, text);
  const pictures = new Set([...shapes.values()].flatMap(({ outer, picture }) => (picture ? [outer] : [])));
  const anchors = readAnchors(streams);
  const anchored = new Set(anchors.values());
  const boxes = readBoxes(streams).map(({ shape, ...box }) => ({ ...box, outer: outerOf(shape) }));
  const byOuter = new Map<number, TextBox[]>();
  for (const box of boxes) addTo(byOuter, box.outer, box);
  return {
    at(place) {
      const id = anchors.get(place);
      // Of an object that is not found nothing is known: something stands there that is no text.
      if (id === undefined) return { picture: true, words: [], boxes: [] };
      return {
        picture: pictures.has(id) || !shapes.has(id),
        words: wordsByOuter.get(id) ?? [],
        boxes: byOuter.get(id) ?? [],
      };
    },
    loose: boxes.filter(({ outer }) => !anchored.has(outer)),
    isPicture: (offset) => isPicture(streams, offset),
  };
}

function addTo<Item>(lists: Map<number, Item[]>, key: number, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Which object is anchored at which place of the main text. */
function readAnchors(streams: Streams): ReadonlyMap<number, number> {
  const anchors = new Map<number, number>();
  const stretch = streams.stretch("anchors");
  if (stretch === null) return anchors;
  const { table, lengths } = streams;
  const count = Math.floor((stretch.end - stretch.start - 4) / (4 + anchorSize));
  const first = stretch.start + 4 * (count + 1);
  for (let index = 0; index < count; index++) {
    const place = table.u32(stretch.start + 4 * index);
    // An anchor inside a text box could lead back to the same box.
    if (place < lengths.main) anchors.set(place, table.u32(first + anchorSize * index));
  }
  return anchors;
}

function readBoxes(streams: Streams): readonly (TextBox & { readonly shape: number })[] {
  const stretch = streams.stretch("textBoxes");
  if (stretch === null) return [];
  const { table, lengths } = streams;
  const { main, footnotes, headers, macros, comments, endnotes, textBoxes } = lengths;
  const story = main + footnotes + headers + macros + comments + endnotes;
  const count = Math.floor((stretch.end - stretch.start - 4) / (4 + boxSize));
  const boxes: (TextBox & { readonly shape: number })[] = [];
  let done = 0;
  for (let index = 0; index < count; index++) {
    const start = table.u32(stretch.start + 4 * index);
    const end = Math.min(textBoxes, table.u32(stretch.start + 4 * index + 4));
    const box = stretch.start + 4 * (count + 1) + boxSize * index;
    const isSpare = table.u16(box + 8) !== 0;
    // No box shares its text with another.
    if (isSpare || start < done || end <= start) continue;
    done = end;
    boxes.push({ start: story + start, end: story + end, shape: table.u32(box + 14) });
  }
  return boxes;
}

function isPicture({ data }: Streams, offset: number | undefined): boolean {
  if (offset === undefined || offset + 68 > data.length) return true;
  const end = offset + data.u32(offset);
  const format = data.u16(offset + 6);
  if (format !== drawn && format !== drawnFromFile) return true;
  const start = offset + data.u16(offset + 4);
  if (start >= data.length) return true;
  return holdsPicture(data, format === drawn ? start : start + 1 + data.u8(start), end);
}
