import type { Location } from "../../../read/source.ts";
import { cellOf, type PhysicalCell, type PhysicalRow } from "../rows.ts";
import type { LineLayout } from "./line-layout.ts";

/** Cells with tabs between them, or one behind a tab (L8 and L9 of docs/layouts.md). */
export const tabs: LineLayout = {
  isIn: (text) => text.includes("\t"),
  read: ({ text, at, block }) => rowOfTabs(text, at, block),
};

/** A sign that was parted from its figure: `减⇥489`. A dash is none, it stands for an empty cell. */
const partedSign = /(^|\t)([ \u3000]*(?:增加?|减少?|[+＋])[ \u3000]*)\t(?=[ \u3000]*\p{Nd})/gu;

function rowOfTabs(line: string, at: Location, block: number): PhysicalRow {
  const text = line.replace(partedSign, "$1$2 ");
  const parts = text.split("\t");
  // `\t` before the only cell of a line is the mark of a cell (L8 of docs/layouts.md), not an empty cell.
  const marked = parts.length === 2 && parts[0]?.trim() === "";
  const cells: PhysicalCell[] = [];
  let offset = 0;
  parts.forEach((part, index) => {
    if (!(marked && index === 0)) cells.push(cellOf(part, at, cells.length, offset));
    offset += part.length + 1;
  });
  return { cells, layout: marked ? "cell" : "line", separator: "tab", block, text, at };
}
