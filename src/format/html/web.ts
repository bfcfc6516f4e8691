import { countWhile } from "../../first-from.ts";
import type { Grid, Source } from "../../read/source.ts";
import type { Language } from "../words.ts";
import {
  childrenOf,
  closest,
  type DomDocument,
  type DomElement,
  type DomNode,
  descendants,
  isElement,
  parsePage,
  placeOf,
} from "./dom.ts";
import { type Mark, placeMarks, type Rendered } from "./mark.ts";
import { isDropped, isHidden, sanitise } from "./sanitise.ts";

/** A web page, written anew from what is harmless in it, with the places in question marked. */
export async function renderPage(
  { text, source }: { readonly text: string; readonly source: Pick<Source, "blocks"> },
  marks: readonly Mark[],
  language: Language,
): Promise<Rendered> {
  const document = await parsePage(text);
  const { found, placed } = placeMarks(marks, createLocator(document, source));
  const html = sanitise(document, { language, marks: found, keepLines: !/^\s*</.test(text) });
  return { html: `<div class="page">${html}</div>`, placed };
}

function createLocator(document: DomDocument, { blocks }: Pick<Source, "blocks">) {
  const starts = new Map<string, DomElement>();
  const texts: DomNode[] = [];
  for (const node of descendants(document, (element) => !isDropped(element))) {
    const place = placeOf(node);
    if (place === null) continue;
    if (isElement(node) && node.name === "table") starts.set(`${place.startLine}:${place.startCol}`, node);
    if (node.type === "text" && node.data.trim() !== "") texts.push(node);
    if (isElement(node) && node.name === "img" && !isDropped(node)) texts.push(node);
  }
  const tables = new Map<number, Shown>();
  for (const block of blocks) {
    const { line, column, table } = block.at;
    const element = starts.get(`${line}:${column}`);
    if (block.kind === "grid" && table !== undefined && element !== undefined)
      tables.set(table, shownOf(block, rowsOf(element)));
  }
  return ({ location }: Mark): DomNode | null => {
    const { line, table, row = 1, column = 1 } = location;
    if (table !== undefined) return cellAt(tables.get(table), row, column, line);
    if (line === undefined) return null;
    const text = textAt(texts, line, location.column ?? 1);
    return text === null ? null : markable(text);
  };
}

/** The cells of a table in the page, and whether the reader counted the same: a style sheet may hide some of them. */
interface Shown {
  readonly rows: readonly (readonly DomElement[])[];
  readonly isCounted: boolean;
}

function shownOf({ cells, height }: Grid, rows: Shown["rows"]): Shown {
  return { rows, isCounted: rows.length === height && rows.flat().length === cells.length };
}

/** The cell in its row; where rows or cells are hidden, the only one of its column on its line, or none. */
function cellAt(
  shown: Shown | undefined,
  row: number,
  column: number,
  line: number | undefined,
): DomElement | null {
  if (shown === undefined) return null;
  if (shown.isCounted) return shown.rows[row - 1]?.[column - 1] ?? null;
  const cells = shown.rows.map((one) => one[column - 1]);
  const [only, ...others] = cells.filter((cell) => cell !== undefined && holdsLine(cell, line));
  return only === undefined || others.length > 0 ? null : only;
}

function holdsLine(element: DomElement, line = 0): boolean {
  const place = placeOf(element);
  return place !== null && place.startLine <= line && line <= place.endLine;
}

/** The text that holds the place, or the first one after it. */
function textAt(texts: readonly DomNode[], line: number, column: number): DomNode | null {
  const before = countWhile(texts, (node) => {
    const end = placeOf(node);
    return end !== null && (end.endLine < line || (end.endLine === line && end.endCol <= column));
  });
  return texts[before] ?? null;
}

const leaves: ReadonlySet<string> = new Set([
  ...["p", "li", "td", "th", "dt", "dd", "caption", "div", "h1", "h2", "h3", "h4", "h5", "h6"],
]);
const inline: ReadonlySet<string> = new Set([
  ...["a", "b", "strong", "i", "em", "u", "s", "sub", "sup", "span", "font", "ruby", "rt", "rp", "o:p"],
]);

/** The paragraph around a text; the text itself where it shares its element with others. */
function markable(text: DomNode): DomNode {
  const leaf = closest(text, leaves);
  if (leaf === null) return text;
  for (const node of descendants(leaf)) if (isElement(node) && !inline.has(node.name)) return text;
  return leaf;
}

/** Cells by displayed row, as the reader counts them: the first header on top, the first footer at the bottom. */
function rowsOf(table: DomElement): DomElement[][] {
  const groups = elementsNamed(table, ["thead", "tbody", "tfoot", "tr"]);
  const header = groups.find(({ name }) => name === "thead");
  const footer = groups.find(({ name }) => name === "tfoot");
  const between = groups.filter((group) => group !== header && group !== footer);
  return [header, ...between, footer]
    .flatMap((group) => {
      if (group === undefined) return [];
      return group.name === "tr" ? [group] : elementsNamed(group, ["tr"]);
    })
    .map((row) => elementsNamed(row, ["td", "th"]));
}

function elementsNamed(parent: DomElement, names: readonly string[]): DomElement[] {
  return childrenOf(parent)
    .filter(isElement)
    .filter((child) => names.includes(child.name) && !isHidden(child));
}
