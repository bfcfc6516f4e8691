import { foldLabel } from "../../form/fold.ts";
import { foldedWordings } from "../../form/folded-wordings.ts";
import {
  type BlockTemplate,
  cellsOf,
  editions,
  namedBy,
  type TableTemplate,
  tableOf,
} from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import type { Location } from "../../read/source.ts";
import type { ColumnGap } from "../../report/evidence.ts";
import type { Issue } from "../../report/issues.ts";
import type { RowReading } from "../../report/model.ts";
import { isForeign } from "../order/foreign-columns.ts";
import { thresholds } from "../thresholds.ts";
import { looksLikeValue } from "../words/numbers.ts";
import { columnsNamed, excerptOf, rowLabel, rowPointer, tablePointer } from "./table-issues.ts";

/**
 * What is to be said of columns: those that the form does not have, those that it has and the file has not, and those
 * of which the headers do not tell which figures are theirs. Every cell left out so is named.
 *
 * @param arranged the table in the order of the file
 * @param form the same as the form has it
 * @param beside texts above the first row of each block that are no header of the form, and what stands in columns of
 *   the file's own; where the first header of its own stands in a block
 */
export function columnIssues(
  arranged: TableTemplate,
  form: TableTemplate,
  rows: readonly RowReading[],
  {
    strays,
    extraColumns,
    placeOf,
  }: {
    readonly strays: ReadonlyMap<BlockTemplate, readonly string[]>;
    readonly extraColumns: readonly (readonly string[])[];
    readonly placeOf: (block: BlockTemplate) => Location | null;
  },
  at: Location,
): Issue[] {
  if (arranged === form) return [];
  const found = new Set(rows.filter((row) => row.at !== null).map(({ row }) => row.path.join()));
  return arranged.blocks.flatMap((block): Issue[] => {
    const own = blockOf(form, block);
    if (own === undefined) return [];
    const named = new Set(block.columns.map(({ path }) => path.join()));
    const foreign = block.columns.filter(isForeign).map(({ label }) => label.text);
    const missing = own.columns.filter(({ path }) => !named.has(path.join()));
    if (foreign.length === 0 && missing.length === 0) return [];
    const cells = cellsOf(form)
      .filter(
        (cell) => cell.block === own && missing.includes(cell.column) && found.has(cell.row.path.join()),
      )
      .map(({ pointer }) => pointer);
    const gap = codeOf(foreign, missing.length, form);
    const code = gap === "column-extra" ? codeOfExtra(extraColumns.flatMap(([, ...texts]) => texts)) : gap;
    // Where no header says which figures are below it, those of the form stand in for them.
    const strange = foreign.filter((text) => !headersOfForm(form).has(text));
    const written = [...strange, ...(strange.length === 0 ? (strays.get(block) ?? []) : [])];
    const values =
      code === "columns-missing"
        ? columnsNamed(missing)
        : excerptOf(written.filter((text) => text !== "")) || "—";
    const label = namedBy([form.name, ...(own.caption === null ? [] : [own.caption])]);
    return [
      {
        code,
        cell: tablePointer(form),
        ...(cells.length > 0 ? { cells } : {}),
        at: placeOf(block) ?? at,
        data: { label, values },
      },
    ];
  });
}

/**
 * Rows and columns that the file has in another order than the form: they were read by their own names. A few rows are
 * told one by one, more than that, and columns, once for the table.
 */
export function orderIssues(
  arranged: TableTemplate,
  form: TableTemplate,
  rows: readonly RowReading[],
  at: Location,
): Issue[] {
  if (arranged === form) return [];
  const order = form.blocks.flatMap((block) => block.rows.map(({ path }) => path.join()));
  const own = arranged.blocks.flatMap((block) => block.rows);
  const kept = longestAscending(own.map(({ path }) => order.indexOf(path.join())));
  const misplaced = own.filter((_, index) => !kept.has(index));
  const label = namedBy([form.name]);
  if (misplaced.length > mostTold || hasColumnsElsewhere(arranged, form))
    return [{ code: "order-of-file", cell: tablePointer(form), at, data: { label } }];
  return misplaced.flatMap((row): Issue[] => {
    const reading = rows.find((one) => one.row.path.join() === row.path.join());
    return reading?.at == null
      ? []
      : [
          {
            code: "row-misplaced",
            cell: rowPointer(form, row),
            at: reading.at,
            data: { label: rowLabel(form, row) },
          },
        ];
  });
}

const mostTold = thresholds.tableColumns.mostTold;

function hasColumnsElsewhere(arranged: TableTemplate, form: TableTemplate): boolean {
  return arranged.blocks.some((block) => {
    const own = blockOf(form, block)?.columns.map(({ path }) => path.join()) ?? [];
    const places = block.columns
      .filter((column) => !isForeign(column))
      .map(({ path }) => own.indexOf(path.join()));
    return places.some((place, index) => index > 0 && place < (places[index - 1] ?? -1));
  });
}

/** Indexes of a longest ascending choice of numbers. */
function longestAscending(numbers: readonly number[]): ReadonlySet<number> {
  const best = numbers.map(() => ({ length: 1, before: -1 }));
  let end = -1;
  numbers.forEach((number, index) => {
    const own = best[index];
    if (own === undefined) return;
    for (let at = 0; at < index; at++) {
      const length = (best[at]?.length ?? 0) + 1;
      if ((numbers[at] ?? 0) < number && length > own.length) {
        own.length = length;
        own.before = at;
      }
    }
    if (own.length > (best[end]?.length ?? 0)) end = index;
  });
  const kept = new Set<number>();
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) kept.add(at);
  return kept;
}

/** Why the file does not show a column of the form that its block lacks. */
export function gapOf(arranged: BlockTemplate, form: TableTemplate): ColumnGap {
  const foreign = arranged.columns.filter(isForeign).map(({ label }) => label.text);
  const code = codeOf(foreign, 1, form);
  if (code === "columns-missing") return "absent";
  return code === "columns-of-other-form" ? "other-form" : "unclear";
}

/** Figures that are not read are an error, as in a row of the office's own; of zeros and words nothing is lost. */
export function codeOfExtra(texts: readonly string[]): "column-unread" | "column-extra" {
  return texts.some((text) => looksLikeValue(text) && /[1-9１-９]/u.test(text))
    ? "column-unread"
    : "column-extra";
}

/** The wordings of all headers that the form has in this table. */
export const headersOfForm = oncePer(
  ({ edition, key }: TableTemplate): ReadonlySet<string> =>
    new Set(tableOf(edition, key).blocks.flatMap(({ columns }) => columns.map(({ label }) => label.text))),
);

function codeOf(foreign: readonly string[], missing: number, form: TableTemplate) {
  if (foreign.length === 0) return "columns-missing";
  if (missing === 0) return "column-extra";
  const others = columnsElsewhere(form);
  return foreign.some((text) => others.has(foldLabel(text))) ? "columns-of-other-form" : "columns-unclear";
}

/** Headers that the same table has in other editions alone. */
const columnsElsewhere = oncePer((form: TableTemplate): ReadonlySet<string> => {
  const own = new Set(headersOf(form));
  const others = editions.flatMap(({ id, tables }) =>
    id === form.edition ? [] : headersOf(tables[form.key]),
  );
  return new Set(others.filter((header) => !own.has(header)));
});

function headersOf({ blocks }: TableTemplate): string[] {
  return blocks.flatMap(({ columns }) => columns.flatMap(({ label }) => foldedWordings(label)));
}

/** The block of the form that a block in the order of the file is. */
export function blockOf(form: TableTemplate, { rows }: BlockTemplate): BlockTemplate | undefined {
  const path = rows[0]?.path.join();
  return form.blocks.find((block) => block.rows.some((row) => row.path.join() === path));
}
