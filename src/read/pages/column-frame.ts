import type { BareLine, BrokenRow } from "./bare-rows.ts";
import type { ColumnLine } from "./column-lines.ts";
import type { Region } from "./column-regions.ts";
import type { Frame, FrameCell } from "./frames.ts";
import { headerLevels, type LaidCell } from "./header-levels.ts";
import type { Line } from "./lines.ts";
import type { Piece } from "./pieces.ts";

/** A frame, with the texts of its cells and how many characters their last lines have where they are full. */
export interface FilledFrame {
  readonly frame: Frame;
  readonly texts: readonly string[];
  readonly fullEnds: readonly number[];
}

/** The rows of a table of which only the columns are drawn as a frame: headers level by level, and the lines of a row in one. */
export function columnFrame(
  lines: readonly ColumnLine[],
  broken: readonly BrokenRow[],
  isFull: (piece: Piece) => boolean,
  region: Region,
): FilledFrame {
  const { cells, rows } = laidOut(lines, broken, isFull);
  return frameOf(cells, rows, region);
}

/** Top and bottom of a row, and the line that stands for its place. */
interface RowExtent {
  top: number;
  bottom: number;
}

function laidOut(
  cut: readonly ColumnLine[],
  broken: readonly BrokenRow[],
  isFull: (piece: Piece) => boolean,
) {
  const brokenAt = new Map(broken.map((row) => [row.row, row]));
  const pieceOf = new Map<BareLine, BrokenRow>(
    broken.flatMap((row) => row.lines.map((line) => [line, row] as const)),
  );
  const cells: LaidCell[] = [];
  const rows: RowExtent[] = [];
  let header: ColumnLine[] = [];
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
    put(rowCells(one, lines, isFull), 1, extentOf(lines.map(({ line }) => line)));
  }
  close();
  return { cells, rows };
}

/** The lines of a row: what stands between the same upright lines is one cell, and between others a blank one. */
function rowCells(
  { edges }: ColumnLine,
  lines: readonly ColumnLine[],
  isFull: (piece: Piece) => boolean,
): LaidCell[] {
  const cells = new Map<string, LaidCell>();
  for (const piece of lines.flatMap(({ pieces }) => pieces)) {
    const { from, to, line } = piece;
    const key = `${from} ${to}`;
    const text = (cells.get(key)?.text ?? "") + piece.text;
    const fullEnd = isFull(piece) ? line.characters.length : 0;
    cells.set(key, { row: 0, rowSpan: 1, from, to, text, fullEnd });
  }
  const filled = [...cells.values()];
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
function frameOf(
  laid: readonly LaidCell[],
  extents: readonly RowExtent[],
  { columns, left, right }: Region,
): FilledFrame {
  const slots = extents.map(() => columns.slice(1).map(() => -1));
  const texts: string[] = [];
  const fullEnds: number[] = [];
  const cells: FrameCell[] = [];
  const rows = [...extents.map(({ top }) => top), extents.at(-1)?.bottom ?? 0];
  const put = ({ row, rowSpan, from, to, text, fullEnd = 0 }: LaidCell) => {
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = from; c < to; c += 1) (slots[r] ?? [])[c] = cells.length;
    texts.push(text);
    fullEnds.push(fullEnd);
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
  return { frame, texts, fullEnds };
}
