import { bareYear, filledOf, type Item } from "./items.ts";
import type { PhysicalCell } from "./rows.ts";
import { thresholds } from "./thresholds.ts";

/** A row of the form as one stretch of the file names it. */
export interface NamedRow {
  /** Index of its item. */
  readonly item: number;
  /** The row of the form; the same for every time it is named. */
  readonly row: object;
}

/** Rows that the file names one behind the other, none of them twice. */
export interface Run {
  readonly hits: readonly NamedRow[];
  /** Whether headers of its own stand above it. */
  readonly headed: boolean;
  /** Whether a heading of the report parts it from the run before. */
  readonly parted: boolean;
}

const ownShare = thresholds.mixtures.ownShare;

/**
 * Rows of two tables that stand among each other: runs that name the same rows with other figures, with nothing between
 * them, of which some are no whole table. Whose figures these are nothing says.
 *
 * @returns the cells that hold the labels of such rows
 */
export function mixedRows(runs: readonly Run[], items: readonly Item[]): ReadonlySet<PhysicalCell> {
  const mixed = rowsOfYears(items);
  for (const cluster of clustersOf(runs)) {
    const rows = new Map<object, Item[]>();
    for (const { item, row } of cluster.flatMap(({ hits }) => hits)) {
      const own = items[item];
      if (own !== undefined) rows.set(row, [...(rows.get(row) ?? []), own]);
    }
    const isWhole = ({ hits, headed }: Run) => headed && hits.length >= rows.size * ownShare;
    const members = cluster.filter(({ hits }) => hits.length > 0);
    if (members.length < 2 || members.every(isWhole)) continue;
    for (const same of rows.values()) {
      const figures = new Set(same.map(textOf));
      if (figures.size > 1) for (const { cell } of same) mixed.add(cell);
    }
  }
  return mixed;
}

/** Rows that a year stands beside, each with the row of another year below it. */
function rowsOfYears(items: readonly Item[]): Set<PhysicalCell> {
  const years = items.flatMap((item, index) =>
    item.filled > 0 && bareYear.test(item.folded) ? [index] : [],
  );
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || years.length < fewestYears) return new Set();
  const rows = items.slice(Math.max(0, first - 1), last + 1).filter(({ filled }) => filled > 0);
  return new Set(rows.map(({ cell }) => cell));
}

const fewestYears = thresholds.mixtures.fewestYears;

/** Runs with no heading between them. */
function clustersOf(runs: readonly Run[]): Run[][] {
  const clusters: Run[][] = [];
  for (const run of runs) {
    const open = clusters.at(-1);
    if (open === undefined || run.parted) clusters.push([run]);
    else open.push(run);
  }
  return clusters;
}

function textOf({ values }: Item): string {
  return filledOf(values)
    .map(({ cell }) => cell.text.trim())
    .join(" ");
}
