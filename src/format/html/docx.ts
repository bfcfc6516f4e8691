import type { Location, Source } from "../../read/source.ts";
import type { Language } from "../words.ts";
import {
  closest,
  type DomDocument,
  type DomElement,
  type DomNode,
  descendants,
  isElement,
  parsePage,
} from "./dom.ts";
import { type Mark, placeMarks, type Rendered } from "./mark.ts";
import { sanitise } from "./sanitise.ts";

export interface WordExhibit {
  readonly bytes: Uint8Array;
  readonly prefix: string;
  readonly source: Pick<Source, "blocks">;
}

/**
 * A Word file as mammoth renders it, with the places in question marked. The bookmarks that open its paragraphs come
 * out as anchors; the automatic numbers that mammoth leaves out are put back as the reader wrote them.
 * `null` where mammoth gives up on a file that Word and the reader accept.
 */
export async function renderWord(
  { bytes, prefix, source }: WordExhibit,
  marks: readonly Mark[],
  language: Language,
): Promise<Rendered | null> {
  const html = await convert(bytes);
  if (html === null) return null;
  const document = await parsePage(html);
  const anchors = findAnchors(document, prefix);
  const index = indexAnchors(anchors);
  const { found, placed } = placeMarks(marks, ({ location }) => locate(location, index));
  const prefixes = numbersOf(source, anchors);
  return {
    html: `<div class="page">${sanitise(document, { language, marks: found, prefixes })}</div>`,
    placed,
  };
}

/** Lists are left as paragraphs: their numbers come from the reader. A style map inside the file is not obeyed. */
const styleMap = [
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='heading ${level}'] => h${level}:fresh`,
    `p[style-name='Heading ${level}'] => h${level}:fresh`,
  ]),
  "p[style-name='Title'] => h1:fresh",
  "r[style-name='Strong'] => strong",
];

async function convert(bytes: Uint8Array): Promise<string | null> {
  const { default: mammoth } = await import("mammoth");
  // Its build for Node takes the archive by one name, the one for browsers by the other.
  const archive = bytes.slice().buffer;
  const input = { arrayBuffer: archive, buffer: archive };
  const options = {
    styleMap,
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    // The picture itself is not in the file that mammoth gets; that there was one is shown.
    convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
  };
  return await mammoth.convertToHtml(input, options).then(
    ({ value }) => value,
    () => null,
  );
}

interface Anchor {
  readonly place: Location;
  readonly node: DomElement;
}

function findAnchors(document: DomDocument, prefix: string): Anchor[] {
  const anchors: Anchor[] = [];
  for (const node of descendants(document)) {
    if (!isElement(node) || node.name !== "a") continue;
    const id = node.attribs.id ?? "";
    if (id.startsWith(`${prefix}-`)) anchors.push({ place: parsePlace(id.slice(prefix.length)), node });
  }
  return anchors;
}

/** `-p40-t2-r5-c3` */
function parsePlace(name: string): Location {
  const number = (letter: string) => {
    const digits = new RegExp(`-${letter}(\\d{1,9})`).exec(name)?.[1];
    return digits === undefined ? undefined : Number(digits);
  };
  const parts = { paragraph: number("p"), table: number("t"), row: number("r"), column: number("c") };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

const cells: ReadonlySet<string> = new Set(["td", "th"]);
const paragraphs: ReadonlySet<string> = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li"]);

/** The first anchor of every paragraph, table, row and cell, by `p40`, `t2`, `t2r5`, `t2r5c3`. */
function indexAnchors(anchors: readonly Anchor[]): ReadonlyMap<string, Anchor> {
  const index = new Map<string, Anchor>();
  const add = (name: string, anchor: Anchor) => {
    if (!index.has(name)) index.set(name, anchor);
  };
  for (const anchor of anchors) {
    const { paragraph, table, row, column } = anchor.place;
    add(`p${paragraph}`, anchor);
    if (table === undefined) continue;
    add(`t${table}`, anchor);
    add(`t${table}r${row}`, anchor);
    add(`t${table}r${row}c${column}`, anchor);
  }
  return index;
}

/** The cell of a place in a table, else its paragraph. A row or a table without a cell is marked in its first one. */
function locate(
  { table, row, column, paragraph }: Location,
  anchors: ReadonlyMap<string, Anchor>,
): DomNode | null {
  const inTable = `t${table}${row === undefined ? "" : `r${row}`}${column === undefined ? "" : `c${column}`}`;
  const found = anchors.get(table === undefined ? `p${paragraph}` : inTable);
  if (found === undefined) return null;
  const { node, place } = found;
  return closest(node, place.table === undefined ? paragraphs : cells) ?? closest(node, paragraphs);
}

/** What the reader has before the text of a paragraph and mammoth has not. */
function numbersOf({ blocks }: Pick<Source, "blocks">, anchors: readonly Anchor[]): Map<DomNode, string> {
  const byParagraph = new Map(anchors.map((anchor) => [anchor.place.paragraph, anchor.node]));
  const prefixes = new Map<DomNode, string>();
  for (const block of blocks) {
    const node = byParagraph.get(block.at.paragraph);
    if (block.kind !== "paragraph" || node === undefined) continue;
    const element = closest(node, paragraphs);
    const shown = element === null ? "" : textOf(element);
    // A paragraph broken by hand is several blocks; only the first can have a number.
    if (element === null || shown === "" || prefixes.has(element)) continue;
    const at = block.text.indexOf(shown.split("\n")[0] ?? shown);
    if (at > 0 && at <= longestNumber) prefixes.set(element, block.text.slice(0, at));
  }
  return prefixes;
}

/** Characters of an automatic number, its gap included. */
const longestNumber = 24;

function textOf(element: DomElement): string {
  const texts: string[] = [];
  for (const node of descendants(element)) {
    if (node.type === "text") texts.push(node.data);
    if (isElement(node) && node.name === "br") texts.push("\n");
  }
  return texts.join("").trim();
}
