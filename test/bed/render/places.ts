import { eastAsianWidth } from "get-east-asian-width";
import { type PrintedCell, type PrintedTable, slotsOf } from "../printed.ts";
import type { TextLayout } from "./text.ts";

/** How a page sets its tables: every column has its place, counted in characters or in columns of a terminal. */
export interface PageStyle {
  /** Places of a wide character: one as pdftotext counts, two as terminals do. */
  readonly wide: 1 | 2;
  /** Widths of the columns of groups, of labels and of figures; what is longer is broken over several lines. */
  readonly group: number;
  readonly label: number;
  readonly figure: number;
  /** Spaces between two columns at least. */
  readonly gap: number;
  readonly align: "left" | "right" | "centre";
}

/** A piece of a cell on its line. */
interface Piece {
  readonly line: number;
  readonly at: number;
  readonly text: string;
}

/** Tables set with spaces at fixed places, cells broken over lines and centred from top to bottom (L14). */
export function byPlaces(style: PageStyle): TextLayout {
  return { gap: "\n", table: (table) => linesOf(table, style) };
}

function linesOf(table: PrintedTable, style: PageStyle): string[] {
  const slots = slotsOf(table);
  const widths = widthsOf(table, style);
  const starts = widths.map((_, at) => sum(widths.slice(0, at)) + at * style.gap);
  const cells = slots.flatMap((row, r) =>
    row.flatMap((slot, c) => (slot?.starts && slot.leads ? [{ cell: slot.cell, r, c }] : [])),
  );
  const broken = cells.map(({ cell, r, c }) => {
    const width = sum(widths.slice(c, c + cell.colSpan)) + (cell.colSpan - 1) * style.gap;
    return { cell, r, at: starts[c] ?? 0, width, texts: breakText(cell.text, width, style) };
  });
  const heights = table.rows.map((_, r) =>
    Math.max(
      1,
      ...broken.filter((one) => one.r === r && one.cell.rowSpan === 1).map(({ texts }) => texts.length),
    ),
  );
  for (const { cell, r, texts } of broken) {
    const last = r + cell.rowSpan - 1;
    const lacking = texts.length - sum(heights.slice(r, last + 1));
    if (lacking > 0) heights[last] = (heights[last] ?? 1) + lacking;
  }
  const pieces = broken.flatMap(({ cell, r, at, width, texts }): Piece[] => {
    const height = sum(heights.slice(r, r + cell.rowSpan));
    const top = sum(heights.slice(0, r)) + Math.floor((height - texts.length) / 2);
    return texts.map((text, index) => ({
      line: top + index,
      at: at + indentOf(cell, width - widthOf(text, style), style),
      text,
    }));
  });
  return Array.from({ length: sum(heights) }, (_, line) =>
    lineOf(
      pieces.filter((piece) => piece.line === line),
      style,
    ),
  );
}

function widthsOf(table: PrintedTable, style: PageStyle): number[] {
  const labels = table.key === "remedies" ? 0 : table.key === "applications" ? 3 : 1;
  return Array.from({ length: table.width }, (_, c) => {
    if (c >= labels) return style.figure;
    return c === labels - 1 ? style.label : style.group;
  });
}

function indentOf(cell: PrintedCell, room: number, { align }: PageStyle): number {
  if (cell.role !== "value" || align === "left" || room < 0) return 0;
  return align === "right" ? room : Math.floor(room / 2);
}

function breakText(text: string, width: number, style: PageStyle): string[] {
  const texts: string[] = [];
  let open = "";
  for (const character of text.replaceAll("\n", "")) {
    if (open !== "" && widthOf(open + character, style) > width) {
      texts.push(open);
      open = "";
    }
    open += character;
  }
  return open === "" ? texts : [...texts, open];
}

function lineOf(pieces: readonly Piece[], style: PageStyle): string {
  let line = "";
  for (const { at, text } of [...pieces].sort((left, right) => left.at - right.at)) {
    const room = at - widthOf(line, style);
    line += " ".repeat(Math.max(line === "" ? 0 : 1, room)) + text;
  }
  return line;
}

function widthOf(text: string, { wide }: PageStyle): number {
  let width = 0;
  for (const character of text) {
    width += Math.min(wide, eastAsianWidth(character.codePointAt(0) ?? 32));
  }
  return width;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
