import { latin1Of } from "./edge.ts";
import { allKinds, type Marks } from "./kinds/index.ts";
import { openStreams } from "./ole/streams.ts";
import type { Refused } from "./refusal.ts";
import { refusedFirst, refusedKinds } from "./refused.ts";
import type { SourceKind } from "./source.ts";
import { declaredType } from "./zip/declared-type.ts";
import { endsAsZip, listZipNames } from "./zip/names.ts";

/** How far into a text marks are looked for. */
const sampleLength = 65_536;

/** How far into other files. */
const headLength = 1024;

interface Candidate {
  readonly name: SourceKind | Refused;
  readonly marks: Marks;
}

const candidates: readonly Candidate[] = [...refusedFirst, ...allKinds, ...refusedKinds];

/**
 * The kind of a file that is no text, by the marks in its bytes; `null` where it may be text.
 * The extension plays no part.
 */
export function sniffBytes(bytes: Uint8Array): SourceKind | Refused | null {
  if (bytes.length === 0) return "empty";
  const head = latin1Of(bytes, 0, headLength);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return sniffZip(bytes, head);
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
    const streams = openStreams(bytes);
    return find(({ ole }) => ole?.(streams));
  }
  const told = find((marks) => marks.bytes?.(head));
  return told === null && endsAsZip(bytes) ? sniffZip(bytes, head) : told;
}

function sniffZip(bytes: Uint8Array, head: string): SourceKind | Refused | null {
  // Some zip programs write backslashes.
  const names = listZipNames(bytes).map((name) =>
    name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase(),
  );
  const type = names.includes("mimetype") ? declaredType(bytes, head) : "";
  return find(({ zip }) => zip?.(names, type));
}

/** The kind of a text. */
export function sniffText(text: string): SourceKind | Refused {
  const sample = text.slice(0, sampleLength);
  const opening = sample.trimStart();
  if (opening === "" && text.trim() === "") return "blank";
  if (isBinary(sample)) return "binary";
  return find((marks) => marks.text?.(opening, text)) ?? "text";
}

function find(claims: (marks: Marks) => boolean | undefined): SourceKind | Refused | null {
  return candidates.find(({ marks }) => claims(marks) === true)?.name ?? null;
}

/** Control characters do not occur in text; a few stray ones do. */
function isBinary(sample: string): boolean {
  let controls = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i);
    if (code < 32 && !(code >= 9 && code <= 13) && code !== 0x1a && code !== 0x1b) controls += 1;
    else if (code === 0xfffd) controls += 1;
  }
  return controls > sample.length * 0.1;
}
