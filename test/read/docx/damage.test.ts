import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { errorOf, filesOf, p, pack, r, read, readBody, tbl, tc, tr } from "./build.ts";

// Thousands of documents: slow machines need their time.
vi.setConfig({ testTimeout: 120_000 });

const small = pack(filesOf(p(r("一、总体情况")) + tbl(2, tr(tc("甲"), tc("17")), tr(tc("乙"), tc("23")))));
const expected = read(small).blocks;

/** Reads; gives the blocks, null after a UserError. Anything else that is thrown is a defect. */
function readOrRefuse(bytes: Uint8Array) {
  try {
    return read(bytes).blocks;
  } catch (error) {
    if (error instanceof UserError && error.exitCode === 3) return null;
    throw error;
  }
}

describe("a damaged file is refused, never read in part", () => {
  it("at every length to which it may be cut", () => {
    for (let length = 0; length < small.length; length++) {
      expect(readOrRefuse(small.subarray(0, length)), `cut at ${length}`).toBeNull();
    }
  });

  it("says that the end is missing", () => {
    expect(errorOf(small.subarray(0, small.length - 30))).toMatchObject({ code: "zip-truncated" });
  });

  it("with any byte changed: the checksum protects the figures", () => {
    fc.assert(
      fc.property(fc.nat({ max: small.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = small.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const blocks = readOrRefuse(bytes);
        // A name or a date inside the zip may change without harm, a part that is optional may go; the text may not differ.
        if (blocks !== null) expect(blocks).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it("with many bytes changed, or of any bytes at all", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: small.length - 1 }), fc.nat({ max: 255 })), { maxLength: 30 }),
        (changes) => {
          const bytes = small.slice();
          for (const [at, value] of changes) bytes[at] = value;
          readOrRefuse(bytes);
        },
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readOrRefuse(bytes)),
      { numRuns: 500 },
    );
  });

  it("with XML changed inside a sound zip", () => {
    const files = filesOf(p(r("一、总体情况")) + tbl(2, tr(tc("甲"), tc("17"))));
    const xml = files["word/document.xml"] ?? "";
    fc.assert(
      fc.property(
        fc.nat({ max: xml.length }),
        fc.nat({ max: 40 }),
        fc.constantFrom("", "<", ">", "/", '"', "&", "<w:p>", "</w:tc>", "<w:tbl>", "<w:tr/>", " "),
        (at, cut, put) => {
          readOrRefuse(pack({ ...files, "word/document.xml": xml.slice(0, at) + put + xml.slice(at + cut) }));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("elements where Word would never put them", () => {
  const elements = [
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:tcPr",
    "w:pPr",
    "w:rPr",
    "w:trPr",
    "w:del",
    "w:ins",
    "w:sdt",
    "w:txbxContent",
    "mc:AlternateContent",
    "mc:Choice",
    "mc:Fallback",
    "w:gridSpan",
    "w:vMerge",
    "w:numId",
    "w:fldChar",
    "w:vanish",
    "w:cellDel",
    "v:textpath",
    "a:blip",
  ];
  const { xml } = fc.letrec<{ xml: string }>((tie) => ({
    xml: fc.oneof(
      { maxDepth: 6 },
      fc.constant("甲"),
      fc
        .tuple(
          fc.constantFrom(...elements),
          fc.constantFrom("", ' w:val="2"', ' w:fldCharType="begin"', ' string="乙"'),
          fc.array(tie("xml"), { maxLength: 4 }),
        )
        .map(([name, attributes, content]) => `<${name}${attributes}>${content.join("")}</${name}>`),
    ),
  }));

  it("never end in anything but blocks or a refusal", () => {
    fc.assert(
      fc.property(
        fc.array(xml, { maxLength: 6 }),
        (content) => void readOrRefuse(pack(filesOf(content.join("")))),
      ),
      { numRuns: 1500 },
    );
  });
});

/** Sets fields of the central directory entry of the main part. */
function forge(zip: Uint8Array, fields: Readonly<Record<number, number>>): Uint8Array {
  const bytes = Buffer.from(zip);
  let at = bytes.indexOf(Buffer.from("PK\x01\x02", "latin1"));
  while (bytes.toString("latin1", at + 46, at + 63) !== "word/document.xml")
    at = bytes.indexOf(Buffer.from("PK\x01\x02", "latin1"), at + 4);
  for (const [offset, value] of Object.entries(fields)) {
    if (Number(offset) < 16) bytes.writeUInt16LE(value, at + Number(offset));
    else bytes.writeUInt32LE(value, at + Number(offset));
  }
  return bytes;
}

const flags = 8;
const method = 10;
const checksum = 16;
const zippedSize = 20;
const size = 24;
const headerOffset = 42;

describe("zips made to do harm", () => {
  const bomb = pack(filesOf(`<w:p/>${" ".repeat(30_000_000)}`));

  it.each([
    ["size above the limit", bomb, { unzippedBytes: 1_000_000 }, "unzippedBytes", "unzipped-too-large"],
    ["ratio above the limit", bomb, {}, "compressionRatio", "compression-too-high"],
    [
      "declared size above the limit",
      forge(small, { [size]: 0xfffffff0 }),
      {},
      "unzippedBytes",
      "unzipped-too-large",
    ],
    ["file above the limit", small, { fileBytes: 100 }, "fileBytes", "file-too-large"],
    ["paragraphs above the limit", small, { blocks: 3 }, "blocks", "too-many-blocks"],
    ["elements above the limit", small, { elements: 20 }, "elements", "too-many-elements"],
  ])("%s: the limit is named", (_, bytes, limits, name, code) => {
    expect(errorOf(bytes, limits)).toMatchObject({
      code,
      exitCode: 3,
      text: { zh: expect.stringContaining(name), en: expect.stringContaining(name) },
    });
  });

  it.each([
    ["declares less than it holds", forge(bomb, { [size]: 1000 }), "zip-damaged"],
    ["declares more than it holds", forge(small, { [size]: 5000 }), "zip-damaged"],
    ["has a wrong checksum", forge(small, { [checksum]: 1 }), "zip-damaged"],
    ["is encrypted", forge(small, { [flags]: 1 }), "zip-encrypted"],
    ["uses another compression", forge(small, { [method]: 14 }), "zip-damaged"],
    ["points beyond the file", forge(small, { [headerOffset]: 0x7fffffff }), "zip-truncated"],
    ["points into another part", forge(small, { [headerOffset]: 7 }), "zip-damaged"],
    ["takes more than the file", forge(small, { [zippedSize]: 0x7fffffff }), "zip-truncated"],
    ["asks for 64-bit sizes that are not there", forge(small, { [zippedSize]: 0xffffffff }), "zip-damaged"],
  ])("a part that %s is refused", (_, bytes, code) => {
    expect(errorOf(bytes)).toMatchObject({ code, exitCode: 3 });
  });

  it("a part that occurs twice is refused: programs differ in which one they show", () => {
    const twice = Buffer.from(pack({ ...filesOf(p(r("17"))), "word/document.xmm": "<x/>" }));
    for (let at = twice.indexOf("document.xmm"); at >= 0; at = twice.indexOf("document.xmm", at + 1))
      twice.write("document.xml", at);
    expect(errorOf(twice)).toMatchObject({
      code: "zip-damaged",
      text: { en: expect.stringContaining("twice") },
    });
  });
});

describe("documents made to do harm", () => {
  const many = 200_000;

  it.each([
    [
      "a text box with countless paragraphs",
      p(`<w:r><w:pict><w:txbxContent>${"<w:p/>".repeat(many)}</w:txbxContent></w:pict></w:r>`),
      many + 1,
    ],
    ["a cell with countless paragraphs", tbl(1, tr(tc("<w:p/>".repeat(many)))), many],
    ["countless deleted paragraph marks", p(r("1"), "<w:rPr><w:del/></w:rPr>").repeat(many / 10), 1],
    ["fields that never end", p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>').repeat(many / 2), many / 2],
  ])("%s are read", (_, body, count) => {
    expect(read(pack(filesOf(body)), { compressionRatio: 2000 }).blocks).toHaveLength(count);
  });

  it("does not repeat a long label before every paragraph", () => {
    const level = `<w:lvl w:ilvl="0"><w:lvlText w:val="${"长".repeat(10_000)}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const [block] = readBody(p("", '<w:numPr><w:numId w:val="1"/></w:numPr>'), { numbering }).blocks;
    expect(block?.kind === "paragraph" && block.text.length).toBeLessThan(300);
  });
});

/** A zip of one stored or deflated file as streaming writers make it: sizes after the data, zip64 throughout. */
function writeLargeZip(name: string, content: Buffer, crc: number): Buffer {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 6);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const descriptor = Buffer.alloc(24);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeBigUInt64LE(BigInt(data.length), 8);
  descriptor.writeBigUInt64LE(BigInt(content.length), 16);
  const start = 30 + name.length + data.length + 24;
  const central = Buffer.alloc(46 + name.length + 28);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 8);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(crc, 16);
  central.writeUInt32LE(0xffffffff, 20);
  central.writeUInt32LE(0xffffffff, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(28, 30);
  central.writeUInt32LE(0xffffffff, 42);
  central.write(name, 46);
  central.writeUInt16LE(1, 46 + name.length);
  central.writeUInt16LE(24, 48 + name.length);
  central.writeBigUInt64LE(BigInt(content.length), 50 + name.length);
  central.writeBigUInt64LE(BigInt(data.length), 58 + name.length);
  central.writeBigUInt64LE(0n, 66 + name.length);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(1n, 24);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(central.length), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + central.length), 8);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 12);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([local, Buffer.from(name), data, descriptor, central, end64, locator, end]);
}

describe("zips of streaming writers", () => {
  it("reads zip64 and data descriptors", async () => {
    const { crc32 } = await import("node:zlib");
    const content = Buffer.from(filesOf(p(r("甲")))["word/document.xml"] ?? "");
    expect(read(writeLargeZip("word/document.xml", content, crc32(content))).blocks).toMatchObject([
      { text: "甲" },
    ]);
  });
});
