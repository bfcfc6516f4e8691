import { cellsOf } from "./index.ts";
import { oncePer } from "./once.ts";
import type {
  BlockTemplate,
  CellPointer,
  CellTemplate,
  ColumnRole,
  ColumnTemplate,
  RowRole,
  RowTemplate,
  TableTemplate,
} from "./types.ts";

/** The rows that are that, in a table or one of its blocks, in the order of the form; none where the edition has none. */
export function rowsOf(of: TableTemplate | BlockTemplate, role: RowRole): readonly RowTemplate[] {
  const blocks = "blocks" in of ? of.blocks : [of];
  return blocks.flatMap(({ rows }) => rows.filter(({ roles }) => roles.includes(role)));
}

/** A row and what a column must be: all of the roles given. */
export interface CellRoles {
  readonly row: RowRole;
  readonly column: ColumnRole | readonly ColumnRole[];
}

/** The cells of the rows and columns that are that; none where the edition has none. */
export function cellsWith(table: TableTemplate, { row, column }: CellRoles): readonly CellTemplate[] {
  const roles: readonly ColumnRole[] = typeof column === "string" ? [column] : column;
  const asked = [row, ...roles].join(" ");
  const known = cellsAsked(table);
  const before = known.get(asked);
  if (before !== undefined) return before;
  const cells = cellsOf(table).filter(
    (cell) => cell.row.roles.includes(row) && roles.every((role) => cell.column.roles.includes(role)),
  );
  known.set(asked, cells);
  return cells;
}

/** Every report asks for the same few. */
const cellsAsked = oncePer((_: TableTemplate) => new Map<string, readonly CellTemplate[]>());

/** Pointer of the first such cell, or `null` where the edition has none. */
export function cellWith(table: TableTemplate, roles: CellRoles): CellPointer | null {
  return cellsWith(table, roles)[0]?.pointer ?? null;
}

export function isTotalColumn({ roles }: ColumnTemplate): boolean {
  return roles.includes("total");
}

/** The rows of 表三 by their part in the relations. */
export interface Roles {
  readonly received: RowTemplate;
  readonly carriedIn: RowTemplate;
  readonly leaves: readonly RowTemplate[];
  readonly total: RowTemplate;
  readonly carriedForward: RowTemplate;
}

/** 表三的行，按其在勾稽关系中的作用。 */
export const rolesOf: (table: TableTemplate) => Roles = oncePer((table) => {
  const only = (role: RowRole) => {
    const [row] = rowsOf(table, role);
    if (row === undefined) throw new Error(`${table.key} ${table.edition} has no row ${role}`);
    return row;
  };
  return {
    received: only("received"),
    carriedIn: only("carriedIn"),
    leaves: rowsOf(table, "outcome"),
    total: only("outcomeTotal"),
    carriedForward: only("carriedForward"),
  };
});
