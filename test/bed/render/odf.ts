import { strToU8, type Zippable, zipSync } from "fflate";
import { type Printed, type PrintedTable, slotsOf } from "../printed.ts";
import { flowOf } from "./flow.ts";
import { escapeXml } from "./xlsx.ts";

/** An OpenDocument text with the report, as LibreOffice and WPS save it: covered cells under merged ones. */
export function renderOdt(printed: Printed): Uint8Array {
  const body = flowOf(printed).map((item) =>
    item.kind === "paragraph" ? paragraph(item.text) : tableXml(item.table, ""),
  );
  return packOdf("text", `<office:text>${body.join("")}</office:text>`);
}

/** A spreadsheet with the report on one sheet, its prose in merged cells. */
export function renderOds(printed: Printed): Uint8Array {
  const rows = flowOf(printed).flatMap((item) =>
    item.kind === "paragraph"
      ? [
          `<table:table-row><table:table-cell table:number-columns-spanned="10">${paragraph(item.text)}</table:table-cell><table:covered-table-cell table:number-columns-repeated="9"/></table:table-row>`,
        ]
      : rowsXml(item.table, ` table:style-name="framed"`),
  );
  const rest = `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>`;
  return packOdf(
    "spreadsheet",
    `<office:spreadsheet><table:table table:name="年报">${rows.join("")}${rest}</table:table></office:spreadsheet>`,
  );
}

function paragraph(text: string): string {
  return `<text:p>${escapeXml(text)}</text:p>`;
}

function tableXml(table: PrintedTable, style: string): string {
  return `<table:table>${rowsXml(table, style).join("")}</table:table>`;
}

function rowsXml(table: PrintedTable, style: string): string[] {
  return slotsOf(table).map((slots) => {
    const cells = slots.map((slot) => {
      if (slot === null) return "";
      if (!slot.starts || !slot.leads) return "<table:covered-table-cell/>";
      const { text, rowSpan, colSpan } = slot.cell;
      const rows = rowSpan > 1 ? ` table:number-rows-spanned="${rowSpan}"` : "";
      const columns = colSpan > 1 ? ` table:number-columns-spanned="${colSpan}"` : "";
      const content = text === "" ? "" : text.split("\n").map(paragraph).join("");
      return `<table:table-cell${style}${columns}${rows}>${content}</table:table-cell>`;
    });
    return `<table:table-row>${cells.join("")}</table:table-row>`;
  });
}

const oasis = "urn:oasis:names:tc:opendocument:xmlns";
const namespaces = `xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0" xmlns:table="${oasis}:table:1.0" xmlns:style="${oasis}:style:1.0" xmlns:draw="${oasis}:drawing:1.0" xmlns:fo="${oasis}:xsl-fo-compatible:1.0" xmlns:svg="${oasis}:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="${oasis}:meta:1.0"`;

/** An OpenDocument package with this body; `styles` are automatic ones of the text. */
export function packOdf(
  kind: "text" | "spreadsheet",
  body: string,
  {
    styles = "",
    more = {},
  }: { readonly styles?: string; readonly more?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`;
  const files: Zippable = {
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "content.xml": strToU8(content),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  };
  return zipSync(files, { mtime: new Date("2024-01-01T00:00:00Z") });
}

/** The same in one file of XML. */
export function flatOdf(kind: "text" | "spreadsheet", body: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:body>${body}</office:body></office:document>`,
  );
}
