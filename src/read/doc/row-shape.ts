import type { Merge } from "../flow/content.ts";
import { type Ground, unknownGround } from "../lost.ts";
import type { Bytes } from "../ole/bytes.ts";
import { groundAt, groundAt80, sizeOfShade } from "./shades.ts";

/** Edges of a row's cells, and how they belong to their neighbours. */
export interface RowShape {
  /** Places of the edges in twentieths of a point; one more than there are cells. */
  readonly edges: number[];
  readonly cells: readonly CellShape[];
  /** Half the distance between the texts of two cells; the row's left edge is told without it. */
  readonly halfGap: number;
  /** What is painted below cells, by their numbers, as far as they are told one by one. */
  readonly grounds: ReadonlyMap<number, Ground>;
}

/** What a cell paints, if anything; of one that is not described that is not known. */
export function groundOfCell(row: RowShape | undefined, cell: number): Ground | undefined {
  return row === undefined || cell >= row.cells.length ? unknownGround : row.grounds.get(cell);
}

export interface CellShape {
  readonly horizontal: Merge;
  readonly vertical: Merge;
}

const single: CellShape = { horizontal: undefined, vertical: undefined };

const nothing: RowShape = { edges: [], cells: [], halfGap: 0, grounds: new Map() };

/** Word has 63 cells in a row, the format room for 255. */
const mostCells = 255;

/** Lays a modifier of rows ([MS-DOC] 2.6.3) over a row; other modifiers leave it as it is. */
export function changeRow(
  before: RowShape | undefined,
  code: number,
  bytes: Bytes,
  at: number,
  length: number,
): RowShape | undefined {
  const row = before ?? nothing;
  const first = () => bytes.u8(at);
  const limit = () => Math.min(bytes.u8(at + 1), row.cells.length);
  const shades = firstShades.get(code);
  if (shades !== undefined)
    return painted(row, shades, Math.floor((length - 1) / sizeOfShade), (index) =>
      groundAt(bytes, at + 1 + sizeOfShade * index),
    );
  switch (code) {
    case 0xd606:
      return readDefinition(row, bytes, at, length, 10);
    case 0xd608:
      return readDefinition(row, bytes, at, length, 20);
    case 0xd609:
      return painted(
        row,
        0,
        (length - 1) >>> 1,
        (index, known) => known ?? groundAt80(bytes, at + 1 + 2 * index),
      );
    case 0x7627:
      return painted(row, first(), limit() - first(), (_, known) => known ?? groundAt80(bytes, at + 2));
    case 0xd62d:
      return length < 3 + sizeOfShade
        ? before
        : painted(row, bytes.u8(at + 1), bytes.u8(at + 2) - bytes.u8(at + 1), () => groundAt(bytes, at + 3));
    case 0xd660:
      return length <= sizeOfShade ? before : painted(row, 0, mostCells, () => groundAt(bytes, at + 1));
    case 0xd62b:
      return length < 3 ? before : withVertical(row, bytes.u8(at + 1), bytes.u8(at + 2));
    case 0x5624:
      return withHorizontal(row, first(), limit(), (index) => (index === first() ? "start" : "continue"));
    case 0x5625:
      return withHorizontal(row, first(), limit(), () => undefined);
    case 0x5622:
      return withoutCells(row, first(), limit());
    case 0x7621:
      return withCells(row, first(), bytes.u8(at + 1), bytes.i16(at + 2));
    case 0x7623:
      return withWidths(row, first(), limit(), bytes.i16(at + 2));
    case 0x9601:
      return shifted(row, bytes.i16(at) - (row.edges[0] ?? 0) - row.halfGap);
    case 0x9602:
      return { ...shiftedFirst(row, row.halfGap - bytes.i16(at)), halfGap: bytes.i16(at) };
    default:
      return before;
  }
}

/** First cell of each list of shading. */
const firstShades: ReadonlyMap<number, number> = new Map([
  [0xd612, 0],
  [0xd616, 22],
  [0xd60c, 44],
]);

function painted(
  row: RowShape,
  first: number,
  count: number,
  groundAtCell: (index: number, known: Ground | undefined) => Ground | undefined,
): RowShape {
  const grounds = new Map(row.grounds);
  for (let index = 0; index < count; index += 1) {
    const ground = groundAtCell(index, grounds.get(first + index));
    if (ground !== undefined) grounds.set(first + index, ground);
  }
  return { ...row, grounds };
}

function readDefinition(
  { halfGap, grounds }: RowShape,
  bytes: Bytes,
  at: number,
  length: number,
  cellSize: number,
): RowShape {
  const end = at + length;
  const count = length < 3 ? 0 : bytes.u8(at + 2);
  const edges: number[] = [];
  for (let index = 0; index <= count && at + 5 + 2 * index <= end; index++)
    edges.push(bytes.i16(at + 3 + 2 * index));
  const cells: CellShape[] = [];
  const start = at + 3 + 2 * (count + 1);
  for (let index = 0; index < edges.length - 1; index++) {
    const cell = start + cellSize * index;
    // Cells at the end about which there is nothing to say are left out.
    cells.push(cell + 2 <= end ? readCell(bytes.u16(cell)) : single);
  }
  return { edges, cells, halfGap, grounds };
}

function readCell(flags: number): CellShape {
  const horizontal = flags & 3;
  return {
    horizontal: horizontal === 0 ? undefined : horizontal === 1 ? "start" : "continue",
    vertical: readVertical((flags >>> 5) & 3),
  };
}

function readVertical(merge: number): Merge {
  if (merge === 0) return undefined;
  return merge === 1 ? "continue" : "start";
}

function withVertical(row: RowShape, index: number, merge: number): RowShape {
  const cells = row.cells.map((cell, at) =>
    at === index ? { ...cell, vertical: readVertical(merge & 3) } : cell,
  );
  return { ...row, cells };
}

function withHorizontal(
  row: RowShape,
  first: number,
  limit: number,
  merge: (index: number) => Merge,
): RowShape {
  const cells = row.cells.map((cell, index) =>
    index >= first && index < limit ? { ...cell, horizontal: merge(index) } : cell,
  );
  return { ...row, cells };
}

function withoutCells(row: RowShape, first: number, limit: number): RowShape {
  if (first >= limit) return row;
  const widths = widthsOf(row);
  widths.splice(first, limit - first);
  const cells = row.cells.filter((_, index) => index < first || index >= limit);
  return { ...row, cells, edges: edgesOf(row, widths) };
}

/** Cells are put in before the one with this number; where the row ends before it, further ones fill the gap. */
function withCells(row: RowShape, at: number, count: number, width: number): RowShape {
  const widths = widthsOf(row);
  const cells = [...row.cells];
  const first = Math.min(at, cells.length);
  const added = Math.min(count + at - first, mostCells - cells.length);
  if (added <= 0) return row;
  widths.splice(first, 0, ...new Array<number>(added).fill(width));
  cells.splice(first, 0, ...new Array<CellShape>(added).fill(single));
  return { ...row, cells, edges: edgesOf(row, widths) };
}

function withWidths(row: RowShape, first: number, limit: number, width: number): RowShape {
  const widths = widthsOf(row).map((own, index) => (index >= first && index < limit ? width : own));
  return { ...row, edges: edgesOf(row, widths) };
}

function shifted(row: RowShape, by: number): RowShape {
  return { ...row, edges: row.edges.map((edge) => edge + by) };
}

function shiftedFirst(row: RowShape, by: number): RowShape {
  return { ...row, edges: row.edges.map((edge, index) => (index === 0 ? edge + by : edge)) };
}

function widthsOf({ edges }: RowShape): number[] {
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
}

function edgesOf({ edges }: RowShape, widths: readonly number[]): number[] {
  let edge = edges[0] ?? 0;
  return [edge, ...widths.map((width) => (edge += width))];
}
