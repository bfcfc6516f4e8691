import { crc32 } from "../read/edge.ts";
import { joinedBytes } from "../read/joined-bytes.ts";
import { normalizeName, type Zip } from "../read/zip/archive.ts";
import { damagedZip } from "../read/zip/errors.ts";

/** What the comment of every zip that gia-report writes ends in: by it folder scans know their own products. */
export const ownMark = "gia-report";

const localSignature = 0x04034b50;
const localSize = 30;
const recordSize = 46;
const endSignature = 0x06054b50;
const endSize = 22;
const utf8Flag = 0x800;
/** A data descriptor with signature and 64-bit sizes. */
const longestDescriptor = 24;
/** 1 January 1980, the first day that a zip knows: the same input gives the same bytes. */
const firstDay = 0x21;

/** Packs bytes as a zip holds them. */
export type Deflate = (content: Uint8Array) => Uint8Array;

/** An entry as it will stand in the new zip. */
interface Entry {
  /** Header, name, data and what follows them. */
  readonly pieces: readonly Uint8Array[];
  /** Its line of the directory, up to the place, which is filled in. */
  readonly record: Uint8Array;
  /** Position in `record` of the place: 4 bytes, or 8 where the plain field is full. */
  readonly placeAt: number;
  readonly wide: boolean;
}

/**
 * A zip with some parts written anew; every other entry keeps its bytes, compressed as they are.
 * @param deflate packs the content of a part, without a header around it (RFC 1951)
 * @param parts content by name as `Zip` gives it; a name that is not in the zip is added at its end
 * @throws UserError `docx-damaged` where entries do not stand where the zip says
 */
export function rewriteArchive(
  zip: Zip,
  parts: ReadonlyMap<string, Uint8Array>,
  deflate: Deflate,
): Uint8Array<ArrayBuffer> {
  const bytes = plain(zip.bytes);
  const view = viewOf(bytes);
  const left = new Map([...parts].map(([name, content]) => [name.toLowerCase(), { name, content }]));
  const records = recordsOf(zip, view);
  const starts = [...records.map(({ start }) => start), zip.directory.offset].sort((a, b) => a - b);
  let size = 0;
  const entries: Entry[] = records.map(({ at, end, start, name }) => {
    const part = left.get(name.toLowerCase());
    left.delete(name.toLowerCase());
    const record = bytes.slice(at, end);
    if (part !== undefined) return writtenAnew(record, part.content, deflate);
    const next = starts.find((one) => one > start) ?? zip.directory.offset;
    const data = copied(bytes, view, start, viewOf(record).getUint32(20, true), next, name);
    size += data.length;
    // Entries that lie over one another could make any amount of a small file.
    if (size > 2 * bytes.length) throw overlapping();
    return { pieces: [data], record, ...placeIn(record) };
  });
  for (const { name, content } of left.values()) entries.push(newEntry(name, content, deflate));
  return put(entries, commentOf(zip, bytes, view));
}

function recordsOf({ directory, bytes }: Zip, view: DataView) {
  const records: { at: number; end: number; start: number; name: string }[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    const nameLength = view.getUint16(at + 28, true);
    const end = at + recordSize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const { placeAt, wide } = placeIn(plain(bytes).subarray(at, end));
    const told = wide ? Number(view.getBigUint64(at + placeAt, true)) : view.getUint32(at + placeAt, true);
    const name = new TextDecoder().decode(bytes.subarray(at + recordSize, at + recordSize + nameLength));
    records.push({ at, end, start: told + directory.shift, name: normalizeName(name) });
    at = end;
  }
  return records;
}

/** Where a line of the directory tells the place of its entry: in the extra field where the plain field is full. */
function placeIn(record: Uint8Array): { readonly placeAt: number; readonly wide: boolean } {
  const view = viewOf(record);
  if (view.getUint32(42, true) !== 0xffffffff) return { placeAt: 42, wide: false };
  const start = recordSize + view.getUint16(28, true);
  const end = start + view.getUint16(30, true);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const before = [20, 24].filter((field) => view.getUint32(field, true) === 0xffffffff).length;
    const placeAt = at + 4 + 8 * before;
    if (placeAt + 8 <= end) return { placeAt, wide: true };
  }
  throw damagedZip({ zh: "压缩包目录有错", en: "the directory of the zip is broken" });
}

function copied(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  zippedSize: number,
  next: number,
  name: string,
): Uint8Array {
  const lost = { zh: `找不到 ${name} 的内容`, en: `the content of ${name} is not where the zip says` };
  if (start < 0 || start + localSize > bytes.length || view.getUint32(start, true) !== localSignature)
    throw damagedZip(lost);
  const head = localSize + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  // Sizes above 4 GiB do not occur below the limit of a file; a full field then means that the entry goes on to the next.
  const end = zippedSize === 0xffffffff ? next : start + head + zippedSize;
  if (end > bytes.length) throw damagedZip(lost);
  // A data descriptor goes along with its entry.
  const hasDescriptor = (view.getUint16(start + 6, true) & 8) !== 0;
  return bytes.subarray(start, hasDescriptor ? Math.max(end, Math.min(next, end + longestDescriptor)) : end);
}

function writtenAnew(old: Uint8Array, content: Uint8Array, deflate: Deflate): Entry {
  const before = viewOf(old);
  const name = old.subarray(recordSize, recordSize + before.getUint16(28, true));
  return makeEntry(name, content, deflate, {
    flags: before.getUint16(8, true) & utf8Flag,
    time: before.getUint16(12, true),
    day: before.getUint16(14, true),
  });
}

function newEntry(name: string, content: Uint8Array, deflate: Deflate): Entry {
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

/** The comment that the zip had, and the mark. */
function commentOf({ directory }: Zip, bytes: Uint8Array, view: DataView): Uint8Array {
  const length = view.getUint16(directory.end + 20, true);
  const old = bytes.subarray(directory.end + endSize, directory.end + endSize + length);
  const mark = new TextEncoder().encode(ownMark);
  if (new TextDecoder().decode(old.subarray(-mark.length)) === ownMark) return old;
  const room = 0xffff - mark.length - 1;
  return old.length === 0
    ? mark
    : joinedBytes([old.subarray(0, room), new TextEncoder().encode(` ${ownMark}`)]);
}

function put(entries: readonly Entry[], comment: Uint8Array): Uint8Array<ArrayBuffer> {
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

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A view whose `slice` copies, whatever class of array the reader uses. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function overlapping(): Error {
  return damagedZip({ zh: "压缩包内的文件互相重叠", en: "the entries of the zip overlap" });
}
