import { directoryOf } from "./archive.ts";

/** An archive comment may follow the end record, which has 22 bytes. */
const longestEnd = 65_535 + 22;
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
  const directory = directoryOf(bytes, view, Math.max(0, bytes.length - longestEnd));
  return directory === null ? [] : listDirectoryNames(bytes, view, directory.offset);
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
