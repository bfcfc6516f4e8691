import type { Exhibit } from "../format/html/exhibit.ts";
import { markedDocx, readableText } from "../read/original.ts";
import type { Source } from "../read/source.ts";

/**
 * The original of a source that was read from these bytes, for outputs that show the report itself; null where it is of a
 * kind that is not shown.
 */
export async function makeExhibit(bytes: Uint8Array, source: Source): Promise<Exhibit | null> {
  if (source.kind === "doc") return null;
  const { blocks } = source;
  if (source.kind !== "docx") {
    return { kind: source.kind, text: await readableText(bytes, source.kind), source: { blocks } };
  }
  // Named by the digest of the file, no bookmark of the file's own can pass for one of these.
  const prefix = `g${source.sha256().slice(0, 16)}`;
  return { kind: "docx", bytes: await markedDocx(bytes, prefix), prefix, source: { blocks } };
}
