import type { Table, TableCell } from "./model.ts";

/** Rows of a table, each with its cells by column: a merged cell stands where it begins, and `null` in the other slots. */
export function slotsOf({ width, height, cells }: Table): (TableCell | null)[][] {
  const slots = Array.from({ length: height }, () =>
    Array.from({ length: width }, (): TableCell | null => null),
  );
  for (const cell of cells) {
    const row = slots[cell.row];
    if (row !== undefined) row[cell.column] = cell;
  }
  return slots;
}
