import {
  html,
  Parser,
  type ParserOptions,
  type Token,
  type TreeAdapter,
  type TreeAdapterTypeMap,
} from "parse5";
import { UserError } from "../../errors.ts";
import type { Limits } from "../reading.ts";
import { isTelling } from "./css/telling.ts";
import { type Cursor, createCursor } from "./cursor.ts";
import { LeapingTokenizer } from "./tokenizer.ts";
import {
  adoptAttributes,
  attribute,
  createElement,
  createRoot,
  createText,
  detach,
  type Element,
  insert,
  type Node,
  type Page,
  type Parent,
  type Position,
  type Root,
  type TextNode,
} from "./tree.ts";

type Tree = TreeAdapterTypeMap<
  Node,
  Parent,
  Node,
  Root,
  Root,
  Element,
  TextNode,
  TextNode,
  Element,
  TextNode
>;

/**
 * Parses a page by the HTML5 algorithm into our own slim tree.
 *
 * parse5 is used without cheerio: nothing here needs selectors, and the import costs 30 ms instead of 150. parse5's
 * own trees search arrays of children, and with locations on copy them for every piece of text, which is quadratic.
 *
 * @throws UserError `nested-too-deeply`, `too-many-elements`
 */
export function parseHtml(text: string, limits: Limits): Page {
  const lines = text.replace(/\r\n?/g, "\n");
  const place = createCursor(lines);
  const met: Met = { sheets: [], isStyled: false, linksSheets: false, runsScripts: false };
  const parser: LocatingParser = new LocatingParser(
    {
      treeAdapter: createAdapter(place, limits, () => parser.openElements.stackTop, met),
      sourceCodeLocationInfo: false,
    },
    place,
    lines,
  );
  parser.tokenizer.write(lines, true);
  return { root: parser.document, ...met, isWhole: /<(?:html|body)[\s>]/i.test(lines) };
}

/** What is met while parsing, so that nothing need be looked for later. */
type Met = { -readonly [key in "isStyled" | "linksSheets" | "runsScripts"]: Page[key] } & {
  sheets: Element[];
};

/** Attributes of old that colour or hide; `style` counts only where it tells something. */
const looks: ReadonlySet<string> = new Set([
  "hidden",
  "bgcolor",
  "background",
  "color",
  "text",
  "dir",
  "popover",
]);

function note(met: Met, element: Element): void {
  for (const { name, value } of element.attributes)
    if (looks.has(name) || (name === "style" && isTelling(value))) met.isStyled = true;
  if (element.name === "dialog") met.isStyled = true;
  if (element.name === "style") met.sheets.push(element);
  else if (element.name === "script") met.runsScripts = true;
  else if (element.name === "link" && /stylesheet/i.test(attribute(element, "rel") ?? ""))
    met.linksSheets = true;
}

/** Notes the place of each token, so that the tree can be located without parse5's own bookkeeping. */
class LocatingParser extends Parser<Tree> {
  readonly #place: Cursor;
  readonly #text: string;

  constructor(options: ParserOptions<Tree>, place: Cursor, text: string) {
    super(options);
    this.#place = place;
    this.#text = text;
    this.tokenizer = new LeapingTokenizer({ sourceCodeLocationInfo: true }, this);
  }

  override onCharacter(token: Token.CharacterToken): void {
    this.#note(token);
    super.onCharacter(token);
  }

  override onWhitespaceCharacter(token: Token.CharacterToken): void {
    // The line end right after `<pre>` is dropped; what remains of the token begins on the next line.
    this.#note(token, this.skipNextNewLine && token.chars.startsWith("\n") ? 1 : 0);
    super.onWhitespaceCharacter(token);
  }

  override onStartTag(token: Token.TagToken): void {
    this.#note(token);
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    this.#note(token);
    super.onEndTag(token);
  }

  #note({ location }: Token.Token, passed = 0): void {
    if (location === null) return;
    const offset = location.startOffset + passed;
    // parse5 stands on the second half of a character that has two.
    this.#place.moveTo(isSecondHalf(this.#text, offset) ? offset - 1 : offset);
  }
}

function isSecondHalf(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}

/**
 * Text comes from the tokenizer as a chain of single characters, each with an object of its own; asking for one of them
 * makes the engine write it out as a string.
 */
function flatten(text: string): void {
  text.charCodeAt(text.length - 1);
}

function createAdapter(place: Position, limits: Limits, depth: () => number, met: Met): TreeAdapter<Tree> {
  let elements = 0;
  let mode = html.DOCUMENT_MODE.NO_QUIRKS;
  const templates = new WeakMap<Element, Root>();
  const addText = (parent: Parent, text: string, before: Node | null) => {
    if (parent.kind === "element" && parent.traits.isIgnored) return;
    flatten(text);
    const neighbour = before === null ? parent.last : before.previous;
    if (neighbour?.kind === "text") neighbour.text += text;
    else insert(parent, createText(text, place), before);
  };
  return {
    createDocument: createRoot,
    createDocumentFragment: createRoot,
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > limits.elements) throw tooManyElements(limits);
      if (depth() > limits.depth) throw tooDeep(limits, place);
      const element = createElement(name, namespace, attributes, place);
      if (attributes.length > 0 || element.traits.isPassedOver || element.name === "dialog")
        note(met, element);
      return element;
    },
    // Comments and doctypes are never put into the tree; parse5 wants a node back.
    createCommentNode: () => createText("", place),
    createTextNode: (text) => createText(text, place),
    appendChild(parent, node) {
      if (node.kind === "text" && node.text === "") return;
      insert(parent, node, null);
    },
    insertBefore: (parent, node, before) => insert(parent, node, before),
    insertText: (parent, text) => addText(parent, text, null),
    insertTextBefore: (parent, text, before) => addText(parent, text, before),
    detachNode: detach,
    adoptAttributes(element, attributes) {
      adoptAttributes(element, attributes);
      note(met, element);
    },
    setTemplateContent(template, content) {
      templates.set(template, content);
    },
    getTemplateContent: (template) => templates.get(template) ?? createRoot(),
    getFirstChild: (parent) => parent.first,
    getChildNodes: () => [],
    getParentNode: (node) => node.parent,
    getAttrList: (element) => [...element.attributes],
    getTagName: (element) => element.name,
    getNamespaceURI: (element) => element.namespace,
    getTextNodeContent: (node) => node.text,
    getCommentNodeContent: () => "",
    isTextNode: (node): node is TextNode => node.kind === "text",
    isElementNode: (node): node is Element => node.kind === "element",
    isCommentNode: (node): node is TextNode => false,
    isDocumentTypeNode: (node): node is TextNode => false,
    setDocumentType: () => {},
    getDocumentTypeNodeName: () => "",
    getDocumentTypeNodePublicId: () => "",
    getDocumentTypeNodeSystemId: () => "",
    setDocumentMode(_document, found) {
      mode = found;
    },
    getDocumentMode: () => mode,
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation: () => {},
    updateNodeSourceCodeLocation: () => {},
  };
}

function tooDeep(limits: Limits, place: Position): UserError {
  return new UserError("nested-too-deeply", {
    zh: `第 ${place.line} 行：网页元素嵌套超过 ${limits.depth} 层（limits.depth）`,
    en: `line ${place.line}: elements are nested more than ${limits.depth} deep (limits.depth)`,
  });
}

function tooManyElements(limits: Limits): UserError {
  return new UserError("too-many-elements", {
    zh: `网页元素超过 ${limits.elements} 个（limits.elements）`,
    en: `the page has more than ${limits.elements} elements (limits.elements)`,
  });
}
