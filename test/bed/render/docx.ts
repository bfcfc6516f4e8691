import { strToU8, zipSync } from "fflate";
import { type Printed, type PrintedCell, type PrintedTable, tablesOf, wordRowsOf } from "../printed.ts";

/** How the Word file is built. */
export interface DocxStyle {
  /** 「一、」 by automatic numbering, so that it is not in the text. */
  readonly autoNumber?: boolean;
  /** Runs split in the middle of words, as Word does after editing. */
  readonly splitRuns?: boolean;
  /** All columns alike and narrow, so that labels and long numbers break when the file is printed. */
  readonly narrow?: boolean;
}

/** A Word file written part by part, with `gridSpan` and `vMerge` as the official form needs them. */
export function renderDocx(printed: Printed | readonly Printed[], style: DocxStyle = {}): Uint8Array {
  const printings = "report" in printed ? [printed] : printed;
  return pack(printings.map((one) => bodyOf(one, style)).join(""));
}

function bodyOf(printed: Printed, style: DocxStyle): string {
  const parts: string[] = [...printed.title, ...printed.front, ...printed.preamble].map((text) =>
    paragraph(text, style),
  );
  for (const section of printed.sections) {
    const numbered = style.autoNumber ? section.heading.replace(/^[一二三四五六]、/, "") : section.heading;
    parts.push(style.autoNumber ? paragraph(numbered, style, numbering) : paragraph(numbered, style));
    parts.push(...(section.lead ?? []).map((text) => paragraph(text, style)));
    const [first, second] = tablesOf(section);
    if (first !== undefined) parts.push(tableXml(first, style));
    parts.push(...(section.between ?? []).map((text) => paragraph(text, style)));
    if (second !== undefined) parts.push(tableXml(second, style));
    parts.push(...section.paragraphs.map((text) => paragraph(text, style)));
  }
  parts.push(...printed.end.map((text) => paragraph(text, style)));
  return parts.join("");
}

const numbering = `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`;

function paragraph(text: string, style: DocxStyle, properties = ""): string {
  const pieces = style.splitRuns ? (text.match(/.{1,3}/gsu) ?? []) : [text];
  const runs = pieces
    .map(
      (piece) =>
        `<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`,
    )
    .join("");
  // Word gives every paragraph attributes; docx2txt takes one without for none.
  return `<w:p w:rsidR="00A10000">${properties}${runs}</w:p>`;
}

/** Twips of each grid column: labels wide, values narrow, within the width of an A4 page. */
function columnWidths(table: PrintedTable, style: DocxStyle): number[] {
  const page = 9900;
  const labels = { proactiveDisclosure: [3600], applications: [1000, 1500, 2500], remedies: [] }[table.key];
  if (style.narrow) return Array.from({ length: table.width }, () => Math.floor(page / table.width));
  const left = page - labels.reduce((sum, width) => sum + width, 0);
  const values = table.width - labels.length;
  return [...labels, ...Array.from({ length: values }, () => Math.floor(left / values))];
}

function tableXml(table: PrintedTable, style: DocxStyle): string {
  const widths = columnWidths(table, style);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const margins = `<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>`;
  const look = `<w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>`;
  const properties = `<w:tblPr>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  return `<w:tbl>${properties}${rowsOf(table, style, widths).join("")}</w:tbl>`;
}

function rowsOf(table: PrintedTable, style: DocxStyle, widths: readonly number[]): string[] {
  return wordRowsOf(table).map((slots) => {
    let at = 0;
    const cells = slots.map(({ cell, starts }) => {
      const width = widths.slice(at, at + cell.colSpan).reduce((sum, one) => sum + one, 0);
      at += cell.colSpan;
      if (!starts) return tc(`<w:p/>`, cell.colSpan, width, `<w:vMerge/>`);
      return tc(paragraphs(cell, style), cell.colSpan, width, cell.rowSpan > 1 ? restart : "");
    });
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
}

const restart = `<w:vMerge w:val="restart"/>`;

function tc(content: string, colSpan: number, width: number, merge: string): string {
  const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}</w:tcPr>${content}</w:tc>`;
}

function paragraphs(cell: PrintedCell, style: DocxStyle): string {
  return cell.text
    .split("\n")
    .map((text) => paragraph(text, style))
    .join("");
}

const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

function pack(body: string): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const files: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/numbering" Target="numbering.xml"/></Relationships>`,
    "word/numbering.xml": `${head}<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/document.xml": `${head}<w:document ${w}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000"/></w:sectPr></w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
    mtime: new Date("2024-01-01T00:00:00Z"),
  });
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
