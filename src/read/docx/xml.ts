import { SaxesParser } from "saxes";
import { UserError } from "../../errors.ts";
import type { Limits } from "../source.ts";
import { decodeXml } from "./decode.ts";
import { brokenXml, doctypeRefused, limitReached } from "./errors.ts";
import { createScope, type Scope } from "./names.ts";

/** Reads an attribute of the element just opened, by canonical name (`w:val`, `Target`); only valid during `open`. */
export type Attribute = (name: string) => string | undefined;

/** What to do at an element; its content is read through unless `open` returns `"skip"` (any other result means nothing). */
export interface ElementHandler {
  readonly open?: (attribute: Attribute) => unknown;
  readonly close?: () => void;
}

/** Handlers by canonical name (`w:p`). Elements that are not listed are read through, `"skip"` drops an element whole. */
export type Elements = Readonly<Record<string, ElementHandler | "skip">>;

/** Handler for an element that says all it has to say in `w:val`. */
export function onValue(use: (value: string | undefined) => unknown): ElementHandler {
  return { open: (attribute) => use(attribute("w:val")) };
}

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

/**
 * Reads a part in one pass without building a tree. Only well-formed XML without DOCTYPE passes: entities cannot be defined,
 * so none can expand or reach a file.
 * @throws UserError `docx-xml-broken`, `docx-xml-doctype`, `limit-reached`
 */
export function readXml(
  part: XmlPart,
  limits: Limits,
  elements: Elements,
  text?: (text: string) => void,
): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const open: OpenElement[] = [];
  let scope: Scope<ElementHandler | "skip"> = createScope(new Map(Object.entries(elements)));
  let attributes: Readonly<Record<string, string>> = {};
  let declares = false;
  let skippedFrom = 0;
  let depth = 0;

  const attribute: Attribute = (name) => {
    for (const raw of scope.attribute(name)) {
      const value = attributes[raw];
      if (value !== undefined) return value;
    }
    return undefined;
  };

  parser.on("doctype", () => {
    throw doctypeRefused(part.name);
  });
  parser.on("attribute", ({ name }) => {
    if (name.startsWith("xmlns")) declares = true;
  });
  parser.on("opentag", (tag) => {
    depth++;
    if (depth > limits.depth) throw tooDeep(part.name, limits);
    const declaring = declares;
    declares = false;
    if (skippedFrom > 0) return;
    attributes = tag.attributes;
    const outer = declaring ? scope : null;
    if (declaring) scope = scope.declare(readDeclarations(attributes));
    const handler = scope.element(tag.name);
    if (handler === "skip" || handler?.open?.(attribute) === "skip") {
      skippedFrom = depth;
      open.push({ handler: undefined, outer });
      return;
    }
    open.push({ handler, outer });
  });
  parser.on("closetag", () => {
    depth--;
    if (skippedFrom > 0) {
      if (depth >= skippedFrom) return;
      skippedFrom = 0;
    }
    const element = open.pop();
    element?.handler?.close?.();
    if (element?.outer) scope = element.outer;
  });
  if (text !== undefined) {
    const readText = (found: string) => {
      if (skippedFrom === 0) text(found);
    };
    parser.on("text", readText);
    parser.on("cdata", readText);
  }

  try {
    for (const piece of decodeXml(part.name, part.bytes)) parser.write(piece);
    parser.close();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw brokenXml(part.name, parser.line, parser.column + 1, reason, cause);
  }
}

function readDeclarations(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "xmlns") declarations.set("", value);
    else if (name.startsWith("xmlns:")) declarations.set(name.slice(6), value);
  }
  return declarations;
}

function tooDeep(part: string, limits: Limits): UserError {
  return limitReached("depth", limits.depth, {
    zh: `${part} 的元素嵌套过深`,
    en: `${part} nests its elements too deeply`,
  });
}
