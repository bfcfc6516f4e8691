import { posix } from "node:path";
import { type CheerioAPI, load } from "cheerio/slim";
import { strFromU8, unzipSync } from "fflate";

/**
 * What Word and Excel ask of a package beyond the schemas of its parts, and repair or refuse where it is broken: the
 * places at which a package breaks these rules, in words; none for a sound one.
 */
export function brokenRules(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const part = (name: string) => load(strFromU8(files[name] ?? new Uint8Array()), { xml: true });
  return [
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `two parts are called ${name}`),
    ...names.filter((name) => name.endsWith(".rels")).flatMap((name) => brokenLinks(name, part(name), names)),
    ...brokenTypes(part("[Content_Types].xml"), names),
    ...(names.includes("word/document.xml") ? brokenWord(part) : []),
    ...(names.includes("xl/workbook.xml") ? brokenWorkbook(part) : []),
  ];
}

function brokenLinks(name: string, links: CheerioAPI, names: readonly string[]): string[] {
  const all = links("Relationship").toArray();
  const folder = posix.dirname(posix.dirname(name));
  const ids = repeated(all.map((one) => links(one).attr("Id") ?? "")).map((id) => `${name} has ${id} twice`);
  const dangling = all
    .filter((one) => links(one).attr("TargetMode") !== "External")
    .map((one) => posix.join("/", folder, links(one).attr("Target") ?? "").slice(1))
    .map((target) => target.slice(target.startsWith("/") ? 1 : 0))
    .filter((target) => !names.includes(target));
  return [...ids, ...dangling.map((target) => `${name} leads to ${target}, which is not there`)];
}

function brokenTypes(types: CheerioAPI, names: readonly string[]): string[] {
  const defaults = types("Default").toArray();
  const known = defaults.map((one) => types(one).attr("Extension")?.toLowerCase());
  const named = types("Override").map((_, one) => types(one).attr("PartName") ?? "");
  const overrides = named.toArray();
  const untyped = names
    .filter((name) => name !== "[Content_Types].xml" && !name.endsWith("/"))
    .filter(
      (name) =>
        !overrides.includes(`/${name}`) &&
        !known.includes(name.slice(name.lastIndexOf(".") + 1).toLowerCase()),
    );
  return [
    ...repeated(overrides).map((name) => `${name} has two types`),
    ...overrides.filter((name) => !names.includes(name.slice(1))).map((name) => `${name} has a type only`),
    ...untyped.map((name) => `${name} has no type`),
  ];
}

type PartOf = (name: string) => CheerioAPI;

function brokenWord(part: PartOf): string[] {
  const document = part("word/document.xml");
  const comments = part("word/comments.xml");
  const ids = (of: CheerioAPI, kind: string) =>
    of(`w\\:${kind}`)
      .toArray()
      .map((one) => of(one).attr("w:id") ?? "");
  const known = ids(comments, "comment").toSorted();
  const marks = ["commentRangeStart", "commentRangeEnd", "commentReference"] as const;
  const changes = [...ids(document, "ins"), ...ids(document, "del")];
  return [
    ...repeated(known).map((id) => `comment ${id} is there twice`),
    ...marks
      .filter((kind) => ids(document, kind).toSorted().join() !== known.join())
      .map((kind) => `${kind} of ${ids(document, kind)} for the comments ${known}`),
    ...repeated(changes).map((id) => `two changes are called ${id}`),
    ...cellsWithoutParagraph(document),
    ...rangesTurned(document),
  ];
}

/** The last thing in a cell is a paragraph; Word refuses the file where it is not. */
function cellsWithoutParagraph(document: CheerioAPI): string[] {
  return document("w\\:tc")
    .toArray()
    .filter((cell) => document(cell).children().last().prop("tagName")?.toLowerCase() !== "w:p")
    .map((_, index) => `cell ${index} does not end in a paragraph`);
}

/** The range of a comment begins before it ends, and its reference stands in a run. */
function rangesTurned(document: CheerioAPI): string[] {
  const begun = new Set<string>();
  const broken: string[] = [];
  document("w\\:commentRangeStart, w\\:commentRangeEnd, w\\:commentReference").each((_, mark) => {
    const id = document(mark).attr("w:id") ?? "";
    if (mark.name === "w:commentRangeStart") begun.add(id);
    else if (!begun.has(id)) broken.push(`${mark.name} ${id} stands before its start`);
    if (mark.name === "w:commentReference" && document(mark).parent().prop("tagName") !== "W:R")
      broken.push(`the reference of comment ${id} stands in no run`);
  });
  return broken;
}

function brokenWorkbook(part: PartOf): string[] {
  const book = part("xl/workbook.xml");
  const names = book("sheet")
    .toArray()
    .map((one) => book(one).attr("name") ?? "");
  return [
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `two sheets are called ${name}`),
    ...names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name)).map((name) => `no name: ${name}`),
  ];
}

function repeated(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))];
}
