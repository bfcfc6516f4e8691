import { foldLabel } from "../../../form/fold.ts";
import type { BlockTemplate, ColumnTemplate, Label } from "../../../form/index.ts";
import type { Item } from "../../align/items.ts";
import { isFilled } from "../../align/values.ts";
import { covers } from "../../sheet/rows.ts";
import { meansOtherThan } from "../../words/other-meaning.ts";
import { isOwnHeader } from "../../words/own-headers.ts";
import type { FileColumn, Token } from "./tokens.ts";
import { isHead } from "./tokens.ts";

/**
 * The columns of a block by the places of their headers: in a grid, and in lines that all have the same number of
 * cells, each figure stands below its header.
 *
 * @returns `undefined` where places say nothing: merged cells are absent, or rows lost cells
 */
export function columnsByPlaces(
  tokens: readonly Token[],
  rows: readonly Item[],
  block: BlockTemplate,
): readonly FileColumn[] | undefined {
  const heads = tokens.filter(isHead);
  const keep = keepPlaces([...heads.map(({ item }) => item), ...rows]) || standAboveEach(heads, rows);
  if (!keep || !areInLine(rows, heads)) return undefined;
  const columns: PlacedColumn[] = [];
  const used = new Set<ColumnTemplate>();
  const taken = new Set<Token>();
  const slotsOfFigures = new Set(
    rows.flatMap(({ values }) => values.filter(isFilled).map(({ cell }) => cell.slot)),
  );
  for (const slot of valueSlots(rows)) {
    const above = tokens.filter(({ kind, item }) => kind !== "prose" && covers(item.cell, slot));
    const lowest = above.at(-1);
    const hasFigures = slotsOfFigures.has(slot);
    if (lowest === undefined && hasFigures) {
      // A header that lost its text has a cell all the same; where merged ones are absent, the line is shorter.
      if (!isOneFullLine(heads, rows)) return undefined;
      columns.push({ kind: "foreign", text: "", slot });
      continue;
    }
    // Nothing stands below the corner, or below a group in a column that only spaces others out.
    if (!hasFigures && (lowest === undefined || lowest.kind === "known" || lowest.kind === "group")) {
      if (lowest === undefined) columns.push({ kind: "foreign", text: "", slot, isBlank: true });
      continue;
    }
    if (lowest === undefined) continue;
    for (const token of above) if (token.label === lowest.label) taken.add(token);
    taken.add(lowest);
    const groups = above.flatMap(({ kind, label }) => (kind === "group" && label !== null ? [label] : []));
    if (lowest.kind !== "leaf") {
      const due = block.columns[columns.length];
      const isOther =
        lowest.kind === "foreign" && due !== undefined && meansOtherThan(lowest.item.folded, due.label);
      columns.push({ kind: "foreign", text: lowest.item.raw, groups, slot, isOther });
      continue;
    }
    const own = block.columns.filter(
      (column) =>
        column.label.text === lowest.label?.text && !used.has(column) && isUnder(column, groups, block),
    );
    const [column] = own;
    if (column === undefined || own.length > 1) return undefined;
    used.add(column);
    columns.push({ kind: "form", column, slot });
  }
  if (!heads.every((head) => taken.has(head))) return undefined;
  // A group without any header below it: merged cells are absent, and headers stand beside their places.
  const isEmpty = ({ kind, label }: Token) =>
    kind === "group" && ![...used].some(({ groups }) => groups.some(({ text }) => text === label?.text));
  if (tokens.some(isEmpty)) return undefined;
  // Figures below no header, though every column of the form has its own: rows with a cell too many.
  const hasSpare = columns.some((one) => one.kind === "foreign" && one.text === "" && one.isBlank !== true);
  if (hasSpare && used.size === block.columns.length) return undefined;
  // Columns without a name are those of the form where they make up its number and what is named stands in its place.
  const isLoose =
    heads.every(({ item }) => item.layout === "line") &&
    columns.some((one) => one.kind === "foreign" && one.text === "" && !one.isBlank);
  // In a line a header that was lost may have let the others move up: so may one that never was.
  const isMoved =
    heads.every(({ item }) => item.layout === "line") &&
    used.size < block.columns.length &&
    columns.some((one) => one.kind === "foreign" && one.text === "") &&
    columns.every((one) => one.kind === "form" || one.text === "") &&
    !areInPlace(columns, false, block);
  if (isMoved) {
    const headed = columns.filter(({ isBlank }) => isBlank !== true);
    const isForm = headed.length === block.columns.length && areInPlace(headed, true, block);
    return block.columns.map((column) =>
      isForm ? { kind: "form", column } : { kind: "foreign", text: column.label.text },
    );
  }
  const isNamedElsewhere =
    tokens.some(({ kind }) => kind === "other") ||
    columns.some(
      (one) => one.isOther === true || (one.kind === "foreign" && isOwnHeader(foldLabel(one.text))),
    );
  return columns.length === block.columns.length && !isNamedElsewhere && areInPlace(columns, isLoose, block)
    ? block.columns.map((column) => ({ kind: "form", column }))
    : columns.filter(({ isBlank }) => isBlank !== true);
}

/** Whether a label above several columns stands above others than the form's: a merged cell of a grid shows which. */
export function hasGroupElsewhere(
  tokens: readonly Token[],
  rows: readonly Item[],
  block: BlockTemplate,
): boolean {
  const slots = valueSlots(rows);
  if (slots.length !== block.columns.length) return false;
  return tokens.some(({ kind, label, item }) => {
    if (kind !== "group" || item.layout !== "grid") return false;
    const below = block.columns.filter((_, index) => covers(item.cell, slots[index] ?? -1));
    return below.length > 1 && below.some(({ groups }) => !groups.some(({ text }) => text === label?.text));
  });
}

/** A column of the file; `isBlank` where it has neither header nor figures, `isOther` where its header is another word. */
type PlacedColumn = FileColumn & { readonly isBlank?: boolean; readonly isOther?: boolean };

/** @param isLoose whether headers may have moved up where one of a line was lost */
function areInPlace(columns: readonly PlacedColumn[], isLoose: boolean, block: BlockTemplate): boolean {
  let last = -1;
  return columns.every((one, index) => {
    if (one.kind !== "form") return true;
    const at = block.columns.indexOf(one.column);
    const isNext = isLoose ? at > last : at === index;
    last = at;
    return isNext;
  });
}

/** All headers in one line with as many cells as the rows have. */
function isOneFullLine(heads: readonly Token[], rows: readonly Item[]): boolean {
  const [first] = heads;
  return (
    heads.every(({ item }) => item.row === first?.item.row) &&
    rows.every(({ width }) => width === first?.item.width)
  );
}

/** A grid, or lines that all have the same number of cells: what stands in one slot belongs together. */
function keepPlaces(items: readonly Item[]): boolean {
  const [first] = items;
  if (items.every(({ layout }) => layout === "grid")) return true;
  return items.every(
    ({ layout, separator, width }) => layout === "line" && separator !== "space" && width === first?.width,
  );
}

/**
 * Whether lines of headers, the blank cells at their ends left out, have one header for each slot in which the rows have
 * figures, on whichever line: where merged cells are absent, some would stand in one slot.
 */
function standAboveEach(heads: readonly Token[], rows: readonly Item[]): boolean {
  const areMarked = [...heads.map(({ item }) => item), ...rows].every(
    ({ layout, separator }) => layout === "line" && separator !== "space",
  );
  if (!areMarked || rows.some(({ width }) => width !== rows[0]?.width)) return false;
  const slots = heads.map(({ item }) => item.cell.slot);
  const due = valueSlots(rows);
  return slots.length === due.length && due.every((slot) => slots.includes(slot));
}

/** Rows that end in the same slot, with their figures behind the deepest label: none of them lost cells. */
function areInLine(rows: readonly Item[], heads: readonly Token[]): boolean {
  const ends = rows.map(({ values }) =>
    values.reduce((end, { cell }) => Math.max(end, cell.slot + cell.span), 0),
  );
  const end = heads.reduce((last, { item }) => Math.max(last, item.cell.slot + item.cell.span), 0);
  if ((ends[0] ?? 0) < end || ends.some((other) => other !== ends[0])) return false;
  const deepest = rows.reduce(
    (last, { folded, cell }) => (folded === "" ? last : Math.max(last, cell.slot)),
    -1,
  );
  return rows.every(({ values }) => values.every((value) => value.cell.slot > deepest || !isFilled(value)));
}

/** Where a label stands in several groups, its innermost group must stand above it. */
function isUnder(column: ColumnTemplate, groups: readonly Label[], block: BlockTemplate): boolean {
  const twins = block.columns.filter(({ label }) => label.text === column.label.text);
  if (twins.length === 1) return true;
  const inner = column.groups.at(-1);
  return groups.some((group) => group.text === inner?.text);
}

/** Slots in which most rows have a cell behind their label. */
function valueSlots(rows: readonly Item[]): number[] {
  const counts = new Map<number, number>();
  for (const { values } of rows)
    for (const { cell } of values) counts.set(cell.slot, (counts.get(cell.slot) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count * 2 > rows.length)
    .map(([slot]) => slot)
    .sort((a, b) => a - b);
}
