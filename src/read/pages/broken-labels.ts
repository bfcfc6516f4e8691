import { type BareLine, type BareTable, type BrokenRow, mostLabelLines } from "./bare-rows.ts";
import type { Line } from "./lines.ts";
import { middleOf } from "./page.ts";

/** Lines of one label lie so far apart, in heights of their characters. */
const pitch = { least: 0.95, most: 2 };
/** Places that differ by no more, in heights, are the same. */
const same = 0.2;

/**
 * Rows whose label is broken over several lines, with the figures at half its height: as many lines of it stand above the
 * figures as below, at the same distances and below each other. Lines at half a line's distance from the figures can be
 * of no other row, since the two would overlap; of those a whole line away, one that two rows could have is left to none.
 */
export function brokenRows(table: BareTable): BrokenRow[] {
  const rows = table.lines.flatMap((row, at) => (row.isRow ? [{ row, at }] : []));
  const even = rows.flatMap(({ row, at }) => wrapped(table, row, at, "even") ?? []);
  const taken = new Set(even.flatMap(({ lines }) => lines));
  const step = stepOf(even);
  const odd = rows
    .filter(({ row }) => !taken.has(row))
    .flatMap(({ row, at }) => wrapped(table, row, at, "odd", step) ?? []);
  const claims = new Map<BareLine, number>();
  for (const { lines } of [...even, ...odd])
    for (const line of lines) claims.set(line, (claims.get(line) ?? 0) + 1);
  return [...even, ...odd].filter(({ lines }) => lines.every((line) => claims.get(line) === 1));
}

/** How far lines of one label lie apart, where rows show it beyond doubt. */
export function stepOf(rows: readonly BrokenRow[]): number | null {
  const steps = rows.flatMap(({ label }) => {
    const [first, second] = label;
    return first === undefined || second === undefined ? [] : [middleOf(second).y - middleOf(first).y];
  });
  return steps.length === 0 ? null : Math.min(...steps);
}

function wrapped(
  { lines, size }: BareTable,
  row: BareLine,
  at: number,
  parity: "even" | "odd",
  known: number | null = null,
): BrokenRow | null {
  const own = parity === "odd" ? row.labels.at(-1) : undefined;
  if (parity === "odd" && own === undefined) return null;
  let above: BareLine[] = [];
  let below: BareLine[] = [];
  let label: Line[] = own === undefined ? [] : [own];
  let step = known;
  for (let reach = 1; reach <= mostLabelLines; reach += 1) {
    const upper = lines[at - reach];
    const lower = lines[at + reach];
    if (upper === undefined || lower === undefined || upper.isRow || lower.isRow) break;
    const [first, last] = [upper.labels.at(-1), lower.labels.at(-1)];
    if (first === undefined || last === undefined) break;
    const [up, down] = [row.y - middleOf(first).y, middleOf(last).y - row.y];
    const due = step === null ? null : step * (parity === "odd" ? reach : reach - 0.5);
    const isStep =
      due === null ? isPitch(parity === "odd" ? up : 2 * up, size) : Math.abs(up - due) <= same * size;
    if (!isStep || Math.abs(up - down) > same * size) break;
    if (!areBelow(first, last, size) || !label.every((piece) => areBelow(first, piece, size))) break;
    // What stands in the row itself is of a label over several rows, which stands before this one.
    if (parity === "even" && row.labels.some(({ right }) => right > Math.min(first.left, last.left))) break;
    step ??= parity === "odd" ? up : 2 * up;
    above = [upper, ...above];
    below = [...below, lower];
    label = [first, ...label, last];
  }
  return above.length === 0 ? null : { row, lines: [...above, row, ...below], label };
}

function isPitch(distance: number, size: number): boolean {
  return distance >= pitch.least * size && distance <= pitch.most * size;
}

/** Lines of one cell begin, end, or have their middle at the same place. */
function areBelow(one: Line, other: Line, size: number): boolean {
  return (
    Math.abs(one.left - other.left) <= same * size ||
    Math.abs(one.right - other.right) <= same * size ||
    Math.abs(middleOf(one).x - middleOf(other).x) <= same * size
  );
}
