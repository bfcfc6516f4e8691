import { limitReached } from "../limit-reached.ts";
import type { Limits } from "../reading.ts";
import type { SheetCell } from "../sheets/sheet.ts";

/** Merged cells as programs store them: first and last row and column, 0-based. */
export interface Merge {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

/**
 * Joins cells: the upper left one takes the room of all, the others, which programs keep for their borders, go.
 * @throws UserError `too-many-cells` where merged areas are many times what the sheet holds
 */
export function mergeCells(
  cells: readonly SheetCell[],
  merges: readonly Merge[],
  limits: Limits,
): SheetCell[] {
  const joined = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  let looked = 0;
  for (const { s, e } of merges) {
    const rowSpan = e.r - s.r + 1;
    const columnSpan = e.c - s.c + 1;
    const area = rowSpan * columnSpan;
    looked += Math.min(area, joined.size);
    if (looked > limits.cells)
      throw limitReached("cells", limits.cells, { zh: "合并单元格过多", en: "too many merged cells" });
    const { text, ...rest } = joined.get(keyOf(s.r, s.c)) ?? { text: "" };
    if (area <= joined.size) {
      for (let row = s.r; row <= e.r; row += 1)
        for (let column = s.c; column <= e.c; column += 1) joined.delete(keyOf(row, column));
    } else {
      for (const [key, { row, column }] of joined)
        if (row >= s.r && row <= e.r && column >= s.c && column <= e.c) joined.delete(key);
    }
    joined.set(keyOf(s.r, s.c), { ...rest, row: s.r, column: s.c, rowSpan, columnSpan, text });
  }
  return [...joined.values()];
}

/** Sheets have at most 16,384 columns. */
function keyOf(row: number, column: number): number {
  return row * 65_536 + column;
}
