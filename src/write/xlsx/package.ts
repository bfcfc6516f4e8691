import { escapeMarkup } from "../markup.ts";
import { contentTypes, coreType, relationships } from "../package-parts.ts";
import { zipTexts } from "../zip.ts";
import { cellName } from "./cells.ts";
import type { SheetXml } from "./form-sheet.ts";

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const book = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Name of the workbook's that tells which sheet holds its checks: that sheet is no part of the report. */
const checksName = "gia_report_checks";

/** How the names begin of tables that are none of the form. */
const tableNames = "gia_report_table_";

/** The bytes of a workbook; the same sheets give the same bytes. `checks` is the name of the sheet of checks. */
export function packXlsx(
  sheets: readonly SheetXml[],
  {
    styles,
    checks,
    title,
  }: { readonly styles: string; readonly checks: string | null; readonly title: string | null },
): Uint8Array {
  const files = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const listed = sheets
    .map(
      ({ name }, index) =>
        `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join("");
  const names = [
    ...(checks === null ? [] : [[checksName, checks, "$A$1"]]),
    ...sheets
      .flatMap(({ name, tables = [] }) => tables.map((area) => [name, area]))
      .map((place, index) => [`${tableNames}${index + 1}`, ...place]),
  ].map(
    ([name = "", sheet = "", area = ""]) =>
      `<definedName name="${name}">'${escapeMarkup(sheet)}'!${area}</definedName>`,
  );
  const named = names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
  const core = title === null ? "" : `<dc:title>${escapeMarkup(title)}</dc:title>`;
  return zipTexts({
    "[Content_Types].xml": contentTypes([
      ["docProps/core.xml", coreType],
      ["xl/workbook.xml", `${book}.sheet.main+xml`],
      ["xl/styles.xml", `${book}.styles+xml`],
      ...files.map((file): [string, string] => [`xl/${file}`, `${book}.worksheet+xml`]),
    ]),
    "_rels/.rels": relationships([
      [`${office}/officeDocument`, "xl/workbook.xml"],
      [`${packaged}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed}</sheets>${named}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...files.map((file): [string, string] => [`${office}/worksheet`, file]),
      [`${office}/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/${files[index]}`, sheetXml(sheet)])),
  });
}

function sheetXml({ columns, rows, merges, conditions, frozen, filter }: SheetXml): string {
  const widths = columns
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width.toFixed(2)}" customWidth="1"/>`,
    )
    .join("");
  const merged =
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`;
  return [
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    frozen === undefined ? "" : paneXml(frozen),
    `<cols>${widths}</cols><sheetData>${rows}</sheetData>`,
    filter === undefined ? "" : `<autoFilter ref="${filter}"/>`,
    `${merged}${conditions}`,
    `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/></worksheet>`,
  ].join("");
}

function paneXml({ rows, columns }: NonNullable<SheetXml["frozen"]>): string {
  const corner = cellName(rows, columns);
  const pane = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
  const split = `${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}
