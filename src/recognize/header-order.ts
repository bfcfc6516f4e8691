import type { BlockTemplate, ColumnTemplate, Label } from "../form/index.ts";
import { cellsOf, type Item, isFilled } from "./items.ts";
import type { SlotTable } from "./slots.ts";

/** Likeness from which a text is the header of a column. */
const headerLikeness = 0.93;

/** Likeness from which a text may be what is left of the header of a column. */
const damagedLikeness = 0.6;

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
  /** False for what is left of a label. */
  readonly isWhole: boolean;
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
  const places =
    keepPlaces([...heads.map(({ item }) => item), ...members]) && areInLine(members, heads)
      ? byPlaces(tokens, members, block)
      : undefined;
  const order = places ?? byLines(tokens, heads, members, block);
  if (order === undefined) return contradictsForm(tokens, block, table) ? block.columns.map(unclear) : null;
  return order === "form" || isAsInForm(order, tokens, members, block) ? null : order;
}

/** What a way of reading makes of the headers: `form` where they say what the form says, `undefined` where it can't. */
type Order = readonly FileColumn[] | "form" | undefined;

/** Headers stand in another order than the form's, and nothing says where their figures are. */
function unclear(): FileColumn {
  return { kind: "foreign", text: "" };
}

/** Whether whole headers stand in no order in which the form prints them, line by line. */
function contradictsForm(tokens: readonly Token[], block: BlockTemplate, table: SlotTable): boolean {
  const leaves = tokens.flatMap(({ kind, label }) => (kind === "leaf" ? (label?.text ?? []) : []));
  // Programs that repeat merged headers print them all in the last line; others have 总计 below the group.
  const last = leaves.slice(-block.columns.length);
  if (last.every((text, index) => text === block.columns[index]?.label.text)) return false;
  let at = -1;
  return tokens.some(({ kind, isWhole, label }, index) => {
    if (kind !== "leaf" || !isWhole || label === null) return false;
    const before = tokens[index - 1];
    if (before?.label === label) return false;
    const next = table.slots.findIndex(
      (slot, place) =>
        place > at &&
        slot.kind === "column" &&
        slot.block === block &&
        slot.prepared.label.text === label.text,
    );
    if (next < 0) return true;
    at = next;
    return false;
  });
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
function areInLine(rows: readonly Item[], heads: readonly Token[]): boolean {
  const [first, ...others] = rows.map(({ values }) => {
    const slots = values.map(({ cell }) => cell.slot);
    return {
      from: slots[0] ?? -1,
      to: values.reduce((end, { cell }) => Math.max(end, cell.slot + cell.span), 0),
    };
  });
  const end = heads.reduce((last, { item }) => Math.max(last, item.cell.slot + item.cell.span), 0);
  if ((first?.to ?? 0) < end) return false;
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
  // What has no name may be what is left of theirs.
  if (left.length > 0 && tokens.some(({ kind }) => kind === "unknown")) return false;
  // Where cells follow each other, blank ones may be gone.
  const isMarked = rows.every(
    ({ layout, separator }) =>
      layout === "grid" || (layout === "line" && separator !== "space" && rows.length > 1),
  );
  if (!isMarked) return false;
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
  const tokens: Token[] = [];
  for (let index = end; index >= from; index--) {
    const item = items[index];
    if (item === undefined) break;
    const token = item.folded === "" ? null : tokenOf(item, block, table, rivals);
    // A header may have the figures of a row that lost its label.
    const isHead = token?.kind === "leaf" && token.isWhole;
    if (index === end && !isHead) continue;
    if (item.filled > 0 && !isHead) break;
    if (token !== null) tokens.push(token);
  }
  return tokens.reverse();
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
  const kind =
    best.kind === "unknown" && rivals.some((rival) => isColumnOf(rival, item)) ? "other" : best.kind;
  if (kind !== "unknown") return { item, kind, label: best.label, isWhole: true };
  const damaged = damagedLabel(slots, likeness, block, table);
  return damaged === null
    ? { item, kind, label: null, isWhole: false }
    : { item, kind: "leaf", label: damaged, isWhole: false };
}

/** The header that a text is what is left of; `null` where it may be another's as well. */
function damagedLabel(
  slots: readonly number[],
  likeness: readonly number[],
  block: BlockTemplate,
  table: SlotTable,
): Label | null {
  let best: Label | null = null;
  let highest = 0;
  let next = 0;
  for (const index of slots) {
    const slot = table.slots[index];
    const own = likeness[index] ?? 0;
    if (slot?.kind === "column" && slot.block === block && own > highest) {
      if (best?.text !== slot.prepared.label.text) next = highest;
      best = slot.prepared.label;
      highest = own;
    } else if (slot?.kind !== "column" || slot.prepared.label.text !== best?.text) next = Math.max(next, own);
  }
  return highest >= damagedLikeness && next <= highest - clearLead ? best : null;
}

function isColumnOf(table: SlotTable, item: Item): boolean {
  const { likeness, slots } = table.match(item.term);
  return slots.some(
    (index) => table.slots[index]?.kind === "column" && (likeness[index] ?? 0) >= headerLikeness,
  );
}

/**
 * In a grid each figure stands below its header.
 *
 * @returns `undefined` where merged header cells are absent, so that headers do not stand above their figures
 */
function byPlaces(tokens: readonly Token[], rows: readonly Item[], block: BlockTemplate): Order {
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
    // Nothing stands below the corner, or below a group in a column that only spaces others out.
    if (!isFilled_ && (lowest.kind === "known" || lowest.kind === "group")) continue;
    const groups = above.flatMap(({ kind, label }) => (kind === "group" && label !== null ? [label] : []));
    const fits = (column: ColumnTemplate) => isUnder(column, groups, block);
    heads.push({ token: lowest, fits });
  }
  const leaves = tokens.filter(({ kind }) => kind === "leaf");
  const isUsed = (leaf: Token) =>
    heads.some(
      ({ token }) =>
        token === leaf || (token.label === leaf.label && covers(leaf.item, token.item.cell.slot)),
    );
  return leaves.every(isUsed) ? columnsOf(heads, block) : undefined;
}

/** The header of a column, and the columns that its place allows. */
interface Head {
  readonly token: Token;
  readonly fits: (column: ColumnTemplate) => boolean;
}

/**
 * Columns by their headers.
 *
 * @returns `undefined` where a header names no column of its place, or several
 */
function columnsOf(heads: readonly Head[], block: BlockTemplate): Order {
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
    return "form";
  return heads.map((head) => {
    const column = found.get(head);
    return column === undefined ? { kind: "foreign", text: head.token.item.raw } : { kind: "form", column };
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
  return [...counts]
    .filter(([, count]) => count * 2 > rows.length)
    .map(([slot]) => slot)
    .sort((a, b) => a - b);
}

function byLines(
  tokens: readonly Token[],
  heads: readonly Token[],
  rows: readonly Item[],
  block: BlockTemplate,
): Order {
  const line = heads[0]?.item.row;
  if (heads.length > 1 || block.columns.length === 1) {
    const isOne = heads.every(({ item }) => item.row === line);
    if (isOne && isFlat(tokens, heads)) return inOneLine(tokens, heads, rows, block);
  }
  return asTree(tokens, rows, block);
}

/** All headers in one line, none of their groups between or below them. */
function isFlat(tokens: readonly Token[], heads: readonly Token[]): boolean {
  const labels = heads.map(({ label }) => label?.text);
  if (
    new Set(labels.filter((text) => text !== undefined)).size <
    labels.filter((text) => text !== undefined).length
  )
    return false;
  const line = heads[0]?.item.row ?? 0;
  return tokens.every(({ kind, item }) => kind !== "group" || item.row < line);
}

function inOneLine(
  tokens: readonly Token[],
  heads: readonly Token[],
  rows: readonly Item[],
  block: BlockTemplate,
): Order {
  const line = heads[0]?.item.row;
  const own = tokens.filter(({ item }) => item.row === line);
  const first = own.findIndex(({ kind }) => kind === "leaf" || kind === "other");
  const corner = own.findLastIndex(({ kind }, index) => index < first && kind === "known");
  const behind = own.slice(first);
  // Headers of the labels stand before those of the figures; where no corner parts them, the number of cells does.
  const before = own.slice(corner + 1, first);
  const spare = Math.max(0, usualCells(rows) - behind.length);
  const extra = corner >= 0 ? before : before.slice(Math.max(0, before.length - spare));
  return columnsOf(
    [...extra, ...behind].map((token) => ({ token, fits: () => true })),
    block,
  );
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
function asTree(tokens: readonly Token[], rows: readonly Item[], block: BlockTemplate): Order {
  const named = tokens.filter(({ kind }) => kind === "leaf" || kind === "group");
  const [first, last] = [tokens.indexOf(named[0] as Token), tokens.lastIndexOf(named.at(-1) as Token)];
  // What stands among headers and names none of them may be any of them.
  if (tokens.slice(first, last).some(({ kind }) => kind === "unknown" || kind === "other")) return undefined;
  const labels = named.flatMap(({ label }) => label?.text ?? []);
  const root = treeOf(block);
  const own = root.text === "" ? labels : labels.filter((text) => text !== root.text);
  const columns = levelByLevel(root, own) ?? belowAllGroups(root, own);
  if (columns === null) return undefined;
  if (columns.length < block.columns.length && usualCells(rows) !== columns.length) return undefined;
  return columns.map((column) => ({ kind: "form", column }));
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
function columnsBelow(
  node: Node,
  found: ReadonlyMap<Node, readonly Node[]>,
): readonly ColumnTemplate[] | null {
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
