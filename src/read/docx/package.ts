import type { Bilingual } from "../../errors.ts";
import type { Limits } from "../reading.ts";
import { normalizeName, type Zip } from "../zip/archive.ts";
import { unzip } from "../zip/unzip.ts";
import { notWord } from "./errors.ts";
import { readXml, type XmlPart } from "./xml.ts";

/** The parts of a Word file that this reader has a use for; found by their relationships, wherever they lie. */
export interface WordPackage {
  /** The part with the text. */
  readonly main: XmlPart;
  /** A part that the text refers to: `styles`, `numbering`, `footnotes`, `endnotes`, `comments`; null where absent. */
  related(type: string): XmlPart | null;
  /** A part about the file as a whole: `core-properties`, `extended-properties`; null where absent. */
  about(type: string): XmlPart | null;
}

/** Last segment of the relationship type → name of the target part; internal targets only. */
type Relationships = ReadonlyMap<string, string>;

/**
 * Finds the main part through `_rels/.rels` (`word/document.xml` where that is missing).
 * @throws UserError `docx-not-word` where the zip holds something else, and whatever unzipping throws
 */
export function openPackage(zip: Zip, limits: Limits): WordPackage {
  const load = (name: string): XmlPart | null => {
    const entry = zip.entries.get(name.toLowerCase());
    return entry === undefined ? null : { name: entry.name, bytes: unzip(zip, entry, limits) };
  };
  const kind = guessKind(zip, load);
  if (kind !== null) throw notWord(kind);
  return openParts(load, limits);
}

/**
 * The same for parts that stand elsewhere than in a zip.
 * @param loadNamed gives the part of a name, null where there is none
 */
export function openParts(loadNamed: (name: string) => XmlPart | null, limits: Limits): WordPackage {
  const load = (name: string | undefined) => (name === undefined ? null : loadNamed(name));
  const relationshipsOf = (name: string): Relationships => {
    const slash = name.lastIndexOf("/") + 1;
    const part = load(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
    return part === null ? new Map() : readRelationships(part, name.slice(0, slash), limits);
  };

  const root = relationshipsOf("");
  const main =
    load(root.get("officeDocument")) ??
    load("word/document.xml") ??
    load(mainByType(load("[content_types].xml"), limits));
  if (main === null) throw notWord(null);
  const fromMain = relationshipsOf(main.name);
  return {
    main,
    related: (type) => load(fromMain.get(type)),
    about: (type) => load(root.get(type)),
  };
}

function readRelationships(part: XmlPart, folder: string, limits: Limits): Relationships {
  const found = new Map<string, string>();
  readXml(part, limits, {
    "rel:Relationship": {
      open(attribute) {
        const type = attribute("Type")?.split("/").at(-1);
        const target = attribute("Target");
        if (type === undefined || target === undefined || attribute("TargetMode") === "External") return;
        if (!found.has(type)) found.set(type, resolveTarget(folder, target));
      },
    },
  });
  return found;
}

/** The part that is declared to be the text of a Word file, where no relationship leads to one. */
function mainByType(part: XmlPart | null, limits: Limits): string | undefined {
  let found: string | undefined;
  if (part === null) return found;
  readXml(part, limits, {
    "ct:Override": {
      open(attribute) {
        const type = attribute("ContentType") ?? "";
        if (
          /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled\.main\+xml$/.test(
            type,
          )
        )
          found ??= normalizeName(attribute("PartName") ?? "");
      },
    },
  });
  return found;
}

/** Targets are relative to the folder of the part they belong to, or start at the root with a slash. */
function resolveTarget(folder: string, target: string): string {
  const slashes = target.replaceAll("\\", "/");
  const path = slashes.startsWith("/") ? slashes : folder + slashes;
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return normalizeName(segments.join("/"));
}

/** What the zip is when it is no Word file, told by the names that each format prescribes. */
function guessKind(zip: Zip, load: (name: string) => XmlPart | null): Bilingual | null {
  const has = (name: string) => zip.entries.has(name);
  if (has("word/document.xml")) return null;
  if (has("xl/workbook.xml") || has("xl/workbook.bin"))
    return { zh: " Excel 工作簿（xlsx）", en: "an Excel workbook (xlsx)" };
  if (has("ppt/presentation.xml"))
    return { zh: " PowerPoint 演示文稿（pptx）", en: "a PowerPoint presentation (pptx)" };
  if (has("ofd.xml")) return { zh: " OFD 版式文件", en: "an OFD document" };
  if (has("mimetype")) return kindOfMimeType(new TextDecoder().decode(load("mimetype")?.bytes).trim());
  if (has("index/document.iwa")) return { zh: " Pages 文稿", en: "a Pages document" };
  return null;
}

function kindOfMimeType(type: string): Bilingual | null {
  if (type === "application/epub+zip") return { zh: " EPUB 电子书", en: "an EPUB book" };
  if (type.includes("opendocument.text"))
    return { zh: " OpenDocument 文本（odt）", en: "an OpenDocument text (odt)" };
  if (type.includes("opendocument")) return { zh: " OpenDocument 文件", en: "an OpenDocument file" };
  return null;
}
