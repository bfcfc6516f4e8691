import { describeProblems } from "../grid.ts";
import type { Block, Location, Notice } from "../reading.ts";

/** Where the first tracked change, the first hidden text, the first text that is struck through stands. */
export interface FirstMet {
  revisionAt: Location | null;
  hiddenAt: Location | null;
  struckAt: Location | null;
}

/**
 * What is to be said of any document: what was left out of it, and what its blocks show to be out of the ordinary.
 * @param holdsNotes whether footnotes, endnotes or comments say anything
 */
export function noticesOf(
  { revisionAt, hiddenAt, struckAt }: FirstMet,
  holdsNotes: boolean,
  blocks: readonly Block[],
): Notice[] {
  const notices: Notice[] = [];
  if (revisionAt !== null) notices.push({ code: "revisions-accepted", at: revisionAt });
  if (hiddenAt !== null) notices.push({ code: "hidden-text-skipped", at: hiddenAt });
  if (struckAt !== null) notices.push({ code: "struck-text-skipped", at: struckAt });
  if (holdsNotes) notices.push({ code: "footnote-skipped" });
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
