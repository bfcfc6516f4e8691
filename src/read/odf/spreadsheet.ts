import type { Limits, Notice, Reading } from "../reading.ts";
import { toSheetBlocks } from "../sheets/blocks.ts";
import { holdsChecks } from "../sheets/own-checks.ts";
import type { XmlPart } from "../xml/read.ts";
import { openOdf, readOdfProperties, withoutContent } from "./package.ts";
import { cellElements, write } from "./sheet-cells.ts";
import { type BookState, createBook } from "./sheet-state.ts";
import { sheetElements } from "./sheet-tables.ts";
import { readOdfStyles } from "./styles.ts";
import { readXml } from "./xml.ts";
import { readHiddenZeros } from "./zeros.ts";

/**
 * Reads an OpenDocument spreadsheet (.ods, .ots, flat .fods): the sheets that are shown, each cell as it is displayed.
 * @throws UserError with exit code 3 when the file is damaged, encrypted, no spreadsheet, or above a limit
 */
export function readOds(bytes: Uint8Array, limits: Limits): Reading {
  const odf = openOdf(bytes, limits);
  const styles = readOdfStyles([odf.styles, odf.content], limits);
  const book = createBook(styles, readHiddenZeros(odf.settings, limits), limits);
  readBook(odf.content, book);
  if (!book.sawSpreadsheet) throw withoutContent();
  // A workbook that gia-report wrote keeps its name for them when it is saved as .ods.
  const sheets = book.sheets.filter((sheet) => !(book.checks.has(sheet.name) && holdsChecks(sheet)));
  const { blocks, notices } = toSheetBlocks(sheets, limits);
  const all: Notice[] = [...notices];
  if (book.hidden.length > 0) all.unshift({ code: "hidden-cells-skipped", detail: book.hidden.join("、") });
  if (book.withoutResult > 0) all.push({ code: "formula-without-value", detail: `${book.withoutResult}` });
  return { blocks, notices: all, properties: readOdfProperties(odf, limits) };
}

/** Elements whose content stands in no cell. */
const ignored = [
  "office:styles",
  "office:automatic-styles",
  "office:master-styles",
  "office:annotation",
  "table:shapes",
  "table:tracked-changes",
];

function readBook(part: XmlPart, book: BookState): void {
  const elements = {
    ...Object.fromEntries(ignored.map((name) => [name, "skip" as const])),
    "office:spreadsheet": {
      open() {
        book.sawSpreadsheet = true;
      },
    },
    ...sheetElements(book),
    ...cellElements(book),
  };
  readXml(part, book.limits, elements, (text) => write(book, text));
}
