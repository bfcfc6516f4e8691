import { describe, expect, test } from "vitest";
import { readPdf } from "../../../src/read/pdf/index.ts";
import { chineseFont, hexOf, type PdfObject, pagesPdf } from "../../bed/render/pdf.ts";

/** A line of text at a place, from the lower left corner: 12 points high, digits 6 wide. */
const line = (text: string, x: number, y: number, colour = "0 g") =>
  `${colour} BT /F1 12 Tf ${x} ${y} Td ${hexOf(text)} Tj ET`;

const resources = `/Resources << /Font << /F1 3 0 R >> /XObject << /Form 6 0 R /Group 7 0 R /Picture 8 0 R /Masked 9 0 R >>
  /ExtGState << /Glass << /ca 0.01 >> /GlassEdge << /CA 0.01 >> /Half << /ca 0.5 >> /Multiply << /BM /Multiply >> /Through << /SMask << /S /Alpha /G 6 0 R >> >> /Whole << /SMask /None /BM /Normal /ca 1 >> >>
  /ColorSpace << /Ink [/Separation /Black /DeviceGray 10 0 R] /Light [/ICCBased 11 0 R] /Stripes /Pattern >> /Pattern << /P 6 0 R >> >>`;
const box = "/Type /XObject /Subtype /Form /BBox [0 0 200 200]";
const picture =
  "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray";
const objects: readonly PdfObject[] = [
  ...chineseFont,
  [box, "1 g 0 0 400 400 re f"],
  [`${box} /Group << /S /Transparency >>`, "1 g 0 0 400 400 re f"],
  [picture, "x"],
  [`${picture} /SMask 8 0 R`, "x"],
  ["/FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1", ""],
  ["/N 3", ""],
];

const read = (...content: readonly string[]) => readWith("", ...content);

/** @param more entries of the page */
async function readWith(more: string, ...content: readonly string[]) {
  const pages = [{ content: content.join("\n"), more: `${resources} ${more}` }];
  const { blocks, notices } = await readPdf(pagesPdf(pages, objects));
  const texts = blocks.map((block) =>
    block.kind === "grid" ? block.cells.map(({ text }) => text).join("|") : block.text,
  );
  return { text: texts.join("\n"), codes: notices.map(({ code }) => code) };
}

const lost = "\ufffd";
const label = line("收到申请件数共计", 60, 700);
const figure = line("448", 200, 700);
/** From 195 to 225, 695 to 715: all of the figure. */
const cover = "195 695 30 20 re f";

/** The figure, set in some way. */
const set = (how: string, colour = "0 g") => line("448", 200, 700, colour).replace("Td", `Td ${how}`);
const placed = (matrix: string) => `0 g BT /F1 12 Tf ${matrix} Tm ${hexOf("448")} Tj ET`;

describe("what is drawn so that nobody sees it is not read", () => {
  test.each([
    ["edges in white", set("1 Tr", "1 G")],
    ["edges like glass", `q /GlassEdge gs ${set("1 Tr")} Q`],
    ["like glass", `q /Glass gs ${figure} Q`],
    ["hardly less than white", set("", "0.99 g")],
    ["hardly other than what is below", `0 0 0.5 rg ${cover} ${set("", "0 0 0.51 rg")}`],
    ["pressed flat", placed("1 0 0 0.01 200 700")],
    ["pressed narrow", set("1 Tz")],
  ])("%s", async (_, drawn) => {
    expect(await read(label, drawn)).toEqual({ text: "收到申请件数共计", codes: ["hidden-text-skipped"] });
  });

  test.each([
    ["edges in black around white", set("2 Tr", "0 G 1 g")],
    ["edges in black", set("1 Tr", "0 G 1 g")],
    ["an opacity of edges that are not drawn", `q /GlassEdge gs ${figure} Q`],
    ["a little narrow", set("40 Tz")],
  ])("but %s", async (_, drawn) => {
    expect((await read(label, drawn)).text).toBe("收到申请件数共计 448");
  });

  test.each([
    ["left and right", placed("-1 0 0 1 218 700")],
    ["up and down", placed("1 0 0 -1 200 700")],
    ["by their width", set("-100 Tz")],
  ])("digits turned as in a mirror, %s, are not told", async (_, drawn) => {
    expect((await read(label, drawn)).text).toContain(lost.repeat(3));
  });
});

describe("what a later shape lies upon is not seen", () => {
  test.each([
    ["white", `1 g ${cover}`],
    ["black", `0 g ${cover}`],
    ["white by a profile", `/Light cs 1 1 1 sc ${cover}`],
    ["painted with its border", "1 1 1 rg 195 695 30 20 re B"],
    ["a triangle", "1 g 180 690 m 260 690 l 212 760 l f"],
    ["under a matrix", "q 0.1 0 0 0.1 195 695 cm 1 g 0 0 300 200 re f Q"],
    ["of a form", "q 1 0 0 1 195 695 cm /Form Do Q"],
    ["of a group", "q 1 0 0 1 195 695 cm /Group Do Q"],
    ["of plain state after another", `q /Half gs /Multiply gs /Through gs /Whole gs 1 g ${cover} Q`],
    ["a picture", "q 30 0 0 20 195 695 cm /Picture Do Q"],
    ["a turned picture", "q 0 20 -30 0 225 695 cm /Picture Do Q"],
    ["a picture in the line", "q 30 0 0 20 195 695 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"],
    ["inside of its clip", `q 190 690 50 50 re W n 1 g ${cover} Q`],
    ["and a frame, drawn in one path", "1 g 195 695 30 20 re 300 300 30 30 re f"],
  ])("%s", async (_, shape) => {
    expect(await read(label, figure, shape)).toEqual({
      text: `收到申请件数共计 ${lost.repeat(3)}`,
      codes: ["covered-unread"],
    });
  });

  test.each([
    ["that is painted before", `0.9 g ${cover}`, figure],
    ["that one can see through", figure, `q /Half gs 1 g ${cover} Q`],
    ["that is mixed with what is below", figure, `q /Multiply gs 1 g ${cover} Q`],
    ["behind a mask", figure, `q /Through gs 1 g ${cover} Q`],
    ["of a group that one can see through", figure, "q /Half gs 1 0 0 1 195 695 cm /Group Do Q"],
    ["of a group that is mixed", figure, "q /Multiply gs 1 0 0 1 195 695 cm /Group Do Q"],
    ["of a form that one can see through", figure, "q /Half gs 1 0 0 1 195 695 cm /Form Do Q"],
    ["of an ink, which may be clear", figure, `/Ink cs 0 sc ${cover}`],
    ["of a pattern", figure, `/Stripes cs /P scn ${cover}`],
    ["that is a frame", figure, "1 g 195 695 30 20 re 196 696 28 18 re f*"],
    ["whose edges are drawn only", figure, `1 g 195 695 30 20 re S`],
    ["that is a line through it and on", figure, "0 g 150 704 150 1 re f"],
    ["that touches it", figure, "1 g 195 680 30 22 re f"],
    ["that is clipped away", figure, `q 300 300 50 50 re W n 1 g ${cover} Q`],
    [
      "of which a clip leaves something",
      figure,
      `q 195 695 m 225 695 l 225 715 l 200 715 l h W n 1 g ${cover} Q`,
    ],
    ["that reaches out of its form", figure, "q 1 0 0 1 420 695 cm -1 0 0 1 0 0 cm /Form Do Q"],
    ["that is a picture with a mask", figure, "q 30 0 0 20 195 695 cm /Masked Do Q"],
    ["that is a mask", figure, "q 30 0 0 20 195 695 cm BI /W 1 /H 1 /BPC 1 /IM true ID x EI Q"],
    ["that leans", figure, "q 20 20 -20 20 228 695 cm /Picture Do Q"],
  ])("a shape %s covers nothing", async (_, ...content) => {
    expect(await read(label, ...content)).toEqual({ text: expect.stringMatching(/ 448$/), codes: [] });
  });

  test("a part of a figure is no figure", async () => {
    expect(await read(label, figure, "1 g 212 695 30 20 re f")).toMatchObject({
      text: expect.stringContaining(`44${lost}`),
    });
    expect(await read(label, figure, "1 g 195 702 30 4 re f")).toMatchObject({
      text: expect.stringContaining(lost.repeat(3)),
    });
  });

  test("words are gone, as for a person", async () => {
    expect(await read(label, line("草稿", 200, 700), `1 g ${cover}`)).toEqual({
      text: "收到申请件数共计",
      codes: ["hidden-text-skipped"],
    });
  });

  test("what was written over the shape is what is seen", async () => {
    expect(await read(label, figure, `1 g ${cover}`, line("512", 201, 701))).toEqual({
      text: "收到申请件数共计 512",
      codes: ["hidden-text-skipped"],
    });
    expect(await read(label, figure, `1 g ${cover}`, line("9", 200, 700))).toMatchObject({
      text: expect.stringContaining(`9${lost}${lost}`),
    });
  });

  test("a page that is painted anew begins there", async () => {
    const old = [label, figure, "60 690 400 1 re 60 720 400 1 re 60 690 1 30 re 460 690 1 30 re f"];
    expect(
      await read(...old, "1 g 0 0 600 850 re f", line("受理七件", 60, 500), line("8", 150, 500)),
    ).toEqual({
      text: "受理七件 8",
      codes: ["hidden-text-skipped"],
    });
  });

  test.each([
    ["behind its second digit", "/CropBox [0 0 212 842]", `收\n4${lost}`],
    ["through its last digit", "/CropBox [0 0 215 842]", `收\n44${lost}`],
    ["before its second digit", "/CropBox [206 0 595 842]", `${lost}8`],
    ["along all of its digits", "/CropBox [0 704 595 842]", `收\n${lost.repeat(3)}`],
  ])("a figure that the edge of the page cuts %s is none, and that is told", async (_, edge, seen) => {
    expect(await readWith(edge, line("收", 190, 780), figure)).toEqual({
      text: seen,
      codes: ["covered-unread"],
    });
  });

  test("what stands beyond the edge of the page beside another figure says nothing of that", async () => {
    const { text, codes } = await readWith("/CropBox [0 0 230 842]", figure, line("999", 240, 700));
    expect([text, codes]).toEqual(["448", []]);
  });

  test("text below a picture of the page is what a program recognised", async () => {
    expect(
      await read(label, figure, "q 600 0 0 850 0 0 cm /Picture Do Q").catch((error) => error.code),
    ).toMatchObject({
      text: expect.stringContaining("448"),
      codes: ["text-from-picture"],
    });
  });
});

describe("text in the colour of its ground is not seen", () => {
  test.each([
    ["white on paper", "", "1 g"],
    ["black on black", `0 g ${cover}`, "0 g"],
    ["red on red", `1 0 0 rg ${cover}`, "1 0 0 rg"],
    ["white on white on black", `0 g ${cover} 1 g ${cover}`, "1 g"],
  ])("%s", async (_, ground, colour) => {
    expect(await read(label, ground, line("448", 200, 700, colour))).toEqual({
      text: "收到申请件数共计",
      codes: ["hidden-text-skipped"],
    });
  });

  test.each([
    ["white on black", `0 g ${cover}`, "1 g"],
    ["white on black in a white frame", `0 g ${cover} 1 g 190 690 40 30 re 195 695 30 20 re f*`, "1 g"],
    ["black on what is black to a part", `q /Half gs 0 g ${cover} Q`, "0 g"],
    ["white on a pattern", `/Stripes cs /P scn ${cover}`, "1 g"],
    ["white on a picture", "q 30 0 0 20 195 695 cm /Masked Do Q", "1 g"],
    ["all of an ink", "", "/Ink cs 1 sc"],
    ["white with black edges", "", "1 Tr 1 g"],
  ])("%s is", async (_, ground, colour) => {
    expect((await read(label, ground, line("448", 200, 700, colour))).text).toContain("448");
  });
});

describe("what a clip cuts away is not seen", () => {
  const clipped = (width: number) => read(label, `q 195 690 ${width} 40 re W n ${figure} Q`);

  test("all of it", async () => {
    expect(await clipped(4)).toEqual({ text: "收到申请件数共计", codes: ["hidden-text-skipped"] });
    expect(await clipped(40)).toEqual({ text: "收到申请件数共计 448", codes: [] });
  });

  test.each([15, 17, 20])("a figure cut after %d points is none", async (width) => {
    const { text, codes } = await clipped(width);
    expect(text).toContain(lost);
    expect(codes).toContain("covered-unread");
  });

  test("a form ends at its box", async () => {
    const forms = objects.with(3, [
      "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /Font << /F1 3 0 R >> >>",
      `${line("受理", 50, 50)} ${line("8", 150, 50)}`,
    ]);
    for (const group of ["", "/Group << /S /Transparency >>"]) {
      const [entries = "", content = ""] = forms[3] ?? [];
      const all = forms.with(3, [`${entries} ${group}`, content]);
      const { blocks } = await readPdf(pagesPdf([{ content: `${label} /Form Do`, more: resources }], all));
      expect(blocks.map((block) => "text" in block && block.text)).toEqual(["收到申请件数共计", "受理"]);
    }
  });

  test("of a clip that is no rectangle, what lies beside it", async () => {
    const { text } = await read(label, `q 300 300 m 400 300 l 350 400 l h W n ${figure} Q`);
    expect(text).toBe("收到申请件数共计");
  });
});
