import { foldLabel } from "../../form/fold.ts";
import { everyBlock } from "../../form/index.ts";
import { once } from "../../form/once.ts";
import { thresholds } from "../thresholds.ts";
import { labelsOf, opensRow } from "./line-bands.ts";
import {
  countCharacters,
  countColumns,
  type Extent,
  extentOf,
  isSetInOrder,
  type Measure,
} from "./line-places.ts";
import { addsUp, applicants, remedies, sumOf } from "./row-shapes.ts";
import type { PhysicalCell, PhysicalRow } from "./rows.ts";

/** The line whose row two lines of figures are, and its figures. */
export interface CutRow {
  readonly target: number;
  /** The other line. Above its label, it may belong to the row before as well. */
  readonly other: number;
  readonly figures: readonly PhysicalCell[];
}

/**
 * Figures that a narrow column may have broken: digits stand right below them on a line that opens no row. Nothing
 * shows whether `33` over `2` is 332, so both are one text that is no figure (`33 2`): a part must never be taken for
 * the whole. Where the sums of a row say more, its lines were joined before.
 */
export function findCut(rows: readonly PhysicalRow[], at: number): CutRow | null {
  const upper = rows[at];
  if (upper?.separator !== "space") return null;
  const first = figuresOf(upper);
  // The figures of the label right above or around them: without them its row would have none, nor the next one without its own.
  if (labelsOf(upper).length === 0 && isWhole(first.map(textOf)) && awaitsFigures(rows, at)) return null;
  if (first.length === 0 || first.some(({ at: { line } }) => line !== upper.at.line)) return null;
  for (let index = at + 1; index <= at + mostLines; index++) {
    const lower = rows[index];
    if (lower === undefined) return null;
    const figures = figuresOf(lower);
    if (figures.length === 0 && !opensRow(lower)) continue;
    if (figures.length === 0 || !mayGoOn(upper, lower) || areTwoRows(first, figures)) return null;
    if (isSetInOrder(upper) && isSetInOrder(lower)) return null;
    const opens = labelsOf(upper).length === 0 && labelsOf(lower).length > 0;
    const stacked = stack(upper, lower, opens);
    return stacked && { target: opens ? index : at, other: opens ? at : index, figures: stacked };
  }
  return null;
}

/** Whether both lines have a total, wherever it stands, and the figures that they would make together have none. */
function areTwoRows(upper: readonly PhysicalCell[], lower: readonly PhysicalCell[]): boolean {
  const [above, below] = [upper.map(textOf), lower.map(textOf)];
  return (
    hasTotal(above) && hasTotal(below) && !hasTotal(above.map((text, index) => text + (below[index] ?? "")))
  );
}

function hasTotal(texts: readonly string[]): boolean {
  const numbers = texts.map(Number);
  return numbers.length === applicants.columns && sumOf(numbers) === 2 * Math.max(...numbers);
}

function isWhole(texts: readonly string[]): boolean {
  return addsUp(texts.map(Number), applicants);
}

function textOf({ text }: PhysicalCell): string {
  return text.trim();
}

const mostLines = thresholds.cutFigures.mostLines;

/** Labels of rows and of groups, folded: where one is broken over two lines, both belong to one row. */
const formLabels = once(() => {
  const rows = everyBlock().flatMap((block) => block.rows);
  return {
    labels: rows.flatMap(({ label }) => (label === null ? [] : [foldLabel(label.text)])),
    groups: [...new Set(rows.flatMap((row) => row.groups.map((group) => foldLabel(group.text))))],
  };
});

/** Whether the lines above, be it with those right below, are the whole label of a row, and none of them has figures. */
function awaitsFigures(rows: readonly PhysicalRow[], at: number): boolean {
  const rests = [""];
  for (const row of rows.slice(at + 1, at + 1 + mostLines)) {
    if (figuresOf(row).length > 0 || opensRow(row)) break;
    rests.push(`${rests.at(-1)}${wordOf(row)}`);
  }
  let word = "";
  for (let index = at - 1; index >= Math.max(0, at - mostLines); index--) {
    const row = rows[index];
    if (row === undefined || figuresOf(row).length > 0) return false;
    word = wordOf(row) + word;
    if (rests.some((rest) => formLabels().labels.includes(word + rest))) return true;
  }
  return false;
}

/** Whether the figures of two lines may be those of one row. */
function mayGoOn(upper: PhysicalRow, lower: PhysicalRow): boolean {
  const above = wordOf(upper);
  const below = wordOf(lower);
  // 表四 has no labels beside its figures; where both lines are whole they are two rows.
  if (above === "" && below === "")
    return figuresOf(upper).length === remedies.columns && figuresOf(lower).length < remedies.columns;
  // Of a row that lacks figures none is placed by its order.
  if (above === "") return opensRow(lower) && figuresOf(lower).length >= applicants.columns;
  if (below === "") return opensRow(upper) || isPartOfLabel(above);
  // 「（三）不」 beside the rows of its group, 「数量」 below 「一、本年新收政府信息公开申请」, or both: 「予公 益」.
  if (formLabels().labels.includes(below)) return false;
  return endsOfGroups(below).some((end) => {
    const rest = below.slice(end);
    return rest === "" || isPartOfLabel(above.slice(-2) + rest);
  });
}

/** Where pieces of groups' labels that a word begins with may end; there may be none. */
function endsOfGroups(word: string): number[] {
  const ends = [0];
  if (word.length > longestPieces) return ends;
  for (const start of ends) {
    for (let end = start + 1; end <= word.length; end++) {
      if (!formLabels().groups.some((group) => group.includes(word.slice(start, end)))) break;
      if (!ends.includes(end)) ends.push(end);
    }
  }
  return ends;
}

const longestPieces = thresholds.cutFigures.longestPieces;

function wordOf(row: PhysicalRow): string {
  return labelsOf(row)
    .map(({ term }) => term.folded)
    .join("");
}

function isPartOfLabel(word: string): boolean {
  return word.length > 1 && formLabels().labels.some((label) => label.includes(word));
}

function figuresOf(row: PhysicalRow): PhysicalCell[] {
  return row.cells.filter(({ kind }) => kind === "number");
}

interface Figure extends Extent {
  readonly cell: PhysicalCell;
}

/** A figure and what stands below it. */
type Pair = readonly [Figure, Figure];

/**
 * The figures of the line with the label, those that may have other parts with these; `null` where none may be broken.
 * Which count of places is true is not known: what stands below by either is refused. Figures of the other line that
 * stand below none are left out: nothing shows where they belong.
 */
function stack(upper: PhysicalRow, lower: PhysicalRow, opens: boolean): PhysicalCell[] | null {
  const pairs = [countCharacters, countColumns].flatMap((widthOf) => pairsOf(upper, lower, widthOf));
  if (pairs.length === 0) return null;
  const isPaired = (cell: PhysicalCell) => pairs.some((two) => two.some((figure) => figure.cell === cell));
  // A part that stands below none may be of any figure.
  const isStray = !figuresOf(lower).every(isPaired);
  const figures = figuresOf(opens ? lower : upper);
  const marked = opens ? figures : halvesAbove(upper, lower, isStray);
  return figures.map((own, index) => {
    const pair = pairs.find((two) => two.some((figure) => figure.cell === own));
    return pair === undefined
      ? (marked[index] ?? own)
      : { ...own, text: pair.map((part) => textOf(part.cell)).join(" ") };
  });
}

/**
 * The figures of a line, those that stand at the same place as some of the line below marked as halves, or all: but where
 * they add up as they are.
 */
export function halvesAbove(upper: PhysicalRow, lower: PhysicalRow, areAll = false): readonly PhysicalCell[] {
  const figures = figuresOf(upper);
  if (isWhole(figures.map(textOf))) return figures;
  const pairs = [countCharacters, countColumns].flatMap((widthOf) => stackedBy(upper, lower, widthOf));
  const stacked = new Set(pairs.flat().map(({ cell }) => cell));
  return figures.map((cell) => (areAll || stacked.has(cell) ? { ...cell, half: true } : cell));
}

/** Figures and what stands right below them, be it pushed by one place. */
function stackedBy(upper: PhysicalRow, lower: PhysicalRow, widthOf: Measure): Pair[] {
  // No figure begins with a naught that others follow.
  const above = placed(upper, widthOf).filter(({ cell }) => !/^0+$/.test(cell.text.trim()));
  return placed(lower, widthOf).flatMap((part): Pair[] => {
    const over = above.filter(({ from, to }) => part.from < to && from < part.to);
    const near = over.length > 0 ? over : above.filter(({ from, to }) => part.from <= to && from <= part.to);
    return near.map((figure) => [figure, part]);
  });
}

/** Those of them that may be parts of one figure. */
function pairsOf(upper: PhysicalRow, lower: PhysicalRow, widthOf: Measure): Pair[] {
  const pairs = stackedBy(upper, lower, widthOf);
  // The cell was full before it broke: a longer figure below shows a row of its own.
  if (pairs.some(([figure, part]) => lengthOf(part) > lengthOf(figure))) return [];
  if (widthOf === countCharacters) return pairs;
  // By the wrong count, figures beside no label stand anywhere: all of them must be below others.
  const stacked = new Set(pairs.flat().map(({ cell }) => cell));
  const alone = labelsOf(lower).length === 0 ? lower : labelsOf(upper).length === 0 ? upper : null;
  const isNaught = ({ text }: PhysicalCell) => /^0+$/.test(text.trim());
  const areAll =
    alone === null ||
    figuresOf(alone).every((cell) => stacked.has(cell) || (alone === upper && isNaught(cell)));
  return areAll ? pairs : [];
}

/** Digits of the last part. */
function lengthOf({ cell }: Figure): number {
  const text = cell.text.trim();
  return text.length - text.lastIndexOf(" ") - 1;
}

function placed(row: PhysicalRow, widthOf: Measure): Figure[] {
  return figuresOf(row).flatMap((cell) => {
    const extent = extentOf(row, cell, widthOf);
    return extent === null ? [] : [{ ...extent, cell }];
  });
}
