const endOfDirectory = [0x50, 0x4b, 0x05, 0x06];
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
  // An archive comment may follow the end record, at most 65,535 bytes long.
  const tail = Math.max(0, buffer.length - 65_557);
  const end = buffer.subarray(tail).lastIndexOf(Buffer.from(endOfDirectory));
  if (end === -1 || tail + end + 20 > buffer.length) return listLocalNames(buffer);
  const names = listDirectoryNames(buffer, buffer.readUInt32LE(tail + end + 16));
  return names.length > 0 ? names : listLocalNames(buffer);
}

function listDirectoryNames(buffer: Buffer, start: number): string[] {
  const names: string[] = [];
  let at = start;
  while (names.length < mostNames && at + 46 <= buffer.length && buffer.readUInt32LE(at) === directoryEntry) {
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
