import type { CellPointer, TableTemplate } from "../../src/form/index.ts";
import { cellsOf, editionOf, editionOfYear, latestEdition, pointerOf } from "../../src/form/index.ts";
import { rolesOf } from "../../src/form/roles.ts";
import type { Random } from "../../test/bed/random.ts";

export type Numbers = Map<CellPointer, number>;

/** Figures of an office for years that follow one another: every sum of the form holds, and every year from the last. */
export function figuresOf(years: readonly number[], random: Random): ReadonlyMap<number, Numbers> {
  const all = new Map<number, Numbers>();
  let last: Numbers | null = null;
  for (const year of years) {
    last = yearOf(year, last, random);
    all.set(year, last);
  }
  return all;
}

function yearOf(year: number, last: Numbers | null, random: Random): Numbers {
  const { tables } = editionOf(editionOfYear(year) ?? latestEdition().id);
  const numbers: Numbers = new Map();
  fillDocuments(tables.proactiveDisclosure, last, numbers, random);
  fillApplications(tables.applications, last, numbers, random);
  fillRemedies(tables.remedies, numbers, random);
  return numbers;
}

function fillDocuments(table: TableTemplate, last: Numbers | null, numbers: Numbers, random: Random): void {
  for (const { pointer, column, row } of cellsOf(table)) {
    if (column.roles.includes("inForce")) continue;
    const isRegulation = row.roles.includes("regulations");
    const drawn = column.type === "amount" ? random.int(0, 90_000) / 100 : random.int(0, 9);
    numbers.set(pointer, isRegulation ? 0 : drawn);
  }
  for (const { pointer, column, row } of cellsOf(table)) {
    if (!column.roles.includes("inForce")) continue;
    const of = (path: string) => numbers.get(pointerOf(table.key, row.path, [path])) ?? 0;
    const before = last?.get(pointer) ?? (row.roles.includes("regulations") ? 0 : random.int(9, 40));
    const repealed = Math.min(of("repealed"), before);
    numbers.set(pointerOf(table.key, row.path, ["repealed"]), repealed);
    numbers.set(pointer, before + of("issued") - repealed);
  }
}

function fillApplications(
  table: TableTemplate,
  last: Numbers | null,
  numbers: Numbers,
  random: Random,
): void {
  const { received, carriedIn, leaves, total, carriedForward } = rolesOf(table);
  const columns = table.blocks[0]?.columns ?? [];
  const put = (path: readonly string[], column: readonly string[], value: number) =>
    numbers.set(pointerOf(table.key, path, column), value);
  for (const { path } of columns.filter(({ roles }) => !roles.includes("total"))) {
    const inflow = last?.get(pointerOf(table.key, carriedForward.path, path)) ?? random.int(0, 1);
    const handled = leaves.map((leaf) => {
      const value = random.chance(0.25) ? random.int(1, 9) : 0;
      put(leaf.path, path, value);
      return value;
    });
    // Whatever was carried in is handled in the year.
    const [first] = leaves;
    const done = handled.reduce((sum, value) => sum + value, 0) + inflow;
    if (first !== undefined) put(first.path, path, (handled[0] ?? 0) + inflow);
    const forward = random.chance(0.2) ? random.int(1, 3) : 0;
    put(total.path, path, done);
    put(carriedForward.path, path, forward);
    put(carriedIn.path, path, inflow);
    put(received.path, path, done + forward - inflow);
  }
  const sum = columns.find(({ roles }) => roles.includes("total"));
  if (sum === undefined) return;
  for (const { path } of [received, carriedIn, ...leaves, total, carriedForward]) {
    const parts = columns.filter((column) => column !== sum);
    const value = parts.reduce(
      (all, column) => all + (numbers.get(pointerOf(table.key, path, column.path)) ?? 0),
      0,
    );
    put(path, sum.path, value);
  }
}

function fillRemedies(table: TableTemplate, numbers: Numbers, random: Random): void {
  const sums = new Map<string, number>();
  const groupOf = (path: readonly string[]) => path.slice(0, -1).join("/");
  const cells = cellsOf(table);
  for (const { pointer, column } of cells) {
    if (column.roles.includes("total")) continue;
    const value = random.chance(0.1) ? 1 : 0;
    numbers.set(pointer, value);
    sums.set(groupOf(column.path), (sums.get(groupOf(column.path)) ?? 0) + value);
  }
  for (const { pointer, column } of cells)
    if (column.roles.includes("total")) numbers.set(pointer, sums.get(groupOf(column.path)) ?? 0);
}
