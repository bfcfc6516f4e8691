import { brokenRows, stepOf } from "./broken-labels.ts";
import { fills, widestPadding } from "./cell-text.ts";
import { columnFrame, type FilledFrame } from "./column-frame.ts";
import { type ColumnLine, columnLines, isNumber } from "./column-lines.ts";
import { type Region, regionsOf } from "./column-regions.ts";
import { type Box, type Character, heightOf, middleOf, widthOf } from "./page.ts";
import { isParted } from "./parted-rows.ts";
import { mayGoOn, type Piece, type PieceLine, pieceLines } from "./pieces.ts";
import { pitchedRows, type Stretch } from "./pitched-rows.ts";
import type { Ruling, Rulings } from "./rulings.ts";
import { type Redrawn, redrawn, severed } from "./severed.ts";

/** A table of which only the columns are drawn, as a frame with the texts of its cells. */
export interface ColumnTable extends FilledFrame {
  /** What became part of it. */
  readonly characters: readonly Character[];
}

/**
 * The tables of which only the columns are drawn: figures between upright ruling lines. Each line of figures is a row, blank
 * cells among them, and a label broken around it is one again. Where a figure may have been broken over two lines, nothing
 * tells lines from rows, and there is no such table.
 */
export function columnTables(
  characters: readonly Character[],
  { vertical, horizontal }: Rulings,
): ColumnTables {
  const tables: ColumnTable[] = [];
  const halves: [Character, Character][] = [];
  for (const region of regionsOf(vertical)) {
    const own = characters.filter((one) => isWithin(one, region));
    const size = middle(own.map(heightOf));
    const lines = pieceLines(own, region.columns, vertical, size);
    const table = lines === null ? null : tableOf(own, lines, size, region, horizontal);
    if (table !== null) tables.push(table);
    else if (lines !== null) halves.push(...halvesIn(lines, size, region));
  }
  return { tables, halves: redrawn(halves) };
}

/** The tables that are told, and figures of others that may be halves. */
interface ColumnTables {
  readonly tables: readonly ColumnTable[];
  readonly halves: Redrawn;
}

/** Figures of the same column that lie as near to each other as lines of one cell, the upper one full. */
function halvesIn(lines: readonly PieceLine[], size: number, region: Region): [Character, Character][] {
  const isFull = fullnessOf(lines, region);
  const above = new Map<string, Piece>();
  return lines
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) => {
      const key = `${piece.from} ${piece.to}`;
      const upper = above.get(key);
      above.set(key, piece);
      const isNear =
        upper !== undefined && middleOf(piece.line).y - middleOf(upper.line).y <= farthest.heights * size;
      return isNear && mayGoOn(upper, piece, isFull) ? severed(upper.line, piece.line) : [];
    });
}

function tableOf(
  characters: readonly Character[],
  lines: readonly PieceLine[],
  size: number,
  region: Region,
  levels: readonly Ruling[],
): ColumnTable | null {
  const told = columnLines(lines, size);
  if (told === null) return null;
  const { lines: cut, edge, pitch } = told;
  // Labels of groups stand in columns of their own, at heights of their own.
  const inner = cut.filter(({ isRow, pieces }) => isRow || pieces.some(({ to }) => to === edge));
  const broken = brokenRows({ edge: region.columns[edge] ?? 0, levels, lines: inner, size, columns: [] });
  const isFull = fullnessOf(cut, region);
  const own =
    (pitch === null ? null : pitchedRows(stretchesOf(cut), edge, pitch, size, isFull)) ??
    (mayBeBroken(cut, isFull, { size, step: stepOf(broken), levels }) ? null : broken);
  if (own === null) return null;
  return { ...columnFrame(cut, own, isFull, region), characters };
}

function isWithin(character: Character, { left, right, top, bottom }: Box): boolean {
  const { x, y } = middleOf(character);
  return x > left && x < right && y > top && y < bottom;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Lines of one cell lie no farther apart, in heights of their characters, or in steps from line to line of broken labels. */
const farthest = { heights: 2.5, steps: 1.1 };
interface Spacing {
  readonly size: number;
  readonly step: number | null;
  readonly levels: readonly Ruling[];
}

/** Columns of one table differ by as much, as their borders are drawn. */
const hair = 0.75;

/** Tells what leaves no room in its cell: figures for another digit, words for what stands together at their end. */
function fullnessOf(cut: readonly PieceLine[], { columns }: Region): (piece: Piece) => boolean {
  const room = ({ from, to }: Piece) => (columns[to] ?? 0) - (columns[from] ?? 0);
  // As much as the fullest line of the table leaves free is free in every cell.
  const padding = cut
    .flatMap(({ pieces }) => pieces)
    .filter(({ line, from, to }) => fills(line, { left: columns[from] ?? 0, right: columns[to] ?? 0 }))
    .reduce((least, piece) => Math.min(least, room(piece) - widthOf(piece.line)), widestPadding);
  return (piece) => {
    const count = piece.line.characters.length;
    // No cell is so narrow that it breaks behind its first digit.
    if (isNumber(piece) && count === 1) return false;
    // A sign that may begin no line takes the character before it along.
    const wanting = (isNumber(piece) ? 1 : 2) * (widthOf(piece.line) / count);
    return widthOf(piece.line) + wanting + padding + hair > room(piece);
  };
}

/** The rows between headers. */
function stretchesOf(cut: readonly ColumnLine[]): Stretch[] {
  const stretches: { header: ColumnLine | null; lines: ColumnLine[] }[] = [{ header: null, lines: [] }];
  for (const one of cut) {
    if (one.kind === "header") stretches.push({ header: one, lines: [] });
    else stretches.at(-1)?.lines.push(one);
  }
  return stretches.filter(({ lines }) => lines.length > 0);
}

/** Whether a figure may go on in the next line of its cell, since the first had no room for another digit. */
function mayBeBroken(
  cut: readonly ColumnLine[],
  isFull: (piece: Piece) => boolean,
  { size, step, levels }: Spacing,
): boolean {
  const near = step === null ? farthest.heights * size : farthest.steps * step;
  const rows = cut.filter(({ kind }) => kind === "figures");
  return rows.some((lower, index) => {
    const upper = rows[index - 1];
    if (upper === undefined || isParted(upper, lower, levels)) return false;
    const distance = lower.y - upper.y;
    // Rows that overlap are none.
    if (distance < size) return true;
    if (distance > near) return false;
    const [first, second] = [upper.pieces.filter(isNumber), lower.pieces.filter(isNumber)];
    const goesOn = (piece: Piece) => {
      const above = first.find(({ from }) => from === piece.from);
      return above !== undefined && mayGoOn(above, piece, isFull);
    };
    if (!second.some(goesOn)) return false;
    // What goes on stands alone in its line, below a line of which not all has to go on.
    return second.every(goesOn) || first.every(isFull);
  });
}
