import { cellsOf, editions } from "./index.ts";
import { oncePer } from "./once.ts";
import { rowsOf } from "./roles.ts";
import type { EditionId, RowRole, RowTemplate, TableTemplate } from "./types.ts";

/** Whether two editions print one and the same table: nothing in it tells them apart. */
export function isSameTable(one: TableTemplate, other: TableTemplate): boolean {
  return one === other || wordsOf(one) === wordsOf(other);
}

/** All official words of a table with the keys of its cells, in whatever order a file has its rows and columns. */
const wordsOf = oncePer((table: TableTemplate) =>
  cellsOf(table)
    .map(({ pointer, block, row, column }) => {
      const labels = [block.caption, ...row.groups, row.label, ...column.groups, column.label];
      return [pointer, ...labels.map((label) => label?.text ?? "")].join("\t");
    })
    .toSorted()
    .join("\n"),
);

/** Whether a table has one row for what the other splits into several, and all else is the same. */
export function hasInOneRow(table: TableTemplate, other: TableTemplate, role: RowRole): boolean {
  const [own, split] = [rowsOf(table, role), rowsOf(other, role)];
  return own.length === 1 && split.length > 1 && otherPaths(table, own) === otherPaths(other, split);
}

function otherPaths(table: TableTemplate, but: readonly RowTemplate[]): string {
  const rows = table.blocks.flatMap((block) => block.rows).filter((row) => !but.includes(row));
  const paths = rows.map(({ path }) => path.join("/"));
  return paths.toSorted().join(" ");
}

/**
 * Whose table it is, where several editions print the very same: of these the one in force in the year; the table's own
 * edition where none of them was, or the year is not known.
 */
export function editionByYear(table: TableTemplate, year: number | null): EditionId {
  if (year === null) return table.edition;
  const due = editions.find(
    ({ years: { from, to }, tables }) =>
      year >= from && (to === null || year <= to) && isSameTable(table, tables[table.key]),
  );
  return due?.id ?? table.edition;
}
