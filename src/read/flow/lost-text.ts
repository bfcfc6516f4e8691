import type { FlowPlace } from "./content.ts";

/** White figures of a paragraph, of which it is told later whether something is painted below them. */
export interface LostText {
  readonly paragraph: { text: string };
  readonly at: FlowPlace;
  /** What is seen of the paragraph if nothing is. */
  readonly seen: string;
  /** 0-based, in its row. */
  readonly cell: number;
}

/** A table whose row is being read: what lies below its cells is told at the end of the row. */
export interface LosingTable {
  readonly cells: readonly unknown[];
  lost: LostText[];
}

/** Takes text upon nothing that is known so far to the innermost of the tables around it, or to the page. */
export function lose(text: LostText, tables: readonly LosingTable[], onPage: (text: LostText) => void): void {
  const table = tables.at(-1);
  if (table === undefined) onPage(text);
  else table.lost.push({ ...text, cell: table.cells.length });
}

/**
 * Ends a row: text in cells that paint nothing goes on to what is around the table.
 * @param isBare whether a cell is known to paint nothing
 */
export function loseRow(
  table: LosingTable,
  isBare: (cell: number) => boolean,
  around: readonly LosingTable[],
  onPage: (text: LostText) => void,
): void {
  const { lost } = table;
  table.lost = [];
  for (const text of lost) if (isBare(text.cell)) lose(text, around, onPage);
}
