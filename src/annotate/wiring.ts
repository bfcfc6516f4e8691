import type { Limits } from "../read/source.ts";
import type { Zip } from "../read/zip/archive.ts";
import { attributeOf, readElement, rootStart } from "./elements.ts";
import { loadPart, type Part, relationshipsName } from "./parts.ts";
import { splice } from "./splice.ts";
import type { Namespaces } from "./word-tags.ts";

const contentTypesName = "[Content_Types].xml";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const packageSpace = "http://schemas.openxmlformats.org/package/2006";

/** A name for a new part of comments beside the main part. */
export function freeName(zip: Zip, main: string): string {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  for (let number = 0; ; number++) {
    const name = `${folder}comments${number === 0 ? "" : number}.xml`;
    if (!zip.entries.has(name.toLowerCase())) return name;
  }
}

/** Tells the package of a new part with comments: its relationship to the main part, and its type. */
export function wireComments(
  zip: Zip,
  main: string,
  comments: string,
  { relationship }: Namespaces,
  limits: Limits,
): Map<string, Uint8Array> {
  const target = comments.slice(comments.lastIndexOf("/") + 1);
  const name = relationshipsName(main);
  const relations = loadPart(zip, name, limits);
  const types = loadPart(zip, contentTypesName, limits);
  const overrides = [[comments, "comments"] as const];
  const written = new Map<string, Uint8Array>();
  const link = (id: string) => ` Id="${id}" Type="${relationship}comments" Target="${target}"`;
  if (relations === null) {
    const xml = `<Relationships xmlns="${packageSpace}/relationships"><Relationship${link("rId1")}/></Relationships>`;
    written.set(name, new TextEncoder().encode(xml));
  } else {
    const added = [`Relationship${link(freeId(relations))}`];
    // One that leads nowhere would be found before ours.
    const dangling = (type: string | null) => type?.endsWith("/comments") === true;
    written.set(relations.name, append(relations, added, dangling));
  }
  const override = (part: string, kind: string) =>
    `Override PartName="/${part}" ContentType="${wordType}.${kind}+xml"`;
  if (types === null) {
    // Word refuses a package without it; readers that are more lenient need not lose what they had.
    const all = [[main, "document.main"] as const, ...overrides].map(
      ([part, kind]) => `<${override(part, kind)}/>`,
    );
    const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
    const xml = `<Types xmlns="${packageSpace}/content-types">${defaults}${all.join("")}</Types>`;
    written.set(contentTypesName, new TextEncoder().encode(xml));
  } else if (!declares(types, comments))
    written.set(
      types.name,
      append(
        types,
        overrides.map(([part, kind]) => override(part, kind)),
      ),
    );
  return written;
}

function declares({ text }: Part, name: string): boolean {
  const root = readElement(text, rootStart(text));
  return root.children.some(
    (child) => attributeOf(text, child, "PartName")?.toLowerCase() === `/${name}`.toLowerCase(),
  );
}

function freeId({ text }: Part): string {
  const root = readElement(text, rootStart(text));
  const taken = new Set(root.children.map((child) => attributeOf(text, child, "Id")));
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** Adds elements at the end of the root, under the prefix that it has, and drops those of a type. */
function append(
  { text, encode, bytesOf }: Part,
  tags: readonly string[],
  drops: (type: string | null) => boolean = () => false,
): Uint8Array {
  const root = readElement(text, rootStart(text));
  const prefix = root.name.slice(0, root.name.length - root.local.length);
  const added = encode(tags.map((tag) => `<${prefix}${tag}/>`).join(""));
  if (root.empty) {
    const open = { from: root.contentStart - 2, to: root.contentStart, text: `>${added}</${root.name}>` };
    return bytesOf(splice(text, [open]));
  }
  const dropped = root.children.filter((child) => drops(attributeOf(text, child, "Type")));
  return bytesOf(
    splice(text, [
      ...dropped.map(({ start, end }) => ({ from: start, to: end, text: "" })),
      { from: root.contentEnd, to: root.contentEnd, text: added },
    ]),
  );
}
