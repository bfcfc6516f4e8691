import { strFromU8, strToU8, zlibSync } from "fflate";
import { type Paper, paperSize } from "./paper.ts";

/** Objects of a PDF by number from 1: dictionaries, and streams as `[dictionary entries, content]`. */
export type PdfObject = string | readonly [entries: string, content: string];

/**
 * A PDF file of these objects, the first of which is its catalogue. Characters of a content are bytes.
 * @param trailer further entries of the trailer
 */
export function packPdf(objects: readonly PdfObject[], trailer = ""): Uint8Array {
  let text = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(text.length);
    const body =
      typeof object === "string"
        ? object
        : `<< ${object[0]} /Length ${object[1].length} >>\nstream\n${object[1]}\nendstream`;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A composite font that is not embedded, as Word and WPS write for fonts that every machine has. */
export const chineseFont: readonly string[] = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>",
  "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
];

/** A page and its content; `box` and `more` go into its dictionary. */
export interface PdfPage {
  readonly content: string;
  readonly more?: string;
  /** Entries of the content's own dictionary. */
  readonly filter?: string;
}

/** A PDF file of pages whose only font, `/F1`, is `font`: objects 3, 4 and 5. */
export function pagesPdf(
  pages: readonly PdfPage[],
  font: readonly PdfObject[] = chineseFont,
  trailer = "",
): Uint8Array {
  const first = 3 + font.length;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(" ");
  return packPdf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 ${paperSize.width} ${paperSize.height}] >>`,
      ...font,
      ...pages.flatMap(({ content, more = "", filter = "" }, index): PdfObject[] => [
        `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R ${more} >>`,
        [filter, content],
      ]),
    ],
    trailer,
  );
}

function pack(page: PdfPage): PdfPage {
  return {
    ...page,
    content: strFromU8(zlibSync(strToU8(page.content, true)), true),
    filter: "/Filter /FlateDecode",
  };
}

/** Text as a string of two bytes per character, for `/UniGB-UCS2-H`. */
export function hexOf(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<${units.map((unit) => unit.toString(16).padStart(4, "0")).join("")}>`;
}

/** How the pages are drawn. */
export interface PdfStyle {
  /** The content of every page is turned by this many degrees, and the page back again. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** The page is not turned back: it lies on its side on the screen, too. */
  readonly sideways?: boolean;
  /** Bold by drawing everything twice. */
  readonly twice?: boolean;
  /** Lines as filled rectangles. */
  readonly filled?: boolean;
  /** Content is compressed. */
  readonly packed?: boolean;
}

/** A PDF file of these pages. */
export function renderPdf(papers: readonly Paper[], style: PdfStyle = {}): Uint8Array {
  const { width, height } = paperSize;
  const box = style.rotate === 90 || style.rotate === 270 ? `/MediaBox [0 0 ${height} ${width}]` : "";
  const more = style.sideways === true ? box : `${box} /Rotate ${style.rotate ?? 0}`;
  const pages = papers.map((paper) => ({ content: contentOf(paper, style), more }));
  return pagesPdf(style.packed === true ? pages.map(pack) : pages);
}

const turned: Readonly<Record<number, string>> = {
  90: `0 1 -1 0 ${paperSize.height} 0 cm`,
  180: `-1 0 0 -1 ${paperSize.width} ${paperSize.height} cm`,
  270: `0 -1 1 0 0 ${paperSize.width} cm`,
};

function contentOf({ texts, lines }: Paper, style: PdfStyle): string {
  const up = (y: number) => (paperSize.height - y).toFixed(2);
  const shifts = style.twice === true ? [0, 0.3] : [0];
  return [
    turned[style.rotate ?? 0] ?? "",
    "0.5 w",
    ...lines.map(({ from: [x, y], to: [x1, y1] }) =>
      style.filled === true
        ? `${x.toFixed(2)} ${up(y1)} ${Math.max(0.5, x1 - x).toFixed(2)} ${Math.max(0.5, y1 - y).toFixed(2)} re f`
        : `${x.toFixed(2)} ${up(y)} m ${x1.toFixed(2)} ${up(y1)} l S`,
    ),
    "BT",
    ...texts.flatMap(({ x, y, size, text }) =>
      shifts.map((shift) => `/F1 ${size} Tf 1 0 0 1 ${(x + shift).toFixed(2)} ${up(y)} Tm ${hexOf(text)} Tj`),
    ),
    "ET",
  ].join("\n");
}
