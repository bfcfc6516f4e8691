import { firstFrom } from "../../first-from.ts";
import { limitReached } from "../limit-reached.ts";
import { isSameColour, isWhite } from "../lost.ts";
import type { ShiftedPiece } from "../raised.ts";
import type { CellContent, Limits, Notice, Reading } from "../reading.ts";
import { toSheetBlocks } from "../sheets/blocks.ts";
import { conditionsOf, type SeenText, seenOf } from "../sheets/look.ts";
import { noResult, notShown } from "../sheets/no-result.ts";
import { checksName, holdsChecks, unquoted } from "../sheets/own-checks.ts";
import { areaOf } from "../sheets/own-tables.ts";
import { everywhere, type Sheet, type SheetArea, type SheetCell } from "../sheets/sheet.ts";
import type { Attribute, ElementHandler, Elements } from "../xml/read.ts";
import { openOdf, readOdfProperties, withoutContent } from "./package.ts";
import { shapes } from "./shapes.ts";
import { type OdfStyles, readOdfStyles } from "./styles.ts";
import { spanOf } from "./tables.ts";
import { readXml } from "./xml.ts";
import { readHiddenZeros } from "./zeros.ts";

/** Blank cells in a row that may have a border each; more of them are the rest of the sheet. */
const mostBordered = 64;

/**
 * Reads an OpenDocument spreadsheet (.ods, .ots, flat .fods): the sheets that are shown, each cell as it is displayed.
 * @throws UserError with exit code 3 when the file is damaged, encrypted, no spreadsheet, or above a limit
 */
export function readOds(bytes: Uint8Array, limits: Limits): Reading {
  const odf = openOdf(bytes, limits);
  const styles = readOdfStyles([odf.styles, odf.content], limits);
  const book = readBook(odf.content, styles, readHiddenZeros(odf.settings, limits), limits);
  if (!book.sawSpreadsheet) throw withoutContent();
  // A workbook that gia-report wrote keeps its name for them when it is saved as .ods.
  const sheets = book.sheets.filter((sheet) => !(book.checks.has(sheet.name) && holdsChecks(sheet)));
  const { blocks, notices } = toSheetBlocks(sheets, limits);
  const all: Notice[] = [...notices];
  if (book.hidden.length > 0) all.unshift({ code: "hidden-cells-skipped", detail: book.hidden.join("、") });
  if (book.withoutResult > 0) all.push({ code: "formula-without-value", detail: `${book.withoutResult}` });
  return { blocks, notices: all, properties: readOdfProperties(odf, limits) };
}

interface Book {
  readonly sheets: Sheet[];
  /** Names of sheets that are not shown. */
  readonly hidden: string[];
  /** Names of sheets that are said to hold our checks. */
  readonly checks: Set<string>;
  withoutResult: number;
  sawSpreadsheet: boolean;
}

interface OpenCell {
  readonly columns: number;
  readonly rows: number;
  readonly times: number;
  readonly bordered: boolean;
  readonly formulaOnly: boolean;
  /** Its number; what other things are worth, such as percentages, is not. */
  readonly number: string | undefined;
  readonly hasNumber: boolean;
  readonly style: string | undefined;
  /** What it says where it has no text. */
  readonly value: string | undefined;
  readonly lines: Written[][];
  holds: CellContent | undefined;
}

/** Text in a cell, in the styles around it. */
interface Written extends ShiftedPiece {
  readonly styles: readonly (string | undefined)[];
}

interface ReadCell extends SheetCell {
  /** What is seen of it unless a condition paints it, which the end of the sheet tells. */
  readonly bare?: SeenText;
}

function readBook(
  part: Parameters<typeof readXml>[0],
  styles: OdfStyles,
  hidesZeros: (sheet: string) => boolean,
  limits: Limits,
): Book {
  const book: Book = {
    sheets: [],
    hidden: [],
    checks: new Set(),
    withoutResult: 0,
    sawSpreadsheet: false,
  };
  let cells: ReadCell[] = [];
  let conditions: SheetArea[] = [];
  /** Styles of cells that name none, by their columns, and for the row. */
  let columnStyles: { readonly end: number; readonly style: string | undefined }[] = [];
  let rowStyle: string | undefined;
  let hiddenRows = new Set<number>();
  let hiddenColumns = new Set<number>();
  let name = "";
  let shown = true;
  let row = 0;
  let rowTimes = 1;
  let rowCells: ReadCell[] = [];
  let column = 0;
  let columnsDeclared = 0;
  let cell: OpenCell | null = null;
  let line: Written[] | null = null;
  const spans: (string | undefined)[] = [];
  let taken = 0;

  const take = (count: number): void => {
    taken += count;
    if (taken > limits.cells)
      throw limitReached("cells", limits.cells, {
        zh: "工作表单元格过多",
        en: "too many cells on the sheets",
      });
  };
  const isCollapsed = (attribute: Attribute): boolean => {
    const visibility = attribute("table:visibility");
    const isFlat = styles.isFlat(attribute("table:style-name"));
    return visibility === "collapse" || visibility === "filter" || isFlat;
  };
  const hide = (from: number, times: number, into: Set<number>): void => {
    take(Math.min(times, mostRowsHidden));
    for (let index = 0; index < Math.min(times, mostRowsHidden); index += 1) into.add(from + index);
  };
  const write = (text: string): void => {
    line?.push({ ...styles.pieceOf(text, spans), styles: [...spans] });
  };
  const styleAt = (at: number): string | undefined =>
    rowStyle ?? columnStyles[firstFrom(columnStyles, at + 1, ({ end }) => end)]?.style;
  /** What is seen of the lines of a cell in that style, if something may be painted over its ground, and else. */
  const seenLines = (
    lines: readonly Written[][],
    style: string | undefined,
    isPainted: boolean,
    isNumber = false,
  ) => {
    const lookOf = ({ styles: around }: Written) => {
      const ground = [style, ...around].map(styles.groundOf).findLast((one) => one !== undefined);
      const { struck, speck, colour } = styles.lookOf([style, ...around]);
      const white = ground === undefined ? isWhite(colour) : isSameColour(colour, ground);
      return { struck, speck, white };
    };
    const seen = lines.map((own) =>
      seenOf(
        own.map((written) => ({ ...written, look: lookOf(written) })),
        isPainted,
        isNumber,
      ),
    );
    const unseen = seen.find((one) => one.unseen !== undefined)?.unseen;
    return { text: seen.map(({ text }) => text).join("\n"), ...(unseen === undefined ? {} : { unseen }) };
  };
  const endCell = (): void => {
    if (cell === null) return;
    const { columns, rows, times, bordered, formulaOnly, hasNumber, style, lines, holds } = cell;
    const isZero = cell.number !== undefined && Number(cell.number) === 0 && hidesZeros(name);
    const shownValue = cell.value ?? shownOf(cell, styles.hasNumberFormat(style ?? styleAt(column)));
    const value = isZero ? undefined : shownValue;
    cell = null;
    if (value === notShown || isZero) lines.length = 0;
    if (lines.length === 0 && value !== undefined) lines.push([{ ...styles.pieceOf(value, []), styles: [] }]);
    const saysNothing = lines.every((own) => own.every(({ text }) => text.trim() === ""));
    const withoutResult = formulaOnly && saysNothing;
    if (withoutResult) book.withoutResult += 1;
    const isUnshown = hasNumber && saysNothing && !withoutResult;
    const held = saysNothing && holds !== undefined ? { holds } : {};
    if (
      isUnshown ||
      (saysNothing && holds !== undefined) ||
      withoutResult ||
      !saysNothing ||
      columns > 1 ||
      rows > 1 ||
      (bordered && times <= mostBordered)
    ) {
      take(times * rowTimes);
      // Cells that are repeated have one style, or few.
      const byStyle = new Map<string | undefined, Pick<ReadCell, "text" | "unseen" | "bare">>();
      const contentIn = (own: string | undefined) => {
        const known = byStyle.get(own);
        if (known !== undefined) return known;
        const bare = seenLines(lines, own, false, hasNumber);
        const seen = seenLines(lines, own, true);
        const content = {
          ...(isUnshown ? { unseen: "unshown" as const } : {}),
          ...(withoutResult ? { text: noResult } : seen),
          ...(bare.text === seen.text ? {} : { bare }),
        };
        byStyle.set(own, content);
        return content;
      };
      for (let index = 0; index < times; index += 1) {
        const at = column + index * columns;
        rowCells.push({
          row,
          column: at,
          rowSpan: rows,
          columnSpan: columns,
          ...held,
          ...contentIn(style ?? styleAt(at)),
        });
      }
    }
    column += times;
  };

  // It lies over a cell: what is written in it does not stand there.
  const shape = (content: CellContent): ElementHandler => ({
    open() {
      if (cell !== null) cell.holds = content;
      return "skip";
    },
  });

  const elements: Elements = {
    ...Object.fromEntries(
      shapes.map((name) => [name, shape(name === "draw:control" ? "control" : "object")]),
    ),
    "office:styles": "skip",
    "office:automatic-styles": "skip",
    "office:master-styles": "skip",
    "office:annotation": "skip",
    "table:shapes": "skip",
    "table:tracked-changes": "skip",
    "office:spreadsheet": {
      open() {
        book.sawSpreadsheet = true;
      },
    },
    "table:table": {
      open(attribute) {
        name = attribute("table:name") ?? `${book.sheets.length + 1}`;
        shown = !styles.isHiddenTable(attribute("table:style-name"));
        cells = [];
        conditions = [];
        columnStyles = [];
        hiddenRows = new Set();
        hiddenColumns = new Set();
        row = 0;
        columnsDeclared = 0;
      },
      close() {
        const isConditional = conditionsOf(conditions);
        const seen = cells.map(({ bare, ...own }) =>
          bare === undefined || isConditional(own.row, own.column) ? own : { ...own, ...bare },
        );
        if (shown) book.sheets.push({ name, cells: seen, hiddenRows, hiddenColumns });
        else if (cells.some(({ text }) => text.trim() !== "")) book.hidden.push(name);
      },
    },
    "calcext:conditional-format": {
      open(attribute) {
        const ranges = withoutSheets(attribute("calcext:target-range-address") ?? "");
        for (const range of ranges.trim().split(/\s+/)) conditions.push(areaOf(range) ?? everywhere);
      },
    },
    "table:named-range": {
      open(attribute) {
        // `$勾稽.$A$1`, in quotes where the name needs them.
        const address = attribute("table:cell-range-address") ?? "";
        const sheet = address.slice(0, address.lastIndexOf(".")).replace(/^\$/, "");
        if (attribute("table:name") === checksName) book.checks.add(unquoted(sheet));
      },
    },
    "table:table-column": {
      open(attribute) {
        const times = spanOf(attribute("table:number-columns-repeated"));
        if (isCollapsed(attribute)) hide(columnsDeclared, times, hiddenColumns);
        columnsDeclared += times;
        columnStyles.push({ end: columnsDeclared, style: attribute("table:default-cell-style-name") });
      },
    },
    "table:table-row": {
      open(attribute) {
        rowTimes = spanOf(attribute("table:number-rows-repeated"));
        if (isCollapsed(attribute)) hide(row, rowTimes, hiddenRows);
        rowStyle = attribute("table:default-cell-style-name");
        rowCells = [];
        column = 0;
      },
      close() {
        const says = rowCells.some(({ text }) => text.trim() !== "");
        // Rows of blank cells are repeated to the end of the sheet.
        if (says || rowTimes === 1) {
          take(rowCells.length * rowTimes);
          for (let index = 0; index < rowTimes; index += 1)
            for (const one of rowCells) cells.push({ ...one, row: row + index });
        }
        row += rowTimes;
      },
    },
    "table:table-cell": {
      open(attribute) {
        const style = attribute("table:style-name");
        cell = {
          columns: spanOf(attribute("table:number-columns-spanned")),
          rows: spanOf(attribute("table:number-rows-spanned")),
          times: spanOf(attribute("table:number-columns-repeated")),
          bordered: style !== undefined && style !== "Default",
          formulaOnly: attribute("table:formula") !== undefined && !hasValue(attribute),
          hasNumber: attribute("office:value") !== undefined,
          number: attribute("office:value-type") === "float" ? attribute("office:value") : undefined,
          style,
          value: attribute("office:string-value"),
          lines: [],
          holds: undefined,
        };
      },
      close: endCell,
    },
    "table:covered-table-cell": {
      open(attribute) {
        column += spanOf(attribute("table:number-columns-repeated"));
        return "skip";
      },
    },
    "text:p": {
      open() {
        line = [];
      },
      close() {
        if (line !== null) cell?.lines.push(line);
        line = null;
      },
    },
    "text:span": {
      open: (attribute) => void spans.push(attribute("text:style-name")),
      close: () => void spans.pop(),
    },
    "text:s": { open: (attribute) => write(" ".repeat(Math.min(mostBordered, spanOf(attribute("text:c"))))) },
    "text:tab": { open: () => write("\t") },
    "text:line-break": { open: () => write("\n") },
  };
  readXml(part, limits, elements, write);
  return book;
}

/**
 * What programs show of a number beside which no text was saved, or another than it is: they go by the number. In a form of
 * its own it may look like anything.
 */
function shownOf({ number, hasNumber, lines }: OpenCell, hasFormat: boolean): string | undefined {
  if (!hasNumber) return undefined;
  if (lines.length === 0) return hasFormat ? notShown : (number ?? notShown);
  const text = lines.map((line) => line.map((piece) => piece.text).join("")).join("\n");
  const [whole, decimals = ""] = /^\s*-?\d+(?:\.(\d+))?\s*$/.exec(text) ?? [];
  const isOther = Math.abs(Number(whole) - Number(number)) > 0.6 * 10 ** -decimals.length;
  return isOther && !hasFormat ? notShown : undefined;
}

/** Ranges of cells without `$表三.` before them; the name stands in quotes where it needs them. */
function withoutSheets(ranges: string): string {
  return ranges
    .replace(/'[^']*'/g, "")
    .split(/([\s:])/)
    .map((cell) => cell.slice(cell.lastIndexOf(".") + 1))
    .join("");
}

/** Rows of a sheet. */
const mostRowsHidden = 1_048_576;

function hasValue(attribute: Attribute): boolean {
  return [
    "office:value",
    "office:string-value",
    "office:boolean-value",
    "office:date-value",
    "office:time-value",
  ].some((name) => attribute(name) !== undefined);
}
