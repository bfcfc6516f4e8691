import { strToU8, zipSync } from "fflate";
import { type Printed, type PrintedTable, slotsOf } from "../printed.ts";
import { flowOf } from "./flow.ts";

/** How a workbook holds the report: each table on a sheet of its own, or everything on one. */
export interface XlsxStyle {
  readonly sheets: "each" | "one";
}

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly string[];
  readonly merges: readonly string[];
  readonly hidden?: boolean;
  /** `<cols>`, where there is any. */
  readonly columns?: string;
}

/** A workbook written part by part. */
export function renderXlsx(printed: Printed, { sheets }: XlsxStyle): Uint8Array {
  return packXlsx(sheets === "one" ? [oneSheet(printed)] : eachSheet(printed));
}

const sheetNames = { proactiveDisclosure: "表二", applications: "表三", remedies: "表四" } as const;
const oneWidth = 10;

function oneSheet(printed: Printed): WrittenSheet {
  const sheet = writer("年报");
  for (const item of flowOf(printed)) {
    if (item.kind === "paragraph") sheet.line(item.text, oneWidth);
    else sheet.table(item.table);
  }
  return sheet.done();
}

function eachSheet(printed: Printed): WrittenSheet[] {
  const prose = writer("正文");
  const tables = new Map<string, ReturnType<typeof writer>>();
  for (const item of flowOf(printed)) {
    if (item.kind === "paragraph") {
      prose.line(item.text, 1);
      continue;
    }
    const name = sheetNames[item.table.key];
    const sheet = tables.get(name) ?? writer(name);
    tables.set(name, sheet);
    sheet.table(item.table);
  }
  return [prose, ...tables.values()].map((one) => one.done());
}

function writer(name: string) {
  const rows: string[] = [];
  const merges: string[] = [];
  return {
    line(text: string, width: number): void {
      const row = rows.length;
      const covered = Array.from({ length: width - 1 }, (_, index) => cellXml(row, index + 1, ""));
      rows.push(rowXml(row, [cellXml(row, 0, text), ...covered]));
      if (width > 1) merges.push(range(row, 0, row, width - 1));
    },
    table(table: PrintedTable): void {
      const top = rows.length;
      slotsOf(table).forEach((slots, r) => {
        const cells = slots.flatMap((slot, c) => {
          if (slot === null) return [];
          // Programs keep the cells under a merged one, for their borders.
          if (!slot.starts || !slot.leads) return [cellXml(top + r, c, "")];
          const { text, rowSpan, colSpan } = slot.cell;
          if (rowSpan > 1 || colSpan > 1)
            merges.push(range(top + r, c, top + r + rowSpan - 1, c + colSpan - 1));
          return [cellXml(top + r, c, text)];
        });
        rows.push(rowXml(top + r, cells));
      });
    },
    done: (): WrittenSheet => ({ name, rows, merges }),
  };
}

/** A whole number as a number, anything else as a text; a blank cell is there, as programs that draw borders have it. */
export function cellXml(row: number, column: number, text: string): string {
  const at = nameOf(row, column);
  if (text === "") return `<c r="${at}"/>`;
  if (/^(?:0|[1-9]\d{0,10})$/.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

export function rowXml(row: number, cells: readonly string[], attributes = ""): string {
  return `<row r="${row + 1}"${attributes}>${cells.join("")}</row>`;
}

function nameOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function range(top: number, left: number, bottom: number, right: number): string {
  return `${nameOf(top, left)}:${nameOf(bottom, right)}`;
}

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function packXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  const each = (write: (sheet: WrittenSheet, number: number) => string) =>
    sheets.map((sheet, index) => write(sheet, index + 1)).join("");
  const files: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${each((_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(({ name, hidden }, number) => `<sheet name="${escapeXml(name)}" sheetId="${number}"${hidden ? ` state="hidden"` : ""} r:id="rId${number}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${relations}">${each((_, number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
  };
  sheets.forEach(({ rows, merges, columns = "" }, index) => {
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    const mergeCells =
      merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merged}</mergeCells>`;
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `${head}<worksheet xmlns="${main}">${columns}<sheetData>${rows.join("")}</sheetData>${mergeCells}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date("2024-01-01T00:00:00Z"),
  });
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
