import { tableOf } from "../form/index.ts";
import { cellsWith, rowsOf } from "../form/roles.ts";
import type { CellPointer, ColumnRole, EditionId, RowRole, TableKey, TableTemplate } from "../form/types.ts";
import type { CellValue } from "../report/model.ts";

/** Figures of one report with the edition of each of its tables; `null` where it has no such table. */
export interface Figures {
  readonly tables: Readonly<Record<TableKey, EditionId | null>>;
  readonly cells: ReadonlyMap<CellPointer, CellValue>;
}

/** One figure that follows from those of the year before. */
export interface RolledForward {
  readonly relation: "carried-over" | "documents-in-force" | "items";
  readonly cell: CellPointer;
  /** The figures of both years that it follows from. */
  readonly from: readonly { readonly year: "before" | "now"; readonly cell: CellPointer }[];
  /** `null` where one of them was not read. */
  readonly expected: number | null;
  readonly actual: number | null;
  /** `null`: not assessable. */
  readonly holds: boolean | null;
}

/**
 * What must follow from the year before: 上年结转 from 结转下年度, 现行有效 from last year's with what was made and
 * repealed, 上一年项目数量 from last year's with its change. Where an edition has no such cells, nothing follows.
 */
export function rollForward(before: Figures, now: Figures): RolledForward[] {
  return [...carriedOver(before, now), ...documentsInForce(before, now), ...items(before, now)];
}

function carriedOver(before: Figures, now: Figures): RolledForward[] {
  const [last, own] = tablesOf("applications", before, now);
  if (last === null || own === null) return [];
  return (["part", "total"] as const).flatMap((column) => {
    const from = cellsWith(last, { row: "carriedForward", column });
    return cellsWith(own, { row: "carriedIn", column }).flatMap(({ pointer, column: { path } }) => {
      const same = from.find((other) => other.column.path.join("/") === path.join("/"));
      if (same === undefined) return [];
      return [
        follows("carried-over", pointer, [{ year: "before", cell: same.pointer, sign: 1 }], before, now),
      ];
    });
  });
}

function documentsInForce(before: Figures, now: Figures): RolledForward[] {
  const [last, own] = tablesOf("proactiveDisclosure", before, now);
  if (last === null || own === null) return [];
  return (["regulations", "normativeDocuments"] as const).flatMap((row) => {
    const stock = cellIn(own, row, "inForce");
    const old = cellIn(last, row, "inForce");
    const [issued, repealed] = [cellIn(own, row, "issued"), cellIn(own, row, "repealed")];
    if (stock === null || old === null || issued === null || repealed === null) return [];
    const terms: Term[] = [
      { year: "before", cell: old, sign: 1 },
      { year: "now", cell: issued, sign: 1 },
      { year: "now", cell: repealed, sign: -1 },
    ];
    return [follows("documents-in-force", stock, terms, before, now)];
  });
}

function items(before: Figures, now: Figures): RolledForward[] {
  const [last, own] = tablesOf("proactiveDisclosure", before, now);
  if (last === null || own === null) return [];
  const roles = own.blocks.flatMap(({ rows }) => rows.flatMap((row) => row.roles.slice(0, 1)));
  return roles.flatMap((row) => {
    const stock = cellIn(own, row, "previousItems");
    const [old, change] = [cellIn(last, row, "previousItems"), cellIn(last, row, "change")];
    if (stock === null || old === null || change === null || rowsOf(own, row).length !== 1) return [];
    const terms: Term[] = [
      { year: "before", cell: old, sign: 1 },
      { year: "before", cell: change, sign: 1 },
    ];
    return [follows("items", stock, terms, before, now)];
  });
}

interface Term {
  readonly year: "before" | "now";
  readonly cell: CellPointer;
  readonly sign: 1 | -1;
}

function follows(
  relation: RolledForward["relation"],
  cell: CellPointer,
  terms: readonly Term[],
  before: Figures,
  now: Figures,
): RolledForward {
  const figures = terms.map(({ year, cell: term, sign }) => {
    const figure = numberIn(year === "before" ? before : now, term);
    return figure === null ? null : sign * figure;
  });
  const expected = figures.reduce(
    (sum, figure) => (sum === null || figure === null ? null : sum + figure),
    0,
  );
  const actual = numberIn(now, cell);
  const holds = expected === null || actual === null ? null : expected === actual;
  const from = terms.map(({ year, cell: term }) => ({ year, cell: term }));
  return { relation, cell, from, expected, actual, holds };
}

function tablesOf(
  key: TableKey,
  before: Figures,
  now: Figures,
): readonly [TableTemplate | null, TableTemplate | null] {
  const table = ({ tables }: Figures) => {
    const edition = tables[key];
    return edition === null ? null : tableOf(edition, key);
  };
  return [table(before), table(now)];
}

function cellIn(table: TableTemplate, row: RowRole, column: ColumnRole): CellPointer | null {
  return cellsWith(table, { row, column })[0]?.pointer ?? null;
}

function numberIn({ cells }: Figures, cell: CellPointer): number | null {
  const value = cells.get(cell) ?? null;
  return typeof value === "object" && value !== null ? value.value : value;
}
