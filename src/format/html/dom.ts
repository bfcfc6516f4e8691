import type { CheerioAPI } from "cheerio";

/** Nodes as cheerio gives them; domhandler's own types are not ours to import. */
export type DomDocument = ReturnType<CheerioAPI["root"]>[number];
export type DomNode = DomDocument["children"][number];
export type DomElement = Extract<DomNode, { readonly attribs: unknown; readonly name: string }>;

/** 1-based, as parse5 counts. */
export interface NodePlace {
  readonly startLine: number;
  readonly startCol: number;
  readonly endLine: number;
  readonly endCol: number;
}

/** Parses a page by the HTML5 algorithm; nodes know where they stand. Nothing is loaded or run. */
export async function parsePage(text: string): Promise<DomDocument> {
  const [{ load }, { treeAdapter }] = await Promise.all([import("cheerio"), import("./dom-tree.ts")]);
  const root = load(text, { sourceCodeLocationInfo: true, treeAdapter }).root()[0];
  if (root === undefined) throw new Error("cheerio gave no document");
  return root;
}

export function isElement(node: DomNode | DomDocument): node is DomElement {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

/** Children of an element or a document; none of anything else. */
export function childrenOf(node: DomNode | DomDocument): readonly DomNode[] {
  return "children" in node ? node.children : [];
}

/** Where a node stands; `null` for what the parser added by itself. */
export function placeOf(node: DomNode): NodePlace | null {
  return node.sourceCodeLocation ?? null;
}

/** All nodes below, in document order; `into` says whether to go into an element. */
export function* descendants(
  root: DomNode | DomDocument,
  into: (element: DomElement) => boolean = () => true,
): Generator<DomNode> {
  const stack = [...childrenOf(root)].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if (isElement(node) && !into(node)) continue;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** The nearest of these elements that holds the node or is it. */
export function closest(node: DomNode, names: ReadonlySet<string>): DomElement | null {
  let at: DomNode | DomDocument | null = node;
  while (at !== null) {
    if (isElement(at) && names.has(at.name)) return at;
    at = at.parent as DomNode | DomDocument | null;
  }
  return null;
}
