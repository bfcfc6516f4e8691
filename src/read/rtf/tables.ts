import type { Cell, Content, Merge, Row, Table } from "../flow/content.ts";
import type { Ground } from "../lost.ts";
import { nearest } from "../nearest.ts";
import type { CellPlace, TablePlace } from "../reading.ts";

/** A cell as `\trowd` describes it: its right edge in twips, and how it is merged. */
export interface CellShape {
  readonly edge: number;
  readonly vertical: Merge;
  readonly horizontal: Merge;
  readonly ground: Ground | undefined;
}

export interface RowShape {
  readonly left: number;
  readonly cells: readonly CellShape[];
}

/** A cell whose content is read. */
export interface ReadCell {
  readonly content: readonly Content[];
  readonly at: CellPlace;
}

export interface ReadRow {
  readonly shape: RowShape;
  readonly cells: readonly ReadCell[];
}

/** Edges less than this apart, in twips, are one: programs round them differently from row to row. */
const sameEdge = 40;

/** Rows with their edges as a table whose cells span columns. */
export function toTable(rows: readonly ReadRow[], at: TablePlace): Table {
  const edges = edgesOf(rows);
  const index = (edge: number): number => nearest(edges, edge);
  return {
    kind: "table",
    at,
    rows: rows.map((row) => toRow(row, index)),
    columns: Math.max(0, edges.length - 1),
    innerCells: rows.reduce((sum, { cells }) => sum + innerCellsOf(cells), 0),
  };
}

function innerCellsOf(cells: readonly ReadCell[]): number {
  let count = 0;
  for (const { content } of cells)
    for (const item of content)
      if (item.kind === "table")
        count += item.innerCells + item.rows.reduce((sum, row) => sum + row.cells.length, 0);
  return count;
}

/** A cell without a shape of its own comes behind the others, a column wide. */
function toRow({ shape, cells }: ReadRow, index: (edge: number) => number): Row {
  const before = index(shape.left);
  let start = before;
  const read = cells.map(({ content, at }, position): Cell => {
    const own = shape.cells[position];
    const end = own === undefined ? start + 1 : Math.max(start + 1, index(own.edge));
    const span = end - start;
    start = end;
    return { content, at, span, vertical: own?.vertical, horizontal: own?.horizontal };
  });
  return { cells: read, before, after: 0 };
}

function edgesOf(rows: readonly ReadRow[]): number[] {
  const all = new Set<number>();
  for (const { shape } of rows) {
    all.add(shape.left);
    for (const { edge } of shape.cells) all.add(edge);
  }
  const edges: number[] = [];
  for (const edge of [...all].sort((one, other) => one - other)) {
    const last = edges.at(-1);
    if (last === undefined || edge - last > sameEdge) edges.push(edge);
  }
  return edges;
}
