import { eastAsianWidth } from "get-east-asian-width";
import { type PrintedTable, type Slot, slotsOf } from "../printed.ts";
import type { TextLayout } from "./text.ts";

/** Columns of a terminal that a cell of labels takes at most; what is longer is broken over several lines. */
const widest = 24;

/** A page as `w3m -dump` shows it: ruled tables drawn with lines, merged cells open inside, cells broken to fit. */
export const textBrowser: TextLayout = { gap: "\n\n", table: drawn };

/** A page as `lynx -dump` shows it: cells of a row behind each other, those that hold nothing leave a blank. */
export const plainBrowser: TextLayout = {
  gap: "\n\n",
  table: (table) =>
    table.rows.map((row) => `   ${row.cells.map(({ text }) => text.replaceAll("\n", " ")).join(" ")}`),
};

function drawn(table: PrintedTable): string[] {
  const slots = slotsOf(table);
  const widths = widthsOf(table, slots);
  const texts = new Map(
    slots.flatMap((row) =>
      row.flatMap((slot, c) => {
        if (slot === null || !slot.starts || !slot.leads) return [];
        return [[slot.cell, broken(slot.cell.text, room(widths, c, slot.cell.colSpan))] as const];
      }),
    ),
  );
  const heights = slots.map((row) =>
    Math.max(1, ...row.map((slot) => (slot?.cell.rowSpan === 1 ? (texts.get(slot.cell)?.length ?? 1) : 1))),
  );
  slots.forEach((row, r) => {
    for (const slot of row) {
      if (slot === null || !slot.starts || slot.cell.rowSpan === 1) continue;
      const last = Math.min(slots.length, r + slot.cell.rowSpan) - 1;
      const has = sum(heights.slice(r, last + 1)) + (last - r);
      const lacking = (texts.get(slot.cell)?.length ?? 1) - has;
      if (lacking > 0) heights[last] = (heights[last] ?? 1) + lacking;
    }
  });
  const shown = new Map<Slot["cell"], number>();
  /** The next line of a cell, or blanks where it has no more. */
  const next = (cell: Slot["cell"], width: number) => {
    const at = shown.get(cell) ?? 0;
    shown.set(cell, at + 1);
    return padded(texts.get(cell)?.[at] ?? "", width, cell.role === "value");
  };
  const lines = [rule(slots, widths, 0)];
  slots.forEach((row, r) => {
    for (let line = 0; line < (heights[r] ?? 1); line += 1) {
      lines.push(
        `${row
          .map((slot, c) => {
            if (slot === null) return `│${" ".repeat(widths[c] ?? 0)}`;
            return slot.leads ? `│${next(slot.cell, room(widths, c, slot.cell.colSpan))}` : "";
          })
          .join("")}│`,
      );
    }
    lines.push(rule(slots, widths, r + 1, next));
  });
  return lines;
}

type Slots = readonly (readonly (Slot | null)[])[];

/** The line between row `r - 1` and row `r`; a cell that goes through goes on with its text. */
function rule(
  slots: Slots,
  widths: readonly number[],
  r: number,
  next: (cell: Slot["cell"], width: number) => string = () => "",
): string {
  const above = slots[r - 1];
  const below = slots[r];
  const through = (c: number) => above?.[c] != null && above[c]?.cell === below?.[c]?.cell;
  const parts = (row: readonly (Slot | null)[] | undefined, c: number) =>
    row !== undefined && (c === 0 || c === widths.length || row[c]?.leads !== false);
  let line = "";
  for (let c = 0; c <= widths.length; c += 1) {
    const slot = below?.[c] ?? null;
    const inside = c > 0 && c < widths.length && through(c) && slot?.leads === false;
    if (inside) continue;
    const left = c > 0 && !through(c - 1);
    const right = c < widths.length && !through(c);
    line += junction(parts(above, c), parts(below, c), left, right);
    if (c === widths.length) break;
    if (through(c) && slot !== null) line += next(slot.cell, room(widths, c, slot.cell.colSpan));
    else line += "─".repeat(widths[c] ?? 0);
  }
  return line;
}

const junctions = " ╵╷│╴┘┐┤╶└┌├─┴┬┼";

function junction(up: boolean, down: boolean, left: boolean, right: boolean): string {
  return junctions[(up ? 1 : 0) + (down ? 2 : 0) + (left ? 4 : 0) + (right ? 8 : 0)] ?? " ";
}

function widthsOf(table: PrintedTable, slots: Slots): number[] {
  const widths = Array.from({ length: table.width }, () => 4);
  for (const row of slots) {
    row.forEach((slot, c) => {
      if (slot === null || slot.cell.colSpan > 1) return;
      widths[c] = Math.max(widths[c] ?? 4, Math.min(widest, even(widthOf(slot.cell.text))));
    });
  }
  return widths;
}

/** w3m gives every column an even width, so that wide characters of its lines fall into place. */
function even(width: number): number {
  return width + (width % 2);
}

/** The width of a cell over several columns: the lines between them are its own. */
function room(widths: readonly number[], c: number, span: number): number {
  return sum(widths.slice(c, c + span)) + span - 1;
}

function broken(text: string, width: number): string[] {
  return text.split("\n").flatMap((part) => {
    const lines: string[] = [];
    let open = "";
    for (const character of part) {
      if (open !== "" && widthOf(open + character) > width) {
        lines.push(open);
        open = "";
      }
      open += character;
    }
    return [...lines, open];
  });
}

function padded(text: string, width: number, right: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? blanks + text : text + blanks;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 32);
  return width;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
