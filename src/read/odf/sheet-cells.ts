import type { CellContent } from "../reading.ts";
import { noResult } from "../sheets/no-result.ts";
import type { Attribute, ElementHandler, Elements } from "../xml/read.ts";
import { shapes } from "./shapes.ts";
import { linesOf, seenIn } from "./sheet-look.ts";
import { type BookState, type OpenCell, type ReadCell, styleAt, take } from "./sheet-state.ts";
import { spanOf } from "./tables.ts";

/** Blank cells in a row that may have a border each; more of them are the rest of the sheet. */
const mostBordered = 64;

/** Cells, the text in them, and what lies over them. */
export function cellElements(state: BookState): Elements {
  // It lies over a cell: what is written in it does not stand there.
  const shape = (content: CellContent): ElementHandler => ({
    open() {
      if (state.cell !== null) state.cell.holds = content;
      return "skip";
    },
  });
  const shapeElements = shapes.map((name) => [name, shape(name === "draw:control" ? "control" : "object")]);
  return {
    ...Object.fromEntries(shapeElements),
    "table:table-cell": {
      open(attribute) {
        state.cell = openCell(attribute);
      },
      close() {
        if (state.cell !== null) endCell(state, state.cell);
      },
    },
    "table:covered-table-cell": {
      open(attribute) {
        state.row.column += spanOf(attribute("table:number-columns-repeated"));
        return "skip";
      },
    },
    "text:p": {
      open() {
        state.line = [];
      },
      close() {
        if (state.line !== null) state.cell?.lines.push(state.line);
        state.line = null;
      },
    },
    "text:span": {
      open: (attribute) => void state.spans.push(attribute("text:style-name")),
      close: () => void state.spans.pop(),
    },
    "text:s": {
      open: (attribute) => write(state, " ".repeat(Math.min(mostBlanks, spanOf(attribute("text:c"))))),
    },
    "text:tab": { open: () => write(state, "\t") },
    "text:line-break": { open: () => write(state, "\n") },
  };
}

/** Blanks of a line that make sense. */
const mostBlanks = 64;

export function write({ line, styles, spans }: BookState, text: string): void {
  line?.push({ ...styles.pieceOf(text, spans), styles: [...spans] });
}

function openCell(attribute: Attribute): OpenCell {
  const style = attribute("table:style-name");
  return {
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
}

/** Adds the cell to its row, as often as it is repeated, unless it is blank like the rest of the sheet. */
function endCell(state: BookState, cell: OpenCell): void {
  const { columns, rows, times, style, holds, hasNumber } = cell;
  const { row, sheet } = state;
  const { column: start } = row;
  state.cell = null;
  row.column += times;
  const lines = linesOf(state, cell, style ?? styleAt(state, start));
  const saysNothing = lines.every((line) => line.every(({ text }) => text.trim() === ""));
  const withoutResult = cell.formulaOnly && saysNothing;
  if (withoutResult) state.withoutResult += 1;
  const isUnshown = hasNumber && saysNothing && !withoutResult;
  const isFramed = columns > 1 || rows > 1 || (cell.bordered && times <= mostBordered);
  if (saysNothing && holds === undefined && !withoutResult && !isUnshown && !isFramed) return;
  take(state, times * row.times);
  // Cells that are repeated have one style, or few.
  const byStyle = new Map<string | undefined, Pick<ReadCell, "text" | "unseen" | "bare">>();
  const contentIn = (own: string | undefined) => {
    const known = byStyle.get(own);
    if (known !== undefined) return known;
    const bare = seenIn(state, lines, own, false, hasNumber);
    const seen = seenIn(state, lines, own, true);
    const content = {
      ...(isUnshown ? { unseen: "unshown" as const } : {}),
      ...(withoutResult ? { text: noResult } : seen),
      ...(bare.text === seen.text ? {} : { bare }),
    };
    byStyle.set(own, content);
    return content;
  };
  const held = saysNothing && holds !== undefined ? { holds } : {};
  for (let index = 0; index < times; index += 1) {
    const column = start + index * columns;
    row.cells.push({
      row: sheet.rowCount,
      column,
      rowSpan: rows,
      columnSpan: columns,
      ...held,
      ...contentIn(style ?? styleAt(state, column)),
    });
  }
}

function hasValue(attribute: Attribute): boolean {
  return [
    "office:value",
    "office:string-value",
    "office:boolean-value",
    "office:date-value",
    "office:time-value",
  ].some((name) => attribute(name) !== undefined);
}
