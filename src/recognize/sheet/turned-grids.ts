import { foldLabel } from "../../form/fold.ts";
import { foldedWordings } from "../../form/folded-wordings.ts";
import { everyBlock, type Label } from "../../form/index.ts";
import type { Block, Grid, GridCell } from "../../read/source.ts";
import { thresholds } from "../thresholds.ts";
import { looksLikeValue } from "../words/numbers.ts";

/** A table whose columns were rows in the file. */
export interface TurnedGrid extends Grid {
  readonly isTurned: true;
}

/**
 * Tables that stand on their side are set upright: the labels of rows run along the top there, and those of columns down
 * the side, each beside its figures (表四 of fifteen columns on the page of a telephone). Places stay those of the file.
 */
export function uprightGrids(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (isOnItsSide(block) ? turned(block) : block));
}

export function isTurned(block: Block | undefined): block is TurnedGrid {
  return block !== undefined && "isTurned" in block;
}

function isOnItsSide(block: Block): block is Grid {
  if (block.kind !== "grid") return false;
  const cellsOf = (role: Role) => block.cells.filter(({ text }) => roleOf.get(foldLabel(text)) === role);
  const rows = cellsOf("row");
  if (rows.length > 0) {
    const along = linesOf(rows, "column");
    return (
      along >= fewestRows && along >= linesOf(rows, "row") * clearly && haveFigures(block, rows, "below")
    );
  }
  const headers = cellsOf("column");
  // One list of columns ends in one column; labels and figures that alternate over the page are no such table.
  const isList = new Set(headers.map(({ column, columnSpan }) => column + columnSpan)).size === 1;
  return isList && linesOf(headers, "row") >= fewestColumns && haveFigures(block, headers, "beside");
}

const fewestRows = thresholds.turned.fewestRows;
const fewestColumns = thresholds.turned.fewestColumns;
const clearly = thresholds.turned.clearly;

/** In how many rows, or columns, the cells stand. */
function linesOf(cells: readonly GridCell[], way: "row" | "column"): number {
  return new Set(cells.map((cell) => cell[way])).size;
}

/** Whether most labels have a figure on that side: one cell in each row is another layout. */
function haveFigures({ cells }: Grid, labels: readonly GridCell[], side: "below" | "beside"): boolean {
  const [along, across] = side === "below" ? (["column", "row"] as const) : (["row", "column"] as const);
  const have = labels.filter((label) =>
    cells.some(
      (cell) => cell[along] === label[along] && cell[across] > label[across] && looksLikeValue(cell.text),
    ),
  );
  return have.length * 2 > labels.length;
}

type Role = "row" | "column";

/** What a text is in the form, whatever the edition. */
const roleOf: ReadonlyMap<string, Role> = new Map(
  everyBlock().flatMap(({ rows, columns }) => [
    ...namesOf(rows).map((word) => [word, "row"] as const),
    ...namesOf(columns).map((word) => [word, "column"] as const),
  ]),
);

function namesOf(lines: readonly { readonly label: Label | null }[]): readonly string[] {
  return lines.flatMap(({ label }) => (label === null ? [] : foldedWordings(label)));
}

function turned(grid: Grid): TurnedGrid {
  return {
    ...grid,
    isTurned: true,
    width: grid.height,
    height: grid.width,
    cells: grid.cells.map((cell) => ({
      ...cell,
      row: cell.column,
      column: cell.row,
      rowSpan: cell.columnSpan,
      columnSpan: cell.rowSpan,
    })),
    slots: Array.from({ length: grid.width }, (_, column) => grid.slots.map((row) => row[column] ?? -1)),
    problems: grid.problems.map((problem) => ({ ...problem, row: problem.column, column: problem.row })),
  };
}
