import type { Cell, Content, Row } from "../flow/content.ts";
import type { CellPlace } from "../reading.ts";
import type { RowShape } from "./row-shape.ts";

/** A row as it was met: its cells in order, and what the mark at its end says of their edges. */
export interface ReadRow {
  readonly cells: readonly { readonly content: readonly Content[]; readonly at: CellPlace }[];
  readonly shape: RowShape | undefined;
}

/** Edges this near to each other, in twentieths of a point, are the same edge moved by hand: a fifth of a character. */
const nearness = 40;

/**
 * Gives the cells of all rows the columns that their edges make, in the terms in which Word files of today have them.
 * The edges of one row always stay apart.
 */
export function layColumns(rows: readonly ReadRow[]): {
  readonly rows: readonly Row[];
  readonly columns: number;
} {
  const columnOf = joinEdges(rows);
  // The edges come in order, so the last one has the last column.
  const columns = [...columnOf.values()].at(-1) ?? 0;
  return { rows: rows.map((row) => layRow(row, columnOf, columns)), columns };
}

/** The column at which each edge stands. */
function joinEdges(rows: readonly ReadRow[]): ReadonlyMap<number, number> {
  const rowsByEdge = new Map<number, number[]>();
  for (const [index, { shape }] of rows.entries()) {
    for (const edge of new Set(shape?.edges)) {
      const known = rowsByEdge.get(edge);
      if (known === undefined) rowsByEdge.set(edge, [index]);
      else known.push(index);
    }
  }
  const columnOf = new Map<number, number>();
  let column = -1;
  let from = Number.NEGATIVE_INFINITY;
  let members = new Set<number>();
  for (const edge of [...rowsByEdge.keys()].sort((one, other) => one - other)) {
    const owners = rowsByEdge.get(edge) ?? [];
    if (edge - from > nearness || owners.some((row) => members.has(row))) {
      column++;
      from = edge;
      members = new Set();
    }
    for (const row of owners) members.add(row);
    columnOf.set(edge, column);
  }
  return columnOf;
}

function layRow({ cells, shape }: ReadRow, columnOf: ReadonlyMap<number, number>, columns: number): Row {
  if (shape === undefined || shape.cells.length === 0) return layUnknown(cells, columns);
  const edges = shape.edges.map((edge) => columnOf.get(edge) ?? 0);
  const laid: Cell[] = [];
  let waiting: readonly Content[] = [];
  for (const [index, { content, at }] of cells.entries()) {
    const left = edges[index];
    const right = edges[index + 1];
    const own = shape.cells[index];
    // A cell beyond those that the row declares stands by itself.
    const span = left === undefined || right === undefined ? 1 : right - left;
    const before = laid.at(-1);
    if (span > 0) {
      const { vertical, horizontal } = own ?? {};
      laid.push({ content: [...waiting, ...content], at, span, vertical, horizontal });
      waiting = [];
    } else if (before === undefined) waiting = [...waiting, ...content];
    // What stands in a cell without width is said by its neighbour rather than moving all cells behind it.
    else laid[laid.length - 1] = { ...before, content: [...before.content, ...content] };
  }
  const end = edges[Math.min(cells.length, edges.length - 1)] ?? 0;
  return { cells: laid, before: edges[0] ?? 0, after: Math.max(0, columns - end) };
}

/** Where a row does not say where its cells stand and others do, none of them has a place among the columns. */
function layUnknown(cells: ReadRow["cells"], columns: number): Row {
  const laid = cells.map(
    ({ content, at }): Cell => ({ content, at, span: 1, vertical: undefined, horizontal: undefined }),
  );
  const first = laid[0];
  if (columns === 0 || first === undefined) return { cells: laid, before: 0, after: 0 };
  const content = cells.flatMap((cell) => cell.content);
  return { cells: [{ ...first, content, span: columns }], before: 0, after: 0 };
}
