const endOfDirectory = 0x06054b50;
const endRecordSize = 22;
const locator64 = 0x07064b50;
const locator64Size = 20;
const end64 = 0x06064b50;
const end64Size = 56;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const decoder = new TextDecoder();

/** Enough to tell what an archive is; a hostile one may list millions. */
const mostNames = 4096;

/**
 * Names of the entries of a zip archive, without unzipping anything: from its central directory, or, where that is
 * missing (a download cut short), the first entries as they follow one another. Bytes that are no UTF-8 read as U+FFFD.
 */
export function listZipNames(bytes: Uint8Array): string[] {
  const view = viewOf(bytes);
  const names = listFromEnd(bytes, view);
  return names.length > 0 ? names : listLocalNames(bytes, view);
}

/** Whether the bytes are a zip archive, whatever stands before it (a stub, a mail header). */
export function isZip(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || endsAsZip(bytes);
}

/** Whether a zip archive ends here. */
export function endsAsZip(bytes: Uint8Array): boolean {
  return listFromEnd(bytes, viewOf(bytes)).length > 0;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function listFromEnd(bytes: Uint8Array, view: DataView): string[] {
  const end = findEnd(view);
  if (end === null) return [];
  for (const start of directoryStarts(view, end)) {
    const names = listDirectoryNames(bytes, view, start);
    if (names.length > 0) return names;
  }
  return [];
}

/** An archive comment may follow the end record, at most 65,535 bytes long. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_535 - endRecordSize);
  for (let at = view.byteLength - endRecordSize; at >= first; at -= 1)
    if (view.getUint8(at) === 0x50 && view.getUint32(at, true) === endOfDirectory) return at;
  return null;
}

/** Where the directory may begin: before its end record, by its size, or where that says, if nothing stands before. */
function directoryStarts(view: DataView, end: number): number[] {
  const large = largeEnd(view, end);
  if (large === null) return [end - view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const size = Number(view.getBigUint64(large + 40, true));
  return [large - size, Number(view.getBigUint64(large + 48, true))];
}

/** Place of the zip64 end record that belongs to the one at `end`; `null` where there is none. */
function largeEnd(view: DataView, end: number): number | null {
  const locator = end - locator64Size;
  if (locator < 0 || view.getUint32(locator, true) !== locator64) return null;
  const told = Number(view.getBigUint64(locator + 8, true));
  const fits = (at: number) =>
    at >= 0 && at + end64Size <= view.byteLength && view.getUint32(at, true) === end64;
  return [told, locator - end64Size].find(fits) ?? null;
}

function listDirectoryNames(bytes: Uint8Array, view: DataView, start: number): string[] {
  const names: string[] = [];
  let at = start;
  while (
    names.length < mostNames &&
    at >= 0 &&
    at + 46 <= bytes.length &&
    view.getUint32(at, true) === directoryEntry
  ) {
    const nameLength = view.getUint16(at + 28, true);
    names.push(decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Stops at the first entry whose size stands behind its data. */
function listLocalNames(bytes: Uint8Array, view: DataView): string[] {
  const names: string[] = [];
  let at = 0;
  while (names.length < mostNames && at + 30 <= bytes.length && view.getUint32(at, true) === localEntry) {
    const nameLength = view.getUint16(at + 26, true);
    names.push(decoder.decode(bytes.subarray(at + 30, at + 30 + nameLength)));
    const size = view.getUint32(at + 18, true);
    if (size === 0) break;
    at += 30 + nameLength + view.getUint16(at + 28, true) + size;
  }
  return names;
}
