import type { Cell, Content, Row } from "../docx/content.ts";
import type { Location } from "../source.ts";
import type { RowShape } from "./row-shape.ts";

/** A row as it was met: its cells in order, and what the mark at its end says of their edges. */
export interface ReadRow {
  readonly cells: readonly { readonly content: readonly Content[]; readonly at: Location }[];
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
  const columns = Math.max(0, ...columnOf.values());
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
  const edges = (shape?.edges ?? []).map((edge) => columnOf.get(edge) ?? 0);
  const laid = cells.map(({ content, at }, index): Cell => {
    const left = edges[index];
    const right = edges[index + 1];
    const own = shape?.cells[index];
    return {
      content,
      at,
      // A cell beyond those that the row declares stands by itself, and so does one without width.
      span: left === undefined || right === undefined ? 1 : Math.max(1, right - left),
      vertical: own?.vertical,
      horizontal: own?.horizontal,
    };
  });
  const end = edges[Math.min(cells.length, edges.length - 1)] ?? 0;
  return { cells: laid, before: edges[0] ?? 0, after: Math.max(0, columns - end) };
}
