import type { Limits } from "../source.ts";
import { type ElementHandler, readXml, type XmlPart } from "./xml.ts";

/** Whether a part of footnotes, endnotes or comments says anything. Throws what `readXml` throws. */
export function hasNoteText(part: XmlPart, limits: Limits): boolean {
  let reading = false;
  let found = false;
  const text: ElementHandler = {
    open() {
      reading = true;
    },
    close() {
      reading = false;
    },
  };
  readXml(part, limits, { "w:t": text }, (read) => {
    if (reading && read.trim() !== "") found = true;
  });
  return found;
}
