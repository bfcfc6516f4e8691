import {
  type Printed,
  type PrintedCell,
  type PrintedTable,
  replaceRow,
  slotsOf,
  tablesOf,
} from "../printed.ts";

/** A page to be written in any format that fixes the look of pages; points, from the upper left corner. */
export interface Paper {
  readonly texts: readonly PlacedText[];
  readonly lines: readonly PlacedLine[];
}

/** A run of characters on one base line. */
export interface PlacedText {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

export interface PlacedLine {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** How the pages look. */
export interface PaperStyle {
  /** Columns so narrow that long figures break. */
  readonly narrow?: boolean;
  /** Which ruling lines are drawn; all of them, unless it says otherwise. */
  readonly lines?: "upright" | "level" | "none";
  /** The first rows of a table again where it goes on over a page. */
  readonly repeatHeader?: boolean;
  /** A row that does not fit is cut between its lines; its pieces are closed by a line, as Word does, or open. */
  readonly cut?: "closed" | "open";
  /** `- 3 -` at the foot. */
  readonly numbered?: boolean;
}

export const paperSize = { width: 595, height: 842 };
const margin = 60;
const right = paperSize.width - margin;
const bottom = paperSize.height - margin;
const size = { prose: 12, cell: 9 };
const leading = 1.5;
const padding = 3;

export function widthOf(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 128 ? fontSize / 2 : fontSize;
  return width;
}

/** Broken where the width ends, as Chinese is; words of Latin letters and figures stay whole unless `anywhere`. */
function wrap(text: string, width: number, fontSize: number, anywhere: boolean): string[] {
  const pieces = anywhere ? [...text] : (text.match(/[\x21-\x7e]+|[\s\S]/gu) ?? []);
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && widthOf(line + piece, fontSize) > width) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  return [...lines, line];
}

/** The report on pages: prose broken at the margin, tables with their spans, rows that do not fit on the next page. */
export function papersOf(printed: Printed, style: PaperStyle = {}): Paper[] {
  const pages: { texts: PlacedText[]; lines: PlacedLine[] }[] = [{ texts: [], lines: [] }];
  let y = margin;
  // Pages end early where rows are cut, so that many are.
  const foot = style.cut === undefined ? bottom : bottom / 2.3;
  const page = () => pages.at(-1) ?? { texts: [], lines: [] };
  const turn = () => {
    pages.push({ texts: [], lines: [] });
    y = margin;
  };
  const paragraph = (text: string, indent: number) => {
    const blanks = "　".repeat(indent);
    for (const line of wrap(blanks + text, right - margin, size.prose, false)) {
      if (y + size.prose * leading > foot) turn();
      const x = margin + widthOf(line, size.prose) - widthOf(line.trimStart(), size.prose);
      page().texts.push({ x, y: y + size.prose, size: size.prose, text: line.trimStart() });
      y += size.prose * leading;
    }
  };
  const table = (whole: PrintedTable) => {
    let one = whole;
    let { columns, rows } = measure(one, style);
    const header = style.repeatHeader === true ? headerRows(one) : 0;
    let isCut = false;
    let from = 0;
    while (from < rows.length) {
      const repeated = from === 0 ? 0 : header;
      const above = rows.slice(0, repeated).reduce((sum, height) => sum + height, 0);
      let to = from;
      let height = above;
      while (to < rows.length && y + height + (rows[to] ?? 0) <= foot) {
        height += rows[to] ?? 0;
        to += 1;
      }
      const halves = style.cut === undefined ? null : cutRow(one, to, columns, foot - y - height);
      if (halves !== null) {
        one = halves;
        rows = measure(one, style).rows;
        height += rows[to] ?? 0;
        to += 1;
      }
      // A header that is repeated is never cut.
      if (to === from || (to < header && y > margin)) {
        turn();
        continue;
      }
      const numbers = [
        ...Array.from({ length: repeated }, (_, index) => index),
        ...Array.from({ length: to - from }, (_, index) => from + index),
      ];
      const open = { above: isCut && style.cut === "open", below: halves !== null && style.cut === "open" };
      drawRows(page(), one, numbers, from, columns, rows, y, style, open);
      isCut = halves !== null;
      y += height;
      from = to;
      if (from < rows.length) turn();
    }
    y += size.prose / 2;
  };

  for (const text of printed.title) paragraph(text, 0);
  for (const text of [...printed.front, ...printed.preamble]) paragraph(text, 2);
  for (const section of printed.sections) {
    paragraph(section.heading, 2);
    for (const one of tablesOf(section)) table(one);
    for (const text of section.paragraphs) paragraph(text, 2);
  }
  if (style.numbered !== true) return pages;
  return pages.map(({ texts, lines }, index) => ({
    lines,
    texts: [
      ...texts,
      { x: paperSize.width / 2 - 15, y: paperSize.height - 30, size: 10, text: `- ${index + 1} -` },
    ],
  }));
}

/** The table with row `at` in two: as many lines of its cells as the space has room for, and the rest; `null` where one is empty. */
function cutRow(
  table: PrintedTable,
  at: number,
  columns: readonly number[],
  space: number,
): PrintedTable | null {
  const row = table.rows[at];
  const room = Math.floor((space - 2 * padding + 0.01) / (size.cell * leading));
  const slots = slotsOf(table);
  const own = slots[at] ?? [];
  // What is left of a label over several rows that has this one as its last would stand nowhere.
  const endsHere = own.some(
    (slot) =>
      slot !== null && slot.cell.rowSpan > 1 && slots[at + 1]?.[own.indexOf(slot)]?.cell !== slot.cell,
  );
  if (row === undefined || room < 1 || endsHere) return null;
  const lines = new Map(
    own.flatMap((slot, column) =>
      slot?.starts && slot.leads
        ? [[slot.cell, linesOf(slot.cell.text, columns, column, slot.cell.colSpan)] as const]
        : [],
    ),
  );
  const piece = (cell: PrintedCell, from: number, to?: number) => ({
    ...cell,
    text: (lines.get(cell) ?? []).slice(from, to).join(""),
  });
  const upper = row.cells.map((cell) =>
    cell.rowSpan > 1 ? { ...cell, rowSpan: cell.rowSpan + 1 } : piece(cell, 0, room),
  );
  const lower = row.cells.flatMap((cell) => (cell.rowSpan > 1 ? [] : [piece(cell, room)]));
  if (lower.every(({ text }) => text === "")) return null;
  return replaceRow(table, row, [{ ...row, cells: upper }, { cells: lower }]);
}

/** Edges of the columns, and the height of every row. */
function measure(table: PrintedTable, style: PaperStyle): { columns: number[]; rows: number[] } {
  const width = right - margin;
  // Label columns need more room, but in narrow tables, where everything breaks.
  const shares = Array.from({ length: table.width }, (_, column) =>
    style.narrow === true || column >= 3 || table.width > 12 ? 1 : 1.6,
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columns = [margin];
  for (const share of shares)
    columns.push((columns.at(-1) ?? margin) + (width * (style.narrow === true ? 0.62 : 1) * share) / total);
  const rows = table.rows.map(() => size.cell * leading + 2 * padding);
  slotsOf(table).forEach((slots, row) => {
    slots.forEach((slot, column) => {
      if (slot === null || !slot.starts || !slot.leads) return;
      const { text, rowSpan, colSpan } = slot.cell;
      const needed = linesOf(text, columns, column, colSpan).length * size.cell * leading + 2 * padding;
      const own = rows.slice(row, row + rowSpan).reduce((sum, height) => sum + height, 0);
      const last = row + rowSpan - 1;
      if (needed > own) rows[last] = (rows[last] ?? 0) + needed - own;
    });
  });
  return { columns, rows };
}

function linesOf(text: string, columns: readonly number[], column: number, span: number): string[] {
  const room = (columns[column + span] ?? 0) - (columns[column] ?? 0) - 2 * padding;
  return text === "" ? [] : wrap(text, room, size.cell, true);
}

/** Rows at the top without a figure. */
function headerRows(table: PrintedTable): number {
  const first = table.rows.findIndex(({ cells }) =>
    cells.some(({ role }) => role === "value" || role === "label"),
  );
  return Math.max(0, first);
}

function drawRows(
  page: { texts: PlacedText[]; lines: PlacedLine[] },
  table: PrintedTable,
  numbers: readonly number[],
  from: number,
  columns: readonly number[],
  heights: readonly number[],
  top: number,
  style: PaperStyle,
  open: { readonly above: boolean; readonly below: boolean },
): void {
  const slots = slotsOf(table);
  let y = top;
  const tops = numbers.map((row) => {
    const at = y;
    y += heights[row] ?? 0;
    return at;
  });
  const edges = [...tops, y];
  numbers.forEach((row, index) => {
    (slots[row] ?? []).forEach((slot, column) => {
      if (slot === null || !slot.leads) return;
      // A cell that began on the page before stands here without its text.
      const cut = !slot.starts && row === from;
      if (!slot.starts && !cut) return;
      const left = slot.cell.rowSpan - (slot.starts ? 0 : row - startOf(table, slots, row, column));
      const end = Math.min(index + left, numbers.length);
      const box = { left: columns[column] ?? 0, right: columns[column + slot.cell.colSpan] ?? 0 };
      const upper = edges[index] ?? 0;
      const lower = edges[end] ?? y;
      const isOpen = ({ from: [, y1], to: [, y2] }: PlacedLine) =>
        y1 === y2 && ((open.above && y1 === top) || (open.below && y1 === y));
      page.lines.push(
        ...sidesOf(box.left, upper, box.right, lower, style.lines).filter((line) => !isOpen(line)),
      );
      const all = linesOf(slot.cell.text, columns, column, slot.cell.colSpan);
      // What does not fit above the page break stands below it.
      const fits = (space: number) => Math.floor((space - 2 * padding + 0.01) / (size.cell * leading));
      const above = cut ? fits(heightBefore(table, slots, row, column, heights)) : 0;
      const lines = all.slice(Math.max(0, above), Math.max(0, above) + fits(lower - upper));
      const first = (upper + lower - lines.length * size.cell * leading) / 2;
      lines.forEach((text, line) => {
        const x =
          slot.cell.role === "value"
            ? (box.left + box.right - widthOf(text, size.cell)) / 2
            : box.left + padding;
        page.texts.push({ x, y: first + (line + 0.8) * size.cell * leading, size: size.cell, text });
      });
    });
  });
}

function startOf(
  table: PrintedTable,
  slots: ReturnType<typeof slotsOf>,
  row: number,
  column: number,
): number {
  const cell = slots[row]?.[column]?.cell;
  return table.rows.findIndex(({ cells }) => cells.some((other) => other === cell));
}

/** Height of the rows of a cell that stand on the page before. */
function heightBefore(
  table: PrintedTable,
  slots: ReturnType<typeof slotsOf>,
  row: number,
  column: number,
  heights: readonly number[],
): number {
  return heights.slice(startOf(table, slots, row, column), row).reduce((sum, height) => sum + height, 0);
}

function sidesOf(
  left: number,
  top: number,
  right: number,
  bottom: number,
  which: PaperStyle["lines"],
): PlacedLine[] {
  const level: PlacedLine[] = [
    { from: [left, top], to: [right, top] },
    { from: [left, bottom], to: [right, bottom] },
  ];
  const upright: PlacedLine[] = [
    { from: [right, top], to: [right, bottom] },
    { from: [left, top], to: [left, bottom] },
  ];
  return [...(which === "upright" ? [] : level), ...(which === "level" ? [] : upright)].filter(
    () => which !== "none",
  );
}
