import { joinedBytes } from "../read/joined-bytes.ts";
import { normalizeName, type Zip } from "../read/zip/archive.ts";
import { damagedZip } from "../read/zip/errors.ts";
import {
  type Deflate,
  type Entry,
  endSize,
  localSignature,
  localSize,
  newEntry,
  ownMark,
  put,
  recordSize,
  viewOf,
  writtenAnew,
} from "./archive-entries.ts";

/** A data descriptor with signature and 64-bit sizes. */
const longestDescriptor = 24;

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

/** A view whose `slice` copies, whatever class of array the reader uses. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function overlapping(): Error {
  return damagedZip({ zh: "压缩包内的文件互相重叠", en: "the entries of the zip overlap" });
}
