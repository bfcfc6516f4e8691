import { cut } from "./level-columns.ts";
import type { Run } from "./level-strips.ts";
import type { Line } from "./lines.ts";
import { type Box, middleOf } from "./page.ts";

/** Figures of one column begin, end or have their middle at the same place, and columns end where lines do, but for this much. */
const same = 1;

/**
 * How wide the columns of figures are, where the places of their figures show it: those at the left or the right of their cells
 * are as far apart as the columns, those in the middle as far from one edge of their column as from the other. `null` for a
 * column of which this tells nothing.
 *
 * @param starts of all columns; figures begin with column `edge`
 */
export function columnBoxes(
  runs: readonly Run[],
  starts: readonly number[],
  edge: number,
): readonly (Box | null)[] {
  const linesIn = (of: "rows" | "header") =>
    runs.flatMap((run) => run[of].map((strip) => cut(strip, starts).slice(edge)));
  const rows = linesIn("rows");
  const all = [...rows, ...linesIn("header")];
  const columns = starts.slice(edge).map((_, column) => rows.flatMap((row) => row[column] ?? []));
  const isSame = (placeOf: (line: Line) => number) =>
    columns.every((lines) =>
      lines.every((line) => Math.abs(placeOf(line) - placeOf(lines[0] ?? line)) <= same),
    );
  const ends = runs.flatMap((run) => run.ends);
  const last = Math.max(...ends);
  const labels = runs
    .flatMap((run) => run.rows.flatMap((strip) => cut(strip, starts).slice(0, edge).flat()))
    .reduce((most, { right }) => Math.max(most, right), Math.min(...ends));
  if (isSame((line) => middleOf(line).x)) {
    const rights = columns.map((_, column) =>
      Math.max(...all.flatMap((row) => (row[column] ?? []).map(({ right }) => right))),
    );
    const gaps = [...starts.slice(edge), last].map((start, index) => ({
      from: index === 0 ? labels : (rights[index - 1] ?? start),
      to: index === columns.length ? last : start,
    }));
    return middleBoxes(
      columns.map(([first]) => (first === undefined ? null : middleOf(first).x)),
      gaps,
      ends,
    );
  }
  if (isSame(({ left }) => left)) {
    const lefts = columns.map(([first], index) => first?.left ?? starts[edge + index] ?? 0);
    return lefts.map((left, index) => boxOf(left, lefts[index + 1] ?? last));
  }
  if (isSame(({ right }) => right)) {
    const rights = columns.map(([first]) => first?.right);
    return rights.map((right, index) => boxOf(rights[index - 1], right));
  }
  return columns.map(() => null);
}

/** Where a column may end: between what stands in it and in the next. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/** From an edge that a line shows to the next, over the middle of the column between them. */
function middleBoxes(
  middles: readonly (number | null)[],
  gaps: readonly Gap[],
  ends: readonly number[],
): (Box | null)[] {
  const edges = gaps.map(
    ({ from, to }) => ends.find((end) => end >= from - same && end <= to + same) ?? null,
  );
  const put = (index: number, over: number, from: number | null | undefined) => {
    const middle = middles[over];
    if (
      edges[index] !== null ||
      from === null ||
      from === undefined ||
      middle === null ||
      middle === undefined
    )
      return;
    const edge = 2 * middle - from;
    const gap = gaps[index];
    if (gap !== undefined && edge >= gap.from - same && edge <= gap.to + same) edges[index] = edge;
  };
  for (let index = middles.length - 1; index >= 0; index -= 1) put(index, index, edges[index + 1]);
  for (let index = 1; index <= middles.length; index += 1) put(index, index - 1, edges[index - 1]);
  return middles.map((_, index) => boxOf(edges[index], edges[index + 1]));
}

function boxOf(left: number | null | undefined, right: number | null | undefined): Box | null {
  return left === null || left === undefined || right === null || right === undefined
    ? null
    : { left, right, top: 0, bottom: 0 };
}
