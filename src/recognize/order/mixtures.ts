import { foldLabel } from "../../form/fold.ts";
import { foldedWordings } from "../../form/folded-wordings.ts";
import type { BlockTemplate } from "../../form/index.ts";
import { bareYear, type Item, isBare, standsBeside } from "../align/items.ts";
import { cellsOf, filledOf } from "../align/values.ts";
import type { PhysicalCell } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";

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
}

const ownShare = thresholds.mixtures.ownShare;

/**
 * Rows of two tables that stand among each other: runs that name the same rows with other figures, with nothing between
 * them, of which some are no whole table. Whose figures these are nothing says.
 *
 * @param bareRows rows that are named without any cell; asked for only where blank cells may leave no trace
 * @returns the cells of such rows, labels and figures
 */
export function mixedRows(
  runs: readonly Run[],
  items: readonly Item[],
  bareRows: () => ReadonlySet<object>,
): ReadonlySet<PhysicalCell> {
  const mixed = rowsOfYears(items);
  const places = new Map(items.map((item, index) => [item, index]));
  const rows = new Map<object, Item[]>();
  for (const { item, row } of runs.flatMap(({ hits }) => hits)) {
    const own = items[item];
    if (own === undefined) continue;
    const same = rows.get(row);
    if (same === undefined) rows.set(row, [own]);
    else same.push(own);
  }
  const isWhole = ({ hits, headed }: Run) => headed && hits.length >= rows.size * ownShare;
  const members = runs.filter(({ hits }) => hits.length > 0);
  const all = [...rows.values()];
  const isDoubled = members.length > 1 && !members.every(isWhole);
  const doubled = isDoubled ? all.filter((same) => new Set(same.map(textOf)).size > 1) : [];
  const echoed = all.filter((same) => same.some((own) => isEchoed(items, own, places)));
  const hiding = [...rows].filter(([, same]) => same.some(hidesBlanks));
  const named = hiding.length === 0 ? null : bareRows();
  const bare = hiding.flatMap(([row, same]) => (named?.has(row) === true ? [same] : []));
  const twice = all.filter(
    (same) => (isDoubled && same.length > 1) || echoed.includes(same) || bare.includes(same),
  );
  // Where most rows stand there twice, so may the others, with nothing but blank cells the other time.
  const isThroughout =
    (doubled.length + echoed.length > 0 && twice.length * 2 > all.length) ||
    echoed.length >= fewestEchoes ||
    (bare.length >= fewestEchoes && bare.length * 2 > all.length);
  for (const cell of (isThroughout ? all : doubled).flat().flatMap(cellsIn)) mixed.add(cell);
  return mixed;
}

/**
 * Whether a row's label stands right above or below it once more, without figures: where blank cells do not show, that is
 * the same row of another table in which all its cells are blank.
 */
function isEchoed(items: readonly Item[], own: Item, places: ReadonlyMap<Item, number>): boolean {
  if (!standsInLine(own)) return false;
  const at = places.get(own) ?? -1;
  return [items[at - 1], items[at + 1]].some(
    (other) => other !== undefined && other.folded === own.folded && isBare(other) && other.row !== own.row,
  );
}

/** Whether blank cells of a row like this one may leave no trace. */
export function hidesBlanks({ layout, separator }: Item): boolean {
  return layout === "plain" || (layout === "line" && separator === "space");
}

/** A label with figures beside it in a line, in which blank cells may not show. */
function standsInLine(item: Item): boolean {
  return item.folded !== "" && item.layout === "line" && standsBeside(item);
}

/** Rows doubled so that show two tables. */
const fewestEchoes = thresholds.mixtures.fewestEchoes;

/** Whether headers name two years, or parts of one, each a word of its own: then no column says whose it is. */
export function isOfYears(headers: readonly string[]): boolean {
  const words = headers.flatMap((text) => [text, ...text.split(/\s+/u)]).map(foldLabel);
  const times = words.flatMap((word) =>
    bareYear.test(word) ? [word.slice(0, 4)] : partOfYear.test(word) ? [word] : [],
  );
  return new Set(times).size > 1;
}

const partOfYear = /^(?:[上下]半年|第?[一二三四1-4]季度)$/u;

/**
 * The first item behind another table of figures that stands above the first row of a block, where all headers of the block
 * stand between them: those of the other table are none of it.
 */
export function behindOtherTable(
  items: readonly Item[],
  from: number,
  row: number,
  { columns }: BlockTemplate,
): number {
  const gridOf = ({ layout, cell: { at } }: Item) => (layout === "grid" && "table" in at ? at.table : null);
  const own = items.slice(from, row + 1);
  const [first] = own.slice(-1);
  const grid = first === undefined ? null : gridOf(first);
  const last = own.findLastIndex((item) => item.filled > 1 && gridOf(item) !== null && gridOf(item) !== grid);
  const words = new Set(own.slice(last + 1).map(({ folded }) => folded));
  const isHeaded = columns.every(({ label }) => foldedWordings(label).some((word) => words.has(word)));
  return grid !== null && last >= 0 && isHeaded ? from + last + 1 : from;
}

/** Rows that a year stands beside, each with the row of another year below it. */
function rowsOfYears(items: readonly Item[]): Set<PhysicalCell> {
  const years = items.flatMap((item, index) => (isOfYear(item) ? [index] : []));
  const first = years[0];
  // The last of them may have nothing but blank cells.
  const last = items.findLastIndex((item) => isOfYear(item) || (isBare(item) && bareYear.test(item.folded)));
  if (first === undefined || years.length < fewestYears) return new Set();
  const rows = items.slice(Math.max(0, first - 1), last + 1).filter(({ filled }) => filled > 0);
  return new Set(rows.flatMap(cellsIn));
}

/** The label of a row and its figures. */
export function cellsIn({ cell, values }: Item): PhysicalCell[] {
  return [cell, ...values.map((value) => value.cell)];
}

/** Whether a year stands before the figures of a row: in its label's place, at its end, or beside it. */
export function isOfYear({ folded, filled, values }: Item): boolean {
  if (filled === 0) return false;
  const [first] = filledOf(values);
  return (
    /20\d{2}年度?$/u.test(folded) || (first?.kind === "text" && bareYear.test(foldLabel(first.cell.text)))
  );
}

const fewestYears = thresholds.mixtures.fewestYears;

/** The cells of a row, blank ones included: the same figures in other columns are other figures. */
function textOf({ values }: Item): string {
  return cellsOf(values)
    .map(({ cell }) => cell.text.trim())
    .join("|");
}
