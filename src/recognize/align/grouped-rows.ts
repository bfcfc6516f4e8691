import { foldLabel } from "../../form/fold.ts";
import type { ColumnTemplate, TableTemplate } from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import { thresholds } from "../thresholds.ts";
import type { SlotTable } from "../words/slots.ts";
import { emptyTerm, termOf } from "../words/terms.ts";
import { type Item, standsBeside, withValues } from "./items.ts";
import { cellsOf, isFilled, type ValueToken } from "./values.ts";

/**
 * The only row of 表四 where its groups of columns stand below each other, each with its five figures: as rows of one
 * table, or as tables of their own under the name of the group. They are one row again, in the order of the form, where
 * each group is named and stands there once and whole.
 *
 * @returns the items with that row in one piece; `null` where the table is no such one
 */
export function joinGroups(items: readonly Item[], table: SlotTable): Item[] | null {
  if (!table.slots.some((slot) => slot.kind === "row" && slot.prepared === null)) return null;
  const groups = groupsOf(table.template);
  const found = new Map<Group, { readonly index: number; readonly values: readonly ValueToken[] }>();
  let first = -1;
  let open: Group | null = null;
  for (const [index, item] of items.entries()) {
    const own = groups.find((group) => isNamed(item.folded, group)) ?? null;
    const isName = own !== null || groups.some(({ above }) => above.includes(item.folded));
    if (isName && first < 0) first = index;
    open = own ?? open;
    if (item.filled === 0 || item.filled + item.blanks < fewestFigures) continue;
    // Another table, or one with the row in one piece.
    if (open === null || found.has(open)) {
      if (found.size === 0) continue;
      return null;
    }
    const values = besideLabel(cellsOf(item.values), open.columns);
    if (values.length !== open.columns || !values.some(isFilled)) return null;
    found.set(open, { index, values });
    open = null;
    if (found.size === groups.length) break;
  }
  const parts = groups.flatMap((group) => found.get(group) ?? []);
  const last = Math.max(...parts.map(({ index }) => index));
  const carrier = items[last];
  if (carrier === undefined || parts.length < groups.length) return null;
  while (isHeader(items[first - 1], table)) first--;
  const labels = items.slice(first, last + 1).map((item, index) => {
    const isRow = parts.some((row) => row.index === first + index);
    return isRow ? withValues(item, []) : item;
  });
  const values = parts.flatMap((row) => row.values);
  const whole: Item = {
    ...withValues(carrier, values),
    raw: "",
    folded: "",
    term: emptyTerm,
    cell: values[0]?.cell ?? carrier.cell,
    row: values[0]?.row ?? carrier.row,
    width: values.length,
  };
  // In the form the names of the groups stand above all headers, and each group has its own.
  const placeOf = ({ folded }: Item) => groups.findIndex((one) => [...one.above, one.name].includes(folded));
  const named = labels
    .flatMap((item) => namesIn(item, groups))
    .sort((left, right) => placeOf(left) - placeOf(right));
  const headers = labels.filter((item) => item.folded !== "" && namesIn(item, groups).length === 0);
  const shared = headers.filter((item) => isHeader(item, table));
  const repeated = shared.length === groups[0]?.columns ? groups.slice(1).flatMap(() => shared) : [];
  return [...items.slice(0, first), ...named, ...headers, ...repeated, whole, ...items.slice(last + 1)];
}

/** Whether figures stand beside the name of another group than that of a column. */
export function standsBesideOther(item: Item, column: ColumnTemplate, template: TableTemplate): boolean {
  if (!standsBeside(item)) return false;
  const own = groupsOf(template).find((group) => isNamed(item.folded, group));
  return own !== undefined && item.filled <= own.columns && namesOf(column).at(-1) !== own.name;
}

/** The cells of a row without the blank ones that a label spans: behind them all its cells are filled. */
function besideLabel(values: readonly ValueToken[], columns: number): readonly ValueToken[] {
  const own = values.slice(-columns);
  const spanned = values.slice(0, -columns);
  return own.every(isFilled) && !spanned.some(isFilled) ? own : values;
}

/** The names of the form that a text is made of, one by one. */
function namesIn(item: Item, groups: readonly Group[]): Item[] {
  // A group of groups may have a cell of its own.
  if (groups.some(({ above }) => above.includes(item.folded))) return [item];
  const group = groups.find((one) => isNamed(item.folded, one));
  if (group === undefined) return [];
  const names = [...group.above, group.name].filter((name) => item.folded.includes(name));
  return names.map((name) => ({ ...item, raw: name, folded: name, term: termOf(name) }));
}

/** The header of a column. */
function isHeader(item: Item | undefined, table: SlotTable): boolean {
  if (item === undefined || item.filled > 0) return false;
  const { likeness } = table.match(item.term);
  return table.slots.some(
    (slot, index) => slot.kind === "column" && (likeness[index] ?? 0) >= columnLikeness,
  );
}

const columnLikeness = thresholds.groupedRows.columnLikeness;

const fewestFigures = thresholds.groupedRows.fewestFigures;

/** Columns under one header. */
interface Group {
  /** Its name as compared, and those of the headers above it. */
  readonly name: string;
  readonly above: readonly string[];
  readonly columns: number;
}

const groupsOf = oncePer(({ blocks }: TableTemplate): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const column of blocks.flatMap((block) => block.columns)) {
    const names = namesOf(column);
    const name = names.pop() ?? "";
    groups.set(name, { name, above: names, columns: (groups.get(name)?.columns ?? 0) + 1 });
  }
  return [...groups.values()];
});

function namesOf({ groups }: ColumnTemplate): string[] {
  return groups.map(({ text }) => foldLabel(text));
}

/** `行政诉讼（未经复议直接起诉）`, `复议后起诉情况`: the name with nothing beside it but the names above and filling. */
function isNamed(folded: string, { name, above }: Group): boolean {
  if (folded.length > longestName || !folded.includes(name)) return false;
  const rest = above.reduce((text, other) => text.replace(other, ""), folded.replace(name, ""));
  return /^(?:[(),.:|/\-—>›\d一二三的]|情况|案件|件数|数量)*$/u.test(rest);
}

const longestName = thresholds.groupedRows.longestName;
