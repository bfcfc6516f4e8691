import { isArchive } from "../read/archive/members.ts";
import { isSourceKind, isToldByName } from "../read/kinds/index.ts";
import { sniffBytes, sniffText } from "../read/sniff.ts";
import { isOwnProduct } from "./own-product.ts";
import type { SkipReason } from "./skip-reasons.ts";

/** What an entry of a folder is taken for: something to read, or why it is left out. */
export type Sight = "read" | SkipReason;

/** A file as far as it must be looked at: its ends are at hand, all of it where these do not tell. */
export interface Glance {
  readonly size: number;
  /** The first and the last `markRoom` bytes. */
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  readonly whole: () => Uint8Array;
}

/** What stands in every report; a text under another name is one only where it says so. */
const subject = /政府信息公开|政府(?:信息|資訊)公開/;

/** How much of a text of an unknown name is looked at. */
const textRoom = 1024 * 1024;

/**
 * Is this a kind that we read? Asked for every entry that a folder or pattern leads to; what it does not know of is
 * counted under `skipped`. A file whose name tells its kind is read, and where it turns out to hold no report, that is
 * said.
 */
export function sightOf(name: string, { size, head, tail, whole }: Glance): Sight {
  if (isOwnProduct(textOf(head), textOf(tail))) return "own";
  if (isToldByName(name)) return "read";
  if (size === 0) return "empty";
  return isReadKind(head, whole) ? "read" : "kind";
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** By what is in it alone: the name promises nothing. */
function isReadKind(head: Uint8Array, whole: () => Uint8Array): boolean {
  const mark = sniffBytes(head);
  // The directory of an archive stands at its end.
  if (head[0] === 0x50 && head[1] === 0x4b) return isDocument(whole());
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
