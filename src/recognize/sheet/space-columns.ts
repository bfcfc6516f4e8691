import { foldLabel } from "../../form/fold.ts";
import { latestEdition } from "../../form/index.ts";
import { isTotalColumn } from "../../form/roles.ts";
import { thresholds } from "../thresholds.ts";
import { countIn } from "../words/numbers.ts";
import { isRemark } from "../words/own-headers.ts";
import { bandsOf } from "./line-bands.ts";
import {
  countCharacters,
  countColumns,
  type Extent,
  extentOf,
  hasFigures,
  type Measure,
  mapSegments,
} from "./line-places.ts";
import { mostCommon, remedies, sumOf } from "./row-shapes.ts";
import { blankCell, type PhysicalCell, type PhysicalRow } from "./rows.ts";

/**
 * Columns of a table that is set with spaces (`pdftotext -layout`, text browsers): where a row has fewer figures than
 * its neighbours, the places of its figures on the line show which cells are blank.
 *
 * Why the places can be trusted. pdftotext gives text that stands further right on the page a column further right,
 * and at least three spaces between blocks; only within one block, or one line of it, is the distance a single space,
 * and there the places of a block say nothing about those of another. So a table is believed to be set in columns
 * only where no two figures of different columns come closer than two spaces anywhere, where a complete row shows
 * every column, where the padding behind labels differs although the figures stand in line, and where some row shows
 * a hole in its middle: text whose blank cells were simply dropped never does.
 */
export function fillHoles(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  return mapSegments(rows, (segment) =>
    segment.some(hasFigures) && !segment.some(hasRemarksAmid) ? (filled(segment) ?? segment) : segment,
  );
}

/** A header of remarks with others behind it: words stand where figures would show the columns. */
function hasRemarksAmid({ cells }: PhysicalRow): boolean {
  return cells.slice(0, -1).some(({ term }) => isRemark(term.folded));
}

const gutter = thresholds.spaceColumns.gutter;
const mostLabels = thresholds.spaceColumns.mostLabels;
const fewestColumns = thresholds.spaceColumns.fewestColumns;
const fewestPaddings = thresholds.spaceColumns.fewestPaddings;
const fewestTotals = thresholds.spaceColumns.fewestTotals;

/** A figure of a line with its place. */
interface Figure extends Extent {
  readonly cell: PhysicalCell;
  /** Only one space stands between the label and the figure: its place is that of the label's block. */
  readonly joined: boolean;
}

/** A line with its figures. */
interface Line {
  readonly row: PhysicalRow;
  readonly texts: readonly (Extent & { readonly cell: PhysicalCell })[];
  readonly figures: readonly Figure[];
  /** Wide characters before the first figure. */
  readonly wide: number;
}

/** The rows with their blank cells in place, or `null` where no columns can be told. */
function filled(rows: readonly PhysicalRow[]): PhysicalRow[] | null {
  if (rows.some((row) => row.cells.length > remedies.columns + mostLabels)) return null;
  // pdftotext counts characters, terminals the columns that they take up.
  const byCharacters = count(rows, countCharacters);
  const byColumns = count(rows, countColumns);
  const counts = [byCharacters, byColumns];
  if (counts.every(({ trusted, under }) => trusted.length === 0 && under === null)) return null;
  // By the true count more lines are in line. Where either will do, both have to say the same.
  const lead = byCharacters.runs - byColumns.runs || byCharacters.spread - byColumns.spread;
  const better = lead === 0 ? counts : [lead < 0 ? byCharacters : byColumns];
  const alone = linesOfTheirOwn(rows);
  return rows.map((row, index) => {
    if (!alone.has(index)) return row;
    const shown = better.flatMap((counted) => rowBy(counted, index, columnsAt(index, counted)));
    const headed = counts.flatMap((counted) => rowBy(counted, index, counted.under));
    const [one, ...others] = [...(shown.length === better.length ? shown : []), ...headed];
    return one !== undefined && others.every((other) => sameCells(one, other)) ? one : row;
  });
}

/** A segment and its columns as one way of counting shows them. */
interface Counted {
  readonly lines: readonly Line[];
  /** Runs of complete lines in line with each other, trusted or not. */
  readonly runs: number;
  /** Places that their columns take up in all. */
  readonly spread: number;
  readonly trusted: readonly Run[];
  /** Complete lines by the place of their labels, with all columns that they show. */
  readonly byLabel: ReadonlyMap<number, readonly (readonly Extent[])[]>;
  readonly under: readonly Extent[] | null;
  readonly total: number | null;
  /** Whether a line with fewer figures ends in their total all the same: it has moved up, and may in other lines. */
  readonly losesCells: boolean;
}

function count(rows: readonly PhysicalRow[], widthOf: Measure): Counted {
  const lines = rows.map((row) => lineOf(row, widthOf));
  const drafts = draftsOf(lines);
  const runs = runsOf(drafts, lines);
  const trusted = runs.some((run) => showsHole(run, lines)) ? runs : [];
  const spread = drafts
    .flatMap(({ columns }) => columns)
    .reduce((places, { from, to }) => places + to - from, 0);
  const byLabel = new Map<number, (readonly Extent[])[]>();
  for (const { columns, complete } of drafts) {
    if (columns.length !== mostFigures(lines)) continue;
    for (const start of new Set(complete.flatMap((index) => labelStart(lines[index]) ?? [])))
      byLabel.set(start, [...(byLabel.get(start) ?? []), columns]);
  }
  const headed = columnsUnderHeaders(lines);
  const under = headed?.columns ?? null;
  const total = totalOf(lines, under?.length ?? mostFigures(lines), headed?.total ?? null);
  const shown = [under ?? [], ...runs.map((run) => run.columns)];
  const losesCells = shown.some(
    (columns) => total === columns.length - 1 && lines.some((line) => endsInSum(line, columns)),
  );
  return { lines, runs: drafts.length, spread, trusted, byLabel, under, total, losesCells };
}

/** Where the label of a line begins; `null` where it begins with a figure. */
function labelStart(line: Line | undefined): number | null {
  const [first] = line?.texts ?? [];
  return first === undefined || first.cell.kind === "number" ? null : first.from;
}

function rowBy(counted: Counted, index: number, columns: readonly Extent[] | null): PhysicalRow[] {
  const line = counted.lines[index];
  return line === undefined || columns === null ? [] : [withBlanks(line, columns, counted)];
}

/** Whether a line ends before the last column, in the sum of its other figures. */
function endsInSum(line: Line, columns: readonly Extent[]): boolean {
  const numbers = line.figures.map(({ cell }) => countIn(cell.text));
  const all = sumOf(numbers);
  const end = placesOf(line, columns)?.at(-1) ?? columns.length;
  return numbers.length > 1 && end < columns.length - 1 && all > 0 && 2 * (numbers.at(-1) ?? 0) === all;
}

function sameCells(left: PhysicalRow, right: PhysicalRow): boolean {
  return (
    left.cells.length === right.cells.length &&
    left.cells.every((cell, index) => cell.text === right.cells[index]?.text)
  );
}

/** Lines that hold all figures of their row: no other line of figures can belong to the same label. */
function linesOfTheirOwn(rows: readonly PhysicalRow[]): ReadonlySet<number> {
  const { before, bands } = bandsOf(rows);
  const own = new Set<number>();
  bands.forEach((band, index) => {
    const above = index === 0 ? before : (bands[index - 1]?.loose ?? []);
    const [only] = band.own;
    if (above.length === 0 && band.own.length === 1 && band.loose.length === 0 && only !== undefined)
      own.add(only);
  });
  return own;
}

function lineOf(row: PhysicalRow, widthOf: Measure): Line {
  const figures: Figure[] = [];
  const texts: (Extent & { readonly cell: PhysicalCell })[] = [];
  let labelEnd = 0;
  for (const cell of row.cells) {
    const extent = cell.kind === "blank" ? null : extentOf(row, cell, widthOf);
    if (extent === null) continue;
    texts.push({ ...extent, cell });
    if (cell.kind !== "number" || !hasFigures(row)) labelEnd = extent.to;
    else {
      const joined = figures.length === 0 && labelEnd > 0 && extent.from - labelEnd < gutter;
      figures.push({ ...extent, cell, joined });
    }
  }
  const before = row.text.slice(0, figures[0]?.cell.start ?? 0);
  return { row, figures, texts, wide: countColumns(before) - countCharacters(before) };
}

/** Lines that show the same columns. */
interface Run {
  readonly columns: readonly Extent[];
  /** Its complete lines. */
  readonly complete: readonly number[];
  /** Lines that it may speak for: up to the complete ones of its neighbours, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Complete lines that follow each other and show the same columns. */
interface Draft {
  columns: readonly Extent[];
  readonly complete: number[];
}

function draftsOf(lines: readonly Line[]): Draft[] {
  const most = mostFigures(lines);
  const drafts: Draft[] = [];
  if (most < fewestColumns) return drafts;
  lines.forEach((line, index) => {
    if (line.figures.length < most) return;
    const open = drafts[drafts.length - 1];
    const free = line.figures.filter((figure) => !figure.joined);
    const columns = merge([...(open?.columns ?? []), ...free]);
    if (open === undefined || columns.length !== most || !isFullIn(columns, [...open.complete, index], lines))
      drafts.push({ columns: merge(free), complete: [index] });
    else {
      open.columns = columns;
      open.complete.push(index);
    }
  });
  return drafts;
}

/** Whether each of these lines has one figure in every column. */
function isFullIn(columns: readonly Extent[], complete: readonly number[], lines: readonly Line[]): boolean {
  return complete.every((index) => {
    const line = lines[index];
    return line !== undefined && placesOf(line, columns)?.length === columns.length;
  });
}

function mostFigures(lines: readonly Line[]): number {
  return lines.reduce((most, line) => Math.max(most, line.figures.length), 0);
}

/**
 * The runs of a segment that can be trusted. Beside one that cannot, a run speaks for lines between its own alone: the
 * columns change somewhere between the two.
 */
function runsOf(drafts: readonly Draft[], lines: readonly Line[]): Run[] {
  if (drafts.length > mostRuns) return [];
  const most = mostFigures(lines);
  const isTrusted = (draft: Draft | undefined) =>
    draft !== undefined &&
    draft.columns.length === most &&
    countPaddings(draft.complete.flatMap((line) => lines[line] ?? [])) >= fewestPaddings;
  return drafts.flatMap((draft, index) => {
    const { columns, complete } = draft;
    if (!isTrusted(draft)) return [];
    const [above, below] = [drafts[index - 1], drafts[index + 1]];
    const first = complete[0] ?? 0;
    const last = (complete.at(-1) ?? 0) + 1;
    const from = above === undefined ? 0 : isTrusted(above) ? (above.complete.at(-1) ?? -1) + 1 : first;
    const to = below === undefined ? lines.length : isTrusted(below) ? (below.complete[0] ?? last) : last;
    return [{ columns, complete, from, to }];
  });
}

function countPaddings(lines: readonly Line[]): number {
  return new Set(lines.map(({ wide }) => wide)).size;
}

/** The headers of 表三, one over each column; 表二 has too few columns to show them without a complete row. */
const headers = latestEdition().tables.applications.blocks.flatMap((block) =>
  block.columns.map((column) => ({ label: foldLabel(column.label.text), isTotal: isTotalColumn(column) })),
);

/**
 * The columns of a segment by the words over them, and the place of the total: each header of the form stands over the
 * figures of its column and over no others, in whatever order.
 */
function columnsUnderHeaders(
  lines: readonly Line[],
): { readonly columns: readonly Extent[]; readonly total: number } | null {
  const first = lines.findIndex((line) => line.figures.length > 0);
  if (first < 0 || first > mostHeaderLines) return null;
  const words = lines
    .slice(0, first)
    .flatMap(({ texts }) => texts.map((extent) => ({ extent, word: extent.cell.term.folded })));
  const figured = lines.filter((line) => line.figures.some((figure) => !figure.joined));
  const figures = figured.flatMap((line) => line.figures.filter((figure) => !figure.joined));
  const over = headers
    .flatMap(({ label, isTotal }) =>
      words
        .filter(({ word }) => word.length >= 2 && label.startsWith(word))
        .map(({ extent }) => ({ extent, isTotal })),
    )
    .sort((left, right) => left.extent.from - right.extent.from);
  if (over.length !== headers.length || countPaddings(figured) < fewestPaddings) return null;
  const columns = merge([...over.map(({ extent }) => extent), ...figures]);
  const shown = over.every(({ extent }, index) => {
    const column = columns[index];
    if (column === undefined || extent.from < column.from || extent.to > column.to) return false;
    return figures.some((figure) => figure.from < extent.to && extent.from < figure.to);
  });
  if (columns.length !== headers.length || !shown || isTight(lines.slice(first), columns)) return null;
  const total = over.findIndex(({ isTotal }) => isTotal);
  const isPlaced = lines.every((line) => placesOf(line, columns) !== null);
  return isPlaced && !arePacked(figured, columns) ? { columns, total } : null;
}

/** Whether rows with fewer figures all end early: their blank cells were dropped, and what stood behind moved up. */
function arePacked(lines: readonly Line[], columns: readonly Extent[]): boolean {
  const short = lines.filter(({ figures }) => figures.length < columns.length);
  return short.length >= fewestPacked && !short.some((line) => hasHole(line, columns));
}

const fewestPacked = thresholds.spaceColumns.fewestPacked;
const mostHeaderLines = thresholds.spaceColumns.mostHeaderLines;
const longestStretch = thresholds.spaceColumns.longestStretch;
const mostRuns = thresholds.spaceColumns.mostRuns;

/** A text that ends one space before a column: what follows it there may have been pushed or drawn to it. */
function isTight(lines: readonly Line[], columns: readonly Extent[]): boolean {
  const starts = new Set(columns.map((column) => column.from - 1));
  return lines.some((line) => line.texts.some((text) => starts.has(text.to)));
}

/**
 * Whether a row has a blank cell before a figure: text that merely lost its blank cells never does. One with a digit for
 * each column may be all figures of its row, written together.
 */
function showsHole(run: Run, lines: readonly Line[]): boolean {
  return lines
    .slice(run.from, run.to)
    .some((line) => !isGlued(line, run.columns.length) && hasHole(line, run.columns));
}

/** Whether a blank cell stands before a figure, and no word in its place. */
function hasHole(line: Line, columns: readonly Extent[]): boolean {
  const places = placesOf(line, columns) ?? [];
  const words = wordsAmid(line, columns) ?? new Map();
  return places.some((place, index) => place !== index + [...words.keys()].filter((at) => at < place).length);
}

function isGlued({ figures }: Line, columns: number): boolean {
  const [only, ...others] = figures;
  if (columns < thresholds.glued.fewestGlued) return false;
  return others.length === 0 && (only?.cell.text.trim().length ?? 0) >= columns;
}

/**
 * The columns that hold for a line: those of the complete lines above and below it, if no text between these comes so
 * close to a column that a block of its own could be meant. Between two runs, both must say the same.
 */
function columnsAt(index: number, counted: Counted): readonly Extent[] | null {
  const [first, other] = placesByRuns(index, counted);
  if (first === undefined || first === "" || (other ?? first) !== first) return null;
  const columns = runsAround(index, counted)[0]?.columns ?? null;
  // Where merged cells are absent, rows with labels of one depth have their own columns.
  const line = counted.lines[index];
  const own = counted.byLabel.get(labelStart(line) ?? -1);
  if (line === undefined || own === undefined) return columns;
  return own.some((others) => placesOf(line, others)?.join() === first) ? columns : null;
}

function runsAround(index: number, { trusted }: Counted): readonly Run[] {
  return trusted.filter((run) => run.from <= index && index < run.to);
}

/** The columns of a line's figures by each run around it; empty where that run does not tell. */
function placesByRuns(index: number, counted: Counted): string[] {
  const { lines } = counted;
  const line = lines[index];
  if (line === undefined || line.figures.length === 0) return [];
  return runsAround(index, counted).map((run) => {
    const above = run.complete.findLast((complete) => complete < index) ?? run.from - 1;
    const below = run.complete.find((complete) => complete > index) ?? run.to;
    const between = below - above > longestStretch ? null : lines.slice(above + 1, below);
    return between === null || isTight(between, run.columns)
      ? ""
      : (placesOf(line, run.columns)?.join() ?? "");
  });
}

/** Extents closer than the gutter are one column. */
function merge(extents: readonly Extent[]): Extent[] {
  const columns: Extent[] = [];
  for (const extent of [...extents].sort((left, right) => left.from - right.from)) {
    const last = columns[columns.length - 1];
    if (last === undefined || extent.from - last.to >= gutter) columns.push(extent);
    else columns[columns.length - 1] = { from: last.from, to: Math.max(last.to, extent.to) };
  }
  return columns;
}

/**
 * The column of each figure of a line, `null` where two share one. A figure that is joined to its label has only its
 * order: its column is told where there is but one before the next figure's. Empty where it is not.
 */
function placesOf(line: Line, columns: readonly Extent[]): readonly number[] | null {
  const free = line.figures.filter((figure) => !figure.joined);
  if (merge([...columns, ...free]).length !== columns.length) return null;
  const places = line.figures.map((figure) =>
    columns.findIndex((column) => figure.from < column.to && figure.to > column.from),
  );
  if (line.figures[0]?.joined === true) {
    if (line.figures.length === columns.length || places[1] === 1) places[0] = 0;
    else return [];
  }
  return places.every((place, index) => place > (places[index - 1] ?? -1)) ? places : null;
}

/** Texts behind the first figure by the column in which they stand; `null` where one stands in several, or in none. */
function wordsAmid({ texts }: Line, columns: readonly Extent[]): ReadonlyMap<number, PhysicalCell> | null {
  const words = new Map<number, PhysicalCell>();
  // What begins before the first column is the label.
  const from = columns[0]?.from ?? Number.POSITIVE_INFINITY;
  for (const text of texts) {
    if (text.cell.kind === "number" || text.from < from) continue;
    const over = columns.flatMap((column, index) =>
      text.from < column.to && text.to > column.from ? [index] : [],
    );
    const [only] = over;
    if (only === undefined || over.length > 1 || words.has(only)) return null;
    words.set(only, text.cell);
  }
  return words;
}

/**
 * Whether a row that ends early may lack another cell than its last: those behind it moved up, and its total stands in
 * the column before, or is not that of the others.
 */
function mayHaveMovedUp(
  { figures }: Line,
  places: readonly number[],
  columns: number,
  total: number | null,
  losesCells: boolean,
): boolean {
  if (total === null || places.at(-1) === columns - 1) return false;
  const numbers = figures.map(({ cell }) => countIn(cell.text));
  const last = numbers.at(-1) ?? Number.NaN;
  const known = numbers.filter((number) => !Number.isNaN(number));
  const all = sumOf(known);
  // Where 小计 stands beside the total, as much again is in the others.
  if (total === columns - 1) return all > 0 ? 2 * last >= all || last === Math.max(...known) : losesCells;
  const own = numbers[places.indexOf(total)] ?? Number.NaN;
  return known.length === numbers.length && 2 * own !== all;
}

/**
 * The column that is the sum of all others in most complete lines, or else the last one where it is the largest in each, or
 * that below the header; `null` where none is.
 */
function totalOf(lines: readonly Line[], columns: number, headed: number | null): number | null {
  const complete = lines
    .filter(({ figures }) => figures.length === columns)
    .map(({ figures }) => figures.map(({ cell }) => countIn(cell.text)))
    .filter((numbers) => sumOf(numbers) > 0);
  // Too few lines say so: the headers do, or the form, which has the total of 表三 last.
  if (complete.length < fewestTotals) return headed ?? (columns < headers.length ? null : columns - 1);
  const isTotal = (at: number) =>
    2 * complete.filter((numbers) => sumOf(numbers) === 2 * (numbers[at] ?? -1)).length > complete.length;
  // Where only one kind of applicants has figures, each of them is like the total.
  const last = [...Array(columns).keys()].findLastIndex(isTotal);
  if (last >= 0) return last;
  // Rows of the office's own may be no sums: then the headers say it.
  return complete.every((numbers) => numbers.at(-1) === Math.max(...numbers)) ? columns - 1 : headed;
}

/** The line with one cell for each column. */
function withBlanks(
  line: Line,
  columns: readonly Extent[],
  { lines, total, losesCells }: Counted,
): PhysicalRow {
  const places = placesOf(line, columns) ?? [];
  if (line.figures.length >= columns.length || places.length === 0) return line.row;
  // What is blank is said (`NaN`).
  if (line.row.cells.some(({ kind }) => kind === "blank")) return line.row;
  if (mayHaveMovedUp(line, places, columns.length, total, losesCells)) return line.row;
  const words = wordsAmid(line, columns);
  if (words === null || places.some((place) => words.has(place))) return line.row;
  const amid = new Set(words.values());
  const labels = line.row.cells.filter((cell) => cell.kind !== "number" && !amid.has(cell));
  const cells = columns.map((_, index) => {
    const figure = line.figures[places.indexOf(index)];
    return figure?.cell ?? words.get(index) ?? blankCell(line.row.at);
  });
  // Labels may be in more pieces than those of complete lines: the figures stand where theirs do.
  const firsts = lines.flatMap(({ figures, texts }) =>
    figures.length === columns.length && texts[0]?.cell.kind !== "number"
      ? (figures[0]?.cell.slot ?? [])
      : [],
  );
  const from = mostCommon(firsts, labels.length) - labels.length;
  const row = [...labels, ...cells].map((cell, index) => ({ ...cell, slot: Math.max(0, from + index) }));
  // As good as tabs: every column has its cell.
  return { ...line.row, cells: row, layout: "line", separator: "tab" };
}
