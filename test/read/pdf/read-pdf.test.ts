import { zlibSync } from "fflate";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { readPdf } from "../../../src/read/pdf/index.ts";
import { defaultLimits, type Limits, type Reading } from "../../../src/read/source.ts";
import { chineseFont, hexOf, type PdfObject, type PdfPage, packPdf, pagesPdf } from "../../bed/render/pdf.ts";

/** A line of text at a place, from the lower left corner. */
const line = (text: string, x: number, y: number, before = "") =>
  `BT ${before} /F1 12 Tf ${x} ${y} Td ${hexOf(text)} Tj ET`;

const texts = ({ blocks }: Reading) =>
  blocks.map((block) => (block.kind === "grid" ? block.cells.map(({ text }) => text).join("|") : block.text));

const read = (content: string, limits: Limits = defaultLimits) => readPdf(pagesPdf([{ content }]), limits);

/** One byte per character in a font of that dictionary. */
const readIn = (font: readonly PdfObject[], content: string) => readPdf(pagesPdf([{ content }], font));

describe("fonts are believed where the file says what their characters are", () => {
  const show = "BT /F1 12 Tf 60 700 Td (123) Tj ET";

  test("a predefined encoding of Chinese", async () => {
    expect(texts(await read(line("总计37", 60, 700)))).toEqual(["总计37"]);
  });

  test("a predefined encoding is unpacked for the first file that has it, and is the same for those after", async () => {
    await read(line("总计37", 60, 700));
    const unpacking = vi.spyOn(globalThis, "atob");
    onTestFinished(() => unpacking.mockRestore());
    expect(texts(await read(line("受理42", 60, 700)))).toEqual(["受理42"]);
    expect(unpacking).not.toHaveBeenCalled();
  });

  test("a predefined encoding with codes of two and of four bytes, for each file that has it", async () => {
    const font = chineseFont.map((object) => object.replace("UniGB-UCS2-H", "UniGB-UTF16-H"));
    const content = line("总计37", 60, 700);
    for (const _ of [1, 2]) expect(texts(await readPdf(pagesPdf([{ content }], font)))).toEqual(["总计37"]);
  });

  test("a standard encoding of a font that every machine has", async () => {
    const font = ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"];
    expect(texts(await readIn(font, show))).toEqual(["123"]);
  });

  test("a font named 宋体 in GBK is one with Chinese codes", async () => {
    const name = [0xcb, 0xce, 0xcc, 0xe5].map((byte) => `#${byte.toString(16)}`).join("");
    const font = [
      `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 /FontDescriptor 4 0 R >>`,
      `<< /Type /FontDescriptor /FontName /${name} /Flags 32 >>`,
    ];
    expect(texts(await readIn(font, "BT /F1 12 Tf 60 700 Td <d7dcbcc6> Tj ET"))).toEqual(["总计"]);
  });

  const subset = (encoding: string, file = "/FontFile2 5 0 R"): readonly PdfObject[] => [
    `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Song ${encoding} /FirstChar 0 /LastChar 255 /FontDescriptor 4 0 R >>`,
    `<< /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 ${file} >>`,
    ["", "no font program"],
  ];

  test("glyph names of Adobe's list", async () => {
    const font = subset("/Encoding << /Differences [49 /seven /eight /nine] >>");
    expect(texts(await readIn(font, show))).toEqual(["789"]);
  });

  test("a ToUnicode table, above all else", async () => {
    const map =
      "1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <31> <33> <0034> endbfrange";
    const [font = "", ...rest] = subset("/Encoding /WinAnsiEncoding /ToUnicode 6 0 R");
    expect(texts(await readIn([font, ...rest, ["", map]], show))).toEqual(["456"]);
  });

  test.each<[string, readonly PdfObject[]]>([
    ["a subset that claims a standard encoding", subset("/Encoding /WinAnsiEncoding")],
    ["a subset without an encoding", subset("")],
    [
      "a composite font whose codes are glyphs",
      [
        "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H /DescendantFonts [4 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R >>",
        "<< /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 >>",
      ],
    ],
    [
      "glyphs drawn by the file itself",
      [
        "<< /Type /Font /Subtype /Type3 /Name /Song /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 49 /LastChar 51 /Widths [1 1 1] /Encoding << /Differences [49 /one /two /three] >> /CharProcs << /one 4 0 R >> >>",
        ["", "1 0 d0"],
      ],
    ],
  ])("%s is refused by name", async (_, font) => {
    await expect(readIn(font, show)).rejects.toMatchObject({ code: "pdf-fonts-unreadable", exitCode: 3 });
  });

  test("a digit as wide as a Chinese character is another one that a table maps wrongly", async () => {
    const map =
      "1 begincodespacerange <00> <ff> endcodespacerange 5 beginbfchar <31> <0031> <32> <0032> <33> <0040> <34> <4e09> <35> <00ff> endbfchar";
    const font: PdfObject[] = [
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 -0.001 0 0] /FirstChar 49 /LastChar 53 /Widths [1000 550 950 1000 1000] /Encoding << /Type /Encoding /Differences [49 /a /b /c /d /e] >> /CharProcs << /a 4 0 R /b 4 0 R /c 4 0 R /d 4 0 R /e 4 0 R >> /Resources << >> /ToUnicode 5 0 R >>",
      ["", "1000 0 d0"],
      ["", map],
    ];
    const reading = await readIn(font, "BT /F1 12 Tf 60 700 Td (22222222222222222222222234153) Tj ET");
    expect(texts(reading)).toEqual([`${"2".repeat(24)}@三\ufffd\ufffd@`]);
    expect(reading.notices).toEqual([{ code: "font-unreadable", detail: expect.stringMatching(/: 2$/) }]);
  });

  test("of a font that is not there nothing is read, and that is told", async () => {
    const content = `${line("一、总体情况，本年度无其他需要报告的事项", 60, 700)} BT /F9 12 Tf 60 650 Td (57) Tj ET`;
    const { blocks, notices } = await read(content);
    expect(blocks).toHaveLength(2);
    expect(JSON.stringify(blocks)).not.toContain("57");
    expect(notices).toEqual([{ code: "font-unreadable", detail: expect.stringMatching(/: 2$/) }]);
  });

  test("the font is named", async () => {
    await expect(readIn(subset(""), show)).rejects.toThrow("(Song)");
  });

  test("a few such characters are no characters, and are told", async () => {
    const font: PdfObject[] = [
      ...chineseFont,
      ...subset("").map((object) =>
        typeof object === "string" ? object.replace("4 0 R", "7 0 R").replace("5 0 R", "8 0 R") : object,
      ),
    ];
    const content = `${line("总计三十七件", 60, 700)} BT /F2 12 Tf 140 700 Td (7) Tj ET`;
    const bytes = pagesPdf([{ content, more: "/Resources << /Font << /F1 3 0 R /F2 6 0 R >> >>" }], font);
    const reading = await readPdf(bytes);
    expect(texts(reading)).toEqual(["总计三十七件 \ufffd"]);
    expect(reading.notices).toEqual([{ code: "font-unreadable", detail: "Song: 1" }]);
  });
});

describe("what a person sees", () => {
  const seen = line("看得见", 60, 700);

  test.each([
    ["invisible text", line("看不见", 60, 600, "3 Tr")],
    ["text as clear as glass", `q /G gs ${line("看不见", 60, 600)} Q`],
    ["white text on white ground", `q 1 g ${line("看不见", 60, 600)} Q`],
    ["text of a point", `q 0.0833 0 0 0.0833 0 0 cm ${line("看不见", 720, 7200)} Q`],
    ["a layer that is switched off", `/OC /L BDC ${line("看不见", 60, 600)} EMC`],
  ])("%s is left out with a word", async (_, hidden) => {
    const bytes = packPdf([
      "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >> >>",
      "<< /Type /Pages /Count 1 /Kids [7 0 R] /MediaBox [0 0 595 842] >>",
      ...chineseFont,
      "<< /Type /OCG /Name (draft) >>",
      "<< /Type /Page /Parent 2 0 R /Contents 8 0 R /Resources << /Font << /F1 3 0 R >> /ExtGState << /G << /ca 0 >> >> /Properties << /L 6 0 R >> >> >>",
      ["", `${seen} ${hidden}`],
    ]);
    const reading = await readPdf(bytes);
    expect(texts(reading)).toEqual(["看得见"]);
    expect(reading.notices).toEqual([{ code: "hidden-text-skipped", at: { page: 1 }, detail: "p. 1" }]);
  });

  test.each([
    ["a light colour", "q 0.85 g", ""],
    ["hardly any ink", "q /G gs", "/ExtGState << /G << /ca 0.15 >> >>"],
  ])("a watermark in %s is in no line, whichever stands there, and told apart", async (_, start, state) => {
    const content = `${line("收到12件", 60, 700)} ${start} ${line("34", 108, 700)} Q`;
    const more = `/Resources << /Font << /F1 3 0 R >> ${state} >>`;
    expect(texts(await readPdf(pagesPdf([{ content, more }])))).toEqual(["收到12件", "34"]);
  });

  test("a figure in a light colour is read where it stands by itself, and what has words is a watermark", async () => {
    const content = (faint: string) =>
      `${line("规章", 60, 700)} q 0.85 g ${line(faint, 200, 700)} Q ${line("收到", 60, 660)}`;
    expect(
      (await read(content("34"))).blocks.map((block) => "text" in block && block.text.trim())[0],
    ).toMatch(/^规章\s+34$/);
    expect(texts(await read(content("收到")))[0]).toBe("规章");
  });

  test("grey is read, and light text on its ground or on a page that is light all over", async () => {
    expect(texts(await read(`${line("收到12", 60, 700)} q 0.6 g ${line("34件", 96, 700)} Q`))).toEqual([
      "收到1234件",
    ]);
    const ground = "0.2 0.3 0.5 rg 50 690 200 30 re f";
    expect(
      texts(await read(`${ground} 0 g ${line("收到12", 60, 700)} q 0.85 g ${line("34件", 96, 700)} Q`)),
    ).toEqual(["收到1234件"]);
    expect(texts(await read(`q 0.85 g ${line("收到34件", 60, 700)} Q ${line("一", 60, 600)}`))).toEqual([
      "收到34件",
      "一",
    ]);
  });

  test("white text on dark ground is read", async () => {
    const ground = "0.2 0.3 0.5 rg 50 590 200 30 re f";
    expect(texts(await read(`${seen} ${ground} q 1 g ${line("表头", 60, 600)} Q`))).toEqual([
      "看得见",
      "表头",
    ]);
  });

  test("small text is read, and tiny text on a page that is no larger", async () => {
    const sized = (scale: number) =>
      `q ${scale} 0 0 ${scale} 0 0 cm ${line("小9字", 60 / scale, 60 / scale)} Q`;
    expect(texts(await read(`${seen} ${sized(0.2)}`))).toEqual(["看得见", "小9字"]);
    const stamp = (content: string) => pagesPdf([{ content, more: "/MediaBox [0 0 90 90]" }]);
    expect(texts(await readPdf(stamp(sized(0.0833))))).toEqual(["小9字"]);
  });

  test("what lies beyond the page is not there", async () => {
    expect(texts(await read(`${seen} ${line("页外", 60, 900)}`))).toEqual(["看得见"]);
  });

  test("bold that is drawn twice stands once", async () => {
    expect(texts(await read(`${line("11件", 60, 700)} ${line("11件", 60.3, 700)}`))).toEqual(["11件"]);
  });

  test("a figure drawn twice a good part of a digit apart is none, and that is told", async () => {
    const { blocks, notices } = await read(`${line("11件", 60, 700)} ${line("11件", 63, 700)}`);
    expect(JSON.stringify(blocks)).not.toMatch(/1+件/);
    expect(notices).toEqual([{ code: "overlay-unread", at: { page: 1 }, detail: "p. 1" }]);
  });

  test.each([
    ["a font without widths", "[<0034> 500 <0034> 500 <0038>] TJ"],
    ["negative spacing", "-6 Tc <003400340038> Tj"],
  ])("digits that are set one by one in %s are as wide as they stand apart", async (_, show) => {
    const font: PdfObject[] = chineseFont.map((object) =>
      typeof object === "string" ? object.replace("/W [1 95 500]", "") : object,
    );
    const reading = await readIn(font, `BT /F1 12 Tf 60 700 Td ${show} ET`);
    expect(texts(reading)).toEqual(["448"]);
    expect(reading.notices).toEqual([]);
  });

  test("a radical stands for its character", async () => {
    expect(texts(await read(line("⼈⺠", 60, 700)))).toEqual(["人民"]);
  });

  test("a span says which of the look-alikes is meant, but never a figure", async () => {
    const span = (meant: string, drawn: string, x: number) =>
      `/Span << /ActualText ${hexOf(`\ufeff${meant}`)} >> BDC ${line(drawn, x, 700)} EMC`;
    expect(texts(await read(`${span("—", "―", 60)} ${span("7", "3", 72)} ${span("三", "3", 78)}`))).toEqual([
      "—33",
    ]);
  });

  test("a watermark across the page is in no line and no cell", async () => {
    const reading = await read(`${seen} BT /F1 12 Tf 0.7 0.7 -0.7 0.7 66 690 Tm ${hexOf("样本")} Tj ET`);
    expect(texts(reading)).toEqual(["看得见", "样本"]);
  });

  test("forms are drawn where they are placed, as often as they are", async () => {
    const bytes = packPdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 1 /Kids [6 0 R] /MediaBox [0 0 595 842] >>",
      ...chineseFont,
      "<< /Type /Page /Parent 2 0 R /Contents 7 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X 8 0 R >> >> >>",
      ["", "/X Do q 1 0 0 1 0 -100 cm /X Do Q"],
      ["/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 10 0]", line("行", 60, 700)],
    ]);
    const reading = await readPdf(bytes);
    expect(texts(reading)).toEqual(["行", "行"]);
  });

  test("vertical writing runs down, column after column from the right", async () => {
    const vertical = chineseFont.map((object) => object.replace("UniGB-UCS2-H", "UniGB-UCS2-V"));
    const content = `BT /F1 12 Tf 1 0 0 1 200 700 Tm ${hexOf("上下")} Tj 1 0 0 1 180 700 Tm ${hexOf("左右")} Tj ET`;
    expect(texts(await readIn(vertical, content))).toEqual(["上下", "左右"]);
  });
});

describe("pictures", () => {
  const image: PdfObject = [
    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
    "\x00",
  ];
  const withPicture = (pages: readonly string[]) =>
    packPdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${7 + 2 * index} 0 R`).join(" ")}] /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /I 6 0 R >> >> >>`,
      ...chineseFont,
      image,
      ...pages.flatMap((content, index): PdfObject[] => [
        `<< /Type /Page /Parent 2 0 R /Contents ${8 + 2 * index} 0 R >>`,
        ["", content],
      ]),
    ]);
  const picture = "q 595 0 0 842 0 0 cm /I Do Q";

  test("a scan is said to be one", async () => {
    await expect(readPdf(withPicture([picture, picture]))).rejects.toMatchObject({
      code: "pdf-scanned",
      exitCode: 3,
    });
    await expect(readPdf(withPicture([`${picture} ${line("1", 300, 20)}`]))).rejects.toMatchObject({
      code: "pdf-scanned",
    });
  });

  test("pages without anything hold no text", async () => {
    await expect(read("0 0 m 100 100 l S")).rejects.toMatchObject({ code: "pdf-without-text", exitCode: 3 });
  });

  test("one page of several is told", async () => {
    const reading = await readPdf(withPicture([line("有文字的一页", 60, 700), picture]));
    expect(reading.notices).toEqual([{ code: "image-only", at: { page: 2 }, detail: "p. 2" }]);
    expect(reading.blocks.at(-1)).toMatchObject({ image: true, at: { page: 2 } });
  });

  test("text behind a scan is read, and said to be recognised by a program", async () => {
    const reading = await readPdf(
      withPicture([`${picture} ${line("识别出来的文字有十多个字", 60, 700, "3 Tr")}`]),
    );
    expect(texts(reading)).toContain("识别出来的文字有十多个字");
    expect(reading.notices).toEqual([{ code: "text-from-picture", at: { page: 1 }, detail: "p. 1" }]);
  });
});

describe("bad files end with a word", () => {
  const good = pagesPdf([{ content: line("行", 60, 700) }]);

  test.each<[string, Uint8Array]>([
    ["nothing but the mark", new TextEncoder().encode("%PDF-1.7\n")],
    ["cut off after the first objects", good.subarray(0, 300)],
    [
      "page tree that is its own child",
      packPdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"]),
    ],
    ["no pages", packPdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 0 /Kids [] >>"])],
    [
      "form in itself",
      packPdf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
        ["", "/X Do"],
        ["/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>", "/X Do"],
      ]),
    ],
    [
      "encoding that nobody knows",
      pagesPdf(
        [{ content: line("行", 60, 700) }],
        chineseFont.map((object) => object.replace("UniGB-UCS2-H", "Unheard-Of-H")),
      ),
    ],
  ])("%s", async (_, bytes) => {
    await expect(readPdf(bytes)).rejects.toMatchObject({ name: "UserError", exitCode: 3 });
  });

  test("a file whose directory is not where it says is repaired", async () => {
    const text = new TextDecoder("latin1").decode(good).replace(/startxref\n\d+/, "startxref\n7");
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(texts(await readPdf(bytes))).toEqual(["行"]);
  });

  const bytesOf = (bytes: Iterable<number>) =>
    Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

  test("content that ends without an end is read as far as it goes, and told", async () => {
    const text = line("行", 60, 700);
    const length = [text.length & 0xff, text.length >> 8];
    const header = [0x78, 0x01, 0, ...length, ...length.map((byte) => byte ^ 0xff)];
    const content = bytesOf(header) + text;
    const reading = await readPdf(pagesPdf([{ content, filter: "/Filter /FlateDecode" }]));
    expect(texts(reading)).toEqual(["行"]);
    expect(reading.notices).toEqual([{ code: "content-damaged", at: { page: 1 }, detail: "p. 1" }]);
  });

  test("content that breaks off is damaged", async () => {
    const text = Array.from({ length: 50 }, (_, index) => line(`第${index}行`, 60, 700 - 10 * index)).join(
      "\n",
    );
    const content = bytesOf(zlibSync(new TextEncoder().encode(text)).subarray(0, 300));
    const bytes = pagesPdf([{ content, filter: "/Filter /FlateDecode" }]);
    await expect(readPdf(bytes)).rejects.toMatchObject({ code: "pdf-damaged" });
  });

  test("bytes in the middle of a buffer, as Node gives small files", async () => {
    const buffer = Buffer.concat([Buffer.from("%PDF-1.7 something else"), good, Buffer.from("the end")]);
    const middle = buffer.subarray(buffer.indexOf(good), buffer.indexOf(good) + good.length);
    expect(texts(await readPdf(middle))).toEqual(["行"]);
  });

  test("content of a layer that is nowhere explained is shown", async () => {
    expect(texts(await read(`/OC /Nowhere BDC ${line("行", 60, 700)} EMC`))).toEqual(["行"]);
  });

  test("the bytes of the caller stay as they are", async () => {
    const before = good.slice();
    await readPdf(good);
    expect(good).toEqual(before);
  });
});

describe("limits", () => {
  const many = (count: number) => "0 0 m 100 100 l S\n".repeat(count);
  const bomb = (size: number): PdfPage => ({
    content: Array.from(zlibSync(new Uint8Array(size).fill(32)), (byte) => String.fromCharCode(byte)).join(
      "",
    ),
    filter: "/Filter /FlateDecode",
  });

  test("pages", async () => {
    const bytes = pagesPdf(Array.from({ length: 4 }, () => ({ content: line("行", 60, 700) })));
    await expect(readPdf(bytes, { ...defaultLimits, pages: 3 })).rejects.toMatchObject({
      code: "too-many-pages",
    });
  });

  test("marks", async () => {
    const bytes = pagesPdf([{ content: many(100) }]);
    await expect(readPdf(bytes, { ...defaultLimits, marks: 100 })).rejects.toMatchObject({
      code: "too-many-marks",
    });
  });

  test("states that are saved and never taken back cost each step nothing", async () => {
    const bytes = pagesPdf([{ content: "q ".repeat(200_000) + line("行", 60, 700) }]);
    expect((await readPdf(bytes)).blocks).toHaveLength(1);
  });

  test("pages of which none can be read leave no failure behind for others", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    onTestFinished(() => void process.off("unhandledRejection", note));
    const pages = Array.from({ length: 4 }, () => ({ content: line("行", 60, 700) }));
    const text = Buffer.from(pagesPdf(pages)).toString("latin1");
    // All but the first two places in the directory, of the document and its list of pages, lead elsewhere.
    let entries = 0;
    const lost = text.replace(/^\d{10} 00000 n/gm, (entry) => {
      entries += 1;
      return entries > 2 ? "0000000009 00000 n" : entry;
    });
    expect(lost).not.toBe(text);
    await readPdf(Buffer.from(lost, "latin1")).catch(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
  });

  test("a stream that unpacks to more", async () => {
    const limits = { ...defaultLimits, unzippedBytes: 100_000 };
    await expect(readPdf(pagesPdf([bomb(1_000_000)]), limits)).rejects.toMatchObject({
      code: "unzipped-too-large",
    });
  });

  test("streams that unpack to more together", async () => {
    const limits = { ...defaultLimits, unzippedBytes: 100_000 };
    const pages = Array.from({ length: 5 }, () => bomb(30_000));
    await expect(readPdf(pagesPdf(pages), limits)).rejects.toMatchObject({ code: "unzipped-too-large" });
  });

  test("cells", async () => {
    const grid = Array.from(
      { length: 40 },
      (_, index) =>
        `${100 + 9 * index} 100 m ${100 + 9 * index} 460 l S 100 ${100 + 9 * index} m 460 ${100 + 9 * index} l S`,
    );
    const content = `${grid.join("\n")} ${line("行", 105, 103)}`;
    await expect(read(content, { ...defaultLimits, cells: 500 })).rejects.toMatchObject({
      code: "too-many-cells",
    });
  });
});
