import { type Bytes, readUtf16 } from "../ole/bytes.ts";

/** A drawn object. */
export interface Shape {
  /** The object that the text refers to: itself, or the outermost group it belongs to. */
  readonly outer: number;
  /** It shows a picture. */
  readonly picture: boolean;
  /** What it says itself, as WordArt does; empty where it says nothing. */
  readonly text: string;
}

/** Records of a drawing ([MS-ODRAW]). */
const record = {
  drawing: 0xf002,
  group: 0xf003,
  shape: 0xf004,
  identity: 0xf00a,
  properties: 0xf00b,
  firstPicture: 0xf018,
  lastPicture: 0xf117,
  pictureEntry: 0xf007,
} as const;

const pictureProperty = 0x104;
const textProperty = 0xc0;
/** The value of a property is the length of data behind the list of properties. */
const hasData = 0x8000;

/** Groups in groups that are followed. */
const deepest = 32;

/**
 * Objects by their number, from the drawings of a document. What does not fit together ends the reading: of an object that
 * is not found nothing is known.
 */
export function readShapes(bytes: Bytes, start: number, end: number): ReadonlyMap<number, Shape> {
  const shapes = new Map<number, Shape>();
  const readGroup = (from: number, to: number, depth: number, outer: number | null): void => {
    let own = outer;
    for (const { type, body, stop } of records(bytes, from, to)) {
      if (type === record.group && depth < deepest) {
        readGroup(body, stop, depth + 1, own);
      } else if (type === record.shape) {
        const id = identityOf(bytes, body, stop);
        // The first shape of a group stands for the group; that of the outermost one stands for the whole drawing.
        if (depth > 1) own ??= id;
        shapes.set(id, { outer: own ?? id, ...contentOf(bytes, body, stop) });
      }
    }
  };
  for (const { type, body, stop } of drawingsOf(bytes, start, end)) {
    if (type !== record.drawing) continue;
    for (const inner of records(bytes, body, stop)) {
      if (inner.type === record.group) readGroup(inner.body, inner.stop, 1, null);
    }
  }
  return shapes;
}

/** Whether what lies here holds a picture: other inline objects are lines and frames. */
export function holdsPicture(bytes: Bytes, start: number, end: number): boolean {
  for (const { type, body, stop } of records(bytes, start, end)) {
    if (type === record.pictureEntry || (type >= record.firstPicture && type <= record.lastPicture))
      return true;
    if (type === record.shape && contentOf(bytes, body, stop).picture) return true;
  }
  return false;
}

interface ArtRecord {
  readonly type: number;
  /** How many properties it has, for a record of properties. */
  readonly count: number;
  readonly body: number;
  readonly stop: number;
}

const headerSize = 8;

function* records(bytes: Bytes, start: number, end: number): Generator<ArtRecord> {
  const limit = Math.min(end, bytes.length);
  for (let at = start; at + headerSize <= limit; ) {
    const one = readRecord(bytes, at, limit);
    yield one;
    at = one.stop;
  }
}

/** The drawings of the text and of its headers follow the settings; a byte before each says which it is. */
function* drawingsOf(bytes: Bytes, start: number, end: number): Generator<ArtRecord> {
  const limit = Math.min(end, bytes.length);
  if (start + headerSize > limit) return;
  for (let at = readRecord(bytes, start, limit).stop + 1; at + headerSize <= limit; ) {
    const one = readRecord(bytes, at, limit);
    yield one;
    at = one.stop + 1;
  }
}

function readRecord(bytes: Bytes, at: number, limit: number): ArtRecord {
  const body = at + headerSize;
  return {
    type: bytes.u16(at + 2),
    count: bytes.u16(at) >>> 4,
    body,
    stop: Math.min(limit, body + bytes.u32(at + 4)),
  };
}

function identityOf(bytes: Bytes, start: number, end: number): number {
  for (const { type, body, stop } of records(bytes, start, end))
    if (type === record.identity && body + 4 <= stop) return bytes.u32(body);
  return 0;
}

function contentOf(bytes: Bytes, start: number, end: number): Pick<Shape, "picture" | "text"> {
  let picture = false;
  let text = "";
  for (const { type, count, body, stop } of records(bytes, start, end)) {
    if (type !== record.properties) continue;
    let data = body + 6 * count;
    for (let at = body; at < body + 6 * count && at + 6 <= stop; at += 6) {
      const property = bytes.u16(at) & 0x3fff;
      const value = bytes.u32(at + 2);
      if (property === pictureProperty && value !== 0) picture = true;
      if ((bytes.u16(at) & hasData) === 0) continue;
      if (property === textProperty && data + value <= stop) text += textAt(bytes, data, value);
      data += value;
    }
  }
  return { picture, text };
}

function textAt(bytes: Bytes, at: number, length: number): string {
  return readUtf16(bytes, at, Math.floor(length / 2)).split("\0", 1)[0] ?? "";
}
