import { describe, expect, test } from "vitest";
import { readPdf } from "../../../src/read/pdf/index.ts";
import { defaultLimits } from "../../../src/read/source.ts";
import { chineseFont, hexOf, type PdfObject, packPdf } from "../../bed/render/pdf.ts";

const font = (first: number) =>
  chineseFont.map((object) =>
    object
      .replace("[4 0 R]", `[${first + 1} 0 R]`)
      .replace("/FontDescriptor 5 0 R", `/FontDescriptor ${first + 2} 0 R`),
  );

/** A page with one line of text and these annotations; objects 9 and up belong to them. */
const pageWith = (annotations: string, objects: readonly PdfObject[] = [], form = "", page = "") =>
  readPdf(
    packPdf([
      `<< /Type /Catalog /Pages 2 0 R ${form} >>`,
      "<< /Type /Pages /Count 1 /Kids [6 0 R] /MediaBox [0 0 595 842] >>",
      ...font(3),
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents 7 0 R /Annots [${annotations}] ${page} >>`,
      ["", `BT /F1 12 Tf 60 700 Td ${hexOf("总计3")} Tj ET`],
      "<< >>",
      ...objects,
    ]),
  );

/** What a field looks like: the text at its left edge. */
const look = (text: string, more = ""): PdfObject => [
  `/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 3 0 R >> >> ${more}`,
  `/Tx BMC BT /F1 12 Tf 2 5 Td ${hexOf(text)} Tj ET EMC`,
];
const field = (rect: string, more: string) =>
  `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [${rect}] ${more} >>`;
const away = "200 690 300 710";

const told = async (reading: ReturnType<typeof pageWith>) => {
  const { blocks, notices } = await reading;
  return {
    texts: blocks.map((block) => (block.kind === "paragraph" ? block.text : "grid")),
    codes: notices.map(({ code }) => code),
  };
};

describe("fields of a form are read as they are seen", () => {
  test("by their picture", async () => {
    expect(await told(pageWith(field(away, "/AP << /N 9 0 R >>"), [look("57")]))).toEqual({
      texts: ["总计3 57"],
      codes: [],
    });
  });

  test("by the picture of the state they are in", async () => {
    const states = "/AS /Yes /AP << /N << /Yes 9 0 R /Off 10 0 R >> >>";
    expect((await told(pageWith(field(away, states), [look("√"), look("×")]))).texts).toEqual(["总计3 √"]);
  });

  test("by their value where the file holds no picture, their own or that of the field above", async () => {
    expect((await told(pageWith(field(away, "/V (57)")))).texts).toEqual(["总计3 57"]);
    const kid = `<< /Type /Annot /Subtype /Widget /Rect [${away}] /Parent 9 0 R >>`;
    expect((await told(pageWith(kid, ["<< /FT /Tx /T (a) /V (58) >>"]))).texts).toEqual(["总计3 58"]);
  });

  test("by their value where the pictures are said to be out of date", async () => {
    const form = "/AcroForm << /NeedAppearances true /Fields [] >>";
    const stale = field(away, "/V (57) /AP << /N 9 0 R >>");
    expect((await told(pageWith(stale, [look("12")], form))).texts).toEqual(["总计3 57"]);
  });

  test("text that was typed onto the page", async () => {
    const note = `<< /Type /Annot /Subtype /FreeText /Rect [${away}] /Contents (57) >>`;
    expect((await told(pageWith(note))).texts).toEqual(["总计3 57"]);
  });

  test("on a page that is turned", async () => {
    expect((await told(pageWith(field(away, "/V (57)"), [], "", "/Rotate 90"))).texts).toEqual(["总计3 57"]);
  });

  test.each([
    ["hidden", "/F 2 /V (57)"],
    ["not shown on screens", "/F 32 /V (57)"],
    ["for a password", "/Ff 8192 /V (57)"],
    ["for a choice of buttons", "/FT /Btn /V (57)"],
    ["without a place", "/Rect [1 2] /V (57)"],
    ["empty", "/V ( )"],
  ])("but not one that is %s", async (_, more) => {
    const widget = `<< /Type /Annot /Subtype /Widget /T (a) ${more.includes("/FT") ? "" : "/FT /Tx"} ${more.includes("/Rect") ? "" : `/Rect [${away}]`} ${more} >>`;
    expect(await told(pageWith(widget))).toEqual({ texts: ["总计3"], codes: [] });
  });
});

test("a field whose picture is broken is told, and takes nothing else along", async () => {
  const broken: PdfObject = ["/Type /XObject /Subtype /Form /BBox [0 0 100 20]", "/Nowhere Do"];
  expect(await told(pageWith(field(away, "/AP << /N 9 0 R >>"), [broken]))).toEqual({
    texts: ["总计3"],
    codes: ["overlay-unread"],
  });
});

test("a value that is longer than all that may stand on pages is too much", async () => {
  const value = `(${"7".repeat(defaultLimits.marks + 1)})`;
  await expect(pageWith(field(away, `/V ${value}`))).rejects.toMatchObject({ code: "too-many-marks" });
});

describe("what lies over the text", () => {
  test.each([
    ["upon a figure", "72 690 172 710"],
    ["so close to a figure that they would run together", "94 690 194 710"],
  ])("%s: neither is read, and it is said", async (_, rect) => {
    const { texts, codes } = await told(pageWith(field(rect, "/V (57)")));
    expect(texts.join("")).not.toMatch(/\d/);
    expect(codes).toEqual(["overlay-unread"]);
  });

  test.each([["StrikeOut"], ["Text"], ["Highlight"], ["Ink"]])(
    "a mark of a reader (%s) is said",
    async (kind) => {
      const mark = `<< /Type /Annot /Subtype /${kind} /Rect [60 690 120 712] /Contents (57) >>`;
      expect(await told(pageWith(mark))).toEqual({ texts: ["总计3"], codes: ["footnote-skipped"] });
    },
  );

  test.each([["Link"], ["Popup"], ["Stamp"]])("%s says nothing", async (kind) => {
    const mark = `<< /Type /Annot /Subtype /${kind} /Rect [60 690 120 712] >>`;
    expect(await told(pageWith(mark))).toEqual({ texts: ["总计3"], codes: [] });
  });
});

describe("a shape that is laid upon a figure hides it", () => {
  /** From 80 to 110, 690 to 715. */
  const shape = (fill: string): PdfObject => [
    "/Type /XObject /Subtype /Form /BBox [0 0 30 25]",
    `${fill} 0 0 30 25 re f`,
  ];
  const mark = (type: string) =>
    pageWith(`<< /Type /Annot /Subtype /${type} /Rect [80 690 110 715] /AP << /N 9 0 R >> >>`, [
      shape("1 g"),
    ]);

  test.each(["Square", "Circle", "Polygon", "Stamp", "FreeText"])("%s", async (type) => {
    const { texts, codes } = await told(mark(type));
    expect(texts).toEqual(["总计\ufffd"]);
    expect(codes).toContain("covered-unread");
  });

  test("but a mark of colour is seen through, and so is an empty frame", async () => {
    expect(await told(mark("Highlight"))).toEqual({ texts: ["总计3"], codes: ["footnote-skipped"] });
    const frame = pageWith("<< /Type /Annot /Subtype /Square /Rect [80 690 110 715] /AP << /N 9 0 R >> >>", [
      ["/Type /XObject /Subtype /Form /BBox [0 0 30 25]", "0 0 30 25 re S"],
    ]);
    expect(await told(frame)).toEqual({ texts: ["总计3"], codes: ["footnote-skipped"] });
  });

  test("what is written in a seal is no text of the page", async () => {
    const seal = `<< /Type /Annot /Subtype /Stamp /Rect [${away}] /AP << /N 9 0 R >> >>`;
    expect(await told(pageWith(seal, [look("57")]))).toEqual({ texts: ["总计3"], codes: [] });
  });
});
