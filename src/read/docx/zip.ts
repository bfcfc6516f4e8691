import { damagedZip, limitReached, truncatedZip } from "./errors.ts";

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
  readonly bytes: Buffer;
  /** By lower-case name: some writers spell `Word/Document.xml`. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Lower-case names that occur twice; which one counts is anybody's guess. */
  readonly repeated: ReadonlySet<string>;
  readonly directory: Directory;
}

const endSignature = Buffer.from("PK\x05\x06", "latin1");
const endSize = 22;
const headerSignature = 0x02014b50;
const headerSize = 46;
const end64Signature = 0x06064b50;
const end64Size = 56;
const locator64Signature = 0x07064b50;
const locator64Size = 20;
/** What the plain zip format can count; a Word document has some dozens. */
const maximumEntries = 0xffff;

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
 * Throws UserError `docx-truncated` where the directory is missing, `docx-damaged` where it makes no sense.
 */
export function readZip(source: Uint8Array): Zip {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
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
    if (at + headerSize > bytes.length || bytes.readUInt32LE(at) !== headerSignature) throw directoryBroken();
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + headerSize + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) throw directoryBroken();
    const entry = readEntry(bytes, at, nameLength, extraLength, directory.shift);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) repeated.add(key);
    entries.set(key, entry);
    at = next;
  }
  return { bytes, entries, repeated, directory };
}

function readEntry(
  bytes: Buffer,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
): ZipEntry {
  const extraStart = at + headerSize + nameLength;
  const large = createLargeNumberReader(bytes, extraStart, extraStart + extraLength);
  // The order is that of the zip64 extra field: size, zipped size, offset, each only where the short field is full.
  const size = large(bytes.readUInt32LE(at + 24));
  const zippedSize = large(bytes.readUInt32LE(at + 20));
  const offset = large(bytes.readUInt32LE(at + 42)) + shift;
  return {
    name: normalizeName(bytes.toString("utf8", at + headerSize, extraStart)),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    zippedSize,
    size,
    offset,
  };
}

/** `word\document.xml`, `/word/document.xml` and `./word/document.xml` name the same part. */
export function normalizeName(name: string): string {
  const slashes = name.includes("\\") ? name.replaceAll("\\", "/") : name;
  if (slashes.startsWith("./")) return slashes.slice(2);
  return slashes.startsWith("/") ? slashes.slice(1) : slashes;
}

/** Gives a 32-bit field as it is, or the next 64-bit number of the zip64 extra field where the field is full. */
function createLargeNumberReader(bytes: Buffer, start: number, end: number): (short: number) => number {
  let at: number | null = null;
  return (short) => {
    if (short !== 0xffffffff) return short;
    at ??= findExtraField(bytes, start, end);
    if (at === null || at + 8 > end) throw directoryBroken();
    const value = Number(bytes.readBigUInt64LE(at));
    at += 8;
    return value;
  };
}

function findExtraField(bytes: Buffer, start: number, end: number): number | null {
  for (let at = start; at + 4 <= end; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) === 1) return at + 4;
  }
  return null;
}

function findDirectory(bytes: Buffer): Directory {
  for (let end = bytes.lastIndexOf(endSignature); end >= 0; end = previous(bytes, end)) {
    if (end + endSize > bytes.length) continue;
    const directory = readDirectory(bytes, end);
    if (directory !== null) return directory;
  }
  throw truncatedZip();
}

function previous(bytes: Buffer, end: number): number {
  return end === 0 ? -1 : bytes.lastIndexOf(endSignature, end - 1);
}

/** The directory that the record at `end` speaks of; null where there is none. */
function readDirectory(bytes: Buffer, end: number): Directory | null {
  const large = readLargeEnd(bytes, end);
  const count = large?.count ?? bytes.readUInt16LE(end + 10);
  const size = large?.size ?? bytes.readUInt32LE(end + 12);
  const declared = large?.offset ?? bytes.readUInt32LE(end + 16);
  if (count === 0) return null;
  const actual = (large?.at ?? end) - size;
  for (const offset of [actual, declared]) {
    const inside = offset >= 0 && offset + headerSize <= bytes.length;
    if (inside && bytes.readUInt32LE(offset) === headerSignature)
      return { offset, count, end, shift: offset - declared };
  }
  return null;
}

function readLargeEnd(
  bytes: Buffer,
  end: number,
): { readonly at: number; readonly count: number; readonly size: number; readonly offset: number } | null {
  const locator = end - locator64Size;
  if (locator < 0 || bytes.readUInt32LE(locator) !== locator64Signature) return null;
  const declared = Number(bytes.readBigUInt64LE(locator + 8));
  for (const at of [declared, locator - end64Size]) {
    if (at < 0 || at + end64Size > bytes.length || bytes.readUInt32LE(at) !== end64Signature) continue;
    return {
      at,
      count: Number(bytes.readBigUInt64LE(at + 32)),
      size: Number(bytes.readBigUInt64LE(at + 40)),
      offset: Number(bytes.readBigUInt64LE(at + 48)),
    };
  }
  return null;
}

function directoryBroken(): Error {
  return damagedZip({ zh: "压缩包目录有错", en: "the directory of the zip is broken" });
}
