import { describeProblems } from "../grid.ts";
import type { Block, Notice } from "../reading.ts";

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
