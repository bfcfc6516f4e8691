import { crc32 } from "../read/edge.ts";
import { joinedBytes } from "../read/joined-bytes.ts";

/** What the comment of every zip that gia-report writes ends in: by it folder scans know their own products. */
export const ownMark = "gia-report";

export const localSignature = 0x04034b50;
export const localSize = 30;
export const recordSize = 46;
const endSignature = 0x06054b50;
export const endSize = 22;
const utf8Flag = 0x800;
/** 1 January 1980, the first day that a zip knows: the same input gives the same bytes. */
const firstDay = 0x21;

/** Packs bytes as a zip holds them. */
export type Deflate = (content: Uint8Array) => Uint8Array;

/** An entry as it will stand in the new zip. */
export interface Entry {
  /** Header, name, data and what follows them. */
  readonly pieces: readonly Uint8Array[];
  /** Its line of the directory, up to the place, which is filled in. */
  readonly record: Uint8Array;
  /** Position in `record` of the place: 4 bytes, or 8 where the plain field is full. */
  readonly placeAt: number;
  readonly wide: boolean;
}

/** A zip of texts by their names, in that order, marked as our own; the same texts give the same bytes. */
export function newArchive(
  texts: Readonly<Record<string, string>>,
  deflate: Deflate,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const entries = Object.entries(texts).map(([name, text]) => newEntry(name, encoder.encode(text), deflate));
  return put(entries, encoder.encode(ownMark));
}

/** An entry with other content under its old name and time. */
export function writtenAnew(old: Uint8Array, content: Uint8Array, deflate: Deflate): Entry {
  const before = viewOf(old);
  const name = old.subarray(recordSize, recordSize + before.getUint16(28, true));
  return makeEntry(name, content, deflate, {
    flags: before.getUint16(8, true) & utf8Flag,
    time: before.getUint16(12, true),
    day: before.getUint16(14, true),
  });
}

/** An entry of the first day that a zip knows. */
export function newEntry(name: string, content: Uint8Array, deflate: Deflate): Entry {
  return makeEntry(new TextEncoder().encode(name), content, deflate, {
    flags: utf8Flag,
    time: 0,
    day: firstDay,
  });
}

function makeEntry(
  name: Uint8Array,
  content: Uint8Array,
  deflate: Deflate,
  { flags, time, day }: { readonly flags: number; readonly time: number; readonly day: number },
): Entry {
  const data = deflate(content);
  const local = new Uint8Array(localSize);
  const record = new Uint8Array(recordSize + name.length);
  const [head, line] = [viewOf(local), viewOf(record)];
  head.setUint32(0, localSignature, true);
  line.setUint32(0, 0x02014b50, true);
  line.setUint16(4, 20, true);
  record.set(name, recordSize);
  for (const [view, at] of [
    [head, 4],
    [line, 6],
  ] as const) {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, flags, true);
    view.setUint16(at + 4, 8, true);
    view.setUint16(at + 6, time, true);
    view.setUint16(at + 8, day, true);
    view.setUint32(at + 10, crc32(content), true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint16(at + 22, name.length, true);
  }
  return { pieces: [local, name, data], record, placeAt: 42, wide: false };
}

/** The zip of entries, with a comment at its end. */
export function put(entries: readonly Entry[], comment: Uint8Array): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const view = viewOf(entry.record);
    if (entry.wide) view.setBigUint64(entry.placeAt, BigInt(at), true);
    else view.setUint32(entry.placeAt, at, true);
    for (const piece of entry.pieces) {
      pieces.push(piece);
      at += piece.length;
    }
  }
  const records = joinedBytes(entries.map(({ record }) => record));
  const end = new Uint8Array(endSize);
  const view = viewOf(end);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, records.length, true);
  view.setUint32(16, at, true);
  view.setUint16(20, comment.length, true);
  return joinedBytes([...pieces, records, end, comment]);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
