import type { Ground } from "../lost.ts";
import type { FlowPlace } from "./content.ts";

/** Coloured text of a paragraph, of which it is told later what is painted below it. */
export interface LostText {
  readonly paragraph: { text: string };
  readonly at: FlowPlace;
  /** What is seen of the paragraph upon a ground; upon paper where there is none. */
  readonly seenOn: (ground: Ground | undefined) => string;
  /** 0-based, in its row. */
  readonly cell: number;
}

/** A table whose row is being read: what lies below its cells is told at the end of the row. */
export interface LosingTable {
  readonly cells: readonly unknown[];
  lost: LostText[];
}

/** Settles what is seen of a text upon the ground that it lies on; upon the page itself where none is named. */
export type SettleText = (text: LostText, ground?: Ground) => void;

/** Takes text upon nothing that is known so far to the innermost of the tables around it, or to the page. */
export function lose(text: LostText, tables: readonly LosingTable[], settle: SettleText): void {
  const table = tables.at(-1);
  if (table === undefined) settle(text);
  else table.lost.push({ ...text, cell: table.cells.length });
}

/**
 * Ends a row: text in cells that paint nothing goes on to what is around the table.
 * @param groundOf what a cell paints, if anything
 */
export function loseRow(
  table: LosingTable,
  groundOf: (cell: number) => Ground | undefined,
  around: readonly LosingTable[],
  settle: SettleText,
): void {
  const { lost } = table;
  table.lost = [];
  for (const text of lost) {
    const ground = groundOf(text.cell);
    if (ground === undefined) lose(text, around, settle);
    else settle(text, ground);
  }
}
