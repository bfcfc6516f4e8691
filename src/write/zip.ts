import { strToU8, type Zippable, zipSync } from "fflate";

/** The beginning of time in a zip. By the clock of the machine, which is what a zip writes down. */
const fixedTime = () => new Date(1980, 0, 1);

/** A zip of texts, in the order given; the same texts give the same bytes on every machine and at any time. */
export function zipTexts(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts: Zippable = {};
  for (const [name, text] of Object.entries(files)) parts[name] = strToU8(text);
  return zipSync(parts, { level: 6, mtime: fixedTime() });
}

/** The same zip with a comment behind its last entry, where programs pass over it. ASCII. */
export function withZipComment(zip: Uint8Array, comment: string): Uint8Array<ArrayBuffer> {
  const marked = new Uint8Array(zip.length + comment.length);
  marked.set(zip);
  marked.set(strToU8(comment), zip.length);
  new DataView(marked.buffer).setUint16(zip.length - 2, comment.length, true);
  return marked;
}
