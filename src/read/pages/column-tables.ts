import { isParted } from "./bands.ts";
import { type BareLine, isFigure } from "./bare-rows.ts";
import { type BrokenRow, brokenRows } from "./broken-labels.ts";
import { nearest } from "./clusters.ts";
import { type Region, regionsOf } from "./column-regions.ts";
import type { Frame, FrameCell } from "./frames.ts";
import { headerLevels, type LaidCell } from "./header-levels.ts";
import { type Line, lineOf } from "./lines.ts";
import { type Box, heightOf, middleOf, widthOf } from "./page.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import type { Ruling, Rulings } from "./rulings.ts";

/** A table of which only the columns are drawn, as a frame with the texts of its cells. */
export interface ColumnTable {
  readonly frame: Frame;
  readonly texts: readonly string[];
  /** The lines of the page that became part of it. */
  readonly lines: readonly Line[];
}

/** A line between the upright lines of a region. */
interface Cut extends BareLine {
  readonly pieces: readonly Piece[];
  readonly kind: "figures" | "header" | "label";
}

/**
 * The tables of which only the columns are drawn: figures between upright ruling lines. Each line of figures is a row, blank
 * cells among them, and a label broken around it is one again. Where a figure may have been broken over two lines, nothing
 * tells lines from rows, and there is no such table.
 */
export function columnTables(lines: readonly Line[], { vertical, horizontal }: Rulings): ColumnTable[] {
  return regionsOf(vertical).flatMap((region) => tableOf(lines, region, horizontal) ?? []);
}

function tableOf(all: readonly Line[], region: Region, levels: readonly Ruling[]): ColumnTable | null {
  const lines = all.filter((line) => isWithin(line, region));
  const pieces: (readonly Piece[])[] = [];
  for (const line of lines) {
    const own = piecesOf(line, region.columns);
    if (own === null) return null;
    pieces.push(own);
  }
  const endsInFigure = pieces.filter((own) => own.at(-1) !== undefined && own.slice(-1).every(isNumber));
  // The header of a table may stand alone at the foot of a page.
  if (endsInFigure.length === 0 && !pieces.some((own) => own.length >= fewestHeaders)) return null;
  const edge = endsInFigure
    .flat()
    .reduce((most, piece) => (isNumber(piece) ? most : Math.max(most, piece.to)), 0);
  // Words among the figures of a row: something else than a table of figures.
  if (
    endsInFigure.some((own) =>
      own.some((piece, index) => isNumber(piece) && !own.slice(index).every(isNumber)),
    )
  )
    return null;
  const cut = lines.map((line, index) => cutOf(line, pieces[index] ?? [], edge));
  const size = middle(lines.map(heightOf));
  if (mayGoOn(cut, region, size, levels)) return null;
  const broken = brokenRows({ edge: region.columns[edge] ?? 0, levels, lines: cut, size, columns: [] });
  const { cells, rows } = laidOut(cut, broken, region.columns);
  return { ...frameOf(cells, rows, region), lines };
}

function isWithin(line: Line, { left, right, top, bottom }: Box): boolean {
  const { x, y } = middleOf(line);
  return x > left && x < right && y > top && y < bottom;
}

function isNumber({ line }: Piece): boolean {
  return isFigure(line);
}

function cutOf(line: Line, pieces: readonly Piece[], edge: number): Cut {
  const others = pieces.filter(({ from }) => from >= edge);
  const measured = others.length > 0 ? others.map((piece) => piece.line) : [line];
  const isFigures = others.length > 0 && others.every(isNumber);
  return {
    line,
    pieces,
    kind: isFigures ? "figures" : pieces.some(({ to }) => to > edge) ? "header" : "label",
    y: middleOf(lineOf(measured.flatMap(({ characters }) => characters))).y,
    labels: pieces.filter(({ from }) => from < edge).map((piece) => piece.line),
    others: others.map((piece) => piece.line),
    isRow: others.length > 0,
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Fewer words beside each other are no header of a table without figures. */
const fewestHeaders = 3;

/** Lines of one cell lie no farther apart, in heights of their characters. */
const farthest = 2.5;

/** More is no padding, but the end of a line of text. */
const widestPadding = 12.5;

/** Whether a figure may go on in the next line of its cell, since the first had no room for another digit. */
function mayGoOn(cut: readonly Cut[], { columns }: Region, size: number, levels: readonly Ruling[]): boolean {
  const room = ({ from, to }: Piece) => (columns[to] ?? 0) - (columns[from] ?? 0);
  // As much as the fullest line of the table leaves free is free in every cell.
  const padding = cut
    .flatMap(({ pieces }) => pieces)
    .reduce((least, piece) => Math.min(least, room(piece) - widthOf(piece.line)), widestPadding);
  const rows = cut.filter(({ kind }) => kind === "figures");
  return rows.some((lower, index) => {
    const upper = rows[index - 1];
    if (upper === undefined || lower.y - upper.y > farthest * size || isParted(upper, lower, levels))
      return false;
    return upper.pieces.filter(isNumber).some((first) => {
      const second = lower.pieces.find(({ from }) => from === first.from);
      const digits = first.line.characters.length;
      // No cell is so narrow that it breaks behind its first digit.
      if (second === undefined || digits < 2 || second.line.characters.length > digits) return false;
      return widthOf(first.line) + widthOf(first.line) / digits + padding > room(first);
    });
  });
}

/** Top and bottom of a row, and the line that stands for its place. */
interface RowExtent {
  top: number;
  bottom: number;
}

function laidOut(cut: readonly Cut[], broken: readonly BrokenRow[], columns: readonly number[]) {
  const brokenAt = new Map(broken.map((row) => [row.row, row]));
  const pieceOf = new Map<BareLine, BrokenRow>(
    broken.flatMap((row) => row.lines.map((line) => [line, row] as const)),
  );
  const cells: LaidCell[] = [];
  const rows: RowExtent[] = [];
  let header: Cut[] = [];
  const put = (laid: readonly LaidCell[], height: number, { top, bottom }: RowExtent) => {
    for (const cell of laid) cells.push({ ...cell, row: cell.row + rows.length });
    for (let row = 0; row < height; row += 1)
      rows.push({
        top: top + ((bottom - top) * row) / height,
        bottom: top + ((bottom - top) * (row + 1)) / height,
      });
  };
  const close = () => {
    if (header.length === 0) return;
    const laid = headerLevels(header.map(({ pieces }) => pieces));
    put(
      laid,
      Math.max(...laid.map(({ row, rowSpan }) => row + rowSpan)),
      extentOf(header.map(({ line }) => line)),
    );
    header = [];
  };
  for (const one of cut) {
    if (one.kind === "header") {
      header.push(one);
      continue;
    }
    const own = brokenAt.get(one);
    if (own === undefined && pieceOf.has(one)) continue;
    close();
    const lines = own === undefined ? [one] : cut.filter((line) => own.lines.includes(line));
    put(rowCells(one, lines, columns), 1, extentOf(lines.map(({ line }) => line)));
  }
  close();
  return { cells, rows };
}

/** The lines of a row: what stands between the same upright lines is one cell, and between others a blank one. */
function rowCells(row: Cut, lines: readonly Cut[], columns: readonly number[]): LaidCell[] {
  const cells = new Map<string, LaidCell>();
  for (const { from, to, text } of lines.flatMap(({ pieces }) => pieces)) {
    const key = `${from} ${to}`;
    cells.set(key, { row: 0, rowSpan: 1, from, to, text: (cells.get(key)?.text ?? "") + text });
  }
  const filled = [...cells.values()];
  const edges = (row.line.cuts ?? []).map((cut) => nearest(columns, cut));
  const blank = edges.slice(1).flatMap((to, index): LaidCell[] => {
    const from = edges[index] ?? to;
    const isFree = from < to && filled.every((cell) => cell.to <= from || cell.from >= to);
    return isFree ? [{ row: 0, rowSpan: 1, from, to, text: "" }] : [];
  });
  return [...filled, ...blank];
}

function extentOf(lines: readonly Line[]): RowExtent {
  return {
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  };
}

/** Cells of their rows with blank ones between them. */
function frameOf(laid: readonly LaidCell[], extents: readonly RowExtent[], { columns, left, right }: Region) {
  const slots = extents.map(() => columns.slice(1).map(() => -1));
  const texts: string[] = [];
  const cells: FrameCell[] = [];
  const rows = [...extents.map(({ top }) => top), extents.at(-1)?.bottom ?? 0];
  const put = ({ row, rowSpan, from, to, text }: LaidCell) => {
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = from; c < to; c += 1) (slots[r] ?? [])[c] = cells.length;
    texts.push(text);
    cells.push({
      row,
      column: from,
      rowSpan,
      columnSpan: to - from,
      regular: true,
      left: columns[from] ?? 0,
      right: columns[to] ?? 0,
      top: rows[row] ?? 0,
      bottom: rows[row + rowSpan] ?? 0,
    });
  };
  for (const cell of laid) put(cell);
  slots.forEach((line, row) => {
    line.forEach((slot, column) => {
      if (slot < 0) put({ row, rowSpan: 1, from: column, to: column + 1, text: "" });
    });
  });
  const frame: Frame = {
    left,
    right,
    top: rows[0] ?? 0,
    bottom: rows.at(-1) ?? 0,
    columns,
    rows,
    cells,
    slots,
  };
  return { frame, texts };
}
