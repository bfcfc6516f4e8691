import { readUtf16 } from "../ole/bytes.ts";
import type { Streams } from "./streams.ts";

/** Bytes of a font's description before its name. */
const descriptionSize = 40;

/** Names of the fonts by their number ([MS-DOC] 2.9.286); none where the document has no table of them. */
export function readFonts(streams: Streams): readonly string[] {
  const stretch = streams.stretch("fonts");
  if (stretch === null) return [];
  const { table } = streams;
  const names: string[] = [];
  const count = table.u16(stretch.start);
  let at = stretch.start + 4;
  for (let index = 0; index < count && at < stretch.end; index++) {
    const size = table.u8(at);
    const most = Math.max(0, Math.floor((size - descriptionSize + 1) / 2));
    const name = size < descriptionSize ? "" : readUtf16(table, at + descriptionSize, most);
    names.push(name.split("\0", 1)[0] ?? "");
    at += size + 1;
  }
  return names;
}
