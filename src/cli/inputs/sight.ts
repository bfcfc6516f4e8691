import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { isArchive } from "../../read/archive/members.ts";
import { isSourceKind, isToldByName } from "../../read/kinds/index.ts";
import { sniffBytes, sniffText } from "../../read/sniff.ts";
import { defaultLimits } from "../../read/source.ts";
import { type FilePath, openable } from "../files/identity.ts";
import { readRegularFile } from "../files/read-file.ts";
import { tooLarge } from "../files/too-large.ts";
import type { SkipReason } from "./input.ts";
import { isOwnProduct, markRoom } from "./own-product.ts";

/** What an entry of a folder is taken for: something to read, or why it is left out. */
export type Sight = "read" | SkipReason;

/** What stands in every report; a text under another name is one only where it says so. */
const subject = /政府信息公开|政府(?:信息|資訊)公開/;

/** How much of a text of an unknown name is looked at. */
const textRoom = 1024 * 1024;

/**
 * Is this a kind that we read? Asked for every entry that a folder or pattern leads to; what it does not know of is
 * counted under `skipped`. A file whose name tells its kind is read, and where it turns out to hold no report, that is
 * said.
 * @throws an error of the system where the file cannot be opened
 */
export function sightOf(name: string, path: FilePath): Sight {
  const { size, head, tail } = endsOf(path);
  if (isOwnProduct(head.toString(), tail.toString())) return "own";
  if (isToldByName(name)) return "read";
  if (size === 0) return "empty";
  return isReadKind(head, () => wholeOf(path)) ? "read" : "kind";
}

/** By what is in it alone: the name promises nothing. */
function isReadKind(head: Buffer, whole: () => Uint8Array): boolean {
  const mark = sniffBytes(head);
  // The directory of an archive stands at its end.
  if (head.toString("latin1", 0, 2) === "PK") return isDocument(whole());
  if (mark !== null && mark !== "ole") return isSourceKind(mark);
  if (isReportText(head)) return true;
  const bytes = whole();
  // Something may stand before an archive.
  return isDocument(bytes) || isReportText(bytes.subarray(0, textRoom));
}

/** A kind that is read, or an archive whose files are. */
function isDocument(bytes: Uint8Array): boolean {
  const told = sniffBytes(bytes);
  return (told !== null && isSourceKind(told)) || isArchive(bytes);
}

function isReportText(bytes: Uint8Array): boolean {
  for (const encoding of ["utf-8", "gb18030", "utf-16le"]) {
    const text = new TextDecoder(encoding).decode(bytes);
    if (!subject.test(text)) continue;
    const kind = sniffText(text);
    return isSourceKind(kind);
  }
  return false;
}

interface Ends {
  readonly size: number;
  readonly head: Buffer;
  readonly tail: Buffer;
}

function endsOf(path: FilePath): Ends {
  const descriptor = openSync(openable(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = fstatSync(descriptor);
    const head = readAt(descriptor, 0, Math.min(size, markRoom));
    const tail = readAt(descriptor, Math.max(0, size - markRoom), Math.min(size, markRoom));
    return { size, head, tail };
  } finally {
    closeSync(descriptor);
  }
}

function readAt(descriptor: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, start));
}

function wholeOf(path: FilePath): Uint8Array {
  return readRegularFile(path, { most: defaultLimits.fileBytes, tooLarge });
}
