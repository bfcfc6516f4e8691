import type { html } from "parse5";
import { type Display, shown } from "./display.ts";
import { type Traits, traitsOf } from "./traits.ts";

/**
 * The page as a tree of linked nodes. Lists of children are linked, not arrays: the HTML5 algorithm inserts before and
 * takes out of the middle (foster parenting, misnested formatting), which costs a search in an array each time.
 */

export interface Position {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

interface Linked {
  parent: Parent | null;
  previous: Node | null;
  next: Node | null;
}

export interface TextNode extends Linked, Position {
  readonly kind: "text";
  text: string;
}

interface Family {
  first: Node | null;
  last: Node | null;
}

export interface Element extends Linked, Family, Position {
  readonly kind: "element";
  /** Lower case. */
  readonly name: string;
  readonly namespace: html.NS;
  readonly traits: Traits;
  attributes: readonly Attribute[];
  display: Display;
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** The document itself, or the content of a template. */
export interface Root extends Linked, Family {
  readonly kind: "root";
}

export type Parent = Element | Root;

/** A parsed page, and what was met in it that decides how it is shown. */
export interface Page {
  readonly root: Root;
  /** Style sheets that stand in it, in order. */
  readonly sheets: readonly Element[];
  /** Some attribute may take text from sight. */
  readonly isStyled: boolean;
  /** Style sheets outside of it have a say. */
  readonly linksSheets: boolean;
  readonly runsScripts: boolean;
  /** A page, not a piece of one that stands in a page of unknown looks. */
  readonly isWhole: boolean;
}
export type Node = TextNode | Element | Root;

export function createRoot(): Root {
  return { kind: "root", parent: null, previous: null, next: null, first: null, last: null };
}

export function createText(text: string, at: Position): TextNode {
  return { kind: "text", text, line: at.line, column: at.column, parent: null, previous: null, next: null };
}

const noAttributes: readonly Attribute[] = [];

/** Millions of these may live at once: no object inside that can be done without. How it is shown is said later. */
export function createElement(
  name: string,
  namespace: html.NS,
  attributes: readonly Attribute[],
  at: Position,
): Element {
  return {
    kind: "element",
    name,
    namespace,
    traits: traitsOf(name),
    attributes: attributes.length === 0 ? noAttributes : attributes,
    display: shown,
    line: at.line,
    column: at.column,
    parent: null,
    previous: null,
    next: null,
    first: null,
    last: null,
  };
}

/** Adds those attributes that the element does not have. */
export function adoptAttributes(element: Element, attributes: readonly Attribute[]): void {
  const present = new Set(element.attributes.map((one) => one.name));
  element.attributes = [...element.attributes, ...attributes.filter((one) => !present.has(one.name))];
}

/** The position alone, of a node or of anything else that has one. */
export function positionOf(at: Position): Position {
  return { line: at.line, column: at.column };
}

/** Puts a node before another child of the parent, or last. */
export function insert(parent: Parent, node: Node, before: Node | null): void {
  if (node.parent !== null) detach(node);
  const previous = before === null ? parent.last : before.previous;
  node.parent = parent;
  node.previous = previous;
  node.next = before;
  if (previous === null) parent.first = node;
  else previous.next = node;
  if (before === null) parent.last = node;
  else before.previous = node;
}

export function detach(node: Node): void {
  const { parent, previous, next } = node;
  if (parent === null) return;
  if (previous === null) parent.first = next;
  else previous.next = next;
  if (next === null) parent.last = previous;
  else next.previous = previous;
  node.parent = null;
  node.previous = null;
  node.next = null;
}

/** Value of an attribute, `null` where it is absent. */
export function attribute(element: Element, name: string): string | null {
  for (const one of element.attributes) if (one.name === name) return one.value;
  return null;
}

/** What a walk does; `enter` says whether to go into the element (then `leave` follows). */
export interface Visitor {
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: TextNode): void;
}

/** Visits everything below a node in document order, without recursion. */
export function walk(root: Parent, visitor: Visitor): void {
  let node: Node | null = root.first;
  while (node !== null && node !== root) {
    if (node.kind === "text") visitor.text(node);
    const inside: boolean = node.kind === "element" && visitor.enter(node);
    if (inside && node.kind === "element" && node.first !== null) {
      node = node.first;
      continue;
    }
    if (inside && node.kind === "element") visitor.leave(node);
    node = climb(node, root, visitor);
  }
}

/** The next node outside of this one; leaves what ends with it. */
function climb(from: Node, root: Parent, visitor: Visitor): Node | null {
  let node: Node = from;
  while (node.next === null) {
    const parent: Parent | null = node.parent;
    if (parent === null || parent === root) return null;
    if (parent.kind === "element") visitor.leave(parent);
    node = parent;
  }
  return node.next;
}
