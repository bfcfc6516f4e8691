import { thresholds } from "../thresholds.ts";
import { countIn } from "../words/numbers.ts";
import { isSubtotal } from "../words/own-headers.ts";
import { findCut, halvesAbove } from "./cut-figures.ts";
import { type Band, bandsOf, hasAnyFigure, labelsOf } from "./line-bands.ts";
import { countCharacters, type Extent, extentOf, mapSegments } from "./line-places.ts";
import { addsUp, applicants, type RowShape, remedies } from "./row-shapes.ts";
import { emptied, type PhysicalCell, type PhysicalRow } from "./rows.ts";
import { joinSplit, markHalves, runOn } from "./split-figures.ts";

/**
 * Rows that a narrow table prints on several lines (`pdftotext -layout`): some figures stand above the label, some
 * beside it, and a figure too long for its cell is broken, its parts one below the other. The lines are put together
 * where the places of the figures leave exactly as many columns as the form has and each total is the sum of its
 * parts; otherwise every line stays as it is.
 */
export function joinBands(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  const inOrder = runOn(rows);
  return mapSegments(rows, (segment) => {
    const joined = segment.filter(hasAnyFigure).length > 1 ? refuseCut(joinSegment(segment)) : segment;
    return inOrder ? withHalves(joined) : joined;
  });
}

/** Halves are marked, but in rows that add up as they are. */
function withHalves(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  const { before, bands } = bandsOf(rows);
  const sure = [...bands.map(({ own, loose }) => [...own, ...loose]), before].filter((lines) => {
    const figures = lines.flatMap((line) => figuresOf(rows[line], line));
    const numbers = figures.map(({ cell }) => countIn(cell.text));
    return addsUp(numbers, applicants) || addsUp(numbers, remedies);
  });
  return markHalves(rows, new Set(sure.flat()));
}

/** Figures that may go on below are put together with what stands there, and are no figures any more. */
function refuseCut(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  const result = [...rows];
  const heads = new Set<number>();
  rows.forEach((_, index) => {
    const cut = findCut(rows, index);
    if (cut === null || cut.other !== index) return;
    result[cut.target] = withCells(rows[cut.target] ?? blankRow, cut.figures);
    heads.add(cut.other);
  });
  for (let index = 0; index < result.length; index++) {
    if (heads.has(index)) continue;
    for (let cut = findCut(result, index); cut !== null; cut = findCut(result, index)) {
      rewrite(result, rows, cut.target, { lines: [cut.target, cut.other], figures: cut.figures });
    }
  }
  for (const head of heads) {
    const line = rows[head] ?? blankRow;
    const above = rows.slice(0, head).findLastIndex(hasAnyFigure);
    const row = result[above];
    // They may be of the row above as well, be they longer than what they stand below.
    if (row !== undefined && head - above <= mostLines && mayGoOn(row, line))
      result[above] = withCells(row, halvesAbove(row, line));
    result[head] = withCells(line, []);
  }
  return result;
}

/** As many figures as stand above are a row of their own. */
function mayGoOn(upper: PhysicalRow, lower: PhysicalRow): boolean {
  return figuresOf(lower, 0).length < figuresOf(upper, 0).length;
}

const mostLines = thresholds.cutFigures.mostLines;
const mostLoose = thresholds.brokenRows.mostLoose;

function joinSegment(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  const { before, bands } = bandsOf(rows);
  if (bands.length === 0) return joinUnlabelled(rows, before);
  const joined = [...rows];
  const used = new Set<number>();
  bands.forEach((band, index) => {
    const head = index === 0 ? before : (bands[index - 1]?.loose ?? []);
    const free = head.filter((line) => !used.has(line));
    // Where figures stand above the first label, they may do so everywhere.
    const whole = wholeRow(rows, band, free) ?? (before.length === 0 ? rowInOrder(rows, band) : null);
    if (whole === null || whole.lines.some((line) => line !== band.start && isSubtotalRow(rows[line])))
      return;
    for (const line of whole.lines) used.add(line);
    rewrite(joined, rows, band.start, whole);
  });
  return joined;
}

/** 小计 is the label of a row of its own, without a number that says so. */
function isSubtotalRow(row: PhysicalRow | undefined): boolean {
  return row !== undefined && labelsOf(row).some(({ term }) => isSubtotal(term.folded));
}

/** A row all of whose lines follow its label, with nothing to show their places. */
function rowInOrder(rows: readonly PhysicalRow[], band: Band): Whole | null {
  const lines = [...band.own, ...band.loose];
  const figures = joinSplit(
    lines.flatMap((line) => rows[line] ?? []),
    applicants,
  );
  return figures && { lines, figures };
}

/** 表四 has no labels beside its figures: lines of figures that follow each other. */
function joinUnlabelled(rows: readonly PhysicalRow[], lines: readonly number[]): readonly PhysicalRow[] {
  const alone = lines.filter((line) => labelsOf(rows[line] ?? blankRow).length === 0);
  const first = alone[0];
  const last = alone[alone.length - 1];
  if (first === undefined || last === undefined || alone.length < 2) return rows;
  if (rows.slice(first, last).some((row) => labelsOf(row).length > 0)) return rows;
  const figures =
    (alone.length > mostLoose ? null : assemble(rows, alone, remedies)) ??
    joinSplit(rows.slice(first, last + 1), remedies);
  if (figures === null) return rows;
  const joined = [...rows];
  rewrite(joined, rows, first, { lines: alone, figures });
  return joined;
}

interface Whole {
  readonly lines: readonly number[];
  readonly figures: readonly PhysicalCell[];
}

/** The only choice of loose lines above and below with which the row is whole; `null` where there is none. */
function wholeRow(rows: readonly PhysicalRow[], band: Band, head: readonly number[]): Whole | null {
  const { own, loose } = band;
  const [only] = own;
  const complete =
    own.length === 1 && only === band.start && figuresOf(rows[only], 0).length >= applicants.columns;
  if (complete || head.length > mostLoose || loose.length > mostLoose) return null;
  const found: Whole[] = [];
  for (let above = 0; above <= head.length; above++) {
    for (let below = 0; below <= loose.length; below++) {
      const lines = [...head.slice(head.length - above), ...own, ...loose.slice(0, below)];
      const figures = lines.length < 2 ? null : assemble(rows, lines, applicants);
      if (figures !== null) found.push({ lines, figures });
    }
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

interface Figure extends Extent {
  readonly line: number;
  readonly cell: PhysicalCell;
  /** Only a space stands between it and the label: it is placed with the label, and only its order counts. */
  readonly joined: boolean;
}

function figuresOf(row: PhysicalRow | undefined, line: number): Figure[] {
  const figures: Figure[] = [];
  let labelEnd = -1;
  for (const cell of row?.cells ?? []) {
    const extent = row === undefined ? null : extentOf(row, cell, countCharacters);
    if (extent === null) continue;
    if (cell.kind === "label") labelEnd = extent.to;
    if (cell.kind === "number") figures.push({ ...extent, line, cell, joined: extent.from - labelEnd === 1 });
  }
  return figures;
}

function labelEnd(row: PhysicalRow | undefined): number {
  if (row === undefined) return -1;
  return labelsOf(row).reduce(
    (end, cell) => Math.max(end, extentOf(row, cell, countCharacters)?.to ?? -1),
    -1,
  );
}

/** The figures of some lines in the order of their columns, broken ones joined; `null` where they make no whole row. */
function assemble(
  rows: readonly PhysicalRow[],
  lines: readonly number[],
  shape: RowShape,
): PhysicalCell[] | null {
  const byLine = lines.map((line) => figuresOf(rows[line], line));
  const figures = byLine.flat();
  if (figures.length < shape.columns || figures.length > 2 * shape.columns) return null;
  // A line with a figure in every column below others is a row of its own: each digit of it would add up below them.
  const first = byLine.findIndex((own) => own.length > 0);
  if (byLine.slice(first + 1).some((own) => own.length === shape.columns)) return null;
  // Where places are kept, figures stand right of all that is written of their label.
  const labelled = lines.reduce((end, line) => Math.max(end, labelEnd(rows[line])), -1);
  if (figures.some((figure) => figure.from < labelled)) return null;
  const stacks = stacksOf(figures);
  if (stacks.length !== shape.columns || !inSight(stacks) || !isAsNarrow(stacks)) return null;
  const cells: PhysicalCell[] = [];
  for (const stack of stacks) {
    const cell = joinStack(stack);
    if (cell === null) return null;
    cells.push(cell);
  }
  return addsUp(
    cells.map(({ text }) => countIn(text)),
    shape,
  )
    ? cells
    : null;
}

/** Figures that stand below each other, from left to right. */
function stacksOf(figures: readonly Figure[]): Figure[][] {
  const stacks: Figure[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const figure of [...figures].sort((left, right) => left.from - right.from)) {
    if (figure.from < end) stacks[stacks.length - 1]?.push(figure);
    else stacks.push([figure]);
    end = Math.max(end, figure.to);
  }
  return stacks.map((stack) => stack.sort((left, right) => left.line - right.line));
}

/**
 * Whether the order of figures on different lines can be trusted. pdftotext takes what stands side by side and close
 * together into one block, so blocks of one row never overlap on the page; it puts one space at least between the
 * columns of a block and three between blocks, all in the order of the page. Figures that touch show no order.
 */
function inSight(stacks: readonly (readonly Figure[])[]): boolean {
  return stacks.slice(1).every((stack, index) => startOf(stack) > endOf(stacks[index] ?? []));
}

function startOf(stack: readonly Figure[]): number {
  return Math.min(...stack.map((figure) => figure.from));
}

function endOf(stack: readonly Figure[]): number {
  return Math.max(...stack.map((figure) => figure.to));
}

/**
 * Whether all figures broke where the cell was full: the first parts are of one length, and no whole figure is longer.
 * Two whole rows above each other are not.
 */
function isAsNarrow(stacks: readonly (readonly Figure[])[]): boolean {
  const lengthOf = ([first]: readonly Figure[]) => first?.cell.text.trim().length ?? 0;
  const broken = stacks.filter((stack) => stack.length > 1).map(lengthOf);
  const [full] = broken;
  return (
    full === undefined ||
    (broken.every((length) => length === full) && stacks.every((stack) => lengthOf(stack) <= full))
  );
}

/** A figure, or the parts of a broken one: the cell was full before it broke, so no later part is longer. */
function joinStack(stack: readonly Figure[]): PhysicalCell | null {
  const [first] = stack;
  if (first === undefined) return null;
  const parts = stack.map((figure) => figure.cell.text.trim());
  if (parts.length === 1) return first.cell;
  const fits = parts.every((part) => /^\p{Nd}+$/u.test(part) && part.length <= (parts[0] ?? "").length);
  // No figure begins with a naught that others follow.
  if (!fits || /^[0０]/u.test(parts[0] ?? "") || stack.some((figure) => figure.joined)) return null;
  return { ...first.cell, text: parts.join(""), broken: true };
}

const blankRow: PhysicalRow = {
  cells: [],
  layout: "plain",
  separator: null,
  block: -1,
  text: "",
  at: {},
};

/** All figures onto one line; the other lines keep their labels. */
function rewrite(joined: PhysicalRow[], rows: readonly PhysicalRow[], target: number, whole: Whole): void {
  for (const line of whole.lines) joined[line] = withCells(rows[line] ?? blankRow, []);
  joined[target] = withCells(rows[target] ?? blankRow, whole.figures);
}

/** A text amid the figures of a row stands in the place of one (`4688※`), and keeps it. */
function withCells(row: PhysicalRow, figures: readonly PhysicalCell[]): PhysicalRow {
  const first = row.cells.findIndex(({ kind }) => kind === "number");
  const amid = first < 0 ? [] : row.cells.slice(first).filter(({ kind }) => kind === "label");
  const labels = labelsOf(row).filter((label) => !amid.includes(label));
  const values = amid.length === 0 ? figures : [...amid, ...figures].sort(fromLeft);
  const cells = [...labels, ...values].map((cell, slot) => ({ ...cell, slot }));
  if (cells.length > 1) return { ...row, cells, layout: "line", separator: "space" };
  return cells.length === 0 ? emptied(row) : { ...row, cells, layout: "plain", separator: null };
}

function fromLeft(left: PhysicalCell, right: PhysicalCell): number {
  return (left.start ?? 0) - (right.start ?? 0);
}
