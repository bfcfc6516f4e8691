import type { Sheet, SheetArea } from "./sheet.ts";

/** Names of this form stand for tables that gia-report wrote: where they begin and end shows in no cell. */
export const tableNames = "gia_report_table_";

/** `A5:C7` or `$A$5:$C$7`; `null` for what is none. */
export function areaOf(reference: string): SheetArea | null {
  const [, left = "", top, right = "", bottom] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(reference) ?? [];
  if (top === undefined) return null;
  const area = {
    top: Number(top) - 1,
    left: columnOf(left),
    bottom: Number(bottom ?? top) - 1,
    right: columnOf(right || left),
  };
  return area.top < 0 || area.bottom < area.top || area.right < area.left ? null : area;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Which of its tables a row belongs to; where rows or columns are hidden the program counts otherwise than the file. */
export function ownTables({
  tables = [],
  hiddenRows,
  hiddenColumns,
}: Sheet): (row: number) => SheetArea | null {
  if (tables.length === 0 || hiddenRows.size + hiddenColumns.size > 0) return () => null;
  const byRow = new Map<number, SheetArea>();
  for (const area of tables) {
    for (let row = area.top; row <= Math.min(area.bottom, area.top + mostRows); row += 1)
      byRow.set(row, area);
  }
  return (row) => byRow.get(row) ?? null;
}

/** Rows of a table that a name may stand for: a name costs nothing, and could claim all there are. */
const mostRows = 10_000;
