import { type BareLine, type BareTable, isFigure } from "./bare-rows.ts";
import { clustersOf, nearest } from "./clusters.ts";
import { type Line, textOf } from "./lines.ts";

/** Figures of one column begin, end or have their middle at the same place, but for this much. */
const aligned = 1;

const alignments: readonly ((extent: Extent) => number)[] = [
  ({ left }) => left,
  ({ left, right }) => (left + right) / 2,
  ({ right }) => right,
];

type Extent = Pick<Line, "left" | "right">;

/** Whether two figures, or the extents of the figures of two columns, are set at the same place. */
export function areAligned(one: Extent, other: Extent): boolean {
  return alignments.some((placeOf) => Math.abs(placeOf(one) - placeOf(other)) <= aligned);
}

/**
 * The cells of the rows of a table that is drawn without lines, blank ones among them as empty texts. They are known
 * where all figures stand exactly below each other in as many columns as the fullest row has figures; otherwise `null`.
 */
export function bareCells(tables: readonly BareTable[]): ReadonlyMap<BareLine, readonly string[]> | null {
  const rows = tables.flatMap(({ lines }) => lines.filter(({ others }) => others.some(isFigure)));
  if (rows.length < 2 || !rows.every(({ others }) => others.every(isFigure))) return null;
  const size = tables[0]?.size ?? 0;
  const fullest = rows.reduce((most, { others }) => Math.max(most, others.length), 0);
  for (const placeOf of alignments) {
    const columns = clustersOf(
      rows.flatMap(({ others }) => others.map(placeOf)),
      aligned,
    );
    const areApart = columns.every(
      (column, index) => column - (columns[index - 1] ?? Number.NEGATIVE_INFINITY) > size,
    );
    if (columns.length !== fullest || !areApart) continue;
    return new Map(
      rows.map((row) => {
        const cells = columns.map(() => "");
        for (const figure of row.others) cells[nearest(columns, placeOf(figure))] = textOf(figure);
        return [row, cells] as const;
      }),
    );
  }
  return null;
}
