import { defaultLimits } from "../reading.ts";
import { readZip } from "./archive.ts";
import { unzip } from "./unzip.ts";

/** More than any type has. */
const longestType = 256;

/**
 * What the entry `mimetype` of an archive says it is; "" where it says nothing that can be read. OpenDocument and EPUB
 * have it first and not compressed, so that it stands in the head (as ISO 8859-1); programs that zip anew compress it.
 */
export function declaredType(bytes: Uint8Array, head: string): string {
  const stored = /mimetype(application\/[\w.+-]+?)(?=PK)/.exec(head)?.[1];
  if (stored !== undefined) return stored;
  try {
    const zip = readZip(bytes);
    const entry = zip.entries.get("mimetype");
    if (entry === undefined || entry.size > longestType) return "";
    return new TextDecoder().decode(unzip(zip, entry, defaultLimits)).trim();
  } catch {
    // What is damaged is told by the reader of the kind that the names show.
    return "";
  }
}
