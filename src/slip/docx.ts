import type { LabelLanguage } from "../form/index.ts";
import { escapeText } from "../format/xml.ts";
import { packSlip } from "./docx-package.ts";
import { goneLines, headLines, pointCells } from "./lines.ts";
import type { Slip, SlipReport } from "./model.ts";
import { type SlipWords, slipWords } from "./words.ts";

/** Twips of the columns on A4 across, within its margins. */
const widths = [1100, 2300, 3200, 1700, 2200, 2000, 2140];

/** A slip as a Word file: A4 across, a page for each report, a table whose last column is left for the reply. */
export function slipDocx(slip: Slip, language: LabelLanguage): Uint8Array<ArrayBuffer> {
  const words = slipWords[language];
  const rest = [
    ...slip.failures.map(({ file, message }) => `${words.notChecked}${file}（${message}）`),
    ...slip.notHere.map((name) => words.notHere + name),
  ];
  const body = [
    ...slip.reports.map((report, index) => reportXml(report, index > 0, words)),
    ...rest.map((text) => paragraph(text)),
  ];
  return packSlip(body.join(""));
}

function reportXml(report: SlipReport, onNewPage: boolean, words: SlipWords): string {
  const { points } = report;
  return [
    paragraph(words.title, `<w:pStyle w:val="Title"/>${onNewPage ? "<w:pageBreakBefore/>" : ""}`),
    ...headLines(report, words).map((text) => paragraph(text)),
    points.length === 0 ? paragraph(words.noFindings) : tableXml(report, words),
    ...goneLines(report, words).map((text) => paragraph(text)),
    paragraph(words.reply),
  ].join("");
}

function tableXml({ points }: SlipReport, words: SlipWords): string {
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("");
  const total = widths.reduce((sum, width) => sum + width, 0);
  const properties = `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const header = row(
    words.columns.map((column) => [column]),
    "<w:cantSplit/><w:tblHeader/>",
    '<w:pStyle w:val="Head"/>',
  );
  const rows = points.map((point, index) =>
    row(pointCells(point, index + 1, words), "<w:cantSplit/>", cellStyle),
  );
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${header}${rows.join("")}</w:tbl>`;
}

/** The code by which a point is known again is no reading matter. */
const codeStyle = '<w:pStyle w:val="Code"/>';
const cellStyle = '<w:pStyle w:val="Cell"/>';

function row(cells: readonly (readonly string[])[], properties: string, style: string): string {
  const written = cells.map((lines, index) => {
    const width = `<w:tcPr><w:tcW w:w="${widths[index] ?? 1000}" w:type="dxa"/></w:tcPr>`;
    return `<w:tc>${width}${lines.map((line) => paragraph(line, line.startsWith("#") ? codeStyle : style)).join("")}</w:tc>`;
  });
  return `<w:tr><w:trPr>${properties}</w:trPr>${written.join("")}</w:tr>`;
}

function paragraph(text: string, properties = ""): string {
  const own = properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
  const run = text === "" ? "" : `<w:r><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
  return `<w:p>${own}${run}</w:p>`;
}
