const endOfDirectory = 0x06054b50;
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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null || end + 20 > bytes.length) return listLocalNames(bytes, view);
  const names = listDirectoryNames(bytes, view, view.getUint32(end + 16, true));
  return names.length > 0 ? names : listLocalNames(bytes, view);
}

/** An archive comment may follow the end record, at most 65,535 bytes long. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 4; at >= first; at -= 1)
    if (view.getUint8(at) === 0x50 && view.getUint32(at, true) === endOfDirectory) return at;
  return null;
}

function listDirectoryNames(bytes: Uint8Array, view: DataView, start: number): string[] {
  const names: string[] = [];
  let at = start;
  while (names.length < mostNames && at + 46 <= bytes.length && view.getUint32(at, true) === directoryEntry) {
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
