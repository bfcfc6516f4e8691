import type { Paragraph } from "../../text/paragraphs.ts";

/** What a group of a match holds, the first if none is named, and its place in the file. */
export function placeOfGroup(paragraph: Paragraph, match: RegExpExecArray, group = 1) {
  const written = match[group] ?? "";
  const start = match.index + match[0].indexOf(written);
  return { written, at: paragraph.at(start, start + written.length) };
}
