import { type Zippable, zipSync } from "fflate";
import type { Limits, Location } from "../reading.ts";
import { endOfTag } from "../xml/tag.ts";
import { readZip, type Zip } from "../zip/archive.ts";
import { unzip } from "../zip/unzip.ts";
import { openPackage, type WordPackage } from "./package.ts";
import { placeParagraphs } from "./paragraph-places.ts";
import { readXml, type XmlPart } from "./xml.ts";

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Parts beside the text that say how it looks, by type of relationship. */
const keptParts = ["styles", "footnotes", "endnotes"] as const;

/** See `markedDocx`. The paragraphs are those that the reader counts, because it is the reader that counts them. */
export function markDocx(bytes: Uint8Array, prefix: string, limits: Limits): Uint8Array {
  const zip = readZip(bytes);
  const word = openPackage(zip, limits);
  const marked = markParagraphs(word, prefix, limits);
  const kept = keptParts.flatMap((type) => {
    const part = word.related(type);
    return part === null ? [] : [{ type, bytes: part.bytes }];
  });
  const references = new Set([...referencesOf(zip, word.main, limits), ...danglingReferences(marked)]);
  const files: Zippable = {
    "_rels/.rels": relationships([{ id: "main", type: "officeDocument", target: "word/document.xml" }]),
    "word/document.xml": encode(marked),
    "word/_rels/document.xml.rels": relationships([
      ...kept.map(({ type }) => ({ id: `kept-${type}`, type, target: `${type}.xml` })),
      // Links and pictures lead nowhere, but a reader stumbles over a reference without a target.
      ...[...references].map((id) => ({ id, type: "left-out", target: "left-out" })),
    ]),
    ...Object.fromEntries(kept.map(({ type, bytes }) => [`word/${type}.xml`, bytes])),
  };
  return zipSync(files, { level: 0 });
}

function markParagraphs(word: WordPackage, prefix: string, limits: Limits): string {
  const { text, decode, paragraphs } = placeParagraphs(word, limits);
  const pieces: string[] = [];
  let done = 0;
  for (const [index, { place, at }] of paragraphs.entries()) {
    const end = endOfTag(text, at);
    const isEmpty = text.charAt(end - 2) === "/";
    const name = /^<[^\s/>]+/.exec(text.slice(at, at + 100))?.[0].slice(1) ?? "w:p";
    pieces.push(
      isEmpty ? `${text.slice(done, end - 2)}>` : text.slice(done, end),
      bookmark(`${prefix}-${placeName(place)}`, index),
      isEmpty ? `</${name}>` : "",
    );
    done = end;
  }
  // What was decoded is written as UTF-8, whatever the declaration says.
  return decode([...pieces, text.slice(done)].join("")).replace(/^<\?xml[^>]*\?>/, "");
}

function placeName({ paragraph, table, row, column }: Location): string {
  const parts = { p: paragraph, t: table, r: row, c: column };
  return Object.entries(parts)
    .flatMap(([letter, number]) => (number === undefined ? [] : [`${letter}${number}`]))
    .join("-");
}

/** A prefix of its own: the file may call the namespace by any name. */
function bookmark(name: string, index: number): string {
  const id = `gia:id="${1_000_000 + index}"`;
  const open = `xmlns:gia="${wordNamespace}" ${id}`;
  return `<gia:bookmarkStart ${open} gia:name="${name}"/><gia:bookmarkEnd ${open}/>`;
}

/** Identifiers by which the main part refers to other parts, those outside the file included. */
function referencesOf(zip: Zip, main: XmlPart, limits: Limits): string[] {
  const slash = main.name.lastIndexOf("/") + 1;
  const name = `${main.name.slice(0, slash)}_rels/${main.name.slice(slash)}.rels`;
  const entry = zip.entries.get(name.toLowerCase());
  if (entry === undefined) return [];
  const ids: string[] = [];
  readXml({ name, bytes: unzip(zip, entry, limits) }, limits, {
    "rel:Relationship": { open: (attribute) => ids.push(attribute("Id") ?? "") },
  });
  return ids;
}

/** Identifiers in the text itself; some of a damaged file have no target. */
function danglingReferences(text: string): string[] {
  return [...text.matchAll(/\sr:(?:id|embed|link)="([^"<&]*)"/g)].map(([, id = ""]) => id);
}

function relationships(
  entries: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): Uint8Array {
  const items = entries.map(
    ({ id, type, target }) =>
      `<Relationship Id="${escapeAttribute(id)}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return encode(`<Relationships xmlns="${packageRelationships}">${items.join("")}</Relationships>`);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
