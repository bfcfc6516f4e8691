import type { SectionKey, TableKey } from "../../form/index.ts";
import { isFigureTail } from "../sheet/figure-tails.ts";
import { isHeaderPiece, isHeaderScrap } from "../sheet/header-scraps.ts";
import type { PhysicalRow, RowRange } from "../sheet/rows.ts";
import type { TableCandidate } from "../tables/find-tables.ts";
import type { ReportSpan } from "../tables/reports.ts";

/** Which rows the tables of a report take up, by their number. */
export interface Extents {
  readonly inTable: (row: number) => boolean;
  /** Of a table, or of its headers though nothing in it was recognised: no text of its section. */
  readonly isOfTable: (row: number) => boolean;
  /** In the grid of a table, above its headers or below its last row. */
  readonly isBeside: (row: number) => boolean;
}

/** @param under rows under the heading of each table's own section */
export function extentsOf(
  rows: readonly PhysicalRow[],
  tables: ReadonlyMap<TableKey, TableCandidate>,
  under: ReadonlyMap<SectionKey, RowRange>,
  { headings }: ReportSpan,
): Extents {
  const blocks = new Set([...tables.values()].flatMap((table) => gridBlocks(rows, table)));
  // A grid that holds the whole report, headings and text included, is no table.
  for (const heading of headings) blocks.delete(rows[heading.row]?.block ?? -1);
  const spread = [...tables].map(([key, table]) => ({
    from: topOf(rows, table, key, under.get(key)?.from ?? table.from),
    to: endOfTails(rows, table.to),
  }));
  const isSpread = (row: number) => spread.some(({ from, to }) => row >= from && row < to);
  // Header rows of a true grid that were beyond recognition are no text of the section either.
  const inGrid = (row: number) => blocks.has(rows[row]?.block ?? -1);
  const isScrap = (row: number) =>
    [...tables.keys()].some((key) => {
      const { from = 0, to = 0 } = under.get(key) ?? {};
      const own = row >= from && row < to ? rows[row] : undefined;
      return own !== undefined && isHeaderScrap(own, key);
    });
  const inTable = (row: number) => isSpread(row) || inGrid(row);
  return {
    inTable,
    isOfTable: (row) => inTable(row) || isScrap(row),
    isBeside: (row) => inGrid(row) && !isSpread(row),
  };
}

/** Grids that a table takes up. */
export function gridBlocks(rows: readonly PhysicalRow[], table: TableCandidate): number[] {
  return rows.slice(table.from, table.to).flatMap((row) => (row.layout === "grid" ? [row.block] : []));
}

/** The first row of a table, lines of its header included that recognition did not need: damaged or broken ones. */
function topOf(rows: readonly PhysicalRow[], table: TableCandidate, key: TableKey, least: number): number {
  const isHeader = (row: PhysicalRow | undefined) =>
    row?.separator === "pipe" &&
    row.layout === "line" &&
    row.text.trimStart().startsWith("|") &&
    row.cells.every((cell) => cell.kind !== "number");
  let top = table.from;
  while (rows[top]?.separator === "pipe" && isHeader(rows[top - 1])) top--;
  for (let above = top - 1; above >= least; above--) {
    const row = rows[above];
    if (row === undefined || row.layout === "grid") break;
    if (isHeaderPiece(row, key)) top = above;
    else if (row.text.trim() !== "") break;
  }
  return top;
}

/** Where a table ends that goes on with lines of which a figure in it took all. */
function endOfTails(rows: readonly PhysicalRow[], to: number): number {
  let end = to;
  for (let index = to; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined || row.cells.some(({ kind }) => kind !== "blank")) break;
    if (isFigureTail(row)) end = index + 1;
  }
  return end;
}
