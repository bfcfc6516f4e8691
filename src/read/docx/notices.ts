import { noticesOfBlocks } from "../flow/notices.ts";
import type { Block, Limits, Notice } from "../reading.ts";
import type { BodyState } from "./body-state.ts";
import { ownAuthor } from "./own-comments.ts";
import type { WordPackage } from "./package.ts";
import { type ElementHandler, readXml, type XmlPart } from "./xml.ts";

/** What the reader wants said about a document: what it left out, and what it met that is out of the ordinary. */
export function collectNotices(
  body: BodyState,
  blocks: readonly Block[],
  word: WordPackage,
  limits: Limits,
): Notice[] {
  const notices: Notice[] = [];
  if (body.revisionAt !== null) notices.push({ code: "revisions-accepted", at: body.revisionAt });
  if (body.hiddenAt !== null) notices.push({ code: "hidden-text-skipped", at: body.hiddenAt });
  if (body.struckAt !== null) notices.push({ code: "struck-text-skipped", at: body.struckAt });
  if (holdsNotes(body, word, limits)) notices.push({ code: "footnote-skipped" });
  return [...notices, ...noticesOfBlocks(blocks)];
}

/** Whether footnotes, endnotes or comments that the text refers to say anything. */
function holdsNotes({ notes }: BodyState, word: WordPackage, limits: Limits): boolean {
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
  const text: ElementHandler = {
    open() {
      reading = true;
    },
    close() {
      reading = false;
    },
  };
  readXml(part, limits, { "w:comment": comment, "w:t": text }, (read) => {
    if (reading && read.trim() !== "") found = true;
  });
  return found;
}
