import type { Block, CellContent, Paragraph } from "../reading.ts";
import type { Cell, Content, Table, TextParagraph } from "./content.ts";
import { formTable, type TakeSlots } from "./table.ts";

/**
 * Turns the content of a document into blocks. A table that only holds other things in place (a single cell, or more cells
 * inside its cells than of its own) is dissolved: what it holds comes in reading order.
 * Other tables become grids; what a cell holds besides text (a table, a picture) follows the grid.
 * @throws UserError `too-many-cells`
 */
export function toBlocks(content: readonly Content[], takeSlots: TakeSlots): Block[] {
  const blocks: Block[] = [];
  addContent(blocks, content, takeSlots);
  return blocks;
}

function addContent(blocks: Block[], content: readonly Content[], takeSlots: TakeSlots): void {
  for (const item of content) {
    if (item.kind === "paragraph") addParagraph(blocks, item);
    else if (isLayout(item)) for (const cell of cellsOf(item)) addContent(blocks, cell.content, takeSlots);
    else addGrid(blocks, item, takeSlots);
  }
}

/** A manual line break starts a new paragraph: text pasted from the web has no others. */
function addParagraph(blocks: Block[], { text, at, heading, image }: TextParagraph): void {
  const lines = text.includes("\n") ? text.split("\n").filter((line) => line.trim() !== "") : [text];
  for (const [index, line] of (lines.length === 0 ? [""] : lines).entries()) {
    const first = index === 0;
    blocks.push({
      kind: "paragraph",
      text: line,
      at,
      ...(heading !== undefined && first ? { heading } : {}),
      ...(image && first ? { image } : {}),
    } satisfies Paragraph);
  }
}

function addGrid(blocks: Block[], table: Table, takeSlots: TakeSlots): void {
  const rest: Content[] = [];
  const rows = table.rows.map(({ cells, before, after }) => ({
    before,
    after,
    cells: cells.map((cell) => {
      const paragraphs: TextParagraph[] = [];
      const before = rest.length;
      readCell(paragraphs, cell.content, rest);
      const nested = rest.slice(before).some(({ kind }) => kind === "table");
      const filled = paragraphs.filter(({ text }) => text !== "");
      const paragraph = (filled[0] ?? paragraphs[0])?.at.paragraph ?? cell.at.paragraph;
      const at = paragraph === undefined ? cell.at : { ...cell.at, paragraph };
      const text = filled.map((one) => one.text).join("\n");
      const holds = contentOf(paragraphs, text.trim() === "", nested);
      return { ...cell, text, at, ...(holds === null ? {} : { holds }) };
    }),
  }));
  blocks.push(formTable(rows, table.columns, table.at, takeSlots));
  addContent(blocks, rest, takeSlots);
}

/** Adds the paragraphs of a cell; tables and pictures in it are put into `rest`. */
function readCell(paragraphs: TextParagraph[], content: readonly Content[], rest: Content[]): void {
  for (const item of content) {
    if (item.kind === "table") {
      if (isLayout(item)) for (const cell of cellsOf(item)) readCell(paragraphs, cell.content, rest);
      else rest.push(item);
      continue;
    }
    paragraphs.push(item);
    if (item.image) rest.push({ ...item, text: "" });
  }
}

/** What a cell holds besides text; a picture that floats over text leaves the text as it is, and so does a table of its own. */
function contentOf(
  paragraphs: readonly TextParagraph[],
  isEmpty: boolean,
  nested: boolean,
): CellContent | null {
  const held = new Set(paragraphs.map(({ holds }) => holds));
  for (const content of ["control", "altered", "object", "sign", "field"] as const)
    if (held.has(content)) return content;
  if (isEmpty && nested) return "object";
  return held.has("picture") || (isEmpty && paragraphs.some(({ image }) => image)) ? "picture" : null;
}

function isLayout({ rows, innerCells }: Table): boolean {
  const ownCells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  return ownCells === 1 || (innerCells > 0 && innerCells >= ownCells);
}

function* cellsOf(table: Table): Generator<Cell> {
  for (const row of table.rows) yield* row.cells;
}
