import { conditionsOf } from "../sheets/look.ts";
import { checksName, unquoted } from "../sheets/own-checks.ts";
import { areaOf } from "../sheets/own-tables.ts";
import { everywhere } from "../sheets/sheet.ts";
import type { Attribute, Elements } from "../xml/read.ts";
import { type BookState, emptyRow, emptySheet, take } from "./sheet-state.ts";
import { spanOf } from "./tables.ts";

/** Rows of a sheet. */
const mostRowsHidden = 1_048_576;

/** Sheets, their rows and columns, and what is said of areas of them. */
export function sheetElements(state: BookState): Elements {
  return {
    "table:table": {
      open(attribute) {
        const isShown = !state.styles.isHiddenTable(attribute("table:style-name"));
        state.sheet = emptySheet(attribute("table:name") ?? `${state.sheets.length + 1}`, isShown);
      },
      close: () => endSheet(state),
    },
    "calcext:conditional-format": {
      open(attribute) {
        const ranges = withoutSheets(attribute("calcext:target-range-address") ?? "");
        for (const range of ranges.trim().split(/\s+/))
          state.sheet.conditions.push(areaOf(range) ?? everywhere);
      },
    },
    "table:named-range": {
      open(attribute) {
        // `$勾稽.$A$1`, in quotes where the name needs them.
        const address = attribute("table:cell-range-address") ?? "";
        const sheet = address.slice(0, address.lastIndexOf(".")).replace(/^\$/, "");
        if (attribute("table:name") === checksName) state.checks.add(unquoted(sheet));
      },
    },
    "table:table-column": {
      open(attribute) {
        const { sheet } = state;
        const times = spanOf(attribute("table:number-columns-repeated"));
        if (isCollapsed(state, attribute)) hide(state, sheet.columnCount, times, sheet.hiddenColumns);
        sheet.columnCount += times;
        const style = attribute("table:default-cell-style-name");
        sheet.columnStyles.push({ end: sheet.columnCount, style });
      },
    },
    "table:table-row": {
      open(attribute) {
        const { sheet } = state;
        const times = spanOf(attribute("table:number-rows-repeated"));
        if (isCollapsed(state, attribute)) hide(state, sheet.rowCount, times, sheet.hiddenRows);
        state.row = emptyRow(times, attribute("table:default-cell-style-name"));
      },
      close: () => endRow(state),
    },
  };
}

function isCollapsed({ styles }: BookState, attribute: Attribute): boolean {
  const visibility = attribute("table:visibility");
  return visibility === "collapse" || visibility === "filter" || styles.isFlat(attribute("table:style-name"));
}

function hide(state: BookState, from: number, times: number, into: Set<number>): void {
  const count = Math.min(times, mostRowsHidden);
  take(state, count);
  for (let index = 0; index < count; index += 1) into.add(from + index);
}

function endRow(state: BookState): void {
  const { row, sheet } = state;
  const says = row.cells.some(({ text }) => text.trim() !== "");
  // Rows of blank cells are repeated to the end of the sheet.
  if (says || row.times === 1) {
    take(state, row.cells.length * row.times);
    for (let index = 0; index < row.times; index += 1)
      for (const cell of row.cells) sheet.cells.push({ ...cell, row: sheet.rowCount + index });
  }
  sheet.rowCount += row.times;
}

function endSheet({ sheet, sheets, hidden }: BookState): void {
  const { name, isShown, hiddenRows, hiddenColumns } = sheet;
  const isConditional = conditionsOf(sheet.conditions);
  const cells = sheet.cells.map(({ bare, ...own }) =>
    bare === undefined || isConditional(own.row, own.column) ? own : { ...own, ...bare },
  );
  if (isShown) sheets.push({ name, cells, hiddenRows, hiddenColumns });
  else if (sheet.cells.some(({ text }) => text.trim() !== "")) hidden.push(name);
}

/** Ranges of cells without `$表三.` before them; the name stands in quotes where it needs them. */
function withoutSheets(ranges: string): string {
  return ranges
    .replace(/'[^']*'/g, "")
    .split(/([\s:])/)
    .map((cell) => cell.slice(cell.lastIndexOf(".") + 1))
    .join("");
}
