import { type CellObject, read, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Limits, Notice, Properties, Reading } from "../reading.ts";
import { refuse } from "../refusal.ts";
import { toSheetBlocks } from "../sheets/blocks.ts";
import { noResult } from "../sheets/no-result.ts";
import type { Sheet, SheetCell } from "../sheets/sheet.ts";
import { mergeCells } from "./merges.ts";
import { ownChecks, ownTables } from "./own-checks.ts";
import { cellKey, type RaisedCells } from "./records.ts";
import { withRaised } from "./rich-text.ts";
import { workbookDamaged } from "./workbook-damaged.ts";

/**
 * Reads a workbook of Excel or WPS, a zip or the stream of records of an older one: the sheets that are shown, in their
 * order, each cell as it is displayed.
 * @param raised texts of cells that a stream of records says apart, sheet by sheet
 * @throws UserError (exit code 3) where it is damaged, encrypted or above a limit
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: Limits,
  raised: readonly RaisedCells[] = [],
): Reading {
  const workbook = open(bytes);
  const sheets: Sheet[] = [];
  const hidden: string[] = [];
  const checks = ownChecks(workbook);
  const tables = ownTables(workbook);
  let formulas = 0;
  workbook.SheetNames.forEach((name, index) => {
    const content = workbook.Sheets[name];
    if (content?.["!ref"] === undefined || checks.has(name)) return;
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      hidden.push(name);
      return;
    }
    const { sheet, withoutResult } = toSheet(name, content, limits, raised[index]);
    formulas += withoutResult;
    sheets.push({ ...sheet, tables: tables.get(name) ?? [] });
  });
  const { blocks, notices } = toSheetBlocks(sheets, limits);
  const all: Notice[] = [...notices];
  if (hidden.length > 0) all.unshift({ code: "hidden-cells-skipped", detail: hidden.join("、") });
  if (formulas > 0) all.push({ code: "formula-without-value", detail: `${formulas}` });
  return { blocks, notices: all, properties: propertiesOf(workbook) };
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: "array", cellStyles: true, sheetStubs: true, cellHTML: false, dense: true });
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/i.test(cause.message)) throw refuse("encrypted");
    throw workbookDamaged(cause);
  }
}

function toSheet(
  name: string,
  content: WorkSheet,
  limits: Limits,
  raised?: RaisedCells,
): { readonly sheet: Sheet; readonly withoutResult: number } {
  const cells: SheetCell[] = [];
  let withoutResult = 0;
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = content["!data"] ?? [];
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell === undefined) return;
      const text = raised?.get(cellKey(r, c)) ?? shownText(cell);
      if (text === noResult) withoutResult += 1;
      const isUnshown = text.trim() === "" && cell.t === "n";
      cells.push({ row: r, column: c, rowSpan: 1, columnSpan: 1, text, ...(isUnshown ? { isUnshown } : {}) });
    });
  });
  return {
    sheet: {
      name,
      cells: mergeCells(cells, content["!merges"] ?? [], limits),
      hiddenRows: hiddenOf(content["!rows"]),
      hiddenColumns: hiddenOf(content["!cols"]),
    },
    withoutResult,
  };
}

function hiddenOf(
  sizes: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
): ReadonlySet<number> {
  return new Set((sizes ?? []).flatMap((size, index) => (size?.hidden === true ? [index] : [])));
}

/**
 * What the cell shows. A number without a format of its own is written out: a narrow column or twelve digits make the
 * program shorten it on the screen, and nobody means 1.2E+11.
 */
function shownText(cell: CellObject): string {
  if (cell.t === "z") return cell.f === undefined ? "" : noResult;
  if (cell.t === "n" && typeof cell.v === "number" && (cell.z === undefined || cell.z === "General"))
    return String(Number(cell.v.toPrecision(15)));
  const text = cell.w ?? (cell.v === undefined ? "" : String(cell.v));
  return typeof cell.r === "string" ? withRaised(text, cell.r) : text;
}

function propertiesOf({ Props }: WorkBook): Properties {
  const { Title, Author, Subject, Company, Application } = Props ?? {};
  const named = {
    title: Title,
    creator: Author,
    subject: Subject,
    company: Company,
    application: Application,
  };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
    ),
  );
}
