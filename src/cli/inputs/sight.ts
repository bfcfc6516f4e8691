import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { sniffBytes, sniffText } from "../../read/sniff.ts";
import { defaultLimits } from "../../read/source.ts";
import { type FilePath, openable } from "../files/identity.ts";
import { readRegularFile } from "../files/read-file.ts";
import { tooLarge } from "../files/too-large.ts";
import type { SkipReason } from "./input.ts";
import { isOwnProduct, markRoom } from "./own-product.ts";

/** What an entry of a folder is taken for: something to read, or why it is left out. */
export type Sight = "read" | SkipReason;

/** Extensions under which reports are kept: such a file is read, and where it turns out to hold none, that is said. */
export const readExtension = /\.(?:docx|docm|html?|shtml|xhtml|txt|text|md|tsv)$/i;

/** What stands in every report; a text under another name is one only where it says so. */
const subject = /政府信息公开|政府(?:信息|資訊)公開/;

/** How much of a text of an unknown name is looked at. */
const textRoom = 1024 * 1024;

/**
 * Is this a kind that we read? Asked for every entry that a folder or pattern leads to; what it does not know of is
 * counted under `skipped`. The kinds stand here in one place.
 * @throws an error of the system where the file cannot be opened
 */
export function sightOf(name: string, path: FilePath): Sight {
  const { size, head, tail } = endsOf(path);
  if (isOwnProduct(head.toString(), tail.toString())) return "own";
  if (readExtension.test(name)) return "read";
  if (size === 0) return "empty";
  return isReadKind(head, () => wholeOf(path)) ? "read" : "kind";
}

/** By what is in it alone: the name promises nothing. */
function isReadKind(head: Buffer, whole: () => Uint8Array): boolean {
  const mark = sniffBytes(head);
  // The directory of an archive stands at its end.
  if (head.toString("latin1", 0, 2) === "PK") return sniffBytes(whole()) === "docx";
  if (mark !== null) return mark === "docx";
  if (isReportText(head)) return true;
  const bytes = whole();
  // Something may stand before an archive.
  return sniffBytes(bytes) === "docx" || isReportText(bytes.subarray(0, textRoom));
}

function isReportText(bytes: Uint8Array): boolean {
  for (const encoding of ["utf-8", "gb18030", "utf-16le"]) {
    const text = new TextDecoder(encoding).decode(bytes);
    if (!subject.test(text)) continue;
    const kind = sniffText(text);
    return kind === "html" || kind === "text";
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
