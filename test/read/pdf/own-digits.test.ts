import { describe, expect, test } from "vitest";
import { readPdf } from "../../../src/read/pdf/index.ts";
import { type PdfObject, pagesPdf } from "../../bed/render/pdf.ts";

const u16 = (...values: number[]): number[] => values.flatMap((value) => [value >>> 8, value & 255]);
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];

/** A program of TrueType with these tables. */
function program(tables: Readonly<Record<string, readonly number[]>>): string {
  const all = Object.entries(tables);
  let at = 12 + 16 * all.length;
  const directory = all.flatMap(([tag, { length }]) => {
    const entry = [...Array.from(tag, (one) => one.charCodeAt(0)), ...u32(0), ...u32(at), ...u32(length)];
    at += length;
    return entry;
  });
  const bytes = [0, 1, 0, 0, ...u16(all.length, 0, 0, 0), ...directory, ...all.flatMap(([, table]) => table)];
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Subtable = readonly [platform: number, encoding: number, content: readonly number[]];

function cmap(...subtables: readonly Subtable[]): number[] {
  let at = 4 + 8 * subtables.length;
  const entries = subtables.flatMap(([platform, encoding, { length }]) => {
    const entry = [...u16(platform, encoding), ...u32(at)];
    at += length;
    return entry;
  });
  return [...u16(0, subtables.length), ...entries, ...subtables.flatMap(([, , content]) => content)];
}

/** The digits as glyphs 19 to 28, by maps of each format that fonts have. */
const formats: Readonly<Record<string, readonly number[]>> = {
  "0": [
    ...u16(0, 262, 0),
    ...Array.from({ length: 256 }, (_, code) => (code >= 48 && code < 58 ? code - 29 : 0)),
  ],
  "4, by a shift": [
    ...u16(4, 40, 0, 6, 0, 0, 0, 47, 57, 0xffff, 0, 40, 48, 0xffff),
    ...u16(0, 0x10000 - 29, 1, 0, 0, 0),
  ],
  "4, by a list": [
    ...u16(4, 52, 0, 4, 0, 0, 0, 57, 0xffff, 0, 48, 0xffff, 1, 1, 4, 0),
    ...u16(...Array.from({ length: 10 }, (_, digit) => 18 + digit)),
  ],
  "6": [...u16(6, 30, 0, 48, 10), ...u16(...Array.from({ length: 10 }, (_, digit) => 19 + digit))],
  "12": [...u16(12, 0), ...u32(40), ...u32(0), ...u32(2), ...[0, 40, 1, 48, 57, 19].flatMap(u32)],
};

const tableOf = (width: number, entries: Readonly<Record<number, string>>) => {
  const code = (value: number) => `<${value.toString(16).padStart(2 * width, "0")}>`;
  const pairs = Object.entries(entries);
  const point = (text: string) => (text.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
  return [
    `1 begincodespacerange ${code(0)} ${code(256 ** width - 1)} endcodespacerange ${pairs.length} beginbfchar`,
    ...pairs.map(([from, to]) => `${code(Number(from))} <${point(to)}>`),
    "endbfchar",
  ].join(" ");
};

/** A font of glyphs by their numbers, whose table is given; objects 3 to 7. */
const composite = (
  unicodes: Readonly<Record<number, string>>,
  tables: Parameters<typeof program>[0],
  more = "",
) => [
  "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R ${more} >>`,
  "<< /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 /FontFile2 7 0 R >>",
  ["", tableOf(2, unicodes)] as const,
  ["/Filter /ASCIIHexDecode", `${program(tables)}>`] as const,
];

/** What is read of glyphs, beside words in the same font. */
async function read(font: readonly PdfObject[], codes: string) {
  const reading = await readPdf(pagesPdf([{ content: `BT /F1 12 Tf 60 700 Td <${codes}> Tj ET` }], font));
  return {
    text: reading.blocks.map((block) => ("text" in block ? block.text : "")).join(),
    notices: reading.notices.map(({ code }) => code),
  };
}

const words = { 1: "收", 2: "到", 3: "申", 4: "请", 5: "的", 6: "件" };
const inWords = (width: number) =>
  [1, 2, 3, 4, 5, 6, 1, 2, 3, 4].map((code) => code.toString(16).padStart(2 * width, "0")).join("");

describe("no digit of a table is read that the font itself says to be another one", () => {
  const found = { text: "收到申请的件收到申请\ufffd\ufffd", notices: ["font-unreadable"] };
  const right = { text: "收到申请的件收到申请37", notices: [] };
  const all = (first: string, second: string) => ({ ...words, 22: first, 26: second });
  const codes = `${inWords(2)}0016001a`;

  test.each(Object.entries(formats))("by its map of characters, format %s", async (_, content) => {
    const tables = { cmap: cmap([3, 1, content]) };
    expect(await read(composite(all("8", "9"), tables), codes)).toEqual(found);
    expect(await read(composite(all("3", "7"), tables), codes)).toEqual(right);
  });

  test("by the names of its glyphs", async () => {
    const names = Array.from({ length: 30 }, (_, glyph) => glyph);
    const tables = {
      post: [...u32(0x20000), ...Array<number>(28).fill(0), ...u16(names.length), ...u16(...names)],
    };
    expect(await read(composite(all("8", "9"), tables), codes)).toEqual(found);
    expect(await read(composite(all("3", "7"), tables), codes)).toEqual(right);
    const drawn = { post: [...u32(0x30000), ...Array<number>(28).fill(0)] };
    expect(await read(composite(all("8", "9"), drawn), codes)).toEqual({
      ...right,
      text: "收到申请的件收到申请89",
    });
  });

  test("through its list of glyphs", async () => {
    const tables = { cmap: cmap([3, 1, formats["6"] ?? []]) };
    const list: PdfObject = ["/Filter /ASCIIHexDecode", `${"0000".repeat(50)}0016001a>`];
    const font = (first: string, second: string) => [
      ...composite({ ...words, 50: first, 51: second }, tables, "/CIDToGIDMap 8 0 R"),
      list,
    ];
    expect(await read(font("8", "9"), `${inWords(2)}00320033`)).toEqual(found);
    expect(await read(font("3", "7"), `${inWords(2)}00320033`)).toEqual(right);
  });

  test("by their order, where glyphs were not numbered anew", async () => {
    expect(await read(composite(all("7", "3"), {}), codes)).toEqual(found);
    expect(await read(composite(all("3", "7"), {}), codes)).toEqual(right);
    const anew = { ...words, 7: "7", 8: "3" };
    expect(await read(composite(anew, {}), `${inWords(2)}00080007`)).toEqual(right);
    const apart = { ...words, 22: "7", 99: "3" };
    expect(await read(composite(apart, {}), `${inWords(2)}00630016`)).toEqual(right);
  });

  test("a damaged program tells nothing", async () => {
    const cut = program({ cmap: cmap([3, 1, formats["6"] ?? []]) }).slice(0, 70);
    const font = composite(all("8", "9"), {}).map((object) =>
      typeof object !== "string" && object[0] !== ""
        ? (["/Filter /ASCIIHexDecode", `${cut}>`] as const)
        : object,
    );
    expect(await read(font, codes)).toEqual({ ...right, text: "收到申请的件收到申请89" });
  });

  const simple = (
    unicodes: Readonly<Record<number, string>>,
    {
      type = "Type1",
      encoding = "",
      file,
    }: { type?: string; encoding?: string; file?: readonly [string, PdfObject] },
  ): readonly PdfObject[] => [
    `<< /Type /Font /Subtype /${type} /BaseFont /ABCDEF+Song ${encoding} /FirstChar 0 /LastChar 255 /FontDescriptor 4 0 R /ToUnicode 5 0 R >>`,
    `<< /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 ${file === undefined ? "" : `/${file[0]} 6 0 R`} >>`,
    ["", tableOf(1, unicodes)],
    ...(file === undefined ? [] : [file[1]]),
  ];
  const inSimple = `${inWords(1)}4142`;

  test.each<[string, Parameters<typeof simple>[1]]>([
    ["the file names its glyphs", { encoding: "/Encoding << /Differences [65 /three /uni0037] >>" }],
    [
      "its program of Type 1 does",
      {
        file: [
          "FontFile",
          [
            "",
            "%!FontType1-1.0: Song\ndup 65 /three put\ndup 66 /seven put\ncurrentfile eexec dup 65 /one put",
          ],
        ],
      },
    ],
    [
      "its program of TrueType maps its codes",
      {
        type: "TrueType",
        file: [
          "FontFile2",
          [
            "/Filter /ASCIIHexDecode",
            `${program({ cmap: cmap([3, 1, formats["6"] ?? []], [1, 0, u16(6, 14, 0, 65, 2, 22, 26)]) })}>`,
          ],
        ],
      },
    ],
    [
      "it maps them as those of symbols",
      {
        type: "TrueType",
        file: [
          "FontFile2",
          [
            "/Filter /ASCIIHexDecode",
            `${program({ cmap: cmap([0, 3, formats["6"] ?? []], [3, 0, u16(6, 14, 0, 0xf041, 2, 22, 26)]) })}>`,
          ],
        ],
      },
    ],
  ])("in a font of single bytes, where %s", async (_, parts) => {
    expect(await read(simple({ ...words, 65: "8", 66: "9" }, parts), inSimple)).toEqual(found);
    expect(await read(simple({ ...words, 65: "3", 66: "7" }, parts), inSimple)).toEqual(right);
  });

  test("by its numbers in a known collection", async () => {
    const listed = (first: string, second: string) => [
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>",
      "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 >>",
      ["", tableOf(2, { ...words, 20: first, 24: second })] as const,
    ];
    expect(await read(listed("8", "9"), `${inWords(2)}00140018`)).toEqual(found);
    expect(await read(listed("3", "7"), `${inWords(2)}00140018`)).toEqual(right);
  });
});
