import { limitReached } from "../limit-reached.ts";
import type { Limits } from "../reading.ts";
import { openMarkup } from "./markup.ts";
import { type CanonicalPrefix, createScope, type Scope } from "./names.ts";
import { scanXml } from "./scan.ts";

/** Reads an attribute of the element just opened, by canonical name (`w:val`, `Target`); only valid during `open`. */
export type Attribute = (name: string) => string | undefined;

/** What to do at an element; its content is read through unless `open` returns `"skip"` (any other result means nothing). */
export interface ElementHandler {
  /**
   * `at`: where its `<` stands in the markup of the part (`openMarkup`), 0-based. `understands`: whether a prefix of
   * the file stands for a namespace that this reader knows.
   */
  readonly open?: (attribute: Attribute, at: number, understands: (prefix: string) => boolean) => unknown;
  readonly close?: () => void;
}

/** Handlers by canonical name (`w:p`). Elements that are not listed are read through, `"skip"` drops an element whole. */
export type Elements = Readonly<Record<string, ElementHandler | "skip">>;

/** One part of the package, to be read in a single pass. */
export interface XmlPart {
  /** Name, for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface OpenElement {
  readonly handler: ElementHandler | undefined;
  readonly outer: Scope<ElementHandler | "skip"> | null;
}

const noAttributes: ReadonlyMap<string, string> = new Map();

/**
 * Reads a part in one pass without building a tree, whatever prefixes it uses for the namespaces of `canonicalPrefix`. Only well-formed XML without DOCTYPE passes:
 * entities cannot be defined, so none can expand or reach a file.
 * @throws UserError `xml-broken`, `xml-doctype`, `nested-too-deeply`, `too-many-elements`
 */
export function readXml(
  canonicalPrefix: CanonicalPrefix,
  part: XmlPart,
  limits: Limits,
  elements: Elements,
  text?: (text: string) => void,
): void {
  const open: OpenElement[] = [];
  let scope: Scope<ElementHandler | "skip"> = createScope(canonicalPrefix, new Map(Object.entries(elements)));
  let attributes = noAttributes;
  /** Depth of the element that is skipped; 0 for none. */
  let skipped = 0;
  let depth = 0;
  let count = 0;

  const countElements = (more: number) => {
    count += more;
    if (count > limits.elements)
      throw limitReached("elements", limits.elements, {
        zh: `${part.name} 的元素过多`,
        en: `${part.name} has too many elements`,
      });
  };
  const attribute: Attribute = (name) => {
    for (const raw of scope.attribute(name)) {
      const value = attributes.get(raw);
      if (value !== undefined) return value;
    }
    return undefined;
  };

  const understands = (prefix: string) => scope.understands(prefix);

  scanXml(part.name, openMarkup(part.name, part.bytes), {
    open(tag, at) {
      depth++;
      if (depth > limits.depth)
        throw limitReached("depth", limits.depth, {
          zh: `${part.name} 的元素嵌套过深`,
          en: `${part.name} nests its elements too deeply`,
        });
      countElements(1);
      if (skipped > 0) return "unheard";
      ({ attributes } = tag);
      const outer = tag.declares ? scope : null;
      if (tag.declares) scope = scope.declare(readDeclarations(attributes));
      const handler = scope.element(tag.name);
      if (handler !== "skip" && handler?.open?.(attribute, at, understands) !== "skip") {
        open.push({ handler, outer });
        return handler === undefined ? "silent" : "live";
      }
      skipped = depth;
      open.push({ handler: undefined, outer });
      return handler === "skip" ? "silent" : "shut";
    },
    leap: countElements,
    close() {
      depth--;
      if (skipped > 0 && depth >= skipped) return;
      skipped = 0;
      const element = open.pop();
      element?.handler?.close?.();
      if (element?.outer) scope = element.outer;
    },
    text(found) {
      if (skipped === 0) text?.(found);
    },
  });
}

/** Reads parts whose namespaces have these prefixes. */
export function readerOf(canonicalPrefix: CanonicalPrefix) {
  return (part: XmlPart, limits: Limits, elements: Elements, text?: (text: string) => void): void =>
    readXml(canonicalPrefix, part, limits, elements, text);
}

/** Handler that tells whether such an element is open. */
export function within(tell: (isOpen: boolean) => void): ElementHandler {
  return { open: () => tell(true), close: () => tell(false) };
}

function readDeclarations(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name === "xmlns") declarations.set("", value);
    else if (name.startsWith("xmlns:")) declarations.set(name.slice(6), value);
  }
  return declarations;
}
