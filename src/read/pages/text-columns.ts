import { type Line, lineOf, linesOf } from "./lines.ts";
import { type Character, heightOf, middleOf } from "./page.ts";
import { boxOf, type LinePart, type PageParts, type Part } from "./parts.ts";
import { isFigure, segmentsOf } from "./segments.ts";

/** Fewer lines beside each other are no columns of prose, nor are shorter ones, in characters. */
const fewest = { lines: 4, characters: 8 };
/** Half of the lines of prose and more go on to the edge of their column, but for this, in heights. */
const room = 1.6;
/** More is a page made to take time. */
const most = 400;

/**
 * The pages with their parts in the order in which they are read: of prose that is set in two columns, all of the left one first,
 * with what else stands in it. Rows of a table are none: their texts do not run on to an edge. A few lines are columns where
 * others of the file are.
 */
export function inReadingOrder(pages: readonly PageParts[]): readonly PageParts[] {
  const found: Gutter[] = [];
  const once = pages.map((page) => ({
    ...page,
    parts: ordered(page.parts, guttersOf(page.parts), found, 0),
  }));
  if (found.length === 0) return pages;
  return once.map((page) => ({ ...page, parts: ordered(page.parts, found.slice(0, 3), [], 0) }));
}

/** Where two columns of prose were found, and how far each of them goes. */
interface Gutter {
  readonly at: number;
  /** Empty where they have yet to be shown. */
  readonly columns: readonly Edges[];
}

type Edges = NonNullable<LinePart["column"]>;

function ordered(
  parts: readonly Part[],
  gutters: readonly Gutter[],
  found: Gutter[],
  depth: number,
): readonly Part[] {
  if (parts.length > most || depth > 20) return parts;
  for (const gutter of gutters) {
    for (let start = 0; start < parts.length; start += 1) {
      let end = start;
      while (end < parts.length && isBeside(parts[end], gutter.at)) end += 1;
      const read = end > start ? columnsOf(parts.slice(start, end), gutter) : null;
      if (read === null) {
        start = end;
        continue;
      }
      found.push({ at: gutter.at, columns: read.columns });
      return [
        ...ordered(parts.slice(0, start), gutters, found, depth + 1),
        ...read.parts,
        ...ordered(parts.slice(end), gutters, found, depth + 1),
      ];
    }
  }
  return parts;
}

/** Middles of wide gaps within lines, those first that most lines have. */
function guttersOf(parts: readonly Part[]): Gutter[] {
  const gaps = parts.flatMap((part) => {
    if (part.kind !== "line" || part.aside) return [];
    const segments = segmentsOf(part.line);
    return segments
      .slice(1)
      .map((next, index) => ({ from: segments[index]?.right ?? next.left, to: next.left }));
  });
  const middles = [...new Set(gaps.map(({ from, to }) => Math.round((from + to) / 2)))];
  const count = (x: number) => gaps.filter(({ from, to }) => from < x && to > x).length;
  return middles
    .map((x) => ({ x, often: count(x) }))
    .filter(({ often }) => often >= fewest.lines)
    .sort((a, b) => b.often - a.often)
    .slice(0, 3)
    .map(({ x }) => ({ at: x, columns: [] }));
}

/** Whether nothing of a part crosses the gutter. */
function isBeside(part: Part | undefined, gutter: number): boolean {
  if (part === undefined) return false;
  const { left, right } = boxOf(part);
  return right < gutter || left > gutter || (part.kind === "line" && cutAt(part, gutter) !== null);
}

/** What stands of a line on both sides; `null` where nothing parts them, or all stands on one. */
function cutAt(part: Part, gutter: number): readonly [readonly Character[], readonly Character[]] | null {
  if (part.kind !== "line") return null;
  const { characters } = part.line;
  const left = characters.filter((one) => middleOf(one).x < gutter);
  const right = characters.filter((one) => middleOf(one).x >= gutter);
  const [last, first] = [left.at(-1), right[0]];
  if (last === undefined || first === undefined) return null;
  return first.left - last.right > heightOf(last) ? [left, right] : null;
}

function columnsOf(parts: readonly Part[], { at, columns }: Gutter) {
  const lines = parts.filter((part): part is LinePart => part.kind === "line");
  const [sample] = lines;
  // What is in order already has its columns.
  if (sample === undefined || lines.some(({ column }) => column !== undefined)) return null;
  const sides = [0, 1].map((side) => {
    const isHere = (part: Part) => (side === 0 ? boxOf(part).right < at : boxOf(part).left > at);
    const own = linesOf(
      lines.flatMap((part) => cutAt(part, at)?.[side] ?? (isHere(part) ? part.line.characters : [])),
    );
    const edges = columns[side] ?? edgesOf(own);
    const set = own.map((line): LinePart => ({ ...sample, line: lineOf(line.characters), column: edges }));
    const others = parts.filter((part) => part.kind !== "line" && isHere(part));
    return { own, edges, parts: [...others, ...set].sort((a, b) => boxOf(a).top - boxOf(b).top) };
  });
  const isTold =
    columns.length === 0
      ? sides.every(({ own, edges }) => isProse(own, edges))
      : sides.every(({ own, edges }) => isWithin(own, edges)) &&
        sides.some(({ own, edges }) => own.some((line) => isFull(line, edges)));
  return isTold
    ? { columns: sides.map(({ edges }) => edges), parts: sides.flatMap((side) => side.parts) }
    : null;
}

function edgesOf(lines: readonly Line[]): Edges {
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

function isFull(line: Line, { right }: Edges): boolean {
  return line.right + room * heightOf(line) > right;
}

/** Lines of text that run on from one to the next. */
function isProse(lines: readonly Line[], edges: Edges): boolean {
  const long = lines.filter(
    (line) => line.characters.length >= fewest.characters && !segmentsOf(line).some(isFigure),
  );
  const full = long.filter((line) => isFull(line, edges));
  return long.length >= fewest.lines && 2 * full.length >= lines.length;
}

/** Lines that begin where the column does, or are indented, and end before it does. */
function isWithin(lines: readonly Line[], { left, right }: Edges): boolean {
  const indent = (line: Line) => line.left - left;
  return (
    lines.length > 0 &&
    lines.every(
      (line) => indent(line) > -near && indent(line) < 2.5 * heightOf(line) && line.right < right + near,
    )
  );
}

/** Edges of the same column differ by no more from page to page. */
const near = 3;
