import { figure } from "./cell-text.ts";
import type { JoinedCell } from "./joined-table.ts";

/** What stands in a column above a page break, and below it. */
export interface Halves {
  readonly upper: Pick<JoinedCell, "text" | "fullEnd">;
  readonly lower: Pick<JoinedCell, "text" | "fullEnd">;
}

/** A cell above a page break, and the one below it in the same columns. */
interface Pair {
  readonly upper: JoinedCell;
  readonly lower: JoinedCell;
}

/** What the last row of one page and the first of the next are to each other. */
export type Verdict = "one-row" | "perhaps-one-row" | "two-rows";

/** Rows of the form are numbered: 「三、」「（一）」「1.」. */
const ordinal =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、](?!\d))/u;

/**
 * The cells of a table with the two pieces of the row that the page break cut in one; the rows below it move up. Where both
 * pieces hold figures and nothing tells whether they are of one row, figures that may be halves stand below each other in one
 * cell, which makes them no figure. `null` where the page break cut no row.
 *
 * @param cut number of the first row below the page break
 */
export function joinCutRow(
  upper: readonly JoinedCell[],
  lower: readonly JoinedCell[],
  cut: number,
): JoinedCell[] | null {
  const pairs = pairsOf(upper, lower, cut);
  const verdict = pairs === null ? "two-rows" : verdictOf(pairs);
  if (pairs === null || verdict === "two-rows") return null;
  const joined = new Map(pairs.map((pair) => [pair.upper, joinedCell(pair, verdict === "one-row")]));
  const gone = new Set(pairs.map((pair) => pair.lower));
  return [
    ...upper.map((cell) => joined.get(cell) ?? cell),
    ...lower.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, row: cell.row - 1 })),
  ];
}

/** The cells on both sides of the break, left to right; `null` where they are not in the same columns. */
function pairsOf(upper: readonly JoinedCell[], lower: readonly JoinedCell[], cut: number): Pair[] | null {
  const above = upper.filter(({ row, rowSpan }) => row + rowSpan === cut);
  const below = new Map(lower.filter(({ row }) => row === cut).map((cell) => [cell.column, cell]));
  if (above.length !== below.size) return null;
  const pairs = above
    .toSorted((a, b) => a.column - b.column)
    .flatMap((cell): Pair[] => {
      const rest = below.get(cell.column);
      const isSame = rest?.columnSpan === cell.columnSpan && rest.regular && cell.regular;
      return rest !== undefined && isSame ? [{ upper: cell, lower: rest }] : [];
    });
  return pairs.length === above.length ? pairs : null;
}

/**
 * Lines say nothing: programs leave out the one at the end of a page below whole rows too, and draw one below pieces of rows.
 */
export function verdictOf(pairs: readonly Halves[]): Verdict {
  const first = pairs.findIndex(({ upper, lower }) => isFigure(upper) || isFigure(lower));
  if (first < 0) return isCutHeader(pairs) ? "one-row" : "two-rows";
  const figures = pairs.slice(first);
  const [above, below] = [figures.some(hasText("upper")), figures.some(hasText("lower"))];
  const label = pairs.slice(0, first).findLast(({ upper, lower }) => upper.text !== "" || lower.text !== "");
  const isNumbered = label !== undefined && goesOnNumbered(label);
  // Where one piece has all figures and the other none, a label over both pieces is all that makes them one.
  if (!above || !below) return isNumbered ? "one-row" : "two-rows";
  if (!figures.every(mayGoOn)) return "two-rows";
  if (isNumbered) return "one-row";
  if (label !== undefined && label.lower.text !== "")
    return ordinal.test(label.lower.text) || label.upper.fullEnd === 0 ? "two-rows" : "perhaps-one-row";
  const endsAbove = figures.some(({ upper, lower }) => upper.text !== "" && lower.text === "");
  return endsAbove ? "one-row" : "perhaps-one-row";
}

/** Words, and no sign that stands for a figure. */
const words = /^(?!无$)(?=.*\p{Script=Han})/su;

/** Whether words go on below full lines in several columns: two rows of a header have other columns. */
function isCutHeader(pairs: readonly Halves[]): boolean {
  const below = pairs.filter(hasText("lower"));
  return below.length > 1 && below.every(goesOnInWords);
}

function goesOnInWords({ upper, lower }: Halves): boolean {
  return upper.fullEnd > 0 && words.test(lower.text) && !ordinal.test(lower.text);
}

function hasText(side: keyof Halves) {
  return (pair: Halves) => pair[side].text !== "";
}

/** Whether a label with a number goes on in one without: rows of their own are numbered as those before them. */
function goesOnNumbered({ upper, lower }: Halves): boolean {
  return ordinal.test(upper.text) && lower.text !== "" && !ordinal.test(lower.text) && upper.fullEnd > 0;
}

/** Whether what stands below the break may be the end of the figure above it: that one is full, and no shorter. */
function mayGoOn({ upper, lower }: Halves): boolean {
  return lower.text === "" || (isFigure(lower) && isFigure(upper) && lower.text.length <= upper.fullEnd);
}

function isFigure({ text }: Halves["upper"]): boolean {
  return figure.test(text);
}

function joinedCell({ upper, lower }: Pair, isCertain: boolean): JoinedCell {
  const rowSpan = upper.rowSpan + lower.rowSpan - 1;
  if (lower.text === "") return { ...upper, rowSpan, fullEnd: 0 };
  if (upper.text === "") return { ...lower, row: upper.row, rowSpan };
  const isBroken = isCertain && mayGoOn({ upper, lower });
  return {
    ...upper,
    rowSpan,
    text: `${upper.text}${isBroken ? "" : "\n"}${lower.text}`,
    fullEnd: lower.fullEnd,
  };
}
