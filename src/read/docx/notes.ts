import type { Limits } from "../reading.ts";
import type { BodyState } from "./body-state.ts";
import { ownAuthor } from "./own-comments.ts";
import type { WordPackage } from "./package.ts";
import { type ElementHandler, readXml, within, type XmlPart } from "./xml.ts";

/** Whether footnotes, endnotes or comments that the text refers to say anything. */
export function holdsNotes({ notes }: BodyState, word: WordPackage, limits: Limits): boolean {
  return [...notes].some((type) => {
    const part = word.related(type);
    return part !== null && holdsText(part, limits);
  });
}

function holdsText(part: XmlPart, limits: Limits): boolean {
  let reading = false;
  let found = false;
  const comment: ElementHandler = {
    open: (attribute) => (attribute("w:author") === ownAuthor ? "skip" : undefined),
  };
  const text = within((isOpen) => {
    reading = isOpen;
  });
  readXml(part, limits, { "w:comment": comment, "w:t": text }, (read) => {
    if (reading && read.trim() !== "") found = true;
  });
  return found;
}
