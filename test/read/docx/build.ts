import { type Zippable, zipSync } from "fflate";
import { readDocx } from "../../../src/read/docx/index.ts";
import {
  type Block,
  defaultLimits,
  type Grid,
  type Limits,
  type Paragraph,
} from "../../../src/read/source.ts";

export const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const namespaces = [
  `xmlns:w="${transitional}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(" ");

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Parts beside the body, as XML without root or declaration. */
export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
}

export function relationships(...entries: readonly (readonly [type: string, target: string])[]): string {
  const items = entries.map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelationships}">${items.join("")}</Relationships>`;
}

/** Files of a Word document with this body. */
export function filesOf(body: string, parts: Parts = {}): Record<string, string> {
  const related = Object.keys(parts);
  const roots: Readonly<Record<string, string>> = {
    styles: "styles",
    numbering: "numbering",
    footnotes: "footnotes",
  };
  return {
    "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
    "word/document.xml": documentXml(body),
    "word/_rels/document.xml.rels": relationships(...related.map((name) => [name, `${name}.xml`] as const)),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        `word/${name}.xml`,
        `<w:${roots[name]} ${namespaces}>${xml}</w:${roots[name]}>`,
      ]),
    ),
  };
}

export function pack(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(files))
    zippable[name] = typeof content === "string" ? encoder.encode(content) : content;
  return zipSync(zippable);
}

export function read(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  return readDocx(bytes, { ...defaultLimits, ...limits });
}

export function readBody(body: string, parts: Parts = {}) {
  return read(pack(filesOf(body, parts)));
}

/** Texts of the paragraphs of a body, tables left out. */
export function textsOf(body: string, parts: Parts = {}): string[] {
  return readBody(body, parts)
    .blocks.filter((block): block is Paragraph => block.kind === "paragraph")
    .map(({ text }) => text);
}

export function gridsOf(blocks: readonly Block[]): Grid[] {
  return blocks.filter((block): block is Grid => block.kind === "grid");
}

/** The grid as a person sees it: the text at each slot, `-` for a hole. */
export function show(grid: Grid | undefined): string[][] {
  if (grid === undefined) return [];
  return grid.slots.map((row) => row.map((index) => (index < 0 ? "-" : (grid.cells[index]?.text ?? "?"))));
}

export function p(content: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

export function r(text: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A cell; `text` that starts with `<` is content of its own. */
export function tc(text: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith("<") ? text : p(r(text))}</w:tc>`;
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join("")}</w:tr>`;
}

export function tbl(columns: number, ...rows: readonly string[]): string {
  const grid = columns === 0 ? "" : `<w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(columns)}</w:tblGrid>`;
  return `<w:tbl><w:tblPr/>${grid}${rows.join("")}</w:tbl>`;
}

/** The error that reading ends in; fails where there is none or another kind. */
export function errorOf(bytes: Uint8Array, limits: Partial<Limits> = {}): unknown {
  try {
    read(bytes, limits);
  } catch (error) {
    return error;
  }
  throw new Error("was read without an error");
}
