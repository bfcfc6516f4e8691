import type { Exhibit } from "../format/html/exhibit.ts";
import { isWordPackage, markedDocx, readableText } from "../read/original.ts";
import { defaultLimits, type Source } from "../read/source.ts";
import { type Timed, unbounded } from "../read/timed.ts";

/** The original of a source that was read from these bytes, for outputs that show the report itself. */
export async function makeExhibit(
  bytes: Uint8Array,
  source: Source,
  timed: Timed = unbounded,
): Promise<Exhibit> {
  const shown = { blocks: source.blocks };
  // No page shows the places of its attachments.
  if (source.notices.some(({ code }) => code === "attachment-read")) return { kind: "blocks", source: shown };
  switch (source.kind) {
    case "html":
    case "text":
      return { kind: source.kind, text: await readableText(bytes, source.kind, timed), source: shown };
    case "docx": {
      if (!isWordPackage(bytes)) return { kind: "blocks", source: shown };
      // Named by the digest of the file, no bookmark of the file's own can pass for one of these.
      const prefix = `g${source.sha256().slice(0, 16)}`;
      return {
        kind: "docx",
        bytes: await markedDocx(bytes, prefix, defaultLimits, timed),
        prefix,
        source: shown,
      };
    }
    default:
      return { kind: "blocks", source: shown };
  }
}
