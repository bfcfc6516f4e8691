import { fullEndOf, paddingOf } from "./cell-text.ts";
import { type Halves, verdictOf } from "./cut-rows.ts";
import { columnBoxes } from "./level-boxes.ts";
import { type Columns, cut, wordsOf } from "./level-columns.ts";
import { leadOf, type OpenRow, type Run, type Strip } from "./level-strips.ts";
import { type Line, linesOf } from "./lines.ts";
import type { Box } from "./page.ts";
import { isFigure, segmentsOf } from "./segments.ts";

/**
 * The runs of a table of several pages with the rows at the edges of its pages: a row is not closed by a line where its page
 * begins, nor where the page ends within it. The two pieces of a row that a page break cut are one.
 */
export function withCutRows(family: readonly Run[], columns: Columns): Run[] {
  if (family.length < 2) return [...family];
  const cellsOf = reader(family, columns);
  const runs = [...family];
  for (let index = 1; index < runs.length; index += 1) {
    const [upper, lower] = [runs[index - 1], runs[index]];
    if (upper === undefined || lower === undefined) continue;
    const pieces = piecesOf(upper, lower, columns);
    const halves =
      pieces === null ? null : halvesOf(pieces.upper.strip, pieces.lower.strip, columns, cellsOf);
    const isOpen = pieces?.upper.isOpen === true;
    const verdict = pieces === null || halves === null ? "two-rows" : verdictOf(halves, isOpen);
    if (pieces !== null && verdict !== "two-rows") {
      const whole = joined(pieces.upper.strip, pieces.lower.strip, verdict === "one-row");
      runs[index - 1] = withRow(upper, whole, pieces.upper.isOpen ? upper.tail : null);
      runs[index] = withoutRow(lower, pieces.lower.strip, pieces.lower.isOpen ? lower.head : null);
      continue;
    }
    if (upper.tail !== null && isWholeRow(upper.tail.strip, columns))
      runs[index - 1] = adding(upper, upper.tail, "behind");
    if (lower.head !== null && isWholeRow(lower.head.strip, columns))
      runs[index] = adding(lower, lower.head, "before");
  }
  return runs;
}

interface Piece {
  readonly strip: Strip;
  readonly isOpen: boolean;
}

/** What stands on both sides of a page break; `null` where one side has nothing that could be of a row. */
function piecesOf(
  { rows: above, tail }: Run,
  lower: Run,
  columns: Columns,
): { readonly upper: Piece; readonly lower: Piece } | null {
  const { head, rows: below } = lower;
  const last = tail !== null && isInColumns(tail.strip, columns) ? tail.strip : above.at(-1);
  const first = head !== null && isInColumns(head.strip, columns) ? head.strip : (leadOf(lower) ?? below[0]);
  if (last === undefined || first === undefined) return null;
  const pieces = {
    upper: { strip: last, isOpen: last === tail?.strip },
    lower: { strip: first, isOpen: first === head?.strip },
  };
  // A row that is closed has ended, unless the program that broke the pages closes both pieces.
  return pieces.upper.isOpen === pieces.lower.isOpen ? pieces : null;
}

/** Labels stand where labels do, and figures where figures do. */
function isInColumns(strip: Strip, { starts, edge }: Columns): boolean {
  const cells = cut(strip, starts);
  const isInside = strip.lines.every((line) =>
    segmentsOf(line).every(({ left, right }) => {
      // A label may stand across several columns of labels.
      const next = starts.find((start, column) => start > left && column >= edge);
      return next === undefined || right <= next;
    }),
  );
  return isInside && cells.slice(edge).every((lines) => lines.every(isFigure));
}

function isWholeRow(strip: Strip, columns: Columns): boolean {
  return (
    isInColumns(strip, columns) &&
    cut(strip, columns.starts)
      .slice(columns.edge)
      .some((lines) => lines.length > 0)
  );
}

/** The cells of a strip, and which of them are full. */
type Reader = (strip: Strip, starts: readonly number[]) => Halves["upper"][];

function reader(runs: readonly Run[], columns: Columns): Reader {
  const boxes = columnBoxes(runs, columns.starts, columns.edge);
  const boxOf = (starts: readonly number[], column: number): Box => {
    const [left, right] = [starts[column] ?? 0, starts[column + 1]];
    const before = left - (starts[column - 1] ?? left);
    const figures = boxes[column - starts.length + boxes.length];
    return figures ?? { left, right: right ?? left + before, top: 0, bottom: 0 };
  };
  const filled = (strip: Strip, starts: readonly number[]) =>
    cut(strip, starts).map((lines, column) => {
      const box = boxOf(starts, column);
      // A label may begin in any of the columns of labels.
      const left =
        column < starts.length - boxes.length ? Math.min(...lines.map((line) => line.left)) : box.left;
      return { lines, box: { ...box, left } };
    });
  const padding = paddingOf(
    runs.flatMap(({ rows }) => rows.flatMap((strip) => filled(strip, columns.starts).slice(columns.edge))),
  );
  return (strip, starts) =>
    filled(strip, starts).map((cell) => ({ text: wordsOf(cell.lines), fullEnd: fullEndOf(cell, padding) }));
}

function halvesOf(upper: Strip, lower: Strip, { starts, edge }: Columns, cellsOf: Reader): Halves[] {
  const segments = [upper, lower].flatMap(({ lines }) => lines.flatMap(segmentsOf));
  // Columns of labels over which the label of this row stands are one.
  const own = starts.filter(
    (start, column) => column >= edge || !segments.some(({ left, right }) => left < start && right > start),
  );
  const [above, below] = [cellsOf(upper, own), cellsOf(lower, own)];
  return above.map((cell, column) => ({ upper: cell, lower: below[column] ?? { text: "", fullEnd: 0 } }));
}

/** Below all that a page may hold. */
const nextPage = 100_000;

function joined(upper: Strip, lower: Strip, isCertain: boolean): Strip {
  const moved = lower.characters.map((one) => ({
    ...one,
    top: one.top + nextPage,
    bottom: one.bottom + nextPage,
  }));
  // The last one tells where the row stands.
  const characters = [...moved, ...upper.characters];
  const lines: readonly Line[] = linesOf(characters);
  return {
    above: upper.above,
    below: upper.below,
    characters,
    lines,
    ...(isCertain ? {} : { unsure: true }),
  };
}

function withRow(run: Run, whole: Strip, tail: OpenRow | null): Run {
  if (tail === null) return { ...run, rows: [...run.rows.slice(0, -1), whole] };
  return { ...adding(run, tail, "behind"), rows: [...run.rows, whole] };
}

function withoutRow(run: Run, row: Strip, head: OpenRow | null): Run {
  if (head === null) {
    const without = (strips: readonly Strip[]) => strips.filter((strip) => strip !== row);
    return { ...run, rows: without(run.rows), header: without(run.header) };
  }
  return { ...adding(run, head, "before"), rows: run.rows };
}

function adding(run: Run, { strip, others, parts }: OpenRow, where: "before" | "behind"): Run {
  const rows = where === "before" ? [strip, ...run.rows] : [...run.rows, strip];
  const own = new Set([...rows, ...run.header]);
  return {
    ...run,
    rows,
    others: [...new Set([...run.others, ...others])].filter((other) => !own.has(other)),
    parts: [...new Set([...run.parts, ...parts])],
  };
}
