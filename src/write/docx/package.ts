import { contentTypes, coreType, relationships } from "../package-parts.ts";

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Parts beside the document itself, by the name that relationships and content types give them. */
const parts = ["styles", "settings", "fontTable", "comments"] as const;

/** Content of the parts, without their root elements; `comments` is `null` where there are none. */
export interface DocxContent {
  readonly document: string;
  readonly styles: string;
  readonly fontTable: string;
  readonly comments: string | null;
  /** Elements of `docProps/core.xml`. */
  readonly properties: string;
}

/** Same meaning of fonts and tables as in Word 2013 and later, without 「兼容模式」. */
const settings = `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`;

/** Parts of a Word file by their names, each with its root. */
export function partsOf({
  document,
  styles,
  fontTable,
  comments,
  properties,
}: DocxContent): Readonly<Record<string, string>> {
  const written: Record<(typeof parts)[number], string | null> = {
    styles: root("styles", styles),
    settings: root("settings", settings),
    fontTable: root("fonts", fontTable),
    comments: comments === null ? null : root("comments", comments),
  };
  const present = parts.flatMap((name) => {
    const content = written[name];
    return content === null ? [] : [{ name, content }];
  });
  return {
    "[Content_Types].xml": contentTypes([
      ["docProps/core.xml", coreType],
      ["word/document.xml", `${word}.document.main+xml`],
      ...present.map(({ name }): [string, string] => [`word/${name}.xml`, `${word}.${name}+xml`]),
    ]),
    "_rels/.rels": relationships([
      [`${office}/officeDocument`, "word/document.xml"],
      [`${packaged}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${properties}</cp:coreProperties>`,
    "word/document.xml": root("document", `<w:body>${document}</w:body>`),
    "word/_rels/document.xml.rels": relationships(
      present.map(({ name }): [string, string] => [`${office}/${name}`, `${name}.xml`]),
    ),
    ...Object.fromEntries(present.map(({ name, content }) => [`word/${name}.xml`, content])),
  };
}

function root(name: string, content: string): string {
  return `${head}<w:${name} xmlns:w="${main}">${content}</w:${name}>`;
}
