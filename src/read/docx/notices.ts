import { describeProblems } from "../grid.ts";
import type { Block, Limits, Notice } from "../source.ts";
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

/** What the blocks of any document show to be out of the ordinary. */
export function noticesOfBlocks(blocks: readonly Block[]): Notice[] {
  const notices: Notice[] = [];
  for (const block of blocks) {
    const detail = block.kind === "grid" ? describeProblems(block) : null;
    if (detail !== null) notices.push({ code: "grid-irregular", at: block.at, detail });
  }
  const pictures = blocks.filter((block) => block.kind === "paragraph" && block.image).length;
  if (pictures > 0 && countCharacters(blocks) < fewCharacters)
    notices.push({ code: "image-only", detail: `${pictures} × img` });
  return notices;
}

/** A document with less text than this says nothing beside its pictures. */
const fewCharacters = 100;

function countCharacters(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.kind === "paragraph") count += block.text.trim().length;
    else for (const cell of block.cells) count += cell.text.trim().length;
    if (count >= fewCharacters) break;
  }
  return count;
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
