const endOfDirectory = [0x50, 0x4b, 0x05, 0x06];
const endRecordSize = 22;
const locator64 = 0x07064b50;
const locator64Size = 20;
const end64 = 0x06064b50;
const end64Size = 56;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

/** Enough to tell what an archive is; a hostile one may list millions. */
const mostNames = 4096;

/**
 * Names of the entries of a zip archive, without unzipping anything: from its central directory, or, where that is
 * missing (a download cut short), the first entries as they follow one another.
 */
export function listZipNames(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = listFromEnd(buffer);
  return names.length > 0 ? names : listLocalNames(buffer);
}

/** Whether a zip archive ends here, whatever stands before it (a stub, a mail header). */
export function endsAsZip(bytes: Uint8Array): boolean {
  return listFromEnd(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).length > 0;
}

function listFromEnd(buffer: Buffer): string[] {
  // An archive comment may follow the end record, at most 65,535 bytes long.
  const tail = Math.max(0, buffer.length - 65_535 - endRecordSize);
  const found = buffer.subarray(tail).lastIndexOf(Buffer.from(endOfDirectory));
  const end = tail + found;
  if (found === -1 || end + endRecordSize > buffer.length) return [];
  for (const start of directoryStarts(buffer, end)) {
    const names = listDirectoryNames(buffer, start);
    if (names.length > 0) return names;
  }
  return [];
}

/** Where the directory may begin: before its end record, by its size, or where that says, if nothing stands before. */
function directoryStarts(buffer: Buffer, end: number): number[] {
  const large = largeEnd(buffer, end);
  if (large === null) return [end - buffer.readUInt32LE(end + 12), buffer.readUInt32LE(end + 16)];
  const size = Number(buffer.readBigUInt64LE(large + 40));
  return [large - size, Number(buffer.readBigUInt64LE(large + 48))];
}

/** Place of the zip64 end record that belongs to the one at `end`; `null` where there is none. */
function largeEnd(buffer: Buffer, end: number): number | null {
  const locator = end - locator64Size;
  if (locator < 0 || buffer.readUInt32LE(locator) !== locator64) return null;
  const told = Number(buffer.readBigUInt64LE(locator + 8));
  const fits = (at: number) =>
    at >= 0 && at + end64Size <= buffer.length && buffer.readUInt32LE(at) === end64;
  return [told, locator - end64Size].find(fits) ?? null;
}

function listDirectoryNames(buffer: Buffer, start: number): string[] {
  const names: string[] = [];
  let at = start;
  while (
    names.length < mostNames &&
    at >= 0 &&
    at + 46 <= buffer.length &&
    buffer.readUInt32LE(at) === directoryEntry
  ) {
    const nameLength = buffer.readUInt16LE(at + 28);
    names.push(buffer.toString("utf8", at + 46, at + 46 + nameLength));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return names;
}

/** Stops at the first entry whose size stands behind its data. */
function listLocalNames(buffer: Buffer): string[] {
  const names: string[] = [];
  let at = 0;
  while (names.length < mostNames && at + 30 <= buffer.length && buffer.readUInt32LE(at) === localEntry) {
    const nameLength = buffer.readUInt16LE(at + 26);
    names.push(buffer.toString("utf8", at + 30, at + 30 + nameLength));
    const size = buffer.readUInt32LE(at + 18);
    if (size === 0) break;
    at += 30 + nameLength + buffer.readUInt16LE(at + 28) + size;
  }
  return names;
}
