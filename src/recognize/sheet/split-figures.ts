import { thresholds } from "../thresholds.ts";
import { countIn } from "../words/numbers.ts";
import { isSetInOrder } from "./line-places.ts";
import type { RowShape } from "./row-shapes.ts";
import { type PhysicalCell, type PhysicalRow, withCell } from "./rows.ts";

/**
 * The figures of a row whose lines show no places (`pdftotext -raw`: cell after cell, each line of a cell on its own),
 * with those that narrow cells broke put together: `480 329 849 552`, `221`, `0` are 480, 329, 849, 552 and 2210. They
 * are, where exactly one way to join ends of lines to the lines that follow makes a whole row whose totals are right.
 * `null` where there is none, or another.
 */
export function joinSplit(rows: readonly PhysicalRow[], shape: RowShape): PhysicalCell[] | null {
  if (!rows.every(isSetInOrder)) return null;
  const pieces = rows.flatMap(piecesOf);
  const surplus = pieces.length - shape.columns;
  if (surplus <= 0 || surplus > shape.columns) return null;
  if (!pieces.every(({ text }) => /^\p{Nd}+$/u.test(text))) return null;
  const found: PhysicalCell[][] = [];
  const widths = new Set(pieces.flatMap(({ endsLine, text }) => (endsLine ? [text.length] : [])));
  for (const width of widths) {
    if (width >= leastWidth) found.push(...joinings(pieces, width, shape));
    if (found.length > 1) return null;
  }
  return found[0] ?? null;
}

const leastWidth = thresholds.splitFigures.leastWidth;

/** Whether cells have no lines of their own, as figures stand beside others or beside their labels. */
export function runOn(rows: readonly PhysicalRow[]): boolean {
  let beside = 0;
  let alone = 0;
  for (const row of rows) {
    const figures = row.cells.filter(({ kind }) => kind === "number").length;
    if (figures > 0 && row.cells.length === 1) alone++;
    else if (row.separator === "space" && isSetInOrder(row)) beside += figures;
  }
  return beside > alone * leastShare;
}

const leastShare = thresholds.splitFigures.leastShare;

/**
 * Where cells run on, the last figure of a line and the one that the next line begins with may be the halves of one
 * (`265`, `0` may be 2650), and nothing shows which they are: both are marked.
 * @param sure lines whose figures add up as they are
 */
export function markHalves(rows: readonly PhysicalRow[], sure: ReadonlySet<number>): PhysicalRow[] {
  const marked = [...rows];
  const mark = (line: number, at: number) => {
    const row = marked[line];
    const cell = row?.cells.at(at);
    if (row !== undefined && cell !== undefined) marked[line] = withCell(row, at, { ...cell, half: true });
  };
  rows.forEach((upper, line) => {
    const lower = rows[line + 1];
    const [above, below] = [upper.cells.at(-1)?.text.trim(), lower?.cells[0]?.text.trim()];
    if (lower === undefined || above === undefined || below === undefined) return;
    // Most lines end here, without a look at what they are set like.
    if (sure.has(line) || !mayGoOn(above, below) || !isSetInOrder(upper) || !isSetInOrder(lower)) return;
    mark(line, -1);
    mark(line + 1, 0);
  });
  return marked;
}

/** Whether two lines may be those of one figure: the cell was full before it broke. */
function mayGoOn(above: string, below: string): boolean {
  if (above.length < leastWidth || below.length > above.length) return false;
  // No figure begins with a naught that others follow, but with one before a point.
  return /^[-−+增加减減]{0,2}(?![0０]\p{Nd})\p{Nd}+[.．]?$/u.test(above) && partOfFigure.test(below);
}

const partOfFigure = /^(?:[.．]?\p{Nd}+|\p{Nd}+[.．]\p{Nd}*)万?元?$/u;

interface Piece {
  readonly cell: PhysicalCell;
  readonly text: string;
  readonly startsLine: boolean;
  readonly endsLine: boolean;
}

function piecesOf(row: PhysicalRow): Piece[] {
  return row.cells.flatMap((cell, index) => {
    if (cell.kind !== "number") return [];
    const line = { startsLine: index === 0, endsLine: index === row.cells.length - 1 };
    return [{ cell, text: cell.text.trim(), ...line }];
  });
}

/** A figure made of the pieces up to `end`, exclusive. */
interface Figure {
  readonly end: number;
  readonly value: number;
}

/**
 * The whole rows in which a figure broke where its cell was full: first parts have as many digits as the cell holds
 * (`width`), no whole figure and no other part has more. Two at most, as more say no more.
 */
function joinings(pieces: readonly Piece[], width: number, { columns, group }: RowShape): PhysicalCell[][] {
  const figures = pieces.map((_, at) => figuresFrom(pieces, at, width));
  const found: PhysicalCell[][] = [];
  const ends: number[] = [];
  const walk = (at: number, sum: number) => {
    const due = columns - ends.length;
    if (found.length > 1 || pieces.length - at < due) return;
    if (due === 0) {
      if (at === pieces.length) found.push(cellsOf(pieces, ends));
      return;
    }
    const isTotal = (ends.length + 1) % group === 0;
    for (const { end, value } of figures[at] ?? []) {
      if (isTotal && value !== sum) continue;
      ends.push(end);
      walk(end, isTotal ? 0 : sum + value);
      ends.pop();
    }
  };
  walk(0, 0);
  return found;
}

const mostParts = thresholds.splitFigures.mostParts;

/** The figures that may begin with a piece: itself, and itself with the lines that may go on with it. */
function figuresFrom(pieces: readonly Piece[], at: number, width: number): Figure[] {
  const figures: Figure[] = [];
  let text = "";
  for (let end = at; end < Math.min(at + mostParts, pieces.length); end++) {
    const piece = pieces[end];
    const before = pieces[end - 1];
    if (piece === undefined || piece.text.length > width) break;
    if (end > at) {
      // No figure begins with a naught that others follow.
      if (/^[0０]/u.test(text) || before?.text.length !== width) break;
      if (!before.endsLine || !piece.startsLine) break;
    }
    text += piece.text;
    figures.push({ end: end + 1, value: countIn(text) });
  }
  return figures;
}

/** The figures that end at `ends`. */
function cellsOf(pieces: readonly Piece[], ends: readonly number[]): PhysicalCell[] {
  return ends.flatMap((end, index) => {
    const parts = pieces.slice(ends[index - 1] ?? 0, end);
    const [first] = parts;
    if (first === undefined) return [];
    const text = parts.map((part) => part.text).join("");
    return [parts.length === 1 ? first.cell : { ...first.cell, text, broken: true }];
  });
}
