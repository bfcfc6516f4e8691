import type { Limits } from "../reading.ts";
import { cellTextOf, type Filled, figure, fullEndOf, paddingOf, readingOrder } from "./cell-text.ts";
import type { FilledFrame } from "./column-frame.ts";
import { columnTables } from "./column-tables.ts";
import { fill } from "./fill.ts";
import { type Frame, framesOf } from "./frames.ts";
import { type Line, lineOf, linesOf, textOf } from "./lines.ts";
import { withMarks } from "./marks.ts";
import { areaOf, type Box, type Character, holds, middleOf, type Page } from "./page.ts";
import { type Rulings, rulingsOf } from "./rulings.ts";
import { segmentsOf } from "./segments.ts";
import { uprightPage } from "./upright.ts";

/** A table of one page; `texts` are those of its cells, `fullEnds` how many characters their last lines have where they are full. */
export interface TablePart {
  readonly kind: "table";
  readonly page: number;
  /** 1-based, on its page. */
  readonly number: number;
  readonly frame: Frame;
  readonly texts: readonly string[];
  readonly fullEnds: readonly number[];
}

/** A line of text outside of tables. */
export interface LinePart {
  readonly kind: "line";
  readonly page: number;
  readonly line: Line;
  /** Runs across the page or along its edge: no neighbour of what stands beside it. */
  readonly aside: boolean;
  /** Edges of its column, where text is set in two. */
  readonly column?: { readonly left: number; readonly right: number };
  /** The same as it is on the page, where a row was put together of several lines. */
  readonly drawn?: LinePart;
  /** A row of which every cell is known, with tabs between them; others are laid out by their places. */
  readonly text?: string;
}

export interface PicturePart {
  readonly kind: "picture";
  readonly page: number;
  readonly box: Box;
}

export type Part = TablePart | LinePart | PicturePart;

/** What stands on a page, top to bottom. */
export interface PageParts {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
  /** Ruling lines that make no table of their own, and part only rows or only columns. */
  readonly open: Rulings;
}

/** Smaller pictures are emblems and stamps. */
const leastPicture = 0.02;

/** @throws UserError `too-many-cells` */
export function partsOf(drawn: Page, limits: Limits): PageParts {
  const page = uprightPage(drawn);
  const characters = withMarks(page.characters);
  const rulings = rulingsOf(page.strokes);
  const { tables, rest } = tablesOf(framesOf(rulings, limits), characters);
  const open = openRulings(
    rulings,
    tables.map(({ frame }) => frame),
  );
  const upright = rest.filter(({ turn, vertical }) => turn === 0 && !vertical);
  const { tables: byColumns, halves } = columnTables(upright, open);
  const inColumns = new Set(byColumns.flatMap((table) => table.characters));
  const outside = upright.filter((character) => !inColumns.has(character));
  const lines = linesOf(outside.map((character) => halves.get(character) ?? character)).map((line) =>
    withCuts(line, open),
  );
  const drawnTables = [...tables.map(filledFrame), ...byColumns].sort(
    ({ frame: a }, { frame: b }) => a.top - b.top || a.left - b.left,
  );
  const parts: Part[] = [
    ...drawnTables.map(
      ({ frame, texts, fullEnds }, index): TablePart => ({
        kind: "table",
        page: page.number,
        number: index + 1,
        frame,
        texts,
        fullEnds,
      }),
    ),
    ...lines.map((line) => linePart(page.number, line)),
    ...page.pictures
      .filter((box) => areaOf(box) > leastPicture * page.width * page.height)
      .map((box): PicturePart => ({ kind: "picture", page: page.number, box })),
  ];
  const sorted = parts.sort((a, b) => boxOf(a).top - boxOf(b).top);
  const aside = asideOf(page, rest);
  return { number: page.number, width: page.width, height: page.height, parts: [...sorted, ...aside], open };
}

interface FilledTable {
  readonly frame: Frame;
  readonly filled: readonly Filled[];
}

/** Frames with their content, and the characters outside of them. Where lines part no rows, they make no table. */
function tablesOf(
  frames: readonly Frame[],
  characters: readonly Character[],
): { readonly tables: readonly FilledTable[]; readonly rest: readonly Character[] } {
  const { cells, rest } = fill(frames, characters);
  const all = frames.map((frame, index) => ({
    frame,
    filled: frame.cells.map((box, cell) => ({ box, lines: readingOrder(cells[index]?.[cell] ?? []) })),
  }));
  const whole = all.filter((table) => !partsNoRows(table));
  if (whole.length < all.length)
    return tablesOf(
      whole.map(({ frame }) => frame),
      characters,
    );
  return { tables: all.filter(({ filled }) => filled.some(({ lines }) => lines.length > 0)), rest };
}

function textsOf(filled: readonly Filled[], padding = paddingOf(filled)): string[] {
  return filled.map((cell) => cellTextOf(cell, padding));
}

function filledFrame({ frame, filled }: FilledTable): FilledFrame {
  const padding = paddingOf(filled);
  const fullEnds = filled.map((cell) => fullEndOf(cell, padding));
  return { frame, texts: textsOf(filled, padding), fullEnds };
}

/** Whether lines part no rows of a table: in one of its rows stand figures below each other, or below the words of a header. */
function partsNoRows({ frame, filled }: FilledTable): boolean {
  const cells = filled.map(({ lines }) => lines.map(textOf));
  // All that there is, in one row.
  if (
    frame.rows.length === 2 &&
    cells.some((lines) => lines.length >= 3 && lines.some(endsInFigure) && !lines.every(isFigure))
  )
    return true;
  // Rows with all their columns, in one cell.
  if (filled.some(({ lines }) => lines.filter((line) => segmentsOf(line).length >= 3).length >= 2))
    return true;
  const stacked = new Map<number, number>();
  const headed = new Map<number, number>();
  frame.cells.forEach(({ row }, index) => {
    const lines = cells[index] ?? [];
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined || !isFigure(last)) return;
    if (lines.filter(isFigure).length >= mostLines) stacked.set(row, (stacked.get(row) ?? 0) + 1);
    if (!isFigure(first)) headed.set(row, (headed.get(row) ?? 0) + 1);
  });
  const isOften = (rows: ReadonlyMap<number, number>, often: number) =>
    [...rows.values()].some((count) => count >= often);
  return isOften(stacked, 2) || isOften(headed, 3) || isStacked(textsOf(filled), frame);
}

/** A figure that a narrow cell broke has fewer lines. */
const mostLines = 4;

/** Whether most figures of a table stand below others of their cell, beside figures that do so too. */
function isStacked(texts: readonly string[], { rows, cells }: Frame): boolean {
  const figures = texts.map((text) => text.split("\n").filter(isFigure).length);
  const stacked = rows.slice(1).map((_, row) =>
    cells.flatMap((cell, index) => {
      const count = figures[index] ?? 0;
      return cell.row === row && count > 1 ? [count] : [];
    }),
  );
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return 2 * sum(stacked.flatMap((counts) => (counts.length > 1 ? counts : []))) > sum(figures);
}

function isFigure(text: string): boolean {
  return figure.test(text.trim());
}

function endsInFigure(text: string): boolean {
  return /(?:^|\s)[\d.,，]+$/.test(text.trim());
}

/** Ruling lines outside of tables. */
function openRulings({ horizontal, vertical }: Rulings, frames: readonly Frame[]): Rulings {
  // More than a page of a report has: a file made to take time.
  if (horizontal.length + vertical.length > mostRulings || frames.length > mostFrames)
    return { horizontal: [], vertical: [] };
  const isOutside = (x: number, y: number) => !frames.some((frame) => holds(widened(frame), { x, y }));
  return {
    horizontal: horizontal.filter(({ at, from, to }) => isOutside((from + to) / 2, at)),
    vertical: vertical.filter(({ at, from, to }) => isOutside(at, (from + to) / 2)),
  };
}

const mostRulings = 5000;
const mostFrames = 200;

/** Lines of a table lie on its edge. */
function widened({ left, top, right, bottom }: Box): Box {
  return { left: left - 3, top: top - 3, right: right + 3, bottom: bottom + 3 };
}

function withCuts(line: Line, { vertical }: Rulings): Line {
  const { y } = middleOf(line);
  const cuts = vertical.filter(({ from, to }) => from <= y && to >= y).map(({ at }) => at);
  return lineOf(
    line.characters,
    cuts.sort((a, b) => a - b),
  );
}

function linePart(page: number, line: Line): LinePart {
  return { kind: "line", page, line, aside: false };
}

/** Turned and leaning text stands behind the rest of its page. */
function asideOf(page: Page, rest: Page["characters"]): LinePart[] {
  const turned = rest.filter(({ turn, vertical }) => turn !== 0 || vertical);
  const lines = turned.length === 0 ? [] : readingOrder(turned);
  const slanted = page.slanted.length === 0 ? [] : [lineOf(page.slanted)];
  return [...lines, ...slanted].map((line) => ({ ...linePart(page.number, line), aside: true }));
}

/** Where a part stands on its page. */
export function boxOf(part: Part): Box {
  switch (part.kind) {
    case "table":
      return part.frame;
    case "line":
      return part.line;
    case "picture":
      return part.box;
  }
}
