import type { CellPointer, EditionId } from "../form/index.ts";
import type { CellValue } from "../report/model.ts";
import type { Collection } from "./collection.ts";
import type { Many } from "./many.ts";
import { figuresOf, type Observation, type ObservedReport } from "./observation.ts";
import type { OfficeYear } from "./office-years.ts";
import type { FormSum } from "./sums.ts";

/** A cell in which the government's report and the sum of its offices are not known to be the same. */
export interface SumDifference {
  readonly year: number;
  readonly form: EditionId;
  readonly cell: CellPointer;
  /** In 万元 where the figure came with a unit, as the sum is. */
  readonly government: number | null;
  readonly sum: number | null;
  /** `null` where one of both is. */
  readonly difference: number | null;
  /** False: not assessable, offices are missing from the sum. */
  readonly complete: boolean;
  readonly missing: Many<string>;
  /** What each office contributes, where it is not nothing. */
  readonly shares: readonly { readonly name: string; readonly value: number }[];
}

export interface Against {
  readonly file: string;
  readonly organization: string | null;
  readonly differences: readonly SumDifference[];
  /** Cells in which the sum is complete and equal. */
  readonly equal: number;
  /** Reports of the file with which no sum can be compared: of another year, or in another form. */
  readonly notComparable: readonly { readonly year: number | null; readonly form: EditionId | null }[];
}

/** Holds the government's report against the sums. */
export function compareAgainst({ file, reports }: Observation, collection: Collection): Against {
  const differences: SumDifference[] = [];
  const notComparable: { year: number | null; form: EditionId | null }[] = [];
  let equal = 0;
  for (const report of reports) {
    const { year, form } = report;
    const sum = collection.sums.find((one) => one.year === year && one.form === form);
    if (sum === undefined) {
      notComparable.push({ year, form });
      continue;
    }
    const found = differencesOf(report, sum, collection.offices);
    differences.push(...found);
    equal += sum.cells.size - found.length;
  }
  return { file, organization: reports[0]?.organization ?? null, differences, equal, notComparable };
}

function differencesOf(
  report: ObservedReport,
  { form, year, cells }: FormSum,
  offices: Iterable<OfficeYear>,
): SumDifference[] {
  const own = figuresOf(report).cells;
  const open = [...cells].flatMap(([cell, { value, complete, nulls }]) => {
    const government = amountOf(own.get(cell) ?? null);
    if (complete && government === value) return [];
    return [{ year, form, cell, government, sum: value, complete, missing: nulls }];
  });
  const shares = sharesOf(
    open.map(({ cell }) => cell),
    { form, year },
    offices,
  );
  return open.map((one) => {
    const { government, sum } = one;
    const difference =
      government === null || sum === null ? null : Math.round((government - sum) * 1e6) / 1e6;
    return { ...one, difference, shares: shares.get(one.cell) ?? [] };
  });
}

/** Goes through the offices once, whatever the number of cells. */
function sharesOf(
  cells: readonly CellPointer[],
  { form, year }: Pick<FormSum, "form" | "year">,
  offices: Iterable<OfficeYear>,
): ReadonlyMap<CellPointer, SumDifference["shares"]> {
  const shares = new Map(cells.map((cell) => [cell, [] as { name: string; value: number }[]]));
  if (cells.length === 0) return shares;
  for (const office of offices) {
    if (!office.counted || office.year !== year) continue;
    const figures = office.figures().get(form)?.cells;
    for (const [cell, list] of figures === undefined ? [] : shares) {
      const value = amountOf(figures?.get(cell) ?? null);
      if (value !== null && value !== 0) list.push({ name: office.name, value });
    }
  }
  return shares;
}

/** In 万元 where a unit stands with it; a figure without one cannot be told. */
export function amountOf(value: CellValue): number | null {
  if (value === null || typeof value === "number") return value;
  if (value.unit === "元") return value.value / 10_000;
  return value.unit === "万元" || value.value === 0 ? value.value : null;
}
