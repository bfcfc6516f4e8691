import type { BlockTemplate, ColumnTemplate, Label } from "../form/index.ts";
import { cellsOf, type Item, isFilled } from "./items.ts";
import type { SlotTable } from "./slots.ts";

/** Likeness from which a text is the header of a column. */
const headerLikeness = 0.93;

/** Likeness from which a text may be what is left of the header of a column. */
const damagedLikeness = 0.5;

/** A column as the file has it: one of the form, or one that the form does not have. */
export type FileColumn =
  | { readonly kind: "form"; readonly column: ColumnTemplate }
  | { readonly kind: "foreign"; readonly text: string };

/** A label in the header of a block. */
interface Token {
  readonly item: Item;
  readonly kind: "leaf" | "group" | "known" | "other" | "unknown";
  /** The form's label that it is; `null` for other kinds than leaf and group. */
  readonly label: Label | null;
  /** Columns whose header it may be what is left of. */
  readonly like: readonly { readonly column: ColumnTemplate; readonly likeness: number }[];
}

/**
 * The columns of a block in the order in which the file has them, as its own headers say: by their places in a grid,
 * by their order in a line, or read as a tree of labels, level by level, where they stand in several lines.
 *
 * @param from first item behind the rows before the block
 * @param end its first row
 * @param rows its rows
 * @param rivals the same table in other editions
 * @returns `null` where the headers say what the form says, or nothing
 */
export function headerOrder(
  items: readonly Item[],
  from: number,
  end: number,
  rows: readonly number[],
  block: BlockTemplate,
  table: SlotTable,
  rivals: readonly SlotTable[],
): readonly FileColumn[] | null {
  const tokens = tokensOf(items, from, end, block, table, rivals);
  const heads = tokens.filter(({ kind }) => kind === "leaf" || kind === "other");
  if (heads.length === 0) return null;
  const members = rows.flatMap((index) => items[index] ?? []);
  const places = keepPlaces([...heads.map(({ item }) => item), ...members]) && areInLine(members) ? byPlaces(tokens, members, block) : undefined;
  const order = places === undefined ? byLines(tokens, heads, members, block) : places;
  return order === null || isAsInForm(order, tokens, members, block) ? null : order;
}

/** A grid, or lines that all have the same number of cells: what stands in one slot belongs together. */
function keepPlaces(items: readonly Item[]): boolean {
  const [first] = items;
  if (items.every(({ layout }) => layout === "grid")) return true;
  return items.every(
    ({ layout, separator, width }) => layout === "line" && separator !== "space" && width === first?.width,
  );
}

/** Rows with their figures in the same slots: none of them lost cells, and merged ones are accounted for. */
function areInLine(rows: readonly Item[]): boolean {
  const [first, ...others] = rows.map(({ values }) => {
    const slots = values.map(({ cell }) => cell.slot);
    return { from: slots[0] ?? -1, to: values.reduce((end, { cell }) => Math.max(end, cell.slot + cell.span), 0) };
  });
  return others.every(({ from, to }) => from === first?.from && to === first.to);
}

function isAsInForm(
  order: readonly FileColumn[],
  tokens: readonly Token[],
  rows: readonly Item[],
  block: BlockTemplate,
): boolean {
  if (order.some(({ kind }) => kind === "foreign")) return false;
  const places = order.map((one) => (one.kind === "form" ? block.columns.indexOf(one.column) : -1));
  if (!places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1))) return false;
  return order.length === block.columns.length || !lackColumns(order, tokens, rows, block);
}

/** A column is missing where no label may be what is left of its header, and no row has a cell for it. */
function lackColumns(
  order: readonly FileColumn[],
  tokens: readonly Token[],
  rows: readonly Item[],
  block: BlockTemplate,
): boolean {
  const named = new Set(order.map((one) => (one.kind === "form" ? one.column : null)));
  const left = block.columns.filter((column) => !named.has(column));
  if (tokens.some(({ kind, like }) => kind === "unknown" && like.some(({ column }) => left.includes(column))))
    return false;
  const counts = rows.map(({ values }) => cellsOf(values).length);
  return counts.every((count) => count <= order.length) && usualCells(rows) === order.length;
}

/** Cells behind the label in most rows. */
function usualCells(rows: readonly Item[]): number {
  const counts = new Map<number, number>();
  for (const { values } of rows) {
    const count = cellsOf(values).length;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0;
}

function tokensOf(
  items: readonly Item[],
  from: number,
  end: number,
  block: BlockTemplate,
  table: SlotTable,
  rivals: readonly SlotTable[],
): Token[] {
  let start = end;
  while (start > from && (items[start - 1]?.filled ?? 0) === 0) start--;
  const tokens: Token[] = [];
  for (let index = start; index <= end; index++) {
    const item = items[index];
    if (item === undefined || item.folded === "") continue;
    const token = tokenOf(item, block, table, rivals);
    // The last header may have the figures of a row without label.
    if (index === end && token.kind !== "leaf") continue;
    tokens.push(token);
  }
  return tokens;
}

function tokenOf(item: Item, block: BlockTemplate, table: SlotTable, rivals: readonly SlotTable[]): Token {
  const { likeness, slots } = table.match(item.term);
  let best = { likeness: headerLikeness, kind: "unknown" as Token["kind"], label: null as Label | null };
  for (const index of slots) {
    const slot = table.slots[index];
    const own = likeness[index] ?? 0;
    if (slot === undefined || own < best.likeness) continue;
    if (slot.kind === "row") {
      if (own > best.likeness) best = { likeness: own, kind: "known", label: null };
    } else if (slot.block === block && slot.kind === "column")
      best = { likeness: own, kind: "leaf", label: slot.prepared.label };
    else if (slot.block === block && slot.kind === "column-group" && best.kind !== "leaf")
      best = { likeness: own, kind: "group", label: slot.prepared.label };
    else if (best.kind === "unknown") best = { likeness: own, kind: "known", label: null };
  }
  const kind = best.kind === "unknown" && rivals.some((rival) => isColumnOf(rival, item)) ? "other" : best.kind;
  const like = slots.flatMap((index) => {
    const slot = table.slots[index];
    const own = likeness[index] ?? 0;
    return slot?.kind === "column" && slot.block === block && slot.column !== null && own >= damagedLikeness
      ? [{ column: slot.column, likeness: own }]
      : [];
  });
  return { item, kind, label: best.label, like };
}

function isColumnOf(table: SlotTable, item: Item): boolean {
  const { likeness, slots } = table.match(item.term);
  return slots.some((index) => table.slots[index]?.kind === "column" && (likeness[index] ?? 0) >= headerLikeness);
}

/**
 * In a grid each figure stands below its header.
 *
 * @returns `undefined` where merged header cells are absent, so that headers do not stand above their figures
 */
function byPlaces(
  tokens: readonly Token[],
  rows: readonly Item[],
  block: BlockTemplate,
): readonly FileColumn[] | null | undefined {
  const heads: Head[] = [];
  for (const slot of valueSlots(rows)) {
    const above = tokens.filter(({ item }) => covers(item, slot));
    const [, ...lower] = above;
    const lowest = lower.reduce<Token | undefined>(
      (low, token) => (low === undefined || token.item.row >= low.item.row ? token : low),
      above[0],
    );
    const isFilled_ = rows.some(({ values }) =>
      values.some((value) => value.cell.slot === slot && isFilled(value)),
    );
    if (lowest === undefined) {
      if (isFilled_) return undefined;
      continue;
    }
    const groups = above.flatMap(({ kind, label }) => (kind === "group" && label !== null ? [label] : []));
    const fits = (column: ColumnTemplate) => isUnder(column, groups, block);
    heads.push({ token: lowest, fits });
  }
  return columnsOf(heads, block);
}

/** The header of a column, and the columns that its place allows. */
interface Head {
  readonly token: Token;
  readonly fits: (column: ColumnTemplate) => boolean;
}

/** Columns by their headers: first those named word for word, then damaged ones among what is left. */
function columnsOf(heads: readonly Head[], block: BlockTemplate): readonly FileColumn[] | null | undefined {
  const found = new Map<Head, ColumnTemplate>();
  const used = new Set<ColumnTemplate>();
  for (const head of heads) {
    if (head.token.kind !== "leaf") continue;
    const columns = block.columns.filter(
      (column) => column.label.text === head.token.label?.text && !used.has(column) && head.fits(column),
    );
    const [column] = columns;
    if (column === undefined || columns.length > 1) return undefined;
    used.add(column);
    found.set(head, column);
  }
  const inPlace = [...found].every(([head, column]) => heads.indexOf(head) === block.columns.indexOf(column));
  // What is named stands where the form has it: so does what is not.
  if (inPlace && heads.length === block.columns.length && heads.every(({ token }) => token.kind !== "other"))
    return null;
  for (const head of heads) {
    if (found.has(head) || head.token.kind !== "unknown") continue;
    const { like } = head.token;
    const free = like.filter(({ column }) => !used.has(column) && head.fits(column));
    const [best, next] = free.sort((left, right) => right.likeness - left.likeness);
    if (best === undefined || (next?.likeness ?? 0) > best.likeness - clearLead) continue;
    used.add(best.column);
    found.set(head, best.column);
  }
  return heads.map((head) => {
    const column = found.get(head);
    return column === undefined
      ? { kind: "foreign", text: head.token.item.raw }
      : { kind: "form", column };
  });
}

/** Lead in likeness over other columns from which a damaged header names one. */
const clearLead = 0.15;

/** Where a label stands in several groups, its innermost group must stand above it. */
function isUnder(column: ColumnTemplate, groups: readonly Label[], block: BlockTemplate): boolean {
  const twins = block.columns.filter(({ label }) => label.text === column.label.text);
  if (twins.length === 1) return true;
  const inner = column.groups.at(-1);
  return groups.some((group) => group.text === inner?.text);
}

function covers({ cell }: Item, slot: number): boolean {
  return cell.slot <= slot && slot < cell.slot + cell.span;
}

/** Slots in which most rows have a cell behind their label. */
function valueSlots(rows: readonly Item[]): number[] {
  const counts = new Map<number, number>();
  for (const { values } of rows)
    for (const { cell } of values) counts.set(cell.slot, (counts.get(cell.slot) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 > rows.length).map(([slot]) => slot).sort((a, b) => a - b);
}

function byLines(
  tokens: readonly Token[],
  heads: readonly Token[],
  rows: readonly Item[],
  block: BlockTemplate,
): readonly FileColumn[] | null {
  const line = heads[0]?.item.row;
  if (heads.length > 1 || block.columns.length === 1) {
    const isOne = heads.every(({ item }) => item.row === line);
    if (isOne && isFlat(tokens, heads)) return inOneLine(tokens, heads, rows, block);
  }
  return asTree(tokens, block);
}

/** All headers in one line, none of their groups between or below them. */
function isFlat(tokens: readonly Token[], heads: readonly Token[]): boolean {
  const labels = heads.map(({ label }) => label?.text);
  if (new Set(labels.filter((text) => text !== undefined)).size < labels.filter((text) => text !== undefined).length)
    return false;
  const line = heads[0]?.item.row ?? 0;
  return tokens.every(({ kind, item }) => kind !== "group" || item.row < line);
}

function inOneLine(
  tokens: readonly Token[],
  heads: readonly Token[],
  rows: readonly Item[],
  block: BlockTemplate,
): readonly FileColumn[] | null {
  const line = heads[0]?.item.row;
  const own = tokens.filter(({ item }) => item.row === line);
  const first = own.findIndex(({ kind }) => kind === "leaf" || kind === "other");
  const corner = own.findLastIndex(({ kind }, index) => index < first && kind === "known");
  const behind = own.slice(first);
  // Headers of the labels stand before those of the figures; where no corner parts them, the number of cells does.
  const before = own.slice(corner + 1, first);
  const spare = Math.max(0, usualCells(rows) - behind.length);
  const extra = corner >= 0 ? before : before.slice(Math.max(0, before.length - spare));
  const order = columnsOf(
    [...extra, ...behind].map((token) => ({ token, fits: () => true })),
    block,
  );
  return order ?? null;
}

/** A label of the header with those below it, in the order of the form. */
interface Node {
  readonly text: string;
  readonly column: ColumnTemplate | null;
  readonly children: Node[];
}

function treeOf(block: BlockTemplate): Node {
  const root: Node = { text: "", column: null, children: [] };
  for (const column of block.columns) {
    let node = root;
    for (const { text } of column.groups) {
      let child = node.children.find((one) => one.column === null && one.text === text);
      if (child === undefined) {
        child = { text, column: null, children: [] };
        node.children.push(child);
      }
      node = child;
    }
    node.children.push({ text: column.label.text, column, children: [] });
  }
  // A label above all columns says nothing of their order.
  const [only] = root.children;
  return root.children.length === 1 && only !== undefined && only.column === null ? only : root;
}

/**
 * Headers in several lines, printed level by level: first those of the highest level, then what is below the first of
 * them, below the second and so on. What is below a group stands in its place.
 */
function asTree(tokens: readonly Token[], block: BlockTemplate): readonly FileColumn[] | null {
  const labels = tokens.flatMap(({ kind, label }) =>
    (kind === "leaf" || kind === "group") && label !== null ? [label.text] : [],
  );
  const root = treeOf(block);
  const own = root.text === "" ? labels : labels.filter((text) => text !== root.text);
  const nodes = levelByLevel(root, own) ?? belowAllGroups(root, own);
  return nodes?.map((column) => ({ kind: "form", column })) ?? null;
}

function levelByLevel(root: Node, labels: readonly string[]): readonly ColumnTemplate[] | null {
  const found = new Map<Node, Node[]>();
  let at = 0;
  let level: Node[] = [root];
  while (level.length > 0) {
    const next: Node[] = [];
    for (const node of level) {
      const taken = taken_(node, labels, at);
      at += taken.length;
      found.set(node, taken);
      next.push(...taken.filter(({ column }) => column === null));
    }
    level = next;
  }
  if (at < labels.length) return null;
  return columnsBelow(root, found);
}

/** All groups first, then the headers of their columns, group by group. */
function belowAllGroups(root: Node, labels: readonly string[]): readonly ColumnTemplate[] | null {
  const found = new Map<Node, Node[]>();
  let at = 0;
  let level: Node[] = [root];
  while (level.length > 0) {
    const next: Node[] = [];
    for (const node of level) {
      const groups = { ...node, children: node.children.filter(({ column }) => column === null) };
      const taken = taken_(groups, labels, at);
      at += taken.length;
      found.set(node, taken);
      next.push(...taken);
    }
    level = next;
  }
  const leaves = [root];
  for (const node of leaves.flatMap((one) => innermost(one, found))) {
    const columns = taken_(node, labels, at);
    at += columns.length;
    found.set(node, columns);
  }
  return at < labels.length ? null : columnsBelow(root, found);
}

function innermost(node: Node, found: ReadonlyMap<Node, readonly Node[]>): Node[] {
  const groups = found.get(node) ?? [];
  return groups.length === 0 ? [node] : groups.flatMap((group) => innermost(group, found));
}

/** The labels from `at` on that are below a node, each once. */
function taken_(node: Node, labels: readonly string[], at: number): Node[] {
  const taken: Node[] = [];
  for (let index = at; index < labels.length; index++) {
    const child = node.children.find(({ text }) => text === labels[index]);
    if (child === undefined || taken.includes(child)) break;
    taken.push(child);
  }
  return taken;
}

/** `null` where a group has no header below it: nothing says in which order its columns stand. */
function columnsBelow(node: Node, found: ReadonlyMap<Node, readonly Node[]>): readonly ColumnTemplate[] | null {
  const columns: ColumnTemplate[] = [];
  for (const child of found.get(node) ?? []) {
    if (child.column !== null) {
      columns.push(child.column);
      continue;
    }
    const below = columnsBelow(child, found);
    if (below === null || below.length === 0) return null;
    columns.push(...below);
  }
  return columns;
}
