import type { Language } from "../words.ts";
import { childrenOf, type DomDocument, type DomElement, type DomNode, isElement } from "./dom.ts";
import { escapeHtml } from "./escape.ts";
import { badges, type Mark, markClass, placeMarks } from "./mark.ts";

/** Elements that may appear, and as what. Nothing else of the original's markup comes through. */
const shown: ReadonlyMap<string, string> = new Map([
  ...["p", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote"].map((name) => [name, name] as const),
  ...["table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"].map((name) => [name, name] as const),
  ...["b", "strong", "i", "em", "u", "s", "sub", "sup"].map((name) => [name, name] as const),
  ...["div", "section", "article", "main", "header", "footer", "nav", "aside"].map(
    (name) => [name, "div"] as const,
  ),
  ...["address", "center", "figure", "figcaption", "form", "fieldset", "legend"].map(
    (name) => [name, "div"] as const,
  ),
  ...["details", "summary", "hgroup", "search", "dir", "menu"].map((name) => [name, "div"] as const),
  ...["listing", "xmp", "plaintext"].map((name) => [name, "pre"] as const),
  // The page has headings of its own above these.
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name, level) => [name, `h${Math.min(6, level + 4)}`] as const),
]);

/** Elements that vanish with all they hold: the reader passes them over too, and a browser would act on most. */
const dropped: ReadonlySet<string> = new Set([
  ...["script", "style", "noscript", "template", "iframe", "frame", "frameset", "noframes", "noembed"],
  ...["object", "embed", "applet", "param", "svg", "math", "canvas", "audio", "video", "source", "track"],
  ...["head", "title", "meta", "link", "base", "input", "textarea", "select", "option", "datalist"],
  ...["map", "area", "rt", "rp"],
]);

const empty: Readonly<Record<string, string>> = { br: "<br>", hr: "<hr>", wbr: "<wbr>" };

/** Nesting beyond this is flattened to text; the readers refuse it long before. */
const deepest = 600;

export interface SanitiseOptions {
  readonly language: Language;
  readonly marks: ReadonlyMap<DomNode, readonly Mark[]>;
  /** Text to stand before a node's own (an automatic number of Word's). */
  readonly prefixes?: ReadonlyMap<DomNode, string>;
  /** Line ends of text outside any element are shown. */
  readonly keepLines?: boolean;
}

/**
 * Writes a parsed page anew, with allowed elements only and no attribute but spans of cells: nothing of the original
 * reaches the output except through `escapeHtml`, so that it can neither run, load, link, style nor name anything.
 */
export function sanitise(root: DomDocument | DomNode, options: SanitiseOptions): string {
  const pieces: string[] = [];
  for (const child of childrenOf(root)) write(child, options, pieces, 0);
  return pieces.join("");
}

/** Whether nothing of the element is shown. */
export function isDropped(element: DomElement): boolean {
  return dropped.has(element.name) || isHidden(element);
}

function write(node: DomNode, options: SanitiseOptions, pieces: string[], depth: number): void {
  if (node.type === "text") {
    pieces.push(textOf(node, node.data, options));
    return;
  }
  if (!isElement(node) || isDropped(node) || depth > deepest) return;
  const fixed = empty[node.name];
  if (fixed !== undefined) pieces.push(fixed);
  else if (node.name === "img") pieces.push(pictureOf(node, options.language));
  else writeElement(node, options, pieces, depth);
}

function writeElement(node: DomElement, options: SanitiseOptions, pieces: string[], depth: number): void {
  const { marks, prefixes, language } = options;
  const name = shown.get(node.name);
  const own = marks.get(node) ?? [];
  const opening = badges(own, language) + prefixOf(prefixes?.get(node));
  if (name === undefined) {
    pieces.push(opening);
    for (const child of node.children) write(child, options, pieces, depth + 1);
    return;
  }
  const scrolls = name === "table";
  if (scrolls) pieces.push(scrollStart[language]);
  const classes = [
    ...(own.length === 0 ? [] : [markClass(own)]),
    ...(scrolls && widthOf(node) > 6 ? ["wide"] : []),
  ];
  const classText = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
  pieces.push(`<${name}${spansOf(node)}${classText}>`, opening);
  for (const child of node.children) write(child, options, pieces, depth + 1);
  pieces.push(`</${name}>`);
  if (scrolls) pieces.push("</div>");
}

/** Wide tables scroll by themselves, by keyboard too, instead of widening the page. */
const scrollStart = {
  zh: '<div class="scroll" role="region" tabindex="0" aria-label="表格">',
  en: '<div class="scroll" role="region" tabindex="0" aria-label="table">',
} as const;

function prefixOf(prefix: string | undefined): string {
  return prefix === undefined ? "" : `<span class="number">${escapeHtml(prefix)}</span>`;
}

function textOf(node: DomNode, text: string, { marks, language, keepLines }: SanitiseOptions): string {
  const own = marks.get(node);
  const written = own === undefined ? escapeHtml(text) : markText(text, node, own, language);
  const isOutside = node.parent !== null && isElement(node.parent) && node.parent.name === "body";
  return keepLines === true && isOutside ? `<span class="lines">${written}</span>` : written;
}

/** Marks what stands in the line of the place; the whole text where it has but one line. */
function markText(text: string, node: DomNode, marks: readonly Mark[], language: Language): string {
  const first = node.sourceCodeLocation?.startLine ?? 1;
  const lines = text.split("\n");
  const { found } = placeMarks(marks, ({ location }) => {
    const line = (location.line ?? first) - first;
    return Math.min(Math.max(0, line), lines.length - 1);
  });
  return lines
    .map((line, index) => {
      const here = found.get(index);
      if (here === undefined) return escapeHtml(line);
      return `${badges(here, language)}<mark class="${markClass(here)}">${escapeHtml(line)}</mark>`;
    })
    .join("\n");
}

function pictureOf(element: DomElement, language: Language): string {
  const text = (element.attribs.alt ?? "").trim();
  const lead = language === "zh" ? "图片未显示" : "picture not shown";
  const tail = text === "" ? "" : `${language === "zh" ? "：" : ": "}${escapeHtml(text.slice(0, 200))}`;
  return `<span class="picture">[${lead}${tail}]</span>`;
}

/** As many columns or rows as any table has that people read. */
const widestSpan = 1000;

function spansOf(element: DomElement): string {
  if (element.name !== "td" && element.name !== "th") return "";
  return (["colspan", "rowspan"] as const)
    .map((name) => {
      const span = spanOf(element, name);
      return span > 1 ? ` ${name}="${span}"` : "";
    })
    .join("");
}

function spanOf({ attribs }: DomElement, name: "colspan" | "rowspan"): number {
  const digits = /^\s*\+?(\d{1,6})/.exec(attribs[name] ?? "")?.[1];
  return Math.min(widestSpan, Number(digits ?? 1));
}

/** Columns of the first row of a table; one with many gets room on a small screen, and scrolls. */
function widthOf(table: DomElement): number {
  const [group] = table.children.filter(isElement).filter(({ name }) => /^(?:thead|tbody|tr)$/.test(name));
  const row = group?.name === "tr" ? group : group?.children.filter(isElement)[0];
  const spans = (row?.children ?? []).filter(isElement).map((cell) => spanOf(cell, "colspan"));
  return spans.reduce((sum, span) => sum + span, 0);
}

/** Hidden by an attribute of its own, as the reader judges. */
export function isHidden({ attribs }: DomElement): boolean {
  if (attribs.hidden !== undefined) return true;
  return /(?:display\s{0,9}:\s{0,9}none|mso-hide\s{0,9}:\s{0,9}all)/i.test(attribs.style ?? "");
}
