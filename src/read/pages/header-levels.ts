import type { Piece } from "./pieces.ts";

/** A cell of rows that were put together of lines. */
export interface LaidCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** How many characters its last line has where it is full; absent for others. */
  readonly fullEnd?: number;
}

/**
 * The lines of a header as levels: what stands between the same two upright lines is one cell, and a cell over several others
 * is their common header. Without the lines that part its rows, nothing else tells how many it has.
 */
export function headerLevels(lines: readonly (readonly Piece[])[]): readonly LaidCell[] {
  const cells = new Map<string, { readonly from: number; readonly to: number; text: string }>();
  for (const { from, to, text } of lines.flat()) {
    const cell = cells.get(`${from} ${to}`);
    if (cell === undefined) cells.set(`${from} ${to}`, { from, to, text });
    else cell.text += text;
  }
  const all = [...cells.values()];
  const isOver = (one: { from: number; to: number }, other: { from: number; to: number }) =>
    one !== other && one.from <= other.from && one.to >= other.to;
  const levels = all.map((cell) => all.filter((other) => isOver(other, cell)).length);
  const depth = Math.max(...levels) + 1;
  return all.map((cell, index) => {
    const row = levels[index] ?? 0;
    return { ...cell, row, rowSpan: all.some((other) => isOver(cell, other)) ? 1 : depth - row };
  });
}
