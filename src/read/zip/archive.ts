import { limitReached } from "../limit-reached.ts";
import { damagedZip, truncatedZip } from "./errors.ts";

/** One file inside a zip, as its central directory describes it. */
export interface ZipEntry {
  /** Name with forward slashes and without a leading one. */
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflate; others exist. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the zip. */
  readonly zippedSize: number;
  /** Bytes after unzipping, as declared: not to be trusted. */
  readonly size: number;
  /** Where its local header starts in `bytes`. */
  readonly offset: number;
}

export interface Zip {
  readonly bytes: Uint8Array;
  /** Numbers in `bytes`. */
  readonly view: DataView;
  /** By lower-case name: some writers spell `Word/Document.xml`. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Lower-case names that occur twice; which one counts is anybody's guess. */
  readonly repeated: ReadonlySet<string>;
  readonly directory: Directory;
}

const endSignature = 0x06054b50;
const endSize = 22;
const headerSignature = 0x02014b50;
const headerSize = 46;
const localSignature = 0x04034b50;
const localSize = 30;
/** Its name and its extra field have two bytes each for their length. */
const longestLocal = localSize + 2 * 0xffff;
const end64Signature = 0x06064b50;
const end64Size = 56;
const locator64Signature = 0x07064b50;
const locator64Size = 20;
/** What the plain zip format can count; a document has some dozens. */
const maximumEntries = 0xffff;

/** The archive, to be read by number. */
interface Bytes {
  readonly length: number;
  readonly view: DataView;
  readonly source: Uint8Array;
}

/** The list of what the zip holds, at its end. */
export interface Directory {
  readonly offset: number;
  readonly count: number;
  /** Where its end record starts; the comment of the zip stands at the end of that. */
  readonly end: number;
  /** Bytes that stand before the zip proper (a self-extracting stub, a mail header). */
  readonly shift: number;
}

/**
 * Reads the central directory; no part is unzipped yet. Accepts zip64, data descriptors, bytes before and after the zip.
 * Throws UserError `zip-truncated` where the directory is missing, `docx-damaged` where it makes no sense.
 */
export function readZip(source: Uint8Array): Zip {
  const bytes: Bytes = {
    length: source.length,
    view: new DataView(source.buffer, source.byteOffset, source.byteLength),
    source,
  };
  const directory = findDirectory(bytes);
  if (directory.count > maximumEntries)
    throw limitReached("entries", maximumEntries, {
      zh: `压缩包内有 ${directory.count} 个文件`,
      en: `${directory.count} files in the zip`,
    });
  const entries = new Map<string, ZipEntry>();
  const repeated = new Set<string>();
  let at = directory.offset;
  for (let read = 0; read < directory.count; read++) {
    if (at + headerSize > bytes.length || bytes.view.getUint32(at, true) !== headerSignature)
      throw directoryBroken();
    const nameLength = bytes.view.getUint16(at + 28, true);
    const extraLength = bytes.view.getUint16(at + 30, true);
    const next = at + headerSize + nameLength + extraLength + bytes.view.getUint16(at + 32, true);
    if (next > bytes.length) throw directoryBroken();
    const entry = readEntry(bytes, at, nameLength, extraLength, directory.shift);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) repeated.add(key);
    entries.set(key, entry);
    at = next;
  }
  return { bytes: source, view: bytes.view, entries, repeated, directory };
}

function readEntry(
  bytes: Bytes,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
): ZipEntry {
  const extraStart = at + headerSize + nameLength;
  const large = createLargeNumberReader(bytes, extraStart, extraStart + extraLength);
  // The order is that of the zip64 extra field: size, zipped size, offset, each only where the short field is full.
  const size = large(bytes.view.getUint32(at + 24, true));
  const zippedSize = large(bytes.view.getUint32(at + 20, true));
  const offset = large(bytes.view.getUint32(at + 42, true)) + shift;
  const flags = bytes.view.getUint16(at + 8, true);
  return {
    name: entryName(bytes.source.subarray(at + headerSize, extraStart)),
    encrypted: (flags & 1) !== 0,
    method: bytes.view.getUint16(at + 10, true),
    crc: bytes.view.getUint32(at + 16, true),
    zippedSize,
    size,
    offset,
  };
}

const utf8 = new TextDecoder();

/**
 * A name as it is meant, with forward slashes and without a leading one. What is no UTF-8 was written by a Chinese
 * system; the mark for UTF-8 says nothing, since writers that mean it often leave it out.
 */
export function entryName(bytes: Uint8Array): string {
  const name = utf8.decode(bytes);
  return normalizeName(name.includes("\ufffd") ? new TextDecoder("gb18030").decode(bytes) : name);
}

/** `word\document.xml`, `/word/document.xml` and `./word/document.xml` name the same part. */
export function normalizeName(name: string): string {
  const slashes = name.includes("\\") ? name.replaceAll("\\", "/") : name;
  if (slashes.startsWith("./")) return slashes.slice(2);
  return slashes.startsWith("/") ? slashes.slice(1) : slashes;
}

/** Gives a 32-bit field as it is, or the next 64-bit number of the zip64 extra field where the field is full. */
function createLargeNumberReader(bytes: Bytes, start: number, end: number): (short: number) => number {
  let at: number | null = null;
  return (short) => {
    if (short !== 0xffffffff) return short;
    at ??= findExtraField(bytes, start, end);
    if (at === null || at + 8 > end) throw directoryBroken();
    const value = Number(bytes.view.getBigUint64(at, true));
    at += 8;
    return value;
  };
}

function findExtraField(bytes: Bytes, start: number, end: number): number | null {
  for (let at = start; at + 4 <= end; at += 4 + bytes.view.getUint16(at + 2, true)) {
    if (bytes.view.getUint16(at, true) === 1) return at + 4;
  }
  return null;
}

function findDirectory(bytes: Bytes): Directory {
  const directory = lastDirectory(bytes, 0);
  if (directory === null) throw truncatedZip();
  return directory;
}

/**
 * The directory of a zip; null where there is none.
 * @param first how far back its end record is looked for
 */
export function directoryOf(source: Uint8Array, view: DataView, first: number): Directory | null {
  return lastDirectory({ length: source.length, view, source }, first);
}

/** A zip that lost its end may hold a whole one as a file: the record that ends that one does not count. */
function lastDirectory(bytes: Bytes, first: number): Directory | null {
  for (let end = bytes.length - endSize; end >= first; end -= 1) {
    if (bytes.source[end] !== 0x50) continue;
    const signature = bytes.view.getUint32(end, true);
    if (signature === localSignature || signature === headerSignature) return null;
    if (signature !== endSignature) continue;
    const directory = readDirectory(bytes, end);
    if (directory !== null) return isStoredInAnother(bytes, directory.shift) ? null : directory;
  }
  return null;
}

/** Whether what starts here stands right behind the header of a file of a zip. */
function isStoredInAnother({ view, source }: Bytes, start: number): boolean {
  for (let at = start - localSize; at >= Math.max(0, start - longestLocal); at -= 1) {
    if (source[at] !== 0x50 || view.getUint32(at, true) !== localSignature) continue;
    const size = localSize + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (at + size === start) return true;
  }
  return false;
}

/** The directory that the record at `end` speaks of; null where there is none. */
function readDirectory(bytes: Bytes, end: number): Directory | null {
  const large = readLargeEnd(bytes, end);
  const count = large?.count ?? bytes.view.getUint16(end + 10, true);
  const size = large?.size ?? bytes.view.getUint32(end + 12, true);
  const declared = large?.offset ?? bytes.view.getUint32(end + 16, true);
  if (count === 0) return end === 0 ? { offset: 0, count, end, shift: 0 } : null;
  const actual = (large?.at ?? end) - size;
  for (const offset of [actual, declared]) {
    const inside = offset >= 0 && offset + headerSize <= bytes.length;
    if (inside && bytes.view.getUint32(offset, true) === headerSignature)
      return { offset, count, end, shift: offset - declared };
  }
  return null;
}

function readLargeEnd(
  bytes: Bytes,
  end: number,
): { readonly at: number; readonly count: number; readonly size: number; readonly offset: number } | null {
  const locator = end - locator64Size;
  if (locator < 0 || bytes.view.getUint32(locator, true) !== locator64Signature) return null;
  const declared = Number(bytes.view.getBigUint64(locator + 8, true));
  for (const at of [declared, locator - end64Size]) {
    if (at < 0 || at + end64Size > bytes.length || bytes.view.getUint32(at, true) !== end64Signature)
      continue;
    return {
      at,
      count: Number(bytes.view.getBigUint64(at + 32, true)),
      size: Number(bytes.view.getBigUint64(at + 40, true)),
      offset: Number(bytes.view.getBigUint64(at + 48, true)),
    };
  }
  return null;
}

function directoryBroken(): Error {
  return damagedZip({ zh: "压缩包目录有错", en: "the directory of the zip is broken" });
}
