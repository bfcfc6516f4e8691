import type { Limits } from "../reading.ts";
import { openMarkup } from "../xml/markup.ts";
import { endOfTag } from "../xml/tag.ts";
import { notWord } from "./errors.ts";
import { openParts, type WordPackage } from "./package.ts";
import { readXml, type XmlPart } from "./xml.ts";

/** What Word 2003 wrote into the text itself. */
const inOne: ReadonlySet<string> = new Set(["styles", "footnotes", "endnotes", "comments"]);

/**
 * The parts of a Word document that is one file of XML. The XML of Word 2003 is one part, which is its own style sheet.
 * @throws UserError `docx-not-word`, and what `readXml` throws
 */
export function openFlat(bytes: Uint8Array, limits: Limits): WordPackage {
  const whole: XmlPart = { name: "document.xml", bytes };
  const parts = partsOf(whole, limits);
  if (parts !== null) return openParts((name) => parts.get(name.toLowerCase()) ?? null, limits);
  return { main: whole, related: (type) => (inOne.has(type) ? whole : null), about: () => null };
}

/** The XML parts of a flat package by their lower-case names; null where the file is none. */
function partsOf(whole: XmlPart, limits: Limits): ReadonlyMap<string, XmlPart> | null {
  const markup = openMarkup(whole.name, whole.bytes);
  const text = [...markup.pieces].join("");
  const parts = new Map<string, XmlPart>();
  let isPackage = false;
  let name = "";
  readXml(whole, limits, {
    "w:wordDocument": "skip",
    "pkg:package": {
      open() {
        isPackage = true;
      },
    },
    "pkg:part": {
      open(attribute) {
        name = (attribute("pkg:name") ?? "").replace(/^\//, "");
      },
    },
    "pkg:binaryData": "skip",
    "pkg:xmlData": {
      open(_, at) {
        const content = markup.decode(contentOf(text, at));
        parts.set(name.toLowerCase(), { name, bytes: new TextEncoder().encode(content) });
        return "skip";
      },
    },
  });
  if (isPackage && parts.size === 0) throw notWord(null);
  return isPackage ? parts : null;
}

/** What stands between the tag at `at` and the one that closes it: such elements are not nested. */
function contentOf(text: string, at: number): string {
  const start = endOfTag(text, at);
  const name = /^<[^\s/>]+/.exec(text.slice(at, at + 100))?.[0].slice(1) ?? "pkg:xmlData";
  const end = text.indexOf(`</${name}`, start);
  return end < 0 ? "" : text.slice(start, end);
}
