import type { Block, Paragraph } from "../../read/source.ts";
import { partOf } from "../../text/place.ts";
import { thresholds } from "../thresholds.ts";
import { isOfficialHeading } from "./headings.ts";

const longestTail = thresholds.gluedHeadings.longestTail;

/**
 * antiword writes what follows a table into the table's last line (`|893 |2371 | |五、存在的主要问题及改进情况`):
 * a statutory heading behind the last bar becomes a paragraph of its own.
 */
export function detachGluedHeadings(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => headingStart(block) !== null)) return blocks;
  return blocks.flatMap((block): readonly Block[] => {
    const start = headingStart(block);
    if (start === null || block.kind !== "paragraph") return [block];
    return [
      { ...block, text: block.text.slice(0, start) },
      { ...block, text: block.text.slice(start), at: partOf(block.at, start, block.text.length - start) },
    ];
  });
}

/** Index of the heading in the text of a row with bars, or `null`. */
function headingStart(block: Block): number | null {
  if (block.kind !== "paragraph") return null;
  const bar = lastBar(block);
  if (bar < 1 || block.text.length - bar > longestTail || !block.text.slice(0, bar).includes("|"))
    return null;
  return isOfficialHeading(block.text.slice(bar + 1)) ? bar + 1 : null;
}

function lastBar({ text }: Paragraph): number {
  const bar = text.lastIndexOf("|");
  return bar >= 0 && text.slice(bar + 1).trim() !== "" ? bar : -1;
}
