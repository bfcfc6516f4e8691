import { type Line, lineOf } from "./lines.ts";
import { heightOf, middleOf } from "./page.ts";
import type { Ruling } from "./rulings.ts";
import { isFigure, segmentsOf } from "./segments.ts";
import { unglued } from "./unglued.ts";

/** A line of a table that is drawn without any lines, cut at the edge between its labels and its figures. */
export interface BareLine {
  readonly line: Line;
  /** Of the middle of its figures, or of all of it: labels over several rows may stand a little higher or lower. */
  readonly y: number;
  readonly labels: readonly Line[];
  readonly others: readonly Line[];
  /** Figures stand in it: it is a row, and no further line of a label. */
  readonly isRow: boolean;
}

/** Lines of a page that make up a table without all of its ruling lines; `edge` parts its labels from its figures. */
export interface BareTable {
  readonly edge: number;
  /** Level ruling lines of its page. */
  readonly levels: readonly Ruling[];
  readonly lines: readonly BareLine[];
  /** Height of its characters. */
  readonly size: number;
  /** Where its figures stand, left to right. */
  readonly columns: readonly Pick<Line, "left" | "right">[];
}

/** A row and the lines above and below it over which its label is broken. */
export interface BrokenRow {
  readonly row: BareLine;
  /** Top to bottom, the row among them. */
  readonly lines: readonly BareLine[];
  /** The pieces of its label, top to bottom. */
  readonly label: readonly Line[];
}

/** A row has at least so many figures beside each other: sentences and short tables have fewer. */
const fewestFigures = 3;
/** Figures that are set in the middle of their column begin this far apart, in parts of their height. */
const sameColumn = 2.5;

/**
 * The tables of a page that show their columns by nothing but places: rows of figures that begin below each other, with
 * what stands between them and the header above.
 */
export function bareTables(lines: readonly Line[], levels: readonly Ruling[]): BareTable[] {
  const whole = unglued(lines.map(segmentsOf));
  const cut = lines.map((line, index) => ({ line, segments: whole[index] ?? [] }));
  const runs = cut.map(({ segments }) => figuresFrom(segments));
  const tables: BareTable[] = [];
  for (let index = 0; index < cut.length; index += 1) {
    const start = runs[index];
    if (start === undefined || start === null) continue;
    const { edge, last } = extent(cut, runs, index, start);
    if (edge !== null) {
      const first = headerStart(cut, runs, index, edge);
      tables.push(tableOf(cut.slice(first, endOf(cut, runs, last, edge)), edge, levels));
    }
    index = last;
  }
  return tables;
}

/** Figures that stand below each other, at least in part, are of one column. */
function columnsOf(figures: readonly Line[]): BareTable["columns"] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of [...figures].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last === undefined || left > last.right) columns.push({ left, right });
    else last.right = Math.max(last.right, right);
  }
  return columns;
}

type Cut = readonly { readonly line: Line; readonly segments: readonly Line[] }[];

/** Where the figures begin that end a line; `null` where these are too few, or no label stands before them in the table. */
function figuresFrom(segments: readonly Line[]): number | null {
  const first = segments.findLastIndex((segment) => !isFigure(segment));
  const figures = segments.slice(first + 1);
  return figures.length < fewestFigures ? null : (figures[0]?.left ?? null);
}

/** The last row of the table that begins with row `from`, and the edge before its figures, where labels stand before it. */
function extent(cut: Cut, runs: readonly (number | null)[], from: number, start: number) {
  let least = start;
  let last = from;
  let hasLabels = false;
  for (let index = from; index < cut.length; index += 1) {
    const segments = cut[index]?.segments ?? [];
    const run = runs[index] ?? null;
    const size = heightOf(segments[0] ?? { left: 0, right: 0, top: 0, bottom: 0 });
    const next = run === null ? least : Math.min(least, run);
    if (least - next > sameColumn * size) break;
    const labels = segments.filter(({ left }) => left < next - 0.01);
    // A line that runs through the edge is a sentence.
    if (labels.some(({ right }) => right > next)) break;
    if (run === null) {
      // Words over the figures are the header of another table.
      if (segments.some((segment) => segment.left >= next && !isFigure(segment))) break;
      continue;
    }
    least = next;
    last = index;
    hasLabels ||= labels.length > 0;
  }
  if (!hasLabels) return { last, edge: null };
  // Labels end where the widest line of one does, also above the first row and below the last; rows that are all but
  // blank may have a figure farther to the left than the others.
  const near = cut
    .slice(Math.max(0, from - mostLabelLines), last + 1 + mostLabelLines)
    .flatMap(({ segments }) => segments.filter(({ right }) => right < least));
  const end = near.reduce(
    (most, segment) => (isFigure(segment) ? most : Math.max(most, segment.right)),
    Number.NEGATIVE_INFINITY,
  );
  // Numbers before the figures, 「3.」, are no labels.
  if (end === Number.NEGATIVE_INFINITY) return { last, edge: null };
  const first = near.reduce((most, { left }) => (left > end ? Math.min(most, left) : most), least);
  return { last, edge: (end + first) / 2 };
}

/** Lines above the first row that have something over the figures, or nothing but labels between such lines and the row. */
function headerStart(cut: Cut, runs: readonly (number | null)[], first: number, edge: number): number {
  let start = first;
  for (let index = first - 1; index >= 0; index -= 1) {
    const segments = cut[index]?.segments ?? [];
    if (runs[index] !== null || segments.some(({ left, right }) => left < edge && right > edge)) break;
    if (!segments.some(({ left }) => left > edge) && index < first - mostLabelLines) break;
    start = index;
  }
  return start;
}

/** Lines of labels behind the last row may belong to it, and rows that are all but blank to the table. */
function endOf(cut: Cut, runs: readonly (number | null)[], last: number, edge: number): number {
  let end = last + 1;
  while (end < cut.length && end - last <= mostLabelLines) {
    const segments = cut[end]?.segments ?? [];
    const runsThrough = ({ left, right }: Line) => left < edge && right > edge;
    const others = segments.filter(({ left }) => left >= edge);
    if (runs[end] !== null || segments.some(runsThrough) || !others.every(isFigure)) break;
    end += 1;
  }
  return end;
}

/** A label has no more lines above or below the figures of its row. */
export const mostLabelLines = 6;

function tableOf(cut: Cut, edge: number, levels: readonly Ruling[]): BareTable {
  const lines = cut.map(({ line, segments }): BareLine => {
    const others = segments.filter(({ left }) => left >= edge);
    const measured = others.length > 0 ? others : segments;
    return {
      line,
      y: middleOf(lineOf(measured.flatMap(({ characters }) => characters))).y,
      labels: segments.filter(({ left }) => left < edge),
      others,
      isRow: others.length > 0,
    };
  });
  const sizes = lines.map(({ line }) => heightOf(line)).sort((a, b) => a - b);
  const figures = lines.flatMap(({ others }) => others.filter(isFigure));
  return { edge, levels, lines, size: sizes[Math.floor(sizes.length / 2)] ?? 0, columns: columnsOf(figures) };
}
