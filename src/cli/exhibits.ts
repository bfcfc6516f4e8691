import type { Exhibit } from "../format/html/exhibit.ts";
import { markedDocx, readableText } from "../read/original.ts";
import type { Source } from "../read/source.ts";

/** Kinds of which there is an original to show. */
export type Exhibited = Exhibit["kind"];

export function isExhibited(source: Source): source is Source & { readonly kind: Exhibited } {
  return source.kind === "docx" || source.kind === "html" || source.kind === "text";
}

/**
 * The original of a source that was read from these bytes, for outputs that show the report itself.
 * @throws Error where there is none to show (`isExhibited`)
 */
export async function makeExhibit(bytes: Uint8Array, source: Source): Promise<Exhibit> {
  const { blocks } = source;
  if (!isExhibited(source)) throw new Error(`${source.kind} files are not shown`);
  if (source.kind !== "docx") {
    return { kind: source.kind, text: await readableText(bytes, source.kind), source: { blocks } };
  }
  // Named by the digest of the file, no bookmark of the file's own can pass for one of these.
  const prefix = `g${source.sha256().slice(0, 16)}`;
  return { kind: "docx", bytes: await markedDocx(bytes, prefix), prefix, source: { blocks } };
}
