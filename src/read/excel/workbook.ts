import { type CellObject, read, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { isSpeck } from "../lost.ts";
import type { Limits, Notice, Properties, Reading } from "../reading.ts";
import { refuse } from "../refusal.ts";
import { toSheetBlocks } from "../sheets/blocks.ts";
import { type Conditions, type Stretch, seenOf } from "../sheets/look.ts";
import { noResult } from "../sheets/no-result.ts";
import type { Sheet, SheetCell } from "../sheets/sheet.ts";
import type { Laid } from "./drawings.ts";
import { narrowest } from "./idle-markup.ts";
import { mergeCells } from "./merges.ts";
import { ownChecks, ownTables } from "./own-checks.ts";
import { shownNumber } from "./shown-number.ts";
import { workbookDamaged } from "./workbook-damaged.ts";

/**
 * Reads a workbook of Excel or WPS, a zip or the stream of records of an older one: the sheets that are shown, in their
 * order, each cell as it is displayed.
 * @param told how the cells of each sheet are set, by its number
 * @throws UserError (exit code 3) where it is damaged, encrypted or above a limit
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: Limits,
  told: (sheet: number) => ToldOfSheet,
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
    const { sheet, withoutResult } = toSheet(name, content, limits, told(index));
    formulas += withoutResult;
    sheets.push({ ...sheet, tables: tables.get(name) ?? [] });
  });
  const { blocks, notices } = toSheetBlocks(sheets, limits);
  const all: Notice[] = [...notices];
  if (hidden.length > 0) all.unshift({ code: "hidden-cells-skipped", detail: hidden.join("、") });
  if (formulas > 0) all.push({ code: "formula-without-value", detail: `${formulas}` });
  return { blocks, notices: all, properties: propertiesOf(workbook) };
}

/** What a kind of workbook tells of a sheet besides what its cells hold. */
export interface ToldOfSheet {
  readonly conditions: Conditions;
  readonly laid?: readonly Laid[];
  /** Whether a condition hides a number, as far as that is told. */
  readonly hides?: (row: number, column: number, value: number) => boolean | null;
  /** Zeros are shown as nothing. */
  readonly hidesZeros: boolean;
  /** @param text what the cell shows, however it is set */
  readonly settingOf: (row: number, column: number, cell: CellObject, text: string) => Setting;
}

export interface Setting {
  /** The fill of the cell is something other than white. */
  readonly painted: boolean;
  /** Its text. */
  readonly stretches: readonly Stretch[];
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
  told: ToldOfSheet,
): { readonly sheet: Sheet; readonly withoutResult: number } {
  const cells: SheetCell[] = [];
  let withoutResult = 0;
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = content["!data"] ?? [];
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell === undefined) return;
      const number = cell.t === "n" && typeof cell.v === "number" ? cell.v : null;
      const isHidden = number === null || told.hides === undefined ? false : told.hides(r, c, number);
      const isZero = told.hidesZeros && number === 0;
      const shown = isZero || isHidden === true ? "" : shownText(cell);
      if (shown === noResult) withoutResult += 1;
      const { painted, stretches } = told.settingOf(r, c, cell, shown);
      const isNumber = cell.t === "n";
      const isVaried = told.conditions(r, c);
      const isWhite = isNumber && isSetWhite(cell);
      const set = isWhite
        ? stretches.map((one) => ({ ...one, look: { ...one.look, white: true } }))
        : stretches;
      const seen = seenOf(set, painted || isVaried, isNumber, isVaried);
      const unshown = isNumber && shown.trim() === "" ? { unseen: "unshown" as const } : {};
      const doubt = isHidden === null ? { holds: "altered" as const } : {};
      cells.push({ row: r, column: c, rowSpan: 1, columnSpan: 1, ...unshown, ...doubt, ...seen });
    });
  });
  return {
    sheet: {
      name,
      cells: withLaid(mergeCells(cells, content["!merges"] ?? [], limits), told.laid ?? []),
      hiddenRows: hiddenOf(content["!rows"]),
      hiddenColumns: hiddenOf(content["!cols"]),
    },
    withoutResult,
  };
}

/**
 * A cell without text in which something lies is not blank; what lies over several is over none of them, nor does anything
 * lie in a table that lies beside it.
 */
function withLaid(cells: SheetCell[], laid: readonly Laid[]): SheetCell[] {
  if (laid.length === 0) return cells;
  const blank = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const last = { row: 0, column: 0 };
  for (const { row, column } of cells) {
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
  }
  for (const { top, left, bottom, right, holds } of laid) {
    const at = `${top} ${left}`;
    const cell = blank.get(at) ?? { row: top, column: left, rowSpan: 1, columnSpan: 1, text: "" };
    const isWithin = bottom < top + cell.rowSpan && right < left + cell.columnSpan;
    const isInside = top <= last.row && left <= last.column;
    if (isWithin && isInside && cell.text.trim() === "") blank.set(at, { ...cell, holds });
  }
  return [...blank.values()];
}

function hiddenOf(
  sizes: readonly (
    | { readonly hidden?: boolean; readonly hpt?: number; readonly width?: number }
    | undefined
  )[] = [],
): ReadonlySet<number> {
  const isHidden = (size: (typeof sizes)[number]): boolean =>
    size?.hidden === true || isLow(size?.hpt) || (size?.width ?? 1) <= narrowest;
  return new Set(sizes.flatMap((size, index) => (isHidden(size) ? [index] : [])));
}

/** Whether the format of a number sets it in white: `0;-0;[White]0` does so with zeros. */
function isSetWhite({ z, v }: CellObject): boolean {
  const sections = String(z ?? "").split(";");
  const own = typeof v !== "number" || v > 0 ? 0 : v < 0 ? 1 : 2;
  return /\[(?:white|colou?r\s?2)\]/i.test(sections[own] ?? sections[0] ?? "");
}

/** Points, as long as somebody set them: nothing is seen of what stands there. */
function isLow(height: number | undefined): boolean {
  return height === 0 || isSpeck(height);
}

/**
 * What the cell shows. A number without a format of its own is written out: a narrow column or twelve digits make the
 * program shorten it on the screen, and nobody means 1.2E+11.
 */
function shownText(cell: CellObject): string {
  if (cell.t === "z") return cell.f === undefined ? "" : noResult;
  if (cell.t === "n" && typeof cell.v === "number") {
    const format = String(cell.z ?? "General").replaceAll(language, "");
    if (format === "General") return String(Number(cell.v.toPrecision(15)));
    if (format !== cell.z || /[!,]/.test(format)) return shownNumber(format, cell.v);
  }
  return cell.w ?? (cell.v === undefined ? "" : String(cell.v));
}

/** Says only in which language a number is written; what formats it takes the sign for that of a currency. */
const language = /\[\$-[^\]]*\]/g;

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
