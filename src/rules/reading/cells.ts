import { cellsByRow, nearestEdition, pointerOf } from "../../form/index.ts";
import { type CellRoles, cellWith, rowsOf } from "../../form/roles.ts";
import type {
  CellPointer,
  ColumnRole,
  RowRole,
  RowTemplate,
  TableKey,
  TableTemplate,
} from "../../form/types.ts";
import { numberAt, type Report } from "../../report/model.ts";

/** The table as the report has it; as its edition has it where the table was not found. */
export function templateOf(report: Report, key: TableKey): TableTemplate {
  return report.tables[key]?.template ?? nearestEdition(report.form).tables[key];
}

/** The cell that is that, in the edition of the report's table; `null` where that edition has none. */
export function cellOf(report: Report, key: TableKey, roles: CellRoles): CellPointer | null {
  return cellWith(templateOf(report, key), roles);
}

/** A row's cell in the column that is that; `null` where the row has no such column. */
export function cellIn(table: TableTemplate, row: RowTemplate, column: ColumnRole): CellPointer | null {
  const cells = cellsByRow(table).get(row) ?? [];
  return cells.find((cell) => cell.column.roles.includes(column))?.pointer ?? null;
}

/** The cells of a row in these columns; none where the row lacks one of them. */
export function cellsOfRow(
  table: TableTemplate,
  row: RowTemplate,
  columns: readonly ColumnRole[],
): CellPointer[] {
  const cells = columns.flatMap((column) => cellIn(table, row, column) ?? []);
  return cells.length < columns.length ? [] : cells;
}

/** The figure of a cell; `null` where there is no such cell, or nothing was read in it. */
export function figureIn(report: Report, cell: CellPointer | null): number | null {
  return cell === null ? null : numberAt(report, cell);
}

/** What was read in all of the cells; nothing where one of them is not there or was not read. */
export function figuresIn(report: Report, cells: readonly (CellPointer | null | undefined)[]): number[] {
  const figures = cells.flatMap((cell) => figureIn(report, cell ?? null) ?? []);
  return figures.length < cells.length ? [] : figures;
}

/** What names the rows of a role together: `/applications/table/outcomes/denied`; the table where nothing does. */
export function groupPointer(table: TableTemplate, role: RowRole): CellPointer {
  const [first, ...others] = rowsOf(table, role).map(({ path }) => path);
  if (first === undefined) return pointerOf(table.key, [], []);
  const differs = first.findIndex((key, index) => others.some((path) => path[index] !== key));
  return pointerOf(table.key, differs < 0 ? first : first.slice(0, differs), []);
}
