import type { PhysicalCell, PhysicalRow } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import type { TableFamily } from "../words/slots.ts";

/** Where the labels of a row end. */
export interface RowOutline {
  readonly row: PhysicalRow;
  readonly index: number;
  readonly next: PhysicalRow | undefined;
  /** The cells of the row stand beside each other. */
  readonly ordered: boolean;
  /** The first cell with words in an ordered row, or -1. */
  readonly firstLabel: number;
  /** The last cell of an ordered row that is a label of the form, or -1. */
  readonly boundary: number;
  /** A row of figures without a label, with words in the place of some. */
  readonly isUnlabelled: boolean;
}

export function outlineOf(
  row: PhysicalRow,
  index: number,
  { rows, table }: { readonly rows: readonly PhysicalRow[]; readonly table: TableFamily },
): RowOutline {
  const ordered = row.layout === "grid" || row.layout === "line";
  const firstWord = ordered ? row.cells.findIndex((cell) => cell.kind === "label") : -1;
  const boundary = firstWord >= 0 && row.cells.length > 1 ? lastKnownLabel(row, table) : -1;
  const isUnlabelled = boundary < 0 && firstWord >= 0 && beginsWithFigures(row, table);
  return {
    row,
    index,
    next: rows[index + 1],
    ordered,
    firstLabel: isUnlabelled ? -1 : firstWord,
    boundary,
    isUnlabelled,
  };
}

/** Whether a row without a label is one of figures, whatever words stand in the place of some. */
function beginsWithFigures({ cells }: PhysicalRow, { key }: TableFamily): boolean {
  const figures = cells.filter(({ kind }) => kind === "number").length;
  const [first] = cells;
  // No row of 表四 has a label that this might be left of.
  const begins = first?.kind === "number" || (key === "remedies" && likeFigure.test(first?.text ?? ""));
  return begins && figures >= fewestFigures && figures * 2 > cells.length;
}

/** `o`, `(0)`: what was meant for a figure, and is no label. */
const likeFigure = /^\s*[(（]?[\p{Nd}oOｏＯlｌ]{1,4}[)）]?\s*$/u;

const fewestFigures = thresholds.items.fewestFigures;

/** Index of the last cell of an ordered row that is a label of the form, or -1. */
function lastKnownLabel(row: PhysicalRow, table: TableFamily): number {
  for (let index = row.cells.length - 1; index >= 0; index--) {
    const cell = row.cells[index];
    if (cell !== undefined && isKnown(cell, table)) return index;
  }
  return -1;
}

function isKnown(cell: PhysicalCell, table: TableFamily): boolean {
  return cell.kind === "label" && table.best(cell.term) >= knownLabel;
}

const knownLabel = thresholds.items.knownLabel;
