import type { Block, Location, Paragraph } from "../../read/source.ts";
import { withoutLength } from "../../text/place.ts";
import { rowsOfGrid } from "./layouts/grids.ts";
import type { LineLayout } from "./layouts/line-layout.ts";
import { bordersOf, boxedBlocks, joinedBroken, pipes } from "./layouts/pipes.ts";
import { spaces } from "./layouts/spaces.ts";
import { tabs } from "./layouts/tabs.ts";
import { pageNumbers } from "./page-numbers.ts";
import type { PhysicalRow } from "./rows.ts";

/** The first that is in a line has it. */
const lineLayouts: readonly LineLayout[] = [pipes, tabs, spaces];

/** Unrolls blocks into rows of cells; every block yields at least one row unless it is a ruler or a page number. */
export function physicalRows(blocks: readonly Block[]): PhysicalRow[] {
  const rows: PhysicalRow[] = [];
  const { bordered, closed } = bordersOf(blocks);
  const boxed = boxedBlocks(blocks);
  const numbers = pageNumbers(blocks);
  const isTabbed = blocks.some((block) => block.kind === "paragraph" && isPartedByTab(block.text));
  blocks.forEach((block, index) => {
    if (numbers.has(index)) return;
    if (block.kind === "grid") {
      // A table may have more rows than a call can have arguments.
      for (const row of rowsOfGrid(block, index)) rows.push(row);
      return;
    }
    for (const line of linesOf(block)) {
      const text = isTabbed ? line.text : withoutEdgeTabs(line.text);
      const row = rowOfLine(text, line.at, index, bordered || boxed.has(index));
      if (row === null) continue;
      const above = rows.at(-1);
      const joined = above === undefined ? null : joinedBroken(above, row, closed);
      if (joined === null) rows.push(row);
      else rows[rows.length - 1] = joined;
    }
  });
  return rows;
}

function linesOf(paragraph: Paragraph): { text: string; at: Location }[] {
  if (!paragraph.text.includes("\n")) return [paragraph];
  return paragraph.text.split("\n").map((text) => ({ text, at: paragraph.at }));
}

function rowOfLine(raw: string, line: Location, block: number, isBordered: boolean): PhysicalRow | null {
  const text = unescapeMarkdown(raw).replace(markedByTabs, "\t");
  const at = text === raw ? line : withoutLength(line);
  if (pageNumber.test(text) || (ruler.test(text) && dashes.test(text))) return null;
  return lineLayouts.find(({ isIn }) => isIn(text))?.read({ text, at, block, isBordered }) ?? null;
}

/** Lines that carry no content: page numbers, rules of dashes, the ruler line under a Markdown header. */
const pageNumber =
  /^\s*(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页(?:(?:\s*[,，/])?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}\s*页)\s*$/u;
const ruler = /^[\s|+:=\-_─━┼├┤┬┴┌┐└┘│]*$/u;
const dashes = /[-=]{3}|[─━]{2}|_{8}|:-+:?\s*\|/u;

/** Several tabs before the only cell of a line mark it as one does. */
const markedByTabs = /^\t{2,}(?=[^\t]*$)/u;

/** Whether a tab stands between two cells, or on a line between the lines of two. */
function isPartedByTab(text: string): boolean {
  if (!text.includes("\t")) return false;
  return text
    .split("\n")
    .some((line) => line === "\t" || line.split("\t").filter((part) => part.trim() !== "").length > 1);
}

/** Where tabs part no cells, they are none behind one, nor before several with spaces between them. */
function withoutEdgeTabs(text: string): string {
  const end = text.trimEnd();
  if (end === "" || !text.includes("\t")) return text;
  const [last, before, ...others] = end.trimStart().split(/\s+/u).reverse();
  const areFigures = [last, before].every((word) => /^\p{Nd}+$/u.test(word ?? ""));
  return areFigures && others.length > 0 ? end.replaceAll("\t", " ") : end;
}

/** Markdown writers escape `1\.` and write line breaks in cells as `<br>`. */
function unescapeMarkdown(text: string): string {
  if (!text.includes("\\") && !text.includes("<br")) return text;
  // Two figures in one cell must not close up to a third.
  return text
    .replace(/(\p{Nd}\s{0,9})<br\s{0,9}\/?>(?=\s{0,9}\p{Nd})/giu, "$1\n")
    .replace(/<br\s*\/?>/giu, "")
    .replace(/\\([\\|*_#.()[\]\-+<>"'~$^])/g, "$1");
}
