import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { sniffBytes } from "../../../src/read/sniff.ts";
import {
  documentXml,
  errorOf,
  filesOf,
  p,
  pack,
  r,
  read,
  readBody,
  relationships,
  transitional,
} from "./build.ts";

const body = p(r("甲"));
const texts = (bytes: Uint8Array) =>
  read(bytes).blocks.map((block) => (block.kind === "paragraph" ? block.text : "grid"));

describe("where the text is", () => {
  it("follows the relationships, not a fixed name", () => {
    const files = {
      "_rels/.rels": relationships(["officeDocument", "/my/story.xml"]),
      "my/story.xml": documentXml(body),
      "my/_rels/story.xml.rels": relationships(["numbering", "../lists.xml"]),
      "lists.xml": `<w:numbering xmlns:w="${transitional}"/>`,
    };
    expect(texts(pack(files))).toEqual(["甲"]);
  });

  it.each([
    ["without relationships", { "word/document.xml": documentXml(body) }],
    [
      "with backslashes in names",
      {
        "_rels\\.rels": relationships(["officeDocument", "word\\document.xml"]),
        "word\\document.xml": documentXml(body),
      },
    ],
    [
      "with other case in names",
      {
        "_RELS/.rels": relationships(["officeDocument", "word/document.xml"]),
        "Word/Document.XML": documentXml(body),
      },
    ],
    [
      "with a target that does not exist",
      {
        "_rels/.rels": relationships(["officeDocument", "word/none.xml"]),
        "word/document.xml": documentXml(body),
      },
    ],
    [
      "with missing styles",
      { ...filesOf(body), "word/_rels/document.xml.rels": relationships(["styles", "styles.xml"]) },
    ],
  ])("is found %s", (_, files) => {
    expect(texts(pack(files))).toEqual(["甲"]);
  });

  it("finds a zip behind other bytes and before others", () => {
    const zip = pack(filesOf(body));
    const bytes = new Uint8Array(zip.length + 1300);
    bytes.set(zip, 300);
    expect(texts(bytes)).toEqual(["甲"]);
    expect(sniffBytes(bytes)).toBe("docx");
  });

  it("finds the directory of a zip64 archive, where the short end record is full", () => {
    const bytes = asZip64(pack(filesOf(body)));
    expect(sniffBytes(bytes)).toBe("docx");
    expect(texts(bytes)).toEqual(["甲"]);
    const behind = Buffer.concat([Buffer.alloc(77, 7), bytes]);
    expect(sniffBytes(behind)).toBe("docx");
    expect(texts(behind)).toEqual(["甲"]);
  });

  it.each([
    [
      "another name, led to by its relationship",
      "doc/bericht.xml",
      relationships(["officeDocument", "doc/bericht.xml"]),
    ],
    ["another name, led to by its type alone", "doc/bericht.xml", null],
    [
      "a name that its relationship gets wrong",
      "doc/bericht.xml",
      relationships(["officeDocument", "word/gone.xml"]),
    ],
  ])("is found under %s", (_, name, root) => {
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    const files = {
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${name}" ContentType="${type}"/></Types>`,
      ...(root === null ? {} : { "_rels/.rels": root }),
      [name]: documentXml(body),
    };
    expect(sniffBytes(pack(files))).toBe("docx");
    expect(texts(pack(files))).toEqual(["甲"]);
  });

  it("is refused where the directory and the content give a part two names", () => {
    const bytes = Buffer.from(pack(filesOf(body)));
    // The first of the two is that beside the content.
    bytes.write("word/document.xmm", bytes.indexOf("word/document.xml"), "latin1");
    expect(() => texts(bytes)).toThrow(
      expect.objectContaining({
        code: "zip-damaged",
        message: expect.stringContaining("word/document.xmm"),
      }),
    );
  });

  it("reads stored parts", () => {
    const files = Object.fromEntries(
      Object.entries(filesOf(body)).map(([name, xml]) => [name, strToU8(xml)]),
    );
    expect(texts(zipSync(files, { level: 0 }))).toEqual(["甲"]);
  });
});

describe("how the text is written", () => {
  const main = (xml: string | Uint8Array) => pack({ ...filesOf(""), "word/document.xml": xml });

  it.each([
    [
      "another prefix",
      `<x:document xmlns:x="${transitional}"><x:body><x:p><x:pPr><x:outlineLvl x:val="1"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`,
    ],
    [
      "no prefix on elements",
      `<document xmlns="${transitional}" xmlns:w="${transitional}"><body><p><pPr><outlineLvl w:val="1"/></pPr><r><t>甲</t></r></p></body></document>`,
    ],
    [
      "two prefixes for one namespace",
      `<y:document xmlns:y="${transitional}" xmlns:z="${transitional}"><y:body><y:p><y:pPr><z:outlineLvl z:val="1"/></y:pPr><z:r><y:t>甲</y:t></z:r></y:p></y:body></y:document>`,
    ],
    [
      "ISO strict",
      '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>',
    ],
    [
      "a prefix declared inside",
      `<w:document xmlns:w="urn:other"><q:body xmlns:q="${transitional}"><q:p xmlns:w="${transitional}"><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>甲</w:t></w:r></q:p><w:p/></q:body></w:document>`
        .replace(
          '<w:document xmlns:w="urn:other">',
          `<d:document xmlns:d="${transitional}" xmlns:w="urn:other">`,
        )
        .replace("</w:document>", "</d:document>"),
    ],
  ])("%s", (_, xml) => {
    expect(read(main(xml)).blocks).toEqual([
      { kind: "paragraph", text: "甲", at: { paragraph: 1 }, heading: 2 },
    ]);
  });

  it("elements of other namespaces are not Word's, whatever their prefix", () => {
    const xml = documentXml(`<w:p xmlns:w="urn:other"><w:r><w:t>乙</w:t></w:r></w:p>${body}`);
    expect(texts(main(xml))).toEqual(["甲"]);
  });

  it.each([
    [
      "UTF-16 little endian",
      new Uint8Array([0xff, 0xfe, ...Buffer.from(documentXml(body).replace("UTF-8", "UTF-16"), "utf16le")]),
    ],
    [
      "UTF-16 big endian",
      new Uint8Array(
        Buffer.from(`\ufeff${documentXml(body).replace("UTF-8", "UTF-16")}`, "utf16le").swap16(),
      ),
    ],
    [
      "UTF-16 without a mark",
      new Uint8Array(Buffer.from(documentXml(body).replace("UTF-8", "UTF-16"), "utf16le")),
    ],
    ["UTF-8 with a mark", `\ufeff${documentXml(body)}`],
    [
      "GB18030",
      new Uint8Array([
        ...Buffer.from(
          documentXml("<w:p><w:r><w:t>").replace("UTF-8", "GB18030").replace("</w:body></w:document>", ""),
        ),
        0xbc,
        0xd7,
        ...Buffer.from("</w:t></w:r></w:p></w:body></w:document>"),
      ]),
    ],
  ])("%s", (_, xml) => {
    expect(texts(main(xml))).toEqual(["甲"]);
  });

  it.each([
    ["bytes that are no UTF-8", new Uint8Array([...Buffer.from(documentXml("").slice(0, -20)), 0xff])],
    ["an encoding that nobody knows", documentXml(body).replace("UTF-8", "x-martian")],
    ["an element not closed", documentXml(body).slice(0, -5)],
    ["elements crossed", documentXml("<w:p><w:r></w:p></w:r>")],
    ["a text after the root", `${documentXml(body)}x`],
    ["an unknown entity", documentXml(p("<w:r><w:t>&nbsp;</w:t></w:r>"))],
    ["nothing", ""],
  ])("refuses broken XML: %s", (_, xml) => {
    expect(errorOf(main(xml))).toMatchObject({ name: "UserError", code: "xml-broken", exitCode: 3 });
  });

  it("says where the XML breaks, and reads nothing of it", () => {
    const xml = documentXml(`${body}\n${body}<w:p>\n  <w:r></w:x>`);
    expect(errorOf(main(xml))).toMatchObject({
      text: { zh: expect.stringContaining("word/document.xml 第 3 行第 8 列") },
    });
  });

  it.each([
    ["numbering.xml", "numbering"],
    ["styles.xml", "styles"],
  ])("refuses a broken %s, on which the text depends", (_, part) => {
    expect(errorOf(pack(filesOf(body, { [part]: "<w:x>" })))).toMatchObject({ code: "xml-broken" });
  });

  it.each([
    ["external entity", '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>'],
    ["billion laughs", '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'],
    ["external subset", '<!DOCTYPE w:document SYSTEM "http://example.invalid/x.dtd">'],
  ])("refuses a DOCTYPE: %s", (_, doctype) => {
    const xml = documentXml(body).replace("<w:document", `${doctype}<w:document`);
    expect(errorOf(main(xml))).toMatchObject({ code: "xml-doctype", exitCode: 3 });
  });

  it("refuses elements nested too deeply", () => {
    const xml = documentXml("<w:sdt>".repeat(600) + "</w:sdt>".repeat(600));
    expect(errorOf(main(xml))).toMatchObject({
      code: "nested-too-deeply",
      text: { en: expect.stringContaining("depth") },
    });
  });

  it("refuses a document whose text stands in an embedded file", () => {
    expect(errorOf(main(documentXml('<w:altChunk r:id="x"/>')))).toMatchObject({
      code: "docx-embedded-document",
    });
  });
});

describe("what is no Word file", () => {
  it.each([
    ["xlsx", { "xl/workbook.xml": "<x/>" }],
    ["pptx", { "ppt/presentation.xml": "<x/>" }],
    ["odt", { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }],
    ["EPUB", { mimetype: "application/epub+zip" }],
    ["OFD", { "OFD.xml": "<x/>" }],
    ["without a Word document", { "报告.txt": "甲" }],
    ["without a Word document", { "word/document.xml": "<html/>" }],
  ])("%s is named", (name, files) => {
    expect(errorOf(pack(files))).toMatchObject({
      name: "UserError",
      code: "docx-not-word",
      exitCode: 3,
      text: { en: expect.stringContaining(name) },
      hint: { zh: expect.any(String) },
    });
  });
});

describe("properties", () => {
  const core = (more: string) =>
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title> 年度报告 </dc:title><dc:creator>甲</dc:creator><dc:subject/><dcterms:created>2031-01-18T01:02:03Z</dcterms:created><cp:lastModifiedBy>乙</cp:lastModifiedBy>${more}</cp:coreProperties>`;
  const app =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>某办公软件</Application><Pages>3</Pages></Properties>';
  const files = (coreXml: string) => ({
    ...filesOf(body),
    "_rels/.rels": relationships(
      ["officeDocument", "word/document.xml"],
      ["extended-properties", "docProps/app.xml"],
      ["metadata/core-properties", "docProps/core.xml"],
    ),
    "docProps/app.xml": app,
    "docProps/core.xml": coreXml,
  });

  it("are read under lower-case names", () => {
    expect(read(pack(files(core("")))).properties).toEqual({
      title: "年度报告",
      creator: "甲",
      created: "2031-01-18T01:02:03Z",
      lastmodifiedby: "乙",
      application: "某办公软件",
    });
  });

  it("do no harm where they are missing or broken", () => {
    expect(readBody(body).properties).toEqual({});
    const { blocks, properties } = read(pack(files(core("<"))));
    expect(blocks).toHaveLength(1);
    expect(properties.application).toBe("某办公软件");
  });
});

/** The same archive with a zip64 end record, and nothing but full fields in the short one. */
function asZip64(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const large = Buffer.alloc(56);
  large.write("PK\x06\x06", 0, "latin1");
  large.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) large.writeBigUInt64LE(BigInt(bytes.readUInt16LE(end + 10)), at);
  large.writeBigUInt64LE(BigInt(bytes.readUInt32LE(end + 12)), 40);
  large.writeBigUInt64LE(BigInt(bytes.readUInt32LE(end + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\x06\x07", 0, "latin1");
  locator.writeBigUInt64LE(BigInt(end), 8);
  locator.writeUInt32LE(1, 16);
  const short = Buffer.from(bytes.subarray(end));
  short.fill(0xff, 8, 20);
  return Buffer.concat([bytes.subarray(0, end), large, locator, short]);
}
