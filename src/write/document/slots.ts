import type { Table, TableCell } from "./model.ts";

/**
 * Rows of a table, each with its cells by column: a merged cell stands where it begins, and `null` in the other slots.
 * A row is as long as its cells reach.
 */
export function slotsOf(table: Table): (TableCell | null)[][] {
  const { height, cells } = table;
  const slots = Array.from({ length: height }, (_, row) =>
    Array.from({ length: rowWidth(table, row) }, (): TableCell | null => null),
  );
  for (const cell of cells) {
    const row = slots[cell.row];
    if (row !== undefined) row[cell.column] = cell;
  }
  return slots;
}

/** Slots of a row that any cell covers; less than the table's width in tables whose rows differ. */
export function rowWidth({ cells }: Pick<Table, "cells">, row: number): number {
  const covering = cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
  return Math.max(0, ...covering.map(({ column, columnSpan }) => column + columnSpan));
}
