import { countWhile } from "../../first-from.ts";
import { readUtf16 } from "../ole/bytes.ts";
import { decodeWestern } from "../western.ts";
import { damagedDoc } from "./errors.ts";
import type { Streams } from "./streams.ts";

/** A stretch of the text that lies together in the file. Places in the text count characters (“CP”). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Where its first character lies in the stream. */
  readonly offset: number;
  /** Bytes of a character: 1 or 2. */
  readonly width: 1 | 2;
  /** Properties laid over the whole piece by a quick save; 0 where there are none. See `piece-properties.ts`. */
  readonly modifier: number;
}

export interface PieceTable {
  readonly pieces: readonly Piece[];
  /** Text of all parts of the document, control characters included. */
  readonly text: string;
  /** Where each group of properties lies in the table stream to which a modifier refers by its number. */
  readonly groups: readonly { readonly start: number; readonly end: number }[];
  /** The piece that holds a place of the text. */
  pieceAt(place: number): Piece;
}

const groupMark = 1;
const tableMark = 2;
const descriptorSize = 8;
const compressed = 0x40000000;

const missing = () => damagedDoc({ zh: "没有文字的片段表", en: "there is no table of pieces" });

/**
 * Reads the table of pieces ([MS-DOC] 2.4.1, 2.9.38) and the text that it puts together.
 * @throws UserError `doc-damaged`
 */
export function readPieces(streams: Streams): PieceTable {
  const { table } = streams;
  const stretch = streams.stretch("pieces");
  if (stretch === null) throw missing();
  const groups: { start: number; end: number }[] = [];
  let at = stretch.start;
  while (at < stretch.end && table.u8(at) === groupMark) {
    const end = at + 3 + table.u16(at + 1);
    groups.push({ start: at + 3, end });
    at = end;
  }
  if (at >= stretch.end || table.u8(at) !== tableMark) throw missing();
  const count = Math.floor((table.u32(at + 1) - 4) / (4 + descriptorSize));
  const places = at + 5;
  if (count < 1 || places + 4 * (count + 1) + descriptorSize * count > stretch.end) throw missing();
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const descriptor = places + 4 * (count + 1) + descriptorSize * index;
    const raw = table.u32(descriptor + 2);
    const isCompressed = (raw & compressed) !== 0;
    const offset = raw & 0x3fffffff;
    pieces.push({
      start: table.u32(places + 4 * index),
      end: table.u32(places + 4 * index + 4),
      offset: isCompressed ? offset >>> 1 : offset,
      width: isCompressed ? 1 : 2,
      modifier: table.u16(descriptor + 6),
    });
  }
  return { pieces, groups, text: readText(pieces, streams), pieceAt: (place) => findPiece(pieces, place) };
}

function readText(pieces: readonly Piece[], { word }: Streams): string {
  const texts: string[] = [];
  let length = 0;
  for (const { start, end, offset, width } of pieces) {
    if (start !== length || end < start) throw damagedDoc({ zh: "文字片段不相接", en: "pieces do not join" });
    length = end;
    // No two pieces share their bytes, so there are no more characters than bytes; a table that repeats itself has more.
    if (length > word.length) throw damagedDoc({ zh: "文字片段重复", en: "pieces repeat themselves" });
    const count = end - start;
    texts.push(
      width === 2 ? readUtf16(word, offset, count) : decodeWestern(word.slice(offset, offset + count)),
    );
  }
  return texts.join("");
}

function findPiece(pieces: readonly Piece[], place: number): Piece {
  const found = pieces[countWhile(pieces, ({ start }) => start <= place) - 1];
  if (found === undefined || place >= found.end) throw missing();
  return found;
}
