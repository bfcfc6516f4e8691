import { foldedWordings } from "../../../form/folded-wordings.ts";
import type { BlockTemplate, ColumnTemplate } from "../../../form/index.ts";
import type { FileColumn, Token } from "./tokens.ts";
import { isHead } from "./tokens.ts";

/** A label of the header with those below it, in the order of the form. */
interface Node {
  readonly text: string;
  readonly column: ColumnTemplate | null;
  readonly children: readonly Node[];
}

/** What stands below a label in the file: labels of the form, or texts that the form does not have. */
type Below = readonly (Node | Token)[];

/**
 * The columns of a block whose headers stand in several lines, printed level by level: first the labels of the highest
 * level, then those below the first of them, below the second and so on; what is below a group stands in its place.
 * Other programs print all groups first, then the headers of the columns, group by group.
 *
 * @returns every order that the labels can be read as
 */
export function columnsOfTree(
  tokens: readonly Token[],
  block: BlockTemplate,
): readonly (readonly FileColumn[])[] {
  const named = tokens.filter((token) => isHead(token) || token.kind === "group");
  const root = treeOf(block, named);
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return [];
  // What is left of one header may be cut into several pieces.
  if (named.some(({ isWhole }) => !isWhole) && tokens.some(({ kind }) => kind === "foreign")) return [];
  const from = behindCorner(tokens, tokens.indexOf(first), block);
  return [lineEnd(tokens, last), tokens.length].flatMap((end) => {
    const own = tokens.slice(from, end).filter(({ kind }) => kind !== "known" && kind !== "prose");
    const orders = [
      levelByLevel(root, own, true),
      levelByLevel(root, own, false),
      // Where a column is missing, the first one of a group may read as the last of the group before.
      levelByLevel(root, own, true, true),
      sharesLine(own) ? null : belowAllGroups(root, own),
      sharesLine(own) ? null : belowAllGroups(root, own, true),
    ];
    return orders.flatMap((columns) => (columns === null ? [] : [columns]));
  });
}

/** Whether headers of columns stand beside groups: then not all groups stand above them. */
function sharesLine(tokens: readonly Token[]): boolean {
  const lines = linesOf(tokens);
  const groups = new Set(tokens.flatMap(({ kind }, index) => (kind === "group" ? [lines[index]] : [])));
  return tokens.some(({ kind }, index) => kind === "leaf" && groups.has(lines[index]));
}

/** The line of each header; where each has one of its own, what only fills up a row shows where one ended. */
function linesOf(tokens: readonly Token[]): number[] {
  const endsRow = ({ item }: Token) => item.values.some(({ kind }) => kind === "pad");
  if (!tokens.some(endsRow)) return tokens.map(({ item }) => item.row);
  let line = 0;
  return tokens.map((token) => (endsRow(token) ? line++ : line));
}

/** Texts right behind the corner of the form are headers of columns; elsewhere the first may be that of the labels. */
function behindCorner(tokens: readonly Token[], first: number, { corner }: BlockTemplate): number {
  const words = corner === null ? [] : foldedWordings(corner);
  const at = tokens.findLastIndex(({ kind }, index) => index < first && kind !== "foreign");
  return words.includes(tokens[at]?.item.folded ?? "") ? at + 1 : first;
}

/** Texts behind the last header in its line are headers of columns as well; those in lines of their own may be. */
function lineEnd(tokens: readonly Token[], last: Token): number {
  let end = tokens.lastIndexOf(last) + 1;
  while (tokens[end]?.item.row === last.item.row) end++;
  return end;
}

function treeOf(block: BlockTemplate, tokens: readonly Token[]): Node {
  interface Growing {
    readonly text: string;
    readonly column: ColumnTemplate | null;
    readonly children: Growing[];
  }
  const root: Growing = { text: "", column: null, children: [] };
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
  // A label above all columns may be left out.
  const [only] = root.children;
  if (root.children.length > 1 || only === undefined || only.column !== null) return root;
  return tokens.some(({ label }) => label?.text === only.text) ? root : only;
}

/**
 * @param early whether a text of the file's own between two levels belongs to the upper one
 * @param anew whether another group begins where the form's order does
 */
function levelByLevel(
  root: Node,
  tokens: readonly Token[],
  early: boolean,
  anew = false,
): readonly FileColumn[] | null {
  const found = new Map<Node, Below>();
  let at = 0;
  let level: Node[] = [root];
  while (level.length > 0) {
    const next: Node[] = [];
    for (const node of level) {
      const below = belowOf(node.children, tokens, at, early, anew);
      const groups = below.flatMap((one) => ("column" in one && one.column === null ? [one] : []));
      if (groups.length > 0 && isScattered(tokens.slice(at, at + below.length))) return null;
      at += below.length;
      found.set(node, below);
      next.push(...groups);
    }
    level = next;
  }
  return at < tokens.length ? null : columnsBelow(root, found);
}

/**
 * Whether labels of one level stand on several lines, some side by side: those of higher cells were printed halfway down,
 * and in which order they stand only their places would tell.
 */
function isScattered(tokens: readonly Token[]): boolean {
  const lines = new Set(tokens.map(({ item }) => item.row));
  return lines.size > 1 && lines.size < tokens.length;
}

/** All groups first, then the headers of their columns, group by group. */
function belowAllGroups(root: Node, tokens: readonly Token[], anew = false): readonly FileColumn[] | null {
  const found = new Map<Node, Below>();
  let at = 0;
  let level: Node[] = [root];
  while (level.length > 0) {
    const next: Node[] = [];
    for (const node of level) {
      const groups = node.children.filter(({ column }) => column === null);
      const below = belowOf(groups, tokens, at, false);
      at += below.length;
      found.set(node, below);
      next.push(...below.flatMap((one) => ("column" in one ? [one] : [])));
    }
    level = next;
  }
  for (const node of innermost(root, found)) {
    const columns = belowOf(node.children, tokens, at, true, anew);
    at += columns.length;
    found.set(node, columns);
  }
  return at < tokens.length ? null : columnsBelow(root, found);
}

function innermost(node: Node, found: ReadonlyMap<Node, Below>): Node[] {
  const groups = (found.get(node) ?? []).flatMap((one) => ("column" in one ? [one] : []));
  return groups.length === 0 ? [node] : groups.flatMap((group) => innermost(group, found));
}

/** The tokens from `at` on that are below a node, each label once, and texts of the file's own among them. */
function belowOf(
  children: readonly Node[],
  tokens: readonly Token[],
  at: number,
  withOwnBehind: boolean,
  anew = false,
): Below {
  const below: (Node | Token)[] = [];
  let place = -1;
  for (const token of tokens.slice(at)) {
    if (token.kind === "foreign" || token.kind === "other") {
      below.push(token);
      continue;
    }
    const child = children.find(({ text }) => text === token.label?.text);
    if (child === undefined || below.includes(child)) break;
    if (anew && child.column !== null && children.indexOf(child) < place) break;
    if (child.column !== null) place = children.indexOf(child);
    below.push(child);
  }
  while (below.length > 0) {
    const last = below.at(-1);
    if (last === undefined || "column" in last) break;
    if (isOfUpperLevel(tokens, at + below.length - 1) ?? withOwnBehind) break;
    below.pop();
  }
  return below;
}

/** Whether a text stands in one line with the label before it, or with the one behind it; `null` where lines do not tell. */
function isOfUpperLevel(tokens: readonly Token[], at: number): boolean | null {
  const row = tokens[at]?.item.row;
  const [before, behind] = [tokens[at - 1]?.item.row === row, tokens[at + 1]?.item.row === row];
  return before === behind ? null : before;
}

/** `null` where a group has no header below it: nothing says in which order its columns stand. */
function columnsBelow(node: Node, found: ReadonlyMap<Node, Below>): readonly FileColumn[] | null {
  const columns: FileColumn[] = [];
  for (const child of found.get(node) ?? []) {
    if (!("column" in child)) columns.push({ kind: "foreign", text: child.item.raw });
    else if (child.column !== null) columns.push({ kind: "form", column: child.column });
    else {
      const below = columnsBelow(child, found);
      if (below === null || below.length === 0) return null;
      columns.push(...below);
    }
  }
  return columns;
}
